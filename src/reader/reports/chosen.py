"""Which passages of a snapshot a report is about."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from reader.core.highlight import Highlight
from reader.core.ids import HighlightId
from reader.core.note import only_gaps
from reader.core.snapshot import MarkedDocument, Snapshot

Wanted = Collection[HighlightId] | None  # None: every one


@dataclass(frozen=True, slots=True)
class Passage:
    """A highlight and the article it is in."""

    marked: MarkedDocument
    highlight: Highlight


def passages_of(marked: MarkedDocument, wanted: Wanted) -> list[Highlight]:
    """Those of an article that are wanted, in reading order."""
    return [one for one in marked.highlights if wanted is None or one.id in wanted]


def passages_in(snapshot: Snapshot, wanted: Wanted) -> Iterator[Passage]:
    """Those of every article, the articles in the order of the snapshot."""
    for marked in snapshot.documents:
        for highlight in passages_of(marked, wanted):
            yield Passage(marked, highlight)


def is_only_gap(passage: Passage) -> bool:
    """Whether a passage was marked for nothing but to be a gap on work sheets."""
    notes = passage.marked.notes_on(passage.highlight)
    return only_gaps(notes) and not passage.highlight.themes
