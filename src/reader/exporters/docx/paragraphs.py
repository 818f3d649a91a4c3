"""Paragraphs in WordprocessingML: their styles and what is set beside these."""

import re
from typing import Final

from markupsafe import Markup

from reader.core.sheet import Paragraph, Style
from reader.exporters.docx.units import twips
from reader.exporters.escaping import fill, joined
from reader.exporters.paragraph_looks import DEEPEST, ParagraphLook

# The styles by their ids.
PARAGRAPHS: Final = {
    Style.BODY: "BodyText",
    Style.QUOTE: "Quote",
    Style.ITEM: "List",
    Style.CODE: "Code",
    Style.CAPTION: "Caption",
    Style.SOURCE: "Source",
    Style.HEAD_NOTE: "HeadNote",
    Style.QUESTION: "Question",
    Style.CHOICE: "Choice",
    Style.NOTE: "Remark",
    Style.SMALL: "Small",
}
KEPT: Final = Markup("<w:keepNext/>")
BEGINS_PAGE: Final = Markup("<w:pageBreakBefore/>")
COUNTED: Final = Markup('<w:suppressLineNumbers w:val="0"/>')
BIDI: Final = Markup("<w:bidi/>")
AFTER_TABLE: Final = Markup('<w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>')

_MARGIN = 454  # twips; 8 mm, room for three figures
_TAG = re.compile(r"<w:(\w+)")
# ISO/IEC 29500-1, 17.3.1.26 (pPr), wants them in this order.
_ORDER = (
    "keepNext", "pageBreakBefore", "suppressLineNumbers", "tabs", "bidi", "ind", "jc", "sectPr",
)  # fmt: skip


def paragraph(style: str, inner: Markup, *properties: Markup) -> Markup:
    """A paragraph with a style, and `properties` in any order."""
    shape = joined(sorted(properties, key=_place))
    return fill('<w:p><w:pPr><w:pStyle w:val="{}"/>{}</w:pPr>{}</w:p>', style, shape, inner)


def in_margin(look: ParagraphLook, *, is_marked: bool) -> tuple[Markup, Markup]:
    """What lets a number stand before a paragraph; its marker, if there is one, stays in line."""
    start = twips(look.start)
    places = [twips(look.start - look.hanging), start] if is_marked else [start]
    stops = joined([fill('<w:tab w:val="left" w:pos="{}"/>', place) for place in places])
    indent = fill('<w:ind w:left="{}" w:hanging="{}"/>', start, start + _MARGIN)
    return fill("<w:tabs>{}</w:tabs>", stops), indent


def unmarked(look: ParagraphLook) -> list[Markup]:
    """What keeps a paragraph that has no marker from hanging, where its style does."""
    if not look.hanging:
        return []
    start = twips(look.start - look.hanging)
    return [fill('<w:ind w:left="{}" w:firstLine="0"/>', start)]


def list_style(item: Paragraph) -> str:
    """The style of a list item: it draws the bullet, unless a number stands before that."""
    kind = "ListBullet" if item.marker == "•" and not item.number else "List"
    level = min(max(item.level, 1), DEEPEST)
    return f"{kind}{level}" if level > 1 else kind


def _place(found: Markup) -> int:
    match = _TAG.match(found)
    return _ORDER.index(match[1]) if match else len(_ORDER)
