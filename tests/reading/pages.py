"""Web pages of the kinds that government sites serve, made up for these tests."""

from __future__ import annotations

TITLE = "平阳县2021年政府信息公开工作年度报告"
PARAGRAPHS = (
    "本报告根据《中华人民共和国政府信息公开条例》编制，数据统计期限为2021年1月1日至12月31日。",
    "一、总体情况",
    "全年主动公开政府信息41288条，其中乡镇公开1203条，及时回应了群众关切。",
    "二、存在的主要问题及改进情况",
    "一是公开的时效有待提高；二是解读的形式还不够多样，下一步将加强培训。",
)
SIGNATURE = ("平阳县人民政府", "2022年1月27日")
BODY = "".join(f"<p>\u3000\u3000{paragraph}</p>" for paragraph in PARAGRAPHS)
SIGNED = f'{BODY}<p style="text-align:right">{SIGNATURE[0]}<br>{SIGNATURE[1]}</p>'

MENU = (
    '<div class="top"><ul class="nav">'
    + "".join(
        f'<li><a href="/{i}">{name}</a></li>'
        for i, name in enumerate(("网站首页", "政务公开", "办事服务", "互动交流", "走进平阳", "专题专栏"))
    )
    + "</ul></div>"
)
CRUMB = '<div>当前位置：<a href="/">首页</a> &gt; <a href="/zw">政务公开</a> &gt; <a href="/nb">政府信息公开年报</a></div>'
INFO = '<div class="info">发布日期：2022-01-28 09:10 来源：平阳县府办 字体：[<a href="javascript:f(1)">大</a>] 浏览次数：<span>12</span></div>'
FOOT = (
    '<div class="foot">主办：平阳县人民政府 承办：平阳县府办 浙ICP备00000000号 网站标识码：3303260001<br>'
    '<a href="/map">网站地图</a> <a href="/about">关于我们</a></div>'
)
SHARE = (
    '<div>【<a href="javascript:print()">打印本页</a>】【<a href="javascript:close()">关闭窗口</a>】</div>'
)
HEADER_TABLE = (
    '<table class="head"><tr><td>索 引 号：</td><td>113303260000000000/2022-00012</td><td>主题分类：</td><td>综合政务</td></tr>'
    "<tr><td>发文机关：</td><td>平阳县府办</td><td>成文日期：</td><td>2022-01-27</td></tr>"
    "<tr><td>发文字号：</td><td>平府办〔2022〕3号</td><td>有效性：</td><td>有效</td></tr></table>"
)
FIGURES = (
    '<table border="1"><tr><td colspan="3">第二十条第（一）项</td></tr>'
    "<tr><th>信息内容</th><th>本年制发件数</th><th>现行有效件数</th></tr>"
    '<tr><td>规章</td><td>0</td><td>&nbsp;</td></tr><tr><td rowspan="2">行政规范性文件</td><td>5</td><td>25</td></tr>'
    "<tr><td>1</td><td>2</td></tr></table>"
)


def page(body: str, head: str = "", title: str = f"{TITLE}_平阳县人民政府") -> str:
    """A whole page around ``body``."""
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title>{head}'
        f"<style>.a{{color:red}}</style></head><body>{body}</body></html>"
    )


