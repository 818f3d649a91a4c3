"""A teacher's notes as footnotes."""

from reader.classroom.excerpt import printed
from reader.classroom.footnotes import footnotes
from reader.classroom.ground import Candidate
from reader.classroom.marks import Marks
from reader.classroom.recipe import Excerpt, Recipe
from reader.core.content import SpanKind
from reader.core.note import NoteKind
from reader.core.sheet import Run
from reader.core.snapshot import MarkedDocument

from .marked_texts import BRIDGE, RIVER, article, snapshot, tagged

_TEXT = article("The river rose.", "Boats came.")


def _told(marked: MarkedDocument, recipe: Recipe, *gaps: Candidate) -> list[tuple[str, int, str]]:
    """The words before each footnote, its number and what it says."""
    marks = Marks(snapshot(marked), recipe)
    places, notes = footnotes(marked, recipe, marks, printed(marked, recipe, marks), gaps)
    said = {
        one.number: "".join(run.text for run in one.inlines if isinstance(run, Run))
        for one in notes
    }
    text = marked.content.text
    return [(text[:end].split()[-1], number, said[number]) for end, number in places.items()]


def test_notes_hang_on_the_ends_of_their_passages_in_order() -> None:
    marked = tagged(_TEXT, "Boats", note="From *Kherson*")
    marked = tagged(marked, "river ", note="The Dnipro\n\n- wide\n- slow")
    assert _told(marked, Recipe(has_notes=True)) == [
        ("river", 1, "The Dnipro • wide • slow"),
        ("Boats", 2, "From Kherson"),
    ]


def test_passages_with_one_end_share_a_footnote() -> None:
    marked = tagged(tagged(_TEXT, "The river", note="One."), "river", note="Two.")
    assert _told(marked, Recipe(has_notes=True)) == [("river", 1, "One. Two.")]


def test_what_asks_defines_or_hides_is_no_footnote() -> None:
    marked = _TEXT
    for kind in (NoteKind.QUESTION, NoteKind.DEFINITION, NoteKind.GAP):
        marked = tagged(marked, "river", note="Why?", kind=kind)
    assert _told(marked, Recipe(has_notes=True)) == []


def test_there_are_none_unless_wanted_printed_and_asked_for() -> None:
    marked = tagged(tagged(_TEXT, "river", RIVER, note="One."), "Boats", BRIDGE, note="Two.")
    assert _told(marked, Recipe()) == []
    assert _told(marked, Recipe(has_notes=True, themes=(BRIDGE,))) == [("Boats", 1, "Two.")]
    first = Recipe(has_notes=True, excerpt=Excerpt.PARAGRAPHS, paragraphs="1")
    assert _told(marked, first) == [("river", 1, "One.")]


def test_a_note_on_hidden_words_is_left_out() -> None:
    marked = tagged(_TEXT, "The river", note="The Dnipro")
    assert _told(marked, Recipe(has_notes=True), Candidate(4, 9)) == []
    assert _told(marked, Recipe(has_notes=True), Candidate(0, 3)) == [("river", 1, "The Dnipro")]


def test_emphasis_in_a_note_stays() -> None:
    marked = tagged(_TEXT, "Boats", note="From *Kherson*")
    recipe = Recipe(has_notes=True)
    marks = Marks(snapshot(marked), recipe)
    _, (note,) = footnotes(marked, recipe, marks, printed(marked, recipe, marks))
    assert note.inlines[-1] == Run("Kherson", frozenset((SpanKind.EMPHASIS,)))
    assert note.subject is not None
    assert note.subject.note_id == "n0"
