"""Reading a library beside its window."""

import threading
from pathlib import Path

import pytest

from reader.core.theme import Theme
from reader.errors import Cancelled, StoreError
from reader.session.commands.themes import add_theme
from reader.store.reading_beside import reads_beside
from tests.libraries import open_library


def test_another_thread_reads_what_is_on_disk_by_now(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    seen: list[list[Theme]] = []

    def read() -> None:
        with reads_beside(path) as reads:
            seen.append(list(reads.themes()))

    with open_library(path) as session:
        session.do(add_theme, "Retreat")
        reader = threading.Thread(target=read)
        reader.start()
        reader.join()
    assert [theme.name for theme in seen[0]] == ["Retreat"]


def test_it_sees_one_state_from_first_to_last(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with open_library(path) as session:
        session.do(add_theme, "Retreat")
        with reads_beside(path) as reads:
            before = len(reads.themes())
            session.do(add_theme, "Daily life")
            assert len(reads.themes()) == before == 1


def test_a_question_ends_once_it_is_told_to_stop(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with open_library(path) as session:
        for number in range(300):
            session.do(add_theme, f"Theme {number}")

    def ask() -> None:
        with reads_beside(path, lambda: True) as reads:
            for _ in range(1000):  # SQLite asks after some thousands of steps
                reads.themes()

    with pytest.raises(Cancelled):
        ask()


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError), reads_beside(tmp_path / "nothing.db") as reads:
        reads.themes()
