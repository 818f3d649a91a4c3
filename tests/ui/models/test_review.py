"""The cards of carried highlights: their state in words, their places, and the sums."""

from dataclasses import replace

import pytest

from reader.core.carry import CarryState
from reader.core.document import Draft
from reader.core.highlight import Highlight
from reader.core.ids import DocumentId
from reader.session.commands.documents import add_documents
from reader.session.commands.reopening import decide_again
from reader.session.commands.versions import accept_places, keep_on_version, place_highlight
from reader.ui.library import Library
from reader.ui.models.review import LIKELY, Group, ReviewCard, alike, review, summary
from tests.ui.conftest import content
from tests.ui.harbour import (
    CREWS,
    LAMP,
    MAST,
    MEN,
    NEW,
    NURSE,
    OFFICE,
    OLD,
    TITLE,
    add_harbour,
    mark,
    renew,
)  # fmt: skip


@pytest.fixture
def article(library: Library) -> DocumentId:
    return add_harbour(library.session)


def cards(library: Library, article: DocumentId) -> dict[str, ReviewCard]:
    document = library.read.document(article)
    assert document is not None
    return {card.old.words: card for card in review(library.read, document)}


def highlight(library: Library, article: DocumentId, quote: str) -> Highlight:
    return next(h for h in library.read.highlights(article) if h.quote == quote)


def test_each_says_what_became_of_it(library: Library, article: DocumentId) -> None:
    told = {words: (card.state, card.likeness) for words, card in cards(library, article).items()}
    assert told[OFFICE] == ("Gone", "no place found")
    assert told[LAMP][0] == "Two places fit"
    assert told[MEN][0] == "Text changed"
    assert told[MEN][1].endswith("% alike")
    assert (told[NURSE][0], told[CREWS][0]) == ("Moved", "Unmoved")


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        ("The lamp had burned all night", "same words in ¶ 4"),
        ("two thousand broken planks", "no place found"),
        ("woman", "no place found"),
    ],
)
def test_of_one_that_is_gone_it_is_told_where_its_words_stand_too(
    library: Library, quote: str, told: str
) -> None:
    session = library.session
    [article] = session.do(add_documents, [Draft(TITLE, content(OLD))])
    mark(session, article.id, quote)
    renew(session, article.id, NEW, {quote: (CarryState.GONE,)})
    assert cards(library, article.id)[quote].likeness == told


def test_the_way_names_the_paragraphs_once_if_they_are_one(
    library: Library, article: DocumentId
) -> None:
    found = cards(library, article)
    assert found[NURSE].way == "¶ 4 → ¶ 2, exact"
    assert found[CREWS].way == "¶ 1, exact"


def test_only_what_is_the_same_is_wholly_alike() -> None:
    assert [alike(score) for score in (1000, 999, 925, 0)] == [
        "the same words", "99 % alike", "92 % alike", "0 % alike",
    ]  # fmt: skip


def test_a_doubtful_one_has_both_places_with_what_stands_around_them(
    library: Library, article: DocumentId
) -> None:
    first, second = cards(library, article)[LAMP].places
    assert (first.words, second.words) == (NEW[3], NEW[4][len("Nobody slept. ") :])
    assert second.before.endswith("Nobody slept. ")
    assert second.before.startswith("…")
    assert second.after.startswith("\nThe mast of")
    assert second.after.endswith("…")


def test_the_second_place_may_be_meant(library: Library, article: DocumentId) -> None:
    card = replace(cards(library, article)[LAMP], chosen=1)
    assert card.place == card.places[1]
    assert (card.shown.new_start, card.shown.other_start) == (
        card.carry.other_start,
        card.carry.new_start,
    )


def test_two_places_that_fit_alike_are_never_likely(library: Library, article: DocumentId) -> None:
    found = cards(library, article)
    assert found[LAMP].carry.score > LIKELY
    assert [words for words, card in found.items() if card.is_likely] == [MAST]


def test_decisions_stand_under_a_heading_of_their_own(
    library: Library, article: DocumentId
) -> None:
    library.do(accept_places, [highlight(library, article, MAST).id])
    library.do(keep_on_version, [highlight(library, article, OFFICE).id])
    library.do(place_highlight, highlight(library, article, LAMP).id, 0, 5)
    found = cards(library, article)
    assert {words: card.state for words, card in found.items() if card.group is Group.DECIDED} == {
        MAST: "Accepted", OFFICE: "Kept on version 1", LAMP: "Placed by hand",
    }  # fmt: skip
    assert len(found[LAMP].places) == 1
    assert found[OFFICE].way == "¶ 3"


def test_deciding_again_lets_it_wait_as_before(library: Library, article: DocumentId) -> None:
    before = cards(library, article)[MAST]
    mast = highlight(library, article, MAST)
    library.do(accept_places, [mast.id])
    library.do(decide_again, [mast.id])
    assert cards(library, article)[MAST] == before


def test_the_sum_is_told_in_sentences(library: Library, article: DocumentId) -> None:
    found = list(cards(library, article).values())
    sure = [card for card in found if not card.carry.is_waiting]
    waiting = [card for card in found if card.carry.is_waiting]
    assert summary(found) == (
        "2 of 6 highlights were carried over without doubt. Four wait for you."
    )
    assert summary(sure) == "All 2 highlights were carried over without doubt."
    assert summary(sure[:1]) == "The one highlight was carried over without doubt."
    assert summary([*sure[:1], *waiting[:1]]) == (
        "1 of 2 highlights was carried over without doubt. One waits for you."
    )
    assert summary(waiting * 3) == "No highlight was carried over without doubt. 12 wait for you."
    assert summary([]) == "There was no highlight to carry over."
