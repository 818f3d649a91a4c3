"""What search leads to: every article, every theme, every action that can be done now."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from reader.core.dates import short_date
from reader.core.ids import DocumentId
from reader.ui.actions import ACTIONS, words
from reader.ui.library import Library
from reader.ui.models.palette_list import Entry
from reader.ui.modes import EXPLORE

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


def articles(
    library: Library, run: Callable[[DocumentId], object], *, but: DocumentId | None = None
) -> Iterator[Entry]:
    """Every article `but` one, the last one first; `run` is what is done with the one chosen."""
    files = library.read.file_names()
    for document in reversed(library.read.documents()):
        if document.id == but:
            continue
        told = (
            document.author,
            document.source,
            short_date(document.published),
            files.get(document.id),
        )
        yield Entry(
            document.title,
            "Article",
            partial(run, document.id),
            icon="file-text",
            below=" · ".join(part for part in told if part),
        )


def entries(window: MainWindow) -> Iterator[Entry]:
    """Articles first, then themes, then actions, each in its own order."""
    yield from articles(window.library, window.state.open_document)
    lead = window.modes.open_theme if window.modes.current == EXPLORE else window.show_passages
    for theme in window.library.read.themes():
        yield Entry(
            theme.name,
            "Theme",
            partial(lead, theme.id),
            detail=f"Theme · key {theme.key}" if theme.key else "",
            colour=theme.colour,
        )
    for action in ACTIONS:
        act = window.acts[action.id]
        if action.menu and action.id not in ("search", "go") and act.isEnabled():
            keys = act.shortcut().toString()
            icon = action.icon or "corner-down-left"
            yield Entry(words(act).replace("…", ""), "Action", act.trigger, keys, icon)
