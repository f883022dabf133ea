"""The wordings in which reports declare figures: one row a wording, the commonest first."""

from __future__ import annotations

import re
from dataclasses import dataclass

from disclosure.describing.figures.numerals import COUNT, NUMBER
from disclosure.records import Certainty


@dataclass(frozen=True, slots=True)
class Wording:
    """A wording; with a group ``number`` it gives the number, without one it says that there is none.

    ``context`` names what must be spoken of around it: ``chapter`` (its chapter is on
    applications) or ``request`` (an application was counted in the sentence, or its chapter is).
    """

    metric: str
    unit: str
    key: str  # literal that every match holds: most sentences are left after looking for it
    words: re.Pattern[str]
    context: str = ""
    certainty: Certainty = Certainty.CERTAIN
    is_none: bool = False  # the words say that there is none


_C = r"(?P<unit>件次?|条|份|例|宗|起|次|人次|个|项)"
_NOT = r"(?:未曾|未|没有|没|无(?![正法论需须关异]))"
_RECEIVED = r"(?:收到|受理|接到|接收)"
_NOTHING = rf"{_NOT}(?!经)(?:发生|收到|接到|出现|产生|有|因|被|引发|涉及|提起|存在)"
_SOME = r"[^，。；,;\d]"
_INFORMATION = r"(?:各类|各项|相关|有关)?(?:政府|政务)?信息(?:总数量?|总条?数|数量?|条数|总计|累计|共计|共|达到|达|为|[:：]){0,3}"


def _w(
    metric: str, unit: str, key: str, words: str, context: str = "", sure: Certainty = Certainty.CERTAIN
) -> Wording:
    return Wording(metric, unit, key, re.compile(words), context, sure, "(?P<number>" not in words)


_DISCLOSED = (
    # 2017年全县主动公开政府信息41288(去年25586)条; 累计公开政府信息547条; 主动公开信息1,534条
    _w(
        "proactive_disclosures",
        "条",
        "信息",
        rf"(?:主动公开|(?:累计|共计?|总计)公开)(?:的)?{_INFORMATION}{NUMBER}(?P<unit>条|件)",
    ),
    # 公开政府信息118条
    _w(
        "proactive_disclosures",
        "条",
        "公开",
        rf"公开(?<!请公开)(?<![不未应可能]公开)(?:各类|各项)?政府信息(?:共计?|总数)?{NUMBER}(?P<unit>条|件)",
    ),
    # 其中主动公开617条
    _w("proactive_disclosures", "条", "主动公开", rf"主动公开(?<=[，,中：:]主动公开){NUMBER}(?P<unit>条)"),
    # 全年公开信息92条; 一年来共公开各类信息45条
    _w(
        "proactive_disclosures",
        "条",
        "公开",
        rf"(?:全年度?|本年度?|年内|今年|一年来|20\d\d年度?)，?(?:[全我本][县市区镇乡局委院校]|街道)?(?:新增|共|累计|一共)?公开(?:各类|各项)?(?:政务)?信息(?:共计?)?{NUMBER}(?P<unit>条)",
        sure=Certainty.INFERRED,
    ),
    # 县政府部门(公共企事业单位)公开信息19427(去年13256)条
    _w(
        "proactive_by_departments",
        "条",
        "部门",
        rf"部门{_SOME}{{0,20}}?公开{_INFORMATION}{NUMBER}(?P<unit>条|件)",
    ),
    # 县直各单位主动公开政府信息303条
    _w(
        "proactive_by_departments",
        "条",
        "直",
        rf"[县市区]直各?(?:单位|机关|部门){_SOME}{{0,10}}?公开{_INFORMATION}{NUMBER}(?P<unit>条|件)",
    ),
    # 乡镇政府公开信息21861条; 各乡镇主动公开政府信息122条
    _w(
        "proactive_by_townships",
        "条",
        "乡镇",
        rf"乡镇{_SOME}{{0,12}}?公开{_INFORMATION}{NUMBER}(?P<unit>条|件)",
    ),
    # 各镇街主动公开政府信息1204条
    _w(
        "proactive_by_townships",
        "条",
        "各",
        rf"各(?:镇街|镇|街道|乡(?!镇)){_SOME}{{0,12}}?公开{_INFORMATION}{NUMBER}(?P<unit>条|件)",
    ),
    # 重点领域信息7000余条
    _w(
        "key_area_items",
        "条",
        "重点领域",
        rf"(?:重点领域|重点信息公开)(?:政府|政务)?信息(?:共计?)?{NUMBER}(?P<unit>条|件)",
    ),
)

