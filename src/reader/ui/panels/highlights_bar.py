"""The bar above the highlights: chips to filter by theme, a field for words, a menu of kinds."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.ids import ThemeId
from reader.core.theme import Theme
from reader.ui.models.highlight_filter import Filter, Kind
from reader.ui.models.highlights_list import HighlightsList
from reader.ui.state import UiState
from reader.ui.widgets.basics import IconButton, button, label, looking
from reader.ui.widgets.chips import dot
from reader.ui.widgets.flow import FlowLayout

_CHIPS = 9  # shown before "more" is pressed: two lines of a narrow panel
_PAUSE = 120  # milliseconds after a key before words are looked for


class HighlightsBar(QWidget):
    """Tells by `filter_changed` what is asked for; shows how many passages each theme has."""

    filter_changed = Signal(object)  # Filter
    left = Signal()  # Esc or the down key in the field: on to the list

    def __init__(self, model: HighlightsList, state: UiState) -> None:
        super().__init__()
        self._model, self._state = model, state
        self._themes: dict[ThemeId, QPushButton] = {}
        self._chosen: set[ThemeId] = set()
        self._kind = Kind.ALL
        self._opened = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._tell)
        self._all = looking(QPushButton(), "chip")
        self._more = button("", self._open_all, "chip")
        self._kind_chip = button("", lambda: self._set_kind(Kind.ALL), "chip")
        self.field = QLineEdit()
        self._found = label("", "small")
        self._search = IconButton("search", "Search in these passages", 16)
        self._kinds = IconButton("funnel", "Choose the kind of passage", 16)
        self._build()
        model.counts_changed.connect(self._show_counts)
        model.modelReset.connect(self._show_found)
        model.rowsInserted.connect(self._show_found)
        model.rowsRemoved.connect(self._show_found)
        state.look_changed.connect(self._make_chips)
        self._make_chips()

    def filter(self) -> Filter:
        """What is asked for."""
        return Filter(frozenset(self._chosen), self.field.text().strip(), self._kind)

    def clear(self) -> None:
        """Ask for everything."""
        self._chosen.clear()
        self._kind = Kind.ALL
        self.field.clear()
        self._line.hide()
        self._tell()

    def search(self, typed: str = "") -> None:
        """Open the field and go there, with `typed` in it."""
        self._line.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if typed:
            self.field.setText(typed)
        else:
            self.field.selectAll()

    # Building

    def _build(self) -> None:
        self._all.setCheckable(True)
        self._all.clicked.connect(self._take_all)
        self._search.clicked.connect(self._toggle_search)
        self._make_kinds()
        chips = QWidget()
        self._flow = FlowLayout(chips, gap=6)
        tools = QHBoxLayout()
        tools.setSpacing(0)
        tools.addWidget(self._search)
        tools.addWidget(self._kinds)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(4)
        top.addWidget(chips, 1)
        top.addLayout(tools)
        top.setAlignment(tools, Qt.AlignmentFlag.AlignTop)
        self._line = QWidget()
        line = QHBoxLayout(self._line)
        line.setContentsMargins(0, 0, 0, 0)
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
        self.field.textChanged.connect(lambda _: self._pause.start())
        self.field.installEventFilter(self)

    def _make_kinds(self) -> None:
        menu = QMenu(self._kinds)
        group = QActionGroup(menu)
        for kind in Kind:
            action = menu.addAction(kind.value)
            action.setCheckable(True)
            action.setChecked(kind is Kind.ALL)
            action.setData(kind)
            group.addAction(action)
        group.triggered.connect(self._choose_kind)
        self._kind_actions = group
        self._kinds.setMenu(menu)
        self._kinds.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    # Chips

    def _show_counts(self) -> None:
        """Renew the numbers; the chips only when other themes are there."""
        if [theme.id for theme in self._present()] != list(self._themes) or self._looks_changed():
            self._make_chips()
            return
        self._name_chips()

    def _present(self) -> list[Theme]:
        """The themes of the document in the order of the tree, those chosen also without any."""
        counts = self._model.counts
        tree = self._model.themes
        found = [theme for theme in tree if counts[theme.id] > 0 or theme.id in self._chosen]
        if self._opened or len(found) <= _CHIPS + 1:
            return found
        kept = sorted(found, key=lambda t: (t.id not in self._chosen, -counts[t.id]))[:_CHIPS]
        ids = {theme.id for theme in kept}
        return [theme for theme in found if theme.id in ids]

    def _looks_changed(self) -> bool:
        return self._drawn != [(theme.name, theme.colour) for theme in self._present()]

    _drawn: list[tuple[str, str]] = []  # noqa: RUF012 - replaced, never changed

    def _make_chips(self) -> None:
        for chip in (self._all, self._more, self._kind_chip):
            self._flow.removeWidget(chip)
        self._flow.clear()
        self._chosen = {theme_id for theme_id in self._chosen if theme_id in self._model.themes}
        present = self._present()
        self._drawn = [(theme.name, theme.colour) for theme in present]
        self._themes = {theme.id: self._chip(theme) for theme in present}
        for chip in (self._all, *self._themes.values(), self._more, self._kind_chip):
            self._flow.addWidget(chip)
        self._name_chips()

    def _chip(self, theme: Theme) -> QPushButton:
        chip = looking(QPushButton(), "chip")
        chip.setCheckable(True)
        chip.setIcon(dot(self._state.colours.theme(theme.colour)))
        chip.setIconSize(QSize(9, 9))
        chip.setCursor(Qt.CursorShape.PointingHandCursor)
        chip.setToolTip(theme.name)
        chip.setProperty("theme", theme.id)
        chip.toggled.connect(self._take_themes)
        return chip

    def _name_chips(self) -> None:
        self._all.setText(f"All {self._model.total}")
        self._all.setChecked(not self._chosen)
        for theme_id, chip in self._themes.items():
            theme, count = self._model.themes.get(theme_id), self._model.counts[theme_id]
            chip.blockSignals(True)
            chip.setChecked(theme_id in self._chosen)
            chip.blockSignals(False)
            chip.setText(str(count))
            chip.setAccessibleName(f"{theme.name if theme else ''}, {count}")
        total = sum(count > 0 for count in self._model.counts.values())
        hidden = total - len(self._themes)
        self._more.setVisible(hidden > 0 or (self._opened and total > _CHIPS + 1))
        self._more.setText("Fewer" if self._opened else f"+ {hidden}")
        self._more.setToolTip("Fewer themes" if self._opened else f"{hidden} more themes")
        self._kind_chip.setVisible(self._kind is not Kind.ALL)
        self._kind_chip.setText(f"{self._kind.value}  ×")
        self._kind_chip.setAccessibleName(f"Stop showing only: {self._kind.value}")

    def _open_all(self) -> None:
        self._opened = not self._opened
        self._make_chips()

    def _show_found(self) -> None:
        self._found.setText(f"{self._model.rowCount()} of {self._model.total}")

    # Choosing

    def _take_all(self) -> None:
        self._chosen.clear()
        self._tell()

    def _take_themes(self) -> None:
        self._chosen = {theme_id for theme_id, chip in self._themes.items() if chip.isChecked()}
        self._tell()

    def _choose_kind(self, action: QAction) -> None:
        self._set_kind(Kind(action.data()))

    def _set_kind(self, kind: Kind) -> None:
        self._kind = kind
        for action in self._kind_actions.actions():
            action.setChecked(action.data() == kind)
        self._tell()

    def _toggle_search(self) -> None:
        if self._line.isVisible():
            self._close_search()
        else:
            self.search()

    def _close_search(self) -> None:
        self.field.clear()
        self._line.hide()
        self._tell()

    def _tell(self) -> None:
        self._pause.stop()
        self._name_chips()
        self.filter_changed.emit(self.filter())

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self._close_search()
                self.left.emit()
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._tell()
                self.left.emit()
                return True
        return False
