"""What a researcher takes out of the window: passages, the codebook, references."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from reader.core.ids import DocumentId, HighlightId
from reader.session.export_forms import LISTED, PRINTED, REFERENCED, What
from reader.session.wish import Wish
from reader.ui.models.highlight_filter import Filter
from reader.ui.modes import EXPLORE, READ, TEACH

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow

_ROWS = tuple(reversed(LISTED))  # a workbook first: it opens with one click
_PASSAGES = ("export-passages", "export-by-theme", "export-pairs")
_OF_MODE = {
    READ: (*_PASSAGES, "present"),
    EXPLORE: _PASSAGES,
    TEACH: ("export", "print", "present"),
}
_OF_LIBRARY = ("export-codebook", "export-bibliography")

Chosen = tuple[tuple[DocumentId, ...], frozenset[HighlightId] | None]  # None: all that are there


def passages(window: MainWindow, *, by_theme: bool = False, pairs: bool = False) -> None:
    """Export the passages that are shown: those that the filter finds, or the Highlights panel
    lists. With `pairs` a table that has a row for each theme of each."""
    chosen = _shown(window)
    if chosen is None:
        return
    wish = Wish(What.PASSAGES, *chosen, pairs=pairs, by_theme=by_theme)
    forms = _ROWS if pairs else PRINTED if by_theme else (*PRINTED, *LISTED)
    window.exporting.ask(wish, _name(window, "passages", chosen[0]), forms)


def codebook(window: MainWindow) -> None:
    """Export all themes, what belongs to each and how often it was used."""
    documents = tuple(document.id for document in window.library.read.documents())
    wish = Wish(What.CODEBOOK, documents)
    window.exporting.ask(
        wish, _name(window, "codebook"), (".docx", *_but(PRINTED, ".docx"), *_ROWS)
    )


def bibliography(window: MainWindow, documents: Iterable[DocumentId] | None = None) -> None:
    """Export references of articles: of those given, else of those that the filter finds passages
    in, else of all in the library."""
    ids = None if documents is None else tuple(documents)
    if ids is None and window.modes.current == EXPLORE:
        chosen = _shown(window)
        if chosen is None:
            return
        ids = chosen[0]
    if ids is None:
        ids = tuple(document.id for document in window.library.read.documents())
    wish = Wish(What.BIBLIOGRAPHY, ids)
    window.exporting.ask(wish, _name(window, "bibliography", ids), REFERENCED)


def open_menu(window: MainWindow, button: QWidget) -> None:
    """What can be exported from here, under a button."""
    menu = QMenu(window)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for ids in (_OF_MODE[window.modes.current], _OF_LIBRARY):
        menu.addSeparator()
        for id_ in ids:
            menu.addAction(window.acts[id_])
    menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))


def _shown(window: MainWindow) -> Chosen | None:
    """Which passages are shown, in which documents; None, and a word about it, if none are."""
    chosen = _found(window) if window.modes.current == EXPLORE else _listed(window)
    if chosen is None:
        window.status.say("There are no passages to export.")
    return chosen


def _found(window: MainWindow) -> Chosen | None:
    explorer = window.modes.explore.explorer
    if explorer.answer is None or explorer.is_busy:
        window.modes.settle()
    found = explorer.answer
    if found is None or not found.passages:
        return None
    parts = found.selection.parts
    documents = dict.fromkeys(part.text.document.id for part in parts if part.passages)
    return tuple(documents), frozenset(found.selection.ids)


def _listed(window: MainWindow) -> Chosen | None:
    document_id, model = window.state.document_id, window.highlights.model
    if document_id is None or not model.rowCount():
        return None
    if model.filter == Filter():
        return (document_id,), None
    marks = window.desk.marks()
    return (document_id,), frozenset(m.id for m in marks if model.index_of(m.id).isValid())


def _name(window: MainWindow, what: str, documents: tuple[DocumentId, ...] = ()) -> str:
    """The name of one article, else that of the library, and what it is."""
    one = window.library.read.document(documents[0]) if len(documents) == 1 else None
    return f"{one.title if one else window.library.session.path.stem} – {what}"


def _but(forms: Iterable[str], one: str) -> tuple[str, ...]:
    return tuple(form for form in forms if form != one)
