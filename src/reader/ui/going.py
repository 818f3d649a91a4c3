"""What the palette leads to: every article, every theme, every action that can be done now."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from reader.core.dates import short_date
from reader.ui.actions import ACTIONS, words
from reader.ui.models.palette_list import Entry

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


def entries(window: MainWindow) -> Iterator[Entry]:
    """Articles first, then themes, then actions, each in its own order."""
    read = window.library.read
    files = read.file_names()
    for document in reversed(read.documents()):
        told = (
            document.author,
            document.source,
            short_date(document.published),
            files.get(document.id),
        )
        yield Entry(
            document.title,
            "Article",
            partial(window.state.open_document, document.id),
            icon="file-text",
            below=" · ".join(part for part in told if part),
        )
    for theme in read.themes():
        yield Entry(
            theme.name,
            "Theme",
            partial(window.show_passages, theme.id),
            detail=f"Theme · key {theme.key}" if theme.key else "",
            colour=theme.colour,
        )
    for action in ACTIONS:
        act = window.acts[action.id]
        if action.menu and action.id != "go" and act.isEnabled():
            keys = act.shortcut().toString()
            icon = action.icon or "corner-down-left"
            yield Entry(words(act).replace("…", ""), "Action", act.trigger, keys, icon)
