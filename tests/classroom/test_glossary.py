"""Glossaries and vocabulary lists."""

from dataclasses import replace

import pytest

from reader.classroom.glossary import asked, sheets, vocabulary_parts
from reader.classroom.recipe import Excerpt, Kind, Recipe
from reader.core.content import SpanKind
from reader.core.ids import ThemeId
from reader.core.note import NoteKind
from reader.core.quiz import Term
from reader.core.sheet import Run, Table
from reader.core.snapshot import Snapshot
from reader.errors import Refused
from tests.classroom.lessons import lesson, sample, texts

D = NoteKind.DEFINITION
TEXT = "They broke the curfew. It was lifted.\nShrapnel hit a wall. The wall, of brick, held."
SNAPSHOT = lesson(
    TEXT,
    ("Shrapnel", "words", D, "pieces of a *shell*"),
    ("curfew", "", D, "an order to stay indoors"),
    ("brick", "words"),
    ("They broke the curfew. It was lifted.", "words"),
    about=[(D, "Wall: what stands around"), (D, "Siege: not in this text")],
)
RECIPE = Recipe(Kind.GLOSSARY)


def rows(snapshot: Snapshot = SNAPSHOT, recipe: Recipe = RECIPE) -> list[str]:
    """The rows of the first glossary."""
    return [line for line in texts(sheets(snapshot, recipe)[0].parts) if " | " in line]


def test_words_are_alphabetical_each_with_its_meaning_and_its_sentence() -> None:
    assert rows() == [
        "curfew | an order to stay indoors | They broke the curfew. (¶ 1)",
        "Shrapnel | pieces of a shell | Shrapnel hit a wall. (¶ 2)",
        "Siege | not in this text | ",
        "Wall | what stands around | Shrapnel hit a wall. (¶ 2)",
    ]


def test_of_named_themes_are_their_words_only_and_those_of_the_article() -> None:
    found = rows(recipe=replace(RECIPE, themes=(ThemeId("words"),)))
    assert found[0] == "brick |  | The wall, of brick, held. (¶ 2)"
    assert [line.partition(" ")[0] for line in found[1:]] == ["Shrapnel", "Siege", "Wall"]


def test_the_word_is_emphasised_in_its_sentence() -> None:
    table = next(part for part in sheets(SNAPSHOT, RECIPE)[0].parts if isinstance(part, Table))
    strong = frozenset((SpanKind.STRONG,))
    assert table.rows[0][2].inlines[:3] == (Run("They broke the "), Run("curfew", strong), Run("."))


def test_a_word_that_is_a_sentence_of_its_own_takes_the_next_one_along() -> None:
    snapshot = lesson("Curfew. An old word.", ("Curfew", "", D, "an order"))
    assert rows(snapshot) == ["Curfew | an order | Curfew. An old word. (¶ 1)"]


def test_a_word_is_not_found_inside_another() -> None:
    snapshot = lesson("A warden saw the war.", about=[(D, "War: fighting")])
    table = next(part for part in sheets(snapshot, RECIPE)[0].parts if isinstance(part, Table))
    assert table.rows[0][2].inlines[0] == Run("A warden saw the ")


def test_beside_an_article_no_sentence_tells_what_a_gap_hides() -> None:
    found = texts(vocabulary_parts(SNAPSHOT, SNAPSHOT.documents[0], RECIPE, (0, 1)))
    assert found[:2] == ["Vocabulary", "curfew (¶ 1) | an order to stay indoors"]
    assert vocabulary_parts(lesson(TEXT), lesson(TEXT).documents[0], RECIPE, (0, 1)) == ()


def test_beside_an_excerpt_are_the_words_of_what_is_printed() -> None:
    found = texts(vocabulary_parts(SNAPSHOT, SNAPSHOT.documents[0], RECIPE, (0, None)))
    assert not any(line.startswith("Shrapnel") for line in found)


def test_definitions_in_paragraphs_that_are_not_printed_are_left_out() -> None:
    recipe = replace(RECIPE, excerpt=Excerpt.PARAGRAPHS, paragraphs="1")
    assert not any(line.startswith("Shrapnel") for line in rows(recipe=recipe))


def test_a_quiz_asks_for_words_whose_meaning_is_told() -> None:
    found = asked(SNAPSHOT, RECIPE)
    assert found[0] == Term("curfew", "an order to stay indoors", "They broke the curfew.")
    found = asked(SNAPSHOT, replace(RECIPE, themes=(ThemeId("words"),)))
    assert "brick" not in [one.word for one in found if isinstance(one, Term)]


def test_without_a_word_there_is_no_glossary() -> None:
    with pytest.raises(Refused, match="press D"):
        sheets(lesson(TEXT, ("brick", "words")), RECIPE)
    with pytest.raises(Refused, match="press D"):
        asked(lesson(TEXT), RECIPE)


def test_the_sample_explains_its_words() -> None:
    assert [line.partition(" | ")[0] for line in rows(sample())] == [
        "Chain of custody",
        "Filtration",
    ]
