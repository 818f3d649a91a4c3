"""Order: pieces to put in sequence."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.classroom.order import asked, sheets
from reader.classroom.recipe import Excerpt, Kind, Recipe
from reader.core.note import NoteKind
from reader.core.quiz import Ordering
from reader.errors import Refused
from tests.classroom.lessons import gaps, lesson, texts

LINES = [f"Then the {word} thing happened." for word in ("first", "second", "third", "fourth")]
SNAPSHOT = lesson("\n".join(LINES), *((line, "t") for line in LINES))
RECIPE = Recipe(Kind.ORDER)


def pieces(recipe: Recipe = RECIPE) -> list[str]:
    """The passages as they are printed."""
    found = texts(sheets(SNAPSHOT, recipe)[0].parts)
    return [line.split(" | ")[2] for line in found if " | " in line]


@given(st.integers(0, 10_000))
def test_nothing_is_lost_and_the_order_is_never_the_right_one(seed: int) -> None:
    found = pieces(replace(RECIPE, seed=seed))
    assert sorted(found) == sorted(LINES)
    assert found != LINES


@given(st.integers(0, 10_000))
def test_numbers_and_letters_of_the_key_agree_with_the_sheet(seed: int) -> None:
    sheet, key = sheets(SNAPSHOT, replace(RECIPE, seed=seed))
    found = pieces(replace(RECIPE, seed=seed))
    assert [LINES[int(gap.answer) - 1] for gap in gaps(sheet)] == found
    _, _, letters, *lines = texts(key.parts)
    assert [found["ABCD".index(letter)] for letter in letters.split()] == LINES
    assert lines == [
        f"{at}. {letter} {line} (¶ {at})"
        for at, (letter, line) in enumerate(zip(letters.split(), LINES, strict=True), 1)
    ]


def test_the_sheet_does_not_tell_where_a_piece_stands_but_to_teachers() -> None:
    assert not any("¶" in piece for piece in pieces())
    assert all("¶" in piece for piece in pieces(replace(RECIPE, for_teacher=True)))


def test_without_highlights_paragraphs_are_put_in_order() -> None:
    (question,) = asked(lesson("\n".join(LINES)), RECIPE)
    assert isinstance(question, Ordering)
    assert question.prompt == "Put these passages in the order in which they stand in the article."
    assert question.pieces == tuple(LINES)


@pytest.mark.parametrize("seed", range(1, 9))
def test_a_question_shows_the_pieces_as_the_sheet_does_never_in_their_order(seed: int) -> None:
    # These stand in the order of the alphabet.
    recipe = replace(RECIPE, seed=seed)
    (question,) = asked(lesson("Ash.\nBirch.\nCedar."), recipe)
    assert isinstance(question, Ordering)
    assert sorted(question.shown) == list(question.pieces)
    assert question.shown != question.pieces


def test_only_paragraphs_of_the_excerpt_are_used() -> None:
    recipe = replace(RECIPE, excerpt=Excerpt.PARAGRAPHS, paragraphs="2-4")
    (question,) = asked(lesson("\n".join(LINES)), recipe)
    assert isinstance(question, Ordering)
    assert question.pieces == tuple(LINES[1:])


def test_of_many_passages_eight_are_used_from_the_first_to_the_last() -> None:
    lines = [f"Line {at}." for at in range(30)]
    (question,) = asked(lesson("\n".join(lines), *((line, "t") for line in lines)), RECIPE)
    assert isinstance(question, Ordering)
    assert len(question.pieces) == 8
    assert (question.pieces[0], question.pieces[-1]) == ("Line 0.", "Line 29.")


def test_pieces_that_say_the_same_are_left_out() -> None:
    snapshot = lesson("Rain.\nSnow.\nRain.\nSun.\nHail.")
    (question,) = asked(snapshot, RECIPE)
    assert isinstance(question, Ordering)
    assert question.pieces == ("Snow.", "Sun.", "Hail.")


def test_of_passages_that_overlap_the_first_is_used() -> None:
    marks = [(line, "t") for line in LINES]
    (question,) = asked(lesson("\n".join(LINES), *marks, ("first thing", "t")), RECIPE)
    assert isinstance(question, Ordering)
    assert question.pieces == tuple(LINES)


def test_marked_words_are_no_pieces() -> None:
    marks = [(line, "t") for line in LINES[1:]]
    words = [("first", "t"), ("Then the first", "t", NoteKind.GAP, "how many?")]
    (question,) = asked(lesson("\n".join(LINES), *words, *marks), RECIPE)
    assert isinstance(question, Ordering)
    assert question.pieces == tuple(LINES[1:])


def test_a_long_piece_is_cut() -> None:
    long = "Rain fell on the mill and on the bridge. " * 10
    (question,) = asked(lesson(f"{long}\nSnow.\nSun."), RECIPE)
    assert isinstance(question, Ordering)
    assert question.pieces[0].endswith("bridge. […]")


def test_two_pieces_are_too_few() -> None:
    with pytest.raises(Refused, match="three"):
        sheets(lesson("One.\nTwo."), RECIPE)
    with pytest.raises(Refused, match="three"):
        asked(lesson("One.\nTwo."), RECIPE)
