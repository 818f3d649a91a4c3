"""Which blocks of one version are which of the other, and which of them stand elsewhere."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.anchoring.alignment import heaviest, shared_once
from reader.anchoring.words import Lexicon, Wording
from reader.core.content import OBJECT, BlockKind, Content

# Of a paragraph in which every fourth word is another, this much of its rows of three is left.
_SHARE = 0.35
_ROWS = 3  # fewer rows in common may be an idiom
_MOVED_WORDS = 4  # less is rather a word that occurs again than a paragraph that was moved
_LETTERS = 6  # of a word, with the space after it; rows are weighed against characters


class Pair(NamedTuple):
    """The block `old` of the older version is the block `new` of the newer one."""

    old: int
    new: int


class Shift(NamedTuple):
    """Blocks that stand elsewhere now, as ranges of indexes with the end exclusive."""

    old: int
    old_end: int
    new: int
    new_end: int


class Pairing(NamedTuple):
    """`equal` are the blocks that read the same and stand in the same order."""

    equal: list[Pair]
    shifts: list[Shift]


def paired(
    old: Content, new: Content, wordings: tuple[Wording, Wording], lexicon: Lexicon
) -> Pairing:
    """Pair the blocks of two versions, read by `wordings`: first those that are equal, then by the
    rows of words that only two blocks have in common."""
    first, second = _texts(old), _texts(new)
    equal = _equal(first, second)
    links = [(*pair, len(first[pair.old])) for pair in equal]
    pairs = set(equal)
    left = _left(len(first), {pair.old for pair in equal})
    right = _left(len(second), {pair.new for pair in equal})
    links += _alike(_Side(old, left, wordings[0]), _Side(new, right, wordings[1]))
    links.sort()
    chain = {Pair(*links[index][:2]) for index in heaviest(links)}
    off = [Pair(*link[:2]) for link in links if Pair(*link[:2]) not in chain]
    shifts = []
    for shift in _shifts(off, chain):
        words = wordings[0].of(old.blocks[shift.old : shift.old_end])
        if lexicon.count_words(words.keys) >= _MOVED_WORDS:
            shifts.append(shift)
    return Pairing(sorted(pairs & chain), shifts)


def _texts(content: Content) -> list[str]:
    """What each block reads, however it is wrapped."""
    return [
        OBJECT + (block.picture or block.alt)
        if block.kind is BlockKind.PICTURE
        else " ".join(content.text[block.start : block.end].split())
        for block in content.blocks
    ]


def _equal(old: list[str], new: list[str]) -> list[Pair]:
    """Equal blocks: at the beginning, at the end, those there is one of, and their neighbours."""
    lead = 0
    while lead < min(len(old), len(new)) and old[lead] == new[lead]:
        lead += 1
    trail = 0
    while trail < min(len(old), len(new)) - lead and old[-1 - trail] == new[-1 - trail]:
        trail += 1
    found = {at: at for at in range(lead)}
    found |= {len(old) - at: len(new) - at for at in range(1, trail + 1)}
    taken = set(found.values())
    there = _once(new)
    for text, at in _once(old).items():
        if text in there and at not in found and there[text] not in taken:
            found[at] = there[text]
            taken.add(there[text])
    for step in (1, -1):
        for at in sorted(found, reverse=step < 0):
            _extend(old, new, found, taken, at, step)
    return [Pair(*pair) for pair in sorted(found.items())]


def _extend(
    old: list[str], new: list[str], found: dict[int, int], taken: set[int], at: int, step: int
) -> None:
    """Pair the equal neighbours of a pair in one direction."""
    here, there = at + step, found[at] + step
    while 0 <= here < len(old) and 0 <= there < len(new) and old[here] == new[there]:
        if here in found or there in taken:
            return
        found[here] = there
        taken.add(there)
        here, there = here + step, there + step


def _once(texts: list[str]) -> dict[str, int]:
    times = Counter(texts)
    return {text: at for at, text in enumerate(texts) if times[text] == 1}


def _left(count: int, gone: set[int]) -> list[int]:
    return [at for at in range(count) if at not in gone]


class _Side:
    """The words of the blocks that have no equal yet, and which block each belongs to."""

    def __init__(self, content: Content, blocks: Sequence[int], wording: Wording) -> None:
        words = wording.of(content.blocks[at] for at in blocks)
        self.keys = words.keys
        self.blocks: list[int] = []
        self.sizes: dict[int, int] = {}
        edges = pairwise((*words.heads, len(words.keys)))
        for block, (start, end) in zip(blocks, edges, strict=False):
            self.blocks += [block] * (end - start)
            self.sizes[block] = end - start


def _alike(old: _Side, new: _Side) -> Iterator[tuple[int, int, int]]:
    """Links between blocks of which many rows of words are in both and nowhere else."""
    votes = Counter(
        (old.blocks[at], new.blocks[there]) for at, there in shared_once(old.keys, new.keys)
    )
    for (one, other), rows in votes.items():
        if rows >= max(_ROWS, _SHARE * min(old.sizes[one], new.sizes[other])):
            yield one, other, _LETTERS * rows


def _shifts(off: Iterable[Pair], chain: set[Pair]) -> Iterator[Shift]:
    """Runs of blocks off the chain that follow one another on both sides."""
    held = {pair.old for pair in chain}, {pair.new for pair in chain}
    taken: tuple[set[int], set[int]] = set(), set()
    partners = defaultdict(list)
    for pair in off:
        if pair.old not in held[0] and pair.new not in held[1]:
            partners[pair.old].append(pair.new)
    for start in sorted(partners):
        if start in taken[0]:
            continue
        free = [new for new in partners[start] if new not in taken[1]]
        if free:
            shift = _grown(Pair(start, free[0]), partners, taken)
            taken[0].update(range(shift.old, shift.old_end))
            taken[1].update(range(shift.new, shift.new_end))
            yield shift


def _grown(first: Pair, partners: dict[int, list[int]], taken: tuple[set[int], set[int]]) -> Shift:
    """The longest run that begins with a pair; a block may be two on the other side."""
    last = first
    while True:
        steps = (Pair(last.old, last.new + 1), Pair(last.old + 1, last.new),
                 Pair(last.old + 1, last.new + 1))  # fmt: skip
        follows = [
            step for step in steps
            if step.new in partners.get(step.old, ())
            and step.old not in taken[0] and step.new not in taken[1]
        ]  # fmt: skip
        if not follows:
            return Shift(first.old, last.old + 1, first.new, last.new + 1)
        last = follows[0]
