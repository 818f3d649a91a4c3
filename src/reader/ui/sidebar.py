"""The right side: tabs over the panels about the open article."""

from collections.abc import Mapping

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
    """One panel at a time, chosen by its tab."""

    def __init__(self, panels: Mapping[str, QWidget]) -> None:
        super().__init__()
        looking(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(280)
        self._panels = dict(panels)
        self._names = list(panels)
        self._stack = QStackedWidget()
        self._tabs = QButtonGroup(self)
        row = QHBoxLayout()
        row.setContentsMargins(18, 0, 12, 0)
        row.setSpacing(0)
        for at, (name, panel) in enumerate(panels.items()):
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
            self._stack.addWidget(panel)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(line())
        column.addWidget(self._stack, 1)
        self._tabs.idClicked.connect(self._stack.setCurrentIndex)
        self.open(self._names[0])

    def open(self, name: str) -> None:
        """Bring the panel `name` to the front."""
        if name in self._names:
            self._tabs.button(self._names.index(name)).setChecked(True)
            self._stack.setCurrentIndex(self._names.index(name))

    @property
    def current(self) -> str:
        """The name of the panel in front."""
        return self._names[self._stack.currentIndex()]

    def panel(self, name: str) -> QWidget:
        """The panel `name`."""
        return self._panels[name]
