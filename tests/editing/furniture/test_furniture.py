"""Lines of web pages: which of them no issuer wrote, and where they count as such."""

from __future__ import annotations

import re
from types import ModuleType

import pytest

from disclosure.editing.chrome import clear
from disclosure.editing.draft import Draft, undo
from disclosure.editing.furniture import tool_bars
from disclosure.editing.furniture.header_tables import take_header_table
from disclosure.editing.furniture.site_lines import (
    banners,
    footers,
    links,
    lures,
    navigation,
    sharing,
    to_readers,
)
from disclosure.editing.furniture.tool_bars import Zone
from disclosure.editing.furniture.whole_lines import clues_of, rule_for
from disclosure.editing.rules import RULES
from disclosure.editing.shapes import lines_of

ZONES = {"H": Zone.HEAD, "B": Zone.BODY, "T": Zone.TAIL}

# where the line stands, the rule that takes it, the line
TAKEN = """
HT banner 点击收听年报语音朗读
HBT neighbour_links 上一期   下一期
T footer 网站某某  |  网站地图  |  联系我们  |  某某的隐私声明
T footer 某某平台教育局主办   技术支持:某某平台
HT source_line 试读已结束,下载后可查看剩余 4 页
HT source_line (以下内容需登录后浏览,本文全文3865字)
HT source_line [会员登录] [免费注册] [怎样成为VIP会员]
HT source_line 本站文稿均由会员提供,版权归原作者,如有异议请与管理员联系
HBT related_links 扩展阅读:
HBT related_links 本法规引用的法规:
HBT page_script s("content_relate");
HT toolbar 微博 空间 qq
T footer 莆田市政府信息公开网 主办:莆田市人民政府办公室
HT source_line 收藏 0  顶 0  踩 0
HT source_line 查看更多>>
HT source_line 推荐答案
HT source_line 龙洲街道法治政府建设情况自查报告，有没有大神带带我？急急急！
HT source_line 1.本站所有内容均由会员上传，如有侵犯您的权益请联系客服删除。
HT source_line 若无法下载,请刷新页面重试。下载文档到电脑,查找使用更方便 5 金币 0人已下载
HT source_line 2. 文档由网友上传并享有版权,本站只提供存储空间,如有争议请与上传者联系。
HT source_line 15 文币 0人已下载
HT source_line 网站:公文素材库 | 时间:2019-05-28 11:26:04 | 移动端:气象局政务公开工作自查报告
HBT source_line [db:副标题]
HBT source_line 责任编辑:[db:编辑]
HBT qr_hint 微信里点“发现”，扫一下
HT qr_hint 二维码便可将本文分享至朋友圈。
HBT page_script $(function(){ $('.ewm').qrcode(location.href); });
HBT page_script var _hmt = _hmt || [];
HT banner 您有一条新消息 我是“小资”智能机器人，请问有什么可以帮您？
HT banner 您的浏览器版本过低，建议升级至IE9以上
T footer 本站总访问量:41286  今日访问:37  在线人数:2
T footer 盱眙县经济贸易委员会 主办  盱眙县信息中心 制作维护
T footer 页面执行时间:78.13毫秒  Powered by:PowerEasy
HBT neighbour_links ·上一篇文章：若笠乡退耕还林工程简介
HBT related_links 最新热点    最新推荐    相关文章
HT toolbar ☰
HT toolbar A-
HT toolbar 听全文约9分钟
HT toolbar 展开全文 ﹀
HT toolbar 文档热度：★★★　　文档分类：政府公文　　系统标签：信息公开 年度报告
H breadcrumb 首页　政务公开　法定主动公开内容　政府信息公开年报　2024年
H breadcrumb 普定县人民政府-政务公开-部门信息公开-县政务服务中心
H breadcrumb 江永公证 Notary Public Office >> 办事公开 >> 浏览文章
H breadcrumb 豆沙文库 > 党团工作 > XX县水利局20XX年度法治政府建设工作情况报告
H breadcrumb 当前位置 首页 校园之窗 正文
HT menu 中国仙居 | 繁體 | English | 无障碍
HT menu [首页] [公开动态] [通报公告] [举报投诉]
HBT menu * 网站首页 * 教学资源 * 公文写作 * 论文 *
HT menu 用户评价：  中评  验证码：  匿名？
HT menu 请自觉遵守互联网相关的政策法规，严禁发布色情、暴力、反动的言论。
HBT source_line 亲，该文档总共6页，当前只预览4页，全部文档请下载后查看
HBT source_line ***** 登录后可阅读全文，会员免费 *****
HBT source_line 豆町网 www.doutin.cn 精品文档 您的需要 我们的追求
HT source_line 帖子 217  积分 1034  来自 配电三班
HT source_line 1#  发表于 2年前  短消息  只看该作者
HT source_line 当前时区 GMT+8, 现在时间是 2009-8-14 09:26 PM
HT related_links 看过本文的人还看过：
H banner 您访问的链接即将离开“海淀区人民政府”门户网站
H banner 您访问的链接即将离开“金鸡镇人民政府”门户网站 是否继续?
H banner 是否继续？
H banner 继续访问　放弃
HT banner 主站蜘蛛池模板: 望谟县| 建湖县| 昌黎县| 阿克苏市|
H banner Loading……
HT banner 乐鱼官网平台
HT source_line 已阅读5页，还剩2页未读 继续免费阅读
HT source_line 文章版权属于文章作者所有,转载请注明 https://example.com/baogao/1.html
T related_links 相关自查报告：
HT source_line 1. 部分包含数学公式或PPT动画的文件，查看预览时可能会显示错乱或异常，请放心下载。
HT related_links 相关热词搜索：
H source_line 41K
H banner 首都之窗
HBT source_line {{ errorMessage }}
B source_line 小编精心推荐
HT site_intro 小编精心推荐
HT source_line 【正文】
HT source_line -  网站客服QQ:403000000
HT source_line - 2、本文档内容版权归属内容提供方,所产生的收益全部归内容提供方所有。如有争议，请联系网站客服。
HT source_line 下载文档原格式(Word原格式,共3页)
HT source_line 特惠加入VIP会员
HT source_line 预览阅读已结束，若您需要写相关文章，请扫码联系老师写作！
HT source_line 请扫码联系老师写作
HT source_line 来源：网络整理 免责声明：本文仅限学习分享，如产生版权问题，请联系我们及时删除。
HT source_line PDF文库 - 千万精品文档，你想要的都能搜到，下载即用。
HT source_line 当前文档共14页 2.88
HT source_line 下载后继续阅读
HT source_line 将本文的Word文档下载，方便收藏和打印
HT source_line admin 分享 时间： 加入收藏 共计3105个字，预计阅读时长11分钟。
HT source_line SUCAI198.COM —— 专注党建行政公文写作范文
HT source_line - 文档编号：6127408
HT source_line - 格式：DOCX
HT source_line 文件大小：92.14 KB
HT source_line 下载积分：2 个论坛币
HT source_line 2023-11-6 09:21 上传
HT source_line 上面法规内容为部分内容，如果要查看全文请点击此处：查看全文
HT source_line 第 [1] 页 共[1]页
HT source_line 觉得这篇有用，就打赏支持一下吧！
HT source_line 还没有人打赏，快来做第一个
HT source_line ¥99.99
HT source_line 关于本文
HT banner 9乐享app平台-乐享官网登录入口 > 政务公开 > 政务公开年报
HT source_line 2. 本站仅为用户提供资料存放空间，不对上传者的内容负责。
HBT related_links 最新文档
HT site_intro 最新乡镇政务公开工作总结2023字精品五篇。
HT source_line 正文内容区域请使用tab按钮切换浏览
HT source_line 《村务公开调研报告_党务公开调研报告.doc》
HBT related_links 镇政务公开工作汇报相关文章
HBT related_links 相关范文推荐
H banner 宿迁市宿豫区人民政府 2020年4月9日星期四
H toolbar 作者：何爱华 本站发布时间：2017年03月14日
HT source_line 上传人:b****7 文档编号:9830417 上传时间:2023-02-07 格式:DOCX 页数:6 大小:21.08KB
HT source_line 下载 相关 举报
HT source_line 下载资源
HT source_line 资源描述
T source_line 冰豆网所有资源均是用户自行上传分享,仅供网友学习交流,未经上传用户书面授权,请勿作他用。
T source_line 路过
T source_line 握手 鲜花 鸡蛋
HT toolbar 收藏 分享 邀请
H toolbar 时间：2024-05-16  字数：2900字  手机阅读
T footer 使用帮助 | 网站地图 | 旧版
T related_links 相关自查报告： 消防安全自查报告的范文、校园食堂卫生自查报告范文、项目资金使用自查报告
HT footer copyright@ 2008-2023 冰豆网网站版权所有
HT toolbar 朋友圈
HT toolbar 语音合成中,请耐心等待... 暂停 停止
T related_links 知识出处
HT toolbar 放大 缩小
HT toolbar 2020-03-11 调研报告 下载本文
HT toolbar 2022-10-18 10:07:44 96
HT toolbar 下载文档 收藏 分享 赏
HT banner 濂溪区人民政府网站欢迎您的访问！
HT address_line 链接地址：http://www.bibidoc.example/index/article/20377.html
HT source_line [免责声明]本文来源于网络,不代表本站立场,如转载内容涉及版权等问题,请联系邮箱:xx@qq.com,我们会予以删除相关文章。
HT source_line 查看: 106|回复: 0
HT source_line 您需要登录后才可以回帖 登录 | 立即注册
HB separator ---|---|---|---|---|---|
H breadcrumb 1. 当前位置:
H breadcrumb 2. 首页 > 政务公开 > 政府信息公开专栏 > 公开年报
H breadcrumb 3. > 正文
T toolbar 2. 分享到:
HT toolbar 智能问答 无障碍浏览 长者模式 数据开放平台
HT toolbar 智能问答 新媒体矩阵 官方微信 官方微博
HT toolbar 打印整页 打印内容 分享
HT menu 内容标题:*
HT menu 1.错误类:
HT menu 首页
HBT related_links 校务公开工作总结相关文章:
HBT related_links 年中工作总结 | 上半年工作总结 | 半年工作总结
T related_links 学校政务工作总结报告 学校工作总结报告 政务公开工作总结
HBT related_links 乡镇论坛的其它文章
HT related_links 看过"社区政务公开上半年工作总结"的人还看了:
H site_intro 政府信息公开意见箱是根据《国务院办公厅关于做好准备工作的通知》(国办发[2007]54号)的要求设立的,目的是听取公民、法人和其他组织的意见和建议。热诚欢迎您的参与。
HB toolbar 来源：XX县人民政府网 发布时间：2018-03-13 10:22 浏览次数：1234 字号：[大 中 小] 打印 关闭
HB toolbar 信息来源：办公室　发布时间：2018-03-13　【字体：大 中 小】
H toolbar • 发布时间: 2019-02-22 10: 17
HT menu 顶一下 (0) 0%
HT menu 踩一下 (12) 3.5%
H banner 政务公开 - 显示内容
HB toolbar 添加时间：2012-11-8 9:21:37  添加人：admin  阅读：96 次
HB toolbar 发布日期:2019-01-28 16:09 来源：XX区人民政府 阅读：次 字体：[大 中 小]
HB toolbar 【信息时间：2018-01-02 阅读次数：123】 【我要打印】【关闭】
HB toolbar 发布人：办公室 | 发布时间:2016-01-11 | 点击数: 233
HB toolbar 日期：2017-12-26 作者： 来源：本站 点击： 123 次 【字体:小 大】
HB toolbar 发布时间:2016-02-03 保护视力色:    字体颜色: 【 红恢复默认
HB toolbar 视力保护色：
HB toolbar 字号：大 中 小
HB toolbar 大 中 小
HB toolbar 【大】【中】【小】【打印】【关闭】
HB toolbar 打印本页 | 关闭窗口
H toolbar 发布时间：2019年03月01日 作者：  文章来源：碧江公安
HB toolbar 2023-01-16 09:12 来源：罗溪镇 字号：T T 分享
HB toolbar 发布时间：2023-01-16 字体：＋ － 打印
HB toolbar A+ | A | A-
T toolbar 稿件来源：XX镇　审核：王五　发布：赵六
H toolbar 2023-01-16 一审：张三 二审：李四 三审：王五
H toolbar 发布：2023-01-16 10:00 浏览：3
T toolbar 本文已被浏览 345 次
T qr_hint 微信扫一扫
T qr_hint 关注我们
T related_links 点击排行
T related_links 关联阅读
T related_links 友情链接：安徽省政府 宿州市政府
HB toolbar 【A+】【A-】
HB toolbar 字号：[ 大 中 小 ]
H toolbar 2018-03-13 10:22:33 来源：XX政府网 浏览：33次
H toolbar 2018-03-13 10:22
H toolbar 发布时间：2018年3月13日
H toolbar 时间：2018-03-13
H toolbar 作者：admin
H toolbar 来源：县政府办
HT toolbar 分享到：微信 新浪微博 QQ空间
T toolbar 返回顶部
T toolbar 展开全文
T toolbar 责任编辑：张三
BT editor_line （责任编辑：李四）
T editor_line [编辑：王五]
HB breadcrumb 当前位置：首页 > 政务公开 > 年报
HB breadcrumb 您的位置： 首页 >> 政府信息公开 >> 正文
HB breadcrumb 您现在的位置：网站首页 - 信息公开 - 年度报告 - 正文
HB breadcrumb 首页>信息公开>政府信息公开年报>乡镇
HB breadcrumb 当前位置 > 首页 > 年报
H menu 网站首页 | 领导之窗 | 新闻中心 | 政务公开 | 办事服务
H menu 首页 要闻动态 政务公开 办事服务 互动交流
H banner ★全国文明县城  ★国家卫生城市
H banner 欢迎访问XX县人民政府网站！
H banner 中国·永善
H banner 今天是2018年3月1日 星期四
HBT qr_hint 扫一扫在手机打开当前页
HBT qr_hint 扫描二维码在手机上阅读
T qr_hint 用微信扫描二维码分享至好友和朋友圈
T qr_hint 用微信扫描二维码
T qr_hint 官方微信二维码(掌上检察,网上办理检察业务)   官方微博二维码
HT toolbar 打开适老化模式 无障碍浏览 x
HT toolbar yuexingtrade.com 发布时间:2022-11-18 来源:广元市民政局 选择阅读字号:[ 大 中 小 ] 阅读次数:
HT toolbar 本网站已支持IPv6网络
HBT attachment_link 附件下载
T attachment_link 点击下载附件
HB neighbour_links 上一篇：XX县2016年年报
HB neighbour_links 下一篇：没有了！
T neighbour_links 上一条：无  下一条：2018年年报
T neighbour_links 1 2 3 下一页 末页
T neighbour_links 共3页 1 2 3 下一页 尾页
BT related_links 相关推荐
T related_links 相关文章：
BT related_links 相关推荐：政务公开工作总结 政务公开实施方案
T source_line 声明：本文内容由互联网用户自发贡献自行上传，本网站不拥有所有权。
T site_intro 以上内容来源于网络，仅供参考。
T source_line 部分内容来自互联网
T related_links 猜你喜欢
T related_links 【政务公开自查报告（精选3篇）】相关文章：
T related_links 相关信息
T source_line 本文来源:网络收集与整理,如有侵权,请联系作者删除,谢谢!
T source_line 更多相关文章，请关注政府信息公开栏目
T source_line 转载请注明出处
T site_intro 以上就是小编为大家整理的全部内容，希望对您有所帮助！
H site_intro 下面是小编为大家整理的政务公开自查报告，欢迎大家阅读。
T address_line http://www.xx.gov.cn/a.html
T address_line 标签：政务公开 年报
BT footer 版权所有：XX县人民政府
T footer 主办单位：XX县人民政府办公室 承办单位：XX县信息中心 皖ICP备05000000号
T footer 网站地图 | 联系我们 | 设为首页 | 加入收藏
T footer 建议使用1024*768分辨率 IE8.0以上浏览器
H toolbar 无障碍浏览 进入关怀版 登录 | 注册 蒙古文版
H toolbar 繁體版 | 简体版 | English | 无障碍 | 长者助手
HB toolbar 来源：XX街道 发布时间：2024-01-26 10:08:57 阅读人数：- 分享到：
HBT toolbar 【字体：小 大】【发表评论】【加入收藏】【告诉好友】【打印此文】【关闭窗口】
H site_intro 下载后可任意编辑
H site_intro Word文档可自由编辑
HT banner 中国·萧县　　萧县人民政府网站
H banner 萧县人民政府门户网站
T related_links 关联文件 | 政策解读
T footer Copyright © 2018 xx.gov.cn All Rights Reserved
H toolbar 发布时间：2017-02-08T15:32:07+08:00
H toolbar 发布时间：2017-02-08 15:32 (GMT+8)
H toolbar 发布时间：20170208
H toolbar 发布时间：2017年2月8日 星期三 农历正月十二
H toolbar 发布时间：Wed Feb 08 15:32:07 CST 2017
H toolbar 发 布 时 间： 2017-02-08
H toolbar 发布时间：昨天 14:20
H toolbar 2小时前 来源：萧县发布
H toolbar 字体颜色：【黑 红 蓝】
HBT toolbar 保护视力色：■ ■ ■ ■ ■ ■
H toolbar 语音播报 暂停 停止 语速：慢 中 快
H toolbar 朗读 00:00 / 03:25
H toolbar 我要评论 查看评论(0)
HT toolbar 下载word 下载pdf 全文下载
HT toolbar javascript:window.print()
H toolbar 发布时间:2012-12-28 00:00 来源:县教体局 字体:[ ]
H toolbar 时间:2026-01-23 13:15来源:海城市王石镇作者: 点击:
H toolbar 信息来源: 友谊路街道 发布时间 2009-02-20
HB toolbar 【字号
H toolbar 2021-02-0516:40
H toolbar 归档时间:2023-06-15
HT source_line 《乡镇政务公开自查报告.docx》由会员分享,可在线阅读,更多相关《乡镇政务公开自查报告.docx(6页珍藏版)》请在某某文库网上搜索。
HT source_line 仅展示327字,全文共616字
HT source_line • 31.50 KB
HT source_line 下载厂务公开民主管理实施方案word格式文档
HT banner 皇冠体育在线_棋牌app官方下载_娱乐导航网
HT banner 2022世界杯买球平台-网页版官网
HBT separator | | | |
T separator ▲▲▲
T related_links • 相关推荐
H breadcrumb > 政府信息公开 > 政府信息公开年报 > 2021
HT source_line 本文档由用户分享 VIP免费下载 举报 侵权申诉
HBT toolbar 浏览量：加载中...
H toolbar 双击自动滚屏  发布者：zwc  发布时间：2019-9-18  阅读：166次
H toolbar T+ T-
T toolbar 打印 | 收藏 | 纠错 | TOP
T toolbar 【关 闭】【打 印】
T toolbar 编  辑：王 某
H toolbar 原创 曹庙镇党政办 曹庙发布 2024-01-29 18:22 发表于安徽
T qr_hint 喜欢就点个“在看”吧！
H breadcrumb 政务公开 > 政府信息公开年报 > 乡镇
HT breadcrumb 返回首页 > 政务公开 > 信息公开年报
H breadcrumb 🏠 首页 > 政务公开 > 信息公开年报
H menu 请输入关键字 搜索 高级搜索
H menu 乐安县纪委县监委  首页 要闻 审查调查 巡察工作 通知公告
T menu 网友评论：（只显示最新10条。评论内容只代表网友观点，与本站立场无关！）
H banner 2024年6月3日 星期一 农历四月廿七 天气：多云 21℃~30℃
H banner [ 今天是 2013年9月11日 ]  [ 荣昌 多云 22～29℃ ]
H banner 重庆市荣昌县人民政府公众信息网 http://www.example.gov.cn
HBT separator |---|---|---|---|
HBT separator ·部门文件·
HBT neighbour_links [下一篇] 杜楼镇2016年年报
HBT neighbour_links ← 圣泉乡2016年年报　　　杜楼镇2016年年报 →
HBT attachment_link 附件：龙城镇2016年年报.pdf（328KB） 点击下载
HBT attachment_link 附件【2015-2016学年信息公开工作年度报告.doc】已下载41次
HBT related_links [相关推荐：2015年政务公开工作总结]
T related_links 更多>>
T footer 主办：萧县人民政府　承办：萧县人民政府办公室
T footer 总访问量：8823411 今日访问：1023
T footer 下载“皖事通”APP 关注官方微信 手机版
T footer --国务院部门网站-- --省政府网站-- --市政府网站--
T footer Produced By CMS 网站群内容管理系统 publishdate:2017/02/08 09:40:00
T footer 政府网站标识码：3413220001 皖公网安备 34132202000103号
"""

