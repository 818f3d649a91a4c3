"""Canonical text, and where a passage may begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.text import canonical, count_words, is_grapheme_edge, snap, trim, words_of

ANY_TEXT = st.text(st.characters(codec=None), max_size=60)

# Each is one character to the eye.
CLUSTERS = {
    "family": "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466",
    "skin tone": "\U0001f44d\U0001f3fd",
    "flag": "\U0001f1fa\U0001f1e6",
    "flag of Wales": "\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f",
    "rainbow flag": "\U0001f3f3\ufe0f\u200d\U0001f308",
    "keycap": "1\ufe0f\u20e3",
    "heart on fire": "\u2764\ufe0f\u200d\U0001f525",
    "combining acute": "а\u0301",
    "two marks": "e\u0323\u0302",
    "Devanagari ki": "\u0915\u093f",
    "Tamil ni": "\u0ba8\u0bbf",
    "Thai am": "\u0e01\u0e33",
    "Hangul jamo": "\u1112\u1161\u11ab",
    "Hangul syllable and trail": "\uac00\u11a8",
    "old Hangul": "\ua960\ud7b0\ud7cb",
    "Arabic number sign": "\u0600\u0661",
    "half-width voiced": "\uff76\uff9e",
    "joiner": "a\u200d",
    "non-joiner": "\u06cc\u200c",
}
# Between these two there is an edge.
NEIGHBOURS = [
    ("a", "b"), ("\U0001f1fa\U0001f1e6", "\U0001f1f5\U0001f1f1"), ("\uac00", "\uac00"),
    ("\U0001f44d", "\U0001f44d"), ("a\u200d", "\U0001f525"), ("\n", "\u0301"), ("\uac01", "\u1161"),
    ("\u0915\u093f", "\u0915"), ("\u200b", "a"), ("\u00ad", "x"), ("\u1000", "\u1038"),
]  # fmt: skip


@pytest.mark.parametrize("name", CLUSTERS)
def test_no_edge_lies_inside_a_character(name: str) -> None:
    cluster = CLUSTERS[name]
    text = f"x{cluster}y"
    start = text.index(cluster)
    end = start + len(cluster)
    for at in range(start + 1, end):
        assert not is_grapheme_edge(text, at)
        assert snap(text, at, at) == (start, end)
    assert is_grapheme_edge(text, start)
    assert is_grapheme_edge(text, end)


@pytest.mark.parametrize(("left", "right"), NEIGHBOURS)
def test_there_is_an_edge_between_characters(left: str, right: str) -> None:
    assert is_grapheme_edge(left + right, len(left))


def test_flags_pair_off_from_the_first() -> None:
    flags = "\U0001f1fa\U0001f1e6" * 3
    assert [is_grapheme_edge(flags, at) for at in range(7)] == [True, False] * 3 + [True]


@given(ANY_TEXT)
def test_canonical_text_is_canonical(text: str) -> None:
    found = canonical(text)
    assert canonical(found) == found
    assert not any(char in "\r\0\ufdd0\ufdd1" or 0xD800 <= ord(char) < 0xE000 for char in found)
    found.encode()


def test_canonical_text_keeps_everything_else() -> None:
    assert canonical("a\r\nb\rc\u00a0\u2028\u00ade\u0301\ufeff\t") == (
        "a\nb\nc\u00a0\u2028\u00ade\u0301\ufeff\t"
    )


@given(ANY_TEXT, st.integers(0, 60), st.integers(0, 60))
def test_snapping_grows_to_edges_and_stays_there(text: str, a: int, b: int) -> None:
    start, end = sorted((min(a, len(text)), min(b, len(text))))
    first, last = snap(text, start, end)
    assert first <= start <= end <= last
    assert is_grapheme_edge(text, first)
    assert is_grapheme_edge(text, last)
    assert snap(text, first, last) == (first, last)


@given(ANY_TEXT)
def test_trimming_leaves_no_white_space_at_the_ends(text: str) -> None:
    start, end = trim(text, 0, len(text))
    assert text[start:end] == text.strip()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0), ("Can't stop.", 2), ("п’ять об'єктів", 2), ("twenty-one – two", 2), ("a - b", 2),
        ("3,000 km", 3), ("so\u00adft", 1), ("'quoted'", 1),
        ("Киі\u0308в, віи\u0306на", 2), ("كِتَابٌ", 1), ("हिन्दी में", 2), ("می\u200cرود", 1),
    ],
)  # fmt: skip
def test_words_are_counted_as_people_count_them(text: str, words: int) -> None:
    assert count_words(text) == words
    assert len(words_of(text)) == words


def test_words_keep_their_apostrophes_and_hyphens() -> None:
    assert words_of("It’s twenty-one – об'єкт!") == ["It’s", "twenty-one", "об'єкт"]
