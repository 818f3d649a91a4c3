"""The rows of a concordance: what stands left, the hit, what stands right, the document."""

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.core.concordance import Line
from reader.ui.fonts import chrome, serif
from reader.ui.page.document_text import is_right_to_left
from reader.ui.search.row_layout import marked_ground
from reader.ui.state import UiState

Index = QModelIndex | QPersistentModelIndex
COLUMNS = ("Left", "Hit", "Right", "Document")
_LEFT, _HIT, _RIGHT, _DOCUMENT = range(len(COLUMNS))
_NOWHERE = QModelIndex()
_PAD = 7  # pixels


class ConcordanceModel(QAbstractTableModel):
    """One row a hit."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []

    def set_lines(self, lines: list[Line]) -> None:
        """Show these."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        return cells(self.lines[index.row()])[index.column()]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        across = orientation == Qt.Orientation.Horizontal
        return COLUMNS[section] if across and role == Qt.ItemDataRole.DisplayRole else None


def cells(line: Line) -> tuple[str, str, str, str]:
    """The text of each column, on one line each."""
    found, hit = line
    before, match, after = (" ".join(part.split()) for part in hit[2:5])
    return before, match, after, found.title


class ConcordanceRow(QStyledItemDelegate):
    """Left and right meet at the hit; what has no room is cut far from it. Text that runs from the
    right has what comes before the hit on its right."""

    def __init__(self, state: UiState, parent: QObject) -> None:
        super().__init__(parent)
        self._state = state

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours, rect = self._state.colours, _rect(option)
        column, text = index.column(), str(index.data())
        hit = str(index.sibling(index.row(), _HIT).data())
        from_right = is_right_to_left(text if column == _DOCUMENT else hit)
        if from_right and column in (_LEFT, _RIGHT):
            text = str(index.sibling(index.row(), _LEFT + _RIGHT - column).data())
        painter.save()
        # A full stop at the end of a cell stands where the line goes on, not where the window does.
        way = Qt.LayoutDirection
        painter.setLayoutDirection(way.RightToLeft if from_right else way.LeftToRight)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.tint))
        if column == _HIT:
            painter.fillRect(rect.adjusted(0, 4, 0, -4), QColor(marked_ground(colours)))
        side, cut = _SIDES[column]
        font = chrome(11) if column == _DOCUMENT else serif(14, 600 if column == _HIT else 400)
        painter.setFont(font)
        painter.setPen(QColor(colours.dim if column == _DOCUMENT else colours.ink))
        room = rect.adjusted(_PAD, 0, -_PAD, 0)
        shown = QFontMetricsF(font).elidedText(text, cut, room.width())
        level = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(room, side | level, shown)
        painter.restore()


_ALIGN, _ELIDE = Qt.AlignmentFlag, Qt.TextElideMode
_SIDES = {
    _LEFT: (_ALIGN.AlignRight, _ELIDE.ElideLeft),
    _HIT: (_ALIGN.AlignHCenter, _ELIDE.ElideMiddle),
    _RIGHT: (_ALIGN.AlignLeft, _ELIDE.ElideRight),
    _DOCUMENT: (_ALIGN.AlignLeft, _ELIDE.ElideRight),
}


def _rect(option: QStyleOptionViewItem) -> QRect:
    rect: QRect = option.rect
    return rect
