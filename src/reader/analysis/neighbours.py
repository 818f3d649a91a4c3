"""Which themes stand beside each passage of a text: on the same characters, or a few ¶ away."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import reduce
from operator import or_

from reader.core.corpus import Passage, TaggedText


def overlapping(passages: Sequence[Passage]) -> list[int]:
    """For each passage the themes of all those that share a character with it, its own as well.

    `passages` are of one text and in reading order. Takes time for each pair that overlaps.
    """
    own = [passage.themes for passage in passages]
    starts = [passage.start for passage in passages]
    themes = own.copy()
    for at, (_, _, end, _, _, mine, _) in enumerate(passages):
        around = themes[at]
        # Of those that come after it, the ones that begin before it ends.
        for other in range(at + 1, bisect_left(starts, end, at + 1)):
            themes[other] |= mine
            around |= own[other]
        themes[at] = around
    return themes


def nearby(text: TaggedText, passages: Sequence[Passage], within: int) -> list[int]:
    """For each passage the themes of all those that are `within` paragraphs of it, its own as well.

    Passages on one paragraph are 0 apart, those on ¶ 3 and ¶ 5 are 2 apart. A heading counts to the
    paragraph before it, as everywhere.
    """
    spans = _paragraphs(text, passages)
    of_paragraph = [0] * (text.paragraphs + 2)  # none is 0, and a text without any has one
    for passage, (first, last) in zip(passages, spans, strict=True):
        of_paragraph[first] |= passage.themes
        for number in range(first + 1, last + 1):
            of_paragraph[number] |= passage.themes
    around = _spread(of_paragraph, within)
    return [
        around[first] if first == last else reduce(or_, around[first : last + 1])
        for first, last in spans
    ]


def _paragraphs(text: TaggedText, passages: Sequence[Passage]) -> list[tuple[int, int]]:
    """The first and the last paragraph of each passage, as `TaggedText.paragraph_at` has them."""
    starts, numbers = text.starts, [number or 1 for number in text.numbers] or [1]
    spans = []
    at, count = 0, len(starts)
    for _, start, end, _, _, _, _ in passages:
        while at < count and starts[at] <= start:  # they come in reading order
            at += 1
        first = last = numbers[max(0, at - 1)]
        if at < count and starts[at] < end:
            last = numbers[bisect_right(starts, end - 1, at) - 1]
        spans.append((first, last))
    return spans


def _spread(masks: Sequence[int], reach: int) -> list[int]:
    """For each place all bits from `reach` places before it to `reach` places after it.

    Stretches of 1, 2, 4 … places are joined in pairs, so that a long reach takes hardly longer.
    """
    reach = min(reach, len(masks))
    wanted, width = 2 * reach + 1, 1
    joined = [*[0] * reach, *masks, *[0] * reach]
    while width * 2 <= wanted:
        joined = [a | b for a, b in zip(joined, joined[width:], strict=False)]
        width *= 2
    rest = wanted - width
    return [a | b for a, b in zip(joined, joined[rest:], strict=False)]
