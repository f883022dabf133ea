"""Links to other pages and to files: related ones, the next one, attachments, addresses."""

from __future__ import annotations

import re

from disclosure.editing.shapes import BLANK, BLANKS, any_of

_GAP = f"{BLANK}{{0,6}}"
_COLON = rf"{BLANK}?[:：]"

# 附件下载   下载附件：   相关附件
ATTACHMENT = re.compile(
    rf"[【\[]?{any_of('附件下载 下载附件 相关附件 附件列表 点击下载 点击下载附件 文件下载 附件预览')}{_COLON}?{_GAP}"
    rf"(?P<name>[^。，,】\]]{{0,80}})[】\]]?"
    rf"|附件{BLANK}?[【\[][^【】\[\]]{{2,100}}[】\]]{BLANK}?(?:已?下载{BLANK}?\d{{0,6}}{BLANK}?次)?"
    rf"|附件{BLANK}?\d{{0,2}}{_COLON}{_GAP}(?P<file>[^。，；]{{1,80}}\.(?:docx?|xlsx?|pdf|wps|ofd|rar|zip)){_GAP}(?:[（(][\d.]{{1,8}}{BLANK}?[KMkm]B?[)）])?{_GAP}(?:点击)?下载"
)
# 韦州镇政务公开整改台账.xls   1.统计表.doc (32KB)
FILE_NAME = re.compile(
    rf"(?!附)[^。；\\]{{1,80}}\.(?:docx?|xlsx?|pdf|wps|et|ofd|rar|zip|pptx?|jpe?g|png|tiff?){_GAP}(?:[（(]?[\d.]{{1,8}}{BLANK}?[KMkm]B?[)）]?)?{_GAP}(?:下载|预览)?"
)
# 原文：http://www.xxx.gov.cn/a.html   www.xxx.gov.cn   标签：政务公开 年报
ADDRESS = re.compile(
    rf"(?:(?:Original{BLANK}URL|{any_of('网址 链接 地址 原文 URL Url url 本页地址 本文地址 页面地址 本页网址 原文链接 本文链接 链接地址')}){_COLON}{_GAP})?(?P<url>(?:https?://|www\.)[!-~]{{4,300}})"
    rf"|(?:标签|本文关键词|Tags?|TAGS?){_COLON}.{{0,80}}"
)
_RELATED = any_of(
    "相关推荐 相关链接 相关阅读 相关文章 相关新闻 相关资讯 相关内容 相关文档 相关范文 相关报道 相关稿件 相关搜索 相关热词 相关热词搜索 相关主题"
    " 推荐阅读 推荐文章 推荐范文 推荐内容 延伸阅读 扩展阅读 拓展阅读 你可能关注的文档 为你推荐 为您推荐 热门推荐 热门文章 热门范文 热门信息 热门阅读 猜你喜欢 更多推荐 更多文章 更多阅读"
    " 相关话题 相关词条 热门词条 热门话题 您可能感兴趣 相似推荐 本版新闻 往期推荐 往期回顾 往期精选 您可能关注的文档 可能感兴趣的文档 猜您感兴趣 更多范文 更多相关推荐 更多相关文章 更多相关阅读 友情链接 本类推荐 本类热门 最新文章 最新文档 最新推荐 最新更新 精彩推荐 图文推荐"
    " 点击排行 点击排行榜 阅读排行 阅读排行榜 浏览排行 热点排行 热门排行 关联阅读 相关自查报告 相关工作总结 相关范文推荐 相关资源 相关机构 相关人物 知识出处"
)
# 相关推荐   相关链接：   更多相关文章   【政务公开自查报告】相关文章：
RELATED = re.compile(
    rf"[【\[◆■●☆★>》•·-]?{BLANK}?{_RELATED}{BLANK}?[】\]]?{_COLON}?{_GAP}(?:更多|>>|more)?"
    rf"|Related{BLANK}(?:News|Articles|Links|Posts){_COLON}?|Back{BLANK}to{BLANK}(?:list|top)"
    rf"|(?:(?:{_RELATED}|最新热点)[{BLANKS}|｜]{{1,8}}){{1,4}}(?:{_RELATED}|最新热点)"
    rf"|[\[【]?(?:(?:相关|推荐|延伸|拓展|扩展)(?:推荐|阅读|文章|范文|热词(?:搜索)?)|友情链接|相关链接){BLANK}?[:：][^。；]{{2,160}}"
    rf"|[【\[（(][^。]{{2,60}}[】\])）]的?(?:相关(?:文章|推荐|阅读|范文)|扩展阅读|拓展阅读|延伸阅读)[:：]?|相关(?:自查报告|工作总结|工作汇报|总结|汇报)[:：][^。；]{{4,300}}"
    rf"|[^。；，：:《]{{2,30}}(?:的?相关(?:文章|范文|推荐|阅读)[:：]|的其[它他]文章[:：]?)|[^。；，：:《》]{{4,30}}(?:总结|报告|汇报|方案|制度|材料)相关(?:文章|范文|推荐|阅读)|看[过了](?:[“\"][^”\"]{{2,60}}[”\"]|本文|此文)的(?:人|网友)[还也]看[过了][:：]?|更多精彩的?[^。；]{{2,30}}欢迎(?:继续)?(?:浏览|阅读|关注|访问)[:：!！]?|相关专题{BLANK}.{{2,60}}|本法规引用的(?:法规|文件|法律){_COLON}?|引用本法规的(?:法规|案例|文献|论文){_COLON}?"
)
#: Headings of lists of links that can be a report's own heading too: only behind the last sentence.
_RELATED_TAIL = re.compile(
    rf"[【\[]?(?:相关|关联){any_of('信息 文件 政策 解读 专题 栏目 附件 政策解读')}{BLANK}?[】\]]?[:：]?{_GAP}(?:更多|>>)?"
    rf"(?:{BLANK}?[|｜/]{BLANK}?(?:相关|关联|政策)?{any_of('信息 文件 政策 解读 专题 栏目 附件')}){{0,3}}"
    rf"|(?:[\u4e00-\u9fff]{{2,8}}{BLANK}{{1,4}})?更多{BLANK}?(?:>>?|»|＞|…)"
)
# 上一篇：2016年政府信息公开年报   下一篇：没有了   上一页 下一页
NEIGHBOUR = re.compile(
    rf"(?:[*•·]{BLANK}?)?[【\[◎]?[上下前后]一?[篇条则个](?:文章|新闻|信息)?[】\]]?{BLANK}?(?:[:：].{{0,160}})?|[【\[][上下]一[篇条][】\]]{BLANK}{{0,4}}[^。；]{{4,80}}|[上下]一篇{BLANK}{{1,4}}[^。；，]{{4,80}}"
    rf"|[←◀«]{BLANK}{{0,4}}[^。；←→]{{4,60}}(?:[→▶»]|{BLANK}{{2,20}}[^。；←→]{{4,60}}[→▶»])"
)
# 共3页 1 2 3 下一页 尾页
_PAGES = rf"{BLANKS}\d共第首上下一尾末页\[\]【】|.…<>«»"
PAGER = re.compile(
    rf"(?=[{_PAGES}])(?=.{{0,60}}(?:[上下]一页|[尾末]页))[{_PAGES}]{{2,80}}|共{BLANK}?\d{{1,5}}{BLANK}?条(?:记录|信息)?{BLANK}{{1,4}}第?{BLANK}?\d{{1,4}}{BLANK}?/{BLANK}?\d{{1,4}}{BLANK}?页[{_PAGES}首页转到第]{{0,80}}|上一期{BLANK}{{1,6}}下一期|(?:[【\[]第\d{{1,2}}页[】\]]{BLANK}{{0,4}}){{2,12}}(?:共\d{{1,2}}页)?"
)
# 年中工作总结 | 上半年工作总结 | 半年工作总结: what else a site of model texts has
_KINDS = r"(?:总结|报告|计划|范文|方案|汇报|材料)"
TITLES = re.compile(
    rf"(?:[\u4e00-\u9fff\d]{{2,20}}{_KINDS}{_GAP}[|｜]{_GAP}){{2,12}}[\u4e00-\u9fff\d]{{2,20}}{_KINDS}"
)
_TITLES_IN_A_ROW = re.compile(
    rf"(?:[\u4e00-\u9fff\d]{{2,20}}{_KINDS}{BLANK}{{1,6}}){{2,12}}[\u4e00-\u9fff\d]{{2,20}}{_KINDS}"
)

