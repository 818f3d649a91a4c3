"""The printed pages of the open article: brought to the view when they are wanted."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from reader.core.document import Version
from reader.core.ids import VersionId
from reader.core.printed import PrintedMap
from reader.store.prepared import unpacked
from reader.ui.desk import ReadingDesk
from reader.ui.dialogs.password import ask_password
from reader.ui.library import Library
from reader.ui.printed.area import ReadingArea, Showing
from reader.ui.printed.pages import Spot
from reader.ui.printed.source import PageSource
from reader.ui.printed.view import PrintedView
from reader.ui.state import UiState

_MEDIA_TYPE = "application/pdf"


class PrintedDesk(QObject):
    """Remembers for each article how it is shown."""

    told = Signal(str)  # a short word for the status bar
    page_moved = Signal()  # another page is in view
    changed = Signal()  # whether there are pages, or how the article is shown

    def __init__(
        self,
        area: ReadingArea,
        printed: PrintedView,
        desk: ReadingDesk,
        library: Library,
        state: UiState,
    ) -> None:
        super().__init__(area)
        self._area, self._view, self._desk = area, printed, desk
        self._library, self._state = library, state
        self.chosen: dict[str, str] = {}  # ids of articles, and how each is shown if not as text
        self._spots: dict[VersionId, tuple[int, Spot]] = {}  # where each was left: its position
        self._passwords: dict[str, str] = {}  # by the hash of the original
        self._version: Version | None = None  # that of the open article, if it has pages
        self._open: VersionId | None = None  # whose pages are in the view
        self._labels: list[str] = []
        self.showing = Showing.TEXT
        desk.surfaces.join(printed)
        desk.shown.connect(self._follow)
        area.showing_chosen.connect(lambda name: self.show_as(Showing(name)))
        area.page_wanted.connect(self.go_to_page)
        printed.page_moved.connect(lambda _: self._show_page())
        state.look_changed.connect(self._dress)
        library.opened.connect(self._forget)
        self._dress()

    @property
    def has_pages(self) -> bool:
        """Whether the open article has printed pages."""
        return self._version is not None

    def show_as(self, showing: Showing) -> None:
        """Show the open article as text, as printed, or both; without pages it is text."""
        if self._state.document_id is None:
            return
        if self.has_pages:
            self.chosen.pop(self._state.document_id, None)  # to come after those chosen before
            if showing is not Showing.TEXT:
                self.chosen[self._state.document_id] = showing
        self._arrange(self._desk.surfaces.position())

    def go_to_page(self, name: str) -> None:
        """Go to a page by the number people cite, or else by counting from 1."""
        name = name.strip()
        if name in self._labels:
            self._view.go_to_page(self._labels.index(name))
        elif name.isdecimal() and 0 < int(name) <= len(self._labels):
            self._view.go_to_page(int(name) - 1)
        else:
            self.told.emit(f"There is no page {name}.")
        self._view.setFocus()
        self._show_page()

    def page_in_view(self) -> str:
        """The page that is read, by the number people cite; "" if the article has no pages."""
        page, content = self._view.page(), self._desk.content
        if self.showing is not Showing.TEXT and page < len(self._labels):
            return self._labels[page]
        return content.page_label(self._state.position) if content is not None else ""

    def close(self) -> None:
        """Let go of the file."""
        self._view.close_pages()
        self._open = None

    def _follow(self) -> None:
        """Another article is open, or the same anew."""
        version = self._desk.version
        has = version is not None and version.media_type == _MEDIA_TYPE
        self._version = version if has else None
        if version is None or version.id != self._open:
            self._keep_spot()
            self.close()
        elif self._open is not None:
            self._view.set_marks(self._desk.marks())
            self._view.set_themes(self._library.read.themes())
        self._arrange(self._desk.place)

    def _keep_spot(self) -> None:
        spot = self._view.spot()
        if self._open is not None and spot is not None:
            self._spots[self._open] = self._view.position(), spot

    def _arrange(self, at: int) -> None:
        """Show what was chosen for the open article, position `at` at the top."""
        document_id = self._state.document_id
        chosen = self.chosen.get(document_id, "") if document_id else ""
        wanted = Showing(chosen) if chosen in list(Showing) else Showing.TEXT
        before, self.showing = self.showing, wanted if self.has_pages else Showing.TEXT
        if self.showing is not Showing.TEXT and self._version and self._open != self._version.id:
            self._bring(self._version, at)
        elif before is Showing.TEXT and self.showing is not Showing.TEXT:
            self._view.go_to(at)
        surfaces, page = self._desk.surfaces, self._desk.page
        if before is Showing.PRINTED and self.showing is not Showing.PRINTED:
            page.go_to(at)
        self._area.show_as(self.showing, switch=self.has_pages)
        surfaces.use(self._view if self.showing is Showing.PRINTED else page)
        surfaces.link(self.showing is Showing.BOTH)
        self._desk.tell_place()
        self._show_page()
        self.changed.emit()

    def _bring(self, version: Version, at: int) -> None:
        """Open the pages of a version, reading them on another thread."""
        read, content = self._library.read, self._desk.content
        packed = read.packed_original(version.original_hash)
        if content is None or packed is None:
            self.told.emit("The original of this article is not in the library.")
            return
        origins = read.origins(version.id)
        source = PageSource(
            partial(unpacked, packed),
            version.file_name,
            origins,
            self._passwords.get(version.original_hash, ""),
        )
        source.failed.connect(self.told)
        source.locked.connect(partial(self._ask, version, at))
        source.opened.connect(partial(self._opened, source))
        self._open = version.id
        self._labels = []
        marks, themes = self._desk.marks(), read.themes()
        left_at, spot = self._spots.get(version.id, (0, None))
        spot = spot if left_at == at else None
        self._view.show_pages(source, content, PrintedMap(origins), marks, themes, at, spot)
        self._view.choose(self._state.highlight_id, reveal=False)

    def _ask(self, version: Version, at: int, sentence: str) -> None:
        def try_again(password: str) -> None:
            self._passwords[version.original_hash] = password
            if self._open == version.id:
                self._bring(version, at)

        ask_password(self._area, sentence, try_again)

    def _opened(self, source: PageSource) -> None:
        self._labels = [label or str(at) for at, label in enumerate(source.labels, 1)]
        self._show_page()

    def _show_page(self) -> None:
        page = self._view.page()
        name = self._labels[page] if page < len(self._labels) else ""
        self._area.bar.show_page(name, len(self._labels))
        self.page_moved.emit()

    def _dress(self) -> None:
        self._view.set_colours(self._state.colours)

    def _forget(self) -> None:
        self.close()
        self._passwords.clear()
        self._spots.clear()
