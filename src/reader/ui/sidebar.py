"""The right side: tabs over the panels about the open article."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.ui.fonts import chrome
from reader.ui.widgets.basics import line, looking

Panels = Mapping[str, Callable[[], QWidget]]


class Sidebar(QWidget):
    """One panel at a time, chosen by its tab; a panel is made when it is first wanted.

    There may be several sets of tabs, of which one is shown: at first the first.
    """

    def __init__(self, *sets: Panels) -> None:
        super().__init__()
        looking(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(280)
        self._make = {name: make for panels in sets for name, make in panels.items()}
        self._panels: dict[str, QWidget] = {}
        self._tabs: dict[str, QToolButton] = {}
        self._set_of = {name: at for at, panels in enumerate(sets) for name in panels}
        self._last = [next(iter(panels)) for panels in sets]  # the panel in front in each set
        self._rows = QStackedWidget()
        self._rows.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._stack = QStackedWidget()
        for panels in sets:
            self._rows.addWidget(self._row(panels))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._rows)
        column.addWidget(line())
        column.addWidget(self._stack, 1)
        self.show_set(0)

    def open(self, name: str) -> None:
        """Bring the panel `name` to the front, with the set that its tab is in."""
        if name in self._tabs:
            at = self._set_of[name]
            self._last[at] = name
            self._rows.setCurrentIndex(at)
            self._tabs[name].setChecked(True)
            self._stack.setCurrentWidget(self.panel(name))

    def show_set(self, at: int) -> None:
        """Show the set number `at` with the panel that was in front in it."""
        self.open(self._last[at])

    def name_tab(self, name: str, text: str) -> None:
        """Let the tab of the panel `name` say `text`."""
        tab = self._tabs[name]
        tab.setText(text)
        width = QFontMetrics(chrome(weight=600)).horizontalAdvance(text) + 4
        tab.setFixedWidth(width)

    @property
    def current(self) -> str:
        """The name of the panel in front."""
        return self._last[self._rows.currentIndex()]

    @property
    def usual(self) -> str:
        """The name of the panel that is in front, or comes back, in the first set."""
        return self._last[0]

    def panel(self, name: str) -> QWidget:
        """The panel `name`."""
        if name not in self._panels:
            self._panels[name] = self._make[name]()
            self._stack.addWidget(self._panels[name])
        return self._panels[name]

    def _row(self, names: Panels) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(18, 0, 12, 0)
        row.setSpacing(0)
        group = QButtonGroup(made)
        for name in names:
            tab = self._tabs[name] = looking(QToolButton(), "tab")
            tab.setCheckable(True)
            tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            tab.setCursor(Qt.CursorShape.PointingHandCursor)
            tab.clicked.connect(lambda _=False, name=name: self.open(name))
            self.name_tab(name, name)
            group.addButton(tab)
            row.addWidget(tab)
            row.addStretch(1)
        row.addStretch(1)
        return made
