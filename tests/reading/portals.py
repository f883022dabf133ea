"""Pages as the content systems of government sites serve them, their texts made up for these tests."""

from __future__ import annotations

from tests.reading.pages import BODY, CRUMB, FOOT, MENU, SIGNATURE, SIGNED, TITLE, page

_META = (
    f'<meta name="SiteName" content="平阳县人民政府"><meta name="SiteDomain" content="www.example.gov.cn">'
    f'<meta name="ColumnName" content="政府信息公开年报"><meta name="ColumnType" content="年报">'
    f'<meta name="ArticleTitle" content="{TITLE}"><meta name="PubDate" content="2022-01-28 09:10">'
    '<meta name="ContentSource" content="平阳县府办"><meta name="Url" content="http://www.example.gov.cn/art/2022/1/28/a.html">'
)
_SEARCH = (
    '<div class="search"><form action="/s"><input type="text" placeholder="请输入关键字"><select><option>标题</option>'
    "<option>正文</option></select><button>搜索</button></form></div>"
)
_QR = '<div class="ewm"><img src="data:image/png;base64,AAAA" alt=""><p>扫一扫在手机打开当前页</p></div>'
_VOICE = '<div class="ydq"><span>智能朗读：</span><a href="javascript:void(0)">播放</a></div>'
_WRONG = '<div class="editor">【<a href="/jc">我要纠错</a>】责任编辑：王晓明</div>'
_ASIDE = (
    '<div class="left"><h3>政府信息公开</h3><ul><li><a href="/zn">政府信息公开指南</a></li><li><a href="/zd">政府信息公开制度</a></li>'
    '<li><a href="/fd">法定主动公开内容</a></li><li class="on"><a href="/nb">政府信息公开年报</a></li><li><a href="/ysq">依申请公开</a></li></ul></div>'
)
_RELATED = (
    '<div class="xgwz"><h3>相关文章</h3><ul>'
    + "".join(
        f'<li><a href="/{year}">平阳县{year}年政府信息公开工作年度报告</a><span>{year + 1}-01-28</span></li>'
        for year in range(2015, 2020)
    )
    + "</ul></div>"
)
_INDEX_LIST = (
    '<div class="wz_top"><dl><dt>索引号：</dt><dd>113303260000000000/2022-00012</dd></dl><dl><dt>发布机构：</dt><dd>平阳县府办</dd></dl>'
    "<dl><dt>成文日期：</dt><dd>2022-01-27</dd></dl><dl><dt>公开方式：</dt><dd>主动公开</dd></dl></div>"
)
_INDEX_TABLE = (
    '<table class="xxgk_table" cellspacing="0"><tbody><tr><th>索引号</th><td>113303260000000000/2022-00012</td><th>组配分类</th><td>政府信息公开年报</td></tr>'
    f'<tr><th>发布机构</th><td>平阳县府办</td><th>生成日期</th><td>2022-01-27</td></tr><tr><th>名称</th><td colspan="3">{TITLE}</td></tr></tbody></table>'
)
_STYLE = '<style type="text/css">.TRS_Editor P{margin-top:0;line-height:2;font-family:宋体;font-size:12pt;}</style>'


def _word(html: str) -> str:
    """The same as an editor takes it over from Word: spans in spans, empty elements, hard blanks."""
    opened = '<p class="MsoNormal" style="text-indent:32pt"><span style="font-family:仿宋_GB2312"><font face="仿宋_GB2312">'
    html = html.replace("<p>", opened).replace(
        "</p>", "</font></span><o:p></o:p></p><p class=MsoNormal>&nbsp;</p>"
    )
    return html.replace("年度", "<span lang=EN-US></span>年度")


