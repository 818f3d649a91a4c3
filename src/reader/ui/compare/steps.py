"""Steps: a difference as changes to go through one by one, and as traces on both pages.

Positions are code points: `old` ones in the older text, `new` ones in the newer.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from reader.core.content import Content
from reader.ui.page.traces import Trace, TraceKind

if TYPE_CHECKING:
    from reader.anchoring.differences import Difference

_QUOTED = 60  # characters of a change that are read out


class Step(NamedTuple):
    """One change: the passages in view when the reader is at it."""

    new_start: int
    new_end: int
    old_start: int
    old_end: int
    is_move: bool


@dataclass(frozen=True, slots=True)
class Steps:
    """The changes in the order of the newer text, with their traces on either page."""

    all: Sequence[Step]
    old_traces: Sequence[Trace]
    new_traces: Sequence[Trace]

    @classmethod
    def of(cls, difference: Difference, old: Content, new: Content) -> Steps:
        """The steps of a difference between two contents."""
        moves = [Step(m.new_start, m.new_end, m.old_start, m.old_end, True)
                 for m in difference.moves]  # fmt: skip
        edits = [Step(e.new_start, e.new_end, e.old_start, e.old_end, False)
                 for e in difference.edits]  # fmt: skip
        found = sorted((*moves, *edits))
        before: list[Trace] = []
        after: list[Trace] = []
        for number, step in enumerate(found):
            if step.is_move:
                there = f"→ ¶ {new.paragraph_number(step.new_start)}"
                here = f"← ¶ {old.paragraph_number(step.old_start)}"
                moved = TraceKind.MOVED
                before.append(Trace(step.old_start, step.old_end, moved, number, there))
                after.append(Trace(step.new_start, step.new_end, moved, number, here))
                continue
            # Where words were only added nothing is gone, and the other way round.
            gone = TraceKind.REMOVED if step.old_start < step.old_end else TraceKind.ADDED
            come = TraceKind.ADDED if step.new_start < step.new_end else TraceKind.REMOVED
            before.append(Trace(step.old_start, step.old_end, gone, number))
            after.append(Trace(step.new_start, step.new_end, come, number))
        return cls(found, before, after)

    def beside(self, position: int, by: int) -> int | None:
        """The number of the first step at or after `position` of the newer text, or with `by` -1 of
        the last one before it; round the ends; None if there are no steps."""
        if not self.all:
            return None
        at = bisect_left(self.all, position, key=lambda step: step.new_start)
        return (at if by > 0 else at - 1) % len(self.all)

    def in_words(self, number: int, old: Content, new: Content) -> str:
        """A change for a screen reader: "“tenth” became “ninth”"."""
        step = self.all[number]
        gone = _quoted(old.text[step.old_start : step.old_end])
        come = _quoted(new.text[step.new_start : step.new_end])
        if step.is_move:
            was, now = old.paragraph_number(step.old_start), new.paragraph_number(step.new_start)
            return f"{come} moved from paragraph {was} to paragraph {now}"
        if not gone:
            return f"{come} was added"
        return f"{gone} became {come}" if come else f"{gone} was removed"


def _quoted(words: str) -> str:
    words = " ".join(words.split())
    if len(words) > _QUOTED:
        words = f"{words[: _QUOTED - 1]}…"
    return f"“{words}”" if words else ""
