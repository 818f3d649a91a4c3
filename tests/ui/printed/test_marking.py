"""Highlights on printed pages: ends to drag, brackets and notes beside the page, as on the text."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.ui.page.handles import End
from reader.ui.printed.view import PrintedView
from tests.ui.printed.river import LEFT, TEXT, box, drag, mark


def at(view: PrintedView, point: QPointF) -> QPoint:
    """A point of the stack in the viewport."""
    return (point - view.origin()).toPoint()


def stem(view: PrintedView, end: End) -> QPoint:
    """Where an end of the chosen highlight can be taken hold of."""
    chosen = view.chosen()
    found = view.sheet.marks.get(chosen) if chosen else None
    assert found is not None
    there = view.spread.stem(found, end, view.visible())
    assert there is not None
    return at(view, there.rect.center())


def bounds(view: PrintedView) -> tuple[int, int]:
    found = view.sheet.marks.get(view.chosen() or mark(1, 0, 1).id)
    assert found is not None
    return found.start, found.end


START = TEXT.index("snow on the hills")
END = START + len("snow on the hills")


@pytest.fixture
def chosen(view: PrintedView) -> PrintedView:
    """The view with a chosen highlight over the end of a line."""
    view.replace_marks((), (mark(1, START, END),))
    view.choose("h1")
    return view


@pytest.mark.parametrize(
    ("end", "to", "words"),
    [
        (End.END, "people", "snow on the hills melts and people"),
        (End.START, "rises", "rises in spring when the snow on the hills"),
        (End.END, "snow", "snow"),
    ],
)
def test_an_end_is_dragged_to_another_word(
    chosen: PrintedView, qtbot: QtBot, end: End, to: str, words: str
) -> None:
    first, last = box(chosen, to)
    target = first if end is End.START else last
    with qtbot.waitSignal(chosen.highlight_resized) as told:
        QTest.mousePress(chosen.viewport(), LEFT, pos=stem(chosen, end))
        QTest.mouseMove(chosen.viewport(), target)
        assert TEXT[slice(*bounds(chosen))] == words
        QTest.mouseRelease(chosen.viewport(), LEFT, pos=target)
    assert told.args is not None
    name, start, stop = told.args
    assert (name, TEXT[start:stop]) == ("h1", words)
    assert bounds(chosen) == (START, END)  # until the change comes back


def test_an_end_goes_into_the_other_column(chosen: PrintedView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chosen.highlight_resized) as told:
        drag(chosen, stem(chosen, End.END), box(chosen, "In summer")[1])
    assert told.args == ["h1", START, TEXT.index("In summer") + len("In summer")]


def test_escape_lets_go_of_an_end(chosen: PrintedView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(chosen.highlight_resized):
        QTest.mousePress(chosen.viewport(), LEFT, pos=stem(chosen, End.END))
        QTest.mouseMove(chosen.viewport(), box(chosen, "people")[1])
        QTest.keyClick(chosen, Qt.Key.Key_Escape)
        assert bounds(chosen) == (START, END)
        QTest.mouseRelease(chosen.viewport(), LEFT, pos=box(chosen, "people")[1])
    assert chosen.chosen() == "h1"


def test_the_cursor_tells_what_can_be_done(chosen: PrintedView) -> None:
    bracket = at(chosen, chosen.margin().brackets[0].rect.center())
    shapes = []
    for point in (box(chosen, "people")[0], stem(chosen, End.END), bracket, QPoint(3, 3)):
        QTest.mouseMove(chosen.viewport(), point)
        shapes.append(chosen.viewport().cursor().shape())
    Shape = Qt.CursorShape  # noqa: N806
    assert shapes == [
        Shape.IBeamCursor, Shape.SizeHorCursor, Shape.PointingHandCursor, Shape.ArrowCursor,
    ]  # fmt: skip


def test_a_bracket_stands_beside_its_lines_and_is_clicked(view: PrintedView) -> None:
    view.replace_marks((), (mark(1, START, END),))
    (bracket,) = view.margin().brackets
    words = view.passage_rect(START, END)
    place = view.stack.places[0]
    assert bracket.rect.left() > place.left + place.width
    assert bracket.rect.center().y() - view.origin().y() == pytest.approx(words.center().y(), abs=1)
    point = at(view, bracket.rect.center())
    QTest.mouseMove(view.viewport(), point)
    assert view.pointer.strong() == {"h1"}
    assert view.pointer.margin_tip(bracket.rect.center()) == "Floods"
    view.select(0, 5)
    QTest.mouseClick(view.viewport(), LEFT, pos=point)
    assert (view.chosen(), view.selected()) == ("h1", None)


def test_a_passage_over_two_columns_or_pages_has_a_bracket_in_each(
    view: PrintedView, qtbot: QtBot
) -> None:
    foot = TEXT.index("In summer") - 30
    view.replace_marks((), (mark(1, foot, foot + 60),))
    assert len(view.margin().brackets) == 2
    last = TEXT.index("The river", TEXT.index("In summer"))
    view.replace_marks((), (mark(1, last - 30, last + 30),))
    view.reveal(last)
    view.verticalScrollBar().setValue(round(view.stack.places[1].top) - 300)
    qtbot.waitUntil(lambda: len(view.margin().brackets) == 2)
    first, second = view.margin().brackets
    assert first.rect.bottom() < view.stack.places[1].top < second.rect.top()


def test_notes_stand_beside_a_wide_page_and_are_clicked(view: PrintedView, qtbot: QtBot) -> None:
    view.replace_marks(
        (), (mark(1, START, END, "Why then?", "And why there?"), mark(2, START + 5, END, "Hm."))
    )
    assert view.margin().notes == []
    view.resize(1300, 700)
    notes = view.margin().notes
    assert [placed.note.body for placed in notes] == ["Why then?", "And why there?", "Hm."]
    assert all(a.rect.bottom() < b.rect.top() for a, b in pairwise(notes))
    assert all(view.viewport().width() > placed.rect.right() for placed in notes)
    assert notes[0].rect.left() > view.stack.places[0].left + view.stack.places[0].width
    with qtbot.waitSignal(view.note_chosen) as told:
        QTest.mouseClick(view.viewport(), LEFT, pos=at(view, notes[1].rect.center()))
    assert told.args == ["n1"]


def test_a_right_click_on_a_bracket_is_about_its_highlight(view: PrintedView, qtbot: QtBot) -> None:
    view.replace_marks((), (mark(1, START, END),))
    bracket = view.margin().brackets[0].rect.center()
    with qtbot.waitSignal(view.highlight_pointed) as told:
        view.pointer.point_at(QPointF(at(view, bracket)))
    assert told.args == ["h1"]
