"""Pictures on the page: at their place, in their size, and only those that are near."""

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.settings import ReadingSettings
from reader.ui.colours import DARK, LIGHT
from reader.ui.page import picture_art, pictures
from reader.ui.page.pictures import Pictures
from reader.ui.page.view import PageView
from tests.ui.page.conftest import Show
from tests.ui.page.drawn import RED, Album, encoded, illustrated
from tests.ui.page.making import mark, note

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def album() -> Album:
    return Album()


def at(page: PageView, number: int = 0) -> int:
    """The position of a picture."""
    text = page.sheet.content.text
    found = -1
    for _ in range(number + 1):
        found = text.index("\ufffc", found + 1)
    return found


def colour(page: PageView, position: int) -> QColor:
    """The colour in the middle of a picture."""
    image = page.viewport().grab().toImage()
    return image.pixelColor(page.passage_rect(position, position + 1).center())


def near(one: QColor, other: QColor) -> bool:
    pairs = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)
    return all(abs(a - b) <= 3 for a, b in pairs)


@pytest.mark.parametrize(
    ("own", "shown"),
    [((80, 50), (80, 50)), ((3000, 1500), (1, 0.5)), ((40, 200), (40, 200)), ((1, 1), (1, 1))],
)
def test_a_picture_is_scaled_down_to_the_column_and_never_up(
    show: Show, album: Album, own: tuple[int, int], shown: tuple[float, float]
) -> None:
    page = show(illustrated(album.add(encoded(*own))), picture=album)
    column = page.sheet.frame.column if own[0] > 1000 else 1
    box = page.passage_rect(at(page), at(page) + 1)
    assert box.width() == pytest.approx(shown[0] * column, abs=1)
    assert box.height() == pytest.approx(shown[1] * column, abs=1)
    assert box.left() == page.sheet.frame.left


def test_its_pixels_are_where_it_stands(show: Show, album: Album) -> None:
    page = show(illustrated(album.add(encoded(200, 100))), picture=album)
    assert near(colour(page, at(page)), RED)
    image, box = page.viewport().grab().toImage(), page.passage_rect(at(page), at(page) + 1)
    paper = QColor(LIGHT.paper)
    assert near(image.pixelColor(box.right() + 4, box.center().y()), paper)
    assert near(image.pixelColor(box.topLeft()), paper)  # it is rounded
    below = page.passage_rect(at(page) + 2, at(page) + 3)
    assert box.bottom() < below.top() < box.bottom() + 20


@pytest.mark.parametrize("kind", ["PNG", "JPG", "WEBP", "BMP"])
def test_every_kind_that_people_have_is_shown(show: Show, album: Album, kind: str) -> None:
    page = show(illustrated(album.add(encoded(120, 90, kind))), picture=album)
    assert near(colour(page, at(page)), RED)


def test_a_clear_drawing_stands_on_white_in_the_dark(show: Show, album: Album) -> None:
    page = show(illustrated(album.add(encoded(90, 90, colour=QColor(0, 0, 0, 0)))), picture=album)
    page.set_look(ReadingSettings(), DARK)
    assert near(colour(page, at(page)), QColor("#FFFFFF"))


def test_a_large_picture_is_decoded_beside_the_window(
    show: Show, album: Album, qtbot: QtBot
) -> None:
    page = show(illustrated(album.add(encoded(1200, 900))), picture=album)
    assert not near(colour(page, at(page)), RED)
    assert page.sheet.pictures.waiting == 1
    qtbot.waitUntil(lambda: not page.sheet.pictures.waiting)
    assert near(colour(page, at(page)), RED)


def test_a_picture_for_another_article_arrives_nowhere(
    show: Show, album: Album, qtbot: QtBot
) -> None:
    page = show(illustrated(album.add(encoded(1200, 900))), picture=album)
    page.viewport().grab()
    assert page.sheet.pictures.waiting == 1
    show(illustrated(""), picture=album)
    courier = page.sheet.pictures._courier
    assert courier is not None
    qtbot.waitUntil(lambda: not courier.jobs._running)
    assert page.sheet.pictures.held == 0


def test_only_pictures_near_the_view_are_read(show: Show, album: Album) -> None:
    names = [album.add(encoded(30 + number, 300)) for number in range(150)]
    page = show(illustrated(*names), picture=album)
    page.viewport().grab()
    page.place.background.stop()
    assert names[0] in album.asked
    assert len(set(album.asked)) < 40
    page.reveal(at(page, 120))
    page.viewport().grab()
    assert near(colour(page, at(page, 120)), RED)


def test_pixels_are_kept_up_to_a_limit(
    album: Album, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "_KEPT", 100_000)
    names = [album.add(encoded(100 + number, 100)) for number in range(6)]
    kept = Pictures()
    kept.show(album)
    for name in names:
        image = kept.image(name, QSize(100, 100))
        assert image is not None
        assert image.size() == QSize(100, 100)
    assert 40_000 <= kept.held <= 100_000
    before = len(album.asked)
    kept.image(names[-1], QSize(100, 100))
    assert len(album.asked) == before