# where the line stands, the line, why it is text
LEFT = (
    ("HT", "网络平台建设", "what an office built"),
    ("H", "永利皇宫娱乐官网2018年曹县政务公开工作要点", "a title into which advertising was written"),
    ("HT", "永利街道推进政务服务平台建设", "a place of that name"),
    ("HT", "文件编号：萧政办〔2017〕5号", "a document's number"),
    ("HT", "共计公开信息300条", "what was made public"),
    ("T", "上传人：江口县教育局办公室（联系电话：0856-6621111）", "whom to ask"),
    ("HT", "上传信息31条", "what was put up"),
    ("HT", "县图书馆阅读推广活动", "what a library does"),
    ("HT", "打造精品栏目", "what an office did"),
    ("HT", "行政法规2件", "what is in force"),
    ("HBT", "《政府信息公开申请表》", "a form that rules name"),
    ("HBT", "年度报告 | 自查报告", "two cells say something"),
    ("B", "工作总结 自查报告 情况汇报", "kinds of papers, between two sentences"),
    ("HT", "联系方式：", "whom to ask, told below"),
    ("HT", "点击率最高的是便民服务栏目", "what readers looked at"),
    ("HT", "本站共有职工31人，其中技术人员12人。", "a station of its own"),
    ("HT", "本文件由县政府办公室负责解释", "who explains a rule"),
    ("HT", "收藏品鉴定2件", "what a museum did"),
    ("T", "联系我们共建美好家园", "a slogan without a site's map"),
    ("HT", "2. 首先做好主动公开", "an item of a list that begins like a breadcrumb"),
    ("HT", "1. 公示栏", "an item of a list of channels"),
    ("HB", "政府信息公开意见箱是根据群众要求设立的。", "what an office set up"),
    ("B", "继续访问农户", "what was done"),
    ("HT", "各村要立即了解情况并逐户登记。", "a short sentence"),
    ("HT", "温馨提示：申请人可以当面提交，也可以邮寄。", "an office's own advice"),
    ("HT", "关于公布县政务公开工作领导小组组成人员的通知", "组成人员 holds 成人"),
    ("HT", "久久为功抓公开 一张蓝图绘到底", "久久为功 is no lure"),
    ("HT", "县体育彩票管理中心", "a body that deals with lotteries"),
    ("HT", "建成农家书屋9个、棋牌室4间", "a room for games in a village"),
    ("HB", "字号：萧政办发〔2017〕1号", "a document's number behind 字号"),
    ("H", "萧县龙城镇 | 2015年", "two cells say something"),
    ("H", "关于字体和字号的规定", "a title about letters"),
    ("B", "字体：方正小标宋，字号：二号", "how a document is to be typed"),
    ("B", "时间：2017年3月至12月", "when something took place, between two sentences"),
    ("B", "来源：各村上报", "where figures came from, between two sentences"),
    ("HBT", "打印设备3台", "what an office owns"),
    ("HBT", "一审：3件", "how many cases"),
    ("HBT", "发布：微信86条", "what was made public"),
    ("B", "首页设置“政务公开”栏目", "what a site was given"),
    ("BT", "网站首页改版", "an item of a list"),
    ("B", "一、首页建设", "a heading"),
    ("BT", "联系我们：0555-123456", "how to reach the issuer"),
    ("BT", "联系电话：0555-1234567", "the same"),
    ("BT", "联系地址：XX县人民路1号", "the same"),
    ("T", "主办部门意见汇总", "begins with 主办 and is none of a site's words"),
    ("T", "主办：XX县委办", "a newsletter names its editor so"),
    ("BT", "附件：1.XX县2017年统计表", "a document's own list of attachments"),
    ("BT", "附件1：XX县统计表", "an attachment's heading"),
    ("BT", "附件", "an attachment's heading"),
    ("B", "相关信息", "a heading of a report, unless nothing but links follows"),
    ("B", "相关文件", "the same"),
    ("B", "上一年度结转", "a label of a table"),
    ("BT", "下一步工作打算", "a heading"),
    ("B", "A-", "a mark that somebody was given"),
    ("HB", "时间：08年5月6日", "when people met"),
    ("HBT", "亲自抓、负总责", "how somebody works"),
    ("HBT", "$5万元以下的项目", "a sum"),
    ("HBT", "您对政务公开工作是否满意？", "a question of a questionnaire"),
    ("HBT", "群众用手机扫描二维码即可查看村务公开内容。", "what people may do"),
    ("B", "分类：机关公文", "an item"),
    ("HBT", "登录后台管理系统，逐条核对", "what was done"),
    ("BT", "县政府-乡镇政府-村委会三级联动", "levels"),
    ("HBT", "大厅设有什么可以帮您服务台", "the name of a desk"),
    ("B", "扫一扫二维码就能查到办事流程，方便群众", "a sentence without its full stop"),
    ("B", "更多群众参与", "a heading"),
    ("B", "最新政策宣传", "a heading"),
    ("B", "微信公众号", "an item of a list of channels"),
    ("B", "政务微博", "the same"),
    ("T", "政务微信、微博", "the same, at the end"),
    ("B", "点击率", "a label of a table"),
    ("BT", "访问量3万人次", "a figure"),
    ("T", "本站共受理申请12件", "a service station speaks of itself"),
    ("BT", "关闭违规政务新媒体3个", "what was done"),
    ("HBT", "中", "one character of a cover that is written downwards"),
    ("B", "位置：县城东部", "where something lies"),
    ("T", "欢迎社会各界监督", "an issuer's words"),
    ("T", "希望对我县各单位有所帮助，供大家参考", "an issuer's words to its own offices"),
    ("H", "县政务公开领导小组办公室：", "to whom the report is addressed"),
    ("T", "抄送：市政府办", "the imprint"),
    ("B", "浏览量：县政府网站全年浏览量3万次", "a figure with its label"),
    ("B", "2018-03-13", "a bare date may be a signature's"),
    ("B", "编辑出版政务公开简报12期", "what was done"),
    ("B", "审核：对拟公开的信息进行保密审查", "a step of a procedure"),
    ("B", "分享经验做法", "a heading"),
    ("HBT", "萧县人民政府网站建设情况", "a title or a heading about a site"),
    ("B", "萧县人民政府网站", "an item of a list of channels"),
    ("HB", "注册登记办事指南", "a document's title"),
    ("B", "关联文件", "a heading"),
    ("BT", "相关内容：各村上报的数据", "a label"),
    ("T", "声明：我局对本报告的数据负责。", "an issuer's words"),
    ("HBT", "下载表格可到县政务服务中心", "where a form is to be had"),
    ("HBT", "第一，打印、复印等费用；", "an item of a list"),
    ("B", "昨天下午召开了座谈会", "when something took place"),
    ("B", "刚刚建成的便民服务中心", "the same"),
    ("B", "访问量>3万人次>去年", "signs that compare"),
    ("B", "县级 > 乡级 > 村级", "levels, amid the text"),
    ("T", "主办：XX县委办公室", "a newsletter's editor alone"),
    ("BT", "附件：1.龙城镇2016年年报.pdf", "a document's own list, which offers nothing to click"),
    ("B", "·基层政务公开", "an item of a list"),
    ("B", "更多的群众", "a fragment of a sentence"),
    ("BT", "朗读比赛3场", "what was done"),
    ("HBT", "本站文稿均由办公室审核后发布", "who answers for them"),
    ("HBT", "依法需登录后浏览的信息", "what is shown to whom"),
    ("HBT", "扩展阅读空间", "what was done"),
    ("HBT", "点赞最美政务人", "the name of an action"),
    ("BT", "在看守所开展公开工作", "where"),
    ("BT", "收藏品管理2件", "a figure"),
)


