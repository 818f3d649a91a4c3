"""A list whose rows are as tall as they need; only what is seen is measured.

QListView asks every row for its size before it shows the first one, and all again when one comes
in. Here a row is measured when it comes into view; until then its height is a guess.
"""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyleOptionViewItem,
)

from reader.ui.widgets.row_heights import RowHeights

Index = QModelIndex | QPersistentModelIndex
Hint = QAbstractItemView.ScrollHint
_HANDS_ON = 3000  # milliseconds for which a list that a hand scrolled is left where it is


class LazyList(QListView):
    """Rows `margin` pixels from the sides and `gap` apart; `guess` is the height of one unseen.

    The delegate's `sizeHint` is asked for a height only, with the width in `option.rect`.
    """

    resized = Signal()

    def __init__(self, *, margin: int = 14, gap: int = 8, guess: int = 112) -> None:
        super().__init__()
        self._margin, self._gap, self._guess = margin, gap, guess
        self._heights = RowHeights(0, guess + gap)
        self._settling = False
        self._hands_on = QTimer(self, singleShot=True, interval=_HANDS_ON)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(24)
        self.verticalScrollBar().sliderMoved.connect(lambda _: self._hands_on.start())

    @property
    def was_just_scrolled(self) -> bool:
        """Whether a hand scrolled the list in the last three seconds."""
        return self._hands_on.isActive()

    @property
    def measured(self) -> int:
        """How many rows have been measured."""
        return len(self._heights) - self._heights.unmeasured

    # The model changes

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        self._start_again()

    def reset(self) -> None:
        super().reset()
        self._start_again()

    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        self._heights.insert(start, end + 1 - start)
        super().rowsInserted(parent, start, end)

    def rowsAboutToBeRemoved(self, parent: Index, start: int, end: int) -> None:
        super().rowsAboutToBeRemoved(parent, start, end)
        self._heights.remove(start, end)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        super().dataChanged(first, last, list(roles))
        if first.isValid():
            self._heights.forget(first.row(), last.row())
            self.scheduleDelayedItemsLayout()

    def _start_again(self) -> None:
        model = self.model()
        self._heights = RowHeights(model.rowCount() if model else 0, self._guess + self._gap)
        self.scheduleDelayedItemsLayout()

    # Where things are

    def doItemsLayout(self) -> None:
        QAbstractItemView.doItemsLayout(self)  # QListView's own would measure every row

    def updateGeometries(self) -> None:
        self._settle()
        QAbstractItemView.updateGeometries(self)

    def _settle(self) -> None:
        """Measure what is in view, so that the text at the upper edge stays where it is."""
        if self._settling:
            return
        self._settling = True
        bar = self.verticalScrollBar()
        self._fit_bar()
        for _ in range(len(self._heights)):
            row = self._first_unmeasured_in_view()
            if row < 0:
                break
            above = self._heights.top_of(row) < bar.value()
            grown = self._measure(row)
            self._fit_bar()
            if above and grown:
                bar.setValue(bar.value() + grown)
        self._settling = False

    def _first_unmeasured_in_view(self) -> int:
        if not len(self._heights):
            return -1
        top = self.verticalScrollBar().value()
        for row in range(self._heights.block_at(top), len(self._heights)):
            if self._heights.top_of(row) > top + self.viewport().height():
                return -1
            if not self._heights.is_measured(row):
                return row
        return -1

    def _measure(self, row: int) -> int:
        """Measure a row; by how many pixels it is taller than was thought."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = QRect(0, 0, self._card_width(), 0)
        index = self.model().index(row, 0)
        height = self.itemDelegateForIndex(index).sizeHint(option, index).height() + self._gap
        grown = height - self._heights.height(row)
        self._heights.set_measured(row, height)
        return grown

    def _fit_bar(self) -> None:
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setRange(0, max(0, self._heights.total - self.viewport().height()))

    def _card_width(self) -> int:
        # Of the whole widget: a scroll bar that comes and goes must not break the lines anew.
        return max(1, self.width() - 2 * self._margin)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.oldSize().width() != event.size().width() and len(self._heights):
            self._heights.forget(0, len(self._heights) - 1)
        super().resizeEvent(event)
        self.resized.emit()

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid() or index.row() >= len(self._heights):
            return QRect()
        row = index.row()
        top = self._heights.top_of(row) - self.verticalOffset()
        left = self._margin - self.viewport().x()
        return QRect(left, top, self._card_width(), self._heights.height(row) - self._gap)

    def indexAt(self, point: QPoint) -> QModelIndex:
        y = point.y() + self.verticalOffset()
        if not len(self._heights) or not 0 <= y < self._heights.total:
            return QModelIndex()
        index = self.model().index(self._heights.block_at(y), 0)
        return index if self.visualRect(index).contains(point) else QModelIndex()

    def rows_in_view(self) -> range:
        """The rows of which something is seen."""
        if not len(self._heights):
            return range(0)
        top = self.verticalOffset()
        last = self._heights.block_at(top + self.viewport().height() - 1)
        return range(self._heights.block_at(top), last + 1)

    # Scrolling

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:
        if not index.isValid() or index.row() >= len(self._heights):
            return
        bar = self.verticalScrollBar()
        for _ in range(4):  # the rows between may turn out taller or lower than was thought
            before = bar.value()
            self._fit_bar()
            if not self._heights.is_measured(index.row()):
                self._measure(index.row())
                self._fit_bar()
            bar.setValue(self._value_for(index.row(), hint))
            self._settle()
            if bar.value() == before:
                break

    def _value_for(self, row: int, hint: Hint) -> int:
        view = self.viewport().height()
        top, height = self._heights.top_of(row), self._heights.height(row) - self._gap
        if hint is Hint.PositionAtTop:
            return top
        if hint is Hint.PositionAtBottom:
            return top + height - view
        if hint is Hint.PositionAtCenter:
            return top - (view - height) // 2
        value = self.verticalOffset()
        if top < value or height > view:
            return top
        return max(value, top + height - view)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._settle()
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._hands_on.start()
        super().wheelEvent(event)
