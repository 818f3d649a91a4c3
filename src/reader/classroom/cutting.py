"""The text of a block cut into runs: where it is set otherwise, marked, hidden or noted.

Positions are code points, ends exclusive.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple, Protocol, TypeVar

from reader.classroom.marks import Marks
from reader.core.content import Content, Span
from reader.core.highlight import Highlight
from reader.core.sheet import Gap, Inline, Mark, Run
from reader.core.snapshot import MarkedDocument


class _Passage(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


_Layer = TypeVar("_Layer", bound=_Passage)


class Inset(NamedTuple):
    """`gap` in place of `start:end`, which lies in one block."""

    start: int
    end: int
    gap: Gap


class _Marked(NamedTuple):
    """A highlighted passage with the marks that it shows."""

    start: int
    end: int
    created: str
    marks: tuple[Mark, ...]


class Cut:
    """All that lies over the text of an article, found by block."""

    def __init__(
        self,
        marked: MarkedDocument,
        marks: Marks | None,
        insets: Sequence[Inset],
        footnotes: Mapping[int, int],
    ) -> None:
        content = marked.content
        self._text = content.text
        self._marked = _by_block(content, _marked(marked.highlights, marks))
        self._spans = _by_block(content, content.spans)
        self._insets = _by_block(content, insets)
        self._footnotes = footnotes
        self._noted = sorted(footnotes)

    def inlines(self, block: int, start: int, end: int) -> tuple[Inline, ...]:
        """`start:end` of the block with that index."""
        insets = self._insets.get(block, [])
        spans = self._spans.get(block, [])
        marked = self._marked.get(block, [])
        edges = {start, end, *self._notes_within(start, end)}
        over: list[_Passage] = [*insets, *spans, *marked]
        for one in over:
            edges.update(max(start, min(at, end)) for at in (one.start, one.end))
        found: list[Inline] = []
        for first, last in pairwise(sorted(edges)):
            inset = next((one for one in insets if one.start <= first < one.end), None)
            if inset is None:
                found.append(self._run(first, last, spans, marked))
            elif inset.start == first:
                found.append(inset.gap)
        return tuple(found)

    def _run(self, start: int, end: int, spans: list[Span], marked: list[_Marked]) -> Run:
        over = [span for span in spans if span.start <= start < span.end]
        return Run(
            self._text[start:end],
            frozenset(span.kind for span in over),
            next((span.href for span in over if span.href), ""),
            _newest_last([one for one in marked if one.start <= start < one.end]),
            start,
            self._footnotes.get(end, 0),
        )

    def _notes_within(self, start: int, end: int) -> list[int]:
        first = bisect_left(self._noted, start + 1)
        return self._noted[first : bisect_left(self._noted, end + 1)]


def _marked(highlights: Sequence[Highlight], marks: Marks | None) -> list[_Marked]:
    if marks is None:
        return []
    found = (_Marked(one.start, one.end, one.created, marks.of(one)) for one in highlights)
    return [one for one in found if one.marks]


def _newest_last(over: list[_Marked]) -> tuple[Mark, ...]:
    """The marks of passages that overlap, each once, that of the newest passage last."""
    found: dict[Mark, None] = {}
    for one in sorted(over, key=lambda one: one.created):
        for mark in one.marks:
            found.pop(mark, None)
            found[mark] = None
    return tuple(found)


def _by_block(content: Content, layer: Sequence[_Layer]) -> dict[int, list[_Layer]]:
    """What lies over the text, under the index of each block that it touches."""
    found: defaultdict[int, list[_Layer]] = defaultdict(list)
    for one in layer:
        for index in range(content.block_at(one.start), content.block_at(one.end - 1) + 1):
            found[index].append(one)
    return found
