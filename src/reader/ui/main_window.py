"""The window: its parts put together, and what concerns them all."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from reader.core.changes import Changes
from reader.core.ids import HighlightId
from reader.core.note import NoteKind
from reader.session.checking import Check
from reader.settings import Settings
from reader.ui import reporting
from reader.ui.actions import fill_menus, make_actions, page_menu, refresh
from reader.ui.arrivals import Arrivals
from reader.ui.banner import Banner
from reader.ui.compare.area import CompareArea
from reader.ui.compare.older_strip import OlderStrip
from reader.ui.compare.versions import Versions
from reader.ui.correcting.correcting import Correcting
from reader.ui.desk import ReadingDesk
from reader.ui.dialogs.check_result import CheckResult
from reader.ui.dialogs.keys import KeysDialog
from reader.ui.empty import EmptyPage
from reader.ui.exporting import Exporting
from reader.ui.find_bar import FindBar
from reader.ui.focus import FocusKeeper
from reader.ui.frame import Frame
from reader.ui.importing import Importing
from reader.ui.jobs import Courier
from reader.ui.joining import JoiningTwo
from reader.ui.library import Library
from reader.ui.look import Look
from reader.ui.look_menu import LookMenu
from reader.ui.modes import MODES, TEACH, Modes
from reader.ui.newer import NewerTexts
from reader.ui.page.view import PageView
from reader.ui.panels.highlights_panel import HighlightsPanel
from reader.ui.panels.library_panel import LibraryPanel
from reader.ui.panels.memo_panel import MemoPanel
from reader.ui.panels.source_panel import SourcePanel
from reader.ui.panels.themes_panel import ThemesPanel
from reader.ui.printed.area import ReadingArea
from reader.ui.printed.desk import PrintedDesk
from reader.ui.printed.view import PrintedView
from reader.ui.recent import RecentMenu
from reader.ui.remembering import Memory
from reader.ui.review_tabs import ReviewTabs
from reader.ui.revising import Revising
from reader.ui.search.finding import Finding
from reader.ui.side_panels import SidePanels
from reader.ui.sidebar import Sidebar
from reader.ui.state import UiState
from reader.ui.status import StatusBar
from reader.ui.tag_here import TagHere
from reader.ui.telling import Telling
from reader.ui.topbar import TopBar
from reader.ui.verifying import Verifying
from reader.ui.watching import Watching
from reader.ui.widgets.basics import looking

_SMALLEST = (860, 560)


class MainWindow(QMainWindow):
    """Everything a reader sees. It wires parts and holds no truth of its own."""

    library: Library
    state: UiState
    look: Look
    page: PageView
    printed: PrintedView
    area: ReadingArea
    pages: PrintedDesk
    compare: CompareArea
    versions: Versions
    desk: ReadingDesk
    tagging: TagHere
    correcting: Correcting
    find_bar: FindBar
    banner: Banner
    library_panel: LibraryPanel
    review: ReviewTabs
    sidebar: Sidebar
    panels: SidePanels
    importing: Importing
    newer: NewerTexts
    verifying: Verifying
    exporting: Exporting
    watching: Watching
    memory: Memory
    modes: Modes
    revising: Revising
    finding: Finding
    status: StatusBar
    telling: Telling
    acts: dict[str, QAction]

    def __init__(self, library: Library, settings: Settings, *, keep: bool = True) -> None:
        """A window on `library`; unless `keep`, no setting is remembered for the next start."""
        super().__init__()
        self.library = library
        self.state = UiState(settings.reading, self)
        self.look = Look(self.state, self)
        self.look.set(settings.reading)
        self.courier = Courier(self)
        self.importing = Importing(library, self.courier.jobs, self)
        self.verifying = Verifying(library, self.courier.jobs, self)
        self._make_reading()
        self._make_sides()
        self.status = StatusBar()
        self.telling = Telling(
            library, self.state, self.desk, self.pages.page_in_view, self.status, self.banner
        )
        self.arrivals = Arrivals(
            self.importing, library, self.state, self.status, self.banner, self
        )
        self.watching = Watching(
            library, self.courier.jobs, self.importing, self.banner, keep=keep, parent=self
        )
        self.exporting = Exporting(
            library, self.courier.jobs, self.status, self.banner, parent=self
        )
        self.acts = make_actions(self)
        self.top = TopBar(self.acts, MODES)
        above: list[QWidget] = [self.banner, self.older_strip, self.find_bar]
        middle: list[QWidget] = [self.empty, self.area, self.compare]
        self.frame = Frame(self.top, self.library_panel, above, middle, self.sidebar)
        self.setCentralWidget(self.frame)
        self.modes = Modes(self)
        self.setStatusBar(self.status)
        fill_menus(self.menuBar(), self.acts, {"sample": self._make_recent()})
        self.finding = Finding(self)
        self.look_menu = LookMenu(self)
        self.newer = NewerTexts(self)
        self.joining = JoiningTwo(self)
        self.revising = Revising(self)
        self.focus_keeper = FocusKeeper(self.top, self.modes.main)
        self._wire()
        self.memory = Memory(self, settings, keep=keep)
        self.setMinimumSize(*_SMALLEST)
        self.show_document()

    # Put together

    def _make_reading(self) -> None:
        self.page = looking(PageView(), "page")
        self.desk = ReadingDesk(self.page, self.library, self.state)
        self.tagging = TagHere(self.desk, self.library, self.state)
        self.correcting = Correcting(self.desk, self.library, self.state, self.courier.jobs)
        self.printed = looking(PrintedView(), "page")
        self.area = ReadingArea(self.page, self.printed)
        self.pages = PrintedDesk(self.area, self.printed, self.desk, self.library, self.state)
        library, state, jobs = self.library, self.state, self.courier.jobs
        self.compare = CompareArea(library, state, jobs)
        self.older_strip = OlderStrip(self.desk, library, state)
        self.versions = Versions(self.desk, library, state, jobs, self)
        self.find_bar = FindBar(self.desk.surfaces)
        self.banner = Banner()
        self.empty = EmptyPage()

    def _make_sides(self) -> None:
        library, state = self.library, self.state
        self.library_panel = LibraryPanel(library, state)
        self.highlights = HighlightsPanel(library, state)
        self.review = ReviewTabs(library, state, self)
        self.sidebar = Sidebar(
            {
                "Highlights": lambda: self.highlights,
                "Themes": self._make_themes,
                "Memo": lambda: MemoPanel(library, state),
                "Source": lambda: SourcePanel(library, state),
            },
            self.review.panels,
        )
        self.panels = SidePanels(self.library_panel, self.sidebar, lambda: self.frame.page())

    def _make_themes(self) -> ThemesPanel:
        panel = ThemesPanel(self.library, self.state)
        panel.filter_wanted.connect(self.show_passages)
        panel.page_wanted.connect(self.modes.open_theme)
        panel.codebook_wanted.connect(partial(reporting.codebook, self))
        panel.told.connect(self.status.say)
        return panel

    def _make_recent(self) -> RecentMenu:
        return RecentMenu(
            lambda: self.memory.recent, lambda: self.library.session.path, self.library.open, self
        )

    @property
    def themes(self) -> ThemesPanel:
        """The Themes panel."""
        panel = self.sidebar.panel("Themes")
        assert isinstance(panel, ThemesPanel)
        return panel

    def _wire(self) -> None:
        library, state = self.library, self.state
        library.changed.connect(self._follow)
        library.opened.connect(self._library_opened)
        state.document_changed.connect(lambda _: self.show_document())
        self.desk.coming.connect(lambda: self.frame.show_page(self.area))
        state.selection_changed.connect(lambda _: self.refresh_actions())
        state.highlight_changed.connect(lambda _: self.refresh_actions())
        self.panels.folded.connect(self._show_folded)
        self.modes.folded.connect(self._show_folded)
        self.modes.changed.connect(lambda _: self.refresh_actions())
        self.desk.note_wanted.connect(self.write_note)
        self.page.zoom_requested.connect(self.look.zoom)
        for surface in (self.page, self.printed):
            surface.menu_requested.connect(self._page_menu)
        self.pages.told.connect(self.status.say)
        self.pages.page_moved.connect(self.telling.show_place)
        self.pages.changed.connect(self.refresh_actions)
        self.highlights.copy_wanted.connect(self.desk.copy_with_source)
        self.look_menu.changed.connect(self.look.set)
        self.empty.import_wanted.connect(self.acts["import"].trigger)
        self.empty.paste_wanted.connect(self.acts["paste"].trigger)
        self.empty.sample_wanted.connect(self.acts["sample"].trigger)
        self.library_panel.import_wanted.connect(self.acts["import"].trigger)
        for source in (self.page, self.empty, self.library_panel):
            source.files_dropped.connect(self.receive_files)
        self.verifying.progressed.connect(self.status.show_job)
        self.verifying.finished.connect(self._show_checks)
        for job in (self.importing, self.verifying):
            self.status.cancel_clicked.connect(job.cancel)
        self.watching.told.connect(self.status.say)
        self.watching.changed.connect(self.refresh_actions)
        self.arrivals.library_wanted.connect(lambda path: library.open(Path(path)))
        self.top.share.clicked.connect(lambda: self.open_exports(self.top.share))
        self.library_panel.bibliography_wanted.connect(partial(reporting.bibliography, self))
        self.status.coder_clicked.connect(self.acts["coder"].trigger)

    # Following

    def show_document(self) -> None:
        """Bring the open article to the front, or what is there without one."""
        document = self.desk.document
        if document is None:
            self.empty.show_for(len(self.library.read.documents()))
            self.find_bar.hide()
        self.frame.show_page(self._middle())
        self.find_bar.set_content(self.desk.content)
        name = document.title if document else self.library.session.path.name
        self.setWindowTitle(f"{name} – Close Reader")
        self.telling.show_place()
        self.refresh_actions()

    def _middle(self) -> QWidget:
        if self.desk.document is None:
            return self.empty
        return self.area if self.state.comparison is None else self.compare

    def _follow(self, changes: Changes) -> None:
        if changes.documents or changes.everything:
            self.show_document()
        self.refresh_actions()

    def _library_opened(self) -> None:
        self.state.open_document(None)
        self.show_document()
        self.memory.library_opened(self.library.session.path)
        self.open_last()

    def refresh_actions(self) -> None:
        """Enable the actions that make sense now."""
        refresh(self, self.acts)

    def _show_folded(self) -> None:
        shown = self.modes.shown()
        self.acts["left-panel"].setChecked(shown["left"])
        self.acts["right-panel"].setChecked(shown["right"])

    # What actions and parts ask for

    def open_last(self) -> None:
        """Open the article that was open last in this library."""
        last = self.library.read.last_opened()
        if last is not None:
            self.state.open_document(last)

    def write_note(self, highlight_id: str, kind: NoteKind) -> None:
        """Open the editor for a new note on a passage."""
        self.panels.open("Highlights")
        self.highlights.open_note(HighlightId(highlight_id), kind)

    def show_passages(self, theme_id: str) -> None:
        """Show the passages of a theme in the sidebar."""
        self.panels.open("Highlights")
        self.highlights.filter_by(theme_id)

    def zoom(self, steps: int) -> None:
        """Larger text by steps, or larger pages where those were used last; 0 is the usual size."""
        if self.modes.current == TEACH:
            self.modes.teach.middle.preview.zoom(steps)
        elif self.desk.surfaces.active is self.printed:
            self.printed.zoom(steps)
        else:
            self.look.zoom(steps)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or go back."""
        full = not self.isFullScreen()
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        self.menuBar().setVisible(not full)
        self.acts["full-screen"].setChecked(full)

    def present(self) -> None:
        """Show what is marked on a projector, one passage after another."""
        from reader.ui.present.presenting import present  # not before it is wanted

        present(self)

    def open_exports(self, button: QWidget) -> None:
        """Show under a button what can be exported from here."""
        reporting.open_menu(self, button)

    def show_keys(self) -> None:
        """Show the keyboard shortcuts beside the work."""
        KeysDialog(self).show()

    def open_look(self) -> None:
        """Show the reading settings under their button."""
        button = self.top.look
        corner = button.mapToGlobal(QPoint(button.width(), button.height() + 6))
        self.look_menu.show_at(self.state.reading, corner)

    def receive_files(self, paths: list[str]) -> None:
        """Import what was dropped, into the library among it if there is one."""
        libraries = [path for path in paths if path.endswith(".db")]
        if libraries and not self.library.open(Path(libraries[0])):
            return
        self.importing.start(path for path in paths if path not in libraries)

    def _show_checks(self, checks: list[Check]) -> None:
        self.status.show_job(None)
        self.refresh_actions()
        if checks:
            CheckResult(checks, self).show()
        else:
            self.status.say("The check was stopped")

    def _page_menu(self, at: QPoint) -> None:
        page_menu(self, self.acts).popup(at)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Write everything down and go; once not, if words wait that cannot be written."""
        field = self.focusWidget()
        if field is not None:
            field.clearFocus()  # leaving it writes it, for which the library must be open
        if not self.library.may_leave():
            event.ignore()
            return
        self.desk.keep_place()
        self.pages.close()
        self.versions.close()
        self.watching.close()
        self.courier.close()
        self.memory.keep()
        self.library.close()
        event.accept()
