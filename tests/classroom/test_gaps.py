"""Which words become gaps, by each of the ways to choose them."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.classroom.excerpt import printed
from reader.classroom.gaps import answer, gaps
from reader.classroom.marks import Marks
from reader.classroom.recipe import GapsFrom, HandGap, Recipe
from reader.core.note import NoteKind
from reader.core.snapshot import MarkedDocument
from reader.errors import Refused

from .marked_texts import BRIDGE, FLOOD, RIVER, article, articles, sample, snapshot, tagged


def _answers(marked: MarkedDocument, gaps_from: GapsFrom, **settings: Any) -> list[str]:
    recipe = Recipe(gaps_from=gaps_from, **settings)
    marks = Marks(snapshot(marked), recipe)
    found = gaps(marked, recipe, marks, printed(marked, recipe, marks))
    return [answer(marked, gap) for gap in found]


def _by_hand(marked: MarkedDocument, *words: str, is_gap: bool = True) -> Sequence[HandGap]:
    text = marked.content.text
    return tuple(HandGap(marked.document.id, text.index(word), word, is_gap) for word in words)


def test_numbers_are_found_in_digits_and_in_words() -> None:
    marked = article(
        "It began. Some 3,000 left. It was 18:30 then. Twenty-eight boats came."
        " Three thousand stayed. One of them spoke. The B52 and the 7th went. The end."
    )
    found = _answers(marked, GapsFrom.NUMBERS)
    assert found == ["3,000", "18:30", "Twenty-eight", "Three thousand"]


def test_thousands_may_be_parted_by_spaces_but_not_in_english() -> None:
    text = "Почалося. Пішло 3 000 людей. Далі було 9\u00a0450 осіб і двоє псів. Кінець."
    assert _answers(article(text, language="uk"), GapsFrom.NUMBERS, several_a_sentence=True) == [
        "3 000", "9 450", "двоє",
    ]  # fmt: skip
    english = article("It began. On 9 450 came. The end.")
    found = _answers(english, GapsFrom.NUMBERS, several_a_sentence=True)
    assert found == ["9", "450"]


def test_names_are_words_with_a_capital_inside_a_sentence() -> None:
    marked = article(
        "It began. The Dnipro rose. On Sunday I’m told I saw Sergei Marsh. “Boats came,” he said."
        " He asked: Who left?"
        " Then Ukraine’s army came (They said so). The end."
    )
    assert _answers(marked, GapsFrom.NAMES) == ["Dnipro", "Sergei Marsh", "Ukraine"]


def test_a_name_is_hidden_whole_and_once_and_what_is_all_capitals_is_none() -> None:
    marked = article(
        "It began. Sergei Lavrov spoke. Nobody had a SIM card. Then Kyiv fell silent."
        " Rain fell on Kyiv. Only the rain spoke to Sergei Lavrov. The end."
    )
    assert _answers(marked, GapsFrom.NAMES) == ["Sergei Lavrov", "Kyiv"]


@pytest.mark.parametrize(
    ("language", "text", "sentence"),
    [
        ("de", "Es begann. Der Fluss stieg. Ende.", "In German every noun"),
        ("ar", "بدأ الأمر. ارتفع النهر عاليا. انتهى الأمر.", "No capital letters tell names"),
    ],
)
def test_names_are_refused_where_capitals_do_not_tell(
    language: str, text: str, sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        _answers(article(text, language=language), GapsFrom.NAMES)


def test_key_words_are_frequent_and_long_each_in_one_form_only() -> None:
    marked = article(
        "It began here. The occupation lasted. Then occupations ended near Kharkiv. "
        "They were very long, 28 weeks. In it a bridge stood. The end."
    )
    found = _answers(marked, GapsFrom.KEY_WORDS, several_a_sentence=True)
    assert sum(word.startswith("occupation") for word in found) == 1
    assert {"Kharkiv", "very", "28", "They", "In", "it"}.isdisjoint(found)
    assert "bridge" in found


def test_german_nouns_are_key_words_but_not_where_a_sentence_begins() -> None:
    marked = article("Es begann. Fluten zerstörten die Brücke. Ende.", language="de")
    found = _answers(marked, GapsFrom.KEY_WORDS, several_a_sentence=True)
    assert found == ["zerstörten", "Brücke"]


def test_key_words_are_spread_over_the_article() -> None:
    marked = sample()
    recipe = Recipe(most_gaps=12)
    marks = Marks(snapshot(marked), recipe)
    found = gaps(marked, recipe, marks, printed(marked, recipe, marks))
    quarters = {4 * gap.start // len(marked.content.text) for gap in found}
    assert (len(found), quarters) == (12, {0, 1, 2, 3})


def test_every_nth_word_is_counted_after_the_first_sentence() -> None:
    marked = article("Start here now. A b c d e f g h i. Stop.")
    found = _answers(marked, GapsFrom.EVERY_NTH, every=3, several_a_sentence=True)
    assert found == ["c", "f", "i"]
    shifted = _answers(marked, GapsFrom.EVERY_NTH, every=3, several_a_sentence=True, seed=2)
    assert shifted == ["b", "e", "h"]
    assert _answers(marked, GapsFrom.EVERY_NTH, every=3) == ["c"]


def test_where_there_are_too_many_they_are_thinned_evenly() -> None:
    marked = article("First. " + " ".join(f"It is {n} now." for n in range(10)) + " Last.")
    assert _answers(marked, GapsFrom.NUMBERS, most_gaps=2) == ["2", "7"]
    assert len(_answers(marked, GapsFrom.NUMBERS, most_gaps=0)) == 10


def test_a_short_highlight_is_hidden_whole_and_of_a_long_one_its_key_word() -> None:
    marked = article(
        "It began. Old boats came (slowly). Then they crossed the wide river. The end."
    )
    marked = tagged(marked, "boats came (slowly).", FLOOD)
    marked = tagged(marked, "Then they crossed the wide river.", RIVER)
    marked = tagged(marked, "Old", BRIDGE)
    assert _answers(marked, GapsFrom.THEMES, themes=(RIVER,)) == ["boats came (slowly", "crossed"]


def test_highlights_about_the_same_hide_different_words() -> None:
    marked = article(
        "It began. The occupation by an army lasted."
        " Now this occupation of ours by force ended. So."
    )
    marked = tagged(marked, "The occupation by an army lasted", RIVER)
    marked = tagged(marked, "this occupation of ours by force", RIVER)
    found = _answers(marked, GapsFrom.THEMES)
    assert found[0] == "occupation"
    assert found[1] in ("force", "ours")


def test_a_note_of_kind_gap_hides_its_passage_and_is_the_hint() -> None:
    marked = article("It began. Old boats came up the river. The end.")
    marked = tagged(marked, "boats came up the river", note="*how?*", kind=NoteKind.GAP)
    marked = tagged(marked, "Old", note="Really.")
    recipe = Recipe(gaps_from=GapsFrom.NOTES)
    marks = Marks(snapshot(marked), recipe)
    (gap,) = gaps(marked, recipe, marks, printed(marked, recipe, marks))
    assert (answer(marked, gap), gap.hint) == ("boats came up the river", "how?")


def test_a_word_that_the_heading_above_just_gave_is_no_gap() -> None:
    lines = (
        "It began.", "# Six boats on the Dnipro",
        "Some six sank. The boat was lost near Marsh. They left on the Dnipro.",
        "At six all was over. So many boats. Nobody left the Dnipro then. The end.",
    )  # fmt: skip
    marked = article(*lines)
    text = marked.content.text
    below = text.index("Some"), text.index("At six")
    for gaps_from, still in (
        (GapsFrom.NUMBERS, "six"), (GapsFrom.NAMES, "Dnipro"), (GapsFrom.KEY_WORDS, "boats"),
        (GapsFrom.EVERY_NTH, "six"),
    ):  # fmt: skip
        recipe = Recipe(gaps_from=gaps_from, every=2, most_gaps=0, several_a_sentence=True)
        marks = Marks(snapshot(marked), recipe)
        found = gaps(marked, recipe, marks, printed(marked, recipe, marks))
        directly = {answer(marked, one) for one in found if below[0] <= one.start < below[1]}
        assert directly.isdisjoint(("six", "boat", "Dnipro"))
        assert still in {answer(marked, one) for one in found} - directly


def test_gaps_made_by_hand_may_stand_anywhere() -> None:
    marked = article("# A river", "Start here. It rose. Stop.", title="Other")
    by_hand = _by_hand(marked, "Start", "here", "Stop", "river")
    assert _answers(marked, GapsFrom.HAND, by_hand=by_hand) == ["river", "Start", "here", "Stop"]


def test_taking_a_gap_away_leaves_all_others_as_they_are() -> None:
    marked = sample()
    before = _answers(marked, GapsFrom.NUMBERS)
    gone = _by_hand(marked, before[3], is_gap=False)
    after = _answers(marked, GapsFrom.NUMBERS, by_hand=gone)
    assert after == before[:3] + before[4:]


def test_what_was_chosen_by_hand_in_other_words_has_no_effect() -> None:
    marked = article("Start. The river rose. Stop.")
    stale = HandGap(marked.document.id, 11, "bridge")
    elsewhere = replace(_by_hand(marked, "river")[0], document_id=marked.document.id + "2")
    with pytest.raises(Refused, match="click the words"):
        _answers(marked, GapsFrom.HAND, by_hand=(stale, elsewhere))


def test_a_hand_gap_across_paragraphs_has_no_effect() -> None:
    marked = article("Start. It rose.", "Then it fell. Stop.")
    with pytest.raises(Refused):
        _answers(marked, GapsFrom.HAND, by_hand=_by_hand(marked, "rose.\nThen"))


def test_answers_have_no_soft_hyphens() -> None:
    marked = article("Start. The occu\u00adpation las\u00adted. Stop.")
    assert _answers(marked, GapsFrom.KEY_WORDS) == ["occupation"]


def test_words_of_other_writing_are_hidden_whole() -> None:
    ukrainian = article("Так. Його пам’ять не буває однобокою. Ні.", language="uk")
    assert "пам’ять" in _answers(ukrainian, GapsFrom.KEY_WORDS, several_a_sentence=True)
    arabic = article("بدأ. ارتفع النَّهْر عاليا. انتهى.", language="ar")
    found = _answers(arabic, GapsFrom.EVERY_NTH, every=2, several_a_sentence=True)
    assert found == ["النَّهْر"]
    chinese = article("开始。河水上涨了很多。结束。", language="zh")
    with pytest.raises(Refused):
        _answers(chinese, GapsFrom.EVERY_NTH)


@settings(max_examples=40)
@given(articles(), st.sampled_from((GapsFrom.KEY_WORDS, GapsFrom.EVERY_NTH)), st.integers(1, 9))
def test_no_gap_touches_another(marked: MarkedDocument, gaps_from: GapsFrom, seed: int) -> None:
    recipe = Recipe(gaps_from=gaps_from, every=2, seed=seed, several_a_sentence=True)
    marks = Marks(snapshot(marked), recipe)
    try:
        found = gaps(marked, recipe, marks, printed(marked, recipe, marks))
    except Refused:
        return
    assert all(one.end <= other.start for one, other in pairwise(found))
