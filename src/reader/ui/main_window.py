"""The window: its parts put together, and what concerns them all."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QCloseEvent, QDesktopServices
from PySide6.QtWidgets import QMainWindow, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from reader.core.changes import Changes
from reader.core.ids import DocumentId, HighlightId
from reader.core.note import NoteKind
from reader.session.wording import counted
from reader.settings import Settings
from reader.ui.actions import ACTIONS, MENUS, make_actions, refresh
from reader.ui.banner import Banner
from reader.ui.command_palette import CommandPalette
from reader.ui.desk import ReadingDesk
from reader.ui.dialogs.keys import KeysDialog
from reader.ui.empty import EmptyPage
from reader.ui.find_bar import FindBar
from reader.ui.going import entries
from reader.ui.importing import Importing
from reader.ui.jobs import Courier
from reader.ui.library import Library
from reader.ui.look import Look
from reader.ui.look_menu import LookMenu
from reader.ui.page.view import PageView
from reader.ui.panels.highlights_panel import HighlightsPanel
from reader.ui.panels.library_panel import LibraryPanel
from reader.ui.panels.memo_panel import MemoPanel
from reader.ui.panels.source_panel import SourcePanel
from reader.ui.panels.themes_panel import ThemesPanel
from reader.ui.remembering import Memory
from reader.ui.sidebar import Sidebar
from reader.ui.state import UiState
from reader.ui.status import StatusBar
from reader.ui.tag_here import TagHere
from reader.ui.topbar import TopBar
from reader.ui.widgets.basics import line, looking

MODES = ("Read",)
_LEFT, _RIGHT = 248, 348  # pixels
_SMALLEST = (860, 560)


class MainWindow(QMainWindow):
    """Everything a reader sees. It wires parts and holds no truth of its own."""

    library: Library
    state: UiState
    look: Look
    page: PageView
    desk: ReadingDesk
    tagging: TagHere
    find_bar: FindBar
    banner: Banner
    library_panel: LibraryPanel
    sidebar: Sidebar
    importing: Importing
    memory: Memory
    status: StatusBar
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
        self.page = looking(PageView(), "page")
        self.desk = ReadingDesk(self.page, library, self.state)
        self.tagging = TagHere(self.desk, library, self.state)
        self.find_bar = FindBar(self.page)
        self.banner = Banner()
        self.empty = EmptyPage()
        self.library_panel = LibraryPanel(library, self.state)
        self.highlights = HighlightsPanel(library, self.state)
        self.sidebar = Sidebar(
            {
                "Highlights": lambda: self.highlights,
                "Themes": self._make_themes,
                "Memo": lambda: MemoPanel(library, self.state),
                "Source": lambda: SourcePanel(library, self.state),
            }
        )
        self.status = StatusBar()
        self.acts = make_actions(self)
        self.top = TopBar(self.acts, MODES)
        self._lay_out()
        self.palette_card = CommandPalette(self.whole)
        self.look_menu = LookMenu(self)
        self._fill_menus()
        self._wire()
        self.memory = Memory(self, settings, keep=keep)
        self.setWindowTitle("Close Reader")
        self.setMinimumSize(*_SMALLEST)
        self._show_all()

    # Put together

    def _make_themes(self) -> ThemesPanel:
        panel = ThemesPanel(self.library, self.state)
        panel.filter_wanted.connect(self.show_passages)
        panel.told.connect(self.status.say)
        return panel

    @property
    def themes(self) -> ThemesPanel:
        """The Themes panel."""
        panel = self.sidebar.panel("Themes")
        assert isinstance(panel, ThemesPanel)
        return panel

    def _lay_out(self) -> None:
        self.middle = QStackedWidget()
        self.middle.addWidget(self.empty)
        self.middle.addWidget(self.page)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self.find_bar)
        column.addWidget(self.middle, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        for place, (widget, stretch) in enumerate(
            ((self.library_panel, 0), (centre, 1), (self.sidebar, 0))
        ):
            self.splitter.addWidget(widget)
            self.splitter.setStretchFactor(place, stretch)
            self.splitter.setCollapsible(place, False)
        self.splitter.setSizes([_LEFT, 800, _RIGHT])
        self.whole = QWidget()
        rows = QVBoxLayout(self.whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.top)
        rows.addWidget(line())
        rows.addWidget(self.splitter, 1)
        self.setCentralWidget(self.whole)
        self.setStatusBar(self.status)

    def _fill_menus(self) -> None:
        bar = self.menuBar()
        menus = {name: bar.addMenu(name) for name in MENUS}
        for action in ACTIONS:
            if action.menu:
                if action.group:
                    menus[action.menu].addSeparator()
                menus[action.menu].addAction(self.acts[action.id])

    def _wire(self) -> None:
        library, state = self.library, self.state
        library.changed.connect(self._follow)
        library.opened.connect(self._library_opened)
        library.failed.connect(self._fail)
        library.saved.connect(lambda: self.status.show_saved())
        state.document_changed.connect(lambda _: self._show_document())
        state.selection_changed.connect(lambda _: self._refresh_actions())
        state.highlight_changed.connect(lambda _: self._refresh_actions())
        state.position_changed.connect(lambda _: self._show_place())
        self.desk.note_wanted.connect(self.write_note)
        self.desk.told.connect(self.status.say)
        self.page.zoom_requested.connect(self.look.zoom)
        self.page.menu_requested.connect(self._page_menu)
        self.highlights.copy_wanted.connect(self.desk.copy_with_source)
        self.look_menu.changed.connect(self.look.set)
        self.empty.import_wanted.connect(self.acts["import"].trigger)
        self.empty.paste_wanted.connect(self.acts["paste"].trigger)
        self.empty.sample_wanted.connect(self.acts["sample"].trigger)
        self.library_panel.import_wanted.connect(self.acts["import"].trigger)
        for source in (self.page, self.empty, self.library_panel):
            source.files_dropped.connect(self.receive_files)
        self.importing.progressed.connect(self._show_import)
        self.importing.finished.connect(self._end_import)
        self.status.cancel_clicked.connect(self.importing.cancel)
        self.status.coder_clicked.connect(self.acts["coder"].trigger)

    # Following

    def _show_all(self) -> None:
        session = self.library.session
        self.status.show_file(session.path.name, str(session.path))
        self.status.show_coder(session.coder.name)
        self.status.show_saved()
        self._show_document()

    def _show_document(self) -> None:
        reading = self.desk.document is not None
        if not reading:
            self.empty.show_for(len(self.library.read.documents()))
            self.find_bar.hide()
        self.middle.setCurrentWidget(self.page if reading else self.empty)
        self.find_bar.set_content(self.desk.content)
        title = self.desk.document.title if self.desk.document else self.library.session.path.name
        self.setWindowTitle(f"{title} – Close Reader")
        self._show_place()
        self._refresh_actions()

    def _show_place(self) -> None:
        content = self.desk.content
        if content is None:
            self.status.show_count(len(self.library.read.documents()))
            return
        at = self.state.position
        bar = self.page.verticalScrollBar()
        percent = (
            100 if bar.value() >= bar.maximum() else round(100 * at / max(1, len(content.text)))
        )
        number = content.paragraph_number(at)
        self.status.show_place(number, content.paragraphs, percent, self.desk.words)

    def _follow(self, changes: Changes) -> None:
        if changes.documents or changes.everything:
            self._show_document()
        if changes.coders or changes.everything:
            self.status.show_coder(self.library.session.coder.name)
        self._refresh_actions()

    def _library_opened(self) -> None:
        self.state.open_document(None)
        self.banner.hide()
        self._show_all()
        self.memory.library_opened(self.library.session.path)
        self.open_last()

    def _fail(self, sentence: str) -> None:
        self.status.show_saved(problem=sentence)
        self.banner.tell(sentence)

    def _refresh_actions(self) -> None:
        refresh(self, self.acts)

    # What actions and parts ask for

    def open_last(self) -> None:
        """Open the article that was open last in this library."""
        last = self.library.read.last_opened()
        if last is not None:
            self.state.open_document(last)

    def tell_bug(self, sentence: str, log: str) -> None:
        """Show that the program itself failed, with the way to the details."""
        if log:
            show = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(log))
            self.banner.tell(sentence, ("Show details", show))
        else:
            self.banner.tell(sentence)

    def undo(self) -> None:
        """Take the last step back and say which it was."""
        label = self.library.undo()
        if label is not None:
            self.status.say(f"Undone: {label}")

    def redo(self) -> None:
        """Do the step again that was undone last."""
        label = self.library.redo()
        if label is not None:
            self.status.say(f"Done again: {label}")

    def write_note(self, highlight_id: str, kind: NoteKind) -> None:
        """Open the editor for a new note on a passage."""
        self.show_panel("Highlights")
        self.highlights.open_note(HighlightId(highlight_id), kind)

    def show_passages(self, theme_id: str) -> None:
        """Show the passages of a theme in the sidebar."""
        self.show_panel("Highlights")
        self.highlights.filter_by(theme_id)

    def show_panel(self, name: str) -> None:
        """Bring a panel of the sidebar to the front, unfolding the sidebar."""
        self.set_panel(self.sidebar, shown=True)
        self.sidebar.open(name)

    def focus_panel(self, name: str) -> None:
        """Give the keyboard to a panel by its name, or to the "page" or the "library"."""
        if name == "page":
            page = self.page if self.desk.document else self.empty
            page.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        panel: QWidget = self.library_panel
        if name == "library":
            self.set_panel(self.library_panel, shown=True)
        else:
            self.show_panel(name)
            panel = self.sidebar.panel(name)
        target = _first_control(panel)
        if name == "Highlights" and self.highlights.list.isVisible():
            target = self.highlights.list
        elif name == "Themes" and self.themes.view.isVisible():
            target = self.themes.view
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_panel(self, panel: QWidget, *, shown: bool) -> None:
        """Unfold a side panel or fold it away."""
        panel.setVisible(shown)
        self.acts["left-panel"].setChecked(not self.library_panel.isHidden())
        self.acts["right-panel"].setChecked(not self.sidebar.isHidden())

    def toggle(self, panel: QWidget) -> None:
        """Fold a side panel away, or unfold it."""
        self.set_panel(panel, shown=panel.isHidden())

    def toggle_full_screen(self) -> None:
        """Fill the screen, or go back."""
        full = not self.isFullScreen()
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        self.menuBar().setVisible(not full)
        self.acts["full-screen"].setChecked(full)

    def open_palette(self) -> None:
        """Show the palette over the window."""
        self.palette_card.open(entries(self), self.state.colours)

    def show_keys(self) -> None:
        """Show the keyboard shortcuts beside the work."""
        KeysDialog(self).show()

    def open_look(self) -> None:
        """Show the reading settings under their button."""
        button = self.top.look
        corner = button.mapToGlobal(QPoint(button.width(), button.height() + 6))
        self.look_menu.show_at(self.state.reading, corner)

    def receive_files(self, paths: list[str]) -> None:
        """Import what was dropped; a library among it is opened instead."""
        libraries = [path for path in paths if path.endswith(".db")]
        if libraries:
            self.library.open(Path(libraries[0]))
        else:
            self.importing.start(paths)

    def _page_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        for name in ("copy", "copy-source", "", "mark", "tag", "note", "question", "definition",
                     "", "delete"):  # fmt: skip
            if name:
                menu.addAction(self.acts[name])
            else:
                menu.addSeparator()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _show_import(self, done: int, total: int, name: str) -> None:
        self.status.show_job(f"Importing {name}", done, total)

    def _end_import(self, made: list[DocumentId], failures: list[str]) -> None:
        self.status.show_job(None)
        if made:
            self.state.open_document(made[0])
            self.status.say(f"{counted(len(made), 'article')} imported")
        if failures:
            self.banner.tell(" ".join(failures[:3]) + _and_more(failures[3:]))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Write everything down and go."""
        field = self.focusWidget()
        if field is not None:
            field.clearFocus()  # leaving it writes it, for which the library must be open
        self.desk.keep_place()
        self.courier.jobs.close()
        self.memory.keep()
        self.library.close()
        event.accept()


def _first_control(panel: QWidget) -> QWidget:
    """What Tab reaches first in a panel, else the panel itself."""
    found: QWidget | None = panel.nextInFocusChain()
    while found is not None and found is not panel:
        tab = found.focusPolicy() & Qt.FocusPolicy.TabFocus
        if panel.isAncestorOf(found) and tab and found.isEnabled() and found.isVisible():
            return found
        found = found.nextInFocusChain()
    return panel


def _and_more(sentences: list[str]) -> str:
    return (
        f" And {counted(len(sentences), 'file')} more could not be imported." if sentences else ""
    )
