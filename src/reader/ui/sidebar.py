"""The right side: tabs over the panels about the open article."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.ui.fonts import chrome
from reader.ui.widgets.basics import line, looking


class Sidebar(QWidget):
    """One panel at a time, chosen by its tab; a panel is made when it is first wanted."""

    def __init__(self, panels: Mapping[str, Callable[[], QWidget]]) -> None:
        super().__init__()
        looking(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(280)
        self._make = dict(panels)
        self._panels: dict[str, QWidget] = {}
        self._names = list(panels)
        self._current = self._names[0]
        self._stack = QStackedWidget()
        self._tabs = QButtonGroup(self)
        row = QHBoxLayout()
        row.setContentsMargins(18, 0, 12, 0)
        row.setSpacing(0)
        for at, name in enumerate(self._names):
            tab = looking(QToolButton(), "tab")
            tab.setText(name)
            tab.setCheckable(True)
            tab.setMinimumWidth(QFontMetrics(chrome(weight=600)).horizontalAdvance(name) + 4)
            tab.setMaximumWidth(tab.minimumWidth())
            tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            tab.setCursor(Qt.CursorShape.PointingHandCursor)
            self._tabs.addButton(tab, at)
            row.addWidget(tab)
            row.addStretch(1)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(line())
        column.addWidget(self._stack, 1)
        self._tabs.idClicked.connect(lambda at: self.open(self._names[at]))
        self.open(self._names[0])

    def open(self, name: str) -> None:
        """Bring the panel `name` to the front."""
        if name in self._names:
            self._tabs.button(self._names.index(name)).setChecked(True)
            self._stack.setCurrentWidget(self.panel(name))
            self._current = name

    @property
    def current(self) -> str:
        """The name of the panel in front."""
        return self._current

    def panel(self, name: str) -> QWidget:
        """The panel `name`."""
        if name not in self._panels:
            self._panels[name] = self._make[name]()
            self._stack.addWidget(self._panels[name])
        return self._panels[name]
