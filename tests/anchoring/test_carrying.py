"""Carrying: the hard cases of a text that changes around, at and inside a passage."""

from unicodedata import normalize

import pytest

from reader.anchoring.carrying import Carrying
from reader.core.carry import CarryState
from tests.anchoring.passages import found, words

UNMOVED, MOVED = CarryState.UNMOVED, CarryState.MOVED
CHANGED, AMBIGUOUS, GONE = CarryState.CHANGED, CarryState.AMBIGUOUS, CarryState.GONE

FERRY = "The ferry left the western pier at dusk with forty passengers and a crate of oranges."
MILL = "Nobody at the mill had slept since the bell was taken down from its tower."
BRIDGE = "Engineers measured the bridge twice, and both times the answer frightened them."
ORCHARD = "In the orchard behind the school three old women counted ladders and said nothing."
TEXT = "\n".join((FERRY, MILL, BRIDGE, ORCHARD))


def test_in_a_text_that_only_went_on_every_passage_stays() -> None:
    carrying = Carrying(TEXT, TEXT + "\nMore on Monday.")
    for start in range(0, len(TEXT) - 9, 7):
        result = carrying.find(start, start + 9)
        assert result.state is UNMOVED
        assert words(TEXT, result.place) == TEXT[start : start + 9].strip()


@pytest.mark.parametrize(("start", "end"), [(-1, 4), (4, 4), (6, 5), (0, len(TEXT) + 1)])
def test_what_is_no_passage_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="is no passage"):
        Carrying(TEXT, TEXT).find(start, end)


def test_text_put_in_before_a_passage_moves_it() -> None:
    new = "Corrected on Friday.\n" + TEXT
    result = found(TEXT, new, "the bridge twice")
    assert (result.state, words(new, result.place)) == (MOVED, "the bridge twice")
    assert result.runner_up is None


def test_a_change_behind_a_passage_leaves_it_unmoved() -> None:
    result = found(TEXT, TEXT.replace("ladders", "baskets"), "forty passengers")
    assert result.state is UNMOVED


def test_a_paragraph_that_moves_takes_its_passages_along() -> None:
    new = "\n".join((FERRY, BRIDGE, ORCHARD, MILL))
    for quote in (MILL, "Nobody at the mill", "bell", "its tower."):
        result = found(TEXT, new, quote)
        assert (result.state, words(new, result.place)) == (MOVED, quote)


def test_two_paragraphs_that_swap_both_take_their_passages_along() -> None:
    new = "\n".join((FERRY, ORCHARD, BRIDGE, MILL))
    for quote in ("three old women", "the bell was taken", ORCHARD, MILL):
        result = found(TEXT, new, quote)
        assert (result.state, words(new, result.place)) == (MOVED, quote)


def test_a_sentence_split_in_two_is_proposed_as_a_whole() -> None:
    new = TEXT.replace("twice, and both times", "twice. Both times")
    result = found(TEXT, new, BRIDGE)
    assert result.state is CHANGED
    assert words(new, result.place) == BRIDGE.replace("twice, and both times", "twice. Both times")


def test_a_word_changed_inside_is_told_with_its_score() -> None:
    new = TEXT.replace("frightened", "delighted")
    result = found(TEXT, new, "both times the answer frightened them")
    assert result.state is CHANGED
    assert words(new, result.place) == "both times the answer delighted them"
    assert result.place is not None
    # Six letters of "frightened" are not those of "delighted": 6 edits in 37 letters at most.
    assert 1 - 6 / 37 <= result.place.score < 1


def test_one_letter_changed_costs_one_letter() -> None:
    new = TEXT.replace("orchard", "orchart")
    result = found(TEXT, new, "the orchard behind the school")
    assert (result.state, words(new, result.place)) == (CHANGED, "the orchart behind the school")
    assert result.place is not None
    assert result.place.score == pytest.approx(1 - 1 / 29)


