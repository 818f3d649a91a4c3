"""Searching: first results and all hits in a big library with a book, and tagging what is found."""

from collections.abc import Callable
from itertools import islice
from pathlib import Path
from time import perf_counter

from benchmarks.big_library import with_book
from benchmarks.scale import Scale
from reader.core.search import Part, Wanted
from reader.session import Session
from reader.session.commands.tagging_found import Passage, tag_found
from reader.session.searching import search
from reader.session.similar import similar_passages

_COMMON = "the"  # in every text and, in the generated libraries, in every note
_SCREEN = 20  # hits
_QUERIES = (
    "cooperation",
    _COMMON,
    '"of the"',
    "NEAR(of the, 5)",
    "co* NOT слово",
    "книга OR слово",
)


def measure(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """Words, phrases and highlights, each as a person's first search and to the last hit."""
    path = with_book(scale, folder)
    first = [_timed(lambda query=query: _screen(path, query)) for query in _QUERIES]
    exact = Wanted(_COMMON, parts=(Part.TEXTS,))
    return {
        "first": first,
        "common": [_timed(lambda: list(search(path, exact))) for _ in range(3)],
        "everywhere": [_timed(lambda: list(search(path, Wanted(_COMMON)))) for _ in range(3)],
        "highlights": [
            _timed(lambda: list(search(path, Wanted(_COMMON, parts=(Part.HIGHLIGHTS,)))))
            for _ in range(3)
        ],
        "pattern": [_timed(lambda: list(search(path, Wanted(r"\bco\w+n\b", is_pattern=True))))],
        "similar": _similar(path),
    }


def tagging(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """Give a theme to many hits, and take it back."""
    path = with_book(scale, folder)
    with Session.open(path) as session:
        hits = [
            Passage(found.document_id, found.version_id, hit.start, hit.end)
            for found in search(path, Wanted(_COMMON, parts=(Part.TEXTS,)))
            if found.document_id and found.version_id
            for hit in found.hits
        ][: scale.many]
        tagged = _timed(lambda: session.do(tag_found, hits, ["Found"]))
        undone = _timed(session.undo)
    return {"tag": [tagged], "undo": [undone]}


def _screen(path: Path, query: str) -> None:
    hits = (hit for found in search(path, Wanted(query)) for hit in found.hits)
    list(islice(hits, _SCREEN))


def _similar(path: Path) -> list[float]:
    with Session.open(path) as session:
        some = session.read.highlights(session.read.documents()[0].id)[:5]
    return [_timed(lambda one=one: similar_passages(path, one.id)) for one in some]


def _timed(act: Callable[[], object]) -> float:
    start = perf_counter()
    act()
    return 1000 * (perf_counter() - start)
