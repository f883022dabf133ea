"""Passages of annual reports from 2008 to 2024, labelled by hand before the program had seen them.

What the labels do not name must not be claimed as certain: targets, other years, other
bodies, running totals, one channel's part, matters that are not about disclosure.
"""

from __future__ import annotations

from disclosure.describing.figures import read_figures
from disclosure.records import Certainty

from .reports import report

#: Of the labelled figures at least these many are found; at first sight it was 68 of 116 in the first forty
#: passages, and 38 of 50 in the twenty that followed when those had been learnt from,
#: and 28 of 34 in the last ten.
FLOOR = 196

#: The metrics that were labelled.
LABELLED = frozenset(
    [
        "applications_answered",
        "applications_carried_in",
        "applications_carried_out",
        "applications_completed",
        "applications_granted",
        "applications_not_processed",
        "applications_partly_granted",
        "applications_received",
        "applications_refused",
        "applications_unavailable",
        "complaints",
        "fees",
        "litigation",
        "litigation_corrected",
        "litigation_other",
        "litigation_upheld",
        "meetings",
        "policy_interpretations",
        "press_conferences",
        "proactive_disclosures",
        "reading_points",
        "reconsideration",
        "reconsideration_corrected",
        "reconsideration_other",
        "reconsideration_upheld",
        "staff",
        "training_sessions",
    ]
)