_APPLICATIONS = (
    # 共收到政府信息公开申请154件; 全年共收到依申请公开33件; 受理依申请公开政府信息5件
    _w(
        "applications_received",
        "件",
        "申请",
        rf"{_RECEIVED}(?:了)?[^，。；,;\d议诉讼]{{0,16}}(?:依申请公开|公开申请|信息申请|公开的申请)[^，。；,;\d议诉讼一二三四五六七八九两十]{{0,10}}{NUMBER}{_C}",
    ),
    # 共收到33件政府信息公开申请
    _w(
        "applications_received",
        "件",
        "申请",
        rf"{_RECEIVED}(?:了)?[^，。；,;\d议诉讼一二三四五六七八九两十]{{0,10}}{NUMBER}{_C}(?:政府)?(?:信息)?(?:依申请公开|公开申请|公开的申请)",
    ),
    # 没有接收到书面或其它形式要求公开政府信息的申请; 未收到依申请公开
    _w(
        "applications_received",
        "件",
        "申请",
        rf"{_NOT}(?:收到|接到|接收到|受理|接收|有收到)(?:过)?(?!(?:[^，。；,;]{{0,20}}(?:复议|诉讼|申诉|减免|投诉|举报)))[^，。；,;\d]{{0,30}}(?:依申请公开|申请)(?!人|表)",
    ),
    # 没有公民、法人或其他组织向我局提出政府信息公开申请
    _w(
        "applications_received",
        "件",
        "申请",
        rf"(?:未有|没有|无)(?:任何)?(?:公民|法人|单位|个人|人员|群众|社会公众){_SOME}{{0,24}}(?:提出|提交|递交){_SOME}{{0,12}}公开{_SOME}{{0,6}}申请",
    ),
    # 全年收到申请4件, 受理申请17件 under 三、依申请公开情况
    _w(
        "applications_received",
        "件",
        "申请",
        rf"{_RECEIVED}(?:了)?(?:各类|公民|书面)?申请(?:共计?|数|为|总数){{0,2}}{NUMBER}{_C}",
        "chapter",
    ),
    # 本年新收申请0件; 新收政府信息公开申请3件
    _w("applications_received", "件", "新收", rf"新收(?:政府信息公开)?申请(?:数量?)?{NUMBER}{_C}"),
    # 收到申请46件，办结46件，其中公开21件
    _w(
        "applications_received",
        "件",
        "申请",
        rf"{_RECEIVED}(?:了)?申请{NUMBER}{_C}(?=[^。；]{{0,40}}(?:予以|予|同意|部分|中)公开)",
        sure=Certainty.INFERRED,
    ),
    _w("applications_carried_in", "件", "结转", rf"上年(?:度)?结转(?:申请|的申请)?{NUMBER}{_C}", "request"),
    # 结转至2026年6件; 结转下年度继续办理2件
    _w(
        "applications_carried_out",
        "件",
        "结转",
        rf"结转(?:至|到)?(?:下一?年度?|次年|20\d\d年度?)(?:继续)?(?:办理)?(?:的)?(?:申请)?{NUMBER}{_C}",
        "request",
    ),
    # 共办结148件; 办结率 is none
    _w(
        "applications_completed",
        "件",
        "办结",
        rf"(?<!提前)办结(?:申请|完毕)?(?:共计?)?{NUMBER}{_C}",
        "request",
    ),
    _w(
        "applications_answered", "件", "答复", rf"(?:已|共|均)?答复(?:申请)?(?:共计?)?{NUMBER}{_C}", "request"
    ),
    _w("applications_granted", "件", "公开", rf"(?:予以|同意)公开(?:的)?{NUMBER}{_C}", "request"),
    _w("applications_partly_granted", "件", "部分公开", rf"部分公开(?:的)?{NUMBER}{_C}", "request"),
    _w("applications_refused", "件", "不", rf"不(?:予|同意)公开(?:的)?{NUMBER}{_C}", "request"),
    _w("applications_unavailable", "件", "无法提供", rf"无法提供(?:的)?{NUMBER}{_C}", "request"),
    _w("applications_not_processed", "件", "不予处理", rf"不予处理(?:的)?{NUMBER}{_C}", "request"),
)

