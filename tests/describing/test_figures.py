"""Figures in sentences: those that a report declares, and those that only look like it."""

from __future__ import annotations

import pytest

from disclosure.describing.figures import read_figures
from disclosure.describing.figures.numerals import han_number
from disclosure.records import Certainty

from .reports import report

TITLE = "萧县2017年政府信息公开工作年度报告"

#: body, metric, value, why
DECLARED: list[tuple[str, str, float, str]] = [
    ("1、主动公开政府信息的数量：46条，主要是几类。", "proactive_disclosures", 46, "a label"),
    ("全年主动公开政府信息合计152条。", "proactive_disclosures", 152, "together"),
    ("3、决定不予公开政府信息的数量：无。", "applications_refused", 0, "a label, and none"),
    ("5、因政府信息公开引起的行政复议、行政诉讼：均为0件。", "reconsideration", 0, "a label of two"),
    ("5、因政府信息公开引起的行政复议、行政诉讼：均为0件。", "litigation", 0, "a label of two"),
    ("2017年没有单位和个人书面申请公开政府信息。", "applications_received", 0, "whoever might have asked"),
    ("全年在网站发布信息312条，官方微信推送88条。", "new_media_items", 88, "an account by another word"),
    ("其中网站7316条，政务新媒体8940条，公告栏2171条。", "new_media_items", 8940, "in a list"),
    (
        "收到政府信息公开申请2件。2件申请均在15个工作日之内作出答复，其中予以公开1件。",
        "applications_answered",
        2,
        "in so many days",
    ),
    (
        "收到政府信息公开申请4件。4件全部答复：予以公开2件，部分公开1件。",
        "applications_answered",
        4,
        "before a colon",
    ),
    ("微信公众号全年发布信息318条。", "new_media_items", 318, "the account alone"),
    ("其中网站发布9306条，政务新媒体发布6120条。", "new_media_items", 6120, "all accounts together"),
    ("其中网站发布9306条，政务新媒体发布6120条。", "website_items", 9306, "beside the accounts"),
    ("开通“额敏零距离”微信公众号，年内编发信息203条。", "new_media_items", 203, "opened this year"),
    ("校园公众号“西湖之畔”推送图文166篇。", "new_media_items", 166, "its name behind"),
    ("“常山水务”微信号全年推送信息208条。", "new_media_items", 208, "an account by another word"),
    (
        "主动公开187条，其中县政府网站62条，微信公众号“药乡哈达铺”125条。",
        "new_media_items",
        125,
        "without a verb",
    ),
    (
        "政务微博“双溪在线”发布94条，其他方式61条。",
        "new_media_items",
        94,
        "a blog",
    ),
    (
        "其中通过县政府网站群寿山子站公开248条，其余38条上了公开栏。",
        "website_items",
        248,
        "a site within the site",
    ),
    ("区政府网站街道页面发布信息766条。", "website_items", 766, "a page of the site"),
    ("在县政府网站部门频道公开信息486条。", "website_items", 486, "a channel of the site"),
    ("高新区网站全年发布政务信息1426条。", "website_items", 1426, "the site at the beginning"),
    (
        "2017年，通过各种渠道公开信息452条。按渠道分：网站300条。",
        "proactive_disclosures",
        452,
        "all channels",
    ),
    (
        "我镇主动公开脱贫攻坚、疫情防控、粮食补贴等方面信息52条，全年没有差错。",
        "proactive_disclosures",
        52,
        "what it was on",
    ),
    (
        "收到政府信息公开申请2290件，全年办结2288件，其中按时办结2261件，延期办结27件。",
        "applications_completed_in_time",
        2261,
        "in time, and late",
    ),
    (
        "收到政府信息公开申请2290件，全年办结2288件，其中按时办结2261件，延期办结27件。",
        "applications_completed_late",
        27,
        "in time, and late",
    ),
    ("收到政府信息公开申请22件，告知通过其他途径办理的20件。", "applications_redirected", 20, "elsewhere"),
    (
        "收到政府信息公开申请1040件，在已答复的1031件中，同意公开的884件。",
        "applications_answered",
        1031,
        "of those",
    ),
    ("共受理政府信息公开申请2件，2件均已答复，其中同意公开2件。", "applications_answered", 2, "all of them"),
    (
        "发生涉及政府信息公开的行政复议8件、行政诉讼3件、申诉1件，均已处理。",
        "appeals",
        1,
        "behind the others",
    ),
    ("收取复印等成本费用2130元，对低保户、残疾人减免640元。", "fees_waived", 640, "for whom it was waived"),
    ("领导小组办公室明确2名同志兼职办理网站维护、信息公开事务。", "staff", 2, "who were named for it"),
    ("纪委书记直接分管，由2人兼职承担信息的收集与发布。", "staff", 2, "who carry it"),
    ("党政办公室明确1名专职人员负责网站维护。", "staff", 1, "for the site"),
    ("召开新闻发布会5次，在线访谈3次。", "online_interviews", 3, "beside another event"),
    ("摆放宣传折页，并设1个公共查阅点。", "reading_points", 1, "one more"),
    (
        "通过县政府门户网站“镇办信息公开”栏目发布信息26条。",
        "website_items",
        26,
        "a column in quotation marks",
    ),
    (
        "我关以多种形式主动向社会公开海关政府信息517条，其中：门户网站登载352条。",
        "proactive_disclosures",
        517,
        "to society",
    ),
    (
        "我关以多种形式主动向社会公开海关政府信息517条，其中：门户网站登载352条。",
        "website_items",
        352,
        "what the site bore",
    ),
    (
        "三、依申请公开情况\n2017年，我关受理公民、法人或者其他组织提出的申请9件，其中当面提交2件。",
        "applications_received",
        9,
        "whoever asked",
    ),
    ("2017年度主动公开信息的有23条，其中动物防疫类9条。", "proactive_disclosures", 23, "…的有"),
    ("全年在政府门户网站上主动公开信息数量为63件。", "website_items", 63, "a site's own number"),
    ("因信息公开引起行政复议1件，维持；没有行政诉讼。", "reconsideration_upheld", 1, "one, upheld"),
    (
        "收到政府信息公开申请160件，其中“已主动公开”57件，“不属于本机关公开范围”22件。",
        "applications_already_public",
        57,
        "outcomes in quotation marks",
    ),
    (
        "收到政府信息公开申请160件，其中“已主动公开”57件，“不属于本机关公开范围”22件。",
        "applications_not_ours",
        22,
        "outcomes in quotation marks",
    ),
    (
        "全镇2017年主动公开政府信息共计十大类329条（其中政府领导12条）。",
        "proactive_disclosures",
        329,
        "classes before the number",
    ),
    ("截至2017年12月31日，我苏木主动公开97条信息，其中政务制度5条。", "proactive_disclosures", 97, "条信息"),
    ("全年主动发布各类信息276条，其中局机关发布71条。", "proactive_disclosures", 276, "发布 for 公开"),
    ("到年底，全镇共发布各类信息63条。", "proactive_disclosures", 63, "发布 for 公开"),
    (
        "2017年，我局共主动公开政府信息203条，历年累计公开876条。",
        "proactive_disclosures",
        203,
        "the year's own beside a running total",
    ),
    ("街道全年公开信息236条。", "proactive_disclosures", 236, "the office itself"),
    (
        "全县主动公开政府信息3926条，其中县政府公开214条，部门公开2805条，乡镇公开907条。",
        "proactive_by_departments",
        2805,
        "information named once for all",
    ),
    (
        "全县主动公开政府信息3926条，其中县政府公开214条，部门公开2805条，乡镇公开907条。",
        "proactive_by_townships",
        907,
        "information named once for all",
    ),
    (
        "三、依申请公开情况\n（一）受理情况。\n本年度收到书面申请2件。\n四、收费情况\n无。",
        "applications_received",
        2,
        "a section of a chapter on applications",
    ),
    ("2017年全年公布信息146条，其中旗政府网站58条。", "proactive_disclosures", 146, "公布 for 公开"),
    ("2017年全年公布信息146条，其中旗政府网站58条。", "website_items", 58, "its site alone, without a verb"),
    ("1、主动公开政府信息的情况：58条，内容涉及惠农补贴。", "proactive_disclosures", 58, "a label"),
    ("按渠道分：政府网站公开391条，政务微信转载74条。", "website_items", 391, "by channel"),
    (
        "全县主动公开政府信息26841条。其中，政府网站公开19630条，政府公报公开52条。主动公开规范性文件7件。",
        "website_items",
        19630,
        "a sentence of its own",
    ),
    ("其中，政府网站公开19630条，政府公报公开52条。", "gazette_items", 52, "the gazette"),
    ("主动公开规范性文件7件。", "normative_documents_disclosed", 7, "papers made public"),
    (
        "三、依申请公开情况\n收到2条申请政府信息公开的受理件，已书面答复。",
        "applications_received",
        2,
        "the verb behind the number",
    ),
    (
        "三、依申请公开情况\n收到申请1件，用时6个工作日。除此以外没有收到其他申请。",
        "applications_received",
        1,
        "none beside it",
    ),
    (
        "三、依申请公开情况\n本年度收到书面申请2件，一件同意公开，一件指引到县水务局查询。",
        "applications_granted",
        1,
        "the number in front",
    ),
    (
        "三、依申请公开情况\n收到申请5件，另有1件属于行政执法案卷信息，不予公开。",
        "applications_refused_case_file",
        1,
        "the reason for a refusal",
    ),
    (
        "三、依申请公开情况\n收到申请3件，本机关不掌握相关政府信息1件。",
        "applications_unavailable_not_held",
        1,
        "what nobody has",
    ),
    (
        "主动公开政府信息18427条，其中部门公开12960条，乡镇公开5467条。",
        "proactive_by_departments",
        12960,
        "right behind 其中",
    ),
    (
        "公开政府信息7316条，其中，县直部门公开4795条，乡镇（办事处）公开2113条。",
        "proactive_by_townships",
        2113,
        "a bracket",
    ),
    ("对“停车难”等热点作出回应17次。", "responses", 17, "回应 behind its verb"),
    ("县档案馆、图书馆两处查阅点全年接待群众740人次。", "reading_points", 2, "a number in characters"),
    ("10月份举办一期信息员培训班，52名信息员参加了培训。", "people_trained", 52, "the number in front"),
    ("在县政府信息公开平台主动公开信息61条。", "website_items", 61, "the platform"),
    ("通过微信订阅号“元胡之乡”公开政务信息153条。", "new_media_items", 153, "订阅号"),
    (
        "发生有关政府信息公开的行政复议案件2件，复议机关均维持原答复；行政诉讼案件1件，法院判决驳回原告请求。",
        "reconsideration_upheld",
        2,
        "who upheld it",
    ),
    (
        "发生有关政府信息公开的行政复议案件2件，复议机关均维持原答复；行政诉讼案件1件，法院判决驳回原告请求。",
        "litigation_upheld",
        1,
        "the claim dismissed",
    ),
    ("全年公开627条，其中在綦江区人民政府网站公开402条。", "website_items", 402, "a place's name within"),
    ("共公开信息2039条，其中东台市政府网站沿海经济区专栏588条。", "website_items", 588, "a column"),
    ("从公开载体看：县政府门户网站寺沟镇栏目126条，公开栏219条。", "website_items", 126, "载体"),
    ("在县政府门户网站乡镇专栏发布198条，未另建网站。", "website_items", 198, "no word for what"),
    ("既然没有申请，行政复议、行政诉讼都是零。", "litigation", 0, "零 alone"),
    ("我乡主动公开政府信息187条，网站发布92条，微信推送95条。", "website_items", 92, "in a row"),
    ("我乡主动公开政府信息187条，网站发布92条，微信推送95条。", "new_media_items", 95, "in a row"),
    (
        "2017年我镇政府网站全年共发布各类信息118条，其中政务动态79条。",
        "website_items",
        118,
        "全年 in between",
    ),
    (
        "1.主动公开。\n依托网站公开信息。\n2.依申请公开。\n一年来没有人提出过申请。",
        "applications_received",
        0,
        "a section that a figure counts",
    ),
    (
        "在依申请公开方面，全县共收到申请14件。已办结14件，其中同意公开11件，信息不存在2件。",
        "applications_received",
        14,
        "方面",
    ),
    (
        "在依申请公开方面，全县共收到申请14件。已办结14件，其中同意公开11件，信息不存在2件。",
        "applications_completed",
        14,
        "已办结",
    ),
    ("县档案馆、图书馆和行政服务中心三个查阅点接待群众1900多人次。", "reading_points", 3, "behind 中心"),
    ("年内开展内部培训2次；抽查三次。", "training_sessions", 2, "内部"),
    ("县长信箱转来的信件21封，答复21封。", "mailbox_letters", 21, "转来"),
    ("县政府公开信箱转来的群众来信16件，都作了回复。", "mailbox_letters", 16, "of the people"),
    ("先后收到意见和建议11条，采纳9条。", "opinions_collected", 11, "收到"),
    ("全年举办业务培训2次，接受培训41人次。", "people_trained", 41, "接受培训"),
    ("全年集中培训2次。", "training_sessions", 2, "集中"),
    ("全年没有制发规范性文件。", "normative_documents_made", 0, "none"),
    ("全年用于政府信息公开的专项经费1.8万元，主要用于印制宣传资料。", "budget", 1.8, "用于"),
    ("（一）主动公开211条。其中通过网站公开160条。", "proactive_disclosures", 211, "behind a numeral"),
    ("主动公开信息326条，其中学校网站发布142条。", "website_items", 142, "of a school"),
    ("收到申请2件，同意公开1件。没有作出不予公开的答复。", "applications_refused", 0, "none refused"),
    ("收到政府信息公开申请3件。按时办结3件，同意公开1件。", "applications_completed_in_time", 3, "按时"),
    (
        "收到申请2件，其中同意公开1件，不属于本机关掌握而告知向乡镇查询1件。",
        "applications_not_ours",
        1,
        "told where",
    ),
    ("局里今年公开信息的数量：共94条。", "proactive_disclosures", 94, "a label"),
    (
        "共计发布信息214条，其中公众号推送168条，区政府网站登载46条。",
        "proactive_disclosures",
        214,
        "发布 of all channels",
    ),
    ("共计发布信息214条，其中公众号推送168条，区政府网站登载46条。", "new_media_items", 168, "behind 其中"),
    ("共计发布信息214条，其中公众号推送168条，区政府网站登载46条。", "website_items", 46, "登载"),
    ("2017年，我局在“中国尤溪”网站上主动公开信息19条。", "website_items", 19, "主动公开"),
    ("因政府信息公开被申请行政复议1件，结果维持。", "reconsideration_upheld", 1, "its outcome"),
    ("县、乡两级从事公开工作的人员共有94人。", "staff", 94, "公开工作"),
    ("全年发布解读69篇，其中图解17篇。", "policy_interpretations", 69, "发布解读"),
    ("主要负责人参加在线访谈8次。", "online_interviews", 8, "在线访谈"),
    ("在县档案馆和政务中心设置3个查阅点。", "reading_points", 3, "the number in front"),
    ("县财政安排专项经费25万元，用于网站维护。", "budget", 25, "in ten thousands"),
    ("其中，网上公开信息19条，所占比例为33%。", "website_items", 19, "网上"),
    ("政府网站公开信息数104条，政务微信公开数126条。", "website_items", 104, "信息数"),
    ("政府网站公开信息数104条，政务微信公开数126条。", "new_media_items", 126, "公开数"),
    ("其中网站主动公开政府信息56条，包括机构职能信息2条。", "website_items", 56, "behind 其中"),
    ("公众号推送疫情防控、生活物资保供等信息734条。", "new_media_items", 734, "what they are about"),
    ("全年公开政府信息214条，其中县政府网站87条，“康乐应急”公众号127条。", "new_media_items", 127, "no verb"),
    ("行政复议0，行政诉讼0。", "reconsideration", 0, "without a unit"),
    ("行政复议0，行政诉讼0。", "litigation", 0, "without a unit"),
    ("有1起行政诉讼，系某村民小组要求公开1996年征地协议。", "litigation", 1, "the number in front"),
    ("全年发生2件行政复议，均因信息公开而起。", "reconsideration", 2, "the number in front"),
    ("全年无人提出申请，无复议、诉讼。", "reconsideration", 0, "无复议、诉讼"),
    ("全年无人提出申请，无复议、诉讼。", "litigation", 0, "无复议、诉讼"),
    ("没有与信息公开有关的行政复议和行政诉讼案件。", "litigation", 0, "与…有关"),
    ("今年没有人向我镇申请公开政府信息。", "applications_received", 0, "nobody asked"),
    ("三、依申请公开情况\n全年无人提出申请。", "applications_received", 0, "under its chapter"),
    ("三、依申请公开情况\n申请数量为零。", "applications_received", 0, "as a word"),
    ("三、公开情况\n全年收到申请5件，十五个工作日内书面答复5件。", "applications_received", 5, "书面答复"),
    ("三、依申请公开情况\n收到申请5件，全部按时书面答复5件。", "applications_answered", 5, "all of them"),
    ("2017年未就政府信息公开收取费用。", "fees", 0, "就"),
    ("没有收取检索、复制、邮寄费用，自然也就没有减免。", "fees", 0, "all sorts of fees"),
    ("行政复议、行政诉讼都是零，收费也是零。", "fees", 0, "as a word"),
    ("本单位全年未产生信息处理费。", "fees", 0, "信息处理费"),
    ("2017年公开的187条信息中，网站公开109条，其余通过公告栏公开。", "website_items", 109, "信息中"),
    ("通过市政府门户网站公开的有10,356条。", "website_items", 10356, "公开的有"),
    ("三、依申请公开情况\n没有发生不予公开的情形。", "applications_refused", 0, "情形"),
    ("按核定的标准收取纸张成本费，共计人民币36元。", "fees", 36, "what was taken"),
    ("收取复印工本费，全年共计收取36元，全部上缴财政。", "fees", 36, "what was taken"),
    ("微博公开相关信息98条。", "new_media_items", 98, "相关"),
    ("公开政府信息73条，其中，概况信息3篇，政务动态51篇，财政信息4篇。", "dynamic_items", 51, "in a row"),
    ("举办业务培训3期，培训人员210人次。", "people_trained", 210, "培训人员"),
    ("参加培训的有68人次。", "people_trained", 68, "参加培训的有"),
    ("全年下发通报3次，办培训班2期，受训215人次。", "people_trained", 215, "受训"),
    ("全年下发通报3次，办培训班2期，受训215人次。", "training_sessions", 2, "办"),
    ("政府网站在线访谈3次。", "online_interviews", 3, "without a verb"),
    ("制定并发布规范性文件6件。", "normative_documents_made", 6, "made and published"),
    ("设政府信息公开工作专门机构1个。", "offices", 1, "专门机构"),
    (
        "因政府信息公开问题被申请行政复议有4件，其中，1件被撤销，3件正在复议机关审理中，尚未审结。",
        "reconsideration_pending",
        3,
        "the number in front",
    ),
    (
        "三、依申请公开情况\n收到申请9件，不予公开2件，其中1件因涉及第三方合法权益，1件属于政府内部事务信息。",
        "applications_refused_third_party",
        1,
        "why refused",
    ),
    (
        "三、依申请公开情况\n收到申请9件，不予公开2件，其中1件因涉及第三方合法权益，1件属于政府内部事务信息。",
        "applications_refused_internal",
        1,
        "why refused",
    ),
    (
        "三、依申请公开情况\n收到申请9件，属于已主动公开范围2件，告知作出更改补充数1件。",
        "applications_to_be_amended",
        1,
        "sent back",
    ),
    (
        "三、依申请公开情况\n收到申请9件，属于已主动公开范围2件，告知作出更改补充数1件。",
        "applications_already_public",
        2,
        "已",
    ),
    (
        "三、依申请公开情况\n收到申请29件，由于本机关不掌握相关政府信息而无法提供26件。",
        "applications_unavailable_not_held",
        26,
        "a reason in front",
    ),
    (
        "全年发生针对本县有关部门信息公开事务的行政复议1件，结果为维持；行政诉讼0件，行政申诉0件。",
        "reconsideration_upheld",
        1,
        "its outcome, of matters of disclosure",
    ),
    (
        "全年发生针对本县有关部门信息公开事务的行政复议1件，结果为维持；行政诉讼0件，行政申诉0件。",
        "appeals",
        0,
        "in a row",
    ),
    ("三、依申请公开情况\n本报告年度我委收到3条申请，都从网上递来。", "applications_received", 3, "条申请"),
    ("主动公开信息41288条。其中通过政府网站公开39417条。", "website_items", 39417, "through its site"),
    ("全市设专门机构9个，配专职人员。", "offices", 9, "设"),
    ("全部缴入国库；减免47人次，计715元。", "fees_waived", 715, "persons, and what it came to"),
    (
        "四、依申请公开情况\n全年接到客户书面申请1件，要求了解某专用变压器的历年负荷。",
        "applications_received",
        1,
        "a company's, on something of all years",
    ),
    (
        "三、依申请公开情况\n收到申请317件，同意部分公开的24件，否决公开的35件。",
        "applications_refused",
        35,
        "否决",
    ),
    ("行政复议5件；提起行政诉讼2件，均维持具体行政行为。", "litigation_upheld", 2, "all of them"),
    (
        "三、依申请公开情况\n收到申请61件。全年答复59件，其余2件按规定转入下年办理。",
        "applications_carried_out",
        2,
        "转入",
    ),
    ("从发布单位看，县直部门发布3874条，11个乡镇发布1344条。", "proactive_by_departments", 3874, "发布"),
    ("从发布单位看，县直部门发布3874条，11个乡镇发布1344条。", "proactive_by_townships", 1344, "发布"),
    (
        "二、依申请公开情况\n我镇收到政府信息公开申请3件。3件均按时办结，其中同意公开2件，同意部分公开1件。",
        "applications_completed",
        3,
        "均按时",
    ),
    ("收到政府信息公开申请1208件，1208件申请当年全部办结。", "applications_completed", 1208, "当年全部"),
    (
        "三、依申请公开情况\n收到申请2件。其中1件予以公开，1件因不属于本机关掌握，已告知申请人向县国土资源局咨询。",
        "applications_granted",
        1,
        "number first",
    ),
    ("下设办公室于局监察室，3名工作人员兼职从事这项工作。", "staff", 3, "兼职从事"),
    ("挂靠局办公室，安排2名同志兼职做好信息的收集、审核、上传。", "staff", 2, "兼职做好"),
    ("设置查阅点215个，从事公开工作的有1034人，其中专职88人。", "staff", 1034, "的有"),
    ("全年组织信息员业务培训2次，参加人员41人次。", "people_trained", 41, "参加人员"),
    ("4月和9月，分别举办信息员培训班各1期，参加人员共计163人次。", "people_trained", 163, "共计"),
    ("镇政府召开会议专题研究信息公开工作3次。", "meetings", 3, "专题研究"),
    ("全年投入专项经费263万元。", "budget", 263, "投入"),
    ("从公开方式看，政府网站公开148350条，政务微博公开3126条。", "website_items", 148350, "方式"),
    ("主动公开政府信息168条，在市政府门户网站公开的有97条。", "website_items", 97, "公开的有"),
    ("通过触摸屏、公开栏等途径向社会公开信息，其中网上公开63条。", "website_items", 63, "网上公开"),
    (
        "通过新宁教育微信公众号发布招生划片、中考录取等群众关心的事项，全年推送84条。",
        "new_media_items",
        84,
        "全年推送",
    ),
    ("按公开主体分，县直部门公开2239条，15个乡镇公开1405条。", "proactive_by_townships", 1405, "个乡镇"),
    ("县政府信息公开网站发布主动公开信息22大项、65小项，共计4318条。", "proactive_disclosures", 4318, "大项"),
    (
        "公开政府信息8462条，其中县政府及办公室1317条，县级部门4280条，乡镇2865条。",
        "proactive_by_departments",
        4280,
        "县级部门",
    ),
    (
        "公开政府信息8462条，其中县政府及办公室1317条，县级部门4280条，乡镇2865条。",
        "proactive_by_townships",
        2865,
        "乡镇",
    ),
    ("2017年内黄县住建局依申请信息公开办理有58件，均为自然人申请。", "applications_received", 58, "办理"),
    (
        "三、依申请公开情况\n全年收到申请9件，部分予以公开1件，属于主动公开范围2件，不属于本机关公开的5件，其他处理1件。",
        "applications_partly_granted",
        1,
        "部分予以公开",
    ),
    (
        "三、依申请公开情况\n全年收到申请9件，部分予以公开1件，属于主动公开范围2件，不属于本机关公开的5件，其他处理1件。",
        "applications_already_public",
        2,
        "already public",
    ),
    (
        "三、依申请公开情况\n全年收到申请9件，部分予以公开1件，属于主动公开范围2件，不属于本机关公开的5件，其他处理1件。",
        "applications_not_ours",
        5,
        "another body's",
    ),
    (
        "三、依申请公开情况\n全年收到申请9件，部分予以公开1件，属于主动公开范围2件，不属于本机关公开的5件，其他处理1件。",
        "applications_other",
        1,
        "other outcomes",
    ),
    ("2017年因政府信息公开被申请行政复议2件，均维持。", "reconsideration_upheld", 2, "all of them"),
    (
        "全县因政府信息公开申请行政复议1件，复议机关维持了原答复。",
        "reconsideration_upheld",
        1,
        "the one there was",
    ),
    ("全市专兼职工作人员417名。", "staff", 417, "of the whole county"),
    ("我局配备2名兼职人员负责录入。", "staff", 2, "配备"),
    ("组织村文书培训2次，62人次参加。", "people_trained", 62, "参加"),
    ("开展培训1次，参训22人次。", "people_trained", 22, "参训"),
    ("开展培训1次，参训22人次。", "training_sessions", 1, "开展"),
    ("组织社区工作者培训2次、58人次。", "people_trained", 58, "the number behind"),
    ("举办培训班2期，培训乡镇和部门信息员230人次。", "people_trained", 230, "培训…信息员"),
    ("举办政府信息公开培训1期，乡镇和部门经办人员86人参加。", "people_trained", 86, "who took part"),
    ("我县通过政府门户网站向社会公开政府信息1987条。", "website_items", 1987, "向社会"),
    (
        "我办主动公开政府信息312条，其中通过网站公开286条、微信公众号23条、公告3条。",
        "website_items",
        286,
        "of the whole",
    ),
    (
        "我办主动公开政府信息312条，其中通过网站公开286条、微信公众号23条、公告3条。",
        "new_media_items",
        23,
        "of the whole",
    ),
    (
        "截至12月31日，政务网站共发布信息312条，“连平农业”微信公众号共发布信息446篇。",
        "website_items",
        312,
        "the site as the subject",
    ),
    ("“新宁”微信公众号2017年度发布信息188条。", "new_media_items", 188, "a year before the verb"),
    ("用好“保康林业”微信公众号，推送各类信息168条。", "new_media_items", 168, "a clause before the verb"),
    ("政府信息公开窗口接待咨询43人次。", "enquiries", 43, "接待"),
    ("回应公众关注热点和舆情371件。", "responses", 371, "件"),
    ("县长信箱收到信件201件。", "mailbox_letters", 201, "收到"),
    (
        "五、存在的问题和改进措施\n县里十分重视，全年举办培训班3期。",
        "training_sessions",
        3,
        "done, whatever the chapter is called",
    ),
    ("动态类信息118条，占60.20%。", "dynamic_items", 118, "a class at a sentence's beginning"),
    ("2017年没有人向我镇提交公开申请。", "applications_received", 0, "nobody asked"),
    ("三、依申请公开情况\n全年没有人提交申请表。", "applications_received", 0, "nobody asked"),
    ("全年未发生依申请公开和不予公开的政府信息。", "applications_received", 0, "none occurred"),
    ("2017年收到公开政府信息的申请5件，都是公民提出的。", "applications_received", 5, "信息的申请"),
    ("年内在县政府网站上登载信息11条。", "website_items", 11, "登载"),
    (
        "某局2017年共发布信息214条，其中：政府网站公开政府信息36条，微信公众号公开信息131条。",
        "website_items",
        36,
        "the site as the subject",
    ),
    ("2017年，我局通过市政府网站主动公开政府信息265条。", "website_items", 265, "what the site shows"),
    ("组织社区工作者培训2次、58人次。", "training_sessions", 2, "the number behind"),
    ("二、主要做法\n2、公开各类信息86条。", "proactive_disclosures", 86, "an item of a list"),
    (
        "2017年,我镇通过县政府网站及公开栏公开各类信息58条。其中工作动态类33条。",
        "proactive_disclosures",
        58,
        "by all of its channels together",
    ),
    ("2017年,我镇公开各类信息41条。", "proactive_disclosures", 41, "behind a comma of half width"),
    ("2017年新明乡公开信息310条", "proactive_disclosures", 310, "the issuer's name between year and verb"),
    ("三、依申请公开情况\n无。\n四、其他\n正常。", "applications_received", 0, "a chapter that says 无"),
    ("三、依申请公开情况\n没有。", "applications_received", 0, "a chapter that says 没有"),
    ("三、依申请公开：本年度无公众申请", "applications_received", 0, "no application of the public"),
    (
        "三．依申请公开情况\n本年度共收到申请1件，已按期答复。",
        "applications_received",
        1,
        "三． begins a chapter",
    ),
    ("◆依申请公开情况\n共收到申请2件。", "applications_received", 2, "so does a sign"),
    (
        "2017年全县主动公开政府信息41288(去年25586)条,较去年增加61.4%。",
        "proactive_disclosures",
        41288,
        "last year's number in brackets",
    ),
    ("全年微信公众号推送信息33条。", "new_media_items", 33, "推送"),
    ("2017年1月至今累计公开政府信息547条。", "proactive_disclosures", 547, "累计 within the year"),
    ("2017年我街道新增主动公开政府信息45条。", "proactive_disclosures", 45, "新增"),
    ("全年主动公开政府信息1,234条。", "proactive_disclosures", 1234, "a comma"),
    ("全年主动公开政府信息1.2万条。", "proactive_disclosures", 12000, "万"),
    ("全年主动公开政府信息０条。", "proactive_disclosures", 0, "a full-width figure"),
    ("全年共收到依申请公开33件,答复率100%。", "applications_received", 33, "依申请公开"),
    (
        "全区共收到政府信息公开申请154件，共办结148件，结转至2018年6件。",
        "applications_received",
        154,
        "the first number counts",
    ),
    ("全年收到33件政府信息公开申请。", "applications_received", 33, "the number in front"),
    ("2017年,我办事处没有接收到书面或其它形式要求公开政府信息的申请;", "applications_received", 0, "none"),
    ("2017年未收到依申请公开。", "applications_received", 0, "none"),
    ("没有公民、法人或其他组织向我局提出政府信息公开申请。", "applications_received", 0, "nobody asked"),
    (
        "三、依申请公开情况\n全年收到申请4件。",
        "applications_received",
        4,
        "what was asked stands in the heading",
    ),
    (
        "2017年共主动公开政府信息88条。我县共主动公开政府信息99条。",
        "proactive_disclosures",
        88,
        "the sentence that names the year",
    ),
    ("共制定16类44项具体公开内容。", "disclosure_classes", 16, "two numbers in one"),
    ("共制定16类44项具体公开内容。", "disclosure_items", 44, "two numbers in one"),
    ("上报民心信息586条。", "items_submitted", 586, "what went up"),
    ("通过其它形式公开各类问题12个。", "issues_disclosed", 12, "what was made public"),
    ("2017年,出生人口105人的名单按时公开。", "births", 105, "no measure of disclosure, but a number told"),
    ("全年办理行政复议36起，行政诉讼9起。", "reconsideration", 36, "起"),
    ("全年办理行政复议36起，行政诉讼9起。", "litigation", 9, "起"),
    ("县政府信息公开行政复议0件,其中维持0件;承办行政应诉案件0件。", "litigation", 0, "应诉"),
    (
        "没有因为政府信息公开工作而被申请行政复议或被提起行政诉讼。",
        "reconsideration",
        0,
        "none, in one sentence",
    ),
    ("没有因为政府信息公开工作而被申请行政复议或被提起行政诉讼。", "litigation", 0, "none, in one sentence"),
    (
        "自条例实施以来,至今未收取任何复印、邮寄等各类费用。",
        "fees",
        0,
        "none in all years is none in this one",
    ),
    ("2017年，无收取信息处理费情况。", "fees", 0, "无收取"),
    ("收费总额 0 元；", "fees", 0, "0 is printed"),
    ("全年公开信息92条。", "proactive_disclosures", 92, "信息 alone"),
    ("全县各部门、各乡镇共主动公开政府信息500条。", "proactive_disclosures", 500, "all bodies together"),
    (
        "主动公开政府信息128条，比去年增加61条，收到政府信息公开申请三件。",
        "applications_received",
        3,
        "三; last year only compared with",
    ),
    (
        "收到申请46件，办结46件，其中公开21件，部分公开4件。",
        "applications_received",
        46,
        "what became of it tells what it was",
    ),
    (
        "收到申请46件，办结46件，其中公开21件，部分公开4件，不予公开3件。",
        "applications_partly_granted",
        4,
        "an answer",
    ),
    (
        "收到申请46件，办结46件，其中公开21件，部分公开4件，不予公开3件。",
        "applications_refused",
        3,
        "an answer",
    ),
    (
        "全区共收到政府信息公开申请154件，共办结148件，结转至2018年6件。",
        "applications_carried_out",
        6,
        "next year named",
    ),
    ("行政复议、行政诉讼均为0件。", "litigation", 0, "both"),
    (
        "县政府信息公开行政复议3件,其中维持2件,被依法纠错1件,其他处理0件。",
        "reconsideration_corrected",
        1,
        "an outcome",
    ),
    (
        "全年召开了4次政务公开工作推进会、2次业务培训会和2次问题整改会。",
        "promotion_meetings",
        4,
        "three in a row",
    ),
    (
        "全年召开了4次政务公开工作推进会、2次业务培训会和2次问题整改会。",
        "training_sessions",
        2,
        "three in a row",
    ),
    ("举办政务公开培训班三期。", "training_sessions", 3, "三"),
    ("全年共发布各项政策解读1240余条,召开新闻发布会33场。", "press_conferences", 33, "发布会"),
    ("从事政府信息公开工作专兼职人员71人。", "staff", 71, "人"),
    ("全年无失泄密事件发生。", "leak_incidents", 0, "无"),
    ("办公室为承办机构，配备兼职人员2名。", "staff", 2, "the number behind"),
    ("举办两次信息员培训，参加43人次。", "people_trained", 43, "behind 参加"),
    ("9月组织了一次专题业务培训，各区县民政局和局属单位共46人参加。", "people_trained", 46, "who took part"),
    ("全年撰写解读文稿5篇，召开新闻发布会1次。", "policy_interpretations", 5, "文稿"),
    ("通过“旗长信箱”收到来信205件，回复率100%。", "mailbox_letters", 205, "quoted"),
    ("局党组书记带头抓政务公开，全年召开专题会2次、业务培训1次。", "meetings", 2, "专题会"),
    ("编发政策解读材料?4份?，参加县政府新闻发布会?1场?。", "policy_interpretations", 4, "lost blanks"),
    ("编发政策解读材料?4份?，参加县政府新闻发布会?1场?。", "press_conferences", 1, "lost blanks"),
    ("本机关2017年度产生信息公开处理费共0元。", "fees", 0, "公开处理费"),
    (
        "全县收到申请17件，其中同意公开12件，不属于本机关公开范围而告知去向3件。",
        "applications_not_ours",
        3,
        "告知去向",
    ),
    ("我镇没有收到书面或者网上提出的政府信息公开申请。", "applications_received", 0, "of both sorts"),
    ("各年度都没有因政府信息公开收取过任何费用。", "fees", 0, "for disclosure"),
    ("全年没有发生信息公开方面的失密泄密事件。", "leak_incidents", 0, "失密泄密"),
    ("分别举办全区业务培训班，讲授答复文书，共有各部门经办人员187人次参加。", "people_trained", 187, "who"),
    ("“文旅静安”微信公众号全年推送信息433条。", "new_media_items", 433, "全年推送"),
    ("共公开政府信息23条,在县政府网站发布工作动态51条。", "dynamic_items", 51, "发布工作动态"),
    (
        "其中，通过县政府信息公开网伏岭镇平台公开691条，通过公开栏公开47条。",
        "website_items",
        691,
        "a site's page",
    ),
    ("全年网站共收到“县长信箱”留言53条，答复53条。", "mailbox_letters", 53, "留言"),
    ("办公室组织业务培训3期、培训256人次。", "people_trained", 256, "培训 said twice"),
    (
        "将任务写进科室绩效,按季打分;组织培训2次,参训人员74人次。",
        "people_trained",
        74,
        "将 of another clause",
    ),
    (
        "公安机关全年作出行政许可决定214563件，其中出入境证件21047件。",
        "licences_decisions",
        214563,
        "running text",
    ),
    ("本年没有制定规范性文件；办理行政许可19件，主要为建房。", "licences_decisions", 19, "handled"),
    ("全年作出行政处罚决定318742件，以交通违法为主。", "penalties_decisions", 318742, "running text"),
    (
        "累计主动公开政府信息9,412条，其中本年度新增2,105条。",
        "proactive_disclosures",
        2105,
        "the year's own behind a running total",
    ),
    (
        "截至12月31日，我区累计主动公开政府信息4873条，当年新增1962条。",
        "proactive_disclosures",
        1962,
        "the same",
    ),
    ("其中在县政府网站“部门公开”栏目发布41条。", "website_items", 41, "a column in quotes"),
    ("其中县政府门户网站2190条，“子洲发布”政务新媒体526条。", "new_media_items", 526, "an account by name"),
    ("其中上传到德惠市政务公开网的41条，在镇政府门前公开栏张贴的32条。", "website_items", 41, "上传到"),
    ("62条信息全部在县政府信息公开网书峰乡网页公开。", "website_items", 62, "all on the site"),
    ("运营“兰溪水务”订阅号，开设“管网日记”等栏目，全年发布信息318条。", "new_media_items", 318, "订阅号"),
    (
        "收到申请3件，均为征占用林地审批材料，已全部在法定期限内答复，其中同意公开2件。",
        "applications_answered",
        3,
        "with what they were",
    ),
    ("收到政府信息公开申请2件，均按期答复。", "applications_answered", 2, "均"),
    ("三、依申请公开情况\n收到申请2件，1件为口头。上述2件均已答复。", "applications_answered", 2, "上述"),
    ("三、依申请公开情况\n收到申请2件。2件均已书面答复，同意公开。", "applications_answered", 2, "书面"),
    (
        "三、依申请公开情况\n全部21件已办理完毕。3件均已办理答复完毕，其中1件不予公开。",
        "applications_answered",
        3,
        "完毕",
    ),
    (
        "三、依申请公开情况\n办结4件，其中作出书面答复3件，1件因申请人撤回而终止。",
        "applications_answered",
        3,
        "a part",
    ),
    (
        "三、依申请公开情况\n5件申请全部在15个工作日内办结，其中予以公开4件。",
        "applications_completed",
        5,
        "in time",
    ),
    (
        "三、守规矩，依申请公开\n共收到申请7件，其中网上提交2件。",
        "applications_received",
        7,
        "a comma in its heading",
    ),
    ("一是网站，在县政府门户网站开设地震局专栏，发布信息76条。", "website_items", 76, "a column of its own"),
    ("上传县政府网站的信息只有9条，主要是乡情简介。", "website_items", 9, "只有"),
    ("上市政府网站街道子页面的有268条，其余在社区公开栏张贴。", "website_items", 268, "上…的有"),
    ("截至12月31日，延安水务网发布各类信息312条。", "website_items", 312, "a site of its own"),
    (
        "其中通过米易县政府门户网站公开财政预决算、惠农补贴、巡察整改等17条，通过5个村的公开栏公开46条。",
        "website_items",
        17,
        "what it was",
    ),
    (
        "州政府门户网站部门信息栏目185条，“柴达木经信”微信公众号96条。",
        "website_items",
        185,
        "a list of channels",
    ),
    ("全年接受公开申请138件，已答复137件。", "applications_received", 138, "接受"),
    ("三、依申请公开情况\n在已经答复的137件申请中，同意公开84件。", "applications_answered", 137, "已经"),
    ("57条全部在县政府门户网站发布。", "website_items", 57, "全部"),
    ("其中县政府门户网站8917条、政务微博微信3406条、县政府公报37条。", "new_media_items", 3406, "both"),
    ("其中县政府门户网站8917条、政务微博微信3406条、县政府公报37条。", "gazette_items", 37, "a list"),
    ("举办业务培训2期，县级部门和乡镇296人参训。", "people_trained", 296, "参训"),
    ("办好“文旅凉城”公众号，开设“敕勒川上”等栏目，全年发布信息97条。", "new_media_items", 97, "公众号"),
    ("开通“静乐水利”视频号，拍摄“水利人”等短片，共发布信息12条。", "new_media_items", 12, "视频号"),
    ("发生针对我区各机关信息公开的行政复议案5件。", "reconsideration", 5, "案"),
    ("（三）复议、诉讼情况：没有发生。", "reconsideration", 0, "behind its heading"),
    ("（三）复议、诉讼情况：无。", "litigation", 0, "behind its heading"),
    (
        "收到公开申请2件，其中予以公开1件、告知无法提供1件，均在20个工作日内答复。",
        "applications_answered",
        2,
        "all of its parts",
    ),
    (
        "收到政府信息公开申请1件，系村民查询征地协议，已于法定期限内答复并予以公开。",
        "applications_answered",
        1,
        "the only one",
    ),
    ("三、依申请公开情况\n受理7件。", "applications_received", 7, "under its heading"),
    ("三、收到和处理政府信息公开申请情况\n本年新收2件（自然人1件）。", "applications_received", 2, "新收"),
    ("三、依申请公开情况\n全年收到5件，4件公开。", "applications_received", 5, "收到"),
    ("三、收到和处理政府信息公开申请情况\n未收到。", "applications_received", 0, "all of the chapter"),
    ("四、政府信息公开行政复议、行政诉讼情况\n无。", "reconsideration", 0, "all of the chapter"),
    ("四、政府信息公开行政复议、行政诉讼情况\n均为0件。", "litigation", 0, "all of the chapter"),
    ("四、收费、复议和诉讼情况\n2017年，我局没有发生此类情况。\n五、存在问题", "fees", 0, "with its year"),
    ("2017年，我乡没有向申请人收费。", "fees", 0, "from whom"),
    (
        "对依申请公开的信息没有收取检索,复制,邮寄等费用。",
        "fees",
        0,
        "a comma for each 、",
    ),
]