def _taken() -> list[tuple[str, str, str]]:
    rows = [line.split(" ", 2) for line in TAKEN.strip().split("\n")]
    return [(zone, rule, line) for zones, rule, line in rows for zone in zones]


SITE_LINES = (tool_bars, banners, footers, links, lures, navigation, sharing, to_readers)


@pytest.mark.parametrize("module", SITE_LINES, ids=lambda module: module.__name__.rpartition(".")[2])
def test_every_word_that_is_asked_for_first_begins_with_a_character_of_its_own(module: ModuleType) -> None:
    words = f"{module.HINTS} {getattr(module, 'EDGE_HINTS', '')}".split()
    assert not [word for word in words if not re.match(r"[^\\(\[.]|\\\W", word)]


@pytest.mark.parametrize(("zone", "rule", "line"), _taken())
def test_a_line_of_the_site_is_taken(zone: str, rule: str, line: str) -> None:
    assert rule_for(line, ZONES[zone]) == rule
    assert RULES[rule].kind == "furniture"


@pytest.mark.parametrize(
    ("zone", "line", "why"), [(zone, line, why) for zones, line, why in LEFT for zone in zones]
)
def test_a_line_of_the_report_is_left(zone: str, line: str, why: str) -> None:
    assert rule_for(line, ZONES[zone]) is None, why


