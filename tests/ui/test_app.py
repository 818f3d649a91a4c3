"""The program: what it opens, what it says when it cannot, and what it calls itself."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from reader import app, settings
from reader.errors import StoreError


def test_the_application_has_its_name_and_fonts(qapp: QApplication) -> None:
    made = app.make_app()
    assert made is qapp
    assert made.applicationDisplayName() == "Close Reader"
    assert not made.windowIcon().isNull()


def test_a_library_that_cannot_be_opened_raises_its_sentence(
    qapp: QApplication, tmp_path: Path
) -> None:
    with pytest.raises(StoreError, match="folder"):
        app.open_window(tmp_path)


def test_without_a_window_the_sentence_stands_alone(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    shown: list[str] = []
    monkeypatch.setattr(QMessageBox, "critical", lambda *told: shown.append(told[2]))
    monkeypatch.setattr("sys.excepthook", None)
    bad = tmp_path / "letters.db"
    bad.write_bytes(b"dear reader " * 200)
    assert app.main([str(bad)]) == 1
    assert "letters.db" in shown[0]
    assert capsys.readouterr().err.startswith("close-reader: ")


def test_the_library_opened_is_remembered(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> None:
    window = app.open_window(tmp_path / "mine.db")
    assert settings.load().last_library == str((tmp_path / "mine.db").resolve())
    window.close()
    window.deleteLater()


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as told:
        app.main(["--version"])
    assert told.value.code == 0
    assert capsys.readouterr().out.strip() == app.__version__
