"""What portals call their columns: 政务公开, 通知公告, 政府信息公开指南."""

from __future__ import annotations

import re

from disclosure.editing.shapes import BLANK, any_of

_OF_A_PLACE = r"(?:[\u4e00-\u9fff]{0,8}[省市州县区旗乡镇街道])?"
# 政府信息公开指南   沂源县政府信息公开   法定主动公开内容   依申请公开
_ON_DISCLOSURE = (
    r"(?:政府|政务)?信息公开(?:工作)?(?:指南|制度|目录|年报|年度报告|条例|规定|意见箱|平台|专栏|监督|保密审查|规范(?:与|和)?保障)?"
    r"|(?:乡镇|街道|镇街|部门|单位|[县市区][直级]|基层|公共企事业|企事业){1,4}(?:政府|政务)?信息公开"
    r"|[\u4e00-\u9fff]{2}类信息公开|(?:公开)?(?:指南|制度|目录|年报|年度报告)|公开(?:指南|制度|目录|年报)|(?:法定)?主动公开(?:内容|目录)?|依申请公开(?:目录|指南)?"
)
# Own list, from menus of county portals (国务院办公厅 《政府网站发展指引》 names most of them).
_COLUMNS = any_of(
    "首页 网站首页 政务公开 政府信息公开 信息公开 新闻中心 新闻动态 新闻资讯 要闻动态 政务动态 工作动态 部门动态 通知公告 公告公示 公示公告"
    " 政民互动 互动交流 公众参与 网上办事 办事服务 在线服务 政务服务 便民服务 公共服务 专题专栏 专题 热点专题 领导信箱 县长信箱 市长信箱 书记信箱"
    " 机构设置 机构职能 机构概况 机构信息 领导之窗 领导信息 领导介绍 领导分工 规划计划 发展规划 财政信息 财政资金 财政预决算 人事信息 人事任免 应急管理"
    " 统计信息 统计数据 招商引资 投资指南 政策法规 政策文件 政策解读 法规公文 规范性文件 重大项目 重点领域 重点领域信息公开 行政执法 行政许可 双公示"
    " 建议提案 会议公开 政府会议 政府公报 政府文件 基层政务公开 网站地图 联系我们 关于我们 加入收藏 设为首页 数据开放 旅游 走进我们 魅力 图片新闻 视频新闻"
    " 在线访谈 网上调查 民意征集 意见征集 咨询投诉 投诉举报 监督投诉 下载中心 资料下载 党务公开 村务公开 乡镇动态 街道动态 学习园地 党建工作 党的建设 意见箱 更多 更多>>"
)
#: The name of a column, with the sign in front that a menu gives it.
COLUMN = re.compile(
    rf"[>＞»·•\-|｜]{{0,3}}{BLANK}{{0,3}}(?:{_OF_A_PLACE}(?:{_ON_DISCLOSURE})|{_COLUMNS}|首{BLANK}{{1,4}}页"
    rf"|(?:走进|魅力|认识|印象|美丽|中国){BLANK}?[·•・]?{BLANK}?[\u4e00-\u9fff]{{2,6}})"
)

#: 政府信息公开年报 may be a title itself.
_SHORTEST_TITLE = 5


def is_column(text: str) -> bool:
    """Tell whether a line is the name of a portal's column and nothing else, and no title: 政务公开, 通知公告."""
    return len(text) <= _SHORTEST_TITLE and COLUMN.fullmatch(text) is not None
