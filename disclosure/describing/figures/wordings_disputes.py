"""How reports tell of reconsideration, litigation and fees: one row a wording, the commonest first."""

from __future__ import annotations

from disclosure.describing.figures.numerals import NUMBER
from disclosure.describing.figures.wording import NOT, NOTHING, SOME, UNIT, wording
from disclosure.records import Certainty

DISPUTES = (
    # 行政复议、行政诉讼均为0件; 行政复议、行政诉讼2件 could be either
    wording(
        "reconsideration",
        "件",
        "复议",
        r"复议(?:案件)?[、和及与](?:行政)?(?:诉讼|应诉)(?:案件)?(?:均|各|都)?(?:为|是)?[0０零](?:件|(?=[，。；]))",
    ),
    wording(
        "litigation",
        "件",
        "复议",
        r"复议(?:案件)?[、和及与](?:行政)?(?:诉讼|应诉)(?:案件)?(?:均|各|都)?(?:为|是)?[0０零](?:件|(?=[，。；]))",
    ),
    # 行政复议0件, 行政复议案件36起, 被申请行政复议3件
    wording(
        "reconsideration",
        "件",
        "复议",
        rf"(?<![、和及或])(?:行政)?复议(?:申请|案件|数量?|的){{0,2}}(?:共计?|为|有|发生)?{NUMBER}{UNIT}(?!业务|工作|职能|事项|制度)(?![^，。；]{{0,2}}诉讼)",
    ),
    # 没有因为政府信息公开工作而被申请行政复议或被提起行政诉讼; 未接到有关政务公开方面的复议、诉讼
    wording("reconsideration", "件", "复议", rf"{NOTHING}{SOME}{{0,36}}复议"),
    # 被申请行政复议5件，其中涉及政府信息公开的1件
    wording(
        "reconsideration",
        "件",
        "其中…复议",
        rf"复议[^。；;诉]{{0,16}}[，,（(]其中[^，。；;\d]{{0,6}}信息公开[^，。；;\d议诉]{{0,8}}{NUMBER}{UNIT}",
        sure=Certainty.INFERRED,
    ),
    wording(
        "litigation",
        "件",
        "其中…诉讼",
        rf"诉讼[^。；;议]{{0,16}}[，,（(]其中[^，。；;\d]{{0,6}}信息公开[^，。；;\d议诉]{{0,8}}{NUMBER}{UNIT}",
        sure=Certainty.INFERRED,
    ),
    # 无行政诉讼
    wording("reconsideration", "件", "复议", r"(?:^|[，；。、,;])(?:也|均)?无行政复议"),
    wording("litigation", "件", "诉讼", r"(?:^|[，；。、,;])(?:也|均)?无行政诉讼"),
    # 行政诉讼9起, 行政应诉案件0件
    wording(
        "litigation",
        "件",
        "诉",
        rf"(?<!复议[、和及或])(?:行政(?:诉讼|应诉)|(?<=[，,；;、\s])诉讼)(?:申请|案件|数量?|的){{0,2}}(?:共计?|为|有|发生)?{NUMBER}{UNIT}",
    ),
    wording("litigation", "件", "诉讼", rf"{NOTHING}{SOME}{{0,36}}诉讼"),
    # 行政复议0件,其中维持0件,被依法纠错0件,其他处理0件
    wording(
        "reconsideration_upheld",
        "件",
        "维持…复议",
        rf"复议[^。；;诉]{{0,30}}维持(?:原?具体行政行为)?(?:或者?驳回原告诉讼请求)?(?:的)?{NUMBER}{UNIT}",
    ),
    # 因信息公开引起行政复议1件，维持
    wording(
        "reconsideration_upheld",
        "件",
        "维持…复议",
        r"公开[^。；;诉]{0,16}复议(?:申请|案件|的){0,2}(?P<number>[1１一])(?P<unit>件)[，,](?:被|已|予以|结果为?|结果是)?维持(?![^，。；]{0,20}\d)",
    ),
    # 行政复议2件，均维持;  行政复议案件2件，复议机关均维持原答复;  行政复议1件，复议机关维持了原答复
    wording(
        "reconsideration_upheld",
        "件",
        "维持…复议",
        rf"(?:信息公开|公开)[^。；;诉]{{0,16}}复议(?:申请|案件|的){{0,2}}{NUMBER}{UNIT}[，,](?:复议机关)?(?:均|都|全部)(?:被?予?以?)?维持(?![^，。；]{{0,20}}\d)",
    ),
    wording(
        "reconsideration_upheld",
        "件",
        "维持…复议",
        r"(?:信息公开|公开)[^。；;诉]{0,16}复议(?:申请|案件|的){0,2}(?P<number>1)(?P<unit>件)[，,](?:经)?复议(?:机关)?(?:后)?(?:依法)?(?:决定)?维持",
    ),
    # 因政府信息公开被申请行政复议1件，结果维持
    wording(
        "reconsideration_upheld",
        "件",
        "维持…复议",
        r"(?:被(?:申请|提起)|公开[^。；;诉]{0,12})行政复议(?:案件)?(?P<number>1)(?P<unit>件)[，,]结果(?:为|是)?维持",
    ),
    # 被申请行政复议4件，其中1件被撤销，3件尚未审结
    wording(
        "reconsideration_pending",
        "件",
        "审…复议",
        r"行政复议[^。；;诉]{0,60}?(?<![\d.第数几])(?P<number>\d{1,3})(?P<unit>件)(?:正在[^。；;\d]{0,12}审理(?:中)?|尚未审结|尚在审理|未审结)",
    ),
    wording(
        "reconsideration_corrected",
        "件",
        "纠…复议",
        rf"复议[^。；;诉]{{0,40}}(?:纠错|纠正)(?:的)?{NUMBER}{UNIT}",
    ),
    wording(
        "reconsideration_other",
        "件",
        "其他…复议",
        rf"复议[^。；;诉]{{0,60}}其他(?:处理|结果|情形)?(?:的)?{NUMBER}{UNIT}",
    ),
    wording(
        "litigation_upheld",
        "件",
        "维持…诉",
        rf"(?:应诉|诉讼)[^。；;议]{{0,30}}维持(?:原?具体行政行为)?(?:或者?驳回原告诉讼请求)?(?:的)?{NUMBER}{UNIT}",
    ),
    # 提起行政诉讼2件，均维持具体行政行为
    wording(
        "litigation_upheld",
        "件",
        "维持…诉",
        rf"行政诉讼(?:案件|的){{0,2}}{NUMBER}{UNIT}[，,](?:均|都|全部)(?:被?予?以?)?维持(?![^，。；]{{0,20}}\d)",
    ),
    # 行政诉讼案件1件，法院判决驳回原告请求
    wording(
        "litigation_upheld",
        "件",
        "驳回…诉讼",
        r"行政诉讼(?:案件)?(?P<number>1)(?P<unit>件)[，,](?:法院|人民法院)?(?:依法)?(?:一审|二审|判决|裁定|已){0,2}驳回原告(?:的)?(?:诉讼)?请求",
    ),
    wording(
        "litigation_corrected",
        "件",
        "纠…诉",
        rf"(?:应诉|诉讼)[^。；;议]{{0,40}}(?:纠错|纠正)(?:的)?{NUMBER}{UNIT}",
    ),
    wording(
        "litigation_other",
        "件",
        "其他…诉",
        rf"(?:应诉|诉讼)[^。；;议]{{0,60}}其他(?:处理|结果|情形)?(?:的)?{NUMBER}{UNIT}",
    ),
    # 行政诉讼0件，行政申诉0件
    wording("appeals", "件", "行政申诉", rf"(?<=[，,、；;])行政申诉(?:案件)?{NUMBER}{UNIT}"),
    # 行政复议8件、行政诉讼3件、申诉1件
    wording("appeals", "件", "申诉…诉讼", rf"诉讼[^，。；、,;]{{0,4}}\d件[、，,]申诉(?:案件)?{NUMBER}{UNIT}"),
    # 未接到有关政府政务公开方面的复议、诉讼和申诉
    wording("appeals", "件", "申诉", rf"{NOTHING}{SOME}{{0,36}}申诉"),
    wording(
        "complaints",
        "件",
        "信息公开",
        rf"{NOTHING}{SOME}{{0,16}}(?:信息公开|政务公开){SOME}{{0,12}}(?:投诉|举报)",
    ),
    wording(
        "complaints", "件", "信息公开", rf"信息公开(?:工作)?的?(?:投诉|举报)(?:投诉|举报)?{NUMBER}{UNIT}"
    ),
)

