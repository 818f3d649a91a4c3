"""Locating: where the passage of an anchor stands in a text, as other programs hand it over."""

from reader.anchoring.folds import Fold
from reader.anchoring.long_passages import LONG, found_long
from reader.anchoring.sought import Sought
from reader.anchoring.surroundings import Surroundings
from reader.anchoring.true_places import as_true
from reader.anchoring.verdict import judge
from reader.core.anchor import Anchor
from reader.core.carry import CarryState, Found, Place
from reader.core.text import trim


def locate(text: str, anchor: Anchor) -> Found:
    """Where the passage of `anchor` stands in `text`. Its position, which may be any number, says
    where to look first and decides between places that fit alike."""
    start, end = trim(anchor.exact, 0, len(anchor.exact))
    if start == end or not text:
        return Found(CarryState.GONE)
    old_start = anchor.start + start
    if _stands_there(text, anchor):
        return Found(CarryState.UNMOVED, Place(old_start, anchor.start + end, 1.0))
    fold, old = Fold(text), Fold(anchor.prefix + anchor.exact + anchor.suffix)
    first, last = old.passage(len(anchor.prefix), len(anchor.prefix) + len(anchor.exact))
    if first == last:
        return Found(CarryState.GONE)
    home = fold.passage(min(max(0, old_start), len(text) - 1), len(text))[0]

    def ask(begin: int, stop: int) -> Found:
        around = Surroundings.of(old.text, begin, stop)
        expected = (home + begin - first,)
        return judge(fold.text, Sought(old.text[begin:stop], around, (), expected, _is_free))

    if last - first > LONG:
        found = found_long(old.text, fold.text, (first, last), ask)
    else:
        found = ask(first, last)
    return as_true(found, text, fold, old_start)


def _stands_there(text: str, anchor: Anchor) -> bool:
    """Whether the passage and its surroundings are at the position."""
    begin = anchor.start - len(anchor.prefix)
    stretch = anchor.prefix + anchor.exact + anchor.suffix
    return begin >= 0 and text.startswith(stretch, begin)


def _is_free(start: int, end: int) -> bool:
    """Of the text that an anchor was made in nothing is known that could claim a place."""
    del start, end
    return False