@pytest.mark.parametrize(
    ("rule", "line", "clues"),
    [
        (
            "toolbar",
            "来源：XX县政府网 发布时间：2018-03-13 10:22 【打印】",
            [("site", "XX县政府网"), ("published", "2018-03-13")],
        ),
        (
            "toolbar",
            "发布机构：XX县民政局 发布日期：2018年3月1日",
            [("issuer", "XX县民政局"), ("published", "2018年3月1日")],
        ),
        ("toolbar", "字体：[大] [中] [小]", []),
        *(
            ("toolbar", line, [("published", day), *also])
            for line, day, also in (
                (
                    "发表日期：2007年5月10日　出处：本站　【编辑录入：admin】",
                    "2007年5月10日",
                    [("site", "本站")],
                ),
                ("发布时间:2024-04-11 17:26:05.0 点击数:{{clickCount}}", "2024-04-11", []),
                ("Posted by yby on 2009/12/28 15:07 | 阅读(233) | 分类：院务公开", "2009/12/28", []),
                ("Thu Oct 17 08:31:22 CST 2013 浏览次数:null", "Thu Oct 17 08:31:22 CST 2013", []),
                ("[ 20140618 ]  字号 T|T  已阅 312", "20140618", []),
                ("2019年12月31日 星期二 | 责编:夏末 | A- A A+", "2019年12月31日", []),
                ("发布日期：16-09-12 09:03　　浏览：46次", "2016-09-12", []),
                ("发布时间:24年1月19日 点击数:12", "2024年1月19日", []),
                ("发布时间:2016-11-08 15:32    点击量:Loading...", "2016-11-08", []),
            )
        ),
        (
            "editor_line",
            "[ 作者:办公室    转贴自:本站原创    点击数:88    更新时间:2008-1-9 ]",
            [("site", "本站原创"), ("published", "2008-1-9")],
        ),
        (
            "toolbar",
            "公用事业信息公开 | 发布单位：自来水公司 | 2016/2/3 10:26:41 | 浏览：96次",
            [("issuer", "自来水公司"), ("published", "2016/2/3")],
        ),
        ("footer", "主办:英山县林业局  鄂ICP备09012255号", [("site", "英山县林业局")]),
        (
            "source_line",
            "文章来源：XX镇 发表时间：2023-01-16 责任编辑：张三",
            [("site", "XX镇"), ("published", "2023-01-16")],
        ),
        (
            "source_line",
            "声明：本文转载自XX网 2016-05-01",
            [("site", "声明：本文转载自XX网 2016-05-01")],
        ),
        ("breadcrumb", "当前位置：首页 > XX县 > 年报", [("breadcrumb", "首页 > XX县 > 年报")]),
        (
            "source_line",
            "投稿人:lan 发布时间:2006/1/9 全文3865字",
            [("site", "投稿人:lan 发布时间:2006/1/9 全文3865字"), ("published", "2006/1/9")],
        ),
        ("attachment_link", "附件下载：统计表.xls", [("attachment", "统计表.xls")]),
        ("address_line", "原文：http://www.xx.gov.cn/1.html", [("address", "http://www.xx.gov.cn/1.html")]),
    ],
)
def test_what_a_line_says_is_read_before_it_goes(rule: str, line: str, clues: list[tuple[str, str]]) -> None:
    read = clues_of(rule, line)
    assert [(clue.field, clue.text) for clue in read] == clues
    assert all(clue.line == line for clue in read)


