"""What stands above the passages: the sentence that says what they are, and what to do with it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reader.analysis.selection import Order
from reader.analysis.wanted import Filter
from reader.ui.explore.finding import Asked, Found
from reader.ui.fonts import serif
from reader.ui.tips import tip
from reader.ui.widgets.basics import IconButton, button, label, looking
from reader.ui.widgets.combo import Combo
from reader.ui.widgets.flow import FlowLayout

_ORDERS = {
    Order.DOCUMENT: "In document order",
    Order.THEME: "By theme",
    Order.PUBLISHED: "By date published",
    Order.TAGGED: "Marked last first",
    Order.LENGTH: "Longest first",
}
_NO_FILTER = "No filter finds just this part of a picture. Show all again to save the filter."
_SHORTEST = 13  # characters of an order's name
_NARROW = 560  # pixels: with less, the rest of the sentence stands below the number
_LONGEST = 48  # characters of what was clicked in a picture
_END = 16  # of them at the end, where it says how many there are


class Head(QWidget):
    """The number large, the rest of the sentence beside it; below what can be taken back."""

    order_chosen = Signal(object)  # Order
    back_wanted = Signal()
    clear_wanted = Signal()
    save_wanted = Signal(object)  # the Filter for what is shown
    widen_wanted = Signal()
    compare_wanted = Signal()
    export_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._back = IconButton("arrow-left", "Back to what was shown before (Alt+Left)", 18)
        self._number, self._rest = label(""), label("", "dim", wrap=True)
        self._number.setFont(serif(21, 600))
        self.order = Combo()
        self.order.setAccessibleName("Order of the passages")
        self.order.setMinimumContentsLength(_SHORTEST)
        self.order.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for order, name in _ORDERS.items():
            self.order.addItem(name, order.value)
        self._drill = looking(QPushButton(), "chip")
        self._clear = button("Clear filter", self.clear_wanted.emit, "link")
        self._kept: Filter | None = None
        self._save = button("Save filter…", lambda: self.save_wanted.emit(self._kept), "link")
        self._compare = button("Compare two documents", self.compare_wanted.emit, "link")
        self.export = button("Export…", self.export_wanted.emit, "link")
        self._line, self._is_narrow = QGridLayout(), False
        self._build()
        self._back.clicked.connect(lambda: self.back_wanted.emit())
        self._drill.clicked.connect(lambda: self.widen_wanted.emit())
        self.order.activated.connect(
            lambda at: self.order_chosen.emit(Order(self.order.itemData(at)))
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < _NARROW
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._line.removeWidget(self._rest)
            self._line.addWidget(self._rest, *((1, 0, 1, 3) if is_narrow else (0, 1)))

    def show_asked(self, asked: Asked, *, can_go_back: bool) -> None:
        """Offer what can be done about what is asked for."""
        self._back.setVisible(can_go_back)
        self._clear.setVisible(not asked.is_everything)
        self._save.setVisible(not asked.is_everything)
        self._may_save(None if asked.drill else asked.wanted, "")
        self._drill.setVisible(asked.drill is not None)
        if asked.drill is not None:
            told = asked.drill.label
            self._drill.setText(f"{_short(told)}  ✕".replace("&", "&&"))
            self._drill.setToolTip(tip("Of the picture:", told, "Click to show all again."))
            self._drill.setAccessibleName(f"Only {told}. Show all again")
        at = self.order.findData(asked.order.value)
        self.order.setCurrentIndex(at)

    def show_found(self, found: Found) -> None:
        """Say what is shown."""
        number, _, rest = found.sentence.partition(" passage")
        self._number.setText(f"{number} passage{'' if number == '1' else 's'}")
        self._rest.setText(rest.removeprefix("s").removeprefix(",").strip())
        self._rest.setVisible(bool(self._rest.text() or found.problem))
        self.setAccessibleName(found.sentence)
        if found.problem:
            self._number.setText("Not searched")
            self._rest.setText(found.problem)
            self.setAccessibleName(found.problem)
        self._compare.setVisible(found.counts.documents > 1)
        self._may_save(found.kept, _NO_FILTER)

    def _may_save(self, kept: Filter | None, why_not: str) -> None:
        self._kept = kept
        self._save.setEnabled(kept is not None)
        self._save.setToolTip(tip("" if kept else why_not))

    def _build(self) -> None:
        self._line.setHorizontalSpacing(10)
        self._line.setVerticalSpacing(2)
        self._line.setColumnStretch(1, 1)
        begin = QHBoxLayout()  # a column whose parts are all hidden would still take its spacing
        begin.setSpacing(10)
        begin.addWidget(self._back)
        begin.addWidget(self._number)
        self._line.addLayout(begin, 0, 0)
        self._line.addWidget(self._rest, 0, 1)
        self._line.addWidget(self.order, 0, 2)
        below = QWidget()
        flow = FlowLayout(below, gap=4)
        for part in (self._drill, self._clear, self._save, self._compare, self.export):
            flow.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 18, 26, 8)
        column.setSpacing(6)
        column.addLayout(self._line)
        column.addWidget(below)


def _short(told: str) -> str:
    if len(told) <= _LONGEST:
        return told
    return f"{told[: _LONGEST - _END - 1].rstrip()}…{told[-_END:].lstrip()}"
