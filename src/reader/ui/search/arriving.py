"""Going to what was found: the article opened there, the hits shown on it, the note beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.search import Part
from reader.ui.panels.memo_panel import MemoPanel
from reader.ui.search.lines import Line

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


def go_there(window: MainWindow, line: Line, query: str) -> None:
    """Show what `line` tells of; the other hits in that text are a key away, as those of Find."""
    found = line.found
    if found.part is Part.NOTES:
        _go_to_note(window, line)
    elif found.document_id is not None:
        window.state.open_document(found.document_id)
        if found.part is not Part.TITLES:
            _show_hits(window, line, query)
        window.panels.focus("page")


def _show_hits(window: MainWindow, line: Line, query: str) -> None:
    found, document = line.found, window.desk.document
    if document is None:
        return
    is_current = found.version_id in (None, document.version_id)
    window.state.read_version(None if is_current else found.version_id)
    if found.part is Part.HIGHLIGHTS and line.hit.highlight_ids:
        window.state.choose(line.hit.highlight_ids[0])
    spans = [(hit.start, hit.end) for hit in found.hits]
    window.find_bar.show_hits(spans, line.first, query)


def _go_to_note(window: MainWindow, line: Line) -> None:
    read = window.library.read
    note = read.note(line.found.note_id) if line.found.note_id else None
    if note is None:
        return
    if note.theme_id is not None:
        window.panels.focus("Themes")
        window.themes.choose(note.theme_id)
        return
    if line.found.document_id is not None:
        window.state.open_document(line.found.document_id)
    if note.highlight_id is not None:
        window.state.read_version(None)
        window.state.choose(note.highlight_id)
        window.panels.focus("Highlights")
        return
    memo = window.panels.open("Memo")
    assert isinstance(memo, MemoPanel)
    memo.scope.choose(0 if note.document_id else 1)
    window.panels.focus("Memo")