NOTE = "本文由网友上传，仅供参考，如有侵权请联系删除。"
TEXT = (
    "西平县二郎镇2013年政务公开工作总结 一、公开与生产结合 药剂发放、良种补贴、农机作业补助，播种前公布政策，收割后公布结果。"
    " 二、公开与调解结合 宅基地纠纷调解结果在征得当事人同意后公开，全年调解三十八起，成功三十六起。 二郎镇人民政府"
)


def test_a_document_on_one_line_does_not_go_with_the_note_in_front_of_it() -> None:
    draft = Draft(f"{NOTE} {TEXT}")
    assert not clear(draft).doubts
    assert draft.text == TEXT
    assert undo(draft.text, draft.edits) == f"{NOTE} {TEXT}"


def test_a_line_of_which_no_part_is_the_site_s_own_stays_whole() -> None:
    line = TEXT.replace("。", "，")[:200] + "，欢迎大家参考"
    draft = Draft(line)
    (doubt,) = clear(draft).doubts
    assert draft.text == line
    assert (doubt.code, doubt.quote) == ("furniture_kept", line[:40])


def test_a_row_of_steps_without_blanks_is_looked_at_once() -> None:
    """It took all the time there is: every step could be cut in forty ways."""
    text = "首页>" * 5_000 + "萧县2016年政务公开工作总结"
    draft = Draft(text)
    clear(draft)
    assert undo(draft.text, draft.edits) == text


