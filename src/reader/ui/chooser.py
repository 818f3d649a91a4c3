"""A card with a field that finds one of many entries, such as the article that is meant."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.ui.colours import Colours
from reader.ui.fonts import chrome
from reader.ui.models.palette_list import Entry, Index, PaletteModel
from reader.ui.search.entry_row import paint_entry
from reader.ui.widgets.basics import label, line, looking
from reader.ui.widgets.shade import Shade

_WIDTH, _ROW, _ROWS, _TOP = 616, 40, 9, 76  # pixels, pixels, rows, pixels


class Chooser(Shade):
    """Lies over the window while it is open; Esc or a click beside it closes it."""

    _picked = Signal(object)  # Entry; run by way of a signal, clear of the key event

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._model = PaletteModel()
        self._delegate = EntryDelegate()
        self._field = QLineEdit()
        looking(self._field, "bare").setFont(chrome(16))
        self._list = looking(QListView(), "inset")
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setUniformItemSizes(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setAccessibleName("What fits")
        self._nothing = label("Nothing fits that.", "dim")
        self._card = self._build()
        self._field.textEdited.connect(self._type)
        self._field.installEventFilter(self)
        self._list.clicked.connect(lambda index: self._run(index))
        self._list.entered.connect(self._list.setCurrentIndex)
        self._picked.connect(lambda entry: entry.run())

    def _build(self) -> QFrame:
        card = looking(QFrame(self), "popup")
        head = QHBoxLayout()
        head.setContentsMargins(18, 12, 16, 12)
        head.addWidget(self._field)
        head.addWidget(label("Esc", "key"))
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 1, 1, 6)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(line())
        column.addSpacing(6)
        column.addWidget(self._nothing, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._list)
        return card

    def open(self, entries: Iterable[Entry], colours: Colours, asking: str) -> None:
        """Show the card with `entries`; `asking` stands in the field."""
        self._field.setPlaceholderText(asking)
        self._field.setAccessibleName(asking)
        self._delegate.colours = colours
        self._model.set_entries(entries)
        self._field.clear()
        self._fit()
        self.cover()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def place(self) -> None:
        """Keep the card near the top, in the middle."""
        width = min(_WIDTH, self.width() - 32)
        self._card.setFixedWidth(width)
        self._card.adjustSize()
        self._card.move((self.width() - width) // 2, min(_TOP, self.height() // 8))

    def _type(self, typed: str) -> None:
        self._model.filter(typed)
        self._fit()
        self.place()

    def _fit(self) -> None:
        rows = self._model.rowCount()
        self._nothing.setVisible(rows == 0)
        self._nothing.setMinimumHeight(_ROW if rows == 0 else 0)
        self._list.setVisible(rows > 0)
        self._list.setFixedHeight(min(rows, _ROWS) * _ROW)
        if rows:
            self._list.setCurrentIndex(self._model.index(0, 0))

    def _run(self, index: Index) -> None:
        entry = index.data(PaletteModel.EntryRole)
        self.dismiss()
        if entry is not None:
            self._picked.emit(entry)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays in the field: what lies beneath is covered."""
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows and Enter typed in the field work on the list."""
        pressed = event.type() == QEvent.Type.KeyPress
        if watched is self._field and pressed and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: _ROWS,
            Qt.Key.Key_PageUp: -_ROWS,
        }
        key = Qt.Key(event.key())
        if key in steps and (rows := self._model.rowCount()):
            row = self._list.currentIndex().row() + steps[key]
            row = row % rows if abs(steps[key]) == 1 else max(0, min(rows - 1, row))
            self._list.setCurrentIndex(self._model.index(row, 0))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._list.currentIndex().isValid():
                self._run(self._list.currentIndex())
            return True
        return False


class EntryDelegate(QStyledItemDelegate):
    """A row: drawing or dot, text over what tells it from others, its kind at the right."""

    colours: Colours

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every row is as high."""
        return QSize(200, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one entry."""
        entry: Entry = index.data(PaletteModel.EntryRole)
        colours = self.colours
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(colours.tint))
        paint_entry(painter, box, entry, colours)
        painter.restore()
