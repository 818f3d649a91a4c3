"""Packs, and quizzes of several kinds."""

from dataclasses import replace

import pytest

from reader.classroom.make import make, quiz
from reader.classroom.recipe import Kind, Numbers, Recipe
from reader.core.note import NoteKind
from reader.core.quiz import Cloze, Essay, Term
from reader.core.sheet import Sheet
from reader.core.snapshot import Snapshot
from reader.errors import Refused
from tests.classroom.lessons import lesson, sample, texts

TEXT = "Rain fell. The river rose in the night. By noon the bridge was lost.\nAll slept."
SNAPSHOT = lesson(TEXT, ("rose", "water", NoteKind.QUESTION, "Why did it rise?"))
RECIPE = Recipe(
    Kind.PACK,
    pack=(Kind.READING_COPY, Kind.QUESTIONS, Kind.GLOSSARY, Kind.FIND_IT),
    school="Lyceum 7",
    date="12 May",
)


def sheets(recipe: Recipe = RECIPE, snapshot: Snapshot = SNAPSHOT) -> tuple[Sheet, ...]:
    """The sheets of a pack."""
    return make(snapshot, recipe).sheets


def test_the_cover_says_what_is_in_the_pack_and_whose_it_is() -> None:
    assert texts(sheets()[0].parts) == [
        "The flood",
        "Lyceum 7 · 12 May",
        "Name",
        "Date",
        "Contents",
        "1. Reading copy",
        "2. Questions",
        "3. Find it",
        "4. Answer keys",
    ]


def test_every_kind_makes_what_it_makes_alone_and_keys_come_last() -> None:
    _, *rest = sheets()
    alone = [
        sheet
        for kind in (Kind.READING_COPY, Kind.QUESTIONS, Kind.FIND_IT)
        for sheet in sheets(replace(RECIPE, kind=kind))
    ]
    assert [sheet.is_key for sheet in rest] == [False] * 3 + [True] * 2
    assert rest == sorted(alone, key=lambda sheet: sheet.is_key)


def test_in_a_pack_questions_below_gaps_do_not_quote_what_may_be_hidden() -> None:
    recipe = replace(
        RECIPE, pack=(Kind.READING_COPY, Kind.GAP_FILL), numbers=Numbers.LINES, has_questions=True
    )
    _, copy, gaps, *_ = sheets(recipe)
    assert "“rose”" in texts(copy.parts)
    assert "“rose”" not in texts(gaps.parts)


def test_a_pack_can_do_without_a_cover() -> None:
    assert sheets(replace(RECIPE, has_cover=False)) == sheets()[1:]


def test_what_is_left_out_is_told_to_teachers_only() -> None:
    told = "Left out, as these articles have nothing for it: Glossary."
    assert told not in texts(sheets()[0].parts)
    assert texts(sheets(replace(RECIPE, for_teacher=True))[0].parts)[-1] == told


def test_without_keys_the_contents_name_none() -> None:
    found = sheets(replace(RECIPE, has_key=False))
    assert not any(sheet.is_key for sheet in found)
    assert "Answer keys" not in str(texts(found[0].parts))


def test_a_kind_named_twice_is_made_once() -> None:
    twice = replace(RECIPE, pack=(Kind.QUESTIONS, Kind.QUESTIONS))
    assert sheets(twice) == sheets(replace(RECIPE, pack=(Kind.QUESTIONS,)))


def test_a_pack_of_nothing_is_refused() -> None:
    with pytest.raises(Refused, match="Choose what"):
        sheets(replace(RECIPE, pack=()))
    with pytest.raises(Refused, match="press D"):
        sheets(replace(RECIPE, pack=(Kind.GLOSSARY,)))


def test_a_pack_of_several_articles_names_them() -> None:
    cover = sheets(replace(RECIPE, pack=(Kind.QUESTIONS,)), sample())[0]
    assert cover.title == "Lesson pack"
    assert texts(cover.parts)[-2].startswith("1. Questions: After the retreat")


def test_the_title_of_the_recipe_is_that_of_the_pack() -> None:
    assert make(SNAPSHOT, replace(RECIPE, title="A week of rain")).title == "A week of rain"


def test_a_quiz_of_one_kind_asks_of_that_kind() -> None:
    found = quiz(SNAPSHOT, Recipe(Kind.QUESTIONS))
    assert (found.title, found.language) == ("The flood", "en")
    assert found.questions == (Essay("Why did it rise?", "rose"),)


def test_a_quiz_of_a_pack_asks_of_the_kinds_in_it() -> None:
    assert quiz(SNAPSHOT, RECIPE).questions == (Essay("Why did it rise?", "rose"),)
    both = replace(RECIPE, pack=(Kind.GAP_FILL, Kind.QUESTIONS))
    assert [type(one) for one in quiz(SNAPSHOT, both).questions] == [Cloze, Essay]


@pytest.mark.parametrize("recipe", [Recipe(Kind.CARDS), Recipe(Kind.PACK, pack=(Kind.CARDS,))])
def test_a_quiz_of_what_asks_nothing_asks_all_that_can_be_asked(recipe: Recipe) -> None:
    found = {type(one) for one in quiz(sample(), recipe).questions}
    assert {Cloze, Essay, Term} < found


def test_a_quiz_of_articles_in_several_languages_is_in_none() -> None:
    assert quiz(sample(), Recipe(Kind.QUESTIONS)).language == ""


def test_a_quiz_of_nothing_is_refused() -> None:
    with pytest.raises(Refused):
        quiz(lesson("Rain."), Recipe(Kind.CARDS))
    with pytest.raises(Refused, match="press Q"):
        quiz(lesson("Rain."), Recipe(Kind.QUESTIONS))
