"""Locating: passages of which only a quote, 32 characters either side and a position are known."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.anchoring.locating import locate
from reader.core.anchor import Anchor
from reader.core.carry import CarryState
from tests.anchoring.passages import words

GARDEN = (
    "Long before the harbour froze, the gardener counted his seeds by candlelight and wrote down "
    "what each of them had promised him"
)
REFRAIN = (
    "We had the tide behind us, we had the wind behind us, we had the moon above us, "
    "we lost the oars at midnight, we lost the map at dawn, and nobody minded."
)


def anchor(quote: str, prefix: str = "", suffix: str = "", start: int = 10_000) -> Anchor:
    """An anchor whose position says nothing, unless told."""
    return Anchor(start, start + len(quote), quote, prefix, suffix)


def test_a_passage_at_its_position_is_unmoved() -> None:
    start = GARDEN.index("seeds")
    found = locate(GARDEN, Anchor.of(GARDEN, start, start + 5))
    assert (found.state, found.place) == (CarryState.UNMOVED, (start, start + 5, 1.0))


def test_a_quote_alone_is_found_where_it_stands() -> None:
    found = locate(GARDEN, anchor("counted his seeds by candlelight"))
    assert (found.state, words(GARDEN, found.place)) == (
        CarryState.MOVED,
        "counted his seeds by candlelight",
    )


def test_a_word_alone_is_proposed_and_not_believed() -> None:
    found = locate(GARDEN, anchor("harbour"))
    assert (found.state, words(GARDEN, found.place)) == (CarryState.AMBIGUOUS, "harbour")


def test_the_likest_words_are_proposed_where_the_quote_does_not_stand() -> None:
    found = locate(GARDEN, anchor("brief before the harbour"))
    assert (found.state, words(GARDEN, found.place)) == (
        CarryState.CHANGED,
        "Long before the harbour",
    )
    assert found.place is not None
    assert 0.5 < found.place.score < 1


def test_the_more_letters_differ_the_lower_the_score() -> None:
    quotes = (
        "the gardener counted his seeds",
        "the gardner counted his seeds",
        "the gardner counted her seeds",
        "a gardner counted her beads",
    )
    found = [locate(GARDEN, anchor(quote)) for quote in quotes]
    scores = [one.place.score for one in found if one.place]
    assert len(scores) == len(quotes)
    assert all(one > other for one, other in pairwise(scores))


@pytest.mark.parametrize(
    ("quote", "prefix", "suffix", "before"),
    [
        ("behind us", "we had the wind ", "", "We had the tide behind us, we had the wind "),
        ("behind us", "We had the tide ", "", "We had the tide "),
        ("behind us", "we had the wynd ", "", "We had the tide behind us, we had the wind "),
        ("we lost", "", " the map at dawn", "the oars at midnight, "),
        ("we lost", "", " the oars at midnight", "the moon above us, "),
        ("we lost", "", " the mapp at dawn,", "the oars at midnight, "),
    ],
)
def test_of_several_places_the_one_with_the_right_neighbours_is_taken(
    quote: str, prefix: str, suffix: str, before: str
) -> None:
    found = locate(REFRAIN, anchor(quote, prefix, suffix))
    assert words(REFRAIN, found.place) == quote
    assert found.place is not None
    assert REFRAIN[: found.place.start].endswith(before)


@pytest.mark.parametrize("which", [0, 1])
def test_between_places_that_fit_alike_the_position_chooses_and_the_doubt_is_told(
    which: int,
) -> None:
    places = [REFRAIN.index("behind us"), REFRAIN.rindex("behind us")]
    near = locate(REFRAIN, anchor("behind us", start=places[which] + 3))
    assert near.state is CarryState.AMBIGUOUS
    assert near.place is not None
    assert near.runner_up is not None
    assert [near.place.start, near.runner_up.start] == [places[which], places[1 - which]]


def test_the_very_position_settles_it() -> None:
    start = REFRAIN.rindex("behind us")
    found = locate(REFRAIN, anchor("behind us", "unknown to this text ", "!", start))
    assert (found.state, found.place) == (CarryState.UNMOVED, (start, start + 9, 1.0))


def test_a_few_words_without_surroundings_are_found_far_from_where_they_were() -> None:
    text = f"{GARDEN}. {'Nothing to report. ' * 300}"
    found = locate(text, anchor("th harbur frozen"))
    assert (found.state, words(text, found.place)) == (CarryState.CHANGED, "the harbour froze")


def test_a_long_quote_from_another_text_is_gone() -> None:
    assert locate(REFRAIN, anchor(GARDEN)) == (CarryState.GONE, None, None)


@pytest.mark.parametrize(("text", "quote"), [("", "seeds"), ("seeds", ""), ("seeds", " \u00ad")])
def test_nothing_is_found_in_nothing_and_of_nothing(text: str, quote: str) -> None:
    assert locate(text, anchor(quote)).state is CarryState.GONE


def test_a_prefix_may_be_longer_than_what_stands_before() -> None:
    found = locate(GARDEN, anchor("before the harbour froze", "They say it was very, very long "))
    assert (found.state, words(GARDEN, found.place)) == (
        CarryState.MOVED,
        "before the harbour froze",
    )


def test_a_quote_may_end_the_text_whose_suffix_is_missing() -> None:
    found = locate(GARDEN, anchor("what each of them had promised him", suffix=" and nobody else"))
    assert found.state is CarryState.MOVED
    assert found.place is not None
    assert found.place.end == len(GARDEN)


@pytest.mark.parametrize(
    ("text", "quote", "there"),
    [
        ("the gardnr counted", "the gardener counted", "the gardnr counted"),
        ("lost theoars atmidnight", "lost the oars at midnight", "lost theoars atmidnight"),
        ("sm😊les and smirks", "smiles and smirks", "sm😊les and smirks"),
    ],
)
def test_letters_left_out_or_put_in_or_run_together_are_found(
    text: str, quote: str, there: str
) -> None:
    found = locate(f"Once more: {text}.", anchor(quote))
    assert (found.state, words(f"Once more: {text}.", found.place)) == (CarryState.CHANGED, there)


@pytest.mark.parametrize("length", [31, 32, 33, 64, 65, 130])
def test_quotes_of_every_length_are_found(length: int) -> None:
    text = f"{GARDEN}. {REFRAIN}"
    quote = text[5 : 5 + length]
    found = locate(text, anchor(quote))
    assert found.state.is_sure
    assert words(text, found.place) == quote.strip()


def test_a_repetitive_quote_with_a_word_put_in_is_found_about_whole() -> None:
    text = "foo" * 5 + " " + "bar " * 10 + "zog " + "bar " * 10 + "baz" * 5
    quote = ("bar " * 20).strip()
    found = locate(text, anchor(quote))
    assert not found.state.is_sure
    assert found.place is not None
    # "zog " put in is four letters; leaving out a "bar " for it is no more.
    assert found.place.score >= 1 - 4 / len(quote)
    assert "zog" in words(text, found.place)


def test_five_copies_are_never_settled() -> None:
    found = locate("One fish swam past the quay. " * 5, anchor("One fish swam past the quay."))
    assert found.state is CarryState.AMBIGUOUS
    assert found.runner_up is not None


@given(
    st.text("ab c.é\u0301\u00ad’👩\u200d", max_size=60),
    st.text("ab c.é\u0301\u00ad'👩", max_size=12),
    st.text("ab c", max_size=8),
    st.text("ab c", max_size=8),
    st.integers(-3, 80),
)
def test_whatever_is_handed_over_the_place_is_in_the_text(
    text: str, quote: str, prefix: str, suffix: str, start: int
) -> None:
    found = locate(text, Anchor(start, start + len(quote), quote, prefix, suffix))
    assert (found.place is None) == (found.state is CarryState.GONE)
    for place in (found.place, found.runner_up):
        if place is not None:
            assert 0 <= place.start < place.end <= len(text)
            assert 0 < place.score <= 1
