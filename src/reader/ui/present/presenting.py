"""From the window to a presentation: which passages are shown, and with which it begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.classroom.marks import Marks
from reader.core.note import only_gaps
from reader.session.snapshots import snapshot
from reader.ui.modes import TEACH
from reader.ui.present.presenter import Presenter, other_screen
from reader.ui.present.slides import Passage, Slides

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow

_NOTHING = "Nothing is marked here that could be presented. Select words and press H to mark them."
_NONE_LEFT = "No passage is left by the filter: clear it, or tick other themes, to present some."


def present(window: MainWindow) -> Presenter | None:
    """Show the passages of the Highlights panel, or those of the material that is made, on a screen
    of their own; None, and a sentence, if there are none."""
    is_teaching = window.modes.current == TEACH
    passages = _taught(window) if is_teaching else _read(window)
    if not passages:
        any_marked = is_teaching or window.highlights.model.total
        window.banner.tell(_NONE_LEFT if any_marked else _NOTHING, calm=True)
        return None
    told = [one for one in passages if one.highlight.themes or not only_gaps(one.notes)]
    passages = told or passages  # words that only make a gap have nothing to say to a class
    chosen = window.state.highlight_id
    first = next((at for at, one in enumerate(passages) if one.highlight.id == chosen), 0)
    slides = Slides(passages, window.library.read.themes())
    presenter = Presenter(slides, first, window.state.colours, window)
    presenter.ended.connect(window.activateWindow)
    presenter.show_on(other_screen(window))
    return presenter


def _read(window: MainWindow) -> list[Passage]:
    """Those that the Highlights panel lists, in reading order."""
    document, content, model = window.desk.document, window.desk.content, window.highlights.model
    if document is None or content is None:
        return []
    return [
        Passage(document.title, content, mark.highlight, mark.notes)
        for mark in window.desk.marks()
        if model.index_of(mark.id).isValid()
    ]


def _taught(window: MainWindow) -> list[Passage]:
    """Those that the recipe uses, one article after the other."""
    lesson = window.modes.teach.lesson
    taken = snapshot(window.library.read, lesson.documents, has_pictures=False)
    marks = Marks(taken, lesson.recipe)
    return [
        Passage(marked.document.title, marked.content, highlight, marked.notes_on(highlight))
        for marked in taken.documents
        for highlight in marks.wanted(marked)
    ]
