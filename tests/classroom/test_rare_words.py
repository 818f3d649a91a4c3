"""Rarer words."""

from reader.classroom.rare_words import RareWord, rare_words
from reader.core.content import Content
from tests.classroom.lessons import lesson, sample


def content(text: str) -> Content:
    """The content of an article of one's own."""
    return lesson(text).documents[0].content


def words(text: str, language: str = "en", most: int = 12) -> list[str]:
    """The rarer words of a text."""
    return [one.word for one in rare_words(content(text), language, most)]


def test_long_words_used_once_or_twice_are_rare() -> None:
    text = "A sawmill burned. The sawmills stood. Shrapnel, shrapnel, shrapnel. A tree."
    assert rare_words(content(text), "en", 12) == (RareWord("sawmill", 2, 2),)


def test_names_are_left_out() -> None:
    assert words("In Luxembourg nobody vanishes. Witnesses vanish.") == ["vanishes", "Witnesses"]


def test_german_nouns_are_no_names() -> None:
    assert words("Dort lag ein Bruchstück.", "de") == ["Bruchstück"]


def test_common_words_and_numbers_are_left_out() -> None:
    assert words("Between themselves, 1234567 in 12-kilometre or twenty-eight steps.") == []


def test_the_longest_of_the_least_used_are_chosen_and_stand_in_alphabetical_order() -> None:
    text = "An occupation and an inquiry. That inquiry met witnesses. An electricity bill."
    assert words(text, most=2) == ["electricity", "occupation"]


def test_headings_count_for_nothing() -> None:
    marked = sample().documents[0]
    heading = next(block for block in marked.content.blocks if not block.is_numbered)
    assert rare_words(marked.content, "en", 12, [heading]) == ()


def test_words_written_without_spaces_are_not_told_apart() -> None:
    assert words("村の人々は数えている。", "ja") == []