def test_no_more_is_prepared_than_can_be_kept(
    show: Show, album: Album, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "_KEPT", 400 * 300 * 4 * 3)
    names = [album.add(encoded(400, 300 - number)) for number in range(8)]
    page = show(illustrated(*names), picture=album)
    for _ in range(6):
        page.viewport().grab()
        qtbot.waitUntil(lambda: not page.sheet.pictures.waiting)
    album.asked.clear()
    page.viewport().grab()
    assert album.asked == []
    assert near(colour(page, at(page)), RED)


def test_a_huge_picture_is_decoded_in_fewer_pixels_than_the_screen_has() -> None:
    size = picture_art.in_pixels(QSize(600, 4000), 3)
    assert size.width() * size.height() <= 5_010_000
    assert size.height() / size.width() == pytest.approx(4000 / 600, rel=0.01)


def test_a_picture_without_bytes_says_so_in_words(show: Show, album: Album) -> None:
    page = show(illustrated("", "0" * 64, alt="A map of the front"), picture=album)
    for number in range(2):
        box = page.passage_rect(at(page, number), at(page, number) + 1)
        assert box.width() == page.sheet.frame.column
        assert 40 < box.height() < 90
    longer = show(illustrated("", alt="A map of the front " * 30), picture=album)
    assert longer.passage_rect(at(longer), at(longer) + 1).height() > box.height() + 30
    longer.viewport().grab()


@pytest.mark.qt_log_ignore(".")  # Qt says what is wrong with each
@pytest.mark.parametrize("kind", ["PNG", "JPG", "WEBP", "BMP"])
@pytest.mark.parametrize("kept", [0.0, 0.02, 0.5, 0.98])
def test_a_broken_picture_harms_nothing(show: Show, album: Album, kind: str, kept: float) -> None:
    whole = encoded(120, 90, kind)
    page = show(illustrated(album.add(whole[: round(kept * len(whole))])), picture=album)
    page.viewport().grab()
    page.viewport().grab()


@pytest.mark.parametrize(
    "data",
    [
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\x01\x86\xa0\0\x01\x86\xa0\x08\x02\0\0\0\0\0\0\0",
        b"GIF89a\0\0\0\0",
    ],
    ids=["a drawing that is a program", "ten thousand million pixels", "no size"],
)
def test_what_is_not_safe_to_draw_is_not_drawn(show: Show, album: Album, data: bytes) -> None:
    name = album.add(data)
    page = show(illustrated(name), picture=album)
    page.viewport().grab()
    assert page.sheet.pictures.facts(name).size.isEmpty()
    assert page.sheet.pictures.held == 0


def test_a_picture_of_a_camera_held_upright_stands_upright(show: Show, album: Album) -> None:
    jpeg = encoded(120, 60, "JPG")
    turned = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
    segment = b"\xff\xe1" + (len(turned) + 2).to_bytes(2, "big") + turned
    page = show(illustrated(album.add(jpeg[:2] + segment + jpeg[2:])), picture=album)
    box = page.passage_rect(at(page), at(page) + 1)
    assert (box.width(), box.height()) == (60, 120)
    assert near(colour(page, at(page)), RED)


def test_a_highlight_tints_a_picture_and_frames_it(show: Show, album: Album) -> None:
    built = illustrated(album.add(encoded(200, 100, colour=QColor("white"))))
    position = built.text.index("\ufffc")
    built_mark = mark(built.text, position, position + 1, notes=[note("Look")])
    page = show(built, [built_mark], picture=album)
    page.resize(1300, 700)
    tinted = colour(page, position)
    assert tinted.blue() > tinted.red() + 20
    assert len(page.sheet.washes_of(1).frames) == 1
    [bracket] = page.margin().brackets
    assert bracket.rect.height() == pytest.approx(100, abs=4)
    assert len(page.margin().notes) == 1
    page.choose(built_mark.id)
    page.viewport().grab()


def test_a_selected_picture_shows_through(show: Show, album: Album) -> None:
    page = show(illustrated(album.add(encoded(200, 100))), picture=album)
    page.select(at(page), at(page) + 1)
    shown = colour(page, at(page))
    assert not near(shown, RED)
    assert not near(shown, QColor(LIGHT.selection))
    assert shown.red() > shown.green()


