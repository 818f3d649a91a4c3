"""How two versions differ: what a reader sees as changed, and that nothing else is told."""

import re
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.anchoring.differences import Difference, Edit, EditKind, Move, compare
from reader.core.building import ContentBuilder
from reader.core.content import BlockKind, Content

FERRY = (
    "The ferry left at noon with twelve people, a goat and the post for both islands.",
    "Nobody had mended the bell on the second pier, so the children rang a saucepan.",
    "Flour cost nine crowns a sack that week, and the miller would not take paper.",
    "Towards evening the wind turned north and the harbour lamps were lit early.",
)
# Few words, so that they come again; a sign, a number, a character without spaces, an emoji.
_words = st.sampled_from(["the", "of", "ferry", "bell", "rang", "noon", ".", "7", "海", "🐐", "–"])
_paragraphs = st.lists(_words, min_size=1, max_size=9).map(" ".join)
_articles = st.lists(_paragraphs | st.sampled_from(FERRY), max_size=7)


def article(*paragraphs: str) -> Content:
    builder = ContentBuilder()
    for paragraph in paragraphs:
        builder.begin()
        builder.add(paragraph)
    return builder.build()


def told(old: Content, new: Content) -> list[tuple[str, str]]:
    return [
        (old.text[edit.old_start : edit.old_end], new.text[edit.new_start : edit.new_end])
        for edit in compare(old, new).edits
    ]


def counted(old: Content, new: Content) -> tuple[int, int]:
    difference = compare(old, new)
    return difference.words_added, difference.words_removed


def words(text: str) -> list[str]:
    return re.findall(r"[^\W海]+|[^\w\s]|海", text)


def test_an_exchanged_phrase_is_one_edit() -> None:
    old = article("He came home on the first night of May.")
    new = article("He came home in the first days of May.")
    assert told(old, new) == [("on the first night", "in the first days")]
    assert counted(old, new) == (2, 2)


def test_a_third_word_between_two_exchanged_ones_parts_them() -> None:
    old = article("The red boat and its crew sailed.")
    new = article("The blue boat and its cook sailed.")
    assert told(old, new) == [("red", "blue"), ("crew", "cook")]


def test_the_end_of_a_sentence_parts_two_phrases() -> None:
    old, new = article("She rang. Twice he rose."), article("She sang. Once he rose.")
    assert told(old, new) == [("rang", "sang"), ("Twice", "Once")]


def test_words_that_two_sentences_share_by_chance_are_no_text_that_was_kept() -> None:
    old = article(FERRY[0], "Later that summer several of the neighbours built the landing stage.")
    new = article(FERRY[0], "Meanwhile nothing whatsoever of what they promised the council came.")
    assert told(old, new) == [
        (
            "Later that summer several of the neighbours built the landing stage",
            "Meanwhile nothing whatsoever of what they promised the council came",
        )
    ]


@pytest.mark.parametrize(
    ("paragraphs", "changed", "expected"),
    [
        (("The cat sat. The dog ran.",), ("The cat sat. The owl sang. The dog ran.",),
         ("", "The owl sang.")),
        (("The cat sat. The owl sang. The dog ran.",), ("The cat sat. The dog ran.",),
         ("The owl sang.", "")),
        (FERRY[:2], (FERRY[0], "The mast broke.", FERRY[1]), ("", "The mast broke.")),
        ((FERRY[0], "The mast broke.", FERRY[1]), FERRY[:2], ("The mast broke.", "")),
        ((), ("All new.",), ("", "All new.")),
        (("All gone.",), (), ("All gone.", "")),
    ],
)  # fmt: skip
def test_what_was_put_in_or_taken_out_is_whole(
    paragraphs: tuple[str, ...], changed: tuple[str, ...], expected: tuple[str, str]
) -> None:
    assert told(article(*paragraphs), article(*changed)) == [expected]


def test_a_changed_heading_and_a_paragraph_put_in_after_it_are_two() -> None:
    old = article("The old pier", FERRY[1])
    new = article("The new landing", "A photograph came later.", FERRY[1])
    assert told(old, new) == [("old pier", "new landing"), ("", "A photograph came later.")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("co\u00adop\u00aderation", "cooperation"),
        ("cafe\u0301 on\u200b deck", "caf\u00e9 on deck"),
        ("at\u00a0noon  sharp", "at noon sharp"),
        ("\u200fשלום\u200e", "שלום"),
    ],
)
def test_what_cannot_be_seen_is_no_difference(one: str, other: str) -> None:
    assert compare(article(one), article(other)).edits == ()


def test_wrapping_and_structure_are_no_difference() -> None:
    builder = ContentBuilder()
    builder.begin(BlockKind.HEADING, 1)
    builder.add(FERRY[0])
    builder.begin(BlockKind.QUOTE)
    builder.add(f"{FERRY[1]} {FERRY[2]}")
    builder.begin(BlockKind.CODE)
    builder.add(FERRY[3].replace(" ", "\n"))
    difference = compare(article(*FERRY), builder.build())
    assert (difference.edits, difference.moves) == ((), ())


