"""Hits as lines: every hit is on one line, whose words show it."""

from hypothesis import given
from hypothesis import strategies as st

from reader.core.search import Found, Part, hit
from reader.ui.search.lines import Line, starts_of_lines

TEXT = "One two three.\n" + "Four five six seven eight nine ten. " * 8 + "\nEleven twelve."


def found(spans: list[tuple[int, int]]) -> Found:
    return Found(Part.TEXTS, None, "A title", [hit(TEXT, *span) for span in spans])


def lines(some: Found) -> list[Line]:
    starts = starts_of_lines(some.hits)
    return [Line(some, a, b) for a, b in zip(starts, [*starts[1:], len(some.hits)], strict=True)]


spans = st.lists(
    st.integers(0, len(TEXT) - 6).map(lambda at: (at, at + 5)), min_size=1, unique=True
).map(sorted)


@given(spans)
def test_every_hit_is_marked_on_one_line_where_it_stands(places: list[tuple[int, int]]) -> None:
    some = found(places)
    marked = [one.text[a:b] for one in lines(some) for a, b in one.marks]
    assert marked == [TEXT[start:end] for start, end in places]


def test_hits_in_one_anothers_context_share_a_line() -> None:
    assert starts_of_lines(found([(15, 19), (20, 24), (200, 204)]).hits) == [0, 2]


def test_hits_in_two_paragraphs_do_not() -> None:
    assert starts_of_lines(found([(4, 7), (15, 19)]).hits) == [0, 1]


def test_a_similar_passage_has_its_shared_words_marked() -> None:
    for start, end in ((15, 19), (15, 120)):
        one = hit(TEXT, start, end)._replace(shared=((0, 2), (3, 4)))
        (line,) = lines(Found(Part.TEXTS, None, "A title", [one]))
        assert [line.text[a:b] for a, b in line.marks] == ["Fo", "r"]


def test_a_passage_stands_alone_without_marks() -> None:
    some = found([(15, 120), (121, 230)])
    assert [one.text for one in lines(some)] == [TEXT[15:120], TEXT[121:230]]
    assert [one.marks for one in lines(some)] == [[], []]
