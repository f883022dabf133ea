"""How reports tell who asked for what, and what came of it: one row a wording, the commonest first."""

from __future__ import annotations

from disclosure.describing.figures.numerals import COUNT, NUMBER
from disclosure.describing.figures.wording import NOT, RECEIVED, SOME, UNIT, wording
from disclosure.records import Certainty

_RESULT = r"[”』」]?(?:的?答复)?(?:的|数)?"

# a number to which no word leads: ，1件结转至2023年
_IN_FRONT = r"(?<![\d.第数几])(?P<number>\d{1,5})"

# 当场答复3件，十五个工作日内书面答复2件: no answers of all kinds
_IN_ONE_WAY = r"(?:当场|当面|现场|电话|口头|书面|网上|在线|邮件|日内|延期|逾期)"

# 均已按时答复, 全部在法定期限内书面答复, 均已办理答复完毕
_ALL_ANSWERED = (
    r"(?:已经?)?(?:均|都|全部)(?:已经?)?(?:[在于][^，。；;]{0,8}(?:工作日|期限|时限)(?:之内|以内|内)|按时|按期|及时|依法)?"
    r"(?:办理|办理完毕并)?(?:予以|作出|做出|给予)?(?:书面|当场|当面)?答复(?:完毕)?"
)

APPLICATIONS = (
    # 共收到政府信息公开申请154件; 全年共收到依申请公开33件; 受理依申请公开政府信息5件
    wording(
        "applications_received",
        "件",
        "申请",
        rf"{RECEIVED}(?:了)?[^，。；,;\d议诉讼]{{0,16}}(?:依申请公开|公开申请|信息申请|公开的申请|信息的申请)[^，。；,;\d议诉讼一二三四五六七八九两十]{{0,10}}{NUMBER}{UNIT}",
    ),
    # 共收到33件政府信息公开申请
    wording(
        "applications_received",
        "件",
        "申请",
        rf"{RECEIVED}(?:了)?[^，。；,;\d议诉讼一二三四五六七八九两十]{{0,10}}{NUMBER}{UNIT}(?:政府)?(?:信息)?(?:依申请公开|公开申请|公开的申请)",
    ),
    # 没有接收到书面或其它形式要求公开政府信息的申请; 未收到依申请公开
    wording(
        "applications_received",
        "件",
        "申请",
        rf"{NOT}(?:收到|接到|接收到|受理|接收|有收到)(?:过)?(?!(?:[^，。；,;]{{0,20}}(?:复议|诉讼|申诉|减免|投诉|举报)))[^，。；,;\d]{{0,30}}(?:依申请公开|申请)(?!人|表|的[，,][得计扣加])",
    ),
    # 没有公民、法人或其他组织向我局提出政府信息公开申请
    wording(
        "applications_received",
        "件",
        "申请",
        rf"(?:未有|没有|无)(?:任何)?(?:公民|法人|单位|个人|人员|群众|社会公众){SOME}{{0,24}}(?:提出|提交|递交){SOME}{{0,12}}公开{SOME}{{0,6}}申请",
    ),
    # 没有人向我镇提交公开申请; 全年没有人提交申请表 under 三、依申请公开情况
    wording(
        "applications_received",
        "件",
        "申请…没有人",
        rf"没有人(?:就{SOME}{{1,12}})?(?:向{SOME}{{1,10}})?(?:提出|提交|递交|填写)(?:过)?(?:政府|书面)?(?:信息)?公开{SOME}{{0,6}}申请",
    ),
    # 没有人向我镇申请公开政府信息
    wording(
        "applications_received",
        "件",
        "申请公开",
        r"(?:(?:没有|无)(?:人|(?:任何)?(?:单位|个人|公民|法人|群众|其他组织)[^，。；,;\d]{0,12}?)|无人)(?:向[^，。；,;\d]{1,10})?(?:书面|当面)?申请公开(?:过)?(?:政府)?信息(?=[，,。；;]|$)",
    ),
    # 全年无人提出申请;  申请数量为零 under 三、依申请公开情况
    wording("applications_received", "件", "申请…无人", r"无人(?:提出|提交|递交)(?:过)?申请", "chapter"),
    wording(
        "applications_received",
        "件",
        "申请",
        r"申请(?:数量?|件数)(?:为|是)[0０零](?:件)?(?=[，,。；;]|$)",
        "chapter",
    ),
    wording(
        "applications_received", "件", "申请…没有人", r"没有人(?:提出|提交|递交|填写)(?:过)?申请", "chapter"
    ),
    # 未发生依申请公开和不予公开的政府信息
    wording("applications_received", "件", "依申请公开", rf"{NOT}发生依申请公开(?=和不予公开)"),
    # 全年收到申请4件, 受理申请17件 under 三、依申请公开情况
    wording(
        "applications_received",
        "件",
        "申请",
        rf"{RECEIVED}(?:了)?(?:各类|公民|客户|用户|群众|村民)?(?:书面)?申请(?:共计?|数|为|总数){{0,2}}{NUMBER}{UNIT}",
        "chapter",
    ),
    # 受理公民、法人或者其他组织提出的申请9件，其中当面提交2件 under 三、依申请公开情况
    wording(
        "applications_received",
        "件",
        "的申请",
        rf"{RECEIVED}(?:了)?(?:公民|自然人)[^，。；,;\d]{{0,12}}组织(?:提出|提交|递交)的申请{NUMBER}{UNIT}",
        "chapter",
    ),
    # 本报告年度我委收到3条申请，都从网上递来
    wording(
        "applications_received",
        "件",
        "申请",
        rf"{RECEIVED}(?:了)?{COUNT}{UNIT}(?:公民|群众|书面)?申请(?=[，,。；;])",
        "chapter",
    ),
    # 三、依申请公开情况 / 受理7件。  本年新收2件(自然人1件、商业企业1件)
    *(
        wording(
            "applications_received",
            "件",
            received,
            rf"^\s{{0,4}}(?:(?:20\d\d年度?|本年度?|全年度?|年内|[我本全][局镇乡县市区委院校办])[，,]?){{0,2}}(?:共|新)?{received}(?:了)?{NUMBER}{UNIT}(?=[，,。；;（(])",
            "chapter",
            sure=Certainty.INFERRED,
        )
        for received in ("新收", "收到", "受理")
    ),
    # 三、依申请公开情况 / 无。
    *(
        wording(
            "applications_received",
            "件",
            nothing,
            rf"^\s{{0,4}}{nothing}(?:此类|相关)?(?:情况|申请)?\s{{0,4}}[。；;]?\s{{0,2}}$",
            "chapter",
            sure=Certainty.INFERRED,
        )
        for nothing in ("无", "没有")
    ),
    # 三、依申请公开：本年度无公众申请
    wording(
        "applications_received",
        "件",
        "无…申请",
        r"(?<!\d)无(?:任何)?(?:公众|公民|群众|单位和个人|单位或个人)申请(?:公开)?(?:政府信息|信息)?(?:的?情况)?(?=[，,。；;\s]|$)",
        "chapter",
    ),
    # 没有依申请公开政府信息的情况; 没有依申请公开信息
    wording(
        "applications_received",
        "件",
        "依申请公开",
        rf"{NOT}(?:发生)?依申请公开(?:政府)?(?:信息)?的?(?:情况|事项|件)?(?=[，,。；;]|$)",
    ),
    # 我镇无政府信息公开申请
    wording("applications_received", "件", "公开申请", r"(?<!\d)无(?:政府)?信息公开申请(?=[，,。；;、]|$)"),
    # 受理公民申请公开政府信息26件
    wording(
        "applications_received",
        "件",
        "申请公开",
        rf"{RECEIVED}[^，。；,;\d议诉讼]{{0,16}}(?<!依)申请公开(?:政府)?信息(?:的)?(?:共计?)?{NUMBER}{UNIT}",
    ),
    # 2025年内黄县住建局依申请信息公开办理有58件
    wording(
        "applications_received",
        "件",
        "申请…办理",
        rf"依申请(?:政府)?(?:信息)?公开办理(?:共有?|有){NUMBER}{UNIT}",
        sure=Certainty.INFERRED,
    ),
    # 依申请公开受理178件
    wording("applications_received", "件", "公开…受理", rf"依申请公开(?:共|累计)?受理{NUMBER}{UNIT}"),
    # 收到2条申请政府信息公开的受理件
    wording(
        "applications_received",
        "件",
        "申请…政府信息",
        rf"{RECEIVED}(?:了)?{COUNT}{UNIT}申请(?:公开)?政府信息",
    ),
    # 来信来电426件，其中属于政府信息公开申请的2件
    wording("applications_received", "件", "公开申请", rf"属于(?:政府)?信息公开申请的?{NUMBER}{UNIT}"),
    # 其中上年结转1件，本年新收20件
    wording("applications_received", "件", "新收", rf"申请[^。；;]{{0,60}}本年度?新收{NUMBER}{UNIT}"),
    # 政府信息公开申请2件，已办结2件
    wording(
        "applications_received",
        "件",
        "公开申请",
        rf"(?<=[，,。；;\s])(?:政府)?信息公开申请{NUMBER}{UNIT}",
        sure=Certainty.INFERRED,
    ),
    # 其中245件已办结，1件结转至2023年办理
    wording(
        "applications_completed", "件", "已办结", rf"{_IN_FRONT}{UNIT}(?:申请)?(?:均|都)?已办结", "request"
    ),
    wording(
        "applications_carried_out",
        "件",
        "结转",
        rf"{_IN_FRONT}{UNIT}(?:申请)?结转(?:至|到)?(?:下一?年|次年|20\d\d年)",
        "request",
    ),
    # 全年答复59件，其余2件按规定转入下年办理
    wording(
        "applications_carried_out",
        "件",
        "转入",
        rf"{_IN_FRONT}{UNIT}(?:申请)?(?:按规定)?转入(?:下一?年|次年)",
        "request",
    ),
    # 3件均按时办结，其中同意公开2件; 1208件申请当年全部办结
    wording(
        "applications_completed",
        "件",
        "办结",
        rf"{_IN_FRONT}{UNIT}(?:申请)?(?:均|都|当年|全部)?(?:已)?(?:按时|按期|及时|全部|在[^，。；;]{{0,8}}(?:工作日|期限|时限)内)办结",
        "request",
    ),
    # 其中1件予以公开，1件因不属于本机关掌握，已告知申请人
    wording(
        "applications_granted",
        "件",
        "予以公开",
        rf"(?:其中|[，,；;])(?P<number>\d{{1,5}}){UNIT}(?:申请)?予以公开(?=[，,；;。])",
        "request",
    ),
    # 政府信息公开申请办结61件
    wording("applications_completed", "件", "申请办结", rf"公开申请办结{NUMBER}{UNIT}"),
    # 在依申请公开方面，全县共收到申请14件
    wording(
        "applications_received",
        "件",
        "申请…公开方面",
        rf"依申请公开方面[，,][\u4e00-\u9fff]{{0,8}}?(?:收到|受理)申请{NUMBER}{UNIT}",
    ),
    # 本年新收申请0件; 新收政府信息公开申请3件
    wording("applications_received", "件", "新收", rf"新收(?:政府信息公开)?申请(?:数量?)?{NUMBER}{UNIT}"),
    # 收到申请46件，办结46件，其中公开21件
    wording(
        "applications_received",
        "件",
        "申请",
        rf"{RECEIVED}(?:了)?申请{NUMBER}{UNIT}(?=[^。；]{{0,40}}(?:(?:予以|予|同意|部分|中)公开|结转|无法提供|不予处理|书面答复))",
        sure=Certainty.INFERRED,
    ),
    wording(
        "applications_carried_in", "件", "结转", rf"上年(?:度)?结转(?:申请|的申请)?{NUMBER}{UNIT}", "request"
    ),
    # 结转至2026年6件; 结转下年度继续办理2件
    wording(
        "applications_carried_out",
        "件",
        "结转",
        rf"结转(?:至|到)?(?:下一?年度?|次年|20\d\d年度?)(?:继续)?(?:办理)?(?:的)?(?:申请)?{NUMBER}{UNIT}",
        "request",
    ),
    # 共办结148件; 办结率 is none
    wording(
        "applications_completed",
        "件",
        "办结",
        rf"(?<!提前)办结(?:申请|完毕)?(?:共计?)?{NUMBER}{UNIT}",
        "request",
    ),
    wording(
        "applications_answered",
        "件",
        "答复",
        rf"(?<!{_IN_ONE_WAY})(?:已|共|均)?答复(?:申请)?(?:共计?)?{NUMBER}{UNIT}",
        "request",
    ),
    # 全年办结2288件，其中按时办结2261件，延期办结27件
    wording(
        "applications_completed_in_time",
        "件",
        "办结",
        rf"办结\d{{1,6}}件[^。；;]{{0,8}}(?:按时|按期)办结(?:数|的)?{NUMBER}{UNIT}",
        "request",
    ),
    # 按时办结3件，其中属于已主动公开范围2件
    wording(
        "applications_completed_in_time",
        "件",
        "办结",
        rf"(?:^|[。；;，,])\s{{0,4}}(?:均|全部|已)?按[时期]办结(?:申请)?{NUMBER}{UNIT}(?=[，,。；;]|$)",
        "request",
    ),
    wording(
        "applications_completed_late",
        "件",
        "办结",
        rf"(?:按时|按期)办结(?:数|的)?\d{{1,6}}件[，,、；;](?:延期|延时|逾期)办结(?:数|的)?{NUMBER}{UNIT}",
        "request",
    ),
    # 告知通过其他途径办理的20件
    wording(
        "applications_redirected",
        "件",
        "其他途径",
        rf"告知通过其他途径办理(?:数|的)?{NUMBER}{UNIT}",
        "request",
    ),
    # 全部按时书面答复5件
    wording(
        "applications_answered",
        "件",
        "答复",
        rf"(?:全部|均)已?(?:按时|按期|及时|依法)?(?:当场|当面|书面){{1,2}}答复{NUMBER}{UNIT}",
        "request",
    ),
    # 在已答复的1031件中，同意公开的884件
    wording(
        "applications_answered", "件", "答复", rf"(?:在)?已经?答复的{NUMBER}{UNIT}(?:申请)?中", "request"
    ),
    # 公开申请2件，其中予以公开1件、告知无法提供1件，均在20个工作日内答复
    wording(
        "applications_answered",
        "件",
        "其中…答复",
        rf"申请{NUMBER}{UNIT}[，,]其中[^。；;]{{2,60}}[，,](?:均|全部)已?(?:在[^，。；;]{{0,8}}(?:工作日|期限|时限)(?:之内|以内|内)|按时|按期|及时|依法)?(?:予以|作出|书面)?答复(?=[，,。；;])",
        sure=Certainty.INFERRED,
    ),
    # 收到政府信息公开申请1件，系村民申请查询征地协议，已于法定期限内答复并予以公开
    wording(
        "applications_answered",
        "件",
        "申请…答复",
        r"申请(?P<number>[1１一])(?P<unit>件)[，,](?:[^。；;\d]{0,50}[，,])?已(?:[于在][^，。；;]{2,10}内|按[时期]|依法|及时)?(?:书面|当场)?答复(?!之?[前中])",
        sure=Certainty.INFERRED,
    ),
    # 2件均已答复，其中同意公开2件
    wording(
        "applications_answered",
        "件",
        "答复",
        rf"(?:^|(?<=[，,。；;\s])|(?<=上述)|(?<=以上)|(?<=全部)|(?<=期的)){_IN_FRONT}{UNIT}(?:申请)?{_ALL_ANSWERED}(?=[，,。；;：:])",
        "request",
    ),
    # 收到公开申请3件，均为征占用林地审批材料，已全部在法定期限内答复;  收到申请2件，均按期答复
    wording(
        "applications_answered",
        "件",
        "申请…答复",
        rf"申请(?:公开)?{NUMBER}{UNIT}[，,](?:[^。；;\d]{{1,60}}?[，,])?{_ALL_ANSWERED}(?=[，,。；;：:并])",
        sure=Certainty.INFERRED,
    ),
    # 办结4件，其中作出书面答复3件
    wording(
        "applications_answered",
        "件",
        "其中…答复",
        rf"办结\d{{1,5}}件[，,]其中(?:作出|予以)?(?:书面)?答复{NUMBER}{UNIT}",
        "request",
    ),
    # 予以公开71件; “同意公开”6件; 同意公开答复41条; 不同意公开5件 is no grant
    wording(
        "applications_granted", "件", "公开", rf"(?<!不)(?:予以|同意)公开{_RESULT}{NUMBER}{UNIT}", "request"
    ),
    # 收到书面申请2件，一件同意公开
    wording(
        "applications_granted",
        "件",
        "公开…同意",
        r"[，,；;：:](?:其中)?(?P<number>\d{1,3}|[一二三四五六七八九两])(?P<unit>件)(?:申请)?同意公开",
        "request",
    ),
    # 1件属于行政执法案卷信息，不予公开
    wording(
        "applications_refused_case_file",
        "件",
        "案卷",
        rf"{_IN_FRONT}{UNIT}(?:申请)?(?:属于|涉及|系)行政执法案卷",
        "request",
    ),
    # 不予公开2件，其中1件因涉及第三方合法权益，1件属于政府内部事务信息
    wording(
        "applications_refused_third_party",
        "件",
        "第三方",
        rf"不予公开[^。；;]{{0,40}}?{_IN_FRONT}{UNIT}(?:申请)?(?:因|属于|系)?(?:涉及)?第三方",
        "request",
    ),
    wording(
        "applications_refused_internal",
        "件",
        "内部事务",
        rf"不予公开[^。；;]{{0,60}}?{_IN_FRONT}{UNIT}(?:申请)?(?:因|属于|系)(?:政府|行政机关)?内部事务",
        "request",
    ),
    # 告知作出更改补充数1件
    wording(
        "applications_to_be_amended",
        "件",
        "更改补充",
        rf"告知作出更改补充(?:数|的)?{NUMBER}{UNIT}",
        "request",
    ),
    # 由于本机关不掌握相关政府信息而无法提供26件
    wording(
        "applications_unavailable_not_held",
        "件",
        "不掌握",
        rf"不掌握(?:相关)?(?:政府)?信息而?无法提供(?:的)?{NUMBER}{UNIT}",
        "request",
    ),
    # 本机关不掌握相关政府信息1件
    wording(
        "applications_unavailable_not_held",
        "件",
        "不掌握",
        rf"不掌握(?:相关|该|所申请)?(?:的)?(?:政府)?信息(?:的)?{NUMBER}{UNIT}",
        "request",
    ),
    wording("applications_partly_granted", "件", "部分公开", rf"部分公开{_RESULT}{NUMBER}{UNIT}", "request"),
    wording("applications_refused", "件", "不", rf"不(?:予以?|同意)公开{_RESULT}{NUMBER}{UNIT}", "request"),
    # 没有作出不予公开的答复
    wording(
        "applications_refused",
        "件",
        "不予公开",
        rf"{NOT}(?:作出|做出)(?:过)?不予公开的?(?:答复|决定)",
        "request",
    ),
    # 决定不予公开政府信息的数量：无
    wording(
        "applications_refused",
        "件",
        "不予公开",
        r"不予公开(?:政府)?信息的?(?:数量|件数|情况)[:：]\s?(?:无|没有)(?=[，,。；;]|$)",
    ),
    # 没有发生不予公开的情形
    wording(
        "applications_refused",
        "件",
        "不予公开",
        rf"{NOT}(?:发生|出现|有)?(?:过)?不予公开的?(?:情况|情形|现象)",
        "request",
    ),
    # 同意部分公开的24件，否决公开的35件
    wording("applications_refused", "件", "否决公开", rf"否决公开(?:的)?{NUMBER}{UNIT}", "request"),
    # 部分予以公开1件;  不属于本机关公开的5件;  其他处理21件
    wording("applications_partly_granted", "件", "公开…部分", rf"部分予以公开{NUMBER}{UNIT}", "request"),
    wording(
        "applications_not_ours",
        "件",
        "不…不属于",
        rf"不属于本(?:行政)?机关(?:公开|掌握|职责)?(?:信息|范围|的|公开)*[”』」]?(?:的)?(?:而?(?:已)?告知(?:去向|申请人|[\u4e00-\u9fff]{{1,8}}(?:查询|申请|办理|获取))?)?{NUMBER}{UNIT}",
        "request",
    ),
    wording("applications_other", "件", "其他处理", rf"其他处理(?:的)?{NUMBER}{UNIT}", "request"),
    wording(
        "applications_already_public",
        "件",
        "公开…属于",
        rf"(?<!不)属于已?主动公开(?:范围)?(?:的)?{NUMBER}{UNIT}",
        "request",
    ),
    # “已主动公开”57件
    wording(
        "applications_already_public",
        "件",
        "已主动公开",
        rf"[“『「]已主动公开[”』」](?:的)?{NUMBER}{UNIT}",
        "request",
    ),
    wording("applications_unavailable", "件", "无法提供", rf"无法提供(?:的)?{NUMBER}{UNIT}", "request"),
    wording("applications_not_processed", "件", "不予处理", rf"不予处理(?:的)?{NUMBER}{UNIT}", "request"),
)
