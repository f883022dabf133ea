"""Lines that a website, not an issuer, wrote: each kind by the shape of the whole line.

A line is furniture only as a whole.  Prose that merely contains 打印, 首页 or 来源 leaves
words over when the shapes are taken out, and stays.
"""

from __future__ import annotations

import re

from disclosure.editing.furniture.lures import LURE
from disclosure.editing.furniture.tool_bars import SEPARATORS, Zone, is_tool_bar, tool_clues
from disclosure.editing.shapes import BLANK, BLANKS, any_of
from disclosure.editing.titles import is_title
from disclosure.frozen import dataclass
from disclosure.records import Clue


@dataclass(frozen=True, slots=True)
class Taking:
    """``rule`` takes ``[start:end]`` away; ``after`` stands there instead (a line end, or nothing)."""

    rule: str
    start: int
    end: int
    after: str = ""


_GAP = f"{BLANK}{{0,6}}"
_COLON = rf"{BLANK}?[:：]"
#: What stands between the steps of a breadcrumb.
_STEP = r"(?:->|>|＞|»|›|→|/|\\|-{1,2}|::|·|\|){1,2}"

# 当前位置:首页 > 萧县人民政府(政府办公室)信息公开年报   您现在的位置：网站首页>>政务公开>>正文   首页>信息公开>年报
BREADCRUMB = re.compile(
    rf"[>＞»\s]{{0,4}}[您你我]?(?:当前|现在|目前)?(?:所在)?的?(?:当前)?(?:位置|页面){BLANK}?[是在]?{BLANK}?[:：>＞]{_GAP}(?P<path>\S.{{0,200}})?"
    rf"|[^\w\s]{{0,3}}{BLANK}?(?P<bare>(?:网站|本站|返回)?首页{_GAP}{_STEP}{_GAP}\S.{{0,200}})"
)
# 政务公开 > 政府信息公开年报 > 乡镇: names of columns, two steps at least
_ROOTLESS = re.compile(
    rf"[>＞»›]{{1,2}}{_GAP}[\u4e00-\u9fff\d（）()]{{2,20}}(?:{_GAP}[>＞»›]{{1,2}}{_GAP}[\u4e00-\u9fff\d（）()]{{2,20}}){{0,6}}|[\u4e00-\u9fff]{{2,10}}{_GAP}(?:>>|»){_GAP}[\u4e00-\u9fff]{{2,10}}|[\u4e00-\u9fff（）()]{{2,20}}(?:{_GAP}[>＞»›]{{1,2}}{_GAP}[\u4e00-\u9fff\d（）()]{{2,20}}){{2,6}}{_GAP}[>＞»›]?"
)
# 首页总结工作总结: the steps of a breadcrumb, whose signs were lost
_GLUED_CRUMBS = re.compile(r"(?:网站)?首页[\u4e00-\u9fff（）()]{4,40}(?<!报告)(?<!方案)(?<!通知)")
# 扫一扫在手机打开当前页   用微信“扫一扫”分享至朋友圈
QR_HINT = re.compile(
    rf".{{0,12}}(?:扫一扫|扫描?(?:上方|下方|右侧|左侧|此)?二维码|扫码).{{0,10}}"
    rf"{any_of('手机 打开 当前页 微信 关注 朋友圈 分享 浏览 查看 访问 阅读 收藏')}.{{0,20}}"
    rf"|(?:手机|微信)?扫一扫[:：]?|(?:扫码|微信)?关注(?:我们|官方微信|微信公众号)|二维码|(?:长按|扫描)(?:识别|扫描)?(?:上方|下方)?(?:二维码|图片).{{0,20}}"
    rf"|点击(?:上方|下方|右上角|标题下方?|蓝字).{{0,20}}(?:关注|分享).{{0,10}}"  # 点击上方“岢岚发布”关注我们
    rf"|用微信扫描二维码|分享至好友和朋友圈"  # 官方微信二维码(掌上检察,网上办理检察业务)   官方微博二维码
    rf"|(?:(?:官方)?(?:微信|微博|公众号|客户端|APP)(?:公众号)?二维码(?:[（(][^（()）]{{0,40}}[)）])?{_GAP}){{1,4}}"
)
# 附件下载   下载附件：   相关附件
ATTACHMENT = re.compile(
    rf"[【\[]?{any_of('附件下载 下载附件 相关附件 附件列表 点击下载 点击下载附件 文件下载 附件预览')}{_COLON}?{_GAP}"
    rf"(?P<name>[^。，,】\]]{{0,80}})[】\]]?"
    rf"|附件{BLANK}?[【\[][^【】\[\]]{{2,100}}[】\]]{BLANK}?(?:已?下载{BLANK}?\d{{0,6}}{BLANK}?次)?"
    rf"|附件{BLANK}?\d{{0,2}}{_COLON}{_GAP}(?P<file>[^。，；]{{1,80}}\.(?:docx?|xlsx?|pdf|wps|ofd|rar|zip)){_GAP}(?:[（(][\d.]{{1,8}}{BLANK}?[KMkm]B?[)）])?{_GAP}(?:点击)?下载"
)
_RELATED = any_of(
    "相关推荐 相关链接 相关阅读 相关文章 相关新闻 相关资讯 相关内容 相关文档 相关范文 相关报道 相关稿件 相关搜索 相关热词 相关热词搜索 相关主题"
    " 推荐阅读 推荐文章 推荐范文 推荐内容 延伸阅读 热门推荐 热门文章 热门范文 热门信息 热门阅读 猜你喜欢 更多推荐 更多文章 更多阅读"
    " 相关话题 相关词条 热门词条 热门话题 您可能感兴趣 相似推荐 本版新闻 往期推荐 往期回顾 往期精选 您可能关注的文档 可能感兴趣的文档 猜您感兴趣 更多范文 更多相关推荐 更多相关文章 更多相关阅读 友情链接 本类推荐 本类热门 最新文章 最新文档 最新推荐 最新更新 精彩推荐 图文推荐"
    " 点击排行 点击排行榜 阅读排行 阅读排行榜 浏览排行 热点排行 热门排行 关联阅读 相关自查报告 相关工作总结 相关范文推荐 相关资源 相关机构 相关人物 知识出处"
)
# 相关推荐   相关链接：   更多相关文章   【政务公开自查报告】相关文章：
RELATED = re.compile(
    rf"[【\[◆■●☆★>》•·-]?{BLANK}?{_RELATED}{BLANK}?[】\]]?{_COLON}?{_GAP}(?:更多|>>|more)?"
    rf"|[\[【]?(?:(?:相关|推荐|延伸|拓展|扩展)(?:推荐|阅读|文章|范文)|友情链接|相关链接){BLANK}?[:：][^。；]{{2,160}}"
    rf"|[【\[（(][^。]{{2,60}}[】\])）]的?(?:相关(?:文章|推荐|阅读|范文)|扩展阅读|拓展阅读)[:：]?"
    rf"|[^。；，：:《]{{2,30}}(?:的?相关(?:文章|范文|推荐|阅读)[:：]|的其[它他]文章[:：]?)|[^。；，：:《》]{{4,30}}(?:总结|报告|汇报|方案|制度|材料)相关(?:文章|范文|推荐|阅读)|看过[“\"][^”\"]{{2,60}}[”\"]的人还看了[:：]?|更多精彩的?[^。；]{{2,30}}欢迎(?:继续)?(?:浏览|阅读|关注|访问)[:：!！]?|相关专题{BLANK}.{{2,60}}"
)
#: Headings of lists of links that can be a report's own heading too: only behind the last sentence.
RELATED_TAIL = re.compile(
    rf"[【\[]?(?:相关|关联){any_of('信息 文件 政策 解读 专题 栏目 附件 政策解读')}{BLANK}?[】\]]?[:：]?{_GAP}(?:更多|>>)?"
    rf"(?:{BLANK}?[|｜/]{BLANK}?(?:相关|关联|政策)?{any_of('信息 文件 政策 解读 专题 栏目 附件')}){{0,3}}"
    rf"|更多{BLANK}?(?:>>?|»|＞|…)"
)
# 上一篇：2016年政府信息公开年报   下一篇：没有了   上一页 下一页
NEIGHBOUR = re.compile(
    rf"(?:[*•·]{BLANK})?[【\[◎]?[上下前后]一?[篇条则个](?:文章|新闻|信息)?[】\]]?{BLANK}?(?:[:：].{{0,160}})?|[【\[][上下]一[篇条][】\]]{BLANK}{{0,4}}[^。；]{{4,80}}"
    rf"|[←◀«]{BLANK}{{0,4}}[^。；←→]{{4,60}}(?:[→▶»]|{BLANK}{{2,20}}[^。；←→]{{4,60}}[→▶»])"
)
# 共3页 1 2 3 下一页 尾页
_PAGES = rf"{BLANKS}\d共第首上下一尾末页\[\]【】|.…<>«»"
_PAGER = re.compile(rf"(?=[{_PAGES}])(?=.{{0,60}}(?:[上下]一页|[尾末]页))[{_PAGES}]{{2,80}}")
# 版权所有：萧县人民政府 主办：萧县人民政府办公室 皖ICP备05000000号
_OWNED = re.compile(
    r"版权所有|Copyright|All [Rr]ights? [Rr]eserved|ICP[备证]|网站标识码|网安备|备案序?号[:：]|政府网站找错|党政机关网站标识"
)
_LINKS = any_of(
    "网站地图 站点地图 联系方式 联系我们 关于我们 关于本站 网站声明 法律声明 隐私声明 隐私保护 版权声明 使用帮助 网站帮助 设为首页 加入收藏"
)
_RUN_BY = any_of("主办 主办单位 承办 承办单位 技术支持 网站支持 维护 维护单位 网站维护 运行维护 日常维护")
_FOOTER_WORDS = re.compile(
    rf"{_LINKS}|{_RUN_BY}{_COLON}[^{BLANKS}]{{0,60}}|建议您?(?:使用|采用|浏览器).{{0,60}}|最佳(?:浏览|分辨率).{{0,60}}"
    rf"|您是第{BLANK}?\d*{BLANK}?位(?:访问|访客).{{0,20}}|(?:总|今日|昨日|本月|累计)?访问(?:量|人数|人次)?[:：]{BLANK}?\d*|总?访问量{BLANK}?\d*"
    rf"|下载[“\"]?[\u4e00-\u9fff]{{2,6}}[”\"]?(?:APP|App|app|客户端)|关注(?:官方)?(?:微信|微博)(?:公众号)?|手机版|电脑版"
    rf"|(?:--?|—{{1,2}})[\u4e00-\u9fff]{{2,14}}网站(?:--?|—{{1,2}})|Produced{BLANK}By.{{2,60}}"
)
#: Footer words that no document has on its last lines; 主办 and 承办 alone may be a newsletter's.
_SITE_WORDS = re.compile(
    r"网站|站点|我们|本站|声明|帮助|首页|收藏|技术|维护|建议|最佳|访|手机版|客户端|APP|App|Produced|主办.{2,60}承办"
)
# 本文来源:网络收集与整理,如有侵权,请联系作者删除   更多相关文章，请关注政府信息公开栏目   转载请注明出处
SOURCE_LINE = re.compile(
    r"[（(【]?(?:(?:本文|文章|本内容)(?:来源|来自|链接|地址|网址|由|标题)|转载(?:请|时请|须)|如有侵权|(?:特别|郑重|版权)?声明[:：](?:本站|本文|本网|本页|以上|部分|文章|内容|所有|转载)|免责声明|(?:以上|本文|本站|文章|部分|文中)?(?:全部|所有)?(?:内容|信息|资料|素材|文字|图片)(?:均|皆)?(?:来源于|来自|来源|源于|摘自|收集于|整理自)(?:互联)?网"
    r"|(?:查看)?更多.{1,30}(?:请(?:关注|访问|搜索|点击|登录|持续)|尽在|>>)|原文(?:链接|地址|网址|出处)[:：]"
    r"|未经(?:授权|许可|允许).{0,10}转载).{0,260}|[（(【\[]免责声明[\]】）)].{0,260}"
)
# 下面是小编为大家整理的政务公开自查报告，欢迎阅读。   以上就是本文的全部内容，希望对您有所帮助！
_FOR_READERS = re.compile(
    r"小编|为大家(?:整理|收集|带来|推荐|准备)|为您(?:整理|收集|推荐)|(?:仅供|供大家|供您|可供|以供)(?:大家)?(?:参考|借鉴)"
    r"|下载后?可(?:以)?(?:任意|自由|直接)?(?:编辑|修改|打印|使用)|(?:[Ww]ord|WORD|文档|本文)(?:版|文档)?可(?:任意|自由)(?:编辑|修改)"
    r"|欢迎(?:大家)?(?:阅读|参考|借鉴|下载)|希望(?:能够|能|可以)?[对给](?:大家|您|你)"
    r"|^(?:最新)?[^。，]{4,40}(?:精品|精选|优秀|热门|范文|推荐|汇总|合集)[一二三四五六七八九十\d]{1,3}篇[。！!]$"
)
# 政府信息公开意见箱是根据《…》（国办发〔2007〕54号）的要求设立的，目的是听取…意见和建议。热诚欢迎您的参与。
_COLUMN_INTRO = re.compile(
    r"[^。，]{2,16}(?:信箱|意见箱|专栏|栏目|平台)是(?:根据|依据|按照|为了?)[^。]{4,160}(?:设立|开设|开通)的?[，,][^。]{4,100}。[^。]{0,20}欢迎[^。]{2,20}。"
)
_OF_AN_ISSUER = re.compile(r"[我全][县市区乡镇局街省州]")
# 中国·萧县　　萧县人民政府网站   ★全国文明县城  ★国家卫生城市  ★国家园林县城   欢迎访问萧县人民政府网站！   今天是2018年3月1日 星期四
BANNER = re.compile(
    rf"[\u4e00-\u9fff]{{2,8}}{BLANK}?[-–—]{BLANK}?(?:显示内容|内容显示|详细内容|详细信息)|"
    rf"(?:[★☆◆◇●■▲※✦][^★☆◆◇●■▲※✦。，；]{{2,20}}){{2,12}}|欢迎您?(?:访问|光临|来到|浏览).{{2,40}}"
    rf"|(?:中国{BLANK}?[·•・.．]{BLANK}?[\u4e00-\u9fff]{{2,10}}{BLANK}{{0,8}})?[\u4e00-\u9fff]{{2,16}}政府(?:(?:门户|公众|信息|公众信息|信息公开)?网(?:站)?|信息公开(?:统一|工作|发布|管理){{0,2}}(?:平台|专栏|系统))(?:{BLANK}{{1,4}}(?:https?://|www\.)[!-~]{{4,80}})?"
    rf"|中国{BLANK}?[·•・．]{BLANK}?[\u4e00-\u9fff]{{2,6}}"
    rf"|[\-_|｜—{BLANKS}]{{0,3}}(?:[^\-_|｜—。\d{BLANKS}]{{2,20}}{BLANK}?[\-_|｜—]{{1,3}}{BLANK}?){{1,3}}[\u4e00-\u9fff]{{2,24}}(?:政府|门户|公开|政务)[\u4e00-\u9fff]{{0,4}}网站?"
    rf"|(?:热烈)?(?:祝贺|庆祝|欢迎|欢庆|喜迎|欢度).{{4,40}}[！!]|(?:今天是.{{0,6}})?\d{{4}}{BLANK}?年{BLANK}?\d{{1,2}}{BLANK}?月{BLANK}?\d{{1,2}}{BLANK}?日{BLANK}{{0,4}}星期.(?:.{{0,19}}|.{{0,30}}(?:农历|天气|℃|多云|阴|晴).{{0,40}})|今天是.{{0,3}}|您访问的链接即将离开.{{2,40}}(?:网站|平台)[”\"]?{BLANK}{{0,4}}(?:是否继续[？?]?)?|[\u4e00-\u9fff]{{4,20}}网站欢迎您的(?:访问|光临)[！!]?|是否继续[？?]?|继续访问{BLANK}{{0,8}}放弃|(?:主站)?蜘蛛池(?:模板|出租)?[:：].{{0,280}}|News Center|Loading[.…]{{0,6}}|[\u4e00-\u9fff]{{2,6}}之窗|(?:19|20)\d\d-\d{{1,2}}-\d{{1,2}}{BLANK}{{1,4}}星期.|[\[【]?{BLANK}?今天是.{{0,6}}\d{{4}}{BLANK}?年.{{4,50}}|[\u4e00-\u9fff]{{0,20}}门户网站欢迎您[！!]?"
)
# 喜欢就点个“在看”吧！
_IN_ACCOUNT = re.compile(
    r"(?:喜欢|觉得不错)?(?:的话)?[，,]?(?:就|请|别忘了|记得)?(?:给我|给小编)?(?:点(?:个|击)?[“\"]?(?:在看|好看)|点(?:个|一个)[“\"]?赞)[”\"]?.{0,10}[!！~～]?"
)
# ·部门文件·: a gazette's own columns
_COLUMN_MARK = re.compile(r"[·•◆■][\u4e00-\u9fff]{2,10}(?:文件|公文|选登|通知|信息)[·•◆■]")
# 首页 | 政务公开 | 办事服务 | 互动交流      首页 新闻中心 政务公开 专题专栏
MENU = re.compile(
    rf"(?:[\u4e00-\u9fff]{{4,16}}[{BLANKS}]{{1,8}})?(?:网站)?首{BLANK}{{0,6}}页(?:[{BLANKS}|｜·\-/]{{1,8}}[\u4e00-\u9fffA-Za-z]{{2,8}}){{2,20}}[{BLANKS}|｜]{{0,8}}"
)
# 中国政府网 山西省政府 忻州市政府   中国政府网 | 重庆市人民政府网 | 注册: who stands above a site
_SITE_NAME = r"(?:中国政府网|中央政府门户网站|中央人民政府|国务院|[省市州县区]政府|[\u4e00-\u9fff]{2,8}[省市州县区旗](?:人民)?政府(?:门户)?(?:网站|网)?|新华网|人民网|注册|登[录陆]|无障碍(?:阅读|浏览)?|长者(?:模式|版|助手)|繁體|简体|English|手机版)"
_SITES = re.compile(
    rf"(?=.{{0,40}}(?:中国政府网|中央政府门户网站))(?:{_SITE_NAME}[{BLANKS}|｜]{{1,8}}){{1,12}}{_SITE_NAME}[{BLANKS}|｜]{{0,8}}"
)
# 本文来自某某文秘网，原文地址：http://…   广告：点击查看更多范文   原创力文档 max.book118.com 预览与源文档一致
SITE_NOTE = re.compile(
    r"(?:本文|文章)(?:来自|来源于?|摘自|出自|转自)[:：]?[^。，,]{2,20}(?:网|网站|文库|论坛)(?:[，,]?(?:原文|转载|更多|本文)[^。]{0,100})?"
    r"|广告[:：].{0,40}|推荐度[:：].{0,60}|小编(?:精心|为您|倾情)?推荐[:：]?|\{\{[^{}]{1,60}\}\}|(?:精品|优质|实用|免费|海量)(?:文档|资料|范文|模板|文库)(?:[ 　,，、]{0,3}(?:欢迎|免费|值得|仅供|放心)?(?:下载|使用|拥有|参考|编辑|交流|学习|推荐)){1,3}[!！]?|点击(?:此处)?查看更多.{2,20}"
    r"|[^。]{0,60}(?:book118|docin|doc88|wenku\.baidu|renrendoc|wenkub|docsj|原创力文档|道客巴巴|百度文库|人人文库|金锄头文库|豆丁网)[^。]{0,80}"
)
# 《…自查报告.docx》由会员分享，可在线阅读   本文档由用户上传   格式:doc   31.50 KB   4页   仅展示327字   下载文档到电脑
_SHARED = re.compile(
    rf"[·•*-]?{BLANK}{{0,4}}(?:\d{{1,2}}[.、]{BLANK}{{0,2}}){{0,2}}(?:"
    r"《[^《》]{2,80}》由会员分享.{0,200}|《[^《》]{2,80}》(?:\.\w{3,4})?_?第\s?\d{1,3}\s?页|[^。；]{4,60}_第\s?\d{1,3}\s?页|[^。；，]{0,10}(?:文库|文档)上?搜索。?"
    r"|本(?:文档|资源|作品|文)由(?:用户|会员|网友)(?:上传|分享|提供).{0,200}|本文档内容版权归.{0,200}|文档上传者[:：]?.{0,20}|归档内容仅供查阅|-\s?目录|查看[:：]\s?\d+\s?[|｜]\s?回复[:：]\s?\d+|\[复制链接\]|发表回复|您?需要登录后才可以回帖.{0,30}|本版积分规则|只需[:：]?\s?\d{1,4}\s?个论坛币.{0,20}|扫码加我.{0,20}|本文档下载自.{0,60}|本文共\d+字.{0,60}"
    r"|(?:网站)?客服(?:QQ|电话|热线)?[:：]\s?\d*|(?:文档)?格式[:：]\s?(?i:docx?|pdf|wps|txt|pptx?|xlsx?)|《[^《》]{4,80}\.(?i:docx?|pdf|wps)》|(?:文档)?大小[:：]\s?[\d.]{1,8}\s?[KMG]?B|(?:文档)?页数[:：]\s?\d{1,4}页?"
    r"|[\d.]{1,8}\s?[KMG]B?|\d{1,3}\s?页|(?:19|20)\d\d-\d\d-\d\d\s?(?:发布|上传)"
    r"|(?:文档|全文|内容|在线)预览(?:已?结束)?[:：]?|下载(?:本)?文档(?:到电脑.{0,20}|原格式.{0,30})?|文档(?:简介|摘要|描述|介绍)[:：]?|资源描述[:：].{0,60}|关\s{0,3}键\s{0,3}[词字]\s?[:：].{0,60}"
    r"|(?:温馨|友情|特别)提示[:：]?(?:.{0,60}(?:文档|下载|预览|本站|会员|侵权|源文件).{0,60})?|(?:部分包含|若含有?|含有)数学公式.{0,100}|已阅读\d+页[，,]还剩\d+页未读.{0,20}|文章版权(?:属于|归)文章作者所有.{0,160}|版权说明[:：].{0,60}(?:上传|文档|侵权|本站).{0,60}|下载前请.{0,40}|尊享.{0,12}权益|[^。]{0,30}(?:写作神器|立即(?:了解|下载|开通|查看))[^。]{0,10}|附件列表|下载.{2,60}(?:word格式文档|\.docx?)|(?:请)?将本文档下载到.{0,60}|点此处?下载(?:本)?文档|文档为\w{2,5}格式|文档(?:列表|内容|信息|标签).{0,60}|\d{1,3}\s?页\s?[|｜].{0,60}"
    r"|(?:WORD|Word|PDF)\s?下载.{0,20}|字数[:：]\s?\d+.{0,40}|猜你喜欢[:：].{0,120}|[（(]以上内容由.{0,40}[)）]|预览加载中.{0,30}|\d{1,2}/\d{1,2}|资料包下载后.{0,60}|内容来自.{2,20}网.{0,60}"
    r"|最佳答案[:：]?|(?:其他|更多)回答[:：]?|下载[（(]注[:：].{0,60}|栏目[:：].{0,20}发布于[:：].{0,30}|新来的客人.{0,40}|未登[陆录]用户.{0,40}|全文共\d+字.{0,60}|(?:图片\s{0,3}){1,6}|标签[（(]Tag[)）][:：].{0,80}|推荐访问[:：].{0,120}|如若转载.{0,80}|投稿人[:：].{0,120}|赞\s?[（(]\d+[)）]|马上下载|合集下载|生成海报|论文部分内容阅读|请先登录"
    r"|(?:仅展示\s?\d+\s?字|[（(]?未完)[，,]?(?:全文)?共?.{0,40}|[（(]请认真阅读.{0,40}[)）]|(?:特惠|限时)?(?:加入|开通|升级)(?:VIP|会员).{0,20}|(?:预览)?阅读已?结束[，,].{0,60}|请扫码联系.{0,20}|来源[:：]网络(?:整理|收集)?.{0,80}|(?:PDF|pdf)文库.{0,60}|千万精品文档.{0,40}|当前文档共\d+页.{0,20}|下载后(?:可)?继续阅读|将本文的[Ww]ord文档下载.{0,40}|[^。；]{0,30}共计\d+个?字[，,]预计阅读时长.{0,12}|文档编号[:：]\s?\d+|上传时间[:：]\s?[\d-]+|文件大小[:：].{0,20}|下载积分[:：].{0,20}|\d{4}-\d{1,2}-\d{1,2}\s\d{1,2}:\d\d\s上传|上面法规内容为部分内容.{0,60}|第\s?\[\d+\]\s?页\s?共\s?\[\d+\]\s?页|此处隐藏\d+个字|当前文档由会员上传.{0,20}|网站客服QQ[:：]\s?\d+|联系客服提示.{0,20}|关于本文|(?:www\.)?[A-Za-z0-9-]{2,20}\.(?:COM|com|CN|cn|NET|net)\s{0,2}[—–-]{1,4}[^。]{2,40}|.{0,16}请使用[Tt]ab[按键].{0,12}|文档版权归上传者.{0,80}|.{0,12}打赏(?:支持一下|类型).{0,6}|还没有人打赏.{0,20}|[¥￥]\d+(?:\.\d\d?)?|赏赞|[（(]想阅读完.{0,40}[)）]|\d{1,3}\s/\s\d{1,3}|[此本](?:文章|文)为.{2,20}(?:网|站|会员)原创.{0,80}|(?:已经)?是会员[?？]?\s?请?登录|更多\s.{2,20}\s的文章|[【\[](?:概述|正文|导读)[】\]]|会员[可能](?:以)?阅读.{0,40}|查看(?:完整|全部|全文|更多).{0,14}(?:登录|注册|会员|VIP|下载).{0,12}|本站(?:资源|仅为用户|所有资源).{4,80}"
    r")"
)
#: A longer line with such a word is a text that speaks of it.
_LONGEST_LURE = 60
# 热门搜索：公务员 | 招聘 | 低保   搜索： 高级搜索
SEARCH = re.compile(
    rf"(?:热门|热点|站内|全站|智能|高级|信息)?(?:搜索|检索|关键[词字])(?:词|热词)?{_COLON}[^。；]{{0,100}}|(?:站内|高级|全站|智能)(?:搜索|检索)"
    rf"|(?:网站|返回)?首页|请输入搜索.{{0,8}}|选择(?:搜索类型|特殊符号)|请输入[\u4e00-\u9fff]{{2,12}}(?:[.…]{{1,6}})?(?:{BLANK}{{1,4}}(?:高级|站内|全站)?(?:搜索|检索)){{1,3}}"
)
# 网友评论（0）   用户名： 密码： 匿名   评论内容：   验证码：
COMMENT_FORM = re.compile(
    rf"(?:网友|文档)?评论{BLANK}?[（(]\d{{0,6}}条?[)）]|(?:网友|发表|最新)评论{BLANK}?[:：]?{BLANK}?[（(]只显示最新.{{0,60}}|(?:(?:用户名|昵称|密码|验证码|评论内容|邮箱|匿名){_COLON}?{_GAP}){{1,6}}(?:匿名[?？]?|发表评论|提交|重置|登录|注册|{BLANK}){{0,6}}"
    rf"|(?:\d[.、])?(?:错误类型?[:：]|(?:出错页面的地址.{{0,40}}|内容标题|您的姓名|联系方式|电子邮箱|E-?mail){BLANK}?[:：]{BLANK}?\*)|错别字{BLANK}{{1,4}}图片显示错误.{{0,30}}"
)
# ----------   ＊＊＊＊＊＊＊＊   ==========
_RULER = re.compile(
    rf"[|｜┊│•·{BLANKS}]{{0,300}}[|｜┊│][|｜┊│•·{BLANKS}]{{0,300}}|[▲▼△▽◆◇●■★☆]{{3,20}}|[-—=]{{0,20}}{BLANK}?END{BLANK}?[-—=]{{0,20}}|[-—=]{{4,60}}{BLANK}?分[隔割]线{BLANK}?[-—=]{{4,60}}|[=\-—_─━~～*＊#※{BLANKS}]{{5,200}}|\|?(?:{BLANK}?:?-{{2,20}}:?{BLANK}?\|){{1,20}}(?:{BLANK}?:?-{{2,20}}:?)?"
)
# 韦州镇政务公开整改台账.xls   1.统计表.doc (32KB)
FILE_NAME = re.compile(
    rf"(?!附)[^。；]{{1,80}}\.(?:docx?|xlsx?|pdf|wps|et|ofd|rar|zip|pptx?|jpe?g|png|tiff?){_GAP}(?:[（(]?[\d.]{{1,8}}{BLANK}?[KMkm]B?[)）]?)?{_GAP}(?:下载|预览)?"
)
# （责任编辑：张某）   [责任编辑:办公室]
EDITOR = re.compile(
    rf"[（(【\[]{BLANK}?{any_of('责任编辑 责编 编辑 作者 来源 稿源 录入 审核 供稿')}{_COLON}[^。（()）]{{0,60}}[)）】\]]"
)
# 原文：http://www.xxx.gov.cn/a.html   www.xxx.gov.cn   标签：政务公开 年报
ADDRESS = re.compile(
    rf"(?:(?:Original{BLANK}URL|{any_of('网址 链接 地址 原文 URL Url url 本页地址 本文地址 页面地址 本页网址 原文链接 本文链接 链接地址')}){_COLON}{_GAP})?(?P<url>(?:https?://|www\.)[!-~]{{4,300}})"
    rf"|(?:标签|Tags?|TAGS?){_COLON}.{{0,80}}"
)

