"""What portals write before a value: 索引号, 发文机关, 发布日期 … and which field each one fills.

The labels are those of the header tables of government documents and of the lines
under their titles, with the variants that portals use.  来源 and its like name the
site or a superior as often as the issuer, so they are hints of the site alone.
"""

from __future__ import annotations

import re
from functools import cache

_FIELDS = {
    "identifier": "索引号 索取号 信息索引 信息索引号 公开索引号 索引编号 信息编号",
    "issuer": (
        "发文机关 发布机构 发布单位 发布机关 发布部门 发文单位 发文机构 发文部门 制发机关 制发单位 制作单位 成文机关 生成机构 "
        "公开机构 公开单位 公开主体 责任单位 责任部门 公开责任部门 信息发布机构 信息提供单位 信息公开主体 编制单位 公文单位"
    ),
    "signed": "成文日期 成文时间 发文日期 发文时间 印发日期 印发时间 制发日期 制发时间 签发日期 形成日期 落款日期",
    "published": (
        "发布日期 发布时间 发表时间 发表日期 公开日期 公开时间 公布日期 公布时间 上传时间 录入时间 录入日期 "
        "更新时间 更新日期 添加时间 发稿时间 信息时间 日期 时间"
    ),
    "generated": "生成日期 生成时间 信息生成日期 产生日期",
    "document_number": "发文字号 文号 发文文号 文件编号 文件字号 公文文号 文书号",
    "title": "标题 名称 信息名称 文件名称 公文名称 信息标题 文件标题 题名",
    "topic": "主题分类 组配分类 信息分类 体裁分类 主题类别 信息类别 所属主题 公文种类 服务对象分类 体裁 分类",
    "site": "来源 信息来源 文章来源 稿件来源 内容来源 文章出处 出处 稿源 转载自",
    "column": "栏目 栏目名称 所属栏目 所在栏目",
    "validity": "有效性 时效性 是否有效 效力状态 有效状态 时效状态 时效",
    "": (
        "关键词 关键字 主题词 内容概述 内容摘要 摘要 概述 公开方式 公开形式 公开时限 公开范围 公开程序 公开属性 "
        "公开类别 公开类型 公开依据 载体类型 信息载体 废止日期 废止时间 失效日期 失效时间 生效日期 生效时间 实施日期 施行日期 语种 信息格式 "
        "更新周期 作者 责任编辑 编辑 审核 浏览次数 浏览量 阅读次数 阅读量 点击数 点击次数 访问量 访问次数 阅读 浏览 点击 字号 字体 "
        "字体大小 保护视力色 视力保护色 背景色 分享到 分享 打印 下载 语音播报 发布人 发布者 添加人 上传人 录入 访问 人气"
    ),
}

#: Label to field; the empty field belongs to labels whose values tell nothing of a report.
FIELDS: dict[str, str] = {label: field for field, labels in _FIELDS.items() for label in labels.split()}

#: Labels of a document's header table that no report writes of itself: one of them makes a table one.
_TELLING = """
    索引号 索取号 信息索引 信息索引号 公开索引号 索引编号 主题分类 组配分类 信息分类 体裁分类 公文种类 发文字号 有效性 时效性
    是否有效 公开方式 公开形式 公开时限 公开范围 生成日期 内容概述 载体类型
"""
TELLING = frozenset(_TELLING.split())

_BLANKS = re.compile(r"[\s\u3000]+")
_SPACED = "[ \\t\u3000\xa0]{0,4}"

#: What a label can begin with: asked first, because most lines begin with none.
LABEL_BEGINS = frozenset(label[0] for label in FIELDS)


@cache
def label_pattern() -> re.Pattern[str]:
    """A label with its colon; 40 ms to compile, which whoever reads no web page need not wait for."""
    # 索 引 号：    发布日期:     来源 :
    labels = "|".join(_SPACED.join(label) for label in sorted(FIELDS, key=len, reverse=True))
    return re.compile(f"(?:(?<![\u4e00-\u9fff])|(?={_GLUED}))(?P<label>{labels}){_SPACED}[:：]")


#: What spans without blanks between them say behind a name: 作者：萧县水利局发布时间：2021-01-22浏览量：3.
_GLUED = "(?:发布|发表|更新|录入)(?:时间|日期)[:：]|(?:信息|文章|稿件)来源[:：]|(?:浏览|点击|阅读)(?:次数|量|数)[:：]"


@cache
def _label_first() -> re.Pattern[str]:
    labels = "|".join(sorted(FIELDS, key=len, reverse=True))
    return re.compile(f"(?P<label>{labels})(?P<value>.{{0,100}})")


def label_first(text: str) -> tuple[str, str] | None:
    """The label that a short line begins with, and its value right behind it, where no colon parts them."""
    found = _label_first().fullmatch(text) if text[:1] in LABEL_BEGINS else None
    return (found["label"], found["value"].strip(" \t\u3000\xa0")) if found else None


def label_of(text: str) -> str:
    """Return ``text`` as a key of :data:`FIELDS`; empty where it is no label."""
    if len(text) > 24:
        return ""
    bare = _BLANKS.sub("", text).strip(":：【】[]()（）*")
    return bare if bare in FIELDS else ""


def labelled(text: str) -> list[tuple[str, str]]:
    """Return the labels in a line and what follows each, up to the next.

    >>> labelled("发布日期：2018-03-13  来源：萧县政府办 浏览次数：12")
    [('发布日期', '2018-03-13'), ('来源', '萧县政府办'), ('浏览次数', '12')]
    """
    if ":" not in text and "：" not in text:
        return []
    found = list(label_pattern().finditer(text))
    ends = [*(match.start() for match in found[1:]), len(text)]
    return [
        (_BLANKS.sub("", match["label"]), text[match.end() : end].strip(" \t\u3000\xa0|｜[【(（"))
        for match, end in zip(found, ends, strict=False)
    ]
