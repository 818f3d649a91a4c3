"""Find in a text: what people type finds what they mean."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.folding import FoldedText


def found(text: str, query: str) -> list[str]:
    return [text[start:end] for start, end in FoldedText(text).find_all(query)]


@pytest.mark.parametrize(
    ("text", "query", "hits"),
    [
        ("Retreat and RETREAT", "retreat", ["Retreat", "RETREAT"]),
        ("co\u00adop\u00aderation", "cooperation", ["co\u00adop\u00aderation"]),
        ("cooperation", "co\u00adoperation", ["cooperation"]),
        ("a\u00a0b, a\u2009b, a\nb", "a b", ["a\u00a0b", "a\u2009b", "a\nb"]),
        ("caf\u00e9 cafe\u0301 CAFÉ cafe", "cafe", ["caf\u00e9", "cafe\u0301", "CAFÉ", "cafe"]),
        ("caf\u00e9 cafe\u0301 cafe", "caf\u00e9", ["caf\u00e9", "cafe\u0301"]),
        ("caf\u00e9 cafe\u0301 cafe cafè", "cafe\u0301", ["caf\u00e9", "cafe\u0301"]),
        ("йога, иога, и\u0306ога", "йога", ["йога", "и\u0306ога"]),
        ("йога, иога", "иога", ["иога"]),
        ("за\u0301мок, замок", "замок", ["за\u0301мок", "замок"]),
        ("Їжак, іжак", "їжак", ["Їжак"]),
        ("ёлка, елка", "елка", ["елка"]),
        ("об'єкт, обʼєкт, об’єкт", "об’єкт", ["об'єкт", "обʼєкт", "об’єкт"]),
        ("“so” «so» \"so\"", '"so"', ["“so”", "«so»", '"so"']),
        ("1–2, 1—2, 1-2, 1\u22122", "1-2", ["1–2", "1—2", "1-2", "1\u22122"]),
        ("Straße", "strasse", ["Straße"]),
        ("ﬁnd", "find", ["ﬁnd"]),
        ("İzmir", "izmir", ["İzmir"]),
        ("ΣΑΣ σας", "σας", ["ΣΑΣ", "σας"]),
        ("😀é😀 end", "end", ["end"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("anything", "  ", []),
        ("anything", "", []),
        ("", "a", []),
        ("a\u00adb", "\u00ad", []),
    ],
)  # fmt: skip
def test_finding(text: str, query: str, hits: list[str]) -> None:
    assert found(text, query) == hits


def test_marks_belong_to_the_letter_that_was_found() -> None:
    assert FoldedText("e\u0301\u0323x").find_all("e") == [(0, 3)]


def test_positions_after_much_that_is_unseen() -> None:
    text = "\u00ad\u200bß é\u0301 ﬃ " * 3 + "here"
    assert FoldedText(text).find_all("here") == [(len(text) - 4, len(text))]


@given(st.text(alphabet="aAéeßİﬁ\u0301\u00ad ’'й\u0306и😀", max_size=30), st.data())
def test_a_text_has_every_word_of_itself(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    edges = [at for at in (start, end) if at < len(text)]
    whole = all(not unicodedata.combining(text[at]) and text[at] != "\u00ad" for at in edges)
    quote = text[start:end]
    if whole and quote.strip("\u00ad ") and not unicodedata.combining(quote[0]):
        hits = FoldedText(text).find_all(quote)
        assert hits
        assert all(0 <= first < last <= len(text) for first, last in hits)