def test_keys_in_a_row_take_their_values_from_the_next_unless_that_holds_keys() -> None:
    told = "索引号 | 公开方式 | 发布机构 |\n0722/2011-7 | 主动公开 | 民乐县南古镇人民政府 |"
    _, clues = take_header_table(lines_of(told))
    assert {(clue.field, clue.text) for clue in clues} == {
        ("identifier", "0722/2011-7"),
        ("issuer", "民乐县南古镇人民政府"),
    }
    empty = "索引号 | 公开方式 | 发布机构 |\n主题分类 | 有效性 | 成文日期 |"
    taken, clues = take_header_table(lines_of(empty))
    assert len(taken) == 2
    assert clues == []


#: Documents of which nothing is a site's, line by line; each was harmed by a rule that asked too little.
WHOLE = {
    "an address is no path": """双溪镇政府信息公开指南
（2013年修订）
为了方便公众获取政府信息，特编制本指南，每年更新一次。
信息公开查阅场所
位置：双溪镇便民服务大厅一楼
开放时间：周一至周五
公众可以到查阅场所查阅主动公开的信息，工作人员提供帮助。""",
    "who met, when and where": """赤城县政务公开领导小组会议纪要
时间：2013年3月10日
地点：县政府会议室
主持人：王某某
出席：李某某、张某某
研究2013年政务公开工作要点
会议听取了县政府办关于政务公开工作的汇报，研究了下一步工作。""",
    "a report that speaks of its licence": """赤城县水务局2018年政务公开工作总结
一年来，我局高度重视政务公开工作。
全年主动公开政府信息36条，群众比较满意。
门户网站已完成ICP备案和党政机关网站标识的加挂工作。
下一步，我局将继续努力。
赤城县水务局""",
    "what people may scan": """双溪镇2023年政务公开工作总结
全年公开信息36条，群众满意。
群众用手机扫描二维码即可查看村务公开内容。
扫描二维码，打开微信小程序即可查看公开信息。""",
    "a questionnaire": """双溪镇政务公开满意度调查问卷
您对我镇政务公开工作是否满意？
您认为政务公开内容是否真实？A是 B否
您希望通过什么方式了解政务信息？""",
    "a report's own list": """双溪镇2013年政府信息公开工作年度报告
全年主动公开政府信息3条，目录如下。
公开信息目录
双溪镇2013年春季农资补贴公示[2013-03-19]
双溪镇2013年低保对象名单公示[2013-05-19]
双溪镇人民政府
2014年1月10日""",
}


