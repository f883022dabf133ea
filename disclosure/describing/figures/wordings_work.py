"""How reports tell of staff, meetings, training and the work itself: one row a wording, the commonest first."""

from __future__ import annotations

from disclosure.describing.figures.numerals import COUNT, NUMBER
from disclosure.describing.figures.wording import NOT, RECEIVED, SOME, wording
from disclosure.records import Certainty

WORK = (
    # 从事政府信息公开工作专兼职人员71人; 承担政府信息公开的工作人员5人
    wording(
        "staff",
        "人",
        "人员",
        rf"(?:从事|承担|负责){SOME}{{0,12}}(?:信息公开|政务公开|公开工作){SOME}{{0,14}}人员(?:共[计有]?|总数|为)?{NUMBER}(?P<unit>人|名)",
    ),
    # 现有政府信息公开工作人员3人; 政务公开专（兼）职工作人员132名
    wording(
        "staff",
        "人",
        "人员",
        rf"(?:信息公开|政务公开)(?:的)?(?:专[（(、]?兼[）)]?职)?工作人员(?:共计?|总数|共有|为|有)?{NUMBER}(?P<unit>人|名)",
    ),
    # 全市专兼职工作人员417名
    wording(
        "staff",
        "人",
        "人员",
        rf"全[县市区镇乡]{SOME}{{0,10}}?(?:专[（(、]?兼[）)]?职)(?:的)?(?:工作)?人员(?:共计?|总数|共有|为|有|达)?{NUMBER}(?P<unit>人|名)",
    ),
    # 配备了2名兼职工作人员负责录入
    wording(
        "staff",
        "人",
        "人员…配备",
        rf"配备(?:了|有)?{COUNT}(?P<unit>名|人)(?:专[、]?兼职|专职|兼职)(?:的)?(?:工作)?人员",
        sure=Certainty.INFERRED,
    ),
    # 配备兼职人员2名;  落实兼职工作人员3名
    wording(
        "staff",
        "人",
        "职…人员",
        rf"(?:配备|落实|确定|安排)(?:了|有)?(?:专[、]?兼职|专职|兼职)(?:的)?(?:工作)?人员{NUMBER}(?P<unit>人|名)",
        sure=Certainty.INFERRED,
    ),
    # 3名工作人员兼职从事这项工作;  安排2名同志兼职做好信息的收集、上传
    wording(
        "staff",
        "人",
        "职…名",
        r"(?<![\d第数几])(?P<number>\d{1,3}|[一二两三四五六七八九十])(?P<unit>名)(?:工作人员|同志)(?:专职|兼职|专兼职)(?:从事|负责|做好|承担)",
        sure=Certainty.INFERRED,
    ),
    # 明确2名同志兼职办理网站维护、信息公开;  由2人兼职承担信息的收集与发布
    wording(
        "staff",
        "人",
        "职…信息",
        r"(?:明确|安排|指定|抽调|确定|由)[^，。；,;\d]{0,8}(?<![\d第数几])(?P<number>\d{1,3}|[一二两三四五六七八九十])(?P<unit>名|人)(?:工作人员|同志|干部)?(?:专职|兼职|专兼职)(?:承担|办理|负责)[^。；\d]{0,10}信息",
        sure=Certainty.INFERRED,
    ),
    # 安排2名兼职工作人员承担信息的收集;  明确1名专职人员负责网站维护
    wording(
        "staff",
        "人",
        "职…人员",
        r"(?:明确|安排|指定|抽调|确定)(?:了)?(?<![\d第数几])(?P<number>\d{1,3}|[一二两三四五六七八九十])(?P<unit>名|人)(?:专职|兼职|专兼职)(?:工作)?人员(?:承担|办理|负责|从事)[^，。；\d]{0,6}(?:信息|公开|网站)",
        sure=Certainty.INFERRED,
    ),
    # 从事公开工作的有1034人，其中专职88人
    wording(
        "staff",
        "人",
        "从事",
        rf"从事(?:政府信息|政务|信息)?公开工作的(?:共有?|有){NUMBER}(?P<unit>人)",
    ),
    # 4次政务公开工作推进会
    wording("promotion_meetings", "次", "推进会", rf"{COUNT}(?P<unit>次|场){SOME}{{0,12}}推进会"),
    wording("promotion_meetings", "次", "推进会", rf"推进会(?:议)?{NUMBER}(?P<unit>次|场)"),
    wording("rectification_meetings", "次", "整改会", rf"{COUNT}(?P<unit>次|场){SOME}{{0,8}}整改会"),
    # 2次业务培训会; 举办培训班3期
    wording(
        "training_sessions",
        "次",
        "培训",
        rf"{COUNT}(?P<unit>次|期|场){SOME}{{0,14}}培训(?:会|班|活动)?(?!\d|人|率)",
    ),
    wording(
        "training_sessions",
        "次",
        "培训",
        rf"(?:业务|专题|专项|集中|政务公开|信息公开|工作)培训(?:会议?|班|活动)?(?:共计?)?{NUMBER}(?P<unit>次|期|场)",
    ),
    # 开展内部培训2次;  开展培训1次，参训22人次;  组织村文书培训2次，62人次参加;  培训工作人员176人次
    wording(
        "training_sessions",
        "次",
        "培训",
        rf"(?:开展|举办|组织)(?:了)?(?:内部|全员)?培训{NUMBER}(?P<unit>次|期|场)",
    ),
    wording(
        "people_trained",
        "人次",
        "参训",
        rf"参训(?:人员|学员|干部)?(?:共计?|累计|达)?{NUMBER}(?P<unit>人次|人|名)",
        sure=Certainty.INFERRED,
    ),
    wording(
        "people_trained",
        "人次",
        "培训…人",
        rf"培训(?:班|会)?(?:\d{{1,3}}|[一二三四五六七八九十两])(?:次|期|场)[，,、]?(?:共)?(?:培训)?{NUMBER}(?P<unit>人次|人)(?:参加|参训)?(?=[，,。；;]|$)",
        sure=Certainty.INFERRED,
    ),
    wording(
        "people_trained",
        "人次",
        "培训…人",
        rf"培训(?!班|会|次)[\u4e00-\u9fff]{{1,12}}?(?:人员|信息员|干部){NUMBER}(?P<unit>人次)",
        sure=Certainty.INFERRED,
    ),
    wording(
        "people_trained",
        "人次",
        "培训…参加",
        rf"培训[^，。；,;]{{0,10}}[，,][\u4e00-\u9fff]{{0,12}}?{NUMBER}(?P<unit>人次|人)参加(?=[，,。；;]|$)",
        sure=Certainty.INFERRED,
    ),
    # 举办两次信息员培训,参加43人次
    wording(
        "people_trained",
        "人次",
        "培训…参加",
        rf"培训(?:班|会)?[，,](?:共)?参加(?:培训)?(?:人员)?{NUMBER}(?P<unit>人次)",
        sure=Certainty.INFERRED,
    ),
    # 组织了一次专题业务培训，各区县民政局和局属单位共46人参加
    wording(
        "people_trained",
        "人次",
        "培训…参加",
        rf"培训(?:班|会)?[，,][^。；;\d]{{2,40}}?共(?:有)?[^，。；;,\d]{{0,16}}{NUMBER}(?P<unit>人次?)参加(?=[，,。；;]|$)",
        sure=Certainty.INFERRED,
    ),
    # 举办业务培训3期，培训人员210人次;  参加培训的有68人次;  办培训班2期，受训215人次
    wording(
        "people_trained",
        "人次",
        "培训…人",
        rf"(?:培训(?:各类)?人员|参加培训的?(?:人员)?(?:共有|共|有|达)?|接受(?:业务)?培训(?:人员)?){NUMBER}(?P<unit>人次)",
        sure=Certainty.INFERRED,
    ),
    # 组织信息员业务培训2次，参加人员41人次
    wording(
        "people_trained",
        "人次",
        "培训…参加人员",
        rf"培训[^。；;]{{0,16}}[，,]参加人员(?:共计?)?{NUMBER}(?P<unit>人次)",
        sure=Certainty.INFERRED,
    ),
    wording(
        "people_trained", "人次", "受训", rf"受训(?:人员)?{NUMBER}(?P<unit>人次)", sure=Certainty.INFERRED
    ),
    # 县级部门和乡镇296人参训
    wording("people_trained", "人次", "参训", rf"{NUMBER}(?P<unit>人次?)参训", sure=Certainty.INFERRED),
    # 52名信息员参加了培训
    wording(
        "people_trained",
        "人次",
        "参加…培训",
        r"(?<![\d.第数几])(?P<number>\d{1,4})(?P<unit>名|人)(?:信息员|工作人员|人员|干部|同志)参加(?:了)?(?:业务)?培训",
        sure=Certainty.INFERRED,
    ),
    # 办培训班2期
    wording("training_sessions", "次", "培训班", rf"(?<=[，。；,;、])办(?:了)?培训班{NUMBER}(?P<unit>次|期)"),
    # 举办培训班1期; 举办各类培训班3次
    wording("training_sessions", "次", "培训班", rf"举办(?:了)?(?:各类)?培训班{NUMBER}(?P<unit>次|期|场)"),
    # 组织社区工作者培训2次、58人次
    wording(
        "training_sessions",
        "次",
        "培训",
        rf"组织{SOME}{{1,12}}培训{NUMBER}(?P<unit>次|期|场)",
        sure=Certainty.INFERRED,
    ),
    # 召开政务公开专题工作会议5次
    wording(
        "meetings",
        "次",
        "会议…召开",
        rf"召开(?:了)?[^，。；,;、\d]{{0,16}}(?:公开|专题|领导小组){SOME}{{0,8}}会议{NUMBER}(?P<unit>次|场)",
    ),
    # 全年召开专题会2次
    wording("meetings", "次", "专题会…召开", rf"召开(?:了)?专题会{NUMBER}(?P<unit>次|场)"),
    # 召开会议专题研究信息公开工作3次
    wording(
        "meetings",
        "次",
        "会议…研究",
        rf"召开(?:党委|党组|办公|局务|专题)?会议?专题研究(?:政府信息|政务|信息)公开工作{NUMBER}(?P<unit>次)",
    ),
    # 各项政策解读1240余条; 解读稿件22篇
    wording(
        "policy_interpretations",
        "篇",
        "解读",
        rf"(?:政策(?:文件)?解读|解读稿|解读文稿|解读信息|解读材料)(?:信息|材料|稿件?|文章|产品|文件)?(?:共计?)?{NUMBER}(?P<unit>篇|条|件|个|次|期|份)",
    ),
    # 发布解读69篇;  配发解读1篇
    wording(
        "policy_interpretations",
        "篇",
        "解读",
        rf"(?:发布|配发|推送|刊发|刊登|制作)(?:各类|政策)?解读{NUMBER}(?P<unit>篇|条|件|期)",
    ),
    # 参加在线访谈8次
    wording(
        "online_interviews",
        "次",
        "在线访谈",
        rf"(?:参加|参与|开展|举办|组织)(?:政府)?(?:网站|网上)?在线访谈{NUMBER}(?P<unit>次|期|场)",
    ),
    # 召开新闻发布会5次,在线访谈3次
    wording("online_interviews", "次", "在线访谈", rf"(?<=[，,、；;])在线访谈{NUMBER}(?P<unit>次|期|场)"),
    # 政府网站在线访谈3次
    wording("online_interviews", "次", "在线访谈", rf"网站在线访谈{NUMBER}(?P<unit>次|期|场)"),
    # 制定并发布规范性文件6件
    wording(
        "normative_documents_made",
        "件",
        "规范性文件",
        rf"(?:制定|制发|出台)(?:并)?(?:发布|印发|公布|出台)?(?:行政)?规范性文件{NUMBER}(?P<unit>件|份)(?=[，,。；;]|$)",
    ),
    # 全年没有制发规范性文件
    wording(
        "normative_documents_made",
        "件",
        "规范性文件",
        rf"{NOT}(?:制定|制发|出台)(?:并?(?:发布|印发))?(?:行政)?规范性文件(?=[，,。；;]|$)",
    ),
    # 设政府信息公开工作专门机构1个
    wording("offices", "个", "专门机构", rf"(?:公开(?:工作)?|设立?)专门机构{NUMBER}(?P<unit>个)"),
    # 召开新闻发布会33场
    wording("press_conferences", "场", "发布会", rf"新闻发布会(?:共计?)?{NUMBER}(?P<unit>场|次)"),
    wording("press_conferences", "场", "发布会", rf"(?<!\d){NUMBER}(?P<unit>场|次){SOME}{{0,4}}新闻发布会"),
    # 设立的查阅场所4个
    wording("reading_points", "个", "查阅", rf"查阅(?:场所|点|中心|室){NUMBER}(?P<unit>个|处)"),
    # 在县档案馆、图书馆和政务中心设置3个查阅点
    wording(
        "reading_points",
        "个",
        "查阅",
        rf"(?:设置|设立|设有|建立|建成)(?:了)?{COUNT}(?P<unit>个|处)(?:政府)?(?:信息)?(?:公开|公共)?查阅(?:点|场所|室|中心)",
    ),
    # 并设1个公共查阅点
    wording(
        "reading_points",
        "个",
        "查阅",
        rf"(?:并|共)设(?:有)?{COUNT}(?P<unit>个|处)(?:公共|信息)?查阅(?:点|场所|室)",
    ),
    # 县档案馆、图书馆两处查阅点;  行政服务中心三个查阅点
    wording("reading_points", "个", "查阅", rf"(?<=[馆心]){COUNT}(?P<unit>个|处)(?:信息)?查阅(?:点|场所|室)"),
    # 投入专项经费263万元
    wording(
        "budget",
        "万元",
        "专项经费",
        r"投入(?:政府信息公开|政务公开)?(?:工作)?专项经费(?=[\d.]{1,7}万)(?P<number>\d{1,4}(?:\.\d{1,2})?)(?P<unit>元|万元)(?=[。；;]|$)",
        sure=Certainty.INFERRED,
    ),
    # 2013年度，用于政府信息公开的专项经费1.8万元，主要用于…
    wording(
        "budget",
        "万元",
        "专项经费",
        r"用于(?:政府信息公开|政务公开|信息公开)(?:工作)?的?专项经费(?:共计?|为)?(?=[\d.]{1,7}万)(?P<number>\d{1,4}(?:\.\d{1,2})?)(?P<unit>元|万元)(?=[，,。；;]|$)",
    ),
    # 县财政安排专项经费25万元，用于网站维护
    wording(
        "budget",
        "万元",
        "专项",
        r"安排(?:政府信息公开|政务公开)?(?:工作)?专项(?:经费|资金)(?=[\d.]{1,7}万)(?P<number>\d{1,4}(?:\.\d{1,2})?)(?P<unit>元|万元)[，,]用于(?:网站|政府信息公开|政务公开|信息公开)",
    ),
    # 全年无失泄密事件发生
    wording(
        "leak_incidents",
        "起",
        "密",
        rf"{NOT}(?:发生|出现|有)?{SOME}{{0,8}}(?:失密泄密|泄密失密|失泄密|泄密|失密|泄漏国家秘密|泄露国家秘密){SOME}{{0,4}}(?:事件|问题|事故|情况|现象)",
    ),
    wording(
        "opinions_collected",
        "条",
        "意见",
        rf"(?:(?:收集|征求|征集)到?{SOME}{{0,8}}|收到(?:各类|群众)?)意见(?:和?建议)?{NUMBER}(?P<unit>条)",
    ),
    wording("problems_solved", "个", "问题", rf"解决{SOME}{{0,8}}问题{NUMBER}(?P<unit>个|件)"),
    wording("enquiries", "件", "咨询…件", rf"{RECEIVED}[^，。；,;\d来]{{0,12}}咨询件?{NUMBER}(?P<unit>件)"),
    # 接待咨询43人次;  共接受公民、法人及其他组织政府信息公开方面的咨询59人次
    wording(
        "enquiries",
        "件",
        "咨询",
        rf"(?:接受|接待|受理)(?:公民|群众|社会|各类)?[^，。；,;\d来]{{0,26}}咨询(?:共计?)?{NUMBER}(?P<unit>人次|次)",
    ),
    # 回应公众关注热点和舆情371件;  回应热点事件或舆情1次
    wording(
        "responses",
        "次",
        "回应",
        rf"回应(?:公众|社会|群众)?(?:关注|关切)?(?:的)?(?:热点|舆情|关切)(?:事件|问题)?(?:[和或及、](?:重大)?(?:热点|舆情|问题))?(?:总数|数)?(?:共计?)?{NUMBER}(?P<unit>次|件)",
    ),
    # 对群众反映的热点作出回应17次
    wording("responses", "次", "回应", rf"(?:作出|做出|进行)回应{NUMBER}(?P<unit>次)"),
    # 县长信箱收到信件201件;  县长信箱收件613件
    wording(
        "mailbox_letters",
        "件",
        "信…信箱",
        rf"(?:县长|区长|市长|镇长|局长|领导)信箱(?:共|累计)?(?:收到(?:信件|来信|邮件)|收件|受理(?:信件|来信)){NUMBER}(?P<unit>件|封)",
    ),
    # 通过“旗长信箱”收到来信205件
    wording(
        "mailbox_letters",
        "件",
        "信…信箱",
        rf"(?:[县区市镇局旗州]长|领导)信箱[”\"]?(?:共|累计)?收到(?:群众)?来信{NUMBER}(?P<unit>件|封)",
    ),
    # 网站共收到“县长信箱”留言53条
    wording(
        "mailbox_letters",
        "件",
        "留言…信箱",
        rf"(?:[县区市镇局旗州]长|领导)信箱[”\"]?(?:共|累计)?(?:收到)?留言{NUMBER}(?P<unit>条|件)",
    ),
    # 县长信箱转来的信件21封
    wording("mailbox_letters", "件", "信…信箱", rf"信箱转来的?(?:群众)?(?:信件|来信){NUMBER}(?P<unit>件|封)"),
    wording("hotline_lines", "部", "电话", rf"(?:咨询|热线|公开|监督)电话{NUMBER}(?P<unit>部)"),
    wording("mailbox_letters", "件", "信…箱", rf"(?:信箱|邮箱)(?:信件|来信|邮件){NUMBER}(?P<unit>件|封)"),
    wording(
        "power_catalogue_items",
        "项",
        "行政…项",
        rf"行政(?:职权|权力|权责)(?:目录|清单|事项)(?:目录|清单)?{NUMBER}(?P<unit>项)",
    ),
    # 作出行政许可决定214563件   没有制定规范性文件；办理行政许可19件
    wording(
        "licences_decisions",
        "件",
        "行政许可",
        rf"(?:[作做]出(?:的)?行政许可(?:决定)?|(?<![\u4e00-\u9fff])办理行政许可(?:共计?)?){NUMBER}(?P<unit>件|项|个)",
        sure=Certainty.INFERRED,
    ),
    wording(
        "penalties_decisions",
        "件",
        "行政处罚",
        rf"[作做]出(?:的)?行政处罚(?:决定)?{NUMBER}(?P<unit>件|项|个|起)",
        sure=Certainty.INFERRED,
    ),
    wording("power_flowcharts", "张", "流程图", rf"权力(?:运行)?流程图{NUMBER}(?P<unit>张|个|幅)"),
    wording("power_diagrams", "个", "示意图", rf"示意图{NUMBER}(?P<unit>张|个|幅)"),
    # 上报民心信息586条
    wording("items_submitted", "条", "上报", rf"上报[^，。；,;\d]{{0,6}}信息{NUMBER}(?P<unit>条|篇)"),
    # 共制定16类44项具体公开内容
    wording(
        "disclosure_classes",
        "类",
        "公开…类",
        rf"{NUMBER}(?P<unit>类)\d{{1,4}}项(?:具体)?的?公开(?:内容|事项)",
    ),
    wording("disclosure_items", "项", "公开…类", rf"\d类{NUMBER}(?P<unit>项)(?:具体)?的?公开(?:内容|事项)"),
    # 通过其它形式公开各类问题12个
    wording(
        "issues_disclosed",
        "个",
        "问题…公开",
        rf"(?<![应需待])公开(?:的)?(?:各类|各种)?问题{NUMBER}(?P<unit>个|项)",
    ),
    # 出生人口105人: what was made public, and no measure of disclosure
    wording("births", "人", "出生", rf"出生人口{NUMBER}(?P<unit>人)"),
    wording(
        "approval_items_in_hall", "项", "审批项目", rf"大厅[^，。；,;\d]{{0,8}}审批项目{NUMBER}(?P<unit>项)"
    ),
)
