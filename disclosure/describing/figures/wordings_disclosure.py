"""How reports tell what was made public: one row a wording, the commonest first."""

from __future__ import annotations

from disclosure.describing.figures.numerals import NUMBER
from disclosure.describing.figures.wording import INFORMATION, SOME, wording
from disclosure.records import Certainty

DISCLOSED = (
    # 2017年全县主动公开政府信息41288(去年25586)条; 累计公开政府信息547条; 主动公开信息1,534条
    wording(
        "proactive_disclosures",
        "条",
        "信息",
        rf"(?:主动公开|(?:累计|共计?|总计)公开)(?:的)?{INFORMATION}{NUMBER}(?P<unit>条|件)",
    ),
    # 主动公开脱贫攻坚、疫情防控、粮食补贴等方面信息52条
    wording(
        "proactive_disclosures",
        "条",
        "主动公开…等",
        rf"主动公开[\u4e00-\u9fff、]{{4,40}}等(?:方面|领域|类)?(?:的)?信息{NUMBER}(?P<unit>条)",
        sure=Certainty.INFERRED,
    ),
    # 主动向社会公开海关政府信息517条
    wording(
        "proactive_disclosures",
        "条",
        "主动向社会公开",
        rf"主动向社会公开[\u4e00-\u9fff]{{0,4}}?信息(?:共计?|总数)?{NUMBER}(?P<unit>条|件)",
    ),
    # 主动公开政府信息共计十大类329条
    wording(
        "proactive_disclosures",
        "条",
        "主动公开…类",
        rf"主动公开(?:的)?{INFORMATION}(?:[一二三四五六七八九十\d]{{1,3}})大?类[，,]?(?:共计?|合计)?{NUMBER}(?P<unit>条)",
    ),
    # 2013年度主动公开信息的有23条
    wording(
        "proactive_disclosures",
        "条",
        "主动公开…有",
        rf"主动公开(?:政府|政务)?信息的?共?有{NUMBER}(?P<unit>条)",
    ),
    # 我苏木主动公开97条信息
    wording(
        "proactive_disclosures",
        "条",
        "主动公开…条",
        rf"主动公开(?:了)?{NUMBER}(?P<unit>条)(?:政府|政务)?信息(?=[，,。；;]|$)",
    ),
    # 公开政府信息118条
    wording(
        "proactive_disclosures",
        "条",
        "公开",
        rf"公开(?<!请公开)(?<![不未应可能]公开)(?:各类|各项)?政府信息(?:共计?|总数)?{NUMBER}(?P<unit>条|件)",
    ),
    # 全年公布信息146条
    wording(
        "proactive_disclosures",
        "条",
        "公布…信息",
        rf"(?:全年|年内|一年来|本年度|20\d\d年)[，,]?[\u4e00-\u9fff]{{0,8}}?共?公布(?:各类)?(?:政府|政务)?信息{NUMBER}(?P<unit>条)",
    ),
    # 主动公开政府信息的情况：58条
    wording(
        "proactive_disclosures",
        "条",
        "主动公开…条",
        rf"主动公开(?:政府|政务)?信息的?(?:情况|数量|总数|条数)[:：]\s?(?:共计?)?{NUMBER}(?P<unit>条|件)",
    ),
    # 局里今年公开信息的数量：共94条
    wording(
        "proactive_disclosures",
        "条",
        "公开信息的数量",
        rf"公开信息的数量[:：]\s?(?:共计?)?{NUMBER}(?P<unit>条|件)",
        sure=Certainty.INFERRED,
    ),
    # 共计发布信息214条，其中公众号推送168条
    wording(
        "proactive_disclosures",
        "条",
        "发布信息",
        rf"共计发布信息{NUMBER}(?P<unit>条)(?=[，,]其中[\u4e00-\u9fff]{{0,8}}(?:公众号|网站))",
        sure=Certainty.INFERRED,
    ),
    # 其中主动公开617条
    wording(
        "proactive_disclosures",
        "条",
        "主动公开",
        rf"主动公开(?<=[，,中：:)）容]主动公开){NUMBER}(?P<unit>条)",
    ),
    # 全县…24017条，县政府办公室自身主动公开936条
    wording(
        "proactive_disclosures",
        "条",
        "主动公开…自身",
        rf"自身(?:共|累计|全年)?主动公开{NUMBER}(?P<unit>条)",
    ),
    # 全县政府信息主动公开总数为4213条
    wording(
        "proactive_disclosures",
        "条",
        "主动公开…信息主动公开",
        rf"政府信息主动公开(?:总数|数量|总量)?(?:共计?|为|达)?{NUMBER}(?P<unit>条|件)",
    ),
    # 共公开政府信息6780条，其中2012年公开1433条;  累计主动公开政府信息4873条，当年新增1962条
    wording(
        "proactive_disclosures",
        "条",
        "其中…信息",
        rf"信息[^。；;其]{{0,16}}[，,]其中[:：]?(?:20\d\d年度?|本年度?|今年|当年)(?:(?:主动|新增)?公开|新增){NUMBER}(?P<unit>条)",
    ),
    wording(
        "proactive_disclosures",
        "条",
        "新增…信息",
        rf"累计(?:主动)?公开[^，。；;其]{{0,16}}信息[^。；;其]{{0,16}}[，,](?:20\d\d年度?|本年度?|今年|当年)新增(?:公开)?{NUMBER}(?P<unit>条)",
    ),
    # 全年公开信息92条; 一年来共公开各类信息45条
    wording(
        "proactive_disclosures",
        "条",
        "公开…条",
        rf"(?:全年度?|本年度?|年内|今年|一年来|20\d\d年度?)[，,]?(?:[全我本][县市区镇乡局委院校]|街道)?(?:新增|共|累计|一共)?公开(?:各类|各项)?(?:政务)?信息(?:共计?)?{NUMBER}(?P<unit>条)",
        sure=Certainty.INFERRED,
    ),
    # 全年主动发布各类信息276条; 到年底，全镇共发布各类信息63条
    wording(
        "proactive_disclosures",
        "条",
        "信息…发布",
        rf"(?:全年度?|本年度|年内|一年来|20\d\d年度?|年底|全[县市区镇乡局街])[，,]?(?:[全我本][县市区镇乡局委院校]|街道)?(?:共|累计|一共)?(?:主动)?发布(?:各类|各项)?(?:政务|政府)?信息(?:共计?)?{NUMBER}(?P<unit>条)",
        sure=Certainty.INFERRED,
    ),
    # 2016年，通过各种渠道公开信息452条
    wording(
        "proactive_disclosures",
        "条",
        "渠道…公开",
        rf"通过(?:各种|多种|各类|不同)(?:渠道|方式和渠道)[^，。；\d]{{0,8}}公开(?:政府|政务)?信息(?:共计?)?{NUMBER}(?P<unit>条)",
    ),
    # 2012年，我镇通过县政府网站及公开栏公开各类信息58条: by all of its channels together
    wording(
        "proactive_disclosures",
        "条",
        "及…公开",
        rf"(?:全年度?|本年度?|20\d\d年度?)[，,]?(?:[全我本][县市区镇乡局委院校]|街道)?通过[^，,。；;\d]{{2,20}}(?:[及和与、]|以及)[^，,。；;\d]{{2,12}}公开(?:各类|各项)(?:政务|政府)?信息(?:共计?)?{NUMBER}(?P<unit>条)",
        sure=Certainty.INFERRED,
    ),
    # 2、公开各类信息86条。   2010年新明乡公开信息310条
    wording(
        "proactive_disclosures",
        "条",
        "公开…条",
        rf"^\s{{0,4}}(?:\d{{1,2}}[、.．]|[（(][一二三四五六七八九\d]{{1,2}}[)）])?(?:20\d\d年度?[\u4e00-\u9fff]{{2,8}}[县市区镇乡局])?(?:共|累计|先后)?公开(?:各类|各项)?(?:政务|政府)?信息(?:共计?)?{NUMBER}(?P<unit>条)",
        sure=Certainty.INFERRED,
    ),
    # 县政府信息公开网站发布主动公开信息22大项、65小项，共计4318条
    wording(
        "proactive_disclosures",
        "条",
        "主动公开信息",
        rf"主动公开信息\d{{1,3}}大?项、\d{{1,4}}小?项[，,]共计?{NUMBER}(?P<unit>条)",
    ),
    # 县政府部门(公共企事业单位)公开信息19427(去年13256)条
    wording(
        "proactive_by_departments",
        "条",
        "部门",
        rf"部门{SOME}{{0,20}}?公开{INFORMATION}{NUMBER}(?P<unit>条|件)",
    ),
    # 其中县政府公开214条，部门公开2805条，乡镇公开907条;  其中部门公开12960条，乡镇（办事处）公开5467条
    wording(
        "proactive_by_departments",
        "条",
        "部门",
        rf"(?:(?<=[，,、；;：:])|(?<=其中))(?:各|县直|市直|区直)?部门公开{NUMBER}(?P<unit>条)",
    ),
    wording(
        "proactive_by_townships",
        "条",
        "乡镇",
        rf"(?:(?<=[，,、；;：:])|(?<=其中))(?:各|\d{{1,2}}个)?乡镇(?:[（(][^（）()]{{2,8}}[)）])?公开{NUMBER}(?P<unit>条)",
    ),
    # 从发布单位看，县直部门发布3874条，11个乡镇发布1344条
    wording(
        "proactive_by_departments",
        "条",
        "部门",
        rf"(?<=[，,；;：:])(?:县|市|区)直部门发布{NUMBER}(?P<unit>条)",
    ),
    wording(
        "proactive_by_townships",
        "条",
        "乡镇",
        rf"(?<=[，,；;：:])(?:\d{{1,2}}个|各)?乡镇发布{NUMBER}(?P<unit>条)",
    ),
    # 公开政府信息8462条，其中县政府及办公室1317条，县级部门4280条，乡镇2865条
    wording(
        "proactive_by_departments",
        "条",
        "部门",
        rf"(?<=条[，,、])[县市区][级直]部门{NUMBER}(?P<unit>条)(?=[，,、]各?乡镇)",
    ),
    wording(
        "proactive_by_townships",
        "条",
        "乡镇",
        rf"(?<=条[，,、])各?乡镇(?:[（(][^（()）]{{2,8}}[)）])?{NUMBER}(?P<unit>条)",
    ),
    # 县直各单位主动公开政府信息303条
    wording(
        "proactive_by_departments",
        "条",
        "直",
        rf"[县市区]直各?(?:单位|机关|部门){SOME}{{0,10}}?公开{INFORMATION}{NUMBER}(?P<unit>条|件)",
    ),
    # 乡镇政府公开信息21861条; 各乡镇主动公开政府信息122条
    wording(
        "proactive_by_townships",
        "条",
        "乡镇",
        rf"乡镇{SOME}{{0,12}}?公开{INFORMATION}{NUMBER}(?P<unit>条|件)",
    ),
    # 各镇街主动公开政府信息1204条
    wording(
        "proactive_by_townships",
        "条",
        "各",
        rf"各(?:镇街|镇|街道|乡(?!镇)){SOME}{{0,12}}?公开{INFORMATION}{NUMBER}(?P<unit>条|件)",
    ),
    # 重点领域信息7000余条
    wording(
        "key_area_items",
        "条",
        "重点领域",
        rf"(?:重点领域|重点信息公开)(?:政府|政务)?信息(?:共计?)?{NUMBER}(?P<unit>条|件)",
    ),
)