@pytest.mark.parametrize("name", WHOLE)
def test_nothing_of_a_document_goes_that_is_its_own(name: str) -> None:
    draft = Draft(WHOLE[name])
    clear(draft)
    assert draft.text == WHOLE[name]


def test_what_several_bodies_have_above_a_tool_bar_stays() -> None:
    bodies = [f"兴隆县{name}局" for name in ("财政", "审计", "教育", "水务", "民政")]
    title, bar = "关于开展2013年政务公开检查的通知", "发布时间：2014-01-10 来源：县政府办 浏览次数：12"
    draft = Draft("\n".join([*bodies, title, bar, "经县政府同意，现将有关事项通知如下，请认真贯彻执行。"]))
    clear(draft)
    assert draft.text.split("\n")[:6] == [*bodies, title]


_BAR = "发布时间：2014-01-10 来源：县政府办 浏览次数：12"
_SENTENCE = "根据上级要求，我镇认真开展工作，取得了明显成效。"


def _cleared(*lines: str) -> list[str]:
    draft = Draft("\n".join(lines))
    clear(draft)
    return draft.text.split("\n")


def test_a_menu_above_shows_whose_the_lines_above_a_title_are() -> None:
    title = "双溪镇2013年政务公开工作总结"
    menu, unknown = ("设为首页", "加入收藏"), ("清廉双溪", "数字乡村", "天气")
    assert _cleared(*menu, *unknown, title, _BAR, _SENTENCE) == [title, _SENTENCE]
    assert _cleared(*unknown, "风采", title, _BAR, _SENTENCE) == [*unknown, "风采", title, _SENTENCE]