#: Each of these must yield the title, the paragraphs and the signature, and nothing else.
PORTALS = {
    "UCAP": page(
        f'{MENU}{_SEARCH}<div class="BreadcrumbNav">{CRUMB}</div><div class="article oneColumn pub_border"><h1>{TITLE}</h1>'
        '<div class="pages-date">2022-01-28 09:10 <span class="font">来源： 平阳县府办</span>'
        '<div class="pages_print">【字体：<span>大</span> <span>中</span> <span>小</span>】<span class="printIco">打印</span></div></div>'
        f'<div class="pages_content mhide" id="UCAP-CONTENT">{SIGNED}</div>{_WRONG}{_QR}</div>{_RELATED}{FOOT}',
        _META,
    ),
    "TRS with its editor twice and a style within": page(
        f'{MENU}{CRUMB}<div class="xl_title">{TITLE}</div><div class="xl_info">时间：2022-01-28 来源：平阳县府办 【字体： 大 中 小】</div>'
        f'<div class="xl_con"><div class="TRS_Editor">{_STYLE}<div class="TRS_Editor">{SIGNED}</div></div></div>{_QR}{_WRONG}{FOOT}',
        _META,
    ),
    "TRS with the text taken over from Word": page(
        f'{MENU}{CRUMB}<h2 class="tit">{TITLE}</h2>{_VOICE}<div class="view TRS_UEDITOR trs_paper_default trs_web">{_word(BODY)}'
        f'<p style="text-align:right">{SIGNATURE[0]}</p><p style="text-align:right">{SIGNATURE[1]}</p></div>{_RELATED}{FOOT}',
        _META,
    ),
    "jcms with its marks as comments": page(
        f'{MENU}<!--<$[当前栏目]>begin-->{CRUMB}<!--<$[当前栏目]>end--><table width="980"><tr><td class="title"><!--<$[标题]>begin-->{TITLE}<!--<$[标题]>end--></td></tr>'
        "<tr><td>发布日期：<!--<$[信息发布日期]>begin-->2022-01-28<!--<$[信息发布日期]>end--> 信息来源：平阳县府办 浏览次数：<script>document.write(12)</script> 次</td></tr>"
        f'<tr><td><div id="zoom"><!--ZJEG_RSS.content.begin-->{SIGNED}<!--ZJEG_RSS.content.end--></div></td></tr></table>{_RELATED}{FOOT}',
        _META,
    ),
    "an index in a list of terms, columns at the left": page(
        f'{MENU}<div class="main">{_ASIDE}<div class="right">{CRUMB}{_INDEX_LIST}<h1 class="tit">{TITLE}</h1>{_VOICE}'
        f'<div class="article-content">{SIGNED}</div>{_QR}</div></div>{FOOT}',
        _META,
    ),
    "an index as a table of heads without colons": page(
        f'{MENU}<div class="main">{_ASIDE}<div class="right">{_INDEX_TABLE}<div class="h1">{TITLE}</div>'
        f'<div class="conTxt">{SIGNED}</div></div></div>{FOOT}',
        _META,
    ),
    "a page made free of barriers, a warning for old browsers": page(
        f'<div id="barrierfree_container"><noscript>您的浏览器不支持 JavaScript，请启用后重试。</noscript>{MENU}{_SEARCH}{CRUMB}'
        f'<div class="content"><h1>{TITLE}</h1><div class="sub">发布时间：2022-01-28 09:10:00　|　来源：平阳县府办　|　浏览量：<i id="n">12</i></div>'
        f'<div class="content-body">{SIGNED}</div></div>{FOOT}</div><div id="tip" style="display:none">复制成功</div>',
        _META,
    ),
    "paragraphs as sections in an unnamed place, related pages within": page(
        f"{MENU}<section><div>{CRUMB}<h1>{TITLE}</h1><div><span>2022-01-28</span><span>来源：平阳县府办</span></div><div>"
        + BODY.replace("<p>", "<section><p>").replace("</p>", "</p></section>")
        + f"<section><p>{SIGNATURE[0]}</p></section><section><p>{SIGNATURE[1]}</p></section></div>{_RELATED}</div></section>{FOOT}",
        _META,
    ),
    "a house page of 2008 in upper case with fonts": (
        f"<HTML><HEAD><META http-equiv=Content-Type content='text/html; charset=utf-8'><TITLE>平阳县政府网</TITLE></HEAD><BODY>{MENU}"
        f"<TABLE><TR><TD><FONT color=#ff0000 size=5><B>{TITLE}</B></FONT></TD></TR><TR><TD>[2022-1-28]　【打印】【关闭】</TD></TR><TR><TD><FONT style='FONT-SIZE: 14px'>"
        + SIGNED.replace("<p>", "").replace("</p>", "<BR>").replace('<p style="text-align:right">', "")
        + f"</FONT></TD></TR></TABLE>{FOOT}</BODY></HTML>"
    ),
    "an article tag with its head inside": page(
        f"<header>{MENU}{_SEARCH}</header><main><nav>{CRUMB}</nav><article><header><h1>{TITLE}</h1><p>发布时间：2022-01-28　来源：平阳县府办</p></header>"
        f"{SIGNED}<footer>{_WRONG}{_QR}</footer></article><aside>{_RELATED}</aside></main><footer>{FOOT}</footer>",
        _META,
    ),
}