@pytest.mark.parametrize(
    ("gone", "left"),
    [
        ("Engineers ", "measured the bridge twice, and both times"),
        (" times", "Engineers measured the bridge twice, and both"),
        ("the bridge ", "Engineers measured twice, and both times"),
    ],
)
def test_of_a_passage_that_lost_a_word_the_rest_is_proposed(gone: str, left: str) -> None:
    new = TEXT.replace(gone, "", 1)
    result = found(TEXT, new, "Engineers measured the bridge twice, and both times")
    assert (result.state, words(new, result.place)) == (CHANGED, left)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Engineers measured", "Surveyors measured"),
        ("Engineers measured", "Three surveyors measured"),
        ("both times", "both days"),
        ("both times", "both long days"),
    ],
)
def test_what_took_the_place_of_the_first_or_last_word_is_taken_in(before: str, after: str) -> None:
    quote = "Engineers measured the bridge twice, and both times"
    new = TEXT.replace(before, after)
    result = found(TEXT, new, quote)
    assert (result.state, words(new, result.place)) == (CHANGED, quote.replace(before, after))


@pytest.mark.parametrize(
    ("before", "after"), [("Nobody", "Yet nobody"), ("slept since", "slept well since")]
)
def test_words_put_in_at_the_edges_stay_outside(before: str, after: str) -> None:
    new = TEXT.replace(before, after).replace("Yet nobody", "Yet Nobody")
    quote = "Nobody at the mill had slept"
    result = found(TEXT, new, quote)
    assert result.state.is_sure
    assert words(new, result.place) == quote


def test_of_much_put_in_before_a_word_that_changed_most_stays_outside() -> None:
    much = "Yesterday at noon, while the shops were still shut, surveyors measured"
    new = TEXT.replace("Engineers measured", much)
    result = found(TEXT, new, BRIDGE)
    assert BRIDGE.removeprefix("Engineers ") in words(new, result.place)
    assert "were still" not in words(new, result.place)
    late = TEXT.replace("answer frightened them.", "answer frightened us, as we said on Sunday.")
    result = found(TEXT, late, BRIDGE[:-1])
    assert words(late, result.place) == BRIDGE.replace("frightened them.", "frightened us, as")


def test_a_beginning_that_was_lost_with_what_stood_before_it_takes_nothing_foreign_in() -> None:
    old = f"{FERRY} {MILL} Every evening she locked the gate, fed the goats and wrote. {ORCHARD}"
    new = f"{BRIDGE} Every evening she locked the gate, fed the goats and wrote. {ORCHARD}"
    start, end = old.index("taken down"), old.index(" " + ORCHARD)
    result = Carrying(old, new).find(start, end)
    left = "Every evening she locked the gate, fed the goats and wrote."
    assert (result.state, words(new, result.place)) == (CHANGED, left)


def test_a_first_word_that_changed_behind_a_new_one_is_found_by_its_letters() -> None:
    new = TEXT.replace("Nobody at", "And yet nobody at")
    result = found(TEXT, new, "Nobody at the mill had slept")
    assert (result.state, words(new, result.place)) == (CHANGED, "nobody at the mill had slept")


def test_a_passage_that_was_taken_out_is_gone() -> None:
    new = "\n".join((FERRY, BRIDGE, ORCHARD))
    assert found(TEXT, new, MILL) == (GONE, None, None)
    assert found(TEXT, new, "bell").state is GONE


def test_in_an_empty_text_everything_is_gone() -> None:
    assert found(TEXT, "", "bell").state is GONE


def test_all_words_replaced_at_the_same_place_is_gone() -> None:
    new = TEXT.replace(MILL, "A quiet afternoon followed, warm as bread, with geese overhead.")
    assert found(TEXT, new, MILL).state is GONE


TWICE = f"{FERRY} The price rose again.\n{MILL}\n{BRIDGE} The price rose again.\n{ORCHARD}"


def test_of_a_quote_that_stands_twice_each_goes_where_its_surroundings_are() -> None:
    new = TWICE.replace("ferry", "barge").replace("bridge", "dam").replace("mill", "forge")
    first = found(TWICE, new, "The price rose again.")
    second = found(TWICE, new, "The price rose again.", 1)
    assert first.state.is_sure
    assert second.state.is_sure
    assert first.place is not None
    assert second.place is not None
    assert first.place.start == new.index("The price")
    assert second.place.start == new.rindex("The price")