@pytest.mark.parametrize("own", ["双溪镇党委文件", "双府发〔2013〕5号", "第12期", "主持人：王某某"])
def test_a_papers_own_head_is_no_menu_below_one(own: str) -> None:
    title = "双溪镇政务公开工作总结"
    kept = _cleared("设为首页", "加入收藏", "清廉双溪", own, title, _BAR, _SENTENCE)
    assert kept == ["清廉双溪", own, title, _SENTENCE]


def test_all_who_sign_above_a_title_stay_below_a_menu() -> None:
    bodies = ("兴隆县财政局", "兴隆县审计局", "兴隆县教育局")
    title = "关于开展2013年政务公开检查的通知"
    assert _cleared("设为首页", "加入收藏", "清廉兴隆", *bodies, title, _BAR, _SENTENCE)[:4] == [
        *bodies,
        title,
    ]


def test_more_than_a_few_sentences_above_a_breadcrumb_are_a_text() -> None:
    above = [f"第{number}句话说明了情况，工作扎实推进。" for number in range(4)]
    path, title = "当前位置：首页 > 年报", "双溪镇2013年政务公开工作总结"
    below = [f"{_SENTENCE}{number}" for number in range(5)]
    assert _cleared(*above, path, title, *below)[:4] == above
    assert _cleared(above[0], path, title, *below)[0] == title


def test_names_below_a_breadcrumb_are_a_side_column_only_with_its_own_among_them() -> None:
    title = "双溪镇2013年政务公开工作总结"
    names = ("民生实事", "重点工作", "干部名单")
    assert _cleared("您的位置：双溪镇 - 民生实事", *names, title, _SENTENCE) == [title, _SENTENCE]
    assert _cleared("您的位置：双溪镇 - 年报", *names, title, _SENTENCE) == [*names, title, _SENTENCE]


def test_an_index_row_without_signs_holds_three_keys() -> None:
    title = "双溪镇2013年政务公开工作总结"
    assert _cleared(title, "索引号000014349/2019-02216为本镇编号", _SENTENCE)[1].startswith("索引号")


@pytest.mark.parametrize("bar", [[], [_BAR]])
@pytest.mark.parametrize("path", ["工作总结网 >> 企业总结 >> 厂务公开", "首页 > 工作总结 > 正文"])
def test_the_name_of_a_collection_stays_among_a_sites_names(bar: list[str], path: str) -> None:
    draft = Draft("\n".join(["厂务公开工作总结3篇", path, *bar, "厂务公开工作总结", _SENTENCE]))
    assert ("title", "厂务公开工作总结3篇") in [(clue.field, clue.text) for clue in clear(draft).clues]


@pytest.mark.parametrize("below", ["双溪镇人民政府", "更多"])
@pytest.mark.parametrize("above", ["附件", "最新公开"])
def test_dated_links_are_the_sites_unless_the_report_heads_or_signs_them(above: str, below: str) -> None:
    links = ["春季农资补贴公示[03-19]", "低保对象名册[03-15]"]
    kept = _cleared("双溪镇2013年政务公开工作总结", _SENTENCE, "双溪镇", above, *links, below)
    assert (links[0] in kept) == (above == "附件" or below != "更多")


def test_the_day_of_a_linked_page_is_not_this_ones() -> None:
    links = (
        "Related News",
        "双溪镇2020年7月农产品价格监测周报",
        "14.08.2020  16:40",
        "关于第33号建议的答复",
        "12.08.2020  11:05",
    )
    draft = Draft(
        "\n".join(["双溪镇2013年政务公开工作总结", "17.08.2020  09:27", _SENTENCE, *links, "Back to list"])
    )
    assert [clue.text for clue in clear(draft).clues if clue.field == "published"] == ["17.08.2020"]


def test_a_line_of_telephone_numbers_begins_no_text() -> None:
    title = "2022年度双溪镇卫生院单位决算"
    call = "预约挂号电话:0915-8412266(接听时间8:00-12:00,14:30-18:00)"
    assert _cleared("欢迎来到双溪镇卫生院", call, title, _BAR, _SENTENCE)[-2:] == [title, _SENTENCE]


def test_a_gazette_names_a_papers_title_without_a_sign() -> None:
    title = "郧西县卫健局2019年政府信息公开工作年度报告"
    rows = (f"公报标题{title}", "总号 期号", "主办单位郧西县卫健局 公报年份2019")
    draft = Draft("\n".join([*rows, _SENTENCE]))
    assert ("title", title) in [(clue.field, clue.text) for clue in clear(draft).clues]
    assert draft.text == _SENTENCE
    assert _cleared("公报标题要准确", _SENTENCE) == ["公报标题要准确", _SENTENCE]


def test_a_menu_and_a_path_above_one_title_are_of_one_page() -> None:
    title = "国有吴家山林场场务公开工作总结"
    menu, path = (
        "| 网站首页 | 林业概况 | 通知公告 | 林场动态 |",
        "您现在的位置: 英山林业信息网 >> 林场动态 >> 文章正文",
    )
    kept = _cleared("英山林业信息网", menu, "保护森林资源  建设生态英山", path, title, _SENTENCE)
    assert kept == [title, _SENTENCE]
