"""How reports tell what one channel showed: site, account, catalogue; one row a wording, the commonest first."""

from __future__ import annotations

from disclosure.describing.figures.numerals import NUMBER
from disclosure.describing.figures.wording import INFORMATION, SOME, wording

CHANNELS = (
    # 政府网站累计发布信息1660条
    wording("website_items_total", "条", "网站", rf"网站累计(?:发布|公开){INFORMATION}{NUMBER}(?P<unit>条)"),
    # 全年通过县政府网站公开信息31条
    wording(
        "website_items",
        "条",
        "网…信息",
        rf"(?:通过|在)[^，。；,;、\d]{{0,16}}(?:网站|网|平台)(?:[\u4e00-\u9fff]{{0,4}}(?:专栏|栏目))?(?:共|累计|全年)?(?:发布|公开)(?:各类)?(?:政务|政府)?信息{NUMBER}(?P<unit>条)",
    ),
    # 通过政府门户网站向社会公开政府信息1987条;  通过政府门户网站共发布信息23篇
    wording(
        "website_items",
        "条",
        "网…信息",
        rf"通过[^，。；,;、\d]{{0,16}}(?:网站|网)(?:向社会)?(?:共|全年)?(?:主动)?(?:发布|公开)(?:的)?(?:各类)?(?:政务|政府)?信息{NUMBER}(?P<unit>条|篇)",
    ),
    # 主动公开政府信息312条，其中通过网站公开286条、微信公众号23条
    wording(
        "website_items",
        "条",
        "信息…网站",
        r"信息[^。；;]{1,16}[，,（(]其中[:：]?通过[^，。；,;、\d]{0,10}网站公开(?P<number>\d{1,6})(?P<unit>条)",
    ),
    wording(
        "new_media_items",
        "条",
        "网…公众号",
        r"其中[:：]?通过[^，。；,;、\d]{0,10}网站公开\d{1,6}条[、，,](?:通过)?(?:政务)?微信公众号(?:公开)?(?P<number>\d{1,6})(?P<unit>条)",
    ),
    # 公开政府信息121条，其中网站公开64条;  全县主动公开政府信息26841条。其中，政府网站公开19630条
    wording(
        "website_items",
        "条",
        "网站…其中",
        rf"其中[，,：:]?(?:通过)?(?:[县市区旗]?政府|政务)?(?:门户)?网站(?:上)?(?:发布|公开)?{NUMBER}(?P<unit>条)",
    ),
    # 按渠道分：政府网站公开391条
    wording(
        "website_items",
        "条",
        "网站…渠道",
        rf"渠道(?:分|来?看|划分)[，,：:]?(?:[县市区旗]?政府|政务)?(?:门户)?网站(?:上)?(?:发布|公开){NUMBER}(?P<unit>条)",
    ),
    # 主动公开规范性文件7件
    wording(
        "normative_documents_disclosed",
        "条",
        "规范性文件",
        rf"主动公开(?:行政)?规范性文件{NUMBER}(?P<unit>件|条|份)",
    ),
    # 其中，网上公开信息19条;  政府网站公开信息数104条
    wording(
        "website_items",
        "条",
        "网上公开",
        rf"其中[，,：:]?网上公开(?:政府)?信息{NUMBER}(?P<unit>条)",
    ),
    wording("website_items", "条", "网站…信息数", rf"政府网站公开信息数(?:为|[:：])?{NUMBER}(?P<unit>条)"),
    # 其中网站主动公开政府信息56条
    wording(
        "website_items",
        "条",
        "网站…其中",
        rf"其中[，,：:]?(?:[县市区旗]?政府)?(?:门户)?网站主动公开(?:政府)?信息{NUMBER}(?P<unit>条)",
    ),
    # 政务微信公开数126条
    wording("new_media_items", "条", "微信公开", rf"政务微信公开(?:政府)?(?:信息)?数?{NUMBER}(?P<unit>条)"),
    # 公众号推送疫情防控、生活物资保供等信息734条;  利用微信公众号公开群众关注的政府信息84条
    wording(
        "new_media_items",
        "条",
        "息…公众号",
        rf"公众号[”\"]?(?:全年|共)?(?:推送|公开|发布)[^，。；,;\d]{{2,40}}信息{NUMBER}(?P<unit>条)",
    ),
    # 其中县政府网站87条，“康乐应急”公众号127条
    wording(
        "new_media_items",
        "条",
        "公众号",
        rf"(?<=条[，,、])[“\"][^“”\"，。]{{2,16}}[”\"](?:微信)?公众号{NUMBER}(?P<unit>条)",
    ),
    # 微博公开相关信息98条
    wording(
        "new_media_items",
        "条",
        "微博",
        rf"(?<![\u4e00-\u9fff])(?:政务)?微博(?:共)?(?:公开|发布)相关信息{NUMBER}(?P<unit>条)",
    ),
    # 政府公报公开52条
    wording(
        "gazette_items",
        "条",
        "公报",
        rf"政府公报(?:共|累计)?(?:发布|公开|刊登|刊发)(?:政府信息)?{NUMBER}(?P<unit>条)",
    ),
    # 政务网站共发布信息312条，“连平农业农村”微信公众号共发布信息446篇
    wording(
        "website_items",
        "条",
        "网站…信息",
        rf"(?:^|[，,；;：:])(?:20\d\d年度?[，,])?[\u4e00-\u9fff]{{0,10}}网站共(?:主动)?(?:发布|公开)(?:各类)?(?:政务|政府)?信息{NUMBER}(?P<unit>条)",
    ),
    wording(
        "new_media_items",
        "条",
        "息…公众号",
        rf"(?:微信)?公众号(?:20\d\d年度?)?共?(?:发布|推送)(?:各类|政务)?信息{NUMBER}(?P<unit>条|篇)",
    ),
    # 用好“保康林业”微信公众号，推送各类信息168条
    wording(
        "new_media_items",
        "条",
        "息…公众号",
        rf"公众号[”\"]?[，,]推送(?:各类|政务)?(?:信息|消息){NUMBER}(?P<unit>条|篇)",
    ),
    # 在县政府网站上登载信息11条; 其中：政府网站公开政府信息36条
    wording(
        "website_items",
        "条",
        "网站…信息",
        rf"(?:在|向)[^，。；,;、\d]{{0,12}}网站上?(?:登载|刊登|刊载|上传|发布|公开)(?:各类)?(?:政务|政府)?信息{NUMBER}(?P<unit>条)",
    ),
    wording(
        "website_items",
        "条",
        "网站…信息",
        rf"(?:^|[，,；;：:])(?:[\u4e00-\u9fff]{{0,6}}政府)?(?:门户)?网站共?(?:主动)?(?:发布|公开)(?:各类)?(?:政务|政府)?信息{NUMBER}(?P<unit>条)",
    ),
    # 通过市政府网站主动公开政府信息265条
    wording(
        "website_items",
        "条",
        "网…信息",
        rf"通过[^，。；,;、\d]{{0,16}}(?:网站|网)(?:共|全年)?主动公开(?:各类)?(?:政务|政府)?信息{NUMBER}(?P<unit>条)",
    ),
    # 通过“平潭发布”公众号发布信息672条
    wording(
        "new_media_items",
        "条",
        "息",
        rf"(?:微信|微博|公众号|新媒体)(?:平台|账号)?(?:共|累计)?(?:发布|推送|公开)(?:各类|政务)?(?:信息|消息){NUMBER}(?P<unit>条)",
    ),
    wording("catalogue_items_updated", "条", "目录", rf"更新{SOME}{{0,10}}目录信息{NUMBER}(?P<unit>条)"),
    wording(
        "dynamic_items", "条", "动态", rf"(?:加载|发布|更新)(?:工作|政务)?动态(?:类)?信息{NUMBER}(?P<unit>条)"
    ),
    # 概况信息3篇，政务动态51篇，财政信息4篇
    wording(
        "dynamic_items",
        "条",
        "动态",
        rf"(?<=[条篇、，,：:])[、，,]?(?:工作|政务|业务)动态(?:类)?{NUMBER}(?P<unit>条|篇)(?=[，,、。；;（(]|$)",
    ),
    # 动态类信息118条，占60.20%;  其中政务动态信息1187条
    wording(
        "dynamic_items",
        "条",
        "动态",
        rf"(?<![\u4e00-\u9fff])(?:其中[，,:：]?)?(?:业务|政务|工作)?动态(?:类)?信息{NUMBER}(?P<unit>条)",
    ),
)
