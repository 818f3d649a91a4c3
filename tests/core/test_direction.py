"""Which way text runs."""

import pytest

from reader.core.direction import inlines_from_right, is_from_right, runs_from_right
from reader.core.sheet import Gap, Run


@pytest.mark.parametrize(
    "language",
    [
        "ar",
        "he-IL",
        "FA",
        "ur_PK",
        "yi",
        "ckb",
        "ks",
        "iw",
        "he_IL",
        "syr",
        "az-Arab",
        "ku_Arab_IQ",
    ],
)
def test_languages_written_from_the_right_are_known(language: str) -> None:
    assert is_from_right(language)


@pytest.mark.parametrize(
    "language", ["", "en", "uk", "arn", "de-AT", "ks-Deva", "ar-Latn-EG", "en-arab1"]
)
def test_other_languages_are_not_taken_for_them(language: str) -> None:
    assert not is_from_right(language)


@pytest.mark.parametrize(
    ("text", "is_turned"),
    [("كلمة", True), ("25 – שלום, world", True), ("(a) كلمة", False), ("слово", False)],
)
def test_the_first_letter_decides(text: str, is_turned: bool) -> None:
    assert runs_from_right(text) is is_turned


def test_text_without_letters_runs_as_what_is_around_it() -> None:
    assert runs_from_right("12, 34", otherwise=True)
    assert not runs_from_right("12, 34", otherwise=False)


def test_a_sheet_from_the_right_turns_labels_of_every_script() -> None:
    assert inlines_from_right((Run("Word bank"),), True)
    assert not inlines_from_right((Run("Word bank"),), False)


def test_a_gap_counts_by_its_answer() -> None:
    assert inlines_from_right((Run("1 "), Gap(1, "ليلاً"), Run(" and English")), False)