# Asked first: a line without any of these is no furniture, whatever else it is.  Every branch begins with
# a character of its own, not with a class: so the engine skips to those characters.
_HINT = re.compile(
    r"位置|页面|首页|日\s{0,4}期|时\s{0,4}间|发布|来\s{0,4}源|作\s?者|编辑|录入|供稿|撰稿|审|校对|信息员|摄影|通讯员"
    r"|浏览|阅读|点击|访问|查看|人气|字体|字号|视力|护眼|背景|打印|纠错|收藏|分享|关闭|推荐|转发|复制|下载|保存|返回"
    r"|微信|微博|QQ|恢复默认|扫|二维码|附件|相关|更多|热门|猜你|本类|最新|精彩|图文|延伸|拓展|扩展|上一?[篇条则个页]"
    r"|下一?[篇条则个页]|前一?[篇条则个页]|后一?[篇条则个页]|尾页|末页|版权|Copyright|Rights|rights|ICP|标识码|网安备|备案"
    r"|找错|党政机关|地图|我们|本站|声明|帮助|主办|承办|支持|维护|建议|最佳|您是|本文|文章|本内容|转载|原文|侵权|未经|小编"
    r"|为大家|为您|参考|借鉴|欢迎|希望|★|☆|◆|◇|●|■|▲|※|✦|今天是|政府.{0,6}网|登录|登陆|注册|关怀|适老|长者|长辈|老年|繁[体體]|简体|English|ENGLISH|文版|关联|评论|告诉好友|广告|点击|docin|doc88|book118|文库|文档|公式|豆丁|道客|猜您|星期|搜索|检索|关键|用户名|验证码|昵称|网络|互联网|http|www\.|-->|标签|TAG|Tag|展开|收起|祝贺|庆祝"
    r"|喜迎|欢庆|欢度|全文|=====|\*\*\*\*\*|＊＊＊＊＊|#####|—————|─────|━━━━━|_____|~~~~~|～～～～～|---"
    r"|在看|滑动|预览|发表于|TOP|刷新|双击|分隔|分割|点评|\||｜|┊|│|编\s|印】|闭】|·|T\+|T-|Published|Posted|Updated|昨天|前天|今天|刚刚|小时前|分钟前|>|＞|»|›|←|Produced|客户端|APP|朗读|语音|语速|javascript|关注|手机版|举报"
    r"|\.(?:doc|xls|pdf|wps|et|ofd|rar|zip|ppt|jp|png|tif)|点赞|赞|评论|友情链接|\{\{|大.{0,6}中.{0,6}小|A\s?[+＋-]|中国\s?[·•・．]|:\d|：\d"
)


