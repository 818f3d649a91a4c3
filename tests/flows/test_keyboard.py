"""Without a mouse and without sight: Tab reaches every control, and every control has a name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QMenu, QTabBar, QWidget

from reader.ui.main_window import MainWindow
from tests.flows import driving as do

PANELS = {"3": "Highlights", "4": "Themes", "5": "Memo", "6": "Source"}


@pytest.fixture
def marked(river: MainWindow) -> MainWindow:
    """The window with one passage marked and noted on, so that every panel has controls."""
    do.select_words(river, "Gravel shows")
    do.press(river, "1")
    do.press(river, "n")
    do.write(river, "A note")
    river.panels.focus("page")
    return river


def walk(window: MainWindow, most: int = 120) -> list[QWidget]:
    """Where Tab leads, until it comes round."""
    seen: list[QWidget] = []
    for _ in range(most):
        before = QApplication.focusWidget()
        do.press(window, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is None or now in seen:
            break
        if now is before:
            break
        seen.append(now)
    return seen


def wanted(window: MainWindow) -> set[QWidget]:
    """What Tab must reach: of the segments of a switch the arrow keys reach all but one."""
    found = set()
    for widget in do.controls(window):
        tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if tab and widget.isEnabled() and not isinstance(widget, QTabBar):
            found.add(widget)
    return found


@pytest.mark.parametrize("key", PANELS)
def test_tab_reaches_every_control(marked: MainWindow, key: str) -> None:
    do.press(marked, key, do.CTRL)
    assert marked.sidebar.current == PANELS[key]
    reached = set(walk(marked))
    groups = {group_of(widget) for widget in reached} - {None}
    missed = {
        f"{type(widget).__name__} {do.spoken(widget)!r}"
        for widget in wanted(marked) - reached
        if group_of(widget) not in groups
    }
    assert missed == set()


def group_of(widget: QWidget) -> object:
    """The exclusive group of a button; the arrow keys walk it."""
    group = getattr(widget, "group", None)
    return group() if callable(group) else None


@pytest.mark.parametrize("key", PANELS)
def test_every_control_has_a_name(marked: MainWindow, key: str) -> None:
    do.press(marked, key, do.CTRL)
    silent = {
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in do.controls(marked)
        if not name_of(widget)
    }
    assert silent == set()


def name_of(widget: QWidget) -> str:
    """What a screen reader says of a widget."""
    spoken = QAccessible.queryAccessibleInterface(widget)
    return spoken.text(QAccessible.Text.Name).strip() if spoken else ""


def test_the_article_can_be_read_aloud(river: MainWindow) -> None:
    spoken = QAccessible.queryAccessibleInterface(river.page)
    text = spoken.textInterface()
    assert text is not None
    assert river.desk.content is not None
    whole = text.text(0, text.characterCount())
    assert whole == river.desk.content.text


def test_rows_of_lists_are_spoken(marked: MainWindow) -> None:
    for view in (marked.library_panel._view, marked.themes.view, marked.highlights.list):
        model = view.model()
        index = model.index(0, 0)
        told = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data()
        assert str(told).strip()


def test_every_menu_entry_is_reached_by_the_menu_bar(river: MainWindow) -> None:
    menus = [menu for menu in river.menuBar().findChildren(QMenu) if menu.title()]
    shown = {act for menu in menus for act in menu.actions() if not act.isSeparator()}
    assert {act.objectName() for act in shown} >= {"import", "undo", "find", "note", "look", "keys"}
    assert all(act.text() for act in shown)


def test_ctrl_and_a_digit_reach_every_panel(river: MainWindow) -> None:
    do.press(river, "1", do.CTRL)
    assert river.library_panel.isAncestorOf(QApplication.focusWidget())
    do.press(river, "2", do.CTRL)
    assert QApplication.focusWidget() is river.page
    for key, name in PANELS.items():
        do.press(river, key, do.CTRL)
        assert river.sidebar.panel(name).isAncestorOf(QApplication.focusWidget()), name


def test_the_page_is_read_by_keys(river: MainWindow) -> None:
    bar = river.page.verticalScrollBar()
    river.resize(900, 600)
    do.press(river, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    do.press(river, Qt.Key.Key_Home)
    assert bar.value() == bar.minimum()
    do.press(river, Qt.Key.Key_Space)
    assert bar.value() > bar.minimum()


def test_alt_and_arrows_go_from_passage_to_passage(river: MainWindow) -> None:
    for words in ("Gravel shows", "flowers"):
        do.select_words(river, words)
        do.press(river, "1")
    first, second = do.highlights(river)
    river.state.choose(None)
    do.press(river, Qt.Key.Key_Down, do.ALT)
    assert river.state.highlight_id == first.id
    do.press(river, Qt.Key.Key_Down, do.ALT)
    assert river.state.highlight_id == second.id
    do.press(river, Qt.Key.Key_Up, do.ALT)
    assert river.state.highlight_id == first.id