@pytest.mark.parametrize(("body", "metric", "value", "why"), DECLARED)
def test_a_declared_figure_comes_with_its_sentence(body: str, metric: str, value: float, why: str) -> None:
    figures, doubts = read_figures(report(TITLE, body))
    found = {figure.metric: figure for figure in figures}
    assert metric in found, why
    assert found[metric].value == value, why
    assert found[metric].quote in body
    assert doubts == ()


#: body, why – no figure at all
NOT_DECLARED: list[tuple[str, str]] = [
    ("我局有3件行政诉讼，均为征地补偿纠纷，由法院公开开庭审理。", "in court in public"),
    ("行政复议　1件　2件", "what was and what is, or two years"),
    ("三、依申请公开情况\n当场答复3件，十五个工作日内书面答复2件。", "in one way each"),
    ("没有收取邮寄费。", "one sort of fees"),
    ("征收拆迁方面有3起行政诉讼，我镇均已应诉。", "in court for other matters"),
    ("三、依申请公开情况\n2017年，收到以信函形式提交的申请2件，通过网络提交的申请3件。", "each of two ways"),
    ("5月和10月各举办1次信息公开业务培训。", "twice"),
    ("在每个社区共设2个信息查阅点。", "in each"),
    ("“全年主动公开政府信息1286条”，更正为“全年主动公开政府信息1268条”。", "a notice of correction"),
    ("我局将法律援助、公证服务、行政复议四项业务的办理指南公开上网。", "a bureau's business"),
    ("群众来电来信很多，其中县政府网站留言12条。", "what came in through a site"),
    ("（二）洮阳镇把征迁协议“晒”到户。全年在网站公开信息1126条。", "one body among many"),
    ("各股室明确1名专职人员负责信息公开工作。", "for each"),
    ("三、依申请公开情况\n2017年，县长热线办结260件，按时办结258件，延期办结2件。", "a hotline's cases"),
    ("在县政府网站“行政许可和行政处罚”专栏发布信息12条。", "one column"),
    (
        "通过公示栏主动公开惠农补贴、低保救助等信息23条；通过网站主动公开机构职能、人事任免等方面信息45条。",
        "two channels",
    ),
    ("三、依申请公开情况\n没有专职人员。", "a lack of something else"),
    ("二、主动公开情况\n1、公开各类信息的载体5个，其中条目12条。", "not the items made public"),
    ("公开栏公开信息12条。", "what one channel made public"),
    ("六、改进措施：一是建立台账；二是举办培训班3期。", "a chapter on what is planned"),
    ("下一步，我局要做好几项工作：一是举办培训班3期。", "a paragraph that has come to plans"),
    ("五、2018年工作打算\n组织信息员培训2次，制作政策解读8篇。", "a chapter on the next year"),
    ("自制政策解读8篇以上。", "a goal"),
    ("五、存在的问题和改进措施\n（一）抓培训。\n组织信息员培训2次。", "a section of a chapter on plans"),
    ("打算：一是2018年发文达到120条；二是举办培训班3期。", "the next year, before the figure"),
    ("全年开展农民技能培训12期，参训1200人次。", "another kind of training"),
    ("“平潭发布”公众号发布信息318条，政务微博发布信息50条。", "what each of two accounts sent"),
    ("县微信公众号、微博分别发布信息203条、50条。", "what each of two accounts sent, behind both"),
    ("在省政府网站发布信息12条。", "another's site"),
    ("各部门网站发布信息812条。", "many sites"),
    ("微信公众号推送防汛信息12条以上。", "a goal"),
    ("没有人提交申请表。", "of whatever kind"),
    ("2016年主动公开政府信息25586条。", "another year"),
    ("去年主动公开政府信息25586条。", "last year"),
    ("梳理应公开问题12个。", "what was not yet public"),
    ("计划制定16类44项具体公开内容。", "a plan"),
    ("自2008年以来累计公开政府信息9000条。", "a running total"),
    ("力争明年主动公开政府信息500条。", "a plan"),
    ("未收到传真申请。", "none of one sort"),
    ("一、信访情况\n全年收到申请4件。", "another kind of application"),
    ("全年收到申请4件。", "of whatever kind"),
    ("1930年主动公开政府信息500条。", "another year"),
    ("未收到投诉，全年发生行政诉讼案件若干。", "不 belongs to another clause"),
    ("收到申请书后应当在15日内答复。", "a rule"),
    ("未收到有关减免费用的申请。", "another kind of application"),
    ("着力减少行政复议、行政诉讼案件数量。", "no number"),
    ("行政复议、行政诉讼共3件。", "either of two"),
    ("对收到的申请不得收取任何费用。", "a rule"),
    ("三、行政复议、行政诉讼情况", "a heading"),
    ("未经复议直接起诉", "a table's column"),
    ("我局设立了政务公开栏。", "no figure"),
    ("2017年县政府公开办主动公开信息数为62条。", "another body's"),
    ("主动公开政府信息12,34条。", "no number"),
    ("主动公开政府信息三至五条。", "no number"),
    ("主动公开政府信息一百五条。", "150 or 105"),
    ("主动公开政府信息数十条。", "no number"),
    ("自2008年施行以来累计主动公开政府信息9412条。", "a running total"),
    ("四、政府信息公开行政复议、行政诉讼情况\n2016年没有发生。", "of another year"),
    ("四、政府信息公开行政复议、行政诉讼情况\n无。\n另有情况说明如下：", "the chapter goes on"),
    ("四、复议诉讼工作机制\n无。", "no count"),
    ("四、行政复议和应诉业务（不属于信息公开统计）\n无。", "a bureau's business"),
    ("五、存在的问题\n无。", "no count"),
    ("三、依申请公开情况\n其中涉及征地的申请2件，尚未答复。", "none of them yet"),
    ("人民网发布信息12条，反映我县工作。", "the press"),
    ("通过县政府网站公开县直各部门等12个单位的目录。", "no items"),
    ("2018年计划举办政务公开培训班3期。", "a plan"),
    ("通过微信公开政府信息30条，通过公开栏公开政府信息20条。", "two channels and no whole"),
    ("公开信访事项办理流程图1张。", "no flowchart of powers"),
    ("确保政策解读与文件同步。", "no number"),
    ("每季度召开1次会议。", "a rule, and of no subject"),
    ("县财政安排专项经费5000元，用于网站维护。", "a budget is told in ten thousands"),
    ("受理投诉9件，主要是抄表差错。", "complaints of another kind"),
    ("接受群众询问二百余人次。", "enquiries by word of mouth"),
    ("参加市里培训4人次。", "people, not sessions"),
    ("各乡镇均明确1名工作人员从事信息公开工作。", "each one's"),
    ("答复11件，内容集中在收费方面。", "answers to whatever"),
    ("结转下年度资金3件。", "carried over, but what"),
    ("行政复议行政诉讼结果维持结果纠正其他结果尚未审结总计25380363300630003", "a table without cells"),
]

