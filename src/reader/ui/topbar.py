"""The toolbar: panels, modes, the way to everything, reading settings, undo and redo."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from reader.ui.actions import words
from reader.ui.tips import tip
from reader.ui.widgets.basics import IconButton, label, looking
from reader.ui.widgets.segments import Segments

HEIGHT = 48  # pixels
_FIELD = 320


class ActionButton(IconButton):
    """A button for one of the window's actions: enabled, checked and named as it is."""

    def __init__(self, icon_name: str, action: QAction) -> None:
        super().__init__(icon_name, action.text())
        self._action = action
        self.clicked.connect(lambda: action.trigger())
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        keys = self._action.shortcut().toString()
        name = words(self._action)
        self.setToolTip(tip(f"{name} ({keys})" if keys else name))
        self.setAccessibleName(name)
        self.setEnabled(self._action.isEnabled())


class GoField(QPushButton):
    """Looks like a search field and opens the search card, where the typing is done."""

    def __init__(self, action: QAction) -> None:
        super().__init__()
        looking(self, "go")
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setFixedSize(_FIELD, 32)
        self.setAccessibleName("Search articles, highlights, notes")
        row = QHBoxLayout(self)
        row.setContentsMargins(11, 0, 9, 0)
        row.addWidget(label("Search articles, highlights, notes", "dim"))
        row.addStretch()
        row.addWidget(label("Ctrl K", "key"), 0, Qt.AlignmentFlag.AlignVCenter)
        self.clicked.connect(lambda: action.trigger())


class TopBar(QWidget):
    """The row above everything."""

    def __init__(self, actions: dict[str, QAction], modes: Iterable[str]) -> None:
        super().__init__()
        looking(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self.look = ActionButton("a-large-small", actions["look"])
        self.share = IconButton("share", "Export")
        self.modes = Segments(modes, "Mode")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 10, 0)
        row.setSpacing(8)
        left = (ActionButton("panel-left", actions["left-panel"]), self.modes)
        row.addWidget(self._side(left), 1)
        row.addWidget(GoField(actions["search"]), 0, Qt.AlignmentFlag.AlignCenter)
        right = (
            self.look,
            ActionButton("undo-2", actions["undo"]),
            ActionButton("redo-2", actions["redo"]),
            self.share,
            ActionButton("panel-right", actions["right-panel"]),
        )
        row.addWidget(self._side(right, at_end=True), 1)

    @staticmethod
    def _side(widgets: Iterable[QWidget], *, at_end: bool = False) -> QWidget:
        """Both sides take equal room, so that the field stands in the middle."""
        side = QWidget()
        row = QHBoxLayout(side)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        if at_end:
            row.addStretch()
        for widget in widgets:
            row.addWidget(widget)
        if not at_end:
            row.addStretch()
        side.setSizePolicy(side.sizePolicy().Policy.Ignored, side.sizePolicy().Policy.Preferred)
        return side