#: The same above and below a text, where sites say most; so many words would cost too much on every line.
_EDGE_HINT = re.compile(
    r"\.COM|\.com|\.CN|\.cn|\.NET|\.net|VIP|tab|Tab|关于本文|版权归|打赏|赏赞|¥|￥|积分|阅读|扫码|网络|文库|精品|继续|Word|word|共计|编号|上传|法规|隐藏|推荐访问|总结[ 　]|报告[ 　]|投稿人|海报|论文|应用|问答|规章库|栏目|详细|具体内容|播报|投稿|给编辑|首\s{1,6}页|word|字数|喜欢|答案|回答|图片|错误|标题[:：]|姓名|联系方式|mail|/|世界杯|欧洲杯|买球|网页版|彩体育|词条"
    r"|话题|感兴趣|会员|客服|格式|继续|蜘蛛池|News|Loading|之窗|积分|看过|归档|目录|回复|论坛币|正文】|概述】|导读】|大小|页数|K|M|GB|页|预览|简介|提示|未完|展示|权益|立即|神器|选择|END|棋牌|博彩|体育|观看|久久|视频|成人|葡|网投|娱乐|精品|欧美|彩票|影视|电影"
    r"|真人|百家乐|威尼斯|开户|官网|相似|往期|△|▼|▽|[顶踩]一下|显示内容|内容显示|详细信息|官方下载|直播[aA]"
)


