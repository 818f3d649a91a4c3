"""Exploring a big library: any filter to its first screen, and the numbers behind the pictures."""

from collections.abc import Callable
from itertools import islice
from pathlib import Path
from time import perf_counter

from benchmarks.big_library import with_book
from benchmarks.memory import memory
from benchmarks.scale import Scale
from reader.analysis.coverage import coverage
from reader.analysis.frequencies import frequencies
from reader.analysis.matrix import matrix
from reader.analysis.network import network
from reader.analysis.over_time import over_time
from reader.analysis.selection import Order, everything, in_order
from reader.analysis.together import together
from reader.analysis.wanted import Filter, Match
from reader.session import Session
from reader.session.commands.highlights import tag_highlights
from reader.session.exploring import Exploration

_SCREEN = 20  # cards
_NEAR = 3  # paragraphs
_WORDS = ("the", "cooperation", "of the", "co*")  # a common one, a rare one, two, many


def measure(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """Each kind of match for few and for all themes in each order; then the pictures of all."""
    with Session.open(with_book(scale, folder)) as session:
        before = memory()
        exploring = Exploration(session)
        read = _timed(lambda: exploring.corpus)
        themes = tuple(theme.id for theme in exploring.corpus.themes)
        filters = [
            _timed(lambda wanted=wanted, order=order: _screen(exploring, wanted, order))
            for some in (themes[:1], themes[:2], themes)
            for match in Match
            for order in Order
            for wanted in (Filter(some, match, _NEAR if match is Match.NEAR else 0),)
        ]
        words = [
            _timed(lambda some=some: _screen(exploring, Filter(words=some))) for some in _WORDS
        ]
        whole = everything(exploring.corpus)
        cells = matrix(whole).cells.values()
        told = {
            "read": [read],
            "filter": filters,
            "with words": words,
            "matrix": [_timed(lambda: matrix(whole))],
            "shares": [_timed(lambda: [cell.share for cell in cells])],
            "together": [
                _timed(lambda: network(together(whole))),
                _timed(lambda: together(whole, within=_NEAR)),
            ],
            "time": [_timed(lambda: over_time(whole))],
            "coverage": [_timed(lambda: coverage(whole))],
            "words": [_timed(lambda: frequencies(exploring.quotes(whole)))],
            "memory": [memory() - before] if before else [],
        }
        session.do(tag_highlights, islice(whole.ids, 1), themes[-1])
        return {**told, "again": [_timed(lambda: exploring.corpus)]}


def _screen(exploring: Exploration, wanted: Filter, order: Order = Order.DOCUMENT) -> object:
    return in_order(exploring.select(wanted), order, wanted.themes)[:_SCREEN]


def _timed(act: Callable[[], object]) -> float:
    start = perf_counter()
    act()
    return 1000 * (perf_counter() - start)