#: body, metric, value – what is no whole, and not taken for one
NO_WHOLE: list[tuple[str, str, float]] = [
    ("截至目前，政府网站累计发布信息1660条。", "website_items_total", 1660),
    ("全年主动公开重点领域信息7000余条。", "key_area_items", 7000),
    ("各乡镇主动公开政府信息122条，占28.7%。", "proactive_by_townships", 122),
    ("县直各单位主动公开政府信息303条，占71.3%。", "proactive_by_departments", 303),
    (
        "其中,县政府部门(公共企事业单位)公开信息19427(去年13256)条,占总数的47%。",
        "proactive_by_departments",
        19427,
    ),
    ("受理民心网政策咨询件19件，其中五星级咨询件18件。", "enquiries", 19),
    ("收到县长电子邮箱信件52件。", "mailbox_letters", 52),
    ("全年通过县政府网站公开信息31条，张贴纸质公告57份。", "website_items", 31),
]


@pytest.mark.parametrize(("body", "why"), NOT_DECLARED)
def test_what_only_looks_like_a_figure_is_not_taken(body: str, why: str) -> None:
    assert read_figures(report(TITLE, body)) == ((), ()), why


@pytest.mark.parametrize(
    ("body", "metrics"),
    [
        ("五、因政府信息公开申请行政复议、提起行政诉讼情况\n无。", {"reconsideration", "litigation"}),
        ("四、收费及减免情况\n没有。", {"fees"}),
        ("四、收费及减免情况\n没有收到过相关申请。", {"applications_received"}),
    ],
)
def test_a_chapter_denies_what_its_heading_asks_for(body: str, metrics: set[str]) -> None:
    figures, doubts = read_figures(report(TITLE, body))
    assert {figure.metric for figure in figures} == metrics
    assert {figure.value for figure in figures} == {0}
    assert doubts == ()


