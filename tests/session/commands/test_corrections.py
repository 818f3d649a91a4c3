"""Commands that mend a text in place, and what highlights do then."""

import pytest

from reader.core.carry import CarryState, Decision
from reader.core.content import BlockKind
from reader.core.document import Version
from reader.core.editing import TextEdit
from reader.core.text import count_words
from reader.errors import Refused
from reader.session.commands.corrections import correct_text, store_correction
from reader.session.commands.documents import add_documents
from reader.session.commands.highlights import add_highlight
from reader.session.commands.versions import accept_places
from reader.session.correcting import corrected, original
from tests.libraries import WORDS, draft
from tests.session.commands.newer import NEWER, carry, mark, now, renew
from tests.session.worlds import World


def test_a_correction_says_who_and_why_and_keeps_the_original(world: World) -> None:
    first = world.session.read.version(world.document.version_id)
    assert first is not None
    at = WORDS.index("lower")
    version = world.session.do(
        correct_text, world.document.id, [TextEdit(at, at + 5, "upper")], "Read it again"
    )
    read = world.session.read
    assert read.text(version.id) == WORDS.replace("lower", "upper")
    assert (version.reason, version.coder_id) == ("Read it again", world.session.coder.id)
    assert version.is_correction
    assert version.original_hash == first.original_hash
    assert (version.words_added, version.words_removed) == (1, 1)
    assert read.text(first.id) == WORDS


def test_highlights_follow_a_correction_exactly(world: World) -> None:
    around = mark(world, "the lower bridge")
    behind = mark(world, "under water")
    at = WORDS.index("lower")
    version = world.session.do(correct_text, world.document.id, [TextEdit(at, at + 5, "lowermost")])
    assert now(world, around).quote == "the lowermost bridge"
    assert carry(world, around, version).state is CarryState.CHANGED
    assert carry(world, around, version).decision is Decision.CARRIED
    assert now(world, behind).quote == "under water"
    assert now(world, behind).start == behind.start + 4
    assert world.session.read.waiting() == {}


def test_a_highlight_of_which_a_correction_leaves_nothing_waits(world: World) -> None:
    made = mark(world, "lower ")
    version = world.session.do(
        correct_text, world.document.id, [TextEdit(made.start, made.end, "")]
    )
    assert carry(world, made, version).state is CarryState.GONE
    assert carry(world, made, version).is_waiting
    assert now(world, made) == made


def test_a_correction_moves_the_places_proposed_to_those_that_wait(world: World) -> None:
    made = mark(world, "the lower bridge was under water")
    renew(world, NEWER)
    version = world.session.do(correct_text, world.document.id, [TextEdit(0, 2, "Thus")])
    told = carry(world, made, version)
    assert told.is_waiting
    assert told.from_version_id == made.version_id
    world.session.do(accept_places, [made.id])
    assert now(world, made).quote == "the lower bridge stood under water"


def test_a_correction_that_changes_nothing_is_refused(world: World) -> None:
    with pytest.raises(Refused, match="Nothing was changed"):
        world.session.do(correct_text, world.document.id, [TextEdit(0, 3, WORDS[:3])])


def change(world: World, old: str, new: str) -> Version:
    """Correct the first `old` to `new`, made ready before."""
    base = original(world.session.read, world.document.id)
    at = base.content.text.index(old)
    ready = corrected(base, [TextEdit(at, at + len(old), new)])
    return world.session.do(store_correction, ready, "OCR error")


def test_a_correction_may_be_made_ready_before_it_is_stored(world: World) -> None:
    made = mark(world, "under water")
    version = change(world, "lower", "much lower")
    assert version.reason == "OCR error"
    assert version.words == count_words(WORDS) + 1
    assert (version.words_added, version.words_removed) == (1, 0)
    assert now(world, made).start == made.start + 5
    world.session.undo()
    assert now(world, made) == made


def test_a_correction_of_a_text_that_was_changed_since_is_refused(world: World) -> None:
    base = original(world.session.read, world.document.id)
    ready = corrected(base, [TextEdit(0, 1, "X")])
    change(world, "lower", "upper")
    with pytest.raises(Refused, match="another version meanwhile"):
        world.session.do(store_correction, ready)


@pytest.mark.parametrize(
    ("old", "new", "counts"),
    [
        ("\n", " ", (0, 0)),
        (" ", "\n", (0, 0)),
        (NEWER.split("\n")[0] + "\n", "", (0, count_words(NEWER.split("\n")[0]))),
        ("\n" + NEWER.split("\n")[1], "", (0, count_words(NEWER.split("\n")[1]))),
        ("night.\nBy", "night\nand by", (2, 1)),
    ],
)
def test_words_are_counted_whatever_becomes_of_the_blocks(
    world: World, old: str, new: str, counts: tuple[int, int]
) -> None:
    renew(world, NEWER)
    version = change(world, old, new)
    assert (version.words_added, version.words_removed) == counts
    assert version.words == count_words(world.session.read.text(version.id))


def test_a_highlight_follows_where_white_space_goes_with_the_words(world: World) -> None:
    made = mark(world, "under water")
    first = WORDS.split(" ")[0]
    version = change(world, first, "")  # and the space after it, which no paragraph begins with
    text = world.session.read.text(version.id)
    found = now(world, made)
    assert text[found.start : found.end] == found.quote == "under water"
    assert world.session.read.content(version.id).blocks[0].kind is BlockKind.PARAGRAPH


def test_letters_added_to_its_first_or_its_last_word_are_of_a_highlight(world: World) -> None:
    part, whole = mark(world, "ose in the nigh"), mark(world, "in the night")
    insert(world, "s", after="night")
    insert(world, "with", after="rose ")
    assert now(world, whole).quote == "within the nights"
    assert now(world, part).quote == "ose within the nigh"


def insert(world: World, letters: str, after: str) -> None:
    base = original(world.session.read, world.document.id)
    at = base.content.text.index(after) + len(after)
    ready = corrected(base, [TextEdit(at, at, letters)])
    world.session.do(store_correction, ready)


def test_words_that_come_beside_a_highlight_are_not_taken_into_it(world: World) -> None:
    text = "我喜欢书。他也喜欢看电影。"
    (made,) = world.session.do(add_documents, [draft("On books", text, text.encode())])
    first = world.session.do(add_highlight, made.id, 0, 4)
    second = world.session.do(add_highlight, made.id, 5, 12)
    world.session.do(correct_text, made.id, [TextEdit(4, 5, "")])
    assert now(world, first).quote == "我喜欢书"
    assert now(world, second).quote == "他也喜欢看电影"
