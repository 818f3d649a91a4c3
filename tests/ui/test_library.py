"""The library as the window sees it: what is told at once, and what in passing."""

from pytestqt.qtbot import QtBot

from reader.core.changes import Changes
from reader.session.commands.themes import add_theme
from reader.ui.library import Library


def test_what_is_done_in_passing_is_told_as_one(library: Library, qtbot: QtBot) -> None:
    told: list[Changes] = []
    library.changed.connect(told.append)
    for name in ("River", "Weir"):
        with library.in_passing():
            library.do(add_theme, name)
    assert told == []
    with qtbot.waitSignal(library.changed):
        pass
    (changes,) = told
    assert len(changes.themes) == 2


def test_it_is_told_before_anything_else(library: Library) -> None:
    told: list[Changes] = []
    library.changed.connect(told.append)
    with library.in_passing():
        library.do(add_theme, "River")
    library.do(add_theme, "Weir")
    (changes,) = told
    assert len(changes.themes) == 2
    library.tell_waiting()
    assert len(told) == 1


def test_nothing_waits_where_nothing_was_done(library: Library, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(library.changed):
        library.tell_waiting()
