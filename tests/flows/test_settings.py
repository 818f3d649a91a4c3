"""Reading settings and the window's own: seen at once, there again after a restart."""

from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSlider, QToolButton

from reader import settings
from tests.flows import driving as do
from tests.flows.conftest import Opener

TITLE = "The river at low water"


def test_palette_and_size_are_remembered(start: Opener, library: Path) -> None:
    window = start(library, TITLE)
    do.press(window, ",", do.CTRL)
    menu = window.look_menu
    assert menu.isVisible()
    do.click(do.named(menu, "Dark palette", QToolButton))
    assert window.state.colours.dark
    size = do.named(menu, "Size", QSlider)
    QTest.keyClick(size, Qt.Key.Key_Right)
    QTest.keyClick(size, Qt.Key.Key_Right)
    assert window.page.sheet.typography.reading.size == 22
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()
    window.close()
    again = start(library)
    assert again.state.colours.dark
    assert again.page.sheet.typography.reading.size == 22
    assert settings.load().reading.palette == "dark"


def test_ctrl_plus_minus_and_nought_change_the_size(start: Opener, library: Path) -> None:
    window = start(library, TITLE)
    size = window.state.reading.size
    do.press(window, "+", do.CTRL)
    do.press(window, "=", do.CTRL)
    assert window.state.reading.size == size + 2
    do.press(window, "-", do.CTRL)
    assert window.state.reading.size == size + 1
    do.press(window, "0", do.CTRL)
    assert window.state.reading.size == size


def test_panels_fold_and_stay_folded(start: Opener, library: Path) -> None:
    window = start(library, TITLE)
    do.press(window, Qt.Key.Key_F9)
    assert not window.library_panel.isVisible()
    do.press(window, Qt.Key.Key_F9, do.SHIFT)
    assert not window.sidebar.isVisible()
    do.press(window, Qt.Key.Key_F9)
    assert window.library_panel.isVisible()
    window.close()
    again = start(library)
    assert again.library_panel.isVisible()
    assert not again.sidebar.isVisible()


def test_size_and_tab_of_the_window_are_remembered(start: Opener, library: Path) -> None:
    window = start(library, TITLE)
    window.resize(1111, 777)
    do.click(do.named(window.sidebar, "Source", QToolButton))
    window.close()
    again = start(library)
    assert (again.width(), again.height()) == (1111, 777)
    assert again.sidebar.current == "Source"


def test_widths_of_the_panels_are_remembered(start: Opener, library: Path) -> None:
    window = start(library, TITLE)
    handle = window.frame.splitter.handle(1)
    before = window.library_panel.width()
    at = handle.rect().center()
    do.drag(handle, at, at + QPoint(60, 0))
    wide = window.library_panel.width()
    assert wide > before
    window.close()
    assert start(library).library_panel.width() == wide


def test_full_screen_and_back(start: Opener, library: Path) -> None:
    window = start(library, TITLE)
    do.press(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    assert window.acts["full-screen"].isChecked()
    do.press(window, Qt.Key.Key_F11)
    assert not window.isFullScreen()
    assert not window.menuBar().isHidden()


def test_a_window_closed_at_full_screen_opens_as_it_was_before(
    start: Opener, library: Path
) -> None:
    window = start(library, TITLE)
    window.resize(1111, 777)
    window.close()
    window = start(library)
    do.press(window, Qt.Key.Key_F11)
    window.close()
    again = start(library)
    assert not again.isFullScreen()
    assert (again.width(), again.height()) == (1111, 777)


def test_the_wheel_with_ctrl_is_zoom(start: Opener, library: Path) -> None:
    window = start(library, TITLE)
    size = window.state.reading.size
    at = QPointF(window.page.viewport().rect().center())
    turned = QWheelEvent(
        at, window.page.viewport().mapToGlobal(at), QPoint(), QPoint(0, 120),
        Qt.MouseButton.NoButton, do.CTRL, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(window.page.viewport(), turned)
    assert window.state.reading.size == size + 1


def test_broken_settings_do_not_stop_the_start(start: Opener, library: Path) -> None:
    file = settings.config_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text('{"reading": {"size": "huge"}, "window": {"geometry": "%%%", "tab": "x"}}')
    window = start(library, TITLE)
    assert window.state.reading.size == 20
    assert QApplication.activeWindow() is window