#: Words, of which every such line holds one; ``EDGE_HINTS`` are looked for above and below a text only.
HINTS = (
    r"附件 相关 推荐 更多 热门 猜你 猜您 引用 本类 最新 精彩 图文 延伸 拓展 扩展 关联"
    r" 上一?[篇条则个页] 下一?[篇条则个页] 前一?[篇条则个页] 后一?[篇条则个页] 尾页 末页 第\d{1,2}页[】\]] ←"
    r" 友情链接 上一期 原文 http www\. 标签 本文关 TAG Tag"
    r" Related Back\sto \.(?:doc|xls|pdf|wps|et|ofd|rar|zip|ppt|jp|png|tif)"
)
EDGE_HINTS = r"词条 话题 感兴趣 看[过了] 本版新闻 热点排行 知识出处 相似 往期 总结\s 报告\s"


def is_list_of_links(text: str) -> bool:
    """Tell whether ``text``, behind the last sentence, heads a list of links or is one."""
    return _RELATED_TAIL.fullmatch(text) is not None or _TITLES_IN_A_ROW.fullmatch(text) is not None


def attachment_of(text: str) -> str:
    """The name of the file that a link to an attachment gives; nothing where it gives none."""
    found = ATTACHMENT.fullmatch(text)
    return (found["name"] or found["file"] or "") if found else text
