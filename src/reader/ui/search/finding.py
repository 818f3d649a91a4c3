"""Search in the window: the card is opened, and what is chosen in it is done."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from reader.core.concordance import Line as Row
from reader.core.ids import HighlightId
from reader.core.search import Found
from reader.errors import ReaderError
from reader.session.jobs import JobContext
from reader.ui.going import entries

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow
    from reader.ui.search.card import SearchCard
    from reader.ui.search.lines import Line

_LONGEST = 100  # characters: more is a passage, not something to look for


class Finding(QObject):
    """Between the search card and the parts of the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._card: SearchCard | None = None
        window.highlights.list.similar_wanted.connect(self._like)

    @property
    def card(self) -> SearchCard:
        """The card, made when it is first wanted: what it rests on takes 100 ms to load."""
        if self._card is None:
            from reader.ui.search.card import SearchCard

            window = self._window
            made = SearchCard(window.frame, window.library, window.state, window.courier.jobs)
            made.line_picked.connect(self._go)
            made.tagging_wanted.connect(self._tag)
            made.export_wanted.connect(self._export)
            self._card = made
        return self._card

    def open(self) -> None:
        """Show the card; selected words are looked for at once."""
        self._open(self._selected())

    def open_commands(self) -> None:
        """Show the card with what leads to articles, themes and actions."""
        from reader.ui.search.sought import COMMAND

        self._open(f"{COMMAND} ")

    def open_similar(self) -> None:
        """Show passages worded like the chosen highlight."""
        if self._window.state.highlight_id is not None:
            self._like(self._window.state.highlight_id)

    def _like(self, highlight_id: str) -> None:
        for highlight in self._window.library.read.highlights_by_id([HighlightId(highlight_id)]):
            self._open("")
            self.card.show_similar(highlight.id, highlight.quote)

    def _open(self, typed: str) -> None:
        from reader.ui.search.sought import Earlier

        memory = self._window.memory
        self.card.open(
            tuple(entries(self._window)),
            lambda: [Earlier(one, one in memory.patterns) for one in memory.searches],
            typed,
        )

    def _selected(self) -> str:
        """The words selected on the page, as a query."""
        selection, content = self._window.state.selection, self._window.desk.content
        words = content.text[slice(*selection)].split() if selection and content else []
        shown = " ".join(words)
        if len(shown) > _LONGEST:
            return ""
        return f"“{shown}”" if len(words) > 1 else shown

    def _go(self, line: Line, typed: str) -> None:
        from reader.ui.search.arriving import go_there

        self._remember(typed)
        go_there(self._window, line, typed.strip())

    def _tag(self, found: list[Found], typed: str) -> None:
        from reader.ui.search.tag_hits import TagHits

        self._remember(typed)
        window = self._window
        dialog = TagHits(window.library, window.state, window.courier.jobs, found, window)
        dialog.told.connect(self._window.status.say)
        dialog.show()

    def _remember(self, typed: str) -> None:
        if typed.strip():
            is_pattern = self.card.parts.is_pattern
            self._window.memory.searched(typed.strip(), is_pattern=is_pattern)

    def _export(self, lines: list[Row]) -> None:
        from reader.store.reading_beside import reads_beside
        from reader.ui.search.export import write_csv

        window = self._window
        with window.library.beside_files():
            name, _ = QFileDialog.getSaveFileName(
                window, "Export concordance", "concordance.csv", "Comma-separated values (*.csv)"
            )
        if not name:
            return
        path, library = Path(name), window.library.session.path

        def work(_: JobContext) -> None:
            with reads_beside(library) as read:
                write_csv(path, lines, read.corpus())

        def fail(error: BaseException) -> None:
            if not isinstance(error, ReaderError):
                raise error
            window.banner.tell(str(error))

        window.courier.jobs.start(
            work,
            done=lambda _: window.telling.tell_saved(path),
            failed=fail,
            progress=lambda *_: None,
        )
