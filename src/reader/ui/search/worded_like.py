"""Passages worded like a highlight, as results of a search."""

from collections.abc import Callable
from pathlib import Path

from reader.core.ids import DocumentId, HighlightId
from reader.core.search import Found, Part
from reader.session.similar import Similar, similar_passages

_MOST = 50  # passages: further down they share next to nothing


def worded_like(highlight_id: HighlightId) -> Callable[[Path, Callable[[], bool]], list[Found]]:
    """What finds those passages, by document, that with the likest first."""

    def look(path: Path, stop: Callable[[], bool]) -> list[Found]:
        return gathered(similar_passages(path, highlight_id, _MOST, stop))

    return look


def gathered(passages: list[Similar]) -> list[Found]:
    """`passages`, the likest first, by document; in each in its order."""
    by_document: dict[DocumentId, Found] = {}
    for one in passages:
        nothing = Found(Part.TEXTS, one.document_id, one.title, [], one.version_id)
        by_document.setdefault(one.document_id, nothing).hits.append(one.hit)
    for found in by_document.values():
        found.hits.sort()
    return list(by_document.values())