# 2. 首页 > 政务公开 > 年报: the lines of a page's head or foot that were saved as a list
_COUNTED_LINE = re.compile(rf"^\d{{1,2}}\.{BLANK}{{1,3}}(?=您?当前位置|首页|[>＞»]|分享到)")


def rule_for(text: str, zone: Zone) -> str | None:
    """Return the rule by which the whole line ``text`` is furniture, or None where it is text."""
    edge = zone is not Zone.BODY
    text = _COUNTED_LINE.sub("", text) if edge and text[0].isdecimal() else text
    if _HINT.search(text) is None and not (edge and _EDGE_HINT.search(text)):
        return None
    if edge and _is_intro(text):
        return "site_intro"
    if edge and _SHARED.fullmatch(text):
        return "source_line"
    if edge and len(text) <= _LONGEST_LURE and "。" not in text and LURE.search(text) and not is_title(text):
        return "toolbar" if is_tool_bar(text, zone) else "banner"
    if is_footer(text, zone):
        return "footer"
    if "。" in text:
        if edge and COMMENT_FORM.fullmatch(text):
            return "menu"
        return "source_line" if edge and SOURCE_LINE.fullmatch(text) else None
    for rule, shape, everywhere in SHAPES:
        if (edge or everywhere) and shape.fullmatch(text):
            return rule
    if _is_breadcrumb(text, zone):
        return "breadcrumb"
    if zone is Zone.TAIL and (RELATED_TAIL.fullmatch(text) or _TITLES_IN_A_ROW.fullmatch(text)):
        return "related_links"
    return "toolbar" if is_tool_bar(text, zone) else None