def test_an_outcome_that_is_told_to_be_nought_is_no_other() -> None:
    body = "因信息公开引起的行政复议1件，维持行政机关决定的0件，撤销1件。"
    figures, _ = read_figures(report(TITLE, body))
    assert {figure.metric: figure.value for figure in figures} == {"reconsideration": 1}


def test_an_answer_to_a_part_is_not_the_answer_to_all() -> None:
    body = "收到政府信息公开申请5件，其中涉及征地拆迁的2件均已答复，涉及财政的3件正在办理。"
    figures, _ = read_figures(report(TITLE, body))
    assert "applications_answered" not in {figure.metric for figure in figures}


def test_what_one_site_showed_is_not_the_whole() -> None:
    figures, _ = read_figures(report(TITLE, "其中，通过县人民政府网公开政府信息172条。"))
    assert {figure.metric: figure.value for figure in figures} == {"website_items": 172}


def test_a_round_number_is_marked() -> None:
    (figure,), _ = read_figures(report(TITLE, "2017年，通过政府门户网站累计主动公开政府信息7700余条。"))
    assert (figure.value, figure.approximate, figure.certainty) == (7700, True, Certainty.INFERRED)


def test_the_whole_is_taken_and_its_parts_are_not() -> None:
    body = "2017年制作政府信息总数1873条，其中主动公开政府信息425条，县直各单位主动公开政府信息303条，占71.3%。各乡镇主动公开政府信息122条，占28.7%。"
    figures, doubts = read_figures(report(TITLE, body))
    assert {figure.metric: figure.value for figure in figures} == {
        "proactive_disclosures": 425,
        "proactive_by_departments": 303,
        "proactive_by_townships": 122,
    }
    assert doubts == ()


