"""The comparison: two versions, what differs, their highlights, and the ways through them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.core.carry import Carry, Decision
from reader.session.commands.highlights import tag_highlights
from reader.session.commands.versions import accept_places
from reader.ui.colours import DARK
from reader.ui.compare.area import CompareArea
from reader.ui.compare.side import Side
from reader.ui.page.view import PageView
from reader.ui.state import Comparison
from tests.ui.compare.conftest import BOATS, HOUR, HURT, NEW, OLD, World


def traced(page: PageView) -> list[str]:
    """The words that are drawn as different, block by block."""
    content, traces = page.sheet.content, page.sheet.traces
    found = [t for at in range(len(content.blocks)) for t in traces.in_block(at)]
    return [content.text[t.start : t.end] for t in found if not t.told and t.start < t.end]


def outlined(page: PageView) -> list[str]:
    content, traces = page.sheet.content, page.sheet.traces
    found = [one for at in range(len(content.blocks)) for one in traces.outlines_in(at)]
    return [content.text[one.start : one.end] for one in found]


def marked(side: Side) -> set[str]:
    marks = side.page.sheet.marks
    blocks = range(len(side.page.sheet.content.blocks))
    return {mark.highlight.quote for at in blocks for mark in marks.in_block(at)}


def waiting(world: World, quote: str) -> Carry:
    found = world.library.read.carry(world.marks[quote], world.document.version_id)
    assert found is not None
    return found


def test_the_pages_are_there_before_the_difference_is(area: CompareArea, world: World) -> None:
    world.state.compare(world.both)
    assert area.pages.old.page.sheet.content.text == "\n".join(OLD)
    assert area.pages.new.page.sheet.content.text == "\n".join(NEW)
    assert area.pages.steps is None
    assert area.strip._count.text() == "Comparing…"


def test_words_that_differ_are_drawn_on_both_pages(compared: CompareArea) -> None:
    assert traced(compared.pages.old.page) == ["nine", HURT.rstrip(".")]
    assert traced(compared.pages.new.page) == ["ten", NEW[3].rstrip(".")]
    total = len(compared.pages.steps.all) if compared.pages.steps else 0
    assert compared.strip._count.text() == f"{total} changes"


def test_each_page_has_the_highlights_of_its_version(compared: CompareArea) -> None:
    assert marked(compared.pages.old) == {HOUR, BOATS, HURT}
    assert marked(compared.pages.new) == {BOATS}


def test_what_waits_is_outlined_where_it_is_and_where_it_would_go(compared: CompareArea) -> None:
    assert set(outlined(compared.pages.old.page)) == {HOUR, HURT}
    assert "the lamp at ten and wrote" in outlined(compared.pages.new.page)


def test_a_decision_shows_on_both_pages(compared: CompareArea, world: World) -> None:
    world.library.do(accept_places, [world.marks[HOUR]])
    assert HOUR not in outlined(compared.pages.old.page)
    assert marked(compared.pages.new) == {BOATS, "the lamp at ten and wrote"}
    world.library.undo()
    assert HOUR in outlined(compared.pages.old.page)
    assert marked(compared.pages.new) == {BOATS}


def test_another_theme_shows_on_both_pages(compared: CompareArea, world: World) -> None:
    theme = next(iter(world.library.read.themes()))
    world.library.do(tag_highlights, [world.marks[BOATS]], theme.id)
    for side in (compared.pages.old, compared.pages.new):
        mark = side.page.sheet.marks.get(world.marks[BOATS])
        assert mark is not None
        assert mark.highlight.themes == (theme.id,)


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Up])
def test_keys_go_from_change_to_change_and_round_the_end(
    compared: CompareArea, key: Qt.Key
) -> None:
    page, alt = compared.pages.new.page, Qt.KeyboardModifier.AltModifier
    compared.activateWindow()
    page.setFocus()
    assert compared.pages.steps is not None
    total = len(compared.pages.steps.all)
    seen = []
    for _ in range(total + 1):
        QTest.keyClick(page, key, alt)
        seen.append(compared.pages.current)
    there = list(range(total))
    expected = there if key == Qt.Key.Key_Down else there[::-1]
    assert seen == [*expected, expected[0]]
    assert compared.strip._count.text() == f"{expected[0] + 1} of {total}"
    assert page.sheet.traces.current == expected[0]


def test_the_change_is_told_to_a_screen_reader(compared: CompareArea) -> None:
    compared.step(1)
    assert compared.strip._count.accessibleDescription() == "“nine” became “ten”"


def test_escape_lets_go_of_a_choice_first_and_then_goes_back(
    compared: CompareArea, world: World
) -> None:
    world.state.choose(world.marks[BOATS])
    page = compared.pages.new.page
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert world.state.highlight_id is None
    assert world.state.comparison is not None
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert world.state.comparison is None
    assert page.sheet.content.text == ""


def test_a_choice_on_one_page_is_the_choice_on_both(compared: CompareArea, world: World) -> None:
    page = compared.pages.old.page
    start = page.sheet.content.text.index(BOATS)
    QTest.mouseClick(
        page.viewport(), Qt.MouseButton.LeftButton, pos=page.passage_rect(start, start + 3).center()
    )
    assert world.state.highlight_id == world.marks[BOATS]
    assert compared.pages.new.page.chosen() == world.marks[BOATS]


def test_ends_cannot_be_dragged_here(compared: CompareArea, world: World) -> None:
    world.state.choose(world.marks[BOATS])
    page = compared.pages.new.page
    mark = page.sheet.marks.get(world.marks[BOATS])
    assert mark is not None
    assert mark.is_fixed
    corner = page.passage_rect(mark.start, mark.start + 1).bottomLeft()
    assert not page.pointer.over_end(corner.toPointF())


def test_both_places_of_a_highlight_are_brought_into_view(
    compared: CompareArea, world: World
) -> None:
    carry = waiting(world, HOUR)
    compared.reveal(carry)
    assert world.state.highlight_id == carry.highlight_id
    assert carry.place is not None
    assert not compared.pages.old.page.passage_rect(carry.old_start, carry.old_end).isEmpty()
    assert not compared.pages.new.page.passage_rect(*carry.place[:2]).isEmpty()


def test_a_highlight_is_placed_by_hand_with_enter(compared: CompareArea, world: World) -> None:
    compared.begin_placing(waiting(world, HURT))
    assert compared.placing.isVisible()
    page = compared.pages.new.page
    start = page.sheet.content.text.index("A correction")
    page.select(start, start + 12)
    QTest.keyClick(page, Qt.Key.Key_Return)
    (found,) = world.library.read.highlights_by_id([world.marks[HURT]])
    assert (found.quote, found.version_id) == ("A correction", world.document.version_id)
    assert waiting(world, HURT).decision is Decision.PLACED
    assert not compared.placing.isVisible()


def test_what_was_proposed_is_selected_when_placing_begins(
    compared: CompareArea, world: World
) -> None:
    compared.begin_placing(waiting(world, HOUR))
    passage = compared.pages.new.page.selected()
    assert passage is not None
    assert "\n".join(NEW)[slice(*passage)] == "the lamp at ten and wrote"


def test_enter_without_a_selection_says_what_is_missing(
    compared: CompareArea, world: World, qtbot: QtBot
) -> None:
    compared.begin_placing(waiting(world, HURT))
    compared.pages.new.page.clear_selection()
    with qtbot.waitSignal(compared.told) as told:
        QTest.keyClick(compared.pages.new.page, Qt.Key.Key_Enter)
    assert told.args == ["Select some words first."]
    assert compared.placing.isVisible()


def test_escape_stops_the_placing_and_nothing_else(compared: CompareArea, world: World) -> None:
    compared.begin_placing(waiting(world, HOUR))
    QTest.keyClick(compared.pages.new.page, Qt.Key.Key_Escape)
    assert not compared.placing.isVisible()
    assert world.state.comparison is not None
    assert waiting(world, HOUR).is_waiting


def test_placing_opens_the_comparison_it_needs(area: CompareArea, world: World) -> None:
    area.begin_placing(waiting(world, HURT))
    assert world.state.comparison == world.both
    assert area.placing.isVisible()


def test_the_older_of_two_chosen_versions_stands_on_the_left(
    compared: CompareArea, world: World
) -> None:
    third = world.renew((*NEW, "The end."))
    first, second = world.both
    compared.strip.chosen.emit(Comparison(third.id, second))
    assert world.state.comparison == Comparison(second, third.id)
    compared.strip.chosen.emit(Comparison(first, third.id))
    assert world.state.comparison == Comparison(first, third.id)


def test_a_newer_comparison_takes_the_place_of_one_that_runs(
    area: CompareArea, world: World, qtbot: QtBot
) -> None:
    third = world.renew((*NEW, "The end."))
    world.state.compare(world.both)
    world.state.compare(Comparison(world.both.new, third.id))
    qtbot.waitUntil(lambda: area.pages.steps is not None)
    assert traced(area.pages.new.page) == ["The end."]
    qtbot.wait(50)  # the first one has come to its end as well
    assert traced(area.pages.new.page) == ["The end."]


def test_what_stands_above_a_page_is_short_enough_to_be_read(compared: CompareArea) -> None:
    words = compared.pages.new._facts.text()
    version = compared.pages._library.read.version(compared.pages._shown.new)
    assert f"+{version.words_added} −{version.words_removed} " in words


def test_a_version_that_is_gone_already_is_not_looked_for(
    compared: CompareArea, world: World
) -> None:
    world.library.session.undo()  # nobody heard of it yet
    compared.pages.refresh()
    assert compared.pages.new.page.sheet.content.text == "\n".join(NEW)


def test_the_look_follows_the_settings(compared: CompareArea, world: World) -> None:
    world.state.set_look(replace(world.state.reading, size=30), DARK)
    for side in (compared.pages.old, compared.pages.new):
        assert side.page.sheet.typography.reading.size == 30
        assert side.page.sheet.inks.colours is DARK