def _is_intro(text: str) -> bool:
    """Tell whether a site speaks to its readers: of a text that it shows, of a column that a page stands in."""
    if _FOR_READERS.search(text) and len(text) <= 240:
        return "小编" in text or not _OF_AN_ISSUER.search(text)
    return _COLUMN_INTRO.fullmatch(text) is not None


# 公司简介 | 公司动态 | 停水公告 | 信息公开 | 党群工作
_BARS = re.compile(rf"(?:[\u4e00-\u9fff]{{2,8}}{_GAP}[|｜┊│]{_GAP}){{3,20}}[\u4e00-\u9fff]{{2,8}}")
# 年中工作总结 | 上半年工作总结 | 半年工作总结: what else a site of model texts has
_KINDS = r"(?:总结|报告|计划|范文|方案|汇报|材料)"
_TITLES = re.compile(
    rf"(?:[\u4e00-\u9fff\d]{{2,20}}{_KINDS}{_GAP}[|｜]{_GAP}){{2,12}}[\u4e00-\u9fff\d]{{2,20}}{_KINDS}"
)
_TITLES_IN_A_ROW = re.compile(
    rf"(?:[\u4e00-\u9fff\d]{{2,20}}{_KINDS}{BLANK}{{1,6}}){{2,12}}[\u4e00-\u9fff\d]{{2,20}}{_KINDS}"
)
# 顶一下 (0) 0%   没有任何评论   最新评论 进入详细评论页>>
_NO_COMMENT = re.compile(
    rf"(?:顶|踩)一下{BLANK}{{0,4}}(?:[（(]\d{{1,6}}[)）]{BLANK}{{0,4}}(?:\d{{1,3}}(?:\.\d{{1,2}})?%)?)?|(?:没有|暂无|还没有)(?:任何|网友|相关)?评论|最新评论.{{0,4}}进入详细评论页.{{0,3}}|本文评论.{{0,4}}全部评论|点评[:：]{BLANK}?字数.{{0,10}}"
)