#: title, body, what it declares
PASSAGES: list[tuple[str, str, dict[str, int]]] = [
    (
        "鄱阳县2008年政府信息公开工作年度报告",
        "2008年5月1日至12月31日，全县累计主动公开政府信息3286条，全文电子化率达98%。其中，政策法规类信息412条，占12.5%；规划计划类信息233条，占7.1%。",
        {"proactive_disclosures": 3286},
    ),
    (
        "栾城县2009年政府信息公开年度报告",
        "一、主动公开情况\n截止2009年底，我县共主动公开政府信息5120条，其中2009年新增主动公开信息2075条。\n二、依申请公开情况\n2009年全县共受理政府信息公开申请7件，其中当面申请5件，以电子邮件形式申请2件。7件申请全部予以答复，其中“同意公开”6件，“不予公开”1件。",
        {
            "proactive_disclosures": 2075,
            "applications_received": 7,
            "applications_answered": 7,
            "applications_granted": 6,
            "applications_refused": 1,
        },
    ),
    (
        "句容市教育局2010年政府信息公开工作年度报告",
        "本年度我局未收到公民、法人和其他组织要求公开政府信息的申请。未发生因政府信息公开引起的行政复议和行政诉讼案件。我局未对公民、法人及其他组织收取任何费用。",
        {"applications_received": 0, "reconsideration": 0, "litigation": 0, "fees": 0},
    ),
    (
        "古丈县2011年政府信息公开工作年度报告",
        "2011年，全县各级各部门通过县政府门户网站公开政务信息4300余条，编发《古丈政务信息》62期。计划2012年主动公开政府信息5000条以上。",
        {},
    ),
    (
        "大悟县芳畈镇人民政府2012年政府信息公开工作年度报告",
        "2012年，我镇共主动公开政府信息126条，比上年增加32条。其中，机构职能类信息12条，政策、规范性文件类信息16条，行政执法类信息9条，其他类信息89条。",
        {"proactive_disclosures": 126},
    ),
    (
        "利川市国土资源局2013年政府信息公开年度报告",
        "全年共收到政府信息公开申请14件，与去年持平，均为当面申请，已全部在法定期限内答复。其中同意公开9件，部分公开2件，不予公开1件，信息不存在2件。申请人对答复不服提起行政复议1件，行政诉讼0件。",
        {
            "applications_received": 14,
            "applications_granted": 9,
            "applications_partly_granted": 2,
            "applications_refused": 1,
            "reconsideration": 1,
            "litigation": 0,
        },
    ),
    (
        "天台县2014年政府信息公开工作年度报告",
        "2014年度，全县各行政机关共收到政府信息公开申请89件，其中县政府（含县府办）收到23件。从申请方式看，当面申请15件，网络申请42件，信函申请32件。从答复情况看，在89件申请中，属于已主动公开范围的11件，同意公开34件，同意部分公开7件，不同意公开5件。",
        {
            "applications_received": 89,
            "applications_granted": 34,
            "applications_partly_granted": 7,
            "applications_refused": 5,
        },
    ),
    (
        "玉环县2015年政府信息公开工作年度报告",
        "2015年我县因政府信息公开被申请行政复议11件，其中维持具体行政行为8件，被依法纠错2件，其他情形1件；被提起行政诉讼6件，其中维持具体行政行为或者驳回原告诉讼请求5件，被依法纠错1件。",
        {
            "reconsideration": 11,
            "reconsideration_upheld": 8,
            "reconsideration_corrected": 2,
            "reconsideration_other": 1,
            "litigation": 6,
            "litigation_upheld": 5,
            "litigation_corrected": 1,
        },
    ),
    (
        "崇礼县2016年政府信息公开工作年度报告",
        "2016年，全县政府信息公开专项经费10万元，设立专门机构1个，共有工作人员56人，其中专职人员12人、兼职人员44人。组织召开政府信息公开工作会议4次，举办各类培训班3次，接受培训人员210人次。",
        {"staff": 56, "training_sessions": 3, "meetings": 4},
    ),
    (
        "墨玉县2017年政府信息公开工作年度报告",
        "截至2017年12月31日，我县历年累计主动公开政府信息21500条，2017年主动公开政府信息6310条，同比增长12.3%。",
        {"proactive_disclosures": 6310},
    ),
    (
        "江永县人民政府2018年政府信息公开工作年度报告",
        "2018年，全县共办理依申请公开件18件（其中县政府办公室直接办理6件），按期办结率100%。因政府信息公开引发的行政复议案件2起，行政诉讼案件1起。",
        {"applications_received": 18, "reconsideration": 2, "litigation": 1},
    ),
    (
        "石柱土家族自治县2019年政府信息公开工作年度报告",
        "2019年，全县主动公开政府信息1.36万条，其中通过县政府网站公开9800余条，政务微博公开1260条，政务微信公开2540条。发布政策解读材料85篇，较上年增加27篇。",
        {"proactive_disclosures": 13600, "policy_interpretations": 85},
    ),
    (
        "延川县审计局2020年政府信息公开工作年度报告",
        "2020年，我局通过县政府门户网站主动公开信息53条，其中部门动态31条，通知公告8条，审计结果公告6条。全年没有收到政府信息公开申请，也无结转上年申请。",
        {"applications_received": 0},
    ),
    (
        "惠民县2021年政府信息公开工作年度报告",
        "2021年，全县新收政府信息公开申请165件，上年结转6件。办理结果为：予以公开71件，部分公开9件，不予公开12件，无法提供58件，不予处理3件，其他处理14件，结转下年度继续办理4件。",
        {
            "applications_received": 165,
            "applications_carried_in": 6,
            "applications_granted": 71,
            "applications_partly_granted": 9,
            "applications_refused": 12,
            "applications_unavailable": 58,
            "applications_not_processed": 3,
            "applications_carried_out": 4,
        },
    ),
    (
        "扶余市肖家乡人民政府2022年政府信息公开工作年度报告",
        "2022年，我乡共收到依申请公开0件，因政府信息公开工作被申请行政复议0件、提起行政诉讼0件。2022年主动公开各类政府信息88条。",
        {"applications_received": 0, "reconsideration": 0, "litigation": 0, "proactive_disclosures": 88},
    ),
    (
        "仪陇县住房和城乡建设局2023年政府信息公开工作年度报告",
        "2023年，我局收到政府信息公开申请21件（自然人19件，法人或其他组织2件），其中上年结转1件，本年新收20件；已答复20件，结转下年度1件。",
        {
            "applications_received": 20,
            "applications_carried_in": 1,
            "applications_answered": 20,
            "applications_carried_out": 1,
        },
    ),
    (
        "怀来县2024年政府信息公开工作年度报告",
        "2024年，县政府及各部门主动公开信息12893条，县政府门户网站发布信息8655条，“怀来发布”微信公众号推送信息3210条。举办新闻发布会6场。全年开展政务公开业务培训4次，培训人员360余人次。",
        {"training_sessions": 4, "press_conferences": 6},
    ),
    (
        "桐乡市第三中学2012年信息公开工作年度报告",
        "本学年，学校通过校园网公开信息143条，公示栏公开信息26条。学校未收到信息公开申请，未收取任何信息公开费用。",
        {"applications_received": 0, "fees": 0},
    ),
    (
        "乐亭县财政局2013年政府信息公开工作年度报告",
        "2013年，我局没有依申请公开政府信息的情况，未发生针对本单位政府信息公开事务的行政复议案、行政诉讼案和有关的申诉案。",
        {"reconsideration": 0, "litigation": 0, "applications_received": 0},
    ),
    (
        "宜州市安马乡2014年政府信息公开工作年度报告",
        "我乡现有政府信息公开工作人员3人，其中专职1人，兼职2人。2014年共召开政府信息公开工作会议2次，举办培训班1期，参训人员45人次。2015年，力争主动公开信息200条以上，受理申请答复率达100%。",
        {"staff": 3, "meetings": 2, "training_sessions": 1},
    ),
    (
        "冀州市2015年度政府信息公开工作年度报告",
        "2014年全市主动公开政府信息8866条。2015年全市主动公开政府信息9502条，比2014年增加636条。",
        {"proactive_disclosures": 9502},
    ),
    (
        "全南县卫生局2010年政府信息公开工作年度报告",
        "2010年度共接受公众咨询320人次，其中现场咨询210人次、电话咨询110人次。本年度共收到信息公开申请2件，内容涉及新型农村合作医疗，已按规定答复2件。依申请提供政府信息共收取检索、复制等费用12元。",
        {"applications_received": 2, "applications_answered": 2, "fees": 12},
    ),
    (
        "肥西县桃花镇2016年政府信息公开工作年度报告",
        "2016年度，桃花镇共主动公开政府信息1187条，其中，重点领域信息公开236条。全镇共受理依申请公开政府信息1件，已依法办结。",
        {"proactive_disclosures": 1187, "applications_received": 1},
    ),
    (
        "晋江市2017年政府信息公开工作年度报告",
        "2017年全市共收到政府信息公开申请422件，比2016年的380件增长11%；答复419件，未到答复期3件。申请内容主要涉及征地拆迁、城乡规划。同年，市政府收到行政复议申请98件，其中涉及政府信息公开的7件。",
        {"applications_received": 422, "applications_answered": 419, "reconsideration": 7},
    ),
    (
        "兴山县公安局2018年政府信息公开工作年度报告",
        "2018年，我局共查处治安案件1256件，受理行政复议3件，均不涉及政府信息公开。全年收到政府信息公开申请5件，其中1件为重复申请，均在15个工作日内答复。",
        {"applications_received": 5},
    ),
    (
        "太仆寺旗2019年政府信息公开工作年度报告",
        "今年以来，全旗通过旗政府门户网站主动公开信息6240条，政府信息公开申请2件（均为自然人），已办结2件，未发生行政复议、行政诉讼。",
        {"applications_received": 2, "applications_completed": 2, "reconsideration": 0, "litigation": 0},
    ),
    (
        "揭西县2011年政府信息公开年度报告",
        "自《条例》施行以来，全县累计公开政府信息18300条。2011年度，县直部门公开6210条，乡镇公开3105条。",
        {},
    ),
    (
        "凤庆县小湾镇2012年政府信息公开工作报告",
        "一年来，全镇共公开政务信息218条，其中：重大决策听证1项，重要事项公示12项，重点工作通报24项，96128专线共接听查询电话6次。",
        {"proactive_disclosures": 218},
    ),
    (
        "桃源县2013年政府信息公开工作年度报告",
        "2013年，全县共收到政府信息公开申请56条，其中网上提交35条，信函申请12条，当面申请9条。在已答复的56条申请中，同意公开答复41条，占73.2%；部分公开答复6条，占10.7%；不予公开答复2条，占3.6%；其他7条。",
        {
            "applications_received": 56,
            "applications_answered": 56,
            "applications_granted": 41,
            "applications_partly_granted": 6,
            "applications_refused": 2,
        },
    ),
    (
        "绥中县2014年政府信息公开工作年度报告",
        "三、依申请公开政府信息情况\n我县2014年没有接到公民、法人或其他组织要求公开政府信息的申请。\n四、政府信息公开的收费及减免情况\n2014年度没有产生依申请公开政府信息收费。\n五、复议和诉讼\n全年没有因政府信息公开申请行政复议、提起行政诉讼的情况发生。",
        {"applications_received": 0, "fees": 0, "reconsideration": 0, "litigation": 0},
    ),
    (
        "丹阳市人力资源和社会保障局2015年政府信息公开工作年度报告",
        "2015年度本机关共受理政府信息公开申请31件，比去年同期的24件增加7件，其中信函申请19件，网络申请12件。予以公开15件，不属于本机关公开6件，信息不存在4件，非政府信息2件，其他4件。",
        {"applications_received": 31, "applications_granted": 15},
    ),
    (
        "资源县2016年政府信息公开工作年度报告",
        "全县共组织开展政务公开培训5期，培训420人次；共有政务公开专（兼）职工作人员132名；建成政府信息查阅点16个。",
        {"training_sessions": 5, "staff": 132, "reading_points": 16},
    ),
    (
        "蒲江县2020年政府信息公开工作年度报告",
        "全年发布政策文件解读43篇，其中图解28篇、视频解读5篇。召开新闻发布会2场次。县长信箱收到群众来信1562件，办结1548件。政府信息公开申请办结61件。",
        {"policy_interpretations": 43, "press_conferences": 2, "applications_completed": 61},
    ),
    (
        "上杭县2021年政府信息公开工作年度报告",
        "2021年，县政府办受理依申请公开事项12件，各乡镇、县直各单位受理58件。全县共收到政府信息公开申请70件，上年度结转2件，结转下一年度办理5件。",
        {"applications_received": 70, "applications_carried_in": 2, "applications_carried_out": 5},
    ),
    (
        "达茂旗2022年政府信息公开工作年度报告",
        "2022年旗政府被申请行政复议5件，其中因政府信息公开被申请行政复议1件，结果维持1件。政府信息公开行政诉讼案件0件。",
        {"reconsideration": 1, "reconsideration_upheld": 1, "litigation": 0},
    ),
    (
        "镇赉县市场监督管理局2023年政府信息公开工作年度报告",
        "我局2023年主动公开政府信息312条（其中行政处罚信息206条），2022年主动公开政府信息298条。全年共收到投诉举报1872件，其中涉及政府信息公开的投诉举报0件。",
        {"proactive_disclosures": 312, "complaints": 0},
    ),
    (
        "渠县2024年政府信息公开工作年度报告",
        "全年受理政府信息公开申请近百件，较上年有所下降。下一步，计划举办业务培训2期以上，力争公开信息1万条。",
        {},
    ),
    (
        "阜南县水利局2009年政府信息公开工作年度报告",
        "2009年，本局主动公开政府信息共76条，公开率100%。未收到依申请公开政府信息申请。没有收费和减免收费情况。",
        {"proactive_disclosures": 76, "applications_received": 0, "fees": 0},
    ),
    (
        "孟连县2018年政府信息公开工作年度报告",
        "2018年，共收到公众提出的政府信息公开申请三件，已按时办结三件；行政复议一件，已撤回；无行政诉讼。",
        {"applications_received": 3, "applications_completed": 3, "reconsideration": 1, "litigation": 0},
    ),
    (
        "商河县玉皇庙镇2022年政府信息公开工作年度报告",
        "（一）主动公开。2022年我单位主动公开政府信息共计432条，较去年同期增长5%。（二）依申请公开。2022年度我单位新收政府信息公开申请9件，上年结转0件，予以公开5件，无法提供4件。",
        {
            "proactive_disclosures": 432,
            "applications_received": 9,
            "applications_carried_in": 0,
            "applications_granted": 5,
            "applications_unavailable": 4,
        },
    ),
    (
        "巴彦县2008年政府信息公开工作年度报告",
        "截至12月底，我县各行政机关累计主动公开政府信息1.2万余条。全年共受理公民申请公开政府信息26件，已全部答复，其中同意公开22件，信息不存在4件。",
        {"applications_received": 26, "applications_granted": 22},
    ),
    (
        "罗田县骆驼坳镇2009年政府信息公开年度报告",
        "2009年，我镇向社会主动公开政府信息83条，公众查询网上政府信息1260人次。本镇没有收到要求提供政府信息的申请，也没有收取任何费用。",
        {"proactive_disclosures": 83, "applications_received": 0, "fees": 0},
    ),
    (
        "合江县环境保护局2010年政府信息公开年度报告",
        "我局2010年共受理信访投诉326件，办结326件；收到政府信息公开申请1件，已按规定予以答复。",
        {"applications_received": 1},
    ),
    (
        "灵璧县2011年政府信息公开工作年度报告",
        "2011年，全县主动公开政府信息14286条，是2010年的1.5倍。其中县政府及政府办公开1085条，县直部门公开7201条，乡镇公开6000条。",
        {"proactive_disclosures": 14286},
    ),
    (
        "同德县2012年政府信息公开工作年度报告",
        "自2008年5月1日《条例》实施至2012年12月31日，我县共公开政府信息6780条，其中2012年公开1433条。",
        {"proactive_disclosures": 1433},
    ),
    (
        "深泽县白庄乡2013年政府信息公开工作年度报告",
        "2013年我乡未收到政府信息公开申请，无人因政府信息公开提出行政复议和行政诉讼。我乡明确专职工作人员1名。",
        {"applications_received": 0, "reconsideration": 0, "litigation": 0},
    ),
    (
        "融水县2014年政府信息公开工作年度报告",
        "全县共收到信息公开申请45件，其中县国土资源局21件，县住建局9件，其他单位15件。对受理的申请，同意公开30件，占66.7%，不同意公开3件，占6.7%。",
        {"applications_received": 45, "applications_granted": 30, "applications_refused": 3},
    ),
    (
        "泗洪县2015年政府信息公开工作年度报告",
        "2015年，因政府信息公开引起的行政复议4件，均维持；行政诉讼3件，其中2件驳回原告诉讼请求，1件尚未审结。",
        {"reconsideration": 4, "reconsideration_upheld": 4, "litigation": 3},
    ),
    (
        "闽侯县2016年政府信息公开工作年度报告",
        "2016年我县各级行政机关未向申请人收取与政府信息公开有关的费用。县政府信息公开网年访问量达36万人次。",
        {"fees": 0},
    ),
    (
        "太和县2017年政府信息公开工作年度报告",
        "2017年全县主动公开政府信息52360条，与2016年的38211条相比增长37%。2017年县政府网站“政策解读”专栏发布解读材料156篇。",
        {"proactive_disclosures": 52360, "policy_interpretations": 156},
    ),
    (
        "宁远县湾井镇2018年政府信息公开工作年度报告",
        "镇政府现有信息公开工作分管领导1名，信息员2名。2018年主动公开信息215条，其中机构信息4条、工作动态166条、通知公告45条。没有依申请公开信息。",
        {"proactive_disclosures": 215, "applications_received": 0},
    ),
    (
        "五原县2019年政府信息公开工作年度报告",
        "2019年，全县新收政府信息公开申请36件，其中自然人30件、商业企业4件、其他2件；上年结转1件。本年度办理结果：予以公开18件、部分公开2件、无法提供12件、不予处理1件、其他处理4件，结转下年度0件。",
        {
            "applications_received": 36,
            "applications_carried_in": 1,
            "applications_granted": 18,
            "applications_partly_granted": 2,
            "applications_unavailable": 12,
            "applications_not_processed": 1,
            "applications_carried_out": 0,
        },
    ),
    (
        "隰县民政局2020年政府信息公开工作年度报告",
        "2020年度我局主动公开信息67条。全年未收到依申请公开件，未发生行政复议和行政诉讼。2019年度我局收到依申请公开1件。",
        {"proactive_disclosures": 67, "applications_received": 0, "reconsideration": 0, "litigation": 0},
    ),
    (
        "沙雅县2021年政府信息公开工作年度报告",
        "2021年，沙雅县政府网站发布信息5102条，其中概况类更新24条，政务动态信息3120条。共收到网民留言112条，办结112条。收到依申请公开3件，均已答复。",
        {"applications_received": 3},
    ),
    (
        "乌什县2022年政府信息公开工作年度报告",
        "（四）2022年，县政府办组织召开政务公开业务培训会2次，培训人数120余人次，召开新闻发布会1次。2023年计划举办培训会3次。",
        {"training_sessions": 2, "press_conferences": 1},
    ),
    (
        "金平县2023年政府信息公开工作年度报告",
        "全年共接收政府信息公开申请52件，同比下降8.8%。本年度审结行政复议案件126件，其中政府信息公开类3件。被提起政府信息公开行政诉讼1件。",
        {"applications_received": 52, "litigation": 1},
    ),
    (
        "南江县2024年政府信息公开工作年度报告",
        "2024年全县累计公开政府信息9.8万条，政策解读235篇，回应群众留言4200余条。依申请公开受理178件，较去年增加26件；予以公开92件，不予公开11件。",
        {
            "proactive_disclosures": 98000,
            "policy_interpretations": 235,
            "applications_received": 178,
            "applications_granted": 92,
            "applications_refused": 11,
        },
    ),
    (
        "潢川县卜塔集镇2021年政府信息公开工作年度报告",
        "我镇2021年度无政府信息公开申请，无行政复议、无行政诉讼案件，无收费情况。",
        {"applications_received": 0, "reconsideration": 0, "litigation": 0, "fees": 0},
    ),
    (
        "浦北县2013年政府信息公开工作年度报告",
        "全年共收到电子邮箱来信、电话咨询等426件，其中属于政府信息公开申请的2件，均已答复。",
        {"applications_received": 2},
    ),
    (
        "天峨县财政局2015年政府信息公开年度报告",
        "今年我局共公开财政预决算等信息96条，其中通过县政府门户网站公开71条，公开栏公开25条。我局没有发生因信息公开被举报、投诉、复议、诉讼的情况。",
        {"reconsideration": 0, "litigation": 0, "complaints": 0},
    ),
    (
        "阳西县2010年政府信息公开工作年度报告",
        "2010年，全县政府信息主动公开总数为4213条，全年受理依申请公开12件，其中网上申请8件，全部按期答复。没有引发行政复议和行政诉讼。",
        {"proactive_disclosures": 4213, "applications_received": 12, "reconsideration": 0, "litigation": 0},
    ),
    (
        "金寨县天堂寨镇2011年政府信息公开工作报告",
        "截至2011年12月底，我镇在县政府信息公开网站公开信息212条。全年未受理公民提出的公开政府信息申请。明确1名专职信息员。",
        {"applications_received": 0},
    ),
    (
        "修武县教育体育局2012年政府信息公开年度报告",
        "2012年收到政府信息公开申请0条，办理教育信访件46件，答复46件。",
        {"applications_received": 0},
    ),
    (
        "洪雅县2014年政府信息公开工作年度报告",
        "全县共主动公开政府信息19846条，其中本级政府公开2311条，部门公开11230条，乡镇公开6305条。共收到申请31件，当年办结30件，结转次年1件。",
        {
            "proactive_disclosures": 19846,
            "applications_received": 31,
            "applications_completed": 30,
            "applications_carried_out": 1,
        },
    ),
    (
        "昌黎县2015年政府信息公开工作年度报告",
        "2015年本县各行政机关受理的政府信息公开申请共计97件，同比减少14件。答复94件：同意公开61件，部分公开8件，不予公开5件，信息不存在20件。",
        {
            "applications_received": 97,
            "applications_answered": 94,
            "applications_granted": 61,
            "applications_partly_granted": 8,
            "applications_refused": 5,
        },
    ),
    (
        "黟县2016年政府信息公开工作年度报告",
        "全县共有25个单位设立政府信息查阅点，接待查阅群众860人次。县政府信息公开办专职人员2名，各单位兼职人员68名。2016年举办业务培训会1次。",
        {"training_sessions": 1},
    ),
    (
        "从江县2017年政府信息公开工作年度报告",
        "2017年我县政府信息公开行政复议案件0件，行政诉讼案件1件（结果维持）。2016年行政诉讼3件。",
        {"reconsideration": 0, "litigation": 1},
    ),
    (
        "佳县2018年政府信息公开工作年度报告",
        "县政府门户网站全年发布信息3912条，公开政府文件48件。我县共收到政府信息公开申请4件，均为网上申请，已答复4件，未收取费用。",
        {"applications_received": 4, "applications_answered": 4, "fees": 0},
    ),
    (
        "和顺县2020年政府信息公开工作年度报告",
        "截止2020年12月31日，本年度主动公开政府信息8126条。2020年收到申请19件，均为自然人，其中予以公开7件、无法提供10件、不予处理2件。",
        {
            "proactive_disclosures": 8126,
            "applications_received": 19,
            "applications_granted": 7,
            "applications_unavailable": 10,
            "applications_not_processed": 2,
        },
    ),
    (
        "徐水区2022年政府信息公开工作年度报告",
        "2022年，全区收到信息公开申请246件，较2021年增长52%，其中245件已办结，1件结转至2023年办理。因信息公开引发行政复议19件，其中维持11件，纠正2件，其他6件；行政诉讼8件。",
        {
            "applications_received": 246,
            "applications_carried_out": 1,
            "applications_completed": 245,
            "reconsideration": 19,
            "reconsideration_upheld": 11,
            "reconsideration_corrected": 2,
            "reconsideration_other": 6,
            "litigation": 8,
        },
    ),
]


def test_nothing_is_claimed_that_a_passage_does_not_declare_and_nearly_all_is_found() -> None:
    found = 0
    for title, body, labelled in PASSAGES:
        figures, _ = read_figures(report(title, body))
        for figure in figures:
            if figure.path or figure.metric not in LABELLED or figure.certainty is not Certainty.CERTAIN:
                continue
            assert (figure.metric, figure.value) in labelled.items(), (title, figure)
        told = {(figure.metric, figure.value) for figure in figures if not figure.path}
        found += len(told & set(labelled.items()))
    assert sum(len(labelled) for *_, labelled in PASSAGES) == 201
    assert found >= FLOOR


def test_every_figure_of_a_passage_is_quoted_with_its_place() -> None:
    for title, body, _ in PASSAGES:
        text = report(title, body)
        figures, _ = read_figures(text)
        for figure in figures:
            spot = figure.spot
            assert spot is not None, figure
            assert text.blocks[spot.block].text[spot.start : spot.end] == figure.quote