FEES = (
    # 无收费情况
    wording("fees", "元", "收费", r"(?:^|[，；。、,;])(?:也|均)?无(?:任何)?收费(?:情况)?(?=[，,。；;和]|$)"),
    # 未对公民、法人及其他组织收取任何费用; 没有产生依申请公开政府信息收费
    wording("fees", "元", "收取", rf"{NOT}(?:向|对)[^。；;\d减]{{2,24}}收取[^，。；,;\d减]{{0,16}}费用?"),
    wording("fees", "元", "收费", rf"{NOT}(?:产生|发生)(?:过)?[^，。；,;\d减]{{0,16}}收费"),
    # 未收取任何复印、邮寄等各类费用; 无收取信息处理费情况
    wording(
        "fees",
        "元",
        "费",
        rf"{NOT}(?:因(?:政府)?信息公开)?(?:收取|产生收取|发生收取)(?:过)?[^，。；,;\d减]{{0,24}}费用?",
    ),
    wording("fees", "元", "收费", r"(?:未|没有)(?:进行|发生|产生)?收费"),
    # 减免47人次，计715元
    wording(
        "fees_waived",
        "元",
        "减免",
        r"减免(?:费用)?\d{1,6}人次[，,](?:共)?计(?P<number>\d{1,7}(?:\.\d{1,2})?)(?P<unit>元)",
    ),
    # 收取成本费用2130元,对低保户、残疾人减免640元
    wording(
        "fees_waived",
        "元",
        "减免",
        r"收取[^。；;]{2,30}元[，,][^，。；,;\d]{0,16}减免(?:费用)?(?P<number>\d{1,7}(?:\.\d{1,2})?)(?P<unit>元)",
    ),
    # 收费0元; 收费总额 0 元
    wording(
        "fees",
        "元",
        "费",
        rf"(?:收费|收取{SOME}{{0,12}}费用?|(?:信息|公开)处理费)(?:总额|金额|共计?|合计|为|[:：]|\s){{0,3}}{NUMBER}(?P<unit>元|万元)",
    ),
)