@pytest.mark.parametrize(("deleted", "kept"), [(0, 1), (1, 0)])
def test_when_one_of_two_is_deleted_its_passage_never_moves_to_the_other(
    deleted: int, kept: int
) -> None:
    host = (FERRY, BRIDGE)[deleted]
    new = TWICE.replace(f"{host} The price rose again.", host)
    assert not found(TWICE, new, "The price rose again.", deleted).state.is_sure
    stayed = found(TWICE, new, "The price rose again.", kept)
    assert stayed.state.is_sure
    assert words(new, stayed.place) == "The price rose again."


def test_when_one_of_two_is_deleted_with_its_paragraph_it_is_gone() -> None:
    new = TWICE.replace(f"{BRIDGE} The price rose again.\n", "")
    assert found(TWICE, new, "The price rose again.", 1).state is GONE


def test_two_places_that_fit_alike_are_both_told() -> None:
    old = f"{MILL}\nAll quiet on the river tonight.\n{BRIDGE}"
    note = "All quiet on the river tonight."
    new = (
        f"Zebra crossing ahead! {note} Winter tyres on sale.\nMusic at eight? {note} Bring chairs."
    )
    result = found(old, new, note)
    assert result.state is AMBIGUOUS
    assert words(new, result.place) == words(new, result.runner_up) == note
    assert result.place != result.runner_up


def test_twins_side_by_side_of_which_one_is_left_are_in_doubt() -> None:
    line = "He knocked at the door and waited for an answer that did not come."
    old = f"{FERRY}\n{line}\n{line}\n{MILL}"
    new = f"{FERRY}\n{line}\n{MILL}"
    assert found(old, new, line).state is AMBIGUOUS
    assert found(old, new, line, 1).state is AMBIGUOUS


def test_of_many_equal_paragraphs_each_stays_with_its_neighbours() -> None:
    notice = "All rights reserved. No part may be copied, sold or lent without leave."
    old = "\n".join(f"{line}\n{notice}" for line in (FERRY, MILL, BRIDGE, ORCHARD))
    new = old.replace(f"{MILL}\n{notice}\n", "").replace("twice", "thrice").replace("three", "four")
    for place, index in enumerate((0, 2, 3)):
        result = found(old, new, "sold or lent", index)
        assert result.state.is_sure, index
        assert result.place is not None
        assert new.count("sold or lent", 0, result.place.start) == place
    assert not found(old, new, "sold or lent", 1).state.is_sure


def test_of_two_copies_the_likest_is_in_doubt_when_it_came_from_the_other() -> None:
    tail = "in the orchard behind the school three old women counted ladders and said nothing."
    old = f"{FERRY}\nEvery evening {tail}\n{MILL}\nEvery evening {tail}\n{BRIDGE}"
    mine, theirs = tail.replace("counted ladders", "sang"), tail.replace("old women", "old men")
    new = f"{MILL}\nEvery evening {theirs}\n{BRIDGE} Then {mine}"
    assert found(old, new, tail).state is AMBIGUOUS


def test_a_citation_elsewhere_is_not_taken_for_the_mended_passage() -> None:
    quote = "forty passengers and a crate of oranges"
    note = f'Correction: an earlier version spoke of "{quote}", which was wrong.'
    new = TEXT.replace("forty passengers", "fourteen passengers") + "\n" + note
    result = found(TEXT, new, quote)
    assert result.state is AMBIGUOUS
    told = {words(new, result.place), words(new, result.runner_up)}
    assert told == {quote, "fourteen passengers and a crate of oranges"}


def test_a_citation_of_a_whole_sentence_is_not_taken_for_it_either() -> None:
    new = TEXT.replace("was taken", "were taken") + f"\nWrong: {MILL[:-1]}, we wrote."
    assert found(TEXT, new, MILL[:-1]).state is AMBIGUOUS


def test_a_text_that_now_stands_twice_leaves_every_passage_in_doubt() -> None:
    new = f"Preface.\n{TEXT}\n{TEXT}"
    for quote in (MILL, "frightened", "the school three old women"):
        assert found(TEXT, new, quote).state is AMBIGUOUS


def test_the_same_words_of_another_passage_do_not_hide_what_changed() -> None:
    old = f"{FERRY} Then they heard the bell again.\n{BRIDGE}\n{MILL}\n{ORCHARD}"
    new = old.replace("heard the bell again.\nEngineers", "heard the belt again.\nEngineers")
    new = new.replace("had slept since", "slept since").replace("taken down", "torn down")
    result = found(old, new, "the bell")
    assert (result.state, words(new, result.place)) == (CHANGED, "the belt")


