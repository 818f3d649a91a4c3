"""Long passages: chapters, and whole texts, that are marked from end to end."""

import pytest

from benchmarks.changed_texts import change
from reader.anchoring.carrying import Carrying
from reader.anchoring.locating import locate
from reader.core.anchor import Anchor
from reader.core.carry import CarryState, Found
from tests.anchoring.passages import words

CHANGED = change(40_000, 0.02, passages=0)
OLD, NEW = CHANGED.old, CHANGED.new


def carried(new: str, start: int, end: int) -> Found:
    return Carrying(OLD, new).find(start, end)


def test_a_chapter_with_words_changed_is_proposed_from_end_to_end() -> None:
    start, end = OLD.index("\n", 5_000) + 1, OLD.index("\n", 25_000)
    found = carried(NEW, start, end)
    assert found.state is CarryState.CHANGED
    assert found.place is not None
    assert 0.9 < found.place.score < 1
    assert abs((found.place.end - found.place.start) - (end - start)) < 400


def test_the_whole_text_is_proposed_as_the_whole_text() -> None:
    found = carried(NEW, 0, len(OLD))
    assert found.state is CarryState.CHANGED
    assert found.place is not None
    assert found.place[:2] == (0, len(NEW))


def test_a_chapter_that_moved_unchanged_is_sure() -> None:
    middle, far = OLD.index("\n", 10_000) + 1, OLD.index("\n", 30_000) + 1
    new = OLD[middle:far] + "An end without a stop\n" + OLD[:middle] + OLD[far:]
    found = carried(new, middle, far - 1)
    assert (found.state, words(new, found.place)) == (CarryState.MOVED, OLD[middle : far - 1])


@pytest.mark.parametrize("lost", [250, 700])
def test_a_chapter_that_lost_its_beginning_is_proposed_from_what_is_left(lost: int) -> None:
    start, end = OLD.index("\n", 5_000) + 1, OLD.index("\n", 25_000)
    new = OLD[:start] + OLD[start + lost : end] + "\nLater." + OLD[end:]
    found = carried(new, start, end)
    assert found.state is CarryState.CHANGED
    assert found.place is not None
    assert found.place.end == end - lost
    assert abs(found.place.start - start) < 200  # one piece


def test_a_chapter_that_was_taken_out_or_of_which_little_is_left_is_gone() -> None:
    assert carried(OLD[:5_000] + OLD[25_000:], 5_000, 25_000).state is CarryState.GONE
    little = OLD[:5_400] + OLD[24_600:]
    assert carried(little, 5_000, 25_000).state is CarryState.GONE


def test_a_chapter_that_stands_twice_is_in_doubt() -> None:
    new = f"{OLD[6_000:]} And again. {OLD[6_000:]}"
    assert carried(new, 8_000, 20_000).state is CarryState.AMBIGUOUS


def test_a_long_quote_from_another_program_is_found() -> None:
    start, end = OLD.index("\n", 5_000) + 1, OLD.index("\n", 25_000)
    found = locate("Preface. " + OLD, Anchor.of(OLD, start, end))
    assert (found.state, words("Preface. " + OLD, found.place)) == (
        CarryState.MOVED,
        OLD[start:end],
    )
    changed = locate(NEW, Anchor.of(OLD, start, end))
    assert changed.state is CarryState.CHANGED