@pytest.mark.parametrize("backwards", [False, True])
def test_another_kind_of_sign_is_no_change_of_words(backwards: bool) -> None:
    old = article("“Now,” she said – and he didn’t move another muscle…")
    new = article('"Now," she said - and he didn\'t move another muscle...')
    if backwards:
        old, new = new, old
    assert told(old, new) == []
    signs = [
        {old.text[sign.old_start : sign.old_end], new.text[sign.new_start : sign.new_end]}
        for sign in compare(old, new).signs
    ]
    assert signs == [{"“", '"'}, {"”", '"'}, {"–", "-"}, {"didn’t", "didn't"}, {"…", "..."}]
    assert counted(old, new) == (0, 0)


@pytest.mark.parametrize(
    ("old", "new", "edit"),
    [
        ("وصل القارب في الصباح الباكر", "وصل القارب في المساء الباكر", ("الصباح", "المساء")),
        ("Подвір'я було порожнє", "Подвір'я було повне", ("порожнє", "повне")),
        ("Йога тут", "Иога тут", ("Йога", "Иога")),
        ("渡船中午离开码头", "渡船傍晚离开码头", ("中午", "傍晚")),
        ("A 👩‍👩‍👧 and 🇺🇦 sailed", "A 👩‍👧 and 🇺🇦 sailed", ("👩‍👩‍👧", "👩‍👧")),
        ("It cost 3,000 then", "It cost 3,500 then", ("3,000", "3,500")),
        ("The well-known mate", "The well-read mate", ("well-known", "well-read")),
    ],
)
def test_whole_words_are_told_in_every_script(old: str, new: str, edit: tuple[str, str]) -> None:
    assert told(article(old), article(new)) == [edit]


def test_a_paragraph_that_stands_elsewhere_is_moved_and_not_added() -> None:
    old, new = article(*FERRY), article(FERRY[3], *FERRY[:3])
    difference = compare(old, new)
    assert difference.edits == ()
    assert (difference.words_added, difference.words_removed) == (0, 0)
    (move,) = difference.moves
    assert old.text[move.old_start : move.old_end] == FERRY[3]
    assert new.text[move.new_start : move.new_end] == FERRY[3]


def test_of_two_that_changed_places_the_shorter_is_moved() -> None:
    old, new = article(FERRY[0], "A gull sat on it."), article("A gull sat on it.", FERRY[0])
    (move,) = compare(old, new).moves
    assert old.text[move.old_start : move.old_end] == "A gull sat on it."


def test_what_changed_in_a_moved_paragraph_is_told_too() -> None:
    old = article(*FERRY)
    new = article(FERRY[1].replace("saucepan", "kettle"), FERRY[0], *FERRY[2:])
    difference = compare(old, new)
    assert len(difference.moves) == 1
    assert told(old, new) == [("saucepan", "kettle")]
    assert counted(old, new) == (1, 1)


def test_paragraphs_that_move_together_are_one_move() -> None:
    old, new = article(*FERRY, "The end came."), article(*FERRY[2:], "The end came.", *FERRY[:2])
    (move,) = compare(old, new).moves
    assert old.text[move.old_start : move.old_end] == "\n".join(FERRY[:2])


def test_what_is_taken_out_around_a_moved_paragraph_leaves_that_alone() -> None:
    old = article(FERRY[0], "A first aside here.", FERRY[1], "Another aside then.", FERRY[2])
    new = article(FERRY[0], FERRY[2], FERRY[1])
    found = compare(old, new)
    moved = {old.text[move.old_start : move.old_end] for move in found.moves}
    assert len(moved) == 1
    assert moved <= set(FERRY)
    assert told(old, new) == [("A first aside here.", ""), ("Another aside then.", "")]


def test_a_word_alone_is_not_moved() -> None:
    old, new = article("Advertisement", *FERRY[:2]), article(*FERRY[:2], "Advertisement")
    difference = compare(old, new)
    assert difference.moves == ()
    assert (difference.words_added, difference.words_removed) == (1, 1)


def test_another_picture_is_an_edit_without_words() -> None:
    def with_picture(digest: str) -> Content:
        builder = ContentBuilder()
        builder.add(FERRY[0])
        builder.picture(digest, "The pier")
        return builder.build()

    old, new = with_picture("ab" * 32), with_picture("cd" * 32)
    at = len(FERRY[0]) + 1
    assert compare(old, new).edits == (Edit(EditKind.REPLACED, at, at + 1, at, at + 1),)
    assert counted(old, new) == (0, 0)
    assert compare(old, old).edits == ()


def test_a_long_text_with_every_paragraph_touched_and_nothing_unique_is_told_rightly() -> None:
    lines = [" ".join(FERRY[(at * step) % 4] for step in (1, 2, 3)) for at in range(120)]
    changed = [f"{line} {number}" for number, line in enumerate(lines)]
    old, new = article(*lines), article(*changed)
    check(old, new, compare(old, new))
    assert counted(old, new) == (120, 0)


