"""Many passages, a bit for each: the same as going through them one by one."""

from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.bits import Among, Bits
from reader.core.ids import HighlightId

MASKS = st.lists(st.integers(0, 2**70 - 1) | st.integers(0, 7), max_size=12)


@given(MASKS, st.integers(0, 2**90 - 1))
def test_those_with_any_of_the_bits_are_found_and_counted(masks: list[int], wanted: int) -> None:
    ids = [HighlightId(str(number)) for number in range(len(masks))]
    having = Bits(masks).having(wanted)
    plainly = [id_ for id_, mask in zip(ids, masks, strict=True) if mask & wanted]
    found = Among(ids, having)
    assert list(found) == plainly
    assert len(found) == having.bit_count() == len(plainly)
    assert list(found[1:]) == plainly[1:]
    assert bool(found) == bool(plainly)
