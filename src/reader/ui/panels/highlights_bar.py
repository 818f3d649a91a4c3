"""The bar above the highlights: chips to filter by theme, a field for words, a menu of kinds."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from reader.core.ids import ThemeId
from reader.ui.models.highlight_filter import Filter, Kind
from reader.ui.models.highlights_list import HighlightsList
from reader.ui.panels.theme_counts import ThemeCounts
from reader.ui.state import UiState
from reader.ui.widgets.basics import IconButton, label

_PAUSE = 120  # milliseconds after a key before words are looked for


class HighlightsBar(QWidget):
    """Tells by `filter_changed` what is asked for."""

    filter_changed = Signal(object)  # Filter
    left = Signal()  # Esc, Enter or the down key in the field: on to the list

    def __init__(self, model: HighlightsList, state: UiState) -> None:
        super().__init__()
        self._model = model
        self._kind = Kind.ALL
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._tell)
        self.themes = ThemeCounts(model, state)
        self.field = QLineEdit()
        self._found = label("", "small")
        self._search = IconButton("search", "Search in these passages", 16, dim=True)
        self._kinds = IconButton("funnel", "Choose the kind of passage", 16, dim=True)
        self._build()
        self._connect()

    def filter(self) -> Filter:
        """What is asked for."""
        return Filter(frozenset(self.themes.chosen), self.field.text().strip(), self._kind)

    def show_only(self, theme_id: ThemeId) -> None:
        """Ask for the passages of one theme, whatever was asked for before."""
        self.clear()
        self.themes.chosen.add(theme_id)
        self.themes.renew()
        self._tell()

    def clear(self) -> None:
        """Ask for everything."""
        self.themes.chosen.clear()
        self.themes.renew()
        self.field.clear()
        self._line.hide()
        self._set_kind(Kind.ALL)

    def search(self, typed: str = "") -> None:
        """Open the field and go there, with `typed` in it."""
        self._line.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if typed:
            self.field.setText(typed)
        else:
            self.field.selectAll()

    def _build(self) -> None:
        self._make_kinds()
        tools = QHBoxLayout()
        tools.setSpacing(0)
        tools.setContentsMargins(0, 0, 0, 0)
        for tool in (self._search, self._kinds):
            tool.setFixedSize(26, 26)
            tools.addWidget(tool)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(4)
        top.addWidget(self.themes, 1)
        top.addLayout(tools)
        top.setAlignment(tools, Qt.AlignmentFlag.AlignTop)
        self._line = QWidget()
        line = QHBoxLayout(self._line)
        line.setContentsMargins(0, 0, 4, 0)
        line.setSpacing(8)
        line.addWidget(self.field, 1)
        line.addWidget(self._found)
        self._line.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 10, 8)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self._line)
        self.field.setPlaceholderText("Words in passages and notes")
        self.field.setAccessibleName("Search in these passages")
        self.field.setClearButtonEnabled(True)

    def _make_kinds(self) -> None:
        menu = QMenu(self._kinds)
        self._kind_actions = QActionGroup(menu)
        for kind in Kind:
            action = menu.addAction(kind.value)
            action.setCheckable(True)
            action.setChecked(kind is Kind.ALL)
            action.setData(kind.value)
            self._kind_actions.addAction(action)
        self._kinds.setMenu(menu)
        self._kinds.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._pause.start)
        self.field.installEventFilter(self)
        self.themes.changed.connect(self._tell)
        self.themes.kind_cleared.connect(self._show_all_kinds)
        self._kind_actions.triggered.connect(self._choose_kind)
        self._search.clicked.connect(self._toggle_search)
        for told in (self._model.modelReset, self._model.counts_changed):
            told.connect(self._show_found)

    def _show_found(self) -> None:
        self._found.setText(f"{self._model.rowCount()} of {self._model.total}")

    def _choose_kind(self, action: QAction) -> None:
        self._set_kind(Kind(action.data()))

    def _show_all_kinds(self) -> None:
        self._set_kind(Kind.ALL)

    def _set_kind(self, kind: Kind) -> None:
        self._kind = kind
        for action in self._kind_actions.actions():
            action.setChecked(action.data() == kind.value)
        self.themes.show_kind("" if kind is Kind.ALL else kind.value)
        self._tell()

    def _toggle_search(self) -> None:
        if self._line.isHidden():
            self.search()
        else:
            self._close_search()

    def _close_search(self) -> None:
        self.field.clear()
        self._line.hide()
        self._tell()

    def _tell(self) -> None:
        self._pause.stop()
        self.filter_changed.emit(self.filter())

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Escape:
            self._close_search()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell()
        else:
            return False
        self.left.emit()
        return True