#: Each of these must yield the title, the paragraphs and the signature, and nothing else.
LAYOUTS = {
    "a known id": page(
        f'{MENU}{CRUMB}<h1>{TITLE}</h1>{INFO}<div id="zoom">{SIGNED}</div>{SHARE}{FOOT}',
    ),
    "a known class in capitals, within another": page(
        f'{MENU}{CRUMB}<div class="title">{TITLE}</div>{INFO}'
        f'<div id="Zoom"><div class="view TRS_UEDITOR trs_paper_default">{SIGNED}</div></div>{SHARE}{FOOT}',
    ),
    "a class on each paragraph": page(
        f'{MENU}{CRUMB}<h1>{TITLE}</h1>{INFO}<div class="x1">'
        + SIGNED.replace("<p", '<p class="Custom_UnionStyle"')
        + f"</div>{SHARE}{FOOT}",
    ),
    "no known name at all": page(
        f'{MENU}{CRUMB}<div class="a1"><h2>{TITLE}</h2>{INFO}<div class="b7">{SIGNED}</div></div>{SHARE}{FOOT}'
    ),
    "a custom element": page(
        f"{MENU}{CRUMB}<h1>{TITLE}</h1>{INFO}<ucapcontent>{SIGNED}</ucapcontent>{SHARE}{FOOT}"
    ),
    "a layout of tables from 2005": page(
        f'<table width="1000"><tr><td>{MENU}</td></tr></table><table><tr><td width="200">'
        '<table><tr><td><a href="/1">机构职能</a></td></tr><tr><td><a href="/2">公开指南</a></td></tr></table></td>'
        f'<td><table><tr><td class="lanmu">{CRUMB}</td></tr><tr><td align="center"><b><font size="5">{TITLE}</font></b></td></tr>'
        f'<tr><td>{INFO}</td></tr><tr><td class="con14">{SIGNED}</td></tr><tr><td>{SHARE}</td></tr></table></td></tr></table>'
        f"<table><tr><td>{FOOT}</td></tr></table>"
    ),
    "lines broken by br alone": page(
        f'{MENU}{CRUMB}<h1>{TITLE}</h1>{INFO}<div class="b7">'
        + "<br/>\n&nbsp;&nbsp;&nbsp;&nbsp;".join((*PARAGRAPHS, *SIGNATURE))
        + f"</div>{SHARE}{FOOT}"
    ),
    "a signature in an element of its own": page(
        f'{MENU}{CRUMB}<h1>{TITLE}</h1>{INFO}<div class="TRS_Editor">{BODY}</div>'
        f'<div class="sign">{SIGNATURE[0]}</div><div class="date">{SIGNATURE[1]}</div>{SHARE}{FOOT}'
    ),
    "a title broken in two": page(
        f'{MENU}{CRUMB}<h1>平阳县2021年<br>政府信息公开工作年度报告</h1>{INFO}<div id="zoom">{SIGNED}</div>{SHARE}{FOOT}'
    ),
    "the title within the text": page(
        f'{MENU}{CRUMB}<div id="zoom"><p align="center"><b>{TITLE}</b></p>{SIGNED}</div>{SHARE}{FOOT}'
    ),
    "a title in the meta tags only": page(
        f'{MENU}{CRUMB}{INFO}<div id="zoom">{SIGNED}</div>{FOOT}',
        head=f'<meta name="ArticleTitle" content="{TITLE}"><meta name="SiteName" content="平阳县人民政府">',
        title="平阳县人民政府",
    ),
    "a title in the title element only": page(f'{MENU}{CRUMB}<div id="zoom">{SIGNED}</div>{FOOT}'),
    "a header table above": page(
        f'{MENU}{CRUMB}{HEADER_TABLE}<h1>{TITLE}</h1>{INFO}<div id="zoom">{SIGNED}</div>{SHARE}{FOOT}'
    ),
    "a header table inside": page(f'{MENU}<h1>{TITLE}</h1><div id="zoom">{HEADER_TABLE}{SIGNED}</div>{FOOT}'),
    "Word's filtered page": page(
        '<div class="WordSection1" style="layout-grid:15.6pt"><p class="MsoNormal" align="center"><b>'
        f"<span lang=EN-US>{TITLE}<o:p></o:p></span></b></p>"
        + SIGNED.replace("<p", '<p class="MsoNormal"').replace(
            "</p>", "<span lang=EN-US><o:p>&nbsp;</o:p></span></p>"
        )
        + "</div>",
        title="",
    ),
    "upper case and no closing tags": (
        f"<HTML><HEAD><TITLE>{TITLE}</TITLE></HEAD><BODY><H1>{TITLE}</H1>"
        + "".join(f"<P>{line}" for line in (*PARAGRAPHS, *SIGNATURE))
        + "</BODY></HTML>"
    ),
    "a sentence beside it": page(
        f'{MENU}{CRUMB}<h1>{TITLE}</h1>{INFO}<div id="zoom">{SIGNED}</div>'
        '<div class="side"><p>欢迎关注“平阳发布”，了解更多政务信息。</p></div>'
        f"{SHARE}{FOOT}"
    ),
    "what only scripts and printers see": page(
        f"<script>document.write('<p>脚本写出的话，不在页上。</p>')</script><noscript><p>请启用脚本，以便正常浏览。</p></noscript>"
        f'{MENU}<h1>{TITLE}</h1><div id="zoom"><!-- <p>注释里的话，也不在页上。</p> --><p hidden>隐藏的话一，不应出现。</p>'
        '<p style="DISPLAY: none">隐藏的话二，不应出现。</p><span style="font-size:0px">防复制的话，不应出现。</span>'
        f"<template><p>模板里的话，不应出现。</p></template><style>p{{color:red}}</style>{SIGNED}</div>{FOOT}"
    ),
}
