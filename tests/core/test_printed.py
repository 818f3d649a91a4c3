"""The way from a text to its printed pages and back."""

from hypothesis import given
from hypothesis import strategies as st

from reader.core.document import Origin
from reader.core.printed import PrintedMap, Stretch

# "fine office" with the first fi as one character, a page break within "office".
MAP = PrintedMap(
    (
        Origin(0, 1, 0, 7),
        Origin(1, 1, 0, 7),
        Origin(2, 2, 0, 8),
        Origin(5, 3, 0, 11),
        Origin(8, 3, 1, 4),
    )
)


def test_a_passage_is_printed_in_stretches() -> None:
    assert list(MAP.stretches(0, 11)) == [Stretch(0, 7, 10), Stretch(0, 11, 14), Stretch(1, 4, 7)]
    assert list(MAP.stretches(4, 5)) == []


def test_a_ligature_is_the_whole_of_its_letters() -> None:
    assert list(MAP.stretches(1, 2)) == [Stretch(0, 7, 8)]
    assert MAP.passage(0, 7, 8) == (0, 2)
    assert MAP.position(0, 7) == 0


def test_what_is_not_in_the_text_has_no_passage() -> None:
    assert MAP.passage(0, 0, 7) is None
    assert MAP.passage(2, 0, 100) is None
    assert MAP.position(1, 99) is None


def test_a_position_between_two_printed_ones_is_on_the_page_before() -> None:
    assert [MAP.page_of(at) for at in (0, 4, 7, 8, 99)] == [0, 0, 0, 1, 1]


@st.composite
def maps(draw: st.DrawFn) -> list[Origin]:
    """Origins as an importer makes them: each character of a page in the text once at most."""
    start, found = 0, []
    for page in range(draw(st.integers(1, 3))):
        first = 0
        for _ in range(draw(st.integers(0, 6))):
            start += draw(st.integers(0, 3))
            first += draw(st.integers(0, 3))
            length = draw(st.integers(1, 9))
            found.append(Origin(start, length, page, first))
            start, first = start + length, first + length
    return found


@given(maps(), st.data())
def test_every_printed_character_leads_back_to_where_it_came_from(
    origins: list[Origin], data: st.DataObject
) -> None:
    printed = PrintedMap(origins)
    places = [o.start + k for o in origins for k in range(o.length)]
    if not places:
        assert not printed
        return
    start = data.draw(st.sampled_from(places))
    end = data.draw(st.sampled_from(places)) + 1
    start, end = min(start, end - 1), max(start + 1, end)
    stretches = list(printed.stretches(start, end))
    backs = [printed.passage(*stretch) for stretch in stretches]
    assert (min(back[0] for back in backs if back), max(back[1] for back in backs if back)) == (
        start,
        end,
    )
    assert sum(last - first for _, first, last in stretches) == sum(
        start <= place < end for place in places
    )