def test_a_mended_passage_at_home_comes_before_its_old_words_far_away() -> None:
    new = TEXT.replace("the bell was", "the belt was") + "\nOnce upon a time: the bell"
    result = found(TEXT, new, "the bell")
    assert words(new, result.place) == "the belt"
    assert not result.state.is_sure


def test_a_short_word_needs_its_surroundings() -> None:
    new = "Completely other words about a bell, and nothing more to be read here."
    result = found(TEXT, new, "bell")
    assert result.state is AMBIGUOUS
    assert words(new, result.place) == "bell"


def test_a_long_quote_is_known_wherever_it_stands() -> None:
    new = f"Completely other words. {MILL} And nothing more to be read here."
    result = found(TEXT, new, MILL)
    assert (result.state, words(new, result.place)) == (MOVED, MILL)


def test_a_word_that_stands_a_thousand_times_is_found_by_its_surroundings() -> None:
    filler = "".join(f"the house number {number} and the yard. " for number in range(1_000))
    old = filler + "Then came the flood. " + filler
    new = filler + "Suddenly then came the flood! " + filler
    start = old.index("the flood")
    result = Carrying(old, new).find(start, start + 3)
    assert result.state.is_sure
    assert result.place is not None
    assert result.place.start == new.index("the flood")


def test_typography_is_no_change_of_words() -> None:
    old = (
        "She said: “We can’t go on – not like this.” The café closed at ten o’clock, naïve as ever."
    )
    new = normalize(
        "NFD",
        "She\u00a0said: «We can't\ngo on — not   like this.» The ca\u00adfé clo\u00adsed at "
        "ten\u200b o'clock, naïve as ever.",
    )
    for quote in ("“We can’t go on – not like this.”", "The café closed", "o’clock, naïve"):
        result = found(old, new, quote)
        assert result.state.is_sure
        assert result.place is not None
        assert result.place.score == 1.0
    result = found(old, new, "The café closed")
    assert words(new, result.place) == normalize("NFD", "The ca\u00adfé clo\u00adsed")


def test_a_text_wrapped_anew_leaves_every_passage_sure() -> None:
    new = TEXT.replace(" ", "\n")
    carrying = Carrying(TEXT, new)
    for start in range(0, len(TEXT) - 20, 11):
        result = carrying.find(start, start + 20)
        assert result.state is UNMOVED
        assert words(new, result.place).split() == TEXT[start : start + 20].split()


@pytest.mark.parametrize(
    ("old", "new"), [("мой дом", "мои дом"), ("the Rose", "the rose"), ("resume", "résumé")]
)
def test_letters_and_case_and_accents_are_words(old: str, new: str) -> None:
    before, after = f"{FERRY} {old} {MILL}", f"{FERRY} {new} {MILL}"
    result = found(before, after, old)
    assert (result.state, words(after, result.place)) == (CHANGED, new)


def test_overlapping_passages_each_follow_for_themselves() -> None:
    new = "\n".join((ORCHARD, FERRY, BRIDGE.replace("twice", "thrice"), MILL))
    carrying = Carrying(TEXT, new)
    texts = {"both times the answer": MOVED, "the answer frightened": MOVED, BRIDGE: CHANGED}
    for quote, state in texts.items():
        start = TEXT.index(quote)
        result = carrying.find(start, start + len(quote))
        assert (result.state, words(new, result.place)) == (state, quote.replace("twice", "thrice"))


def test_a_passage_over_a_paragraph_border_follows() -> None:
    quote = "from its tower.\nEngineers measured"
    new = "News of the day.\n" + TEXT
    result = found(TEXT, new, quote)
    assert (result.state, words(new, result.place)) == (MOVED, quote)


def test_a_passage_over_a_border_where_a_paragraph_came_in_is_proposed() -> None:
    quote = "since the bell was taken down from its tower.\nEngineers measured the bridge twice"
    new = TEXT.replace("tower.\n", "tower.\nMore.\n")
    result = found(TEXT, new, quote)
    assert result.state is CHANGED
    assert words(new, result.place) == quote.replace("tower.\n", "tower.\nMore.\n")


