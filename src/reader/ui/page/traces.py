"""Traces: where the words of a page differ from another version of them. Code points."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from reader.core.content import Content
from reader.core.ids import ThemeId


class TraceKind(StrEnum):
    """How words, or a whole block, differ."""

    REMOVED = "removed"  # the other version has them no more
    ADDED = "added"  # the other version has them not yet
    MOVED = "moved"  # in the other version they stand elsewhere


class Trace(NamedTuple):
    """The words `start:end` differ; an empty passage is where the other version has some.

    `number` counts the changes of a comparison from 0: the words that took the place of these have
    the same in the other version. `told` says, for what moved, where it stands there: "→ ¶ 2".
    """

    start: int
    end: int
    kind: TraceKind
    number: int
    told: str = ""


class Outline(NamedTuple):
    """A dashed line around a passage whose highlight waits for a decision, in the colour of its
    theme; `is_proposed` where it would go, and does not stand yet."""

    start: int
    end: int
    theme: ThemeId | None
    is_proposed: bool = False


class Traces:
    """The traces and outlines of a content by block; `current` is the change that is looked at."""

    def __init__(
        self,
        content: Content,
        traces: Iterable[Trace] = (),
        outlines: Iterable[Outline] = (),
        current: int | None = None,
    ) -> None:
        self.current = current
        self._traces: dict[int, list[Trace]] = {}
        self._outlines: dict[int, list[Outline]] = {}
        if not content.blocks:
            return
        for trace in traces:
            for block in _blocks(content, trace.start, trace.end):
                self._traces.setdefault(block, []).append(trace)
        for outline in outlines:
            for block in _blocks(content, outline.start, outline.end):
                self._outlines.setdefault(block, []).append(outline)

    def in_block(self, index: int) -> Sequence[Trace]:
        """The traces that touch block `index`."""
        return self._traces.get(index, ())

    def outlines_in(self, index: int) -> Sequence[Outline]:
        """The outlines that touch block `index`."""
        return self._outlines.get(index, ())


def _blocks(content: Content, start: int, end: int) -> range:
    return range(content.block_at(start), content.block_at(max(start, end - 1)) + 1)
