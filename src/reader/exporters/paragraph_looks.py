"""How paragraphs look in the documents of word processors, as on our own pages."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

GREY: Final = "#5F5B55"  # dim words; 6.5:1 on white
RULE: Final = "#8C8C8C"  # lines of frames and tables
SANS: Final = "Inter"
CODE: Final = "Courier New"  # on every system, or something of its widths
TIGHT: Final = 1.25  # line pitch of what is small or large
DEEPEST: Final = 3  # levels that lists have styles for


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """A style: `scale` of the type size, room `above` and `below` in points, indent from the
    `start` of the line in mm, of which the first line leaves out `hanging`.

    `level` is that of a heading, `bullet` that of a list with bullets. `is_kept` holds it on the
    page of what follows, `is_whole` on one page, `is_ruled` draws a line below.
    """

    name: str
    scale: float = 1
    above: float = 0
    below: float = 6
    start: float = 0
    hanging: float = 0
    level: int = 0
    bullet: int = 0
    is_sans: bool = False
    is_code: bool = False
    is_tight: bool = False
    is_bold: bool = False
    is_italic: bool = False
    is_capitals: bool = False
    is_dim: bool = False
    is_kept: bool = False
    is_whole: bool = False
    is_ruled: bool = False
    is_flush: bool = False  # on both sides, where the paper asks for it


def _heading(name: str, scale: float, above: float, level: int) -> ParagraphLook:
    return ParagraphLook(
        name, scale, above, 4, level=level, is_bold=True, is_tight=True, is_kept=True
    )


def _aside(name: str, scale: float, above: float, below: float) -> ParagraphLook:
    return ParagraphLook(name, scale, above, below, is_sans=True, is_tight=True, is_dim=True)


def _item(name: str, depth: int, bullet: int = 0) -> ParagraphLook:
    return ParagraphLook(name, below=3, start=7 * depth, hanging=7, bullet=bullet)


LOOKS: Final[Mapping[str, ParagraphLook]] = {
    "BodyText": ParagraphLook("Body Text", is_flush=True),
    "Title": _heading("Title", 1.7, 0, 1),
    "Heading2": ParagraphLook(
        "Heading 2", 0.85, 14, 6, level=2, is_sans=True, is_tight=True, is_bold=True,
        is_capitals=True, is_dim=True, is_kept=True,
    ),
    "Heading3": _heading("Heading 3", 1.25, 14, 3),
    "Heading4": _heading("Heading 4", 1.1, 12, 4),
    "Heading5": _heading("Heading 5", 1, 10, 5),
    "Heading6": _heading("Heading 6", 0.9, 10, 6),
    "Quote": ParagraphLook("Quote", start=8, is_flush=True),
    "List": _item("List", 1),
    "List2": _item("List 2", 2),
    "List3": _item("List 3", 3),
    "ListBullet": _item("List Bullet", 1, 1),
    "ListBullet2": _item("List Bullet 2", 2, 2),
    "ListBullet3": _item("List Bullet 3", 3, 3),
    "Code": ParagraphLook("Code", 0.85, is_code=True, is_tight=True),
    "Caption": _aside("Caption", 0.85, 0, 8),
    "Source": _aside("Source", 0.8, 0, 8),
    "HeadNote": ParagraphLook("Head note", 1, 2, 10, is_italic=True),
    "Question": ParagraphLook("Question", 1, 8, 4, 8, 8, is_whole=True),
    "Choice": ParagraphLook("Choice", 1, 0, 3, 18, 10, is_whole=True),
    "Remark": ParagraphLook("Remark", 0.85, 0, 5, 6, 6, is_tight=True),
    "Small": ParagraphLook("Small", 0.85, 12, 3, is_tight=True),
    "AnswerLine": ParagraphLook("Answer line", 1, 0, 0, is_whole=True, is_ruled=True),
    "BoxText": ParagraphLook("Box text", 0.95, 2, 2, is_sans=True),
    "TableText": ParagraphLook("Table text", 0.9, 0, 0, is_tight=True),
    "CardLabel": _aside("Card label", 0.75, 0, 4),
    "CardText": ParagraphLook("Card text", 1.05, 0, 4),
    "CardSource": _aside("Card source", 0.75, 0, 0),
    "Legend": ParagraphLook("Legend", 0.9, 4, 8, is_sans=True),
    "Fields": _aside("Fields", 0.85, 0, 12),
    "Figure": ParagraphLook("Figure", 1, 6, 4, is_tight=True, is_kept=True),
    "FootnoteText": ParagraphLook("Footnote text", 0.8, 0, 2, is_tight=True),
    "Header": _aside("Header", 0.75, 0, 0),
    "Footer": _aside("Footer", 0.75, 0, 0),
    "AfterTable": ParagraphLook("After table", 0.4, 0, 2, is_tight=True),
}  # fmt: skip
