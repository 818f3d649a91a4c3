"""Presentations by keys and mouse, on the real window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.core.theme import ThemeTree
from reader.ui.colours import DARK, LIGHT
from reader.ui.fonts import load_fonts
from reader.ui.present.course import Told
from reader.ui.present.fitting import fit
from reader.ui.present.presenter import Presenter, other_screen
from reader.ui.present.slides import Slides
from tests.ui.present.conftest import marked

Key = Qt.Key


@pytest.fixture
def shown(slides: Slides, qtbot: QtBot) -> Iterator[Presenter]:
    """A presentation on a screen of 1280 × 720, which is ended by the test or afterwards."""
    load_fonts()
    presenter = Presenter(slides, 0, LIGHT)
    presenter.resize(1280, 720)
    presenter.show()
    presenter.stage.setFocus()
    qtbot.waitExposed(presenter)
    alive = [True]
    presenter.ended.connect(lambda: alive.clear())
    yield presenter
    if alive:
        presenter.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def press(presenter: Presenter, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(presenter.stage, key)


def ground(presenter: Presenter) -> str:
    return QColor(presenter.stage.grab().toImage().pixel(2, 2)).name().upper()


def test_space_tells_themes_then_notes_then_shows_the_next(shown: Presenter) -> None:
    heard = [shown.stage.accessibleName()]
    for _ in range(3):
        press(shown, Key.Key_Space)
        heard.append(shown.stage.accessibleName())
    assert heard[0] == "Passage 1 of 3. Stones show"
    assert heard[1].endswith("Themes: War crimes › Shelling, Calm")
    assert heard[2].endswith("Question Who **saw** them?")
    assert heard[3] == "Passage 2 of 3. We wade."


@pytest.mark.parametrize(
    ("keys", "at"),
    [
        ((Key.Key_Right,), 1),
        ((Key.Key_PageDown,) * 3, 1),
        ((Key.Key_Right, Key.Key_PageUp), 0),
        ((Key.Key_End,), 2),
        ((Key.Key_End, Key.Key_Home), 0),
        ((Key.Key_Left,), 0),
        ((Key.Key_Right, Key.Key_Right, Key.Key_Right), 2),
    ],
)
def test_keys_and_clickers_lead_through_it(
    shown: Presenter, keys: tuple[Qt.Key, ...], at: int
) -> None:
    press(shown, *keys)
    assert shown.course.at == at


def test_telling_moves_nothing_that_is_shown(shown: Presenter) -> None:
    before = shown.stage.fitted.lettering.size
    press(shown, Key.Key_T, Key.Key_N)
    assert shown.course.is_told(Told.THEMES)
    assert shown.course.is_told(Told.NOTES)
    assert shown.stage.fitted.lettering.size == before
    assert shown.stage.shown_height <= round(720 * 0.8)
    press(shown, Key.Key_T)
    assert not shown.course.is_told(Told.THEMES)


def test_black_and_white_screens_come_and_go(shown: Presenter) -> None:
    press(shown, Key.Key_B)
    assert ground(shown) == "#000000"
    press(shown, Key.Key_Comma)
    assert ground(shown) == "#FFFFFF"
    press(shown, Key.Key_Right)
    assert ground(shown) == LIGHT.paper
    assert shown.course.at == 0, "the first key only brings the passage back"
    press(shown, Key.Key_Period, Key.Key_B)
    assert ground(shown) == LIGHT.paper


def test_d_turns_the_paper(shown: Presenter) -> None:
    press(shown, Key.Key_D)
    assert ground(shown) == DARK.paper
    press(shown, Key.Key_D)
    assert ground(shown) == LIGHT.paper


def test_a_passage_too_long_for_the_screen_is_gone_through_before_its_notes(
    shown: Presenter,
) -> None:
    press(shown, Key.Key_End)
    room = round(720 * 0.78)
    assert shown.stage.shown_height > 4 * room
    steps = 0
    while not shown.course.is_told(Told.NOTES):
        press(shown, Key.Key_Space)
        steps += 1
    assert steps >= shown.stage.fitted.passage_height // room
    press(shown, Key.Key_Up)
    assert shown.course.at == 2, "up moves a long passage first"


def test_the_watch_is_seen_while_it_is_on(shown: Presenter) -> None:
    corner = shown.stage.rect().adjusted(1000, 0, 0, -640)
    empty = shown.stage.grab(corner).toImage()
    press(shown, Key.Key_Plus, Key.Key_P)
    assert shown.watch.words() == "1:00"
    assert shown.watch.is_resting
    assert shown.stage.grab(corner).toImage() != empty
    press(shown, Key.Key_Minus)
    assert shown.stage.grab(corner).toImage() == empty


def test_a_click_goes_on_and_the_other_button_back(shown: Presenter) -> None:
    QTest.mouseClick(shown.stage, Qt.MouseButton.LeftButton)
    assert shown.course.is_told(Told.THEMES)
    shown.course.go(2)
    QTest.mouseClick(shown.stage, Qt.MouseButton.RightButton)
    assert shown.course.at == 1


def test_the_pointer_hides_until_it_is_moved(shown: Presenter) -> None:
    assert shown.cursor().shape() == Qt.CursorShape.BlankCursor
    QTest.mouseMove(shown.stage, QPoint(300, 300))
    QTest.mouseMove(shown.stage, QPoint(320, 300))
    assert shown.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_h_shows_the_keys_and_escape_puts_them_away_before_it_ends(
    shown: Presenter, qtbot: QtBot
) -> None:
    press(shown, Key.Key_H)
    assert shown.keys.isVisible()
    assert shown.rect().contains(shown.keys.geometry())
    press(shown, Key.Key_Escape)
    assert not shown.keys.isVisible()
    with qtbot.waitSignal(shown.ended):
        press(shown, Key.Key_Escape)


@pytest.mark.parametrize("size", [(800, 600), (1024, 700), (1920, 1080), (3840, 2160)])
def test_slides_fit_every_screen(slides: Slides, qtbot: QtBot, size: tuple[int, int]) -> None:
    load_fonts()
    presenter = Presenter(slides, 0, LIGHT)
    qtbot.addWidget(presenter)
    presenter.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    presenter.resize(*size)
    presenter.show()
    fitted = presenter.stage.fitted
    assert fitted.height <= size[1] * 0.8
    assert fitted.lettering.width <= size[0]
    assert fitted.lettering.size >= size[1] // 22


def test_a_short_passage_is_larger_than_a_long_one_and_a_long_one_can_be_read(
    themes: ThemeTree, qapp: QApplication
) -> None:
    load_fonts()
    long = " ".join(f"Sentence number {n} says a little more." for n in range(30))
    slides = Slides([marked("We wade.", "We wade."), marked(long, long)], themes)
    room = QSize(1000, 600)
    short, other = (fit(slides[at], LIGHT, room, is_marked=False) for at in (0, 1))
    assert short.lettering.size > other.lettering.size >= room.height() // 32


def test_with_one_screen_it_is_that_of_the_window(shown: Presenter) -> None:
    assert other_screen(shown) is shown.screen()
