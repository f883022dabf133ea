"""Every rule that may change a text: its name in the records, and what a citizen is told of it."""

from __future__ import annotations

from disclosure.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """``words`` is what the processing record on a report's page says, in Chinese."""

    kind: str  # repair, furniture, layout, split, gap
    words: str


#: Stable names: they stand in the frontmatter, on pages and in tests.
RULES: dict[str, Rule] = {
    # characters: repairs
    "entity": Rule("repair", "还原残留的网页字符代码（如“&nbsp;”）"),
    "escape": Rule("repair", "还原数据转储留下的转义代码（如“\\u3000”“\\n”）"),
    "field_code": Rule("repair", "删去 Word 文件残留的域代码（如“HYPERLINK”）"),
    "tag": Rule("repair", "删去残留的网页、论坛标签（如“<br>”“[b]”）"),
    "markdown_sign": Rule("repair", "删去标题前的“#”和加粗用的“**”等排版记号"),
    "line_mark": Rule("repair", "删去每一行或全文前后的引用号、引号"),
    "mojibake": Rule("repair", "按正确的编码重新读出整行乱码，逐字可逆"),
    "invisible": Rule("repair", "删去看不见的零宽字符和方向控制符"),
    "control_character": Rule("repair", "删去或还原文字中的控制字符"),
    "line_end": Rule("repair", "把特殊的换行符改为普通换行"),
    "gbk_damage": Rule("repair", "修复转码时损坏的字，仅限原文唯一可以确定的地方"),
    "lost_brackets": Rule("repair", "补上文号年份两侧损坏的括号"),
    "pinyin_gloss": Rule("repair", "删去转载网站加在汉字后面的拼音"),
    "script": Rule("repair", "繁体字逐字转为简体字"),
    "private_use": Rule("repair", "无法显示的自造字以“\ufffd”代替，等待核对"),
    "symbol_bullet": Rule("repair", "段首的字体符号改为普通的项目符号“•”"),
    "compatibility": Rule("repair", "部首、兼容汉字等特殊代码改为同形的普通汉字"),
    "lost_indent": Rule("repair", "行首的全角空格损坏成了“??”，改回空格"),
    "odd_blank": Rule("repair", "特殊空格改为普通空格"),
    "title_blank": Rule("repair", "删去标题中排版产生的空格"),
    "number_blank": Rule("repair", "删去数字与计量单位之间排版产生的空格"),
    "figure_line": Rule("repair", "数字在网页上单独成行，接回句子中"),
    "line_end_blank": Rule("repair", "删去原文换行处留在句子中间的空格"),
    "date_pieces": Rule("repair", "日期断在几行，连成一行"),
    "mark_blank": Rule("repair", "删去标点旁边和日期中间多余的空格"),
    "wide_spacing": Rule("repair", "删去为加宽字距而插入的空格"),
    # page furniture: chrome
    "crawler_header": Rule("furniture", "删去网页采集程序加在正文前的标题、时间、网址等信息"),
    "header_table": Rule("furniture", "删去网站的信息表头（索引号、发布机构、生成日期等），内容已另行登记"),
    "breadcrumb": Rule("furniture", "删去网页的“当前位置”导航"),
    "menu": Rule("furniture", "删去网站的栏目菜单"),
    "toolbar": Rule(
        "furniture", "删去网页工具栏（发布时间、来源、字号、打印、关闭等），时间和来源已另行登记"
    ),
    "separator": Rule("furniture", "删去分隔线"),
    "banner": Rule("furniture", "删去网站的横幅标语"),
    "site_notice": Rule("furniture", "删去网站写在正文上方的公告、提要"),
    "page_number": Rule("furniture", "删去页码"),
    "running_head": Rule("furniture", "删去每页重复的页眉"),
    "qr_hint": Rule("furniture", "删去扫码提示"),
    "attachment_link": Rule("furniture", "删去“附件下载”链接文字"),
    "related_links": Rule("furniture", "删去网页的相关推荐、相关链接"),
    "neighbour_links": Rule("furniture", "删去网页的上一篇、下一篇链接"),
    "footer": Rule("furniture", "删去网站页脚（版权、备案号、主办单位等）"),
    "source_line": Rule("furniture", "删去网站的来源、转载说明"),
    "editor_line": Rule("furniture", "删去网站的责任编辑等署名"),
    "address_line": Rule("furniture", "删去单独成行的网址"),
    "site_intro": Rule("furniture", "删去文章网站的导语、结束语"),
    "page_script": Rule("furniture", "删去残留的网页程序代码"),
    "wrapper_title": Rule("furniture", "删去网站给本页另起的标题，报告自己的标题保留"),
    "contents_list": Rule("furniture", "删去目录，正文中的各标题保留"),
    # several reports in one source: split
    "page_header": Rule("split", "删去采集程序写在每一篇前面的标题、时间、网址等信息，各篇分开登记"),
    "part_marker": Rule("split", "删去汇编的篇次标记或文件名标记，各篇分开登记"),
    # the lines of a report
    "blank_lines": Rule("layout", "删去空行"),
    "line_blanks": Rule("layout", "删去行首、行尾的空格"),
    "joined_line": Rule("layout", "接上被分页或换行断开的句子"),
    "joined_title": Rule("layout", "接上分成几行的标题"),
    "cover_vertical": Rule("layout", "接上封面上一行一字的竖排文字"),
    "title_repeated": Rule("layout", "标题在封面和正文前重复出现，只留一处"),
    "glued_heading": Rule("layout", "标题粘连在上一段末尾，另起一行"),
    "lost_break": Rule("layout", "两段之间丢失了换行，另起一段"),
    "line_break": Rule("layout", "原文连成一行，按标题和段落分行"),
    "run_in_heading": Rule("layout", "标题与正文同在一行，分成两行"),
    "signature_date": Rule("layout", "落款单位与日期同在一行，分成两行"),
    "text_table": Rule("layout", "逐行、逐格写成文字的表格，重新排成表格，文字和数字未动"),
    "table_bars": Rule("layout", "删去表格残留在行首、行尾的竖线"),
    "text_missing": Rule("gap", "此处原文缺失，加注说明，没有补写"),
}
