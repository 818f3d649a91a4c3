"""Errors of our own: told once in a sentence, written down in full."""

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.errors import StoreError
from reader.settings import data_folder
from reader.ui.report import BugCatcher


def thrown() -> BaseException:
    try:
        raise ZeroDivisionError("of the test")
    except ZeroDivisionError as error:
        return error


@pytest.fixture
def bugs(monkeypatch: pytest.MonkeyPatch) -> BugCatcher:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # put back in the end
    made = BugCatcher()
    made.install()
    return made


def test_a_bug_is_told_and_written_down(
    bugs: BugCatcher, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    error = thrown()
    with qtbot.waitSignal(bugs.caught) as told:
        sys.excepthook(type(error), error, error.__traceback__)
    assert told.args is not None
    sentence, log = told.args
    assert "ZeroDivisionError" in sentence
    assert "of the test" in Path(log).read_text("utf-8")
    assert "of the test" in capsys.readouterr().err


def test_ctrl_c_is_no_bug(bugs: BugCatcher, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(bugs.caught):
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert not (data_folder() / "errors.log").exists()


def test_what_the_world_did_is_told_as_it_is_and_is_no_bug(bugs: BugCatcher, qtbot: QtBot) -> None:
    error = StoreError("The disk is full.")
    with qtbot.waitSignal(bugs.caught) as told:
        sys.excepthook(StoreError, error, None)
    assert told.args == ["The disk is full.", ""]
    assert not (data_folder() / "errors.log").exists()