@given(_articles, _articles)
@example([FERRY[0], FERRY[1]], [FERRY[1], FERRY[0]])
def test_the_edits_make_the_new_words_of_the_old(one: list[str], other: list[str]) -> None:
    old, new = article(*one), article(*other)
    check(old, new, compare(old, new))


@given(_articles, _articles)
def test_the_other_way_round_is_the_mirror(one: list[str], other: list[str]) -> None:
    there, back = (
        compare(article(*one), article(*other)), compare(article(*other), article(*one))
    )  # fmt: skip
    assert (there.words_added, there.words_removed) == (back.words_removed, back.words_added)
    assert sorted(edit[1:] for edit in there.edits) == sorted(
        (*edit[3:], *edit[1:3]) for edit in back.edits
    )
    assert sorted(move[:2] for move in there.moves) == sorted(move[2:] for move in back.moves)


@given(_articles)
def test_a_text_does_not_differ_from_itself(paragraphs: list[str]) -> None:
    content = article(*paragraphs)
    difference = compare(content, article(*paragraphs))
    assert (difference.edits, difference.moves) == ((), ())
    assert (difference.words_added, difference.words_removed) == (0, 0)
    for at in range(len(content.text) + 1):
        assert difference.to_new(at) == difference.to_old(at) == at


@given(_articles, _articles)
def test_positions_stay_in_bounds_and_in_order(one: list[str], other: list[str]) -> None:
    old, new = article(*one), article(*other)
    difference = compare(old, new)
    there = [difference.to_new(at) for at in range(len(old.text) + 1)]
    back = [difference.to_old(at) for at in range(len(new.text) + 1)]
    assert all(0 <= at <= len(new.text) for at in there)
    assert all(0 <= at <= len(old.text) for at in back)
    assert rising(there, [move[:2] for move in difference.moves])
    assert rising(back, [move[2:] for move in difference.moves])


def test_a_word_is_found_on_the_other_side_also_where_it_moved() -> None:
    old = article(*FERRY)
    new = article("A line before.", FERRY[2], FERRY[0].replace("noon", "two"), *FERRY[1::2])
    difference = compare(old, new)
    for word in ("twelve", "miller", "saucepan", "lamps"):
        at, there = old.text.index(word), new.text.index(word)
        assert (difference.to_new(at), difference.to_old(there)) == (there, at)


def rising(found: list[int], moved: list[tuple[int, int]]) -> bool:
    """Whether positions never fall, outside what moved and inside each move."""
    still = [at for at in range(len(found)) if not any(start <= at < end for start, end in moved)]
    runs = [still, *(list(range(start, end)) for start, end in moved)]
    return all(found[a] <= found[b] for run in runs for a, b in pairwise(run))


def check(old: Content, new: Content, difference: Difference) -> None:
    """The edits are whole, apart from one another, and with the moves make one of the other."""
    for kind, start, end, new_start, new_end in difference.edits:
        assert kind is EditKind.ADDED if start == end else kind is not EditKind.ADDED
        assert kind is EditKind.REMOVED if new_start == new_end else kind is not EditKind.REMOVED
        for text, first, last in ((old.text, start, end), (new.text, new_start, new_end)):
            assert 0 <= first <= last <= len(text)
            assert text[first:last] == text[first:last].strip()
    assert list(difference.edits) == sorted(difference.edits, key=lambda edit: edit.new_start)
    for first in (1, 3):
        ranges = sorted(edit[first : first + 2] for edit in difference.edits)
        assert all(one[1] <= other[0] for one, other in pairwise(ranges))
    rest = list(difference.edits)
    for move in difference.moves:
        inside = [edit for edit in rest if within(edit, move)]
        rest = [edit for edit in rest if edit not in inside]
        made = applied(old.text, new.text, move, inside, [])
        assert words(made) == words(new.text[move.new_start : move.new_end])
    whole = Move(0, len(old.text), 0, len(new.text))
    made = applied(old.text, new.text, whole, rest, [move[:2] for move in difference.moves])
    left = applied(
        new.text, "", Move(0, len(new.text), 0, 0), [], [m[2:] for m in difference.moves]
    )
    assert words(made) == words(left)


def within(edit: Edit, move: Move) -> bool:
    return (
        move.old_start <= edit.old_start <= edit.old_end <= move.old_end
        and move.new_start <= edit.new_start <= edit.new_end <= move.new_end
    )


def applied(old: str, new: str, move: Move, edits: list[Edit], gone: list[tuple[int, int]]) -> str:
    """A stretch of the old text with edits made and some ranges taken out."""
    steps = [(edit.old_start, edit.old_end, new[edit.new_start : edit.new_end]) for edit in edits]
    steps += [(start, end, "") for start, end in gone]
    made, at = [], move.old_start
    for start, end, text in sorted(steps, key=lambda step: step[:2]):
        made += [old[at:start], text]
        at = end
    return " ".join([*made, old[at : move.old_end]])
