"""A hit among its neighbours, and concordances of hits."""

from hypothesis import given
from hypothesis import strategies as st

from reader.core.concordance import Side, lines
from reader.core.search import Found, Part, hit


def test_whole_words_of_the_paragraph_stand_around_a_hit() -> None:
    words = " ".join(f"word{number:02}" for number in range(40))
    text = f"Before it.\n{words}\nAfter it."
    at = text.index("word20")
    found = hit(text, at, at + 6)
    assert found.match == "word20"
    assert found.before == " ".join(f"word{number}" for number in range(12, 20)) + " "
    assert found.after == " " + " ".join(f"word{number}" for number in range(21, 29))
    first = text.index("word01")
    assert hit(text, first, first + 6).before == "word00 "
    last = text.index("word39")
    assert hit(text, last, last + 6).after == ""


@given(st.text("ab \n", min_size=1, max_size=300), st.data())
def test_before_match_and_after_are_what_the_text_says(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = hit(text, start, end)
    assert found.match == text[start:end]
    assert text[:start].endswith(found.before)
    assert text[end:].startswith(found.after)
    assert max(len(found.before), len(found.after)) <= 61
    assert "\n" not in found.before + found.after


def test_lines_sort_by_the_words_next_to_the_hit() -> None:
    text = "Old Zed river fell. a river Ebbed. The río river, again"
    starts = [at for at in range(len(text)) if text.startswith("river", at)]
    found = Found(Part.TEXTS, None, "", [hit(text, at, at + 5) for at in starts])
    nothing_before = Found(Part.NOTES, None, "", [hit("river", 0, 5)])

    def starts_by(side: Side | None) -> list[int]:
        return [line.hit.start for line in lines([found, nothing_before], side)]

    one, two, three = starts
    assert starts_by(None) == [one, two, three, 0]
    assert starts_by(Side.LEFT) == [0, two, three, one]
    assert starts_by(Side.RIGHT) == [0, three, two, one]
