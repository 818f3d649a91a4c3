"""The source of printed pages: it keeps few of them, and works on a thread of its own."""

from threading import current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot

from reader.importers.pdf_file import PdfFile
from reader.ui.printed import source as module
from reader.ui.printed.source import PageSource
from tests.importers.printing import Sheet, pdf

PAGES = 12


@pytest.fixture
def source(qtbot: QtBot) -> PageSource:
    made = PageSource(lambda: pdf([Sheet() for _ in range(PAGES)]), "river.pdf", ())
    qtbot.waitSignal(made.opened).wait()
    return made


def test_pictures_and_letters_are_kept_of_few_pages(
    source: PageSource, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_KEPT", 1_000_000)
    monkeypatch.setattr(module, "_LETTERED", 4)
    for page in range(PAGES):
        qtbot.waitUntil(lambda page=page: source.picture(page, 200) is not None)
        qtbot.waitUntil(lambda page=page: source.letters(page) is not None)
    assert source.kept() <= 1_000_000
    assert len(source._letters) == 4
    source.close()


def test_pages_that_are_large_do_not_drive_out_their_neighbours(
    source: PageSource, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_KEPT", 1)
    for page in (4, 5, 6):
        qtbot.waitUntil(lambda page=page: source.picture(page, 200) is not None)
    assert all(source.picture(page, 200) for page in (4, 5, 6))
    source.close()


def test_pages_are_drawn_and_read_on_another_thread(
    source: PageSource, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads = []
    draw, glyphs = PdfFile.draw, PdfFile.glyphs
    monkeypatch.setattr(
        PdfFile, "draw", lambda *args: threads.append(current_thread()) or draw(*args)
    )
    monkeypatch.setattr(
        PdfFile, "glyphs", lambda *args: threads.append(current_thread()) or glyphs(*args)
    )
    qtbot.waitUntil(lambda: source.picture(0, 200) is not None)
    qtbot.waitUntil(lambda: source.letters(0) is not None)
    assert len(threads) == 2
    assert main_thread() not in threads
    source.close()
