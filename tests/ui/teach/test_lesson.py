"""What is taught: made in jobs, kept up to date, taken back step by step."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.classroom.recipe import Excerpt, GapsFrom, Kind, Recipe
from reader.core.ids import DocumentId
from reader.core.sheet import Gap, Heading, Paragraph, Sheet
from reader.session.commands.notes import edit_note
from reader.ui.library import Library
from reader.ui.state import UiState
from reader.ui.teach.lesson import Lesson
from reader.ui.teach.making import Made
from tests.ui.conftest import RETREAT
from tests.ui.teach.conftest import settle

HAND = Recipe(gaps_from=GapsFrom.HAND)


def words(made: Made) -> str:
    """All words of the first sheet."""
    assert made.printout is not None
    return " ".join(
        inline.text
        for part in made.printout.sheets[0].parts
        if isinstance(part, Heading | Paragraph)
        for inline in part.inlines
        if not isinstance(inline, Gap)
    )


def gaps(sheet: Sheet) -> list[str]:
    parts = (part for part in sheet.parts if isinstance(part, Paragraph))
    return [one.answer for part in parts for one in part.inlines if isinstance(one, Gap)]


def made_gaps(made: Made) -> list[str]:
    return gaps(made.printout.sheets[0]) if made.printout else []


def place(word: str) -> int:
    return "\n".join(RETREAT).index(word)


def test_nothing_is_made_before_somebody_looks(lesson: Lesson, qtbot: QtBot) -> None:
    lesson.set("kind", Kind.QUESTIONS)
    assert not lesson.is_busy
    lesson.wake()
    assert "Who was she?" in words(settle(qtbot, lesson))


def test_it_is_made_of_the_article_that_is_open_until_others_are_chosen(
    lesson: Lesson, library: Library, state: UiState, article: DocumentId, qtbot: QtBot
) -> None:
    other = next(one.id for one in library.read.documents() if one.id != article)
    lesson.wake()
    assert settle(qtbot, lesson).asked.documents == (article,)
    state.open_document(other)
    assert settle(qtbot, lesson).asked.documents == (other,)
    lesson.choose((article, other))
    state.open_document(article)
    made = settle(qtbot, lesson)
    assert [one.document.id for one in made.snapshot.documents] == [article, other]


def test_only_the_last_of_several_wishes_is_made(lesson: Lesson, qtbot: QtBot) -> None:
    answers: list[Made] = []
    lesson.made.connect(answers.append)
    lesson.wake()
    for size in (10, 12, 14):
        lesson.set("type_size", size)
    settle(qtbot, lesson)
    assert answers[-1].asked.recipe.type_size == 14
    assert len(answers) < 4


def test_what_refuses_says_what_to_do(lesson: Lesson, qtbot: QtBot) -> None:
    lesson.wake()
    lesson.use(Recipe(kind=Kind.GLOSSARY))
    made = settle(qtbot, lesson)
    assert made.printout is None
    assert "press D" in made.problem


def test_a_click_makes_a_gap_and_undo_takes_it_back(
    lesson: Lesson, article: DocumentId, qtbot: QtBot
) -> None:
    lesson.wake()
    lesson.restore(HAND, None)
    empty = settle(qtbot, lesson)
    assert not empty.is_ready
    assert "click the words" in empty.problem
    assert "curfew" in words(empty)  # the article, to click in
    lesson.toggle_gap(article, place("curfew"))
    made = settle(qtbot, lesson)
    assert made.is_ready
    assert made_gaps(made) == ["curfew"]
    lesson.undo()
    assert made_gaps(settle(qtbot, lesson)) == []
    assert not lesson.can_undo
    lesson.redo()
    assert made_gaps(settle(qtbot, lesson)) == ["curfew"]
    lesson.toggle_gap(article, place("curfew"))
    assert made_gaps(settle(qtbot, lesson)) == []


def test_a_change_in_the_library_is_made_and_is_what_undo_takes_back_then(
    lesson: Lesson, library: Library, qtbot: QtBot
) -> None:
    lesson.wake()
    lesson.set("kind", Kind.QUESTIONS)
    settle(qtbot, lesson)
    assert lesson.can_undo
    note = next(
        note
        for some in library.read.notes_on_highlights(lesson.documents[0]).values()
        for note in some
        if note.body == "Who was she?"
    )
    library.do(edit_note, note.id, body="Who was the medic?")
    assert "Who was the medic?" in words(settle(qtbot, lesson))
    assert not lesson.can_undo


def test_a_setting_that_makes_no_sense_is_told_and_not_set(
    lesson: Lesson, library: Library, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(library.refused) as told:
        lesson.set("paragraphs", "first to last")
    assert "no paragraph" in told.args[0]
    assert lesson.recipe.paragraphs == ""
    lesson.use(Recipe(kind=Kind.READING_COPY, excerpt=Excerpt.PARAGRAPHS, paragraphs="1"))
    lesson.set("paragraphs", "2-3")
    lesson.wake()
    made = words(settle(qtbot, lesson))
    assert "medic" in made
    assert "general staff" not in made


def test_another_library_begins_anew(lesson: Lesson, library: Library, tmp_path: Path) -> None:
    lesson.set("type_size", 14)
    assert library.open(tmp_path / "other.db")
    assert lesson.recipe == Recipe()
    assert not lesson.can_undo


@pytest.mark.parametrize("chosen", [None, ()])
def test_no_article_is_no_material(
    library: Library, state: UiState, lesson: Lesson, qtbot: QtBot, chosen: tuple[()] | None
) -> None:
    state.open_document(None)
    lesson.choose(chosen)
    lesson.wake()
    assert settle(qtbot, lesson).problem == "Choose an article to make material of."
