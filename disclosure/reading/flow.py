"""A page's tree to what a reader sees: lines, in order, and the elements that they stand in.

A line is what a browser would set as one paragraph: the text between two block
boundaries, blanks collapsed.  A table that holds data becomes one line of its own;
a table that was only used to arrange the page falls apart into its lines.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import field
from urllib.parse import quote

from selectolax.lexbor import LexborHTMLParser, LexborNode

from disclosure.frozen import dataclass
from disclosure.reading.decode import Spot, settle
from disclosure.reading.grid import Grid, HeaderTable, header_table, is_data, table_of
from disclosure.records import Picture, Table

#: What no reader sees, what is worked rather than read, and how characters are said (政<rt>zhèng</rt>).
_UNSEEN = """
    head script style template noscript iframe noframes object embed applet select option optgroup datalist
    textarea button input canvas audio video map svg math xml meta link title rt rp rtc
"""
UNSEEN = frozenset(_UNSEEN.split())
#: Elements that begin and end a line of their own.
_BLOCKS = """
    html body div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr td th section article main
    header footer nav aside form fieldset legend blockquote pre center address figure figcaption details summary hr
    marquee dir menu listing xmp plaintext
"""
BLOCKS = frozenset(_BLOCKS.split())
HEADINGS = frozenset(("h1", "h2", "h3"))
LEVELS = {f"h{level}": level for level in range(1, 7)}
MARGINS = frozenset(("nav", "footer", "aside"))
VERBATIM = frozenset(("pre", "listing", "xmp", "plaintext", "textarea"))
#: So many characters with sentences in a field are what the page shows, not what it asks for.
_A_TEXT = 200

BLANKS = re.compile(r"[ \t\n\r\f]+")
_TO_COLLAPSE = ("\n", "  ", "\t", "\r", "\f")
#: style="DISPLAY: none", visibility:hidden; text of size 0 is put in against copying.
HIDING = re.compile(
    r"display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden|mso-hide\s{0,4}:\s{0,4}all"
    r"|font-size\s{0,4}:\s{0,4}0(?:px|pt|em|rem|%)?\s{0,4}(?:;|!|$)",
    re.IGNORECASE,
)
#: ….doc?v=2, ….PDF#page=1
ATTACHED = re.compile(
    r"\.(?:docx?|wps|xlsx?|et|pptx?|pdf|ofd|ceb|rtf|zip|rar|7z|txt|csv)(?:[?#][^/]{0,200})?$", re.IGNORECASE
)
#: A picture whose address says that it adorns the page.
ADORNING = re.compile(
    r"icon|logo|btn|button|share|arrow|weixin|wechat|qrcode|ewm|print|close|bg[_.\d]|\.ico$", re.IGNORECASE
)


def _holds_prose(node: LexborNode) -> bool:
    text = node.text()
    return len(text) >= _A_TEXT and text.count("。") > 1


ICON = 1000  # characters; a drawing that is written in no more is an icon
_SVG = "http://www.w3.org/2000/svg"

#: Finds a picture by its address on a page; None where it did not come with it, or is not to be shown.
FindPicture = Callable[[str], Picture | None]


@dataclass(slots=True)
class Line:
    """One line of a page."""

    text: str
    link_chars: int = 0  # how many of its characters stand in links
    links: tuple[str, ...] = ()
    tag: str = ""  # the block that it stands in
    margin: bool = False  # within nav, footer, aside
    table: Table | None = None
    pair: tuple[str, str] | None = None  # label and value of a header table
    picture: Picture | None = None
    level: int = 0  # how deep a heading it is set as; 0 for none

    @property
    def plain_chars(self) -> int:
        """How many of its characters stand in no link."""
        return len(self.text) - self.link_chars


@dataclass(frozen=True, slots=True)
class Region:
    """An element and the lines that it holds: from ``first`` up to ``last``, not included."""

    key: int
    tag: str
    first: int
    last: int


@dataclass(slots=True)
class Flow:
    """What a reader sees of a page."""

    lines: list[Line] = field(default_factory=list)
    regions: list[Region] = field(default_factory=list)
    attachments: list[tuple[int, str, str]] = field(default_factory=list)  # line, text, address
    pictures: list[int] = field(default_factory=list)  # the lines before which they stand
    viewers: list[int] = field(default_factory=list)  # the same, of documents shown in a frame
    lost: list[Spot] = field(default_factory=list)  # control characters written as entities


def flow_of(
    tree: LexborHTMLParser,
    containers: frozenset[int] = frozenset(),
    hidden: frozenset[int] = frozenset(),
    picture_of: FindPicture = lambda address: None,
) -> Flow:
    """Return the lines of a parsed page.

    ``containers`` are keys (``mem_id``) of elements to be taken for blocks whatever their
    tag, ``hidden`` of those to be left out with all that they hold.  ``picture_of`` finds
    a picture that came with the page, by its address there.
    """
    return _Walk(containers, hidden, picture_of).through(tree.body) if tree.body else Flow()


def lines_of_header(head: HeaderTable) -> list[Line]:
    """The lines that stand for a document's header table: a label with its value on each, then what has no label."""
    pairs = [Line(f"{label}{value}", tag="td", pair=(label, value)) for label, value in head.pairs]
    others = [line for cell in head.others for line in cell.lines if isinstance(line, Line)]
    return pairs + [line for line in others if not line.picture]