@pytest.mark.parametrize(("body", "metric", "value"), NO_WHOLE)
def test_what_is_no_whole_has_a_name_of_its_own(body: str, metric: str, value: float) -> None:
    figures, doubts = read_figures(report(TITLE, body))
    assert [(figure.metric, figure.value) for figure in figures] == [(metric, value)]
    assert doubts == ()


def test_last_year_change_and_share_stand_beside_the_figure() -> None:
    body = "乡镇政府公开信息21861(去年12330)条,占总数的53%,较去年增加77%。"
    (figure,), _ = read_figures(report(TITLE, body))
    assert (figure.previous, figure.share_percent, figure.change_percent) == (12330, 53, 77)
    (less,), _ = read_figures(report(TITLE, "主动公开政府信息73条，较上年下降3.9%。"))
    assert (less.previous, less.share_percent, less.change_percent) == (None, None, -3.9)


#: body, parts by name, whether a person is told that they do not add up
BROKEN_DOWN: list[tuple[str, dict[str, float], bool]] = [
    (
        "从事政府信息公开工作人员71人(其中县政府3人,县直部门46人,乡镇23人)。",
        {"县政府": 3, "县直部门": 46, "乡镇": 23},
        True,
    ),
    (
        "从事政府信息公开工作人员72人(其中县政府3人,县直部门46人,乡镇23人)。",
        {"县政府": 3, "县直部门": 46, "乡镇": 23},
        False,
    ),
    ("承担政府信息公开的工作人员5人（专职1人，兼职3人）。", {"专职": 1, "兼职": 3}, True),
    (
        "主动公开政府信息547条。其中概况类2条,政策法规类2条,工作动态类467条,财政类78条。",
        {"概况类": 2, "政策法规类": 2, "工作动态类": 467, "财政类": 78},
        True,
    ),
    (
        "主动公开政府信息45条。其中,法规规章类信息20条,工作动态类信息4条,精神文明及其它类信息21条。",
        {"法规规章类": 20, "工作动态类": 4, "精神文明及其它类": 21},
        False,
    ),
    (
        "主动公开政府信息211条，其中招商政策18条，用地公告23条，其余为工作动态。",
        {"招商政策": 18, "用地公告": 23},
        False,
    ),
    ("主动公开政府信息30余条，其中招商政策18条，用地公告23条。", {"招商政策": 18, "用地公告": 23}, False),
    ("主动公开政府信息211条，其中网站公开200条。", {}, False),
    (
        "收到政府信息公开申请4件，其中网上申请3件、书面申请1件；同意公开3件，不予公开1件。",
        {"网上申请": 3, "书面申请": 1},
        False,
    ),
    (
        "收到政府信息公开申请4件，其中网上申请3件、书面申请2件；同意公开3件，不予公开1件。",
        {"网上申请": 3, "书面申请": 2, "同意": 3, "不予": 1},
        True,
    ),
    ("主动公开政府信息211条。发布公告18条，动态300条。", {}, False),
]


