"""Running heads, feet and page numbers: what stands at the edge of one page after the other.

A row is one if it stands apart from the text, the rows nearer to the edge are some, and either the
same words stand there on other pages, numbers aside, or it begins or ends with a number that
counts the pages.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from reader.importers.pdf_lines import Row, rows_of
from reader.importers.pdf_runs import Run

_ROWS = 3  # at each edge; no head has more
_APART = 0.4  # times the size: the least room between a head and the text
_ZONE = 0.15  # of the height of the page at each edge
_PAGES = 3  # that share a head; of a short document fewer are enough
_SHORT = 4  # pages
_LONGEST = 90  # characters of a head with a number in it
_STOPS = (".", "!", "?", ";")
_NUMBER = re.compile(r"\d+")
_ROMAN = re.compile(r"\W*[ivxlcdm]{1,8}\W*", re.I)
_ENDS = re.compile(r"^\W{0,3}(\d{1,5})\b|\b(\d{1,5})\W{0,3}$")
_ONLY_PAGE = re.compile(r"\W*(?:\w{1,6}\.?\s+)?1(?:\s*(?:/|\w{1,3})\s*1)?\W*")

Page = tuple[Sequence[Run], float]  # its runs and its height in points


class _Edge(NamedTuple):
    """The rows at one edge of a page, the outermost first, and the row `further` in."""

    rows: list[Row]
    further: Row | None


def without_heads(pages: Sequence[Page], scanned: Sequence[bool]) -> list[list[Run]]:
    """The runs of each page without those of running heads. A page that has nothing else keeps
    them, unless it is `scanned`."""
    edges = [_edges(*page) for page in pages]
    said = Counter[str]()
    counted = Counter[tuple[int, int]]()
    for index, sides in enumerate(edges):
        said.update({f"{side} {_key(row)}" for side in (0, 1) for row in sides[side].rows})
        counted.update(
            {(side, number - index) for side in (0, 1) for row in sides[side].rows
             for number in _numbers(row)}
        )  # fmt: skip
    enough = 2 if len(pages) <= _SHORT else _PAGES
    kept = []
    for index, (runs, _) in enumerate(pages):
        gone: set[int] = set()
        for side in (0, 1):
            heads: list[Row] = []
            for row in edges[index][side].rows:
                alone = len(pages) == 1 and side and _ONLY_PAGE.fullmatch(row.text)
                counts = any(counted[side, n - index] >= enough for n in _numbers(row))
                if not (alone or counts or said[f"{side} {_key(row)}"] >= enough):
                    break
                heads.append(row)
            while heads and not _is_apart(heads[-1], edges[index][side]):
                heads.pop()
            gone.update(id(run) for row in heads for run in row.runs)
        rest = [run for run in runs if id(run) not in gone]
        kept.append(rest if rest or scanned[index] else list(runs))
    return kept


def _edges(runs: Sequence[Run], height: float) -> tuple[_Edge, _Edge]:
    """The top and the foot of a page."""
    rows = rows_of(runs)
    top = sum(row.top < _ZONE * height for row in rows[:_ROWS])
    foot = sum(row.bottom > (1 - _ZONE) * height for row in rows[-_ROWS:])
    upward = rows[::-1]
    return (
        _Edge(rows[:top], rows[top] if top < len(rows) else None),
        _Edge(upward[:foot], upward[foot] if foot < len(rows) else None),
    )


def _is_apart(row: Row, edge: _Edge) -> bool:
    """Whether there is more room between a row and the one further in than lines have."""
    further = [*edge.rows, edge.further][edge.rows.index(row) + 1]
    if further is None:
        return True
    gap = max(further.top - row.bottom, row.top - further.bottom)
    return gap > _APART * row.size


def _key(row: Row) -> str:
    """What a row says, but for numbers, and how large: a title may be the head of what follows."""
    text = row.text
    said = "#" if _ROMAN.fullmatch(text) else _NUMBER.sub("#", " ".join(text.lower().split()))
    return f"{round(row.size)} {said}"


def _numbers(row: Row) -> list[int]:
    """The numbers that a row begins and ends with, where they may be those of pages."""
    text = row.text
    if len(text) > _LONGEST or text.endswith(_STOPS) or row.runs[0].styles[0].raised:
        return []  # a note at the foot of the page
    return [int(one or other) for one, other in _ENDS.findall(text)]