#: rule, shape of the whole line, whether it is one even between two sentences
SHAPES: tuple[tuple[str, re.Pattern[str], bool], ...] = (
    ("qr_hint", QR_HINT, True),
    ("attachment_link", ATTACHMENT, True),
    ("related_links", RELATED, True),
    ("neighbour_links", NEIGHBOUR, True),
    ("neighbour_links", _PAGER, True),
    ("editor_line", EDITOR, True),
    ("qr_hint", _IN_ACCOUNT, False),
    ("separator", _COLUMN_MARK, True),
    ("separator", _RULER, True),
    ("attachment_link", FILE_NAME, False),
    ("banner", BANNER, False),
    ("menu", MENU, True),
    ("menu", _SITES, False),
    ("source_line", SOURCE_LINE, False),
    ("address_line", ADDRESS, False),
    ("source_line", SITE_NOTE, True),
    ("menu", SEARCH, False),
    ("menu", COMMENT_FORM, False),
    ("menu", _NO_COMMENT, False),
    ("menu", _BARS, False),
    ("related_links", _TITLES, True),
)


_COMMA = re.compile("[，,、；]")
#: So many of them in front of 版权所有 are of a text into which a site wrote its name.
_OF_A_TEXT = 3


def is_footer(text: str, zone: Zone) -> bool:
    """Tell whether ``text`` is of a page's last lines: copyright, licence numbers, who runs the site."""
    if owned := _OWNED.search(text):
        return (
            zone is not Zone.BODY and len(_COMMA.findall(text, 0, owned.start())) < _OF_A_TEXT
        ) or "。" not in text
    if zone is not Zone.TAIL or _SITE_WORDS.search(text) is None:
        return False
    return not SEPARATORS.sub("", _FOOTER_WORDS.sub("", text))


