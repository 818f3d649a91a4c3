"""An older version that is read: as it was, told apart, and never marked."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.core.document import Draft, Version
from reader.session.commands.documents import add_documents
from reader.session.commands.joining import join_documents
from reader.session.commands.versions import accept_places, add_version
from reader.session.joining import joining
from reader.session.revising import base_of, revise
from reader.store.prepared import prepare
from reader.ui.compare.older_strip import OlderStrip
from reader.ui.desk import ReadingDesk
from reader.ui.page.view import PageView
from reader.ui.state import Comparison
from tests.ui.compare.conftest import BOATS, HOUR, HURT, NEW, OLD, World
from tests.ui.conftest import content


@pytest.fixture
def desk(world: World, qtbot: QtBot) -> ReadingDesk:
    """The current version is read."""
    page = PageView()
    qtbot.addWidget(page)
    page.resize(700, 500)
    page.show()
    made = ReadingDesk(page, world.library, world.state)
    world.state.open_document(None)
    world.state.open_document(world.document_id)
    return made


@pytest.fixture
def strip(desk: ReadingDesk, world: World, qtbot: QtBot) -> OlderStrip:
    made = OlderStrip(desk, world.library, world.state)
    qtbot.addWidget(made)
    return made


def read_first(world: World) -> None:
    world.state.read_version(world.versions[0].id)


def press(strip: OlderStrip, words: str) -> None:
    (button,) = (b for b in strip.findChildren(QPushButton) if b.text() == words)
    button.click()


def test_the_strip_tells_which_version_it_is_and_leads_back(
    strip: OlderStrip, desk: ReadingDesk, world: World
) -> None:
    assert strip.isHidden()
    read_first(world)
    assert not strip.isHidden()
    assert strip.accessibleName().startswith("You are reading version 1 of 2, from ")
    press(strip, "Back to the current version")
    assert strip.isHidden()
    assert desk.content is not None
    assert desk.content.text == "\n".join(NEW)


def test_the_strip_makes_room_for_a_comparison(strip: OlderStrip, world: World) -> None:
    read_first(world)
    press(strip, "Compare with the current one")
    assert world.state.comparison == world.both
    assert strip.isHidden()
    world.state.compare(None)
    assert not strip.isHidden()


def test_it_has_the_highlights_it_had_then_and_no_handles(desk: ReadingDesk, world: World) -> None:
    world.library.do(accept_places, [world.marks[HOUR]])
    read_first(world)
    mark = desk.page.sheet.marks.get(world.marks[HOUR])
    assert mark is not None
    assert mark.highlight.quote == HOUR
    assert mark.is_fixed
    world.state.read_version(None)
    mark = desk.page.sheet.marks.get(world.marks[HOUR])
    assert mark is not None
    assert not mark.is_fixed


def test_marking_is_refused_in_words(desk: ReadingDesk, world: World, qtbot: QtBot) -> None:
    read_first(world)
    before = world.library.read.highlights()
    world.state.select((0, 10))
    with qtbot.waitSignal(desk.told) as told:
        desk.highlight()
    assert told.args == ["An older version stays as it was: mark in the current one."]
    assert world.library.read.highlights() == before


def test_a_citation_says_which_version_it_is_from(desk: ReadingDesk, world: World) -> None:
    clipboard = QGuiApplication.clipboard()
    world.state.choose(world.marks[BOATS])
    desk.copy_with_source()
    assert "version" not in clipboard.text()
    assert "¶ 3" in clipboard.text()
    read_first(world)
    world.state.choose(world.marks[BOATS])
    desk.copy_with_source()
    assert clipboard.text().startswith(f"“{BOATS}” (“The lamp”, version 1, ¶ 2")
    desk.copy_with_source(world.marks[BOATS])
    assert clipboard.text().startswith(f"“{BOATS}” (“The lamp”, version 1, ¶ 2")


def test_its_place_is_not_taken_for_that_of_the_current_one(
    desk: ReadingDesk, world: World
) -> None:
    world.library.session.remember_place(world.document_id, 7)
    read_first(world)
    world.state.read_version(None)
    desk.keep_place()
    read_first(world)
    desk.page.go_to(len("\n".join(OLD)) - 5)
    world.state.open_document(None)
    assert world.library.read.place(world.document_id) < 50


def test_a_version_that_is_undone_while_it_is_read_gives_way_to_the_current_one(
    desk: ReadingDesk, world: World
) -> None:
    third = world.renew((*NEW, "The end."))
    assert desk.version == third
    world.library.undo()
    assert desk.version == world.versions[1]
    assert world.state.version_id is None


def test_the_older_version_that_becomes_the_current_one_by_undo_is_read_as_such(
    desk: ReadingDesk, world: World
) -> None:
    second = world.versions[1]
    world.renew((*NEW, "The end."))
    world.state.read_version(second.id)
    assert not desk.is_current
    world.library.undo()
    assert desk.is_current
    assert world.state.version_id is None
    assert desk.version == second


def test_an_older_version_stays_when_a_newer_one_comes(desk: ReadingDesk, world: World) -> None:
    read_first(world)
    world.renew((*NEW, "The end."))
    assert desk.version == world.versions[0]
    assert desk.page.sheet.header.version.startswith("Version 1 of 3")


def test_a_comparison_with_a_version_that_is_undone_is_closed(
    desk: ReadingDesk, world: World
) -> None:
    third = world.renew((*NEW, "The end."))
    world.state.compare(Comparison(world.versions[0].id, third.id))
    world.library.undo()
    assert world.state.comparison is None
    assert desk.version == world.versions[1]


def test_a_comparison_stays_when_a_newer_version_comes_or_goes(
    desk: ReadingDesk, world: World
) -> None:
    both = world.both
    world.state.compare(both)
    third = world.renew((*NEW, "The end."))
    assert world.state.comparison == both
    assert desk.version == third
    world.library.undo()
    assert world.state.comparison == both


def test_another_article_ends_comparison_and_older_version(desk: ReadingDesk, world: World) -> None:
    read_first(world)
    world.state.compare(world.both)
    other = next(d for d in world.library.read.documents() if d.id != world.document_id)
    world.state.open_document(other.id)
    assert (world.state.comparison, world.state.version_id) == (None, None)


def test_the_line_under_the_title_follows_decisions(desk: ReadingDesk, world: World) -> None:
    assert desk.page.sheet.header.version == "Version 2 of 2 · 2 to review"
    world.library.do(accept_places, [world.marks[HOUR]])
    assert desk.page.sheet.header.version == "Version 2 of 2 · 1 to review"
    assert desk.page.accessibleDescription() == "Version 2 of 2 · 1 to review"


def test_a_citation_of_what_waits_is_from_the_version_it_stands_on(
    desk: ReadingDesk, world: World
) -> None:
    world.state.compare(world.both)
    world.state.choose(world.marks[HURT])
    desk.copy_with_source()
    assert QGuiApplication.clipboard().text().startswith(f"“{HURT}” (“The lamp”, version 1, ¶ 4")


def make_one_of_two(world: World) -> list[Version]:
    """Let an article with two versions be the newer versions of the one that is open."""
    texts = [content(("Two boats came in.", last)) for last in ("The end.", "The end of it.")]
    [other] = world.library.session.do(add_documents, [Draft("The boats", texts[0])])
    read = world.library.read
    later = revise(read, base_of(read, other.id), prepare(Draft("The boats", texts[1])))
    world.library.do(add_version, later)
    world.library.do(join_documents, joining(read, other.id, world.document_id))
    return world.versions


def test_a_comparison_with_what_belongs_to_another_article_again_is_left(
    desk: ReadingDesk, world: World
) -> None:
    versions = make_one_of_two(world)
    world.state.compare(Comparison(versions[1].id, versions[3].id))
    world.library.session.undo()
    assert world.state.comparison is None
    assert desk.version == versions[1]


def test_a_version_that_belongs_to_another_article_again_gives_way(
    desk: ReadingDesk, world: World
) -> None:
    versions = make_one_of_two(world)
    world.state.read_version(versions[2].id)
    world.library.session.undo()
    assert world.state.version_id is None
    assert desk.version == versions[1]