def test_a_text_that_grows_tenfold_keeps_its_passages() -> None:
    grown = [f"Paragraph {number} was added later, and it speaks of salt." for number in range(80)]
    new = "\n".join((*grown[:40], MILL, *grown[40:60], BRIDGE, *grown[60:], FERRY))
    assert len(new) > 10 * len(TEXT)
    for quote in (MILL, "taken down from its tower", "frightened them", "crate of oranges"):
        result = found(TEXT, new, quote)
        assert (result.state, words(new, result.place)) == (MOVED, quote)


def test_an_arabic_text_keeps_its_passages() -> None:
    old = "وصل القطار إلى المدينة القديمة عند الفجر. كان الناس ينتظرون الأخبار في الساحة الكبيرة."
    new = "تحديث. " + old.replace("القديمة", "الجديدة")
    kept = found(old, new, "ينتظرون الأخبار")
    assert (kept.state, words(new, kept.place)) == (MOVED, "ينتظرون الأخبار")
    changed = found(old, new, "المدينة القديمة عند الفجر")
    assert (changed.state, words(new, changed.place)) == (CHANGED, "المدينة الجديدة عند الفجر")


def test_an_emoji_is_one_and_never_cut() -> None:
    old = "The family 👩‍👩‍👧 waved 🇺🇦 from the balcony 👍🏽 until the bus was out of sight."
    new = "Today the family 👩‍👩‍👧 waved 🇺🇦 from our balcony 👍🏽 until the bus was out of sight."
    for quote in ("👩‍👩‍👧", "🇺🇦 from", "👍🏽 until the bus"):
        result = found(old, new, quote)
        assert (result.state, words(new, result.place)) == (MOVED, quote)
    lone = found("They met a woman 👩 by the sea.", "They met a woman 👩‍👧 by the sea.", "👩")
    assert not lone.state.is_sure


def test_a_joiner_that_came_in_belongs_to_the_letter_before() -> None:
    old, new = "او هر روز می رود و باز می آید", "او هر روز می\u200c رود و باز می آید"
    result = found(old, new, "روز می")
    assert (result.state, words(new, result.place)) == (UNMOVED, "روز می\u200c")


def test_a_passage_that_changed_and_went_far_is_found_by_what_is_left() -> None:
    filler = [
        f"Line {number} of the register names a ship and {number} men" for number in range(5_000)
    ]
    old = "\n".join((MILL, *filler))
    new = "\n".join((*filler[::-1], MILL.replace("slept", "rested")))
    result = found(old, new, MILL)
    assert (result.state, words(new, result.place)) == (CHANGED, MILL.replace("slept", "rested"))


def test_a_text_without_spaces_keeps_its_passages() -> None:
    old = "夜明け前に列車は古い町に着いた。広場では人々が知らせを待っていた。川の水は静かだった。"
    new = "速報。" + old.replace("古い町", "大きな町")
    kept = found(old, new, "人々が知らせを待っていた")
    assert (kept.state, words(new, kept.place)) == (MOVED, "人々が知らせを待っていた")
    changed = found(old, new, "列車は古い町に着いた")
    assert (changed.state, words(new, changed.place)) == (CHANGED, "列車は大きな町に着いた")


def test_a_page_extracted_otherwise_with_menus_around_keeps_its_passages() -> None:
    menu = "Home\nNews\nSport\nMost read\n1. The bell\n2. A bridge too far\n3. Oranges\n"
    footer = "\nRelated\nThe ferry\nThe mill\n© All rights reserved"
    new = menu + TEXT.replace("\n", "\n\nAdvertisement\n\n").replace(" ", "\u00a0", 9) + footer
    for quote in ("The ferry", "bell", "the bridge", "ladders", MILL, "crate of oranges."):
        result = found(TEXT, new, quote)
        assert result.state is MOVED, quote
        assert words(new, result.place).replace("\u00a0", " ") == quote
        assert words(new, result.place) in new[len(menu) : -len(footer)]


@pytest.mark.parametrize("quote", [" ", "\n\u00a0", "\u00ad"])
def test_a_passage_of_which_nothing_is_seen_is_gone(quote: str) -> None:
    assert found(f"a{quote}b", f"x a{quote}b", quote).state is GONE


def test_a_passage_is_trimmed() -> None:
    result = Carrying("so it is", "and so it is").find(2, 6)
    assert result.place is not None
    assert (result.place.start, result.place.end) == (7, 9)
