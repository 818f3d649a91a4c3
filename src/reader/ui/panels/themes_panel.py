"""The Themes panel: the tree, a field for a new theme, and the card of the current one."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from reader.core.changes import Changes
from reader.core.ids import ThemeId
from reader.ui.library import Library
from reader.ui.models.themes_tree import ThemesTree
from reader.ui.panels.new_theme import NewTheme
from reader.ui.panels.theme_acts import ThemeActs
from reader.ui.panels.theme_inspector import ThemeInspector
from reader.ui.panels.theme_menu import drop_menu, theme_menu
from reader.ui.panels.themes_view import ThemesView
from reader.ui.state import UiState
from reader.ui.widgets.basics import label, looking

_EMPTY = "No themes yet. Name one below, or select words on the page and type a name."


class ThemesPanel(QWidget):
    """Counts are read only while it is seen."""

    filter_wanted = Signal(str)  # ThemeId: show its passages in Highlights
    page_wanted = Signal(str)  # ThemeId: show its page
    codebook_wanted = Signal()  # export all themes
    told = Signal(str)  # the name of a step that took a theme away, for the status bar

    def __init__(self, library: Library, state: UiState) -> None:
        super().__init__()
        looking(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._library = library
        self._state = state
        self._acts = ThemeActs(library, state, self)
        self._model = ThemesTree(library, self)
        self.view = ThemesView(self._model, state)
        self.new = NewTheme(state)
        self.inspector = ThemeInspector(library, state, self._acts)
        self._count_soon = QTimer(self, singleShot=True, interval=0)
        self._stale = True
        self._lay_out()
        self._wire()
        self._show_current()

    def choose(self, theme_id: ThemeId) -> None:
        """Make a theme the current one."""
        self.view.choose(theme_id)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._count_soon.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._stale = self._stale or self._count_soon.isActive()
        self._count_soon.stop()

    def _lay_out(self) -> None:
        empty = label(_EMPTY, "dim", wrap=True)
        empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        empty.setContentsMargins(8, 8, 8, 8)
        self._stack = QStackedWidget()
        self._stack.addWidget(empty)
        self._stack.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._stack, 1)
        column.addWidget(self.new)
        column.addWidget(self.inspector)

    def _wire(self) -> None:
        self._count_soon.timeout.connect(self._count)
        self._library.changed.connect(self._on_changed)
        self._state.look_changed.connect(self._show_current)
        self.view.selectionModel().currentChanged.connect(self._show_current)
        self.view.opened.connect(self.filter_wanted)
        self.view.delete_wanted.connect(self._acts.delete)
        self.view.colour_wanted.connect(self._pick_colour)
        self.view.menu_wanted.connect(self._open_menu)
        self._model.dropped_on.connect(self._ask_drop, Qt.ConnectionType.QueuedConnection)
        self.new.named.connect(self._add)
        self._acts.passages_wanted.connect(self.filter_wanted)
        self._acts.page_wanted.connect(self.page_wanted)
        self._acts.rename_wanted.connect(self._rename)
        self._acts.sub_theme_wanted.connect(self._ask_sub_theme)
        self._acts.codebook_wanted.connect(self.codebook_wanted)
        self._acts.told.connect(self.told)

    # Following

    def _on_changed(self, changes: Changes) -> None:
        if changes.everything or changes.themes:
            self._show_current()
        if changes.everything or changes.themes or changes.highlights or changes.documents:
            self._stale = True
            if self.isVisible():
                self._count_soon.start()

    def _count(self) -> None:
        self._stale = False
        self._model.set_counts(self._library.read.theme_counts())
        self._show_current()

    def _show_current(self, *_: QModelIndex) -> None:
        tree = self._model.tree
        self._stack.setCurrentIndex(1 if len(tree) else 0)
        theme = tree.get(self.view.current())
        count = self._model.count(theme.id) if theme else 0
        self.inspector.show_theme(theme, tree, count)
        self.new.offer_parent(theme.id if theme else None)

    # Doing

    def _add(self, name: str, parent_id: str) -> None:
        theme = self._acts.add(name, ThemeId(parent_id) if parent_id else None)
        if theme is not None:
            self.new.start_again()
            self.view.choose(theme.id)

    def _rename(self, theme_id: str) -> None:
        self.view.choose(ThemeId(theme_id))
        self.view.edit(self.view.currentIndex())

    def _ask_sub_theme(self, theme_id: str) -> None:
        theme = self._model.tree.get(ThemeId(theme_id))
        if theme is not None:
            self.view.choose(theme.id)
            self.new.ask_under(theme.id, theme.name)

    def _pick_colour(self, theme_id: str, at: QPoint) -> None:
        theme = self._model.tree.get(ThemeId(theme_id))
        if theme is not None:
            self._acts.pick_colour(theme, at)

    def _open_menu(self, theme_id: str, at: QPoint) -> None:
        theme = self._model.tree.get(ThemeId(theme_id))
        if theme is not None:
            tree, colours = self._model.tree, self._state.colours
            menu = theme_menu(theme, tree, self._acts, colours, at, self)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(at)

    def _ask_drop(self, dragged_id: str, target_id: str) -> None:
        tree = self._model.tree
        dragged, target = tree.get(ThemeId(dragged_id)), tree.get(ThemeId(target_id))
        if dragged is not None and target is not None:
            menu = drop_menu(dragged, target, self._acts, self)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(self.cursor().pos())
