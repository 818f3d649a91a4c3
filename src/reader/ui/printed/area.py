"""The reading area: the page of text, the page as printed, or both side by side."""

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.ui.page.view import PageView
from reader.ui.printed.view import PrintedView
from reader.ui.widgets.basics import IconButton, label, line, looking


class Showing(StrEnum):
    """What of an article is shown."""

    TEXT = "Text"
    PRINTED = "Printed"
    BOTH = "Side by side"


class ReadingArea(QWidget):
    """Text and print beside one another, and above them, if there is print, the switch."""

    showing_chosen = Signal(str)
    page_wanted = Signal(str)  # a page's number as it was typed

    def __init__(self, text: PageView, printed: PrintedView) -> None:
        super().__init__()
        self._text, self._printed = text, printed
        self.bar = PrintedBar(printed)
        self.bar.showing_chosen.connect(self.showing_chosen)
        self.bar.page_wanted.connect(self.page_wanted)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for widget in (text, printed):
            self.splitter.addWidget(widget)
            widget.setMinimumWidth(240)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.splitter, 1)
        self.setFocusProxy(text)
        self.show_as(Showing.TEXT, switch=False)

    def show_as(self, showing: Showing, *, switch: bool) -> None:
        """Show text, print or both; with the `switch` if the article has print at all."""
        had_focus = self._text.hasFocus() or self._printed.hasFocus()
        had_focus |= self.bar.has_focus_beside(showing)
        both = showing is Showing.BOTH
        began = both and not (self._text.isVisibleTo(self) and self._printed.isVisibleTo(self))
        self._text.setVisible(showing is not Showing.PRINTED)
        self._printed.setVisible(showing is not Showing.TEXT)
        if began:
            half = max(1, self.width() // 2)
            self.splitter.setSizes([half, half])
        self.bar.setVisible(switch)
        self.bar.show_as(showing)
        front: QWidget = self._printed if showing is Showing.PRINTED else self._text
        self.setFocusProxy(front)
        if had_focus:
            front.setFocus(Qt.FocusReason.OtherFocusReason)


class PrintedBar(QWidget):
    """The row above an article that has printed pages: what to show, which page, how large."""

    showing_chosen = Signal(str)
    page_wanted = Signal(str)

    def __init__(self, printed: PrintedView) -> None:
        super().__init__()
        looking(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._segments: dict[str, QToolButton] = {}
        self._field = QLineEdit()
        self._field.setFixedWidth(56)
        self._field.setAccessibleName("Page")
        self._field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._field.returnPressed.connect(lambda: self.page_wanted.emit(self._field.text()))
        self._of = label("", "dim")
        smaller, larger = IconButton("minus", "Smaller pages"), IconButton("plus", "Larger pages")
        fit = IconButton("maximize", "Fit the pages to the width")
        smaller.clicked.connect(lambda: printed.zoom(-1))
        larger.clicked.connect(lambda: printed.zoom(1))
        fit.clicked.connect(lambda: printed.zoom(0))
        self._tools = (label("Page", "dim"), self._field, self._of, smaller, larger, fit)
        row = QHBoxLayout()
        row.setContentsMargins(16, 6, 12, 6)
        row.setSpacing(6)
        row.addWidget(self._make_switch())
        row.addStretch()
        for widget in self._tools:
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(line())

    def show_as(self, showing: Showing) -> None:
        """Show which of the three it is."""
        self._segments[showing].setChecked(True)
        for widget in self._tools:
            widget.setVisible(showing is not Showing.TEXT)

    def has_focus_beside(self, showing: Showing) -> bool:
        """Whether the keyboard is on the button of another choice, as after a click on this one."""
        segments = self._segments.items()
        return any(segment.hasFocus() for name, segment in segments if name != showing)

    def show_page(self, name: str, pages: int) -> None:
        """Say which page is in view, of how many."""
        if not self._field.hasFocus():
            self._field.setText(name)
        self._of.setText(f"of {pages}" if pages else "")

    def _make_switch(self) -> QFrame:
        switch = looking(QFrame(), "segments")
        row = QHBoxLayout(switch)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        group = QButtonGroup(self)
        for showing in Showing:
            segment = looking(QToolButton(), "segment")
            segment.setText(showing)
            segment.setCheckable(True)
            segment.clicked.connect(
                lambda _=False, showing=showing: self.showing_chosen.emit(showing)
            )
            group.addButton(segment)
            row.addWidget(segment)
            self._segments[showing] = segment
        return switch