_DISPUTES = (
    # 行政复议、行政诉讼均为0件; 行政复议、行政诉讼2件 could be either
    _w(
        "reconsideration",
        "件",
        "复议",
        r"复议(?:案件)?[、和及与](?:行政)?(?:诉讼|应诉)(?:案件)?(?:均|各|都)?(?:为|是)?[0０零]件",
    ),
    _w(
        "litigation",
        "件",
        "复议",
        r"复议(?:案件)?[、和及与](?:行政)?(?:诉讼|应诉)(?:案件)?(?:均|各|都)?(?:为|是)?[0０零]件",
    ),
    # 行政复议0件, 行政复议案件36起, 被申请行政复议3件
    _w(
        "reconsideration",
        "件",
        "复议",
        rf"(?<![、和及或])(?:行政)?复议(?:申请|案件|数量?|的){{0,2}}(?:共计?|为|有|发生)?{NUMBER}{_C}(?![^，。；]{{0,2}}诉讼)",
    ),
    # 没有因为政府信息公开工作而被申请行政复议或被提起行政诉讼; 未接到有关政务公开方面的复议、诉讼
    _w("reconsideration", "件", "复议", rf"{_NOTHING}{_SOME}{{0,36}}复议"),
    # 行政诉讼9起, 行政应诉案件0件
    _w(
        "litigation",
        "件",
        "诉",
        rf"(?<!复议[、和及或])(?:行政(?:诉讼|应诉)|(?<=[，,；;、\s])诉讼)(?:申请|案件|数量?|的){{0,2}}(?:共计?|为|有|发生)?{NUMBER}{_C}",
    ),
    _w("litigation", "件", "诉讼", rf"{_NOTHING}{_SOME}{{0,36}}诉讼"),
    # 行政复议0件,其中维持0件,被依法纠错0件,其他处理0件
    _w(
        "reconsideration_upheld",
        "件",
        "维持",
        rf"复议[^。；;诉]{{0,30}}维持(?:原?具体行政行为)?(?:的)?{NUMBER}{_C}",
    ),
    _w("reconsideration_corrected", "件", "纠", rf"复议[^。；;诉]{{0,40}}(?:纠错|纠正)(?:的)?{NUMBER}{_C}"),
    _w(
        "reconsideration_other",
        "件",
        "其他",
        rf"复议[^。；;诉]{{0,60}}其他(?:处理|结果|情形)?(?:的)?{NUMBER}{_C}",
    ),
    _w(
        "litigation_upheld",
        "件",
        "维持",
        rf"(?:应诉|诉讼)[^。；;议]{{0,30}}维持(?:原?具体行政行为)?(?:的)?{NUMBER}{_C}",
    ),
    _w(
        "litigation_corrected",
        "件",
        "纠",
        rf"(?:应诉|诉讼)[^。；;议]{{0,40}}(?:纠错|纠正)(?:的)?{NUMBER}{_C}",
    ),
    _w(
        "litigation_other",
        "件",
        "其他",
        rf"(?:应诉|诉讼)[^。；;议]{{0,60}}其他(?:处理|结果|情形)?(?:的)?{NUMBER}{_C}",
    ),
    # 未接到有关政府政务公开方面的复议、诉讼和申诉
    _w("appeals", "件", "申诉", rf"{_NOTHING}{_SOME}{{0,36}}申诉"),
    _w(
        "complaints",
        "件",
        "信息公开",
        rf"{_NOTHING}{_SOME}{{0,16}}(?:信息公开|政务公开){_SOME}{{0,12}}(?:投诉|举报)",
    ),
)

_FEES = (
    # 未收取任何复印、邮寄等各类费用; 无收取信息处理费情况
    _w("fees", "元", "费", rf"{_NOT}(?:收取|产生收取|发生收取)(?:过)?[^，。；,;\d减]{{0,24}}费用?"),
    _w("fees", "元", "收费", r"(?:未|没有)(?:进行|发生|产生)?收费"),
    # 收费0元; 收费总额 0 元
    _w(
        "fees",
        "元",
        "费",
        rf"(?:收费|收取{_SOME}{{0,12}}费用?|信息处理费)(?:总额|金额|共计?|合计|为|[:：]|\s){{0,3}}{NUMBER}(?P<unit>元|万元)",
    ),
)

