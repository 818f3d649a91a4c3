"""The program: what it opens, what it says when it cannot, and what it calls itself."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from reader import app, settings
from reader.errors import StoreError
from reader.ui.recent import RecentMenu


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


def test_the_last_eight_libraries_are_remembered_in_the_order_of_their_opening(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    window = app.open_window(tmp_path / "0.db")
    for number in (*range(1, 9), 3):
        window.library.open(tmp_path / f"{number}.db")
    kept = [Path(path).stem for path in settings.load().recent]
    assert kept == ["3", "8", "7", "6", "5", "4", "2", "1"]
    menu = window.findChild(RecentMenu)
    menu.aboutToShow.emit()
    assert [act.text().split()[0] for act in menu.actions()] == [f"{name}.db" for name in kept[1:]]
    menu.actions()[0].trigger()
    assert window.library.session.path.stem == "8"
    window.close()
    window.deleteLater()


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as told:
        app.main(["--version"])
    assert told.value.code == 0
    assert capsys.readouterr().out.strip() == app.__version__
