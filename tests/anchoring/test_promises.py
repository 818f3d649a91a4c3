"""What holds for every text and every edit: exact words, exact places, no order, no surprise."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.anchoring.carrying import Carrying
from reader.anchoring.folds import Fold
from reader.core.carry import CarryState
from reader.core.text import trim

# Few letters make words that recur everywhere: the hardest texts for telling places apart.
RECURRING = st.text("ab .\n", max_size=40)
ANY = st.text("abcйи é\u0301\u00ad\u200d’'“—.\n\u00a0👩🇺🇦ا中", max_size=40)
DISTINCT = st.lists(
    st.text("abcdefghijklmnop", min_size=4, max_size=7), min_size=12, max_size=40, unique=True
)


@example("", "ab", "aa", "", "ab")
@example(".", "aa ", ".b", "", "aa ")
@given(RECURRING, RECURRING, RECURRING, RECURRING, st.text("ab .\n", min_size=1, max_size=15))
def test_an_untouched_passage_is_found_with_its_very_words_or_in_doubt(
    before: str, after: str, new_before: str, new_after: str, quote: str
) -> None:
    old, new = before + quote + after, new_before + quote + new_after
    if not quote.strip():
        return
    found = Carrying(old, new).find(len(before), len(before) + len(quote))
    assert found.state is not CarryState.CHANGED
    if found.state.is_sure:
        assert found.place is not None
        there = new[found.place.start : found.place.end]
        assert Fold(there).text == Fold(quote.strip()).text
        assert found.place.score == 1.0


@given(DISTINCT, st.data())
def test_where_no_word_recurs_an_untouched_passage_is_at_its_true_place(
    words: list[str], data: st.DataObject
) -> None:
    first = data.draw(st.integers(0, len(words) - 4))
    last = data.draw(st.integers(first + 3, len(words)))
    kept = words[first:last]
    fresh = st.lists(st.text("qrstuvwxyz", min_size=2, max_size=7), max_size=3)
    edited = [
        (data.draw(fresh) if data.draw(st.integers(0, 3)) == 0 else [word])
        for word in (*words[:first], *words[last:])
    ]
    head = " ".join(word for group in edited[:first] for word in group)
    tail = " ".join(word for group in edited[first:] for word in group)
    quote = " ".join(kept)
    old = " ".join(words)
    new = " ".join(part for part in (head, quote, tail) if part)
    start = old.index(quote)
    found = Carrying(old, new).find(start, start + len(quote))
    expected = len(head) + 1 if head else 0
    assert found.place is not None
    assert (found.place.start, found.place.end) == (expected, expected + len(quote))
    if len(quote) >= 20:
        assert found.state is (CarryState.UNMOVED if expected == start else CarryState.MOVED)


@given(ANY, ANY, st.data())
def test_whatever_the_texts_the_place_is_in_the_newer_one(
    old: str, new: str, data: st.DataObject
) -> None:
    if not old:
        return
    start = data.draw(st.integers(0, len(old) - 1))
    end = data.draw(st.integers(start + 1, len(old)))
    found = Carrying(old, new).find(start, end)
    assert (found.place is None) == (found.state is CarryState.GONE)
    for place in (found.place, found.runner_up):
        if place is not None:
            assert 0 <= place.start < place.end <= len(new)
            assert 0 < place.score <= 1


@given(ANY.filter(bool), st.data())
def test_in_the_same_text_every_passage_stays(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = Carrying(text, text).find(start, end)
    if text[start:end].strip():
        assert found == (CarryState.UNMOVED, (*trim(text, start, end), 1.0), None)


@settings(max_examples=50)
@given(st.permutations(range(10)), RECURRING.filter(lambda text: len(text) > 12), RECURRING)
def test_the_order_of_asking_changes_no_answer(order: list[int], old: str, new: str) -> None:
    carrying = Carrying(old, new)
    answers = {start: carrying.find(start, start + 3) for start in order}
    for start, answer in answers.items():
        assert Carrying(old, new).find(start, start + 3) == answer
