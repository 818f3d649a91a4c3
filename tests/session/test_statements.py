"""How many SQL statements a highlight takes: a count that no slow machine can change."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

from reader.session import Session
from reader.session.commands.highlights import add_highlight
from tests.libraries import open_library
from tests.session.worlds import World, furnished

ADD, UNDO = 21, 21  # with two themes


def statements(session: Session, act: Callable[[], object]) -> list[str]:
    seen: list[str] = []
    session._store.trace(seen.append)
    act()
    session._store.trace(None)
    return [sql for sql in seen if not sql.startswith("--")]


def crowd(path: Path, world: World, number: int) -> None:
    """Put `number` more highlights with a theme each into the file, past the journal."""
    row = (world.document.id, world.document.version_id, world.session.coder.id)
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.executemany(
            "INSERT INTO highlight VALUES (?, ?, ?, ?, ?, 'x', '', '', ?, '2026', '2026')",
            ((f"h{n}", row[0], row[1], n % 60, n % 60 + 5, row[2]) for n in range(number)),
        )
        raw.executemany(
            "INSERT INTO highlight_theme VALUES (?, ?, 0)",
            ((f"h{n}", world.bridge.id) for n in range(number)),
        )


def test_adding_and_undoing_take_as_many_among_10_000_as_among_three(path: Path) -> None:
    counts = []
    for number in (0, 10_000):
        with open_library(path.with_suffix(f".{number}")) as session:
            world = furnished(session)
            crowd(session.path, world, number)
            themes = [world.river.id, world.flood.id]
            document_id, do = world.document.id, session.do
            added = statements(session, partial(do, add_highlight, document_id, 4, 9, themes))
            undone = statements(session, session.undo)
            counts.append((len(added), len(undone)))
    assert counts[0] == counts[1]
    assert counts[0][0] <= ADD
    assert counts[0][1] <= UNDO


def test_no_statement_of_a_highlight_runs_over_a_whole_table(path: Path) -> None:
    with open_library(path) as session:
        world = furnished(session)
        crowd(path, world, 500)
        seen = statements(
            session,
            lambda: session.do(add_highlight, world.document.id, 4, 9, [world.river.id]),
        )
        seen += statements(session, session.undo)
    small = ("coder", "theme", "json_each")  # tables of which all rows are read, and may be
    with closing(sqlite3.connect(path)) as raw:
        for sql in seen:
            if sql.startswith(("SELECT", "UPDATE", "DELETE")):
                for *_, step in raw.execute(f"EXPLAIN QUERY PLAN {sql}"):
                    if step.startswith("SCAN"):
                        assert step.split()[1] in small or "PRIMARY KEY" in step or "step" in step


def test_questions_about_many_highlights_are_one_statement_each(path: Path) -> None:
    with open_library(path) as session:
        world = furnished(session)
        crowd(path, world, 2_000)
        read = session.read
        ids = [h.id for h in read.highlights(world.document.id)]
        assert len(ids) == 2_002
        for count, ask in (
            (2, lambda: read.highlights()),
            (2, lambda: read.highlights(theme_id=world.bridge.id)),
            (2, lambda: read.highlights_by_id(ids)),
            (1, lambda: read.notes_of_highlights(ids)),
            (1, lambda: read.documents_of_highlights(ids)),
            (1, lambda: read.highlight_counts()),
            (1, lambda: read.theme_shares([world.document.id])),
            (2, lambda: read.theme_counts()),
        ):
            assert len(statements(session, ask)) == count
        assert read.highlight_counts([world.document.id]) == {world.document.id: 2_002}
        assert read.highlight_counts([]) == {}
        assert read.highlights_by_id(reversed(ids)) == read.highlights(world.document.id)