@pytest.mark.parametrize(("body", "parts", "differ"), BROKEN_DOWN)
def test_parts_are_read_and_added_up(body: str, parts: dict[str, float], differ: bool) -> None:
    figures, doubts = read_figures(report(TITLE, body))
    assert {figure.path[0]: figure.value for figure in figures if figure.path} == parts
    assert [doubt.code for doubt in doubts] == ["sum_differs"] * differ
    assert all(figure.quote in body for figure in figures)


def test_a_report_on_something_else_is_asked_only_for_what_it_says_of_disclosure() -> None:
    body = "办理行政复议案件24件，行政诉讼案件9件。未收到政府信息公开申请。"
    figures, _ = read_figures(report("某县2021年法治政府建设年度报告", body))
    assert [figure.metric for figure in figures] == ["applications_received"]


def test_numbers_are_never_cut_where_a_long_sentence_is() -> None:
    body = (
        "，".join(["认真贯彻落实上级关于公开工作的各项要求"] * 40)
        + "，主动公开政府信息41288条，"
        + "好，" * 300
    )
    figures, _ = read_figures(report(TITLE, body))
    assert [(figure.value, figure.quote) for figure in figures] == [(41288, "主动公开政府信息41288条")]


def test_a_line_of_a_million_characters_is_read_to_its_end() -> None:
    for body in ("政府信息" * 250_000, "收到公开申请，" * 150_000, "复议、诉讼" * 200_000, "1" * 1_000_000):
        assert read_figures(report(TITLE, body))[0] == (), body[:10]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("三", 3),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("四十六", 46),
        ("一百零五", 105),
        ("二千三百", 2300),
    ],
)
def test_chinese_numerals_are_read(text: str, value: int) -> None:
    assert han_number(text) == value