def insets_of(lines: Iterable[Line]) -> tuple[tuple[Table, ...], tuple[tuple[int, Picture], ...]]:
    """Return the tables among ``lines``, and the pictures, each with the number of tables in front of it."""
    tables: list[Table] = []
    pictures = []
    for line in lines:
        if line.picture:
            pictures.append((len(tables), line.picture))
        elif line.table:
            tables.append(line.table)
    return tuple(tables), tuple(pictures)


def headings_of(lines: Iterable[Line], before: Iterable[str] = ()) -> tuple[tuple[int, int, int], ...]:
    """Return where the headings among ``lines`` begin and end in their text, behind that of ``before``, and how deep they are."""
    at = sum(len(text) + 1 for text in before)
    found = []
    for line in lines:
        end = at + (1 if line.table or line.picture else len(line.text))
        if line.level:
            found.append((at, end, line.level))
        at = end + 1
    return tuple(found)


def hidden_of(tree: LexborHTMLParser) -> frozenset[int]:
    """Return the keys of the elements that their own mark-up hides."""
    return frozenset(node.mem_id for node in _hidden(tree))


def _collapsed(text: str) -> str:
    """``text`` with one blank for each run of them, as a browser shows it."""
    return BLANKS.sub(" ", text) if any(map(text.__contains__, _TO_COLLAPSE)) else text


#: So many characters with two sentences are a text, and no field, menu or bait for search engines.
_HIDDEN_TEXT = 60


def prose_hidden(tree: LexborHTMLParser, flow: Flow) -> str | None:
    """The beginning of a text that the page hides, behind another tab perhaps, and that ``flow`` has not; None where it hides none."""
    for node in _hidden(tree):
        text = _collapsed(node.text()).strip()
        if node.tag in UNSEEN or len(text) < _HIDDEN_TEXT or text.count("。") < 2:
            continue
        sentence = text[: text.index("。")][-20:]
        if not any(sentence in line.text for line in flow.lines):
            return text[:60]
    return None


def _hidden(tree: LexborHTMLParser) -> Iterator[LexborNode]:
    yield from tree.css("[hidden]")
    for node in tree.css(
        '[style*="display" i],[style*="visibility" i],[style*="font-size" i],[style*="mso-hide" i]'
    ):
        if HIDING.search(node.attributes.get("style") or "") and not _is_folded(node):
            yield node


#: What a chapter is unfolded by: a term, a heading, a button.
_FOLDS = frozenset(("dt", "summary", "button", *LEVELS)) - {"h1"}


def _is_folded(node: LexborNode) -> bool:
    """Whether a hidden element is a chapter that a page folds away below its heading, and shows at a click."""
    above = node.prev
    while above is not None and above.tag == "-text":
        above = above.prev
    if above is None or above.tag not in _FOLDS or "。" not in node.text():
        return False
    return not HIDING.search(above.attributes.get("style") or "")


