"""The list of a theme's passages with boxes to tick, as a model and as rows."""

from unicodedata import bidirectional

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.core.changes import Changes
from reader.core.highlight import Highlight
from reader.core.ids import DocumentId, HighlightId, ThemeId
from reader.ui.fonts import chrome, serif
from reader.ui.icons import pixmap
from reader.ui.library import Library
from reader.ui.state import UiState

Index = QModelIndex | QPersistentModelIndex
TITLE = Qt.ItemDataRole.UserRole + 1  # the document's title
_NOWHERE = QModelIndex()
_BOX = 16  # pixels
_PAD = 10
_TEXT = 36  # where the words begin
_LINE = 21
_HEIGHT = 2 * _LINE + 16 + 2 * _PAD


class PassagesToSplit(QAbstractListModel):
    """The highlights that carry one theme, each ticked or not; follows the library."""

    def __init__(self, library: Library, theme_id: ThemeId, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._theme_id = theme_id
        self._passages: tuple[Highlight, ...] = ()
        self._titles: dict[DocumentId, str] = {}
        self._ticked: set[HighlightId] = set()
        self._read()
        library.changed.connect(self._on_changed)

    def ticked(self) -> list[HighlightId]:
        """The chosen passages in reading order."""
        return [passage.id for passage in self._passages if passage.id in self._ticked]

    def tick_all(self, *, on: bool) -> None:
        """Choose all or none."""
        self._ticked = {passage.id for passage in self._passages} if on else set()
        if self._passages:
            last = self.index(len(self._passages) - 1)
            self.dataChanged.emit(self.index(0), last, [Qt.ItemDataRole.CheckStateRole])

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._passages)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        passage = self._passages[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return passage.quote
        if role == Qt.ItemDataRole.ToolTipRole:
            return passage.quote if len(passage.quote) > 100 else None
        if role == Qt.ItemDataRole.CheckStateRole:
            ticked = passage.id in self._ticked
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return self._titles.get(passage.document_id, "") if role == TITLE else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick; this is no change of the library yet."""
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        passage = self._passages[index.row()]
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._ticked.add(passage.id)
        else:
            self._ticked.discard(passage.id)
        self.dataChanged.emit(index, index, [role])
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsUserCheckable

    def _on_changed(self, changes: Changes) -> None:
        if changes.everything or changes.highlights or changes.documents:
            self.beginResetModel()
            self._read()
            self.endResetModel()

    def _read(self) -> None:
        self._passages = tuple(self._library.read.highlights(theme_id=self._theme_id))
        self._titles = {d.id: d.title for d in self._library.read.documents()}
        self._ticked &= {passage.id for passage in self._passages}


class PassageRow(QStyledItemDelegate):
    """A box, two lines of the passage and the title of its document; a click anywhere ticks."""

    def __init__(self, state: UiState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        colours = self._state.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(rect).adjusted(0.5, 2.5, -0.5, -2.5)
        focused = state & QStyle.StateFlag.State_HasFocus
        painter.setPen(QPen(QColor(colours.accent if focused else colours.line), 1))
        painter.setBrush(QColor(colours.tint if ticked else colours.card))
        painter.drawRoundedRect(ground, 8, 8)
        self._paint_box(painter, rect, ticked=ticked)
        words = rect.adjusted(_TEXT, _PAD, -_PAD, 0)
        _paint_lines(painter, words, index.data(), colours.ink)
        painter.setFont(chrome(11))
        painter.setPen(QColor(colours.dim))
        below = rect.adjusted(_TEXT, 2 * _LINE + _PAD, -_PAD, -_PAD + 2)
        title = painter.fontMetrics().elidedText(
            index.data(TITLE), Qt.TextElideMode.ElideRight, below.width()
        )
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        left = isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton
        if left and event.type() in (
            QEvent.Type.MouseButtonRelease,
            QEvent.Type.MouseButtonDblClick,
        ):
            if event.type() == QEvent.Type.MouseButtonRelease:
                _toggle(index)
            return True
        if event.type() == QEvent.Type.KeyPress:
            return super().editorEvent(event, index.model(), option, index)
        return False

    def _paint_box(self, painter: QPainter, row: QRect, *, ticked: bool) -> None:
        colours = self._state.colours
        box = QRect(row.left() + 11, row.top() + _PAD + 3, _BOX, _BOX)
        painter.setPen(QPen(QColor(colours.accent if ticked else colours.dim), 1))
        painter.setBrush(QColor(colours.accent if ticked else colours.card))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if ticked:
            scale = painter.device().devicePixelRatioF()
            mark = pixmap("check", colours.on_accent, 12, scale)
            painter.drawPixmap(box.left() + 2, box.top() + 2, mark)


def _toggle(index: Index) -> None:
    ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
    index.model().setData(index, state, Qt.ItemDataRole.CheckStateRole)


def _paint_lines(painter: QPainter, room: QRect, text: str, colour: str) -> None:
    """Two lines of a passage, in its own direction, cut with an ellipsis."""
    font = serif(14)
    text = text[:400].replace("\n", " ")
    sides = Qt.LayoutDirection
    direction = sides.RightToLeft if _reads_from_right(text) else sides.LeftToRight
    first = _line(text, font, room.width(), direction)
    units = first.lineAt(0).textLength()
    rest = text.encode("utf-16-le")[2 * units :].decode("utf-16-le", "ignore")
    painter.setPen(QColor(colour))
    first.draw(painter, QPointF(room.topLeft()))
    if rest.strip():
        cut = Qt.TextElideMode.ElideRight
        shown = QFontMetricsF(font).elidedText(rest, cut, room.width() - 2)
        second = _line(shown, font, room.width(), direction)
        second.draw(painter, QPointF(room.left(), room.top() + _LINE))


def _line(text: str, font: QFont, width: int, direction: Qt.LayoutDirection) -> QTextLayout:
    """The first line of `text`, laid out `width` pixels wide."""
    option = QTextOption()
    option.setTextDirection(direction)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.beginLayout()
    layout.createLine().setLineWidth(width)
    layout.endLayout()
    return layout


def _reads_from_right(text: str) -> bool:
    """Whether the first letter with a direction is Hebrew, Arabic or the like."""
    strong = (bidirectional(char) for char in text)
    return next((kind for kind in strong if kind in ("L", "R", "AL")), "L") != "L"
