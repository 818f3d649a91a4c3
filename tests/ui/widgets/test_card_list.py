"""The list of cards: lazy heights, positions that hold, keys and mouse."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from pytestqt.qtbot import QtBot

from reader.ui.widgets.card_list import CardList
from reader.ui.widgets.lazy_list import Index

ROWS = 10_000


class Tall(QStyledItemDelegate):
    """Every third card is tall; counts how many were asked for."""

    asked = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        self.asked += 1
        return QSize(100, 140 if index.row() % 3 == 0 else 50)


@pytest.fixture
def cards(qtbot: QtBot) -> CardList:
    made = CardList(margin=14, gap=8, guess=80)
    qtbot.addWidget(made)
    model = QStandardItemModel(made)
    for row in range(ROWS):
        model.appendRow(QStandardItem(str(row)))
    made.setItemDelegate(Tall(made))
    made.setModel(model)
    made.resize(348, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


def asked(cards: CardList) -> int:
    delegate = cards.itemDelegate()
    assert isinstance(delegate, Tall)
    return delegate.asked


def insert(cards: CardList, row: int) -> None:
    model = cards.model()
    assert isinstance(model, QStandardItemModel)
    model.insertRow(row, QStandardItem("new"))
    cards.doItemsLayout()


def test_only_what_is_seen_is_measured(cards: CardList) -> None:
    assert 0 < asked(cards) < 40


def test_a_jump_to_the_end_measures_a_screen_or_two(cards: CardList) -> None:
    last = cards.model().index(ROWS - 1, 0)
    cards.scrollTo(last)
    assert asked(cards) < 80
    rect = cards.visualRect(last)
    assert cards.viewport().rect().contains(rect.center())
    assert rect.bottom() <= cards.viewport().height()


def test_cards_follow_one_another_with_a_gap(cards: CardList) -> None:
    cards.scrollTo(cards.model().index(5000, 0))
    seen = [cards.visualRect(cards.model().index(row, 0)) for row in cards.rows_in_view()]
    assert len(seen) > 4
    for above, below in pairwise(seen):
        assert below.top() == above.bottom() + 1 + 8
    assert {(rect.left(), rect.width()) for rect in seen} == {(14, 348 - 28)}


def test_each_card_is_found_where_it_is_drawn(cards: CardList) -> None:
    cards.scrollTo(cards.model().index(4321, 0))
    for row in cards.rows_in_view():
        index = cards.model().index(row, 0)
        assert cards.indexAt(cards.visualRect(index).center()) == index
    assert not cards.indexAt(QPoint(3, 200)).isValid()


def test_scrolling_up_through_guessed_rows_never_makes_the_text_jump(cards: CardList) -> None:
    cards.scrollTo(cards.model().index(ROWS - 1, 0))
    bar = cards.verticalScrollBar()
    for _ in range(30):
        row = cards.rows_in_view()[2]
        before = cards.visualRect(cards.model().index(row, 0)).top()
        bar.setValue(bar.value() - 60)
        assert cards.visualRect(cards.model().index(row, 0)).top() == before + 60


def test_one_row_more_measures_no_more_than_is_seen(cards: CardList) -> None:
    before = asked(cards)
    insert(cards, 2)
    assert asked(cards) - before <= 2
    assert cards.visualRect(cards.model().index(2, 0)).height() == 50


def test_a_changed_row_is_measured_again(cards: CardList, qtbot: QtBot) -> None:
    before = asked(cards)
    model = cards.model()
    model.setData(model.index(1, 0), "other")
    cards.doItemsLayout()
    assert asked(cards) == before + 1


def test_keys_go_through_the_cards(cards: CardList, qtbot: QtBot) -> None:
    cards.setCurrentIndex(cards.model().index(0, 0))
    for key, row in (
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_End, ROWS - 1),
        (Qt.Key.Key_Up, ROWS - 2),
        (Qt.Key.Key_Home, 0),
    ):
        qtbot.keyClick(cards, key)
        assert cards.currentIndex().row() == row
        assert row in cards.rows_in_view()
    qtbot.keyClick(cards, Qt.Key.Key_PageDown)
    assert 4 <= cards.currentIndex().row() <= 8


def test_a_click_chooses_and_a_click_beside_does_not(cards: CardList, qtbot: QtBot) -> None:
    third = cards.visualRect(cards.model().index(2, 0)).center()
    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=third)
    assert [index.row() for index in cards.selectedIndexes()] == [2]


@pytest.mark.parametrize("hint", list(QAbstractItemView.ScrollHint))
def test_scroll_hints(cards: CardList, hint: QAbstractItemView.ScrollHint) -> None:
    index = cards.model().index(5000, 0)
    cards.scrollTo(index, hint)
    rect, view = cards.visualRect(index), cards.viewport().rect()
    assert view.contains(rect)
    if hint is QAbstractItemView.ScrollHint.PositionAtTop:
        assert rect.top() == 0
    if hint is QAbstractItemView.ScrollHint.PositionAtCenter:
        assert abs(rect.center().y() - view.center().y()) <= 1


def test_a_screen_reader_finds_every_card_and_its_place(cards: CardList) -> None:
    spoken = QAccessible.queryAccessibleInterface(cards)
    assert spoken.childCount() == ROWS
    second = spoken.child(1)
    assert second.text(QAccessible.Text.Name) == "1"
    rect = cards.visualRect(cards.model().index(1, 0))
    assert second.rect().size() == rect.size()


def test_an_empty_list_and_a_list_that_empties(cards: CardList) -> None:
    cards.model().removeRows(0, ROWS)
    cards.doItemsLayout()
    assert list(cards.rows_in_view()) == []
    assert not cards.indexAt(QPoint(50, 50)).isValid()
    cards.grab()


def test_a_menu_is_about_the_card_under_the_mouse_or_the_current_one(
    cards: CardList, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = list[tuple[int, QPoint]]()
    monkeypatch.setattr(
        cards, "open_menu", lambda at: opened.append((cards.currentIndex().row(), at))
    )
    port = cards.viewport()

    def ask(reason: QContextMenuEvent.Reason, at: QPoint) -> None:
        QApplication.sendEvent(port, QContextMenuEvent(reason, at, port.mapToGlobal(at)))

    over = cards.visualRect(cards.model().index(2, 0)).center()
    cards.setCurrentIndex(QModelIndex())
    ask(QContextMenuEvent.Reason.Keyboard, over)
    assert opened == []
    ask(QContextMenuEvent.Reason.Mouse, over)
    cards.setCurrentIndex(cards.model().index(1, 0))
    ask(QContextMenuEvent.Reason.Keyboard, over)
    middle = cards.visualRect(cards.model().index(1, 0)).center()
    assert opened == [(2, port.mapToGlobal(over)), (1, port.mapToGlobal(middle))]