class _Walk:
    """One walk through a tree, without recursion: pages may be nested as deep as they like."""

    def __init__(self, containers: frozenset[int], hidden: frozenset[int], picture_of: FindPicture) -> None:
        self.flow = Flow()
        self.picture_of = picture_of
        self.containers = containers
        self.hidden = hidden
        self.pieces: list[str] = []
        self.link_chars = 0
        self.links: list[str] = []
        self.anchor: list[str] | None = None
        self.margins = 0
        self.verbatim = 0
        self.blocks: list[tuple[int, str, int]] = []  # key, tag, first line
        self.grids: list[Grid] = []

    def through(self, root: LexborNode) -> Flow:
        """Walk ``root`` and all below it."""
        path: list[tuple[LexborNode, str]] = []
        node: LexborNode | None = root
        while node is not None:
            tag = node.tag or ""
            child = node.first_child if self._enter(node, tag) else None
            if child is not None:
                path.append((node, tag))
                node = child
                continue
            self._leave(node, tag)
            following = node.next if path else None
            while following is None and path:
                node, tag = path.pop()
                self._leave(node, tag)
                following = node.next if path else None
            node = following
        self._break()
        return self.flow

    def _enter(self, node: LexborNode, tag: str) -> bool:
        """Begin an element or take a text; tell whether to go into it."""
        if tag == "-text":
            self._take(node.text_content or "")
            return False
        if tag == "textarea" and _holds_prose(node):
            self._begin_block(node, tag)
            return True
        if tag in UNSEEN or tag[:1] == "-":
            self._note_viewer(node, tag)
            return False
        if self.hidden and node.mem_id in self.hidden:
            return False
        if tag == "br":
            self._break()
        elif tag == "img":
            self._note_picture(node)
        elif tag == "a":
            self.anchor = []
        elif tag in BLOCKS or node.mem_id in self.containers:
            self._begin_block(node, tag)
        return True

    def _leave(self, node: LexborNode, tag: str) -> None:
        if tag == "-text":
            return
        if tag == "a":
            self._end_link(node)
        elif self.blocks and self.blocks[-1][0] == node.mem_id:
            self._end_block(tag)

    def _begin_block(self, node: LexborNode, tag: str) -> None:
        self._break()
        self.blocks.append((node.mem_id, tag, len(self.flow.lines)))
        self.margins += tag in MARGINS
        self.verbatim += tag in VERBATIM
        if tag == "table":
            self.grids.append(Grid(len(self.flow.lines), node.attributes.get("role") or ""))
        elif self.grids and tag in ("tr", "td", "th", "caption"):
            self.grids[-1].begin(tag, len(self.flow.lines), node.attributes)

    def _end_block(self, tag: str) -> None:
        self._break()
        key, _, first = self.blocks.pop()
        self.margins -= tag in MARGINS
        self.verbatim -= tag in VERBATIM
        if self.grids and tag in ("td", "th", "caption"):
            self.grids[-1].end(tag, self.flow.lines)
        elif self.grids and tag == "table":
            self._end_table(self.grids.pop())
        self.flow.regions.append(Region(key, tag, first, len(self.flow.lines)))

    def _end_table(self, grid: Grid) -> None:
        """Put a table of data, or of labels and values, in place of its lines."""
        lines = self.flow.lines
        if head := header_table(grid):
            standing = lines_of_header(head)
        elif is_data(grid):
            standing = [Line("", tag="table", table=table_of(grid))]
        else:
            if self.grids and sum(bool(cell.lines) for cell in grid.cells) > 1:
                self.grids[-1].holds_table = True
            return
        for line in standing:
            line.margin = self.margins > 0
        standing += [line for line in lines[grid.first :] if line.picture]
        del lines[grid.first :]
        lines += standing
        regions = self.flow.regions
        while regions and regions[-1].first >= grid.first:
            regions.pop()  # the elements within the table: their lines are gone

    def _take(self, text: str) -> None:
        if self.anchor is not None:
            self.anchor.append(text)
            self.link_chars += len(text.strip())
        if self.verbatim and "\n" in text:
            for piece in text.split("\n")[:-1]:
                self.pieces.append(piece)
                self._break()
            text = text.rpartition("\n")[2]
        self.pieces.append(text)

    def _end_link(self, node: LexborNode) -> None:
        if self.anchor is None:
            return
        text = _collapsed("".join(self.anchor)).strip()
        self.anchor = None
        if not text:
            return
        self.links.append(text)
        address = node.attributes.get("href") or ""
        if ATTACHED.search(address) or ATTACHED.search(text):
            self.flow.attachments.append((len(self.flow.lines), text, address))

    def _note_picture(self, node: LexborNode) -> None:
        source = node.attributes.get("src") or ""
        if not source or (source[:5] != "data:" and ADORNING.search(source[-200:])):
            return
        self.flow.pictures.append(len(self.flow.lines))
        self._take_picture(source)

    def _note_drawing(self, node: LexborNode) -> None:
        """Take a drawing that stands in the page itself, if it is larger than an icon."""
        written = node.html or ""
        if len(written) > ICON and node.mem_id not in self.hidden:
            named = (
                written if "xmlns=" in written[:ICON] else written.replace("<svg", f'<svg xmlns="{_SVG}"', 1)
            )
            self._take_picture(f"data:image/svg+xml,{quote(named)}")

    def _take_picture(self, address: str) -> None:
        if picture := self.picture_of(address):
            self._break()
            self.flow.lines.append(Line("", tag="img", margin=self.margins > 0, picture=picture))

    def _note_viewer(self, node: LexborNode, tag: str) -> None:
        if tag == "svg":
            self._note_drawing(node)
        if tag in ("iframe", "embed", "object"):
            address = node.attributes.get("src") or node.attributes.get("data") or ""
            if ".pdf" in address.lower() or ".ofd" in address.lower():
                self.flow.viewers.append(len(self.flow.lines))

    def _break(self) -> None:
        """End the line."""
        if not self.pieces:
            return
        text = "".join(self.pieces)
        text = _collapsed(text).strip(" ") if text != "\n" else ""  # between any two paragraphs
        links, link_chars = tuple(self.links), self.link_chars
        self.pieces.clear()
        self.links.clear()
        self.link_chars = 0
        if not text.strip("\xa0\u3000 \u200b\ufeff"):
            return
        text, lost = settle(text)
        self.flow.lost += lost
        tag = self.blocks[-1][1] if self.blocks else "body"
        level = max([LEVELS.get(name, 0) for _, name, _ in self.blocks[-3:]], default=0)
        for part in text.split("\n"):  # an entity may stand for a line end: &#8232;
            if part.strip():
                margin = self.margins > 0
                self.flow.lines.append(
                    Line(part, min(link_chars, len(part)), links, tag, margin, level=level)
                )
