"""The lines above the highlights: how many wait, how many are kept on older versions."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from reader.core.ids import DocumentId
from reader.session.commands.versions import accept_places, keep_on_version
from reader.ui.library import Library
from reader.ui.panels.version_strip import VersionStrip
from reader.ui.state import UiState
from tests.ui.harbour import MEN, NEW, OFFICE, add_harbour, renew


@pytest.fixture
def article(library: Library) -> DocumentId:
    return add_harbour(library.session)


@pytest.fixture
def strip(library: Library, state: UiState, article: DocumentId, qtbot: QtBot) -> VersionStrip:
    made = VersionStrip(library, state)
    qtbot.addWidget(made)
    state.open_document(article)
    return made


def lines(strip: VersionStrip) -> list[str]:
    return [found.text() for found in strip.findChildren(QLabel) if found.isVisibleTo(strip)]


def press(strip: VersionStrip, name: str) -> None:
    found = strip.findChildren(QAbstractButton)
    next(one for one in found if one.accessibleName() == name).click()


def keep(library: Library, article: DocumentId, quote: str) -> None:
    found = next(h for h in library.read.highlights(article) if h.quote == quote)
    library.do(keep_on_version, [found.id])


def test_it_says_how_many_wait_and_leads_to_them(strip: VersionStrip, qtbot: QtBot) -> None:
    assert lines(strip) == ["4 highlights wait since version 2 ·"]
    with qtbot.waitSignal(strip.review_wanted):
        press(strip, "Review: 4 highlights wait since version 2")


def test_it_says_since_when_the_oldest_waits(
    strip: VersionStrip, library: Library, article: DocumentId
) -> None:
    renew(library.session, article, (*NEW, "A correction."), {})
    assert lines(strip) == ["4 highlights wait since version 2 ·"]


def test_those_kept_lead_to_their_version(
    strip: VersionStrip, library: Library, state: UiState, article: DocumentId
) -> None:
    keep(library, article, OFFICE)
    assert lines(strip) == ["3 highlights wait since version 2 ·", "1 kept on version 1 ·"]
    press(strip, "Show: 1 kept on version 1")
    first = library.read.versions(article)[0]
    assert state.version_id == first.id
    assert lines(strip) == ["3 highlights wait since version 2 ·"]


def test_those_kept_before_the_last_version_are_told_too(
    strip: VersionStrip, library: Library, article: DocumentId
) -> None:
    keep(library, article, OFFICE)
    renew(library.session, article, (*NEW, "A correction."), {})
    assert "1 kept on version 1 ·" in lines(strip)


def test_it_is_gone_when_all_are_on_the_current_version(
    strip: VersionStrip, library: Library, article: DocumentId, state: UiState
) -> None:
    keep(library, article, OFFICE)
    document = library.read.document(article)
    assert document is not None
    for carry in library.read.carries(document.version_id):
        if carry.is_waiting:
            library.do(accept_places, [carry.highlight_id])
    assert lines(strip) == ["1 kept on version 1 ·"]
    for _ in range(4):
        library.undo()
    assert lines(strip) == ["4 highlights wait since version 2 ·"]
    state.open_document(library.read.documents()[0].id)
    assert strip.isHidden()
    assert lines(strip) == []


def test_a_single_one_is_told_as_one(
    strip: VersionStrip, library: Library, article: DocumentId
) -> None:
    document = library.read.document(article)
    assert document is not None
    waiting = [c for c in library.read.carries(document.version_id) if c.is_waiting]
    text = library.read.text(waiting[0].from_version_id)
    others = [c for c in waiting if text[c.old_start : c.old_end] != MEN]
    library.do(keep_on_version, [carry.highlight_id for carry in others])
    assert lines(strip)[0] == "1 highlight waits since version 2 ·"
