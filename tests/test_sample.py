"""The sample library: the same every time, as the committed file is, and whole."""

import shutil
import sqlite3
import subprocess
import zlib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from reader.core.document import Document
from reader.errors import Refused
from reader.sample import build
from reader.session import Session

ROOT = Path(__file__).parents[1]


def logical(path: Path) -> dict[str, Any]:
    """All that a library says: its schema and its rows, without how SQLite and zlib packed them
    and without the time at which the schema was made."""
    with sqlite3.connect(path) as connection:
        found: dict[str, Any] = {
            "schema": sorted(connection.execute("SELECT type, name, sql FROM sqlite_master"))
        }
        names = [row[1] for row in found["schema"] if row[0] == "table"]
        for name in names:
            rows = connection.execute(f'SELECT * FROM "{name}"').fetchall()
            if name.startswith("search_"):  # as the SQLite at hand packs it
                continue
            if name == "_sqlite_migrations":
                rows = [row[:-1] for row in rows]
            elif name == "original":
                rows = [(*row[:-1], zlib.decompress(row[-1])) for row in rows]
            found[name] = sorted(rows)
    connection.close()
    return found


@pytest.fixture
def made(tmp_path: Path) -> Path:
    path = tmp_path / "sample.db"
    build(path)
    return path


@pytest.fixture
def committed(tmp_path: Path) -> Path:
    """The library as it was committed: the one in the folder may have been read in since."""
    path = tmp_path / "committed.db"
    show = ["git", "show", "HEAD:annotations.db"]
    try:
        blob = subprocess.run(show, cwd=ROOT, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):  # no git, or no checkout
        shutil.copyfile(ROOT / "annotations.db", path)
    else:
        path.write_bytes(blob)
    return path


def test_the_committed_library_is_what_the_command_makes(made: Path, committed: Path) -> None:
    expected, found = logical(made), logical(committed)
    assert found.keys() == expected.keys()
    for name in expected:
        assert found[name] == expected[name], f"{name}: run python3 dev.py sample and commit"


def test_it_is_the_same_every_time(made: Path, tmp_path: Path) -> None:
    build(tmp_path / "again.db")
    assert logical(tmp_path / "again.db") == logical(made)


def test_it_holds_what_is_promised(made: Path) -> None:
    with Session.open(made, create=False) as session:
        read = session.read
        documents = read.documents()
        assert [document.language for document in documents] == ["en", "en", "uk"]
        assert 1100 <= read.words()[documents[0].id] <= 1350
        assert [theme.name for theme in read.themes()] == [
            "War crimes", "Retreat", "Daily life", "Claims to verify", "Diplomacy", "Occupation",
        ]  # fmt: skip
        assert 24 <= len(read.highlights()) <= 30
        assert overlaps(session, documents[0]) >= 3
        assert len(read.notes_on_document(documents[0].id)) == 1
        assert len(read.free_notes()) == 1
        assert {coder.name for coder in read.coders()} == {"You"}
        for highlight in read.highlights():
            text = read.text(highlight.version_id)
            assert text[highlight.start : highlight.end] == highlight.quote


def test_it_opens_at_the_top_of_the_main_article(made: Path) -> None:
    with Session.open(made, create=False) as session:
        main = session.read.documents()[0]
        assert session.read.last_opened() == main.id
        assert session.read.place(main.id) == 0


def test_its_history_is_that_of_a_person_at_work(made: Path) -> None:
    with Session.open(made, create=False) as session:
        steps = list(session.read.steps())
        assert [step.time for step in steps] == sorted({step.time for step in steps})
        assert all(step.label for step in steps)
        assert session.undo_label == steps[-1].label
        for _ in steps:
            session.undo()
        assert session.read.documents() == []


def test_it_writes_over_a_library_only_when_told(made: Path) -> None:
    before = made.read_bytes()
    with pytest.raises(Refused, match="already"):
        build(made)
    assert made.read_bytes() == before
    build(made, overwrite=True)
    assert [path.name for path in made.parent.iterdir()] == [made.name]


def overlaps(session: Session, document: Document) -> int:
    marks = session.read.highlights(document.id)
    return sum(one.end > other.start for one, other in pairwise(marks))
