"""How the library list is drawn: headings, and documents with their bar of theme shares."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.core.ids import DocumentId
from reader.core.theme import ThemeTree
from reader.ui.fonts import chrome
from reader.ui.icons import pixmap
from reader.ui.models.library_tree import ITEM
from reader.ui.models.shelf import Entry, Shelf, largest_first
from reader.ui.models.shelf_tree import Index
from reader.ui.page.document_text import is_right_to_left
from reader.ui.state import UiState
from reader.ui.widgets.lines import chrome_lines, fact_lines, fits, paint_lines

SCROLL = 10  # pixels kept free at the right, where the scroll bar comes
_PAD = 9
_TITLE = (13, 600)
_FACTS = (11, 400)
_TITLE_PITCH = 17
_FACTS_PITCH = 16
_BAR = 3
_GAP = 2  # between two rows
_LEFT = Qt.AlignmentFlag.AlignLeft
_HEADING = 34
_EDITOR = 28


class LibraryDelegate(QStyledItemDelegate):
    """Draws entries and shelves; `themes` tells the colours, `view` what is open and the width."""

    def __init__(self, view: QWidget, state: UiState, themes: Callable[[], ThemeTree]) -> None:
        super().__init__(view)
        self._view = view
        self._state = state
        self._themes = themes
        # Views ask for every height again and again; an entry never changes.
        self._heights: dict[DocumentId, tuple[Entry, int, int]] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        entry = index.data(ITEM)
        if not isinstance(entry, Entry):
            return QSize(0, _HEADING)
        width = self._width()
        known = self._heights.get(entry.document.id)
        if known is None or known[0] is not entry or known[1] != width:
            known = entry, width, self._height(entry, width)
            self._heights[entry.document.id] = known
        return QSize(0, known[2])

    def _height(self, entry: Entry, width: int) -> int:
        room = width - 2 * (_PAD + 1)
        title = 1 if fits(entry.document.title, room, *_TITLE) else 2
        facts = 1 if fits(" · ".join(entry.facts), room, *_FACTS) else 2
        if entry.waiting:
            facts = len(_with_room(entry, room))
        height = 2 * _PAD + title * _TITLE_PITCH + _GAP
        height += facts * _FACTS_PITCH if entry.facts or entry.waiting else 0
        height += 6 + _BAR if entry.shares else 0
        return height + _GAP

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(ITEM)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(item, Entry):
            self._paint_ground(painter, option, item)
            self._paint_entry(painter, option, item)
        elif isinstance(item, Shelf):
            self._paint_heading(painter, option, item, index)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = super().createEditor(parent, option, index)
        editor.setAccessibleName("New name")
        return editor

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        rect: QRect = option.rect
        editor.setGeometry(rect.left(), rect.top() + 3, self._width(), _EDITOR)

    def _width(self) -> int:
        return self._view.width() - SCROLL

    def _lines(self, entry: Entry) -> tuple[tuple[str, ...], tuple[str, ...]]:
        room = self._width() - 2 * (_PAD + 1)
        title = chrome_lines(entry.document.title, room, 2, *_TITLE)
        facts = _with_room(entry, room) if entry.waiting else fact_lines(entry.facts, room, *_FACTS)
        return title, facts

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry) -> None:
        colours, state = self._state.colours, option.state
        is_open = entry.document.id == self._state.document_id
        selected = bool(state & QStyle.StateFlag.State_Selected)
        focused = selected and bool(state & QStyle.StateFlag.State_HasFocus)
        ground = edge = ""
        if is_open:
            ground, edge = colours.card, colours.line
        elif selected:
            ground = edge = colours.tint
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = edge = colours.track
        if is_open and selected and self._many():
            ground = colours.tint
        if focused and self._view.hasFocus():
            edge = colours.accent
        if ground:
            painter.setPen(QPen(QColor(edge), 1))
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(self._card(option).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def _many(self) -> bool:
        model = getattr(self._view, "selectionModel", None)
        return model is not None and len(model().selectedIndexes()) > 1

    def _card(self, option: QStyleOptionViewItem) -> QRectF:
        rect: QRect = option.rect
        return QRectF(rect.left(), rect.top(), self._width(), rect.height() - _GAP)

    def _paint_entry(self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry) -> None:
        colours = self._state.colours
        title, facts = self._lines(entry)
        room = self._card(option).adjusted(_PAD + 1, _PAD, -_PAD - 1, -_PAD)
        rtl = is_right_to_left(entry.document.title)
        paint_lines(painter, room, title, chrome(*_TITLE), colours.ink, _TITLE_PITCH, rtl=rtl)
        room.setTop(room.top() + len(title) * _TITLE_PITCH + _GAP)
        # They stand below the title, but "2 highlights" reads from left to right.
        font, side = chrome(*_FACTS), Qt.AlignmentFlag.AlignRight if rtl else _LEFT
        if entry.waiting:
            facts = facts[:-1]
            self._paint_waiting(painter, room, entry, rtl=rtl)
        paint_lines(painter, room, facts, font, colours.dim, _FACTS_PITCH, side=side)
        if entry.shares:
            room.setTop(room.bottom() - _BAR)
            self._paint_shares(painter, room, entry)

    def _paint_waiting(self, painter: QPainter, room: QRectF, entry: Entry, *, rtl: bool) -> None:
        """The last line of the facts, with what waits after it."""
        colours, before = self._state.colours, self._lines(entry)[1]
        line = room.adjusted(0, (len(before) - 1) * _FACTS_PITCH, 0, 0)
        plain, strong = chrome(*_FACTS), chrome(_FACTS[0], 600)
        taken = QFontMetricsF(plain).horizontalAdvance(f"{before[-1]} ") if before[-1] else 0.0
        if rtl:
            wide = QFontMetricsF(strong).horizontalAdvance(entry.to_review)
            line.setLeft(line.right() - taken - wide)
        paint_lines(painter, line, before[-1:], plain, colours.dim, _FACTS_PITCH)
        line.setLeft(line.left() + taken)
        paint_lines(painter, line, (entry.to_review,), strong, colours.accent, _FACTS_PITCH)

    def _paint_shares(self, painter: QPainter, room: QRectF, entry: Entry) -> None:
        colours, known = self._state.colours, largest_first(entry, self._themes())
        each = (room.width() - len(known) + 1) / max(1, sum(count for _, count in known))
        painter.setPen(Qt.PenStyle.NoPen)
        x = room.left()
        for theme, count in known:
            painter.setBrush(QColor(colours.theme(theme.colour)))
            painter.drawRoundedRect(QRectF(x, room.top(), count * each, _BAR), 1, 1)
            x += count * each + 1

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, shelf: Shelf, index: Index
    ) -> None:
        colours, state = self._state.colours, option.state
        room = self._card(option).adjusted(0, 8, 0, -2)
        if state & QStyle.StateFlag.State_Selected and self._view.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(room.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        folded = bool(shelf.documents) and not state & QStyle.StateFlag.State_Open
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        right = room.right() - 8
        if shelf.documents and (folded or hovered):
            ratio = painter.device().devicePixelRatio()
            name = "chevron-right" if folded else "chevron-down"
            painter.drawPixmap(
                round(right - 14),
                round(room.center().y() - 7),
                pixmap(name, colours.dim, 14, ratio),
            )
            right -= 18
        text = shelf.title.upper() + (f"  {len(shelf.documents)}" if folded else "")
        room = QRectF(room.left() + 8, room.top(), right - room.left() - 8, room.height())
        painter.setFont(_heading_font())
        painter.setPen(QColor(colours.dim))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        text = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, round(room.width())
        )
        painter.drawText(room, flags, text)


def _with_room(entry: Entry, room: int) -> tuple[str, ...]:
    """The lines of the facts, the last of them short enough for what waits to stand beside it."""
    lines = fact_lines(entry.facts, room, *_FACTS) or ("",)
    taken = QFontMetricsF(chrome(_FACTS[0], 600)).horizontalAdvance(f" · {entry.to_review}")
    metrics = QFontMetricsF(chrome(*_FACTS))
    if not lines[-1]:
        return lines
    if metrics.horizontalAdvance(lines[-1]) + taken > room:
        if len(lines) == 1:
            return (lines[0], "")
        elide = Qt.TextElideMode.ElideRight
        lines = (lines[0], metrics.elidedText(lines[-1], elide, room - taken))
    return (*lines[:-1], f"{lines[-1]} ·")


def _heading_font() -> QFont:
    font = chrome(11, 600)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6)
    return font
