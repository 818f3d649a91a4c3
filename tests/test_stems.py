"""Stems: forms of a word are found together, other words are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.search_words import words_of
from reader.stems import beginning, forms, lacks_forms, stems

ENDINGS = ("", "s", "es", "ed", "ing", "y", "ies", "iness", "ility", "ation", "ization", "'s", "ly")
CASES = ("", "а", "ы", "ами", "ости", "ение", "нный", "ться", "ейшего", "и", "ого")


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("retreat", "retreats retreated retreating"),
        ("happy", "happiness"),
        ("dying", "die dies died"),
        ("possible", "possibly"),
        ("dog", "dogʼs dogs"),
        ("войска", "войск войсками войскам"),
        ("отступление", "отступления отступлений"),
        ("мова", "мови мовами"),
    ],
)
def test_forms_of_a_word_share_its_stem(word: str, others: str) -> None:
    among = [*others.split(), "unlike", "другое"]
    assert forms(word, among) == others.split()
    for other in others.split():
        assert other.startswith(beginning(word))


@pytest.mark.parametrize("word", ["river", "річка", "йога", "和平", "سلام", "x2"])
def test_a_word_is_a_form_of_itself_where_there_are_stems(word: str) -> None:
    assert forms(word, [word, "quite"]) == ([word] if stems(word) else [])
    assert word.startswith(beginning(word))


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("річка", "річці річок річками"),
        ("дитина", "дітей дитини"),
        ("обʼєкт", "обʼєкта обʼєктами"),
        ("відступав", "відступали відступати"),
        ("київ", "києва києві"),  # which simplemma takes for another word
    ],
)
def test_forms_of_ukrainian_words_are_found_where_simplemma_is(word: str, others: str) -> None:
    pytest.importorskip("simplemma")
    among = [*others.split(), "рік", "день", "об", "від", "кінь"]
    assert forms(word, among) == others.split()
    for other in others.split():
        assert other.startswith(beginning(word))
        assert word in forms(other, [word])
        assert not lacks_forms(other, in_ukrainian=True)


@pytest.mark.usefixtures("without_simplemma")
@pytest.mark.parametrize(
    ("word", "lacking"),
    [("річці", "always"), ("обʼєкт", "always"), ("мова", "in Ukrainian"), ("йога", "in Ukrainian"),
     ("войны", ""), ("river", ""), ("2022", "")],
)  # fmt: skip
def test_without_it_forms_are_lacking_by_the_letters(word: str, lacking: str) -> None:
    assert lacks_forms(word, in_ukrainian=True) == bool(lacking)
    assert lacks_forms(word, in_ukrainian=False) == (lacking == "always")


@given(
    st.text("abcdeiglnorstuyz", min_size=1, max_size=8), st.sampled_from(ENDINGS),
)  # fmt: skip
def test_every_english_form_begins_as_is_told(root: str, ending: str) -> None:
    (word,) = words_of(root + ending)
    for other in (root, *(words_of(root + more)[0] for more in ENDINGS)):
        if stems(other) & stems(word):
            assert other.startswith(beginning(word))


@given(st.text("абвдеиклмноопрстуья", min_size=1, max_size=8), st.sampled_from(CASES))
def test_every_russian_form_begins_as_is_told(root: str, ending: str) -> None:
    for other in (root + more for more in CASES):
        if stems(other) & stems(root + ending):
            assert other.startswith(beginning(root + ending))
