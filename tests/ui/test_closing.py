"""Closing the window: words that cannot be written hold it once, so that nobody loses them."""

import sqlite3
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.session import Session
from reader.settings import Settings
from reader.ui.jobs import Courier
from reader.ui.library import Library
from reader.ui.main_window import MainWindow
from reader.ui.panels.memo_panel import MemoPanel


def test_a_memo_that_cannot_be_written_holds_the_window_once(tmp_path: Path, qtbot: QtBot) -> None:
    library = Library(Session.open(tmp_path / "library.db"))
    window = MainWindow(library, Settings(), keep=False)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.sidebar.open("Memo")
    memo = window.sidebar.panel("Memo")
    assert isinstance(memo, MemoPanel)
    memo.scope.choose(1)
    memo.free.add()
    QTest.keyClicks(memo.free.editors[0].field, "Ask the archive")
    library.session._store._connection.execute("PRAGMA busy_timeout = 0")
    other = sqlite3.connect(library.session.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert not window.close()
    assert "another program" in window.banner.text
    other.execute("ROLLBACK")
    other.close()
    assert window.close()
    with Session.open(tmp_path / "library.db") as again:
        assert [note.body for note in again.read.free_notes()] == ["Ask the archive"]


def test_nothing_arrives_from_a_job_after_closing(qapp: QApplication) -> None:
    courier, arrived = Courier(), list[str]()
    courier.jobs.start(
        lambda context: "done",
        done=arrived.append,
        failed=lambda error: arrived.append(str(error)),
        progress=lambda *step: None,
    )
    courier.close()
    qapp.processEvents()
    assert arrived == []
