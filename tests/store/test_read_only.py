"""Another connection to a library: what it sees, and that it is known of while it is open."""

import sqlite3
from pathlib import Path

import pytest

from reader.errors import StoreError
from reader.session.commands.themes import add_theme
from reader.store.beside import beside
from reader.store.read_only import read_only
from tests.libraries import open_library


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "annotations.db"


def names(connection: sqlite3.Connection) -> list[str]:
    return [row[0] for row in connection.execute("SELECT name FROM theme")]


def others(path: Path) -> int:
    with beside(path) as there:
        return len(there)


def test_it_sees_the_library_as_it_was_when_it_was_opened(path: Path) -> None:
    with open_library(path) as session:
        session.do(add_theme, "Retreat")
        with read_only(path) as connection:
            session.do(add_theme, "Daily life")
            assert names(connection) == ["Retreat"]


def test_it_writes_nothing(path: Path) -> None:
    refused = pytest.raises(sqlite3.OperationalError, match="readonly")
    with open_library(path), read_only(path) as connection, refused:
        connection.execute("DELETE FROM theme")


def test_it_is_known_of_until_it_is_closed(path: Path) -> None:
    with open_library(path):
        assert others(path) == 1
        with read_only(path):
            assert others(path) == 2
        with pytest.raises(KeyError), read_only(path):
            raise KeyError
        assert others(path) == 1


def test_a_file_that_cannot_be_read_leaves_nothing_open(path: Path) -> None:
    path.write_bytes(b"This is no library." * 100)
    with pytest.raises(StoreError, match="is not a Close Reader library"), read_only(path):
        pass
    assert others(path) == 0
