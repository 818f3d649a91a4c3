"""Match: passages and themes."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.classroom.match import asked, sheets
from reader.classroom.recipe import Kind, Recipe
from reader.core.ids import ThemeId
from reader.core.quiz import Matching
from reader.core.sheet import Table
from reader.core.snapshot import Snapshot
from reader.errors import Refused
from tests.classroom.lessons import gaps, lesson, said, sample, texts

TEXT = "Rain fell. The river rose. The bridge was lost. Wood was scarce. People helped."
SNAPSHOT = lesson(
    TEXT,
    ("Rain fell", "water"),
    ("river rose", "water"),
    ("bridge was lost", "loss"),
    ("Wood was scarce", "loss water"),
    ("People helped", "care"),
)
RECIPE = Recipe(Kind.MATCH)
seeds = st.integers(0, 1000)


def rows(recipe: Recipe = RECIPE, table: int = 1, of: Snapshot = SNAPSHOT) -> list[list[str]]:
    """The rows of a table of the pupils' sheet: 0 for the themes, 1 for the passages."""
    parts = sheets(of, recipe)[0].parts
    found = [part for part in parts if isinstance(part, Table)][table]
    return [[said(cell.inlines) for cell in row] for row in found.rows]


def test_themes_are_lettered_in_the_order_of_their_tree_and_told() -> None:
    assert rows(table=0) == [
        ["A", "water – All about water."],
        ["B", "loss – All about loss."],
        ["C", "care – All about care."],
    ]


def test_passages_have_one_wanted_theme_and_a_place_for_its_letter() -> None:
    assert {row[1].partition(" (")[0] for row in rows()} == {
        "Rain fell",
        "river rose",
        "bridge was lost",
        "People helped",
    }
    assert {row[2] for row in rows()} == {"____"}


def test_a_passage_of_two_themes_is_used_where_only_one_of_them_is_wanted() -> None:
    recipe = replace(RECIPE, themes=(ThemeId("loss"), ThemeId("care")))
    assert "Wood was scarce (¶ 1)" in {row[1] for row in rows(recipe)}


@given(seeds)
def test_the_key_agrees_with_the_sheet_and_with_the_marks(seed: int) -> None:
    recipe = replace(RECIPE, seed=seed)
    sheet, key = sheets(SNAPSHOT, recipe)
    names = {row[0]: row[1].partition(" ")[0] for row in rows(recipe, 0)}
    answers = [line.split() for line in texts(key.parts)[2:]]
    themes = {one.quote: one.themes for one in SNAPSHOT.documents[0].highlights}
    for row, gap, (number, letter, name) in zip(rows(recipe), gaps(sheet), answers, strict=True):
        quote = row[1].partition(" (")[0]
        assert (f"{row[0]}.", gap.answer, (names[letter],)) == (number, letter, themes[quote])
        assert name == names[letter]


@given(seeds)
def test_the_same_seed_makes_the_same_sheet(seed: int) -> None:
    recipe = replace(RECIPE, seed=seed)
    assert sheets(SNAPSHOT, recipe) == sheets(SNAPSHOT, recipe)


def test_another_seed_makes_another_order() -> None:
    assert len({str(rows(replace(RECIPE, seed=seed))) for seed in range(10)}) > 1


def test_the_letters_do_not_come_in_turn() -> None:
    first = {gaps(sheets(SNAPSHOT, replace(RECIPE, seed=seed))[0])[0].answer for seed in range(20)}
    assert first == {"A", "B", "C"}


def test_teachers_read_the_letters() -> None:
    assert "____" not in {row[2] for row in rows(replace(RECIPE, for_teacher=True))}


def test_of_many_passages_eight_are_used_and_no_theme_is_forgotten() -> None:
    text = " ".join(f"Sentence {at}." for at in range(40))
    snapshot = lesson(text, *((f"Sentence {at}.", "few" if at < 2 else "many") for at in range(40)))
    found = gaps(sheets(snapshot, RECIPE)[0])
    assert len(found) == 8
    assert len([gap for gap in found if gap.answer == "A"]) == 2


def test_what_is_said_twice_under_two_themes_is_no_passage_to_match() -> None:
    snapshot = lesson("A man. A dog. A man.", ("A man.", "one"), ("A dog.", "two"))
    again = lesson("A man. A dog.", ("A man.", "one"), ("A man.", "two"), ("A dog.", "two"))
    assert len(gaps(sheets(snapshot, RECIPE)[0])) == 2
    with pytest.raises(Refused):
        sheets(again, RECIPE)


def test_of_passages_of_one_theme_that_overlap_the_first_is_used() -> None:
    snapshot = lesson(
        TEXT, ("Rain fell. The", "water"), ("The river", "water"), ("Wood was", "loss")
    )
    assert {row[1] for row in rows(of=snapshot)} == {"Rain fell. The (¶ 1)", "Wood was (¶ 1)"}


@pytest.mark.parametrize(
    "other", ["The river", "Rain fell. The river rose.", "fell. The"], ids=["part", "all", "within"]
)
def test_passages_that_share_words_with_one_of_another_theme_have_no_one_answer(other: str) -> None:
    plain = [("Wood was scarce", "loss"), ("People helped", "water")]
    snapshot = lesson(TEXT, ("Rain fell. The", "water"), (other, "loss"), *plain)
    assert {row[1].partition(" (")[0] for row in rows(of=snapshot)} == {quote for quote, _ in plain}
    wanted = replace(RECIPE, themes=(ThemeId("water"), ThemeId("care")))
    more = lesson(TEXT, ("Rain fell. The", "water"), (other, "loss"), ("Wood was", "care"))
    assert "Rain fell. The (¶ 1)" in {row[1] for row in rows(wanted, of=more)}


def test_a_marked_word_is_no_passage_to_match_and_spoils_none() -> None:
    more = [("Rain fell", "water"), ("Wood was", "loss"), ("Rain", "words"), ("bridge", "words")]
    found = {row[1].partition(" (")[0] for row in rows(of=lesson(TEXT, *more))}
    assert found == {"Rain fell", "Wood was"}


def test_one_theme_is_too_few() -> None:
    with pytest.raises(Refused, match="two or more"):
        sheets(lesson(TEXT, ("Rain", "water"), ("river", "water")), RECIPE)
    with pytest.raises(Refused, match="two or more"):
        asked(lesson(TEXT), RECIPE)


def test_a_quiz_asks_for_the_same_pairs() -> None:
    (question,) = asked(SNAPSHOT, RECIPE)
    assert isinstance(question, Matching)
    assert [pair[0] for pair in question.pairs] == [row[1].partition(" (")[0] for row in rows()]
    assert dict(question.pairs)["People helped"] == "care"


def test_the_sample_articles_can_be_matched() -> None:
    assert len(sheets(sample(), RECIPE)) == 6