_WORK = (
    # 从事政府信息公开工作专兼职人员71人; 承担政府信息公开的工作人员5人
    _w(
        "staff",
        "人",
        "人员",
        rf"(?:从事|承担|负责){_SOME}{{0,12}}(?:信息公开|政务公开){_SOME}{{0,14}}人员(?:共计?|总数|为)?{NUMBER}(?P<unit>人|名)",
    ),
    # 4次政务公开工作推进会
    _w("promotion_meetings", "次", "推进会", rf"{COUNT}(?P<unit>次|场){_SOME}{{0,12}}推进会"),
    _w("promotion_meetings", "次", "推进会", rf"推进会(?:议)?{NUMBER}(?P<unit>次|场)"),
    _w("rectification_meetings", "次", "整改会", rf"{COUNT}(?P<unit>次|场){_SOME}{{0,8}}整改会"),
    # 2次业务培训会; 举办培训班3期
    _w(
        "training_sessions",
        "次",
        "培训",
        rf"{COUNT}(?P<unit>次|期|场){_SOME}{{0,14}}培训(?:会|班|活动)?(?!\d|人|率)",
    ),
    _w(
        "training_sessions",
        "次",
        "培训",
        rf"(?:业务|专题|专项|政务公开|信息公开|工作)培训(?:会议?|班|活动)?(?:共计?)?{NUMBER}(?P<unit>次|期|场)",
    ),
    # 召开政务公开专题工作会议5次
    _w(
        "meetings",
        "次",
        "会议",
        rf"召开(?:了)?[^，。；,;、\d]{{0,16}}(?:公开|专题|领导小组){_SOME}{{0,8}}会议{NUMBER}(?P<unit>次|场)",
    ),
    # 各项政策解读1240余条; 解读稿件22篇
    _w(
        "policy_interpretations",
        "篇",
        "解读",
        rf"(?:政策解读|解读稿|解读信息|解读材料)(?:信息|材料|稿件?|文章|产品|文件)?(?:共计?)?{NUMBER}(?P<unit>篇|条|件|个|次|期|份)",
    ),
    # 召开新闻发布会33场
    _w("press_conferences", "场", "发布会", rf"新闻发布会(?:共计?)?{NUMBER}(?P<unit>场|次)"),
    _w("press_conferences", "场", "发布会", rf"(?<!\d){NUMBER}(?P<unit>场|次){_SOME}{{0,4}}新闻发布会"),
    # 政府网站累计发布信息1660条
    _w("website_items_total", "条", "网站", rf"网站累计(?:发布|公开){_INFORMATION}{NUMBER}(?P<unit>条)"),
    # 全年通过县政府网站公开信息31条
    _w(
        "website_items",
        "条",
        "网",
        rf"(?:通过|在)[^，。；,;、\d]{{0,16}}(?:网站|网|平台)(?:[\u4e00-\u9fff]{{0,4}}(?:专栏|栏目))?(?:共|累计|全年)?(?:发布|公开)(?:各类)?(?:政务|政府)?信息{NUMBER}(?P<unit>条)",
    ),
    # 通过“平潭发布”公众号发布信息672条
    _w(
        "new_media_items",
        "条",
        "发布",
        rf"(?:微信|微博|公众号|新媒体)(?:平台|账号)?(?:共|累计)?(?:发布|推送|公开)(?:各类|政务)?(?:信息|消息){NUMBER}(?P<unit>条)",
    ),
    _w("catalogue_items_updated", "条", "目录", rf"更新{_SOME}{{0,10}}目录信息{NUMBER}(?P<unit>条)"),
    _w(
        "dynamic_items", "条", "动态", rf"(?:加载|发布|更新)(?:工作|政务)?动态(?:类)?信息{NUMBER}(?P<unit>条)"
    ),
    # 设立的查阅场所4个
    _w("reading_points", "个", "查阅", rf"查阅(?:场所|点|中心|室){NUMBER}(?P<unit>个|处)"),
    # 全年无失泄密事件发生
    _w(
        "leak_incidents",
        "起",
        "密",
        rf"{_NOT}(?:发生|出现|有)?{_SOME}{{0,6}}(?:失泄密|泄密|失密|泄漏国家秘密|泄露国家秘密){_SOME}{{0,4}}(?:事件|问题|事故|情况|现象)",
    ),
    _w(
        "opinions_collected",
        "条",
        "意见",
        rf"(?:收集|征求|征集)到?{_SOME}{{0,8}}意见(?:和?建议)?{NUMBER}(?P<unit>条)",
    ),
    _w("problems_solved", "个", "问题", rf"解决{_SOME}{{0,8}}问题{NUMBER}(?P<unit>个|件)"),
    _w("enquiries", "件", "咨询", rf"{_RECEIVED}[^，。；,;\d来]{{0,12}}咨询件?{NUMBER}(?P<unit>件)"),
    _w("hotline_lines", "部", "电话", rf"(?:咨询|热线|公开|监督)电话{NUMBER}(?P<unit>部)"),
    _w("mailbox_letters", "件", "信", rf"(?:信箱|邮箱)(?:信件|来信|邮件){NUMBER}(?P<unit>件|封)"),
    _w(
        "power_catalogue_items",
        "项",
        "行政",
        rf"行政(?:职权|权力|权责)(?:目录|清单|事项)(?:目录|清单)?{NUMBER}(?P<unit>项)",
    ),
    _w("power_flowcharts", "张", "流程图", rf"权力(?:运行)?流程图{NUMBER}(?P<unit>张|个|幅)"),
    _w("power_diagrams", "个", "示意图", rf"示意图{NUMBER}(?P<unit>张|个|幅)"),
    _w("approval_items_in_hall", "项", "审批项目", rf"大厅[^，。；,;\d]{{0,8}}审批项目{NUMBER}(?P<unit>项)"),
)

#: Every wording.
WORDINGS = (*_DISCLOSED, *_APPLICATIONS, *_DISPUTES, *_FEES, *_WORK)

#: Metrics whose disagreement a person should look at; of others a second, different number is another event.
CORE = frozenset(
    {"proactive_disclosures", "applications_received", "reconsideration", "litigation", "fees", "staff"}
)
