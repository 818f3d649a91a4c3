"""Which words of an article become gaps.

Chosen from what a recipe names, never in the first or the last sentence that is printed, and one in
a sentence unless there may be several. Where there are more than wanted, they are thinned evenly
over the text. A word that the heading above has just given is no gap. Gaps made by hand come on top
of that and may stand anywhere.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from random import Random

from reader.classroom.excerpt import Pieces
from reader.classroom.ground import Candidate, Ground
from reader.classroom.headed import headed
from reader.classroom.hidden_passages import of_notes, of_themes
from reader.classroom.key_words import KeyWords
from reader.classroom.marks import Marks
from reader.classroom.names import names, once
from reader.classroom.numerals import numbers
from reader.classroom.recipe import GapsFrom, HandGap, Recipe
from reader.classroom.words import plain
from reader.core.content import Block
from reader.core.snapshot import MarkedDocument
from reader.errors import Refused

_WHAT_TO_DO = {
    GapsFrom.THEMES: "mark words or passages with the themes that are chosen",
    GapsFrom.NOTES: "mark a word and give it a note of kind gap",
    GapsFrom.KEY_WORDS: "print more of the article, or click words",
    GapsFrom.EVERY_NTH: "print more of the article, or choose a smaller n",
    GapsFrom.NUMBERS: "hide key words instead, or click words",
    GapsFrom.NAMES: "hide key words instead, or click words",
    GapsFrom.HAND: "click the words that are to be hidden",
}


def gaps(
    marked: MarkedDocument, recipe: Recipe, marks: Marks, pieces: Pieces
) -> tuple[Candidate, ...]:
    """The gaps of what is printed (`pieces`), in order; the same for the same settings and seed.

    Raises Refused if there are none.
    """
    by_hand = standing(marked, recipe)
    printed = [marked.content.blocks[piece] for piece in pieces if piece is not None]
    added = [
        Candidate(gap.start, gap.start + len(gap.words))
        for gap in by_hand
        if gap.is_gap and any(_has_room(block, gap) for block in printed)
    ]
    chosen = [one for one in _chosen(marked, recipe, marks, pieces) if not _touches(one, by_hand)]
    found = _apart([*added, *chosen])
    if not found:
        raise Refused(
            f"No gap could be made in “{marked.document.title}”: {_WHAT_TO_DO[recipe.gaps_from]}."
            " The first and the last sentence stay whole."
        )
    return tuple(found)


def standing(marked: MarkedDocument, recipe: Recipe) -> list[HandGap]:
    """What was chosen by hand in an article, where the same words still stand there."""
    text = marked.content.text
    return [
        gap
        for gap in recipe.by_hand
        if gap.document_id == marked.document.id
        and gap.start >= 0
        and plain(gap.words)
        and text.startswith(gap.words, gap.start)
    ]


def takes_gaps(block: Block) -> bool:
    """Whether words of it may be hidden: not the names of columns, which say what all below is."""
    return not block.is_heading_row


def answer(marked: MarkedDocument, gap: Candidate) -> str:
    """What is to be filled in: the words without soft hyphens, on one line."""
    return plain(marked.content.text[gap.start : gap.end])


def _has_room(block: Block, gap: HandGap) -> bool:
    """Whether a gap stands wholly in a block, or in a cell if that is a row."""
    is_within = block.start <= gap.start and gap.start + len(gap.words) <= block.end
    return is_within and takes_gaps(block) and "\t" not in gap.words


def _chosen(
    marked: MarkedDocument, recipe: Recipe, marks: Marks, pieces: Pieces
) -> Sequence[Candidate]:
    """The gaps that nobody chose by hand."""
    ground = Ground.of(marked.content, pieces, marked.document.language)
    chance = Random(f"{recipe.seed} {marked.document.id}")
    several, most = recipe.several_a_sentence, recipe.most_gaps
    given = headed(marked.content, ground)
    match recipe.gaps_from:
        case GapsFrom.HAND:
            return ()
        case GapsFrom.KEY_WORDS:
            return KeyWords(ground).spread(most, chance, several=several, but=given)
        case GapsFrom.EVERY_NTH:
            return _thinned(_every_nth(ground, recipe, given), most)
        case GapsFrom.THEMES:
            found = of_themes(ground, marked, marks)
        case GapsFrom.NOTES:
            found = of_notes(ground, marked, marks)
        case GapsFrom.NUMBERS:
            found = _without(ground, numbers(ground), given)
        case GapsFrom.NAMES:
            found = once(ground, _without(ground, names(ground), given))
    return _thinned(_apart(found) if several else _one_a_sentence(ground, found, chance), most)


def _every_nth(ground: Ground, recipe: Recipe, but: frozenset[int]) -> list[Candidate]:
    """Every n-th word of the ground; of those in one sentence the first, unless there may be
    several. The seed shifts them all."""
    first = (recipe.every - recipe.seed) % recipe.every
    found: list[Candidate] = []
    taken = -1
    for word in ground.words[first :: recipe.every]:
        is_free = recipe.several_a_sentence or word.sentence != taken
        if is_free and word.start not in but:
            found.append(Candidate(word.start, word.end))
            taken = word.sentence
    return found


def _without(ground: Ground, found: Sequence[Candidate], but: frozenset[int]) -> list[Candidate]:
    """Those that have no word which begins at one of the places in `but`."""
    return [
        one
        for one in found
        if but.isdisjoint(word.start for word in ground.within(one.start, one.end))
    ]


def _one_a_sentence(ground: Ground, found: Sequence[Candidate], chance: Random) -> list[Candidate]:
    """One of those in each sentence."""
    within: defaultdict[int, list[Candidate]] = defaultdict(list)
    for one in sorted(found):
        sentence = ground.sentence_of(one.start, one.end)
        if sentence is not None:
            within[sentence].append(one)
    return [chance.choice(some) for _, some in sorted(within.items())]


def _thinned(found: Sequence[Candidate], most: int) -> Sequence[Candidate]:
    """At most `most` of them (0: all), evenly spread."""
    if most == 0 or len(found) <= most:
        return found
    return [found[(2 * place + 1) * len(found) // (2 * most)] for place in range(most)]


def _apart(found: Sequence[Candidate]) -> list[Candidate]:
    """In order; of those that overlap the one that was given first."""
    kept: list[Candidate] = []
    for one in found:
        at = bisect_left(kept, one)
        is_free_before = at == 0 or kept[at - 1].end <= one.start
        if is_free_before and (at == len(kept) or one.end <= kept[at].start):
            kept.insert(at, one)
    return kept


def _touches(one: Candidate, by_hand: Sequence[HandGap]) -> bool:
    return any(gap.start < one.end and one.start < gap.start + len(gap.words) for gap in by_hand)
