"""Carrying: where the passages of one text stand in a newer one."""

from functools import cached_property

from reader.anchoring.folds import Fold
from reader.anchoring.long_passages import LONG, found_long
from reader.anchoring.runs import Runs
from reader.anchoring.sought import Sought, stands_free
from reader.anchoring.standing import occurrences
from reader.anchoring.surroundings import Surroundings
from reader.anchoring.true_places import as_true
from reader.anchoring.verdict import judge
from reader.anchoring.way_back import leads_home
from reader.core.carry import CarryState, Found, Place
from reader.core.text import trim


class Carrying:
    """Finds the passages of one text in a newer one.

    What both texts share is worked out once, with the first passage. Each passage is judged for
    itself: the order of asking changes nothing.
    """

    def __init__(self, old: str, new: str) -> None:
        self._true_old, self._true_new = old, new
        self._known: dict[tuple[int, int], Found] = {}

    def find(self, start: int, end: int) -> Found:
        """Where `old[start:end]` (code points) stands in the newer text.

        A difference in typography alone is no change of words. Raises ValueError if that is not
        a passage of the old text.
        """
        if not 0 <= start < end <= len(self._true_old):
            size = len(self._true_old)
            raise ValueError(f"{start}:{end} is no passage in a text of {size} characters")
        if (start, end) not in self._known:
            self._known[start, end] = self._find(start, end)
        return self._known[start, end]

    def _find(self, start: int, end: int) -> Found:
        trimmed = trim(self._true_old, start, end)
        if self._true_old == self._true_new and trimmed[0] < trimmed[1]:
            return Found(CarryState.UNMOVED, Place(*trimmed, 1.0))
        passage = self._old.passage(start, end)
        if passage[0] == passage[1]:  # white space, or what has no width: nothing to look for
            return Found(CarryState.GONE)
        found = self._place(*passage)
        return as_true(found, self._true_new, self._new, trimmed[0])

    def _place(self, start: int, end: int) -> Found:
        followed = self._follow(start, end)
        if followed:
            return followed
        if end - start > LONG:
            return found_long(self._old.text, self._new.text, (start, end), self._place)
        return self._judge(start, end)

    def _follow(self, start: int, end: int) -> Found | None:
        """Its place if it came along with what stands around it."""
        shift = self._runs.follow(start, end)
        if shift is None or not stands_free(self._new.text, start + shift, end + shift):
            return None
        return Found(CarryState.MOVED, Place(start + shift, end + shift, 1.0))

    def _judge(self, start: int, end: int) -> Found:
        old, new = self._old.text, self._new.text
        found = judge(new, self._sought(start, end))
        if found.place is None or found.state is not CarryState.CHANGED:
            return found
        if leads_home(old, new, (start, end), found.place[:2]):
            return found
        return found._replace(state=CarryState.AMBIGUOUS)

    def _sought(self, start: int, end: int) -> Sought:
        text = self._old.text
        quote, around = text[start:end], Surroundings.of(text, start, end)
        others = occurrences(text, quote, around, (start,))
        return Sought(
            quote,
            around,
            tuple(
                Surroundings.of(text, other, other + len(quote))
                for other in others
                if other != start
            ),
            tuple(self._runs.expected(start)),
            lambda begin, stop: self._runs.is_taken(begin, stop, (start, end)),
        )

    @cached_property
    def _old(self) -> Fold:
        return Fold(self._true_old)

    @cached_property
    def _new(self) -> Fold:
        return Fold(self._true_new)

    @cached_property
    def _runs(self) -> Runs:
        return Runs(self._old.text, self._new.text)
