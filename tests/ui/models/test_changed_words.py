"""Changed words: both texts can be read out of what is told, and long ones are cut between."""

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.models.changed_words import Change, changed_words

WORDS = ["the", "lamp", "burned", "all", "night", "above", "door", ".", ","]
SENTENCES = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)


def words(old: str, new: str, *wanted: Change) -> list[str]:
    return [run.words for run in changed_words(old, new) if run.change in wanted]


def test_a_phrase_that_was_replaced_stands_beside_its_successor() -> None:
    runs = changed_words("found on the first night asleep", "found in the first days asleep")
    assert "".join(run.words for run in runs).split() == (
        ["found", "on", "the", "first", "night", "in", "the", "first", "days", "asleep"]
    )


def test_a_word_that_was_left_out_does_not_stick_to_its_neighbours() -> None:
    runs = changed_words("a very long night", "a long night")
    assert "".join(run.words for run in runs) == "a very long night"
    assert words("a very long night", "a long night", Change.REMOVED) == ["very"]


def test_a_sign_that_changed_takes_no_space() -> None:
    runs = changed_words("the next morning; they left", "the next morning, they left")
    assert "".join(run.words for run in runs) == "the next morning;, they left"


def test_the_same_words_are_one_run() -> None:
    assert [(run.change, run.words) for run in changed_words("as it was", "as it was")] == [
        (Change.SAME, "as it was")
    ]


@given(SENTENCES, SENTENCES)
def test_without_what_was_added_the_old_words_are_left(old: str, new: str) -> None:
    if len(old) + len(new) <= 200:
        assert "".join(words(old, new, Change.SAME, Change.REMOVED)).split() == old.split()


@given(SENTENCES, SENTENCES)
def test_without_what_was_removed_the_new_words_are_left(old: str, new: str) -> None:
    if len(old) + len(new) <= 200:
        assert "".join(words(old, new, Change.SAME, Change.ADDED)).split() == new.split()


def test_a_long_passage_is_cut_between_its_changes() -> None:
    filling = "and the rope lay quiet beside the mast " * 9
    old, new = f"{filling}door {filling}gate {filling}", f"{filling}stairs {filling}yard {filling}"
    told = "".join(run.words for run in changed_words(old, new))
    assert len(told) < 260
    assert told.startswith("…")
    assert told.endswith("…")
    for word in ("door", "stairs", "gate", "yard"):
        assert word in told
    assert all(part.strip().split()[0] in old for part in told.split("…") if part.strip())


def test_a_long_change_is_shortened_at_words() -> None:
    old = "Before. " + "many strange words " * 20 + "After."
    removed = words(old, "Before. After.", Change.REMOVED)
    assert "…" in removed[0]
    assert len(removed[0]) < 100
    assert set(removed[0].replace("…", " ").split()) == {"many", "strange", "words"}
