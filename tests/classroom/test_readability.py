"""Readability figures."""

import pytest

from reader.classroom.readability import figure_parts, figures
from tests.classroom.lessons import lesson, sample, texts

# 12 words in 3 sentences.
TEXT = "The village counted quietly. They had a list. Nobody read the entries."


def value(name: str, text: str = TEXT, language: str = "en") -> str:
    """One figure of a text; "" if there is none of that name."""
    found = figures(lesson(text).documents[0].content, language)
    return next((one.value for one in found if one.name == name), "")


def test_words_and_sentences_are_counted() -> None:
    assert (value("Words"), value("Sentences")) == ("12", "3")


def test_lix_is_words_a_sentence_and_the_percentage_of_long_ones() -> None:
    # Long are village, counted, quietly and entries: 12 / 3 + 100 × 4 / 12.
    assert value("LIX") == "37, easy"


def test_flesch_counts_syllables() -> None:
    # the vil-lage count-ed qui-et-ly, they had a list, no-bod-y read the en-tries: 1+2+2+3 + 4
    # + 3+1+1+2 = 19: 206.835 − 1.015 × 4 − 84.6 × 19 / 12.
    assert value("Flesch Reading Ease") == "69, standard"


def test_numerals_have_no_syllables_and_do_not_count_for_flesch() -> None:
    assert value("Flesch Reading Ease", TEXT.replace("a list", "3 4 a list")) == "69, standard"


@pytest.mark.parametrize("language", ["uk", "de", ""])
def test_flesch_is_for_english_only(language: str) -> None:
    assert value("Flesch Reading Ease", language=language) == ""
    assert value("LIX", language=language) == "37, easy"


def test_minutes_are_at_a_pace_that_is_named() -> None:
    found = figures(lesson("word " * 500).documents[0].content, "en")
    minutes = next(one for one in found if one.name == "Minutes to read")
    assert (minutes.value, "238 words a minute" in minutes.how) == ("2", True)
    assert value("Minutes to read", "слово " * 500, "uk") == "3"
    assert value("Minutes to read") == "under 1"


def test_a_text_without_words_has_no_figures() -> None:
    assert figures(lesson("…").documents[0].content, "en") == ()
    assert figure_parts(lesson("…").documents[0], (0,)) == ()


def test_words_that_no_spaces_part_are_not_counted() -> None:
    assert figures(lesson("村の人々は数えている。").documents[0].content, "ja") == ()


def test_a_soft_hyphen_is_no_letter() -> None:
    assert value("LIX", "Di\u00adstan\u00adt vill.") == "52, difficult"


def test_figures_are_of_what_is_printed() -> None:
    marked = lesson("One two three.\nFour five.\nSix.").documents[0]
    found = texts(figure_parts(marked, (0, None, 2)))
    assert found[:2] == ["Readability", "Words | 4 | in running text, without headings and tables"]


def test_rarer_words_come_with_their_paragraphs_and_how_they_were_chosen() -> None:
    marked = sample().documents[0]
    found = texts(figure_parts(marked, range(len(marked.content.blocks))))
    heading = found.index("Rarer words")
    assert "ammunition (¶ 2)" in found[heading + 1]
    assert "once or twice" in found[heading + 2]
