"""How a highlight looks in the list: quote, notes, themes, paragraph."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.core.ids import HighlightId
from reader.core.note import NoteKind
from reader.ui.fonts import chrome, serif
from reader.ui.icons import pixmap
from reader.ui.models.highlight_filter import Card
from reader.ui.models.highlights_list import CARD, HighlightsList
from reader.ui.page.note_text import plain
from reader.ui.state import UiState
from reader.ui.widgets.card_text import CardText
from reader.ui.widgets.chips import CHIP_HEIGHT, chip_width, paint_chip
from reader.ui.widgets.note_editor import KIND_ICONS

Index = QModelIndex | QPersistentModelIndex
_PAD, _GAP = 14, 8  # pixels from the edge to the words, and between parts
_RULE = 12  # from the rule beside a note to its words
_KIND = 18  # room for the icon of a question
_QUOTE_PITCH, _NOTE_PITCH = 22, 19
_LINES = 3
_NOTES = 3  # notes in full; the rest is counted
_KEPT = 300  # layouts; some ten screens of cards
_PENCIL = 16


@dataclass(frozen=True, slots=True)
class _Chip:
    left: int
    top: int
    width: int
    name: str
    colour: str


@dataclass(frozen=True, slots=True)
class _Layout:
    card: Card
    width: int
    quote: CardText
    notes: tuple[tuple[NoteKind, CardText, int], ...]  # the last: pixels below the card's top
    more: str
    more_top: int
    chips: tuple[_Chip, ...]
    place: str
    height: int


class HighlightCard(QStyledItemDelegate):
    """Draws the cards of a HighlightsList; `marked` rows stand on the page that is being read."""

    note_wanted = Signal(str)  # HighlightId: the pencil was pressed

    def __init__(self, model: HighlightsList, state: UiState, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._state = model, state
        self._layouts: dict[HighlightId, _Layout] = {}
        self.marked = range(0)
        model.counts_changed.connect(self.forget)

    def forget(self) -> None:
        """Lay out anew: themes or fonts look different now."""
        if self._themes is not self._model.themes:
            self._layouts.clear()

    _themes: object = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        layout = self._layout(index.data(CARD), _rect(option).width())
        return QSize(layout.width, layout.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, flags = _rect(option), option.state
        layout = self._layout(index.data(CARD), rect.width())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, flags, index.row() in self.marked)
        painter.translate(rect.topLeft())
        self._paint_words(painter, layout)
        current = flags & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)
        self._paint_place(painter, layout, with_pencil=bool(current))
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        released = event.type() is QEvent.Type.MouseButtonRelease
        if not released or not isinstance(event, QMouseEvent):
            return False
        if not self.pencil(_rect(option)).contains(event.position().toPoint()):
            return False
        self.note_wanted.emit(index.data(CARD).highlight.id)
        return True

    @staticmethod
    def pencil(rect: QRect) -> QRect:
        """Where in the card `rect` a press asks for a note."""
        side = _PENCIL + 12
        return QRect(rect.right() - _PAD - side + 9, rect.top() + 6, side, side)

    # Drawing

    def _paint_ground(
        self, painter: QPainter, rect: QRect, flags: QStyle.StateFlag, marked: bool
    ) -> None:
        colours = self._state.colours
        chosen = bool(flags & QStyle.StateFlag.State_Selected)
        focused = bool(flags & QStyle.StateFlag.State_HasFocus)
        wide = 2.0 if chosen else 1.0
        line = colours.accent if chosen or focused else colours.line
        painter.setPen(QPen(QColor(line), wide))
        painter.setBrush(QColor(colours.card))
        inset = wide / 2
        painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), 10, 10)
        if marked and not chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            tick = QRectF(rect.left() + 4, rect.top() + _PAD + 2, 3, _QUOTE_PITCH - 4)
            painter.drawRoundedRect(tick, 1.5, 1.5)

    def _paint_words(self, painter: QPainter, layout: _Layout) -> None:
        colours = self._state.colours
        layout.quote.draw(painter, QPointF(_PAD, _PAD - 3), colours.ink)
        for kind, text, top in layout.notes:
            self._paint_note(painter, layout.width, kind, text, top)
        if layout.more:
            painter.setFont(chrome(12))
            painter.setPen(QColor(colours.dim))
            painter.drawText(QPointF(_PAD + _RULE, layout.more_top + 13), layout.more)
        for chip in layout.chips:
            at = QPointF(chip.left, chip.top)
            paint_chip(painter, at, chip.width, chip.name, chip.colour, colours)

    def _paint_note(
        self, painter: QPainter, width: int, kind: NoteKind, text: CardText, top: int
    ) -> None:
        colours, right = self._state.colours, text.is_right_to_left
        rule = QRectF(width - _PAD - 2 if right else _PAD, top, 2, text.height)
        painter.fillRect(rule, QColor(colours.line))
        left = float(_PAD if right else _PAD + _RULE)
        if kind is not NoteKind.NOTE:
            scale = painter.device().devicePixelRatioF()
            drawn = pixmap(KIND_ICONS[kind], colours.dim, 13, scale)
            at = width - _PAD - _RULE - 13 if right else left
            painter.drawPixmap(QPointF(at, top + 3), drawn)
            left += 0 if right else _KIND
        text.draw(painter, QPointF(left, top), colours.dim)

    def _paint_place(self, painter: QPainter, layout: _Layout, *, with_pencil: bool) -> None:
        colours = self._state.colours
        painter.setFont(chrome(11))
        painter.setPen(QColor(colours.dim))
        room = QRectF(0, 0, layout.width - _PAD, layout.height - _PAD + 1)
        painter.drawText(
            room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, layout.place
        )
        if with_pencil:
            box = self.pencil(QRect(0, 0, layout.width, layout.height))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.card))
            painter.drawRoundedRect(box, 8, 8)
            drawn = pixmap(
                "message-square", colours.dim, _PENCIL, painter.device().devicePixelRatioF()
            )
            painter.drawPixmap(QPointF(box.left() + 6, box.top() + 6), drawn)

    # Layout

    def _layout(self, card: Card, width: int) -> _Layout:
        kept = self._layouts.get(card.highlight.id)
        if kept is not None and kept.card is card and kept.width == width:
            return kept
        if len(self._layouts) >= _KEPT:
            self._layouts.clear()
        self._themes = self._model.themes
        made = self._lay_out(card, width)
        self._layouts[card.highlight.id] = made
        return made

    def _lay_out(self, card: Card, width: int) -> _Layout:
        inner = width - 2 * _PAD
        quote = CardText(card.highlight.quote, serif(15), inner, _LINES, _QUOTE_PITCH)
        top = _PAD - 3 + quote.height + _GAP - 2
        notes: list[tuple[NoteKind, CardText, int]] = []
        for note in card.notes[:_NOTES]:
            room = inner - _RULE - (0 if note.kind is NoteKind.NOTE else _KIND)
            text = CardText(plain(note.body), chrome(), room, _LINES, _NOTE_PITCH)
            notes.append((note.kind, text, top))
            top += text.height + _GAP - 2
        hidden = len(card.notes) - _NOTES
        more = f"and {hidden} more" if hidden > 0 else ""
        more_top = top
        top += 18 if more else 0
        place = f"¶ {self._model.paragraph(card.highlight)}"
        chips, height = self._lay_out_chips(card, width, top + 2, place)
        return _Layout(
            card, width, quote, tuple(notes), more, more_top, tuple(chips), place, height
        )

    def _lay_out_chips(
        self, card: Card, width: int, top: int, place: str
    ) -> tuple[list[_Chip], int]:
        """The chips in lines, the last one short enough for the ¶; and the card's height."""
        chips: list[_Chip] = []
        left, right = _PAD, width - _PAD
        for theme_id in card.highlight.themes:
            theme = self._model.themes.get(theme_id)
            if theme is None:
                continue
            wide = chip_width(theme.name, right - _PAD)
            if left > _PAD and left + wide > right:
                left, top = _PAD, top + CHIP_HEIGHT + 4
            chips.append(_Chip(left, top, wide, theme.name, theme.colour))
            left += wide + 5
        place_width = QFontMetricsF(chrome(11)).horizontalAdvance(place)
        if chips and left + place_width > right:
            top += CHIP_HEIGHT - 4
        return chips, top + (CHIP_HEIGHT if chips else 14) + _PAD - 2


def _rect(option: QStyleOptionViewItem) -> QRect:
    rect: QRect = option.rect
    return rect
