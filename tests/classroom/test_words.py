"""Words in several kinds of writing, and which are forms of one another."""

import pytest

from reader.classroom.words import family, first_letters, folded, letters, plain, spans


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Twenty-eight weeks, 3 days.", "en", "Twenty-eight|weeks|3|days"),
        ("Ukraine’s army didn't", "en", "Ukraine|army|didn't"),
        ("Пам’ять і об'єкт", "uk", "Пам’ять|і|об'єкт"),
        ("L’armée d'hier", "fr", "armée|hier"),
        ("ارتفع النَّهْر", "ar", "ارتفع|النَّهْر"),
        ("re\u00adport 𝒜stral й\u0306", "en", "re\u00adport|𝒜stral|й\u0306"),
        ("नदी ऊँची", "hi", "नदी|ऊँची"),
        ("河水上涨 rose", "zh", "rose"),
    ],
)
def test_words_are_told_from_what_stands_around_them(text: str, language: str, wanted: str) -> None:
    found = spans(text, 0, len(text), language)
    assert [text[start:end] for start, end in found] == wanted.split("|")


def test_words_are_looked_for_between_two_places_only() -> None:
    assert spans("old boats came", 4, 11) == [(4, 9), (10, 11)]


def test_what_does_not_show_is_no_part_of_an_answer() -> None:
    assert plain("re\u00adport\u200b\n on  it") == "report on it"


def test_case_and_the_kind_of_apostrophe_make_no_other_word() -> None:
    assert folded("Пам’ЯТЬ") == folded("пам'ять") == folded("памʼять")
    assert folded("re\u00adPort") == "report"


def test_forms_of_a_word_are_one_family() -> None:
    assert family("occupation", "en") == family("occupations", "en")
    assert family("река", "ru") == family("реки", "ru")
    assert family("river", "en") != family("bridge", "en")
    assert family("النهر", "ar") == "النهر"


def test_letters_are_counted_as_they_are_seen() -> None:
    assert letters("old man") == 6
    assert letters("النَّهْر") == 5
    assert letters("re\u00adport") == 6


def test_first_letters_keep_their_marks() -> None:
    assert first_letters("e\u0301tude", 1) == "e\u0301"
    assert first_letters("𝒜stral", 2) == "𝒜s"
    assert first_letters("on", 5) == "on"
