"""The middle of the Explore mode: the sentence on top, and the passages below."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from reader.core.ids import ThemeId
from reader.session.jobs import Jobs
from reader.ui.explore.acts import PassageActs
from reader.ui.explore.empties import NoMatch, nothing_marked
from reader.ui.explore.explorer import Explorer
from reader.ui.explore.finding import Asked, Found
from reader.ui.explore.head import Head
from reader.ui.explore.passages_list import PassagesList
from reader.ui.explore.passages_model import PassagesModel
from reader.ui.explore.side_by_side import SideBySide
from reader.ui.explore.theme_page import ThemePage
from reader.ui.library import Library
from reader.ui.state import UiState
from reader.ui.widgets.basics import looking


class Results(QWidget):
    """Follows the explorer; what is done with passages goes to the library."""

    open_wanted = Signal(str)  # HighlightId: show it on the page
    reading_wanted = Signal()
    save_wanted = Signal(object)  # the Filter for what is shown
    export_wanted = Signal(object)  # the button that asked for it
    turned = Signal()  # something else is shown: there is another way back

    def __init__(self, library: Library, state: UiState, explorer: Explorer, jobs: Jobs) -> None:
        super().__init__()
        looking(self, "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._explorer = explorer
        self._asked: Asked | None = None  # what the passages shown were asked for by
        self.model = PassagesModel(library, self)
        self.head = Head()
        self.theme_page = ThemePage(library, state, jobs)
        self.list = PassagesList(self.model, state)
        self.acts = PassageActs(library, state, self)
        self.comparison = SideBySide(library, state, explorer)
        self._nothing, self._no_match = nothing_marked(), NoMatch()
        self._pages = QStackedWidget()
        for page in (self.list, self._nothing, self._no_match):
            self._pages.addWidget(page)
        self._whole = QWidget()
        below = QVBoxLayout(self._whole)
        for part in (self.head, self.theme_page):
            below.addWidget(part)
        below.addWidget(self._pages, 1)
        self._modes = QStackedWidget()
        self._modes.addWidget(self._whole)
        self._modes.addWidget(self.comparison)
        column = QVBoxLayout(self)
        column.addWidget(self._modes, 1)
        for layout in (below, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self._connect()
        self.theme_page.hide()
        self._show_asked()

    def compare(self) -> None:
        """Show two documents side by side, under the themes of the filter."""
        self.comparison.begin()
        self._modes.setCurrentWidget(self.comparison)
        self.turned.emit()

    def go_back(self) -> bool:
        """Leave the comparison, or show what was shown before; False if there is nothing."""
        if self._modes.currentWidget() is self.comparison:
            self._modes.setCurrentWidget(self._whole)
            self.focus_list()
            self.turned.emit()
            return True
        could = self._explorer.can_go_back
        self._explorer.go_back()
        return could

    @property
    def can_go_back(self) -> bool:
        """Whether `go_back` would lead anywhere."""
        return self._explorer.can_go_back or self._modes.currentWidget() is self.comparison

    def focus_list(self) -> None:
        """Give the keyboard to what is shown."""
        in_front = self._pages.currentWidget()
        (self.list if in_front is self.list else self.head.order).setFocus()

    def _connect(self) -> None:
        explorer, head = self._explorer, self.head
        explorer.asked_changed.connect(self._show_asked)
        explorer.page_changed.connect(self._show_page)
        explorer.found.connect(self._show_found)
        head.order_chosen.connect(explorer.sort)
        head.back_wanted.connect(self.go_back)
        head.clear_wanted.connect(explorer.clear)
        head.widen_wanted.connect(explorer.widen)
        head.save_wanted.connect(self.save_wanted)
        head.compare_wanted.connect(self.compare)
        head.export_wanted.connect(lambda: self.export_wanted.emit(head.export))
        self._no_match.pressed.connect(explorer.clear)
        self._nothing.pressed.connect(self.reading_wanted)
        self.comparison.closed.connect(self.go_back)
        self.comparison.open_wanted.connect(self.open_wanted)
        self.theme_page.theme_wanted.connect(lambda id_: explorer.open_theme(ThemeId(id_)))
        self.theme_page.narrowed.connect(explorer.narrow)
        self.list.open_wanted.connect(self.open_wanted)
        self.acts.open_wanted.connect(self.open_wanted)
        self.acts.context_wanted.connect(self._unfold)
        self.list.key_pressed.connect(lambda key: self.acts.tag_by_key(self.list.chosen(), key))
        self.list.copy_wanted.connect(lambda: self.acts.copy(self.list.chosen()))
        self.list.menu_wanted.connect(lambda at: self.acts.open_menu(self.list.chosen(), at))
        self.list.tag_wanted.connect(self._open_tags)

    def _show_asked(self) -> None:
        explorer = self._explorer
        self.head.show_asked(explorer.asked, can_go_back=explorer.can_go_back)
        self._modes.setCurrentWidget(self._whole)
        self.turned.emit()

    def _show_page(self) -> None:
        theme_id, corpus = self._explorer.theme_page, self._explorer.corpus
        self.theme_page.setVisible(theme_id is not None)
        if theme_id is not None and corpus is not None:
            self.theme_page.look_at(theme_id, corpus)

    def _show_found(self, found: Found) -> None:
        self.head.show_found(found)
        is_other = found.asked != self._asked
        self._asked = found.asked
        self.model.show_found(found)
        if is_other:
            self.list.scrollToTop()
        self._no_match.show_problem(found.problem)
        if found.passages:
            self._pages.setCurrentWidget(self.list)
        else:
            self._pages.setCurrentWidget(self._no_match if found.counts.passages else self._nothing)
        if self._explorer.theme_page is not None:
            self.theme_page.look_at(self._explorer.theme_page, found.corpus)

    def _unfold(self) -> None:
        if self.list.currentIndex().isValid():
            self.model.unfold(self.list.currentIndex().row())

    def _open_tags(self) -> None:
        index = self.list.currentIndex()
        at = self.list.visualRect(index).bottomLeft() + QPoint(16, 4)
        where = self.list.viewport().mapToGlobal(at)
        self.acts.open_menu(self.list.chosen(), where, only_tags=True)
