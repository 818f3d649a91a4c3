"""`reader stats`: the numbers behind each picture of Explore."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, NamedTuple

import click

from reader.analysis import tables
from reader.analysis.coverage import coverage
from reader.analysis.frequencies import frequencies
from reader.analysis.matrix import matrix
from reader.analysis.over_time import Unit, over_time
from reader.analysis.saturation import Reading, saturation
from reader.analysis.saying import sentence
from reader.analysis.selection import Selection
from reader.analysis.side_by_side import side_by_side
from reader.analysis.tables import Table
from reader.analysis.theme_facts import theme_facts
from reader.analysis.together import together
from reader.analysis.wanted import Filter, Match
from reader.cli.framework import Command, as_json_option, opened, print_json, say
from reader.cli.tables import Column, table
from reader.cli.wanting import wanted_passages, wanting_options
from reader.core.ids import ThemeId
from reader.session.exploring import Exploration


class _Asked(NamedTuple):
    """What is counted, and how."""

    exploring: Exploration
    wanted: Filter
    found: Selection
    unit: Unit
    reading: Reading
    top: int

    @property
    def columns(self) -> tuple[ThemeId, ...]:
        """The themes to count: those asked for, else all."""
        return () if self.wanted.match is Match.NONE else self.wanted.themes


def _themes(asked: _Asked) -> Table:
    found, subs = asked.found, asked.wanted.with_subs
    counted = matrix(found, asked.columns, with_subs=subs)
    return tables.themes_table(found, counted, asked.exploring.words(found))


def _matrix(asked: _Asked) -> Table:
    found, subs = asked.found, asked.wanted.with_subs
    counted = matrix(found, asked.columns, with_subs=subs)
    words = counted.words(asked.exploring.words(found))
    return tables.matrix_table(found.corpus, counted, words, counted.shares())


def _together(asked: _Asked) -> Table:
    wanted, found = asked.wanted, asked.found
    within = wanted.within if wanted.match is Match.NEAR else None
    pairs = together(found, asked.columns, within=within, with_subs=wanted.with_subs)
    return tables.together_table(found.corpus, pairs)


def _time(asked: _Asked) -> Table:
    found, subs = asked.found, asked.wanted.with_subs
    periods = over_time(found, asked.unit, asked.columns, with_subs=subs)
    return tables.time_table(found.corpus, periods)


def _coverage(asked: _Asked) -> Table:
    return tables.coverage_table(coverage(asked.found))


def _saturation(asked: _Asked) -> Table:
    steps = saturation(asked.found, asked.reading, asked.columns)
    return tables.saturation_table(asked.found.corpus, steps)


def _words(asked: _Asked) -> Table:
    quotes = asked.exploring.quotes(asked.found)
    return tables.words_table(frequencies(quotes, asked.top))


def _theme(asked: _Asked) -> Table:
    if len(asked.wanted.themes) != 1:
        raise click.UsageError("Name the one theme with --theme.")
    (theme_id,) = asked.wanted.themes
    among = asked.exploring.select(replace(asked.wanted, themes=()))  # what is beside it as well
    facts = theme_facts(among, theme_id, with_subs=asked.wanted.with_subs)
    return tables.theme_table(among.corpus, facts)


def _compare(asked: _Asked) -> Table:
    if len(asked.wanted.documents) != 2:
        raise click.UsageError("Name the two documents with --document.")
    left, right = asked.wanted.documents
    if left == right:
        raise click.UsageError("That is one document, named twice: name two.")
    subs = asked.wanted.with_subs
    rows = side_by_side(asked.found, left, right, asked.columns, with_subs=subs)
    return tables.comparison_table(asked.found.corpus, rows)


_WHAT: dict[str, Callable[[_Asked], Table]] = {
    "themes": _themes,
    "matrix": _matrix,
    "together": _together,
    "time": _time,
    "coverage": _coverage,
    "saturation": _saturation,
    "words": _words,
    "theme": _theme,
    "compare": _compare,
}


@click.command(cls=Command)
@click.argument("what", type=click.Choice(list(_WHAT)), default="themes")
@wanting_options
@click.option(
    "--by", type=click.Choice([unit.value for unit in Unit]), default=Unit.MONTH.value,
    help="For time: day, week or month (default).",
)  # fmt: skip
@click.option(
    "--reading", type=click.Choice([one.value for one in Reading]), default=Reading.MARKED.value,
    help="For saturation: documents in the order in which they were added, marked or published.",
)  # fmt: skip
@click.option(
    "--top", metavar="N", type=click.IntRange(min=1), default=100, help="For words: how many."
)
@as_json_option
def stats(what: str, by: str, reading: str, top: int, as_json: bool, **wanting: Any) -> None:
    """Count the passages that are wanted.

    WHAT is themes (how often each was used), matrix (theme × document), together (which themes
    meet: by overlap, or with --match near), time (by publication), coverage (how much of each
    document is tagged), saturation (new themes per document), words (the frequent ones), theme
    (one theme, where and with what) or compare (two documents under each theme).
    """
    with opened() as session:
        wanted = wanted_passages(session, wanting)
        exploring = Exploration(session)
        found = exploring.select(wanted)
        asked = _Asked(exploring, wanted, found, Unit(by), Reading(reading), top)
        told = _WHAT[what](asked)
        said = sentence(wanted, found)
    if as_json:
        names = *told.columns, "highlights"
        rows = ((*row.values, list(row.highlights)) for row in told.rows)
        return print_json([dict(zip(names, row, strict=True)) for row in rows])
    say(f"{said}.")
    if told.rows:
        say(_for_people(told))
    return None


def _for_people(told: Table) -> str:
    shown = [at for at, name in enumerate(told.columns) if not name.endswith("_id")]
    columns = [
        Column(
            told.columns[at].upper(),
            right=not isinstance(told.rows[0].values[at], str),
            cut=isinstance(told.rows[0].values[at], str),
        )
        for at in shown
    ]
    return table(columns, [[row.values[at] for at in shown] for row in told.rows])
