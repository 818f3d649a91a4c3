"""Header: the title and the line of details above an article."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption

from reader.core.content import BlockKind, Content
from reader.ui.page.document_text import is_right_to_left
from reader.ui.page.inks import Inks
from reader.ui.page.typography import Style, Typography

_TOP = 48  # paper above the title
_TO_DETAILS = 12
_DETAILS_PITCH = 20


@dataclass(frozen=True, slots=True)
class Header:
    """What stands above an article: "Sample article  ·  12 September 2022  ·  6 min"."""

    title: str = ""
    details: str = ""
    version: str = ""  # "Version 2 of 2": a line that can be clicked
    above: int = _TOP  # pixels of paper above the title


class HeaderArt:
    """A header set for one column; all in pixels."""

    def __init__(
        self, header: Header, content: Content, typography: Typography, column: int
    ) -> None:
        self.title_in_text = _title_in_text(header, content)
        self._style = typography.title
        title = "" if self.title_in_text else header.title
        rtl = is_right_to_left(header.title)
        self._title = _layout(title, self._style.font, self._style, column, rtl=rtl)
        details = Style(typography.details, 13, _DETAILS_PITCH, 15)
        self._details = _layout(header.details, typography.details, details, column, rtl=rtl)
        self._title_height = self._title.lineCount() * self._style.pitch
        self._details_height = self._details.lineCount() * _DETAILS_PITCH
        self._version = _layout(header.version, typography.details, details, column, rtl=rtl)
        below = typography.title_below
        if self._details_height or self._version.lineCount():
            below += _TO_DETAILS + self._details_height
            below += self._version.lineCount() * _DETAILS_PITCH
        # The details stand in the gap below the title, which may be the text's first block.
        self.below_title = below
        self.above = header.above
        self.height = self.above if self.title_in_text else self.above + self._title_height + below
        if not self.title_in_text and not title and not header.details:
            self.height = self.above

    def paint(self, painter: QPainter, left: float, top: float, gap_top: float, inks: Inks) -> None:
        """Paint on a page whose top is at `top`; a title in the text ends at `gap_top`."""
        if not self.title_in_text:
            painter.setPen(inks.ink)
            self._title.draw(painter, QPointF(left, top + self.above))
        at = self._details_top(top, gap_top)
        painter.setPen(inks.dim)
        self._details.draw(painter, QPointF(left, at))
        painter.setPen(inks.accent)
        self._version.draw(painter, QPointF(left, at + self._details_height))

    def version_box(self, left: float, top: float, gap_top: float) -> QRectF:
        """Where the line on the version is, as `paint` would draw it; empty if there is none."""
        if not self._version.lineCount():
            return QRectF()
        box = self._version.lineAt(0).naturalTextRect()
        return box.translated(left, self._details_top(top, gap_top) + self._details_height)

    def _details_top(self, top: float, gap_top: float) -> float:
        if not self.title_in_text:
            gap_top = top + self.above + self._title_height
        lead = _TO_DETAILS if self.title_in_text or self._title_height else 0
        return gap_top + lead


def _title_in_text(header: Header, content: Content) -> bool:
    """Whether the article begins with its title, which then is not painted once more."""
    if not content.blocks or content.blocks[0].kind is not BlockKind.HEADING:
        return False
    first = content.blocks[0]
    text = content.text[first.start : first.end]
    return " ".join(text.split()).casefold() == " ".join(header.title.split()).casefold()


def _layout(text: str, font: QFont, style: Style, column: int, *, rtl: bool) -> QTextLayout:
    """`text` in its own direction, but on the side where the title begins."""
    layout = QTextLayout(" ".join(text.split("\n")), font)
    layout.setCacheEnabled(True)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0
    while text and (line := layout.createLine()).isValid():
        line.setLineWidth(column)
        line.setPosition(QPointF(0, top + style.baseline - line.ascent()))
        top += style.pitch
    layout.endLayout()
    return layout
