"""What a stolen domain, or a page that was broken into, advertises: no office writes such words."""

from __future__ import annotations

import re

# 免费在线观看   棋牌app官方下载   体育投注: what a stolen domain advertises
LURE = re.compile(
    r"(?:app|APP|App)平台[-—]|官网(?:登录|登陆)入口|棋牌(?:app|APP|App|平台|游戏|官网|下载|娱乐)|博彩(?:网|平台|(?:app|APP|App)|公司|官网)|体育(?:投注|竞猜|在线|直播)|在线观看|在线影视|影视大全|高清电影|国产剧|久久(?:精品|热|综合|影院)|视频(?:app|APP)|成人(?:影院|视频|网站|电影|app|APP)"
    r"|葡京|葡的京|葡萄京|网投(?:平台|网)|皇冠体育|娱乐(?:城|导航|官网)|国产精品|彩票[\u4e00-\u9fff]{0,3}(?:平台|官网|(?:app|APP|App)|大厅|注册|登录|官方)|(?:世界杯|欧洲杯)[\u4e00-\u9fff]{0,4}(?:投注|竞猜|买球)|买球平台|网页版官网|线上(?:app|APP)|[\u4e00-\u9fff]{1,3}彩体育|真人(?:荷官|娱乐)|百家乐|威尼斯人|开户官网"
    r"|(?i:bet\s?\d{2,3})|体育(?:官网|平台|娱乐)|(?:乐鱼|亚博|永利|必威|华体会|爱游戏)[\u4e00-\u9fff]{0,2}(?:官网|体育|娱乐|皇宫)|买球(?:app|APP)|直播(?:app|APP)|(?:app|APP)官方下载|官网 ?\d{3,5} ?vip",
)

#: Words, of which every such line holds one.
HINTS = (
    r"世界杯 欧洲杯 买球 网页版 彩体育 棋牌 博彩 体育 观看 久久 视频 成人 葡 网投 娱乐 精品"
    r" 欧美 彩票 影视 电影 真人 百家乐 威尼斯 开户 官网 直播[aA]"
)