@pytest.mark.parametrize("text", ["一二", "百", "一百五", "十百", "零十", "二〇一七", "条"])
def test_what_is_no_chinese_number_is_none(text: str) -> None:
    assert han_number(text) is None


def test_a_number_is_better_evidence_than_the_word_none() -> None:
    figures, doubts = read_figures(report(TITLE, "未接到有关政务公开方面的复议。县政府信息公开行政复议0件。"))
    assert [(figure.metric, figure.quote) for figure in figures] == [
        ("reconsideration", "县政府信息公开行政复议0件。")
    ]
    assert doubts == ()


def test_two_totals_leave_it_open() -> None:
    figures, doubts = read_figures(
        report(TITLE, "全年共收到政府信息公开申请3件。全年共收到政府信息公开申请5件。")
    )
    assert figures == ()
    assert [(doubt.code, doubt.candidates) for doubt in doubts] == [("figures_disagree", ("3件", "5件"))]


def test_what_is_not_spoken_of_is_absent_and_not_0() -> None:
    assert read_figures(report(TITLE, "全年共收到依申请公开33件。"))[0][0].metric == "applications_received"
    assert len(read_figures(report(TITLE, "全年共收到依申请公开33件。"))[0]) == 1


def test_a_table_is_left_to_its_own_reader() -> None:
    assert read_figures(report(TITLE, "行政许可2418行政处罚644政府集中采购13575394432.52元")) == ((), ())