def test_dragging_across_a_picture_selects_it(show: Show, album: Album) -> None:
    page = show(illustrated(album.add(encoded(200, 100))), picture=album)
    box = page.passage_rect(at(page), at(page) + 1)
    QTest.mousePress(page.viewport(), LEFT, pos=box.center() - QPoint(80, 0))
    QTest.mouseMove(page.viewport(), box.center())
    QTest.mouseMove(page.viewport(), box.center() + QPoint(80, 0))
    QTest.mouseRelease(page.viewport(), LEFT, pos=box.center() + QPoint(80, 0))
    assert page.selected() == (at(page), at(page) + 1)


def test_a_right_click_on_a_picture_is_about_it(show: Show, album: Album, qtbot: QtBot) -> None:
    page = show(illustrated(album.add(encoded(200, 100))), picture=album)
    spot = page.passage_rect(at(page), at(page) + 1).center()
    with qtbot.waitSignal(page.selection_settled) as told:
        QApplication.sendEvent(
            page.viewport(),
            QContextMenuEvent(
                QContextMenuEvent.Reason.Mouse, spot, page.viewport().mapToGlobal(spot)
            ),
        )
    assert told.args == [at(page), at(page) + 1]


def test_a_click_on_a_picture_opens_it(show: Show, album: Album, qtbot: QtBot) -> None:
    name = album.add(encoded(200, 100))
    page = show(illustrated(name), picture=album)
    spot = page.passage_rect(at(page), at(page) + 1).center()
    with qtbot.waitSignal(page.picture_opened) as told:
        QTest.mouseClick(page.viewport(), LEFT, pos=spot)
    assert told.args == [name, "A bridge"]


def test_a_highlighted_picture_is_chosen_before_it_opens(
    show: Show, album: Album, qtbot: QtBot
) -> None:
    built = illustrated(album.add(encoded(200, 100)))
    position = built.text.index("\ufffc")
    page = show(built, [mark(built.text, position, position + 1, "it")], picture=album)
    spot = page.passage_rect(position, position + 1).center()
    with qtbot.waitSignal(page.highlight_chosen), qtbot.assertNotEmitted(page.picture_opened):
        QTest.mouseClick(page.viewport(), LEFT, pos=spot)
    with qtbot.waitSignal(page.picture_opened):
        QTest.mouseClick(page.viewport(), LEFT, pos=spot)


def test_what_is_not_there_does_not_open(show: Show, album: Album, qtbot: QtBot) -> None:
    page = show(illustrated(""), picture=album)
    spot = page.passage_rect(at(page), at(page) + 1).center()
    with qtbot.assertNotEmitted(page.picture_opened):
        QTest.mouseClick(page.viewport(), LEFT, pos=spot)


def test_the_keyboard_goes_over_a_picture_and_opens_it(
    show: Show, album: Album, qtbot: QtBot
) -> None:
    page = show(illustrated(album.add(encoded(200, 100))), picture=album)
    page.select(at(page) - 2, at(page) - 1)
    QTest.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert page.textCursor().position() == at(page)
    with qtbot.waitSignal(page.picture_opened):
        QTest.keyClick(page, Qt.Key.Key_Return)
    QTest.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert page.textCursor().position() == at(page) + 1
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Home):
        QTest.keyClick(page, key)
    page.viewport().grab()


def test_a_screen_reader_meets_a_picture_as_one_character(show: Show, album: Album) -> None:
    page = show(illustrated(album.add(encoded(200, 100))), picture=album)
    reader = QAccessible.queryAccessibleInterface(page).textInterface()
    assert reader is not None
    page.sheet.layout.expose(page.place.visible())
    assert reader.text(at(page), at(page) + 1) == "\ufffc"
    reader.characterRect(at(page))
    assert reader.characterCount() == len(page.sheet.content.text)


def test_the_reader_is_beside_a_tall_picture_until_half_of_it_is_gone(
    show: Show, album: Album
) -> None:
    page = show(illustrated(album.add(encoded(200, 600)), words="Words. " * 300), picture=album)
    top = page.sheet.layout.heights.top_of(1)
    bar = page.verticalScrollBar()
    bar.setValue(top + 200)
    assert page.position() == at(page)
    bar.setValue(top + 400)
    assert page.position() == at(page) + 2


def test_sizes_are_guessed_until_they_are_needed(show: Show, album: Album) -> None:
    name = album.add(encoded(30, 30))
    page = show(illustrated(name), picture=album)
    album.asked.clear()
    page.sheet.pictures.show(album)
    typesetter = page.sheet.layout.type
    guess = picture_art.guessed_size(typesetter.column).height()
    assert typesetter.usual_style(1).pitch == guess
    assert album.asked == []
    assert typesetter.style(1).pitch == 30
    assert typesetter.usual_style(1).pitch == 30


def test_a_caption_is_small_and_dim(show: Show, album: Album) -> None:
    page = show(illustrated(album.add(encoded(200, 100))), picture=album)
    laid = page.sheet.layout.laid(2)
    assert laid.style.size == 13
    assert page.sheet.inks.caption != page.sheet.inks.ink
