"""Only what has the shape of a language tag or of an address is one."""

import pytest

from reader.core.plausible import address_problem, language_problem


@pytest.mark.parametrize(
    "tag", ["", "en", "uk", "pt-BR", "zh-Hant-TW", "es-419", "sl-rozaj-biske", "de-1996", "en-x-us"]
)
def test_tags_of_languages_are_right(tag: str) -> None:
    assert language_problem(tag) == ""


@pytest.mark.parametrize("text", ["english", "???", "e", "en us", "en-", "12", "українська"])
def test_other_words_are_no_tags(text: str) -> None:
    assert f"“{text}” is no tag of a language" in language_problem(text)


@pytest.mark.parametrize(
    "address", ["", "https://a.example/x?y#z", "ftp://b.example", "http://[::1]/"]
)
def test_whole_addresses_are_right(address: str) -> None:
    assert address_problem(address) == ""


@pytest.mark.parametrize(
    "text", ["a.example", "www", "https://", "http:/a", "https://a b", "http://[1", "nonsense"]
)
def test_other_words_are_no_addresses(text: str) -> None:
    assert f"“{text}” is no address" in address_problem(text)
