"""The tray, driven by mouse and keys; and the tab of those that followed by themselves."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from reader.core.carry import Carry, CarryState, Decision
from reader.core.ids import DocumentId, VersionId
from reader.ui.library import Library
from reader.ui.models.review_list import ROW
from reader.ui.panels.carried_panel import CarriedPanel
from reader.ui.panels.review_layout import Act
from reader.ui.panels.review_panel import ReviewPanel
from reader.ui.reviewing import Reviewing
from reader.ui.state import Comparison, UiState
from tests.ui.harbour import (
    CREWS,
    LAMP,
    MAST,
    MEN,
    NEW,
    NURSE,
    OFFICE,
    STATES,
    add_harbour,
    mark,
    renew,
)


@pytest.fixture
def article(library: Library, state: UiState) -> DocumentId:
    made = add_harbour(library.session)
    state.open_document(made)
    return made


@pytest.fixture
def reviewing(library: Library, state: UiState, article: DocumentId) -> Reviewing:
    return Reviewing(library, state, state)


@pytest.fixture
def panel(reviewing: Reviewing, state: UiState, qtbot: QtBot) -> ReviewPanel:
    made = ReviewPanel(reviewing, state)
    qtbot.addWidget(made)
    made.resize(348, 900)
    with qtbot.waitExposed(made):
        made.show()
    reviewing.begin()
    made.list.setFocus()
    return made


def versions(library: Library, article: DocumentId) -> list[VersionId]:
    return [version.id for version in library.read.versions(article)]


def decision(library: Library, article: DocumentId, quote: str) -> Decision:
    first, *_, last = versions(library, article)
    text = library.read.text(first)
    found = {text[c.old_start : c.old_end]: c.decision for c in library.read.carries(last)}
    return found[quote]


def shown(panel: ReviewPanel | CarriedPanel) -> list[str]:
    return [str(panel.model.index(row, 0).data()) for row in range(panel.model.rowCount())]


def current(panel: ReviewPanel) -> str:
    card = panel.list.current()
    return card.old.words if card else ""


def go_to(panel: ReviewPanel, quote: str) -> None:
    panel.list.setCurrentIndex(panel.model.index(shown(panel).index(quote), 0))


def press(panel: ReviewPanel, act: Act, qtbot: QtBot) -> None:
    """Click the button of that act on the card under the cursor."""
    panel.list.doItemsLayout()
    index = panel.list.currentIndex()
    panel.list.scrollTo(index)
    rect = panel.list.visualRect(index)
    layout = panel.list.cards.layout_of(index.data(ROW), rect.width())
    parts = [part for part in (*layout.buttons, *layout.choices) if part.act is act]
    at: QPoint = rect.topLeft() + parts[0].box.center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)


def said(panel: ReviewPanel) -> list[str]:
    labels = [x.text() for x in panel.findChildren(QLabel) if x.isVisible()]
    return labels + [x.text() for x in panel.findChildren(QAbstractButton) if x.isVisible()]


def test_it_begins_with_the_first_that_waits(panel: ReviewPanel, state: UiState) -> None:
    assert set(shown(panel)[:4]) == {MEN, OFFICE, LAMP, MAST}
    assert shown(panel)[4:] == ["Moved", NURSE]
    assert panel.list.currentIndex().row() == 0
    assert state.comparison is not None


def test_enter_accepts_and_the_next_one_is_chosen(
    panel: ReviewPanel, library: Library, article: DocumentId, qtbot: QtBot
) -> None:
    go_to(panel, MEN)
    after = shown(panel)[shown(panel).index(MEN) + 1]
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert decision(library, article, MEN) is Decision.ACCEPTED
    assert current(panel) == after


def test_after_the_last_in_the_list_the_one_before_it_is_chosen(
    panel: ReviewPanel, qtbot: QtBot
) -> None:
    panel.list.setCurrentIndex(panel.model.index(3, 0))
    before = shown(panel)[2]
    qtbot.keyClick(panel.list, Qt.Key.Key_K)
    assert current(panel) == before


def test_undo_brings_it_back_under_the_cursor(
    panel: ReviewPanel, library: Library, qtbot: QtBot
) -> None:
    go_to(panel, MEN)
    qtbot.keyClick(panel.list, Qt.Key.Key_K)
    assert current(panel) != MEN
    library.undo()
    assert current(panel) == MEN


def test_enter_on_what_is_gone_asks_for_a_place(panel: ReviewPanel, qtbot: QtBot) -> None:
    go_to(panel, OFFICE)
    with qtbot.waitSignal(panel.placing_wanted) as asked:
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert asked.args is not None
    assert asked.args[0] == panel.list.current().carry


def test_p_asks_for_a_place_where_one_is_proposed(panel: ReviewPanel, qtbot: QtBot) -> None:
    go_to(panel, MEN)
    with qtbot.waitSignal(panel.placing_wanted):
        qtbot.keyClick(panel.list, Qt.Key.Key_P)


def test_the_arrows_skip_headings_and_show_each_card(panel: ReviewPanel, qtbot: QtBot) -> None:
    told: list[Carry] = []
    panel.carry_chosen.connect(told.append)
    seen = [current(panel)]
    for _ in range(5):
        qtbot.keyClick(panel.list, Qt.Key.Key_Down)
        seen.append(current(panel))
    assert seen[:4] == shown(panel)[:4]
    assert seen[4:] == [NURSE, NURSE]
    assert len(told) == 4
    qtbot.keyClick(panel.list, Qt.Key.Key_Up)
    assert current(panel) == shown(panel)[3]


def test_right_means_the_second_place_and_enter_takes_it(
    panel: ReviewPanel, library: Library, article: DocumentId, qtbot: QtBot
) -> None:
    go_to(panel, LAMP)
    with qtbot.waitSignal(panel.carry_chosen) as told:
        qtbot.keyClick(panel.list, Qt.Key.Key_Right)
    text = "\n".join(NEW)
    second = text.rindex("The lamp")
    assert told.args is not None
    assert told.args[0].new_start == second
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    placed = next(h for h in library.read.highlights(article) if "gate" in h.quote)
    assert placed.start == second
    assert decision(library, article, LAMP) is Decision.PLACED


def test_left_goes_back_to_the_first_place(panel: ReviewPanel, qtbot: QtBot) -> None:
    go_to(panel, LAMP)
    qtbot.keyClick(panel.list, Qt.Key.Key_Right)
    qtbot.keyClick(panel.list, Qt.Key.Key_Left)
    assert panel.list.current().chosen == 0


@pytest.mark.parametrize(
    ("act", "taken"), [(Act.ACCEPT, Decision.ACCEPTED), (Act.KEEP, Decision.KEPT)]
)
def test_the_buttons_decide(
    panel: ReviewPanel, library: Library, article: DocumentId, act: Act, taken: Decision,
    qtbot: QtBot,
) -> None:  # fmt: skip
    go_to(panel, MEN)
    press(panel, act, qtbot)
    assert decision(library, article, MEN) is taken


def test_a_press_on_a_place_means_it(panel: ReviewPanel, qtbot: QtBot) -> None:
    go_to(panel, LAMP)
    press(panel, Act.SECOND, qtbot)
    assert panel.list.current().chosen == 1


def test_what_was_decided_can_be_decided_again(
    panel: ReviewPanel, library: Library, article: DocumentId, qtbot: QtBot
) -> None:
    go_to(panel, MEN)
    qtbot.keyClick(panel.list, Qt.Key.Key_K)
    go_to(panel, MEN)
    assert panel.list.current().state == "Kept on version 1"
    press(panel, Act.AGAIN, qtbot)
    assert decision(library, article, MEN) is Decision.WAITING
    assert current(panel) == MEN


def test_all_that_changed_little_are_accepted_as_one_step(
    panel: ReviewPanel, library: Library, article: DocumentId, reviewing: Reviewing
) -> None:
    reviewing.accept_likely()
    assert decision(library, article, MAST) is Decision.ACCEPTED
    assert decision(library, article, LAMP) is Decision.WAITING
    library.undo()
    assert decision(library, article, MAST) is Decision.WAITING


def test_with_none_left_the_keyboard_is_on_the_way_back(
    panel: ReviewPanel, state: UiState, qtbot: QtBot
) -> None:
    panel.left.connect(lambda: state.compare(None))
    assert "All decided." not in said(panel)
    for _ in range(4):
        qtbot.keyClick(panel.list, Qt.Key.Key_K)
    assert "All decided." in said(panel)
    back = QApplication.focusWidget()
    assert isinstance(back, QAbstractButton)
    assert back.text() == "Back to the article"
    qtbot.keyClick(back, Qt.Key.Key_Space)
    assert state.comparison is None


def test_undo_after_the_last_decision_gives_the_keyboard_back_to_the_list(
    panel: ReviewPanel, library: Library, qtbot: QtBot
) -> None:
    for _ in range(4):
        qtbot.keyClick(panel.list, Qt.Key.Key_K)
    library.undo()
    assert panel.list.hasFocus()
    assert panel.list.current() is not None
    assert "All decided." not in said(panel)


def test_a_card_brings_the_version_it_came_from(
    panel: ReviewPanel, library: Library, state: UiState, article: DocumentId, qtbot: QtBot
) -> None:
    renew(library.session, article, (*NEW, "A correction."), {})
    first, second, third = versions(library, article)
    told: list[Carry] = []
    panel.carry_chosen.connect(told.append)
    state.compare(Comparison(second, third))
    assert told == []  # the places of version 1 mean nothing in version 2
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    assert panel.list.current().number == 1
    assert [carry.from_version_id for carry in told[-1:]] == [first]
    assert state.comparison == Comparison(first, third)


def test_a_highlight_chosen_on_a_page_is_chosen_here(
    panel: ReviewPanel, state: UiState, library: Library, article: DocumentId
) -> None:
    lamp = next(h for h in library.read.highlights(article) if h.quote == LAMP)
    state.choose(lamp.id)
    assert current(panel) == LAMP


def test_the_tray_is_empty_where_an_older_version_is_the_newer_one(
    panel: ReviewPanel, reviewing: Reviewing, library: Library, state: UiState, article: DocumentId
) -> None:
    renew(library.session, article, (*NEW, "A correction."), {})
    first, second, _ = versions(library, article)
    state.compare(Comparison(first, second))
    assert not reviewing.is_on
    assert shown(panel) == []


def test_the_menu_offers_what_the_buttons_do(panel: ReviewPanel) -> None:
    go_to(panel, OFFICE)
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(panel.list, QContextMenuEvent(reason, QPoint(), QPoint()))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [act.text() for act in menu.actions()] == ["Place by hand", "Keep on version 1"]
    menu.close()


def test_escape_leaves(panel: ReviewPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.left):
        qtbot.keyClick(panel.list, Qt.Key.Key_Escape)


def test_carried_ones_are_grouped_and_shown_when_chosen(
    reviewing: Reviewing, state: UiState, qtbot: QtBot
) -> None:
    carried = CarriedPanel(reviewing, state)
    qtbot.addWidget(carried)
    carried.show()
    reviewing.begin()
    assert shown(carried) == ["Moved", NURSE, "Unmoved", CREWS]
    with qtbot.waitSignal(carried.carry_chosen):
        carried.list.setFocus()
        qtbot.keyClick(carried.list, Qt.Key.Key_Down)
    qtbot.keyClick(carried.list, Qt.Key.Key_Down)
    assert carried.list.current().old.words == CREWS


def test_the_keyboard_alone_chooses_no_card(
    reviewing: Reviewing, state: UiState, qtbot: QtBot
) -> None:
    carried = CarriedPanel(reviewing, state)
    qtbot.addWidget(carried)
    carried.show()
    reviewing.begin()
    told: list[Carry] = []
    carried.carry_chosen.connect(told.append)
    carried.list.setFocus()
    assert carried.list.current() is None
    assert told == []


def test_of_many_cards_only_those_in_view_are_measured(
    library: Library, state: UiState, reviewing: Reviewing, article: DocumentId, qtbot: QtBot
) -> None:
    lines = tuple(f"Boat number {number} lay at the quay." for number in range(400))
    renew(library.session, article, (*NEW, *lines), {})
    for line in lines:
        mark(library.session, article, line)
    renew(library.session, article, (*NEW, "One more line.", *lines), {})
    carried = CarriedPanel(reviewing, state)
    qtbot.addWidget(carried)
    carried.resize(348, 800)
    with qtbot.waitExposed(carried):
        carried.show()
    reviewing.begin()
    carried.list.doItemsLayout()
    assert carried.model.rowCount() > 400
    assert 5 < carried.list.measured < 40


def test_those_that_changed_little_can_be_accepted_by_one_press(
    panel: ReviewPanel, reviewing: Reviewing, library: Library, article: DocumentId, qtbot: QtBot
) -> None:
    accept = next(b for b in panel.findChildren(QAbstractButton) if "over 90 %" in b.text())
    assert not accept.isVisible()  # one alone is as quickly accepted by itself
    library.undo()  # the version, to mark more of the older one
    mark(library.session, article, "The mast of the Marta lay across the road for three")
    four = "The mast of the Marta lay across the road for four"
    also = {four.replace("four", "three"): (CarryState.CHANGED, four)}
    renew(library.session, article, NEW, {**STATES, **also})
    reviewing.begin()
    assert accept.isVisible()
    assert accept.text() == "Accept 2 over 90 %"
    accept.setFocus()
    qtbot.keyClick(accept, Qt.Key.Key_Space)
    assert decision(library, article, MAST) is Decision.ACCEPTED
    assert not accept.isVisible()
    library.undo()
    assert decision(library, article, MAST) is Decision.WAITING


def test_a_decided_one_shows_the_words_it_has_now(
    panel: ReviewPanel, library: Library, qtbot: QtBot
) -> None:
    go_to(panel, MEN)
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    go_to(panel, MEN)
    card = panel.list.current()
    assert card is not None
    assert card.place is not None
    layout = panel.list.cards.layout_of(card, 340)
    for word in ("aboard", "ashore", "found", "seen"):
        assert word in layout.words.text
