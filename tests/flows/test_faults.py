"""When the world fails: a sentence in the banner, the library that was open stays, nothing lost."""

import os
import sqlite3
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.session import Session
from reader.ui.main_window import MainWindow
from tests.flows import driving as do

TITLE = "The river at low water"


def broken(folder: Path, name: str, data: bytes) -> Path:
    file = folder / name
    file.write_bytes(data)
    return file


def test_a_file_that_is_no_library_leaves_the_old_one_open(
    river: MainWindow, tmp_path: Path
) -> None:
    do.drop(river.page.viewport(), broken(tmp_path, "letters.db", b"not a database at all " * 99))
    assert river.banner.isVisible()
    assert "letters.db" in river.banner.text
    assert do.opened(river).title == TITLE
    do.select_words(river, "Gravel shows")
    do.press(river, "1")
    assert len(do.highlights(river)) == 1


def test_another_programs_database_is_named_as_such(river: MainWindow, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE plants (name TEXT)")
    connection.close()
    before = other.read_bytes()
    do.drop(river.library_panel, other)
    assert "not a Close Reader library" in river.banner.text
    assert other.read_bytes() == before


def test_a_file_that_cannot_be_read_as_an_article_is_told(
    river: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    bad = broken(tmp_path, "noise.txt", bytes(range(256)) * 40)
    good = broken(tmp_path, "mill.txt", b"The mill\n\nIt stands empty.\n")
    with qtbot.waitSignal(river.importing.finished):
        do.drop(river.page.viewport(), bad, good)
    assert "noise.txt" in river.banner.text
    assert do.opened(river).title == "The mill"
    assert len(do.titles(river)) == 3


def test_many_broken_files_are_counted(river: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    files = [broken(tmp_path, f"noise{n}.txt", bytes(range(256)) * 40) for n in range(6)]
    with qtbot.waitSignal(river.importing.finished):
        do.drop(river.page.viewport(), *files)
    assert river.banner.text == "6 files could not be imported."
    assert do.opened(river).title == TITLE


def test_a_library_taken_for_an_article_is_opened_by_the_banner(
    river: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "other.db"
    Session.open(path).close()
    with qtbot.waitSignal(river.importing.finished):
        river.importing.start([str(path)])
    assert river.banner.text == "“other.db” is a library; open it with Library > Open library…"
    do.click(do.named(river.banner, "Open library"))
    assert river.library.session.path == path
    assert not river.banner.isVisible()


def test_a_file_that_went_away_is_told(river: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(river.importing.finished):
        do.drop(river.page.viewport(), tmp_path / "gone.txt")
    assert "gone.txt" in river.banner.text


def test_the_banner_is_dismissed(river: MainWindow, tmp_path: Path) -> None:
    do.drop(river.page.viewport(), broken(tmp_path, "letters.db", b"no" * 999))
    do.click(do.named(river.banner, "Dismiss"))
    assert not river.banner.isVisible()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_a_library_that_may_not_be_written_is_told(river: MainWindow, tmp_path: Path) -> None:
    locked = tmp_path / "locked.db"
    locked.write_bytes(b"")
    locked.chmod(0o400)
    do.drop(river.page.viewport(), locked)
    assert "locked.db" in river.banner.text
    assert do.opened(river).title == TITLE


def test_what_could_not_be_written_is_said_and_done_later(river: MainWindow, qtbot: QtBot) -> None:
    path = river.library.session.path
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("PRAGMA busy_timeout = 0")
    river.library.session._store._connection.execute("PRAGMA busy_timeout = 0")
    other.execute("BEGIN IMMEDIATE")
    do.select_words(river, "Gravel shows")
    do.press(river, "1")
    assert do.highlights(river) == []
    assert river.banner.isVisible()
    assert "Not saved" in river.status._saved.text()
    other.execute("ROLLBACK")
    other.close()
    assert river.page.selected() is not None  # still there to be tagged
    do.press(river, "1")
    assert len(do.highlights(river)) == 1
    assert "Not saved" not in river.status._saved.text()


def test_closing_while_the_file_is_locked_raises_nothing(river: MainWindow) -> None:
    path = river.library.session.path
    other = sqlite3.connect(path, isolation_level=None)
    river.library.session._store._connection.execute("PRAGMA busy_timeout = 0")
    other.execute("BEGIN IMMEDIATE")
    river.close()
    other.execute("ROLLBACK")
    other.close()
    assert not river.isVisible()