def test_a_title_that_says_nothing_leaves_it_to_the_first_words() -> None:
    told = "2016年，我局主动公开政府信息134条。"
    on_disclosure = f"本年报根据《政府信息公开条例》编制。\n{told}"
    assert [figure.value for figure in read_figures(report("工作年度报告", on_disclosure))[0]] == [134]
    assert read_figures(report("安全生产年度报告", on_disclosure))[0] == ()


def test_what_a_county_has_is_at_best_inferred_of_one_of_its_bodies() -> None:
    told = "全县各部门主动公开政府信息24017条。"
    for title, certainty in (
        ("沂水县人民政府办公室2024年政府信息公开工作年度报告", Certainty.INFERRED),
        ("沂水县2024年政府信息公开工作年度报告", Certainty.CERTAIN),
        ("云南祥云经济技术开发区管理委员会2024年政府信息公开工作年度报告", Certainty.CERTAIN),
    ):
        figures, _ = read_figures(report(title, told))
        assert [(figure.value, figure.certainty) for figure in figures] == [(24017, certainty)], title


def test_the_bodys_own_figure_stands_above_its_countys() -> None:
    title = "沂水县人民政府办公室2024年政府信息公开工作年度报告"
    for own in ("。我办主动公开政府信息936条。", "，县政府办公室自身主动公开936条，占3.9%。"):
        figures, doubts = read_figures(report(title, f"全县主动公开政府信息24017条{own}"))
        assert [(figure.value, figure.certainty) for figure in figures] == [(936, Certainty.CERTAIN)]
        assert doubts == ()
    for title in ("沂水县2024年政府信息公开工作年度报告", "沂水县教育局2024年政府信息公开工作年度报告"):
        figures, doubts = read_figures(report(title, f"全县主动公开政府信息24017条{own}"))
        assert [figure.value for figure in figures] == [24017], title


@pytest.mark.parametrize(
    ("paragraph", "metrics"),
    [
        ("县教育局全年主动公开政府信息612条，收到申请3件，均予以公开。未发生行政复议。", []),
        ("郭家店镇全年主动公开政府信息231条。", []),
        ("梨树县2022年主动公开政府信息231条。", ["proactive_disclosures"]),
        ("今年我局共主动公开政府信息231条。", ["proactive_disclosures"]),
    ],
)
def test_a_paragraph_on_another_body_tells_nothing_of_this_one(paragraph: str, metrics: list[str]) -> None:
    figures, _ = read_figures(report("梨树县2022年政府信息公开工作年度报告", paragraph))
    assert [figure.metric for figure in figures] == metrics


@pytest.mark.parametrize(
    ("title", "signature"),
    [
        ("2013年度政府信息公开工作年度报告", "双溪镇人民政府"),
        ("赤城县人力资源和社会保障局2013年政府信息公开工作年度报告", ""),
    ],
)
def test_a_body_is_known_by_its_signature_and_by_its_short_name(title: str, signature: str) -> None:
    body = "双溪镇2013年收到政府信息公开申请2件。" if signature else "县人社局2013年收到政府信息公开申请2件。"
    figures, _ = read_figures(report(title, body, signature=signature))
    assert [(figure.metric, figure.value) for figure in figures] == [("applications_received", 2)]


def test_a_paragraph_on_a_body_tells_of_the_report_where_nobody_signed() -> None:
    body = "双溪镇2013年收到政府信息公开申请2件。"
    for title in ("年度报告", ""):
        assert [figure.value for figure in read_figures(report(title, body))[0]] == [2], title