def is_run_by(text: str) -> bool:
    """Tell whether ``text`` says only who runs a site: 主办：… 承办：…, which above a footer is part of it."""
    return not SEPARATORS.sub("", _FOOTER_WORDS.sub("", text))


def _is_breadcrumb(text: str, zone: Zone) -> bool:
    found = BREADCRUMB.fullmatch(text)
    if found is None:
        return zone is Zone.HEAD and bool(_ROOTLESS.fullmatch(text) or _GLUED_CRUMBS.fullmatch(text))
    return zone is Zone.HEAD or found["bare"] is not None or any(sign in text for sign in ("首页", ">", "＞"))


_AROUND_NAME = f"{BLANKS}_|｜-–—"


def clues_of(rule: str, text: str) -> list[Clue]:
    """Return what a line says of its report, before ``rule`` takes it away."""
    if rule == "toolbar":
        return tool_clues(text)
    if rule == "breadcrumb":
        found = BREADCRUMB.fullmatch(text)
        path = (found["path"] or found["bare"]) if found else text
        return [Clue("breadcrumb", path, "breadcrumb", text)] if path else []
    if rule == "attachment_link":
        found = ATTACHMENT.fullmatch(text)
        name = (found["name"] or found["file"] or "") if found else text
        return [Clue("attachment", name, "toolbar", text)]
    if rule == "address_line":
        found = ADDRESS.fullmatch(text)
        return [Clue("address", found["url"], "toolbar", text)] if found and found["url"] else []
    if rule == "banner" and text.endswith(("网", "网站", "平台", "政府")):
        return [Clue("site", text.strip(_AROUND_NAME), "source_line", text)]
    if rule in ("source_line", "editor_line"):
        if is_tool_bar(text, Zone.HEAD):  # 文章来源：罗溪镇 发表时间：2023-01-16 责任编辑：张三
            return tool_clues(text)
        return [Clue("site", text, "source_line", text)]
    return [Clue("site", text, "footer", text)] if rule == "footer" and "版权所有" in text else []
