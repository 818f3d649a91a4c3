"""The list of carried highlights: groups, and small changes for small changes."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reader.core.ids import DocumentId
from reader.session.commands.versions import accept_places
from reader.ui.library import Library
from reader.ui.models.review import Group, ReviewCard, review
from reader.ui.models.review_list import ReviewList
from tests.ui.harbour import CREWS, LAMP, MAST, MEN, NURSE, OFFICE, add_harbour

ALL = tuple(Group)


@pytest.fixture
def article(library: Library) -> DocumentId:
    return add_harbour(library.session)


@pytest.fixture
def model(library: Library, article: DocumentId, qtmodeltester: ModelTester) -> ReviewList:
    made = ReviewList(ALL, library)
    qtmodeltester.check(made)  # stays, and checks every change that follows
    made.show(cards(library, article))
    return made


def cards(library: Library, article: DocumentId) -> tuple[ReviewCard, ...]:
    document = library.read.document(article)
    assert document is not None
    return review(library.read, document)


def rows(model: ReviewList) -> list[str]:
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def accept(library: Library, article: DocumentId, quote: str) -> None:
    found = next(h for h in library.read.highlights(article) if h.quote == quote)
    library.do(accept_places, [found.id])


def test_what_waits_comes_first_and_the_rest_under_headings(model: ReviewList) -> None:
    waiting, rest = rows(model)[:4], rows(model)[4:]
    assert set(waiting) == {MEN, OFFICE, LAMP, MAST}
    assert rest == ["Moved", NURSE, "Unmoved", CREWS]


def test_other_groups_are_left_out(library: Library, article: DocumentId) -> None:
    model = ReviewList((Group.MOVED,), library)
    model.show(cards(library, article))
    assert rows(model) == ["Moved", NURSE]


def test_a_decision_moves_one_card(
    library: Library, model: ReviewList, article: DocumentId, qtbot: QtBot
) -> None:
    accept(library, article, MAST)
    resets = []
    model.modelReset.connect(lambda: resets.append(1))
    with qtbot.waitSignals([model.rowsRemoved, model.rowsInserted]):
        model.show(cards(library, article))
    assert resets == []
    assert rows(model)[3:6] == ["Decided", MAST, "Moved"]


def test_a_heading_counts_and_cannot_be_chosen(model: ReviewList) -> None:
    heading = model.index(4, 0)
    assert heading.data(Qt.ItemDataRole.AccessibleTextRole) == "Moved, 1"
    assert not model.flags(heading) & Qt.ItemFlag.ItemIsSelectable
    assert model.card_at(4) is None
    assert isinstance(model.card_at(5), ReviewCard)


def test_the_chosen_place_outlives_other_decisions(
    library: Library, model: ReviewList, article: DocumentId
) -> None:
    row = rows(model).index(LAMP)
    model.choose_place(row, 1)
    accept(library, article, MAST)
    model.show(cards(library, article))
    card = model.card_at(rows(model).index(LAMP))
    assert card is not None
    assert card.chosen == 1


def test_a_place_that_is_not_there_cannot_be_chosen(model: ReviewList) -> None:
    row = rows(model).index(OFFICE)
    model.choose_place(row, 1)
    card = model.card_at(row)
    assert card is not None
    assert card.chosen == 0


def test_cards_are_found_by_carry_and_by_highlight(model: ReviewList) -> None:
    card = model.card_at(2)
    assert card is not None
    assert model.row_of(card.carry.id) == model.row_of_highlight(card.carry.highlight_id) == 2
    assert model.row_of_highlight(None) == -1


def test_a_card_is_read_out_with_old_and_new_words_and_its_places(model: ReviewList) -> None:
    row = rows(model).index(LAMP)
    told = str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert told.startswith("Two places fit. ")
    assert LAMP in told
    assert "Now: The lamp had burned all night above the gate of the old chandlery" in told
    assert "Paragraph 4 or paragraph 5, place 1 is chosen" in told
