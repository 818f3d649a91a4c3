"""Which themes stand beside each passage of a text: on the same characters, or a few ¶ away."""

from bisect import bisect_right
from collections.abc import Sequence

from reader.core.corpus import Passage, TaggedText


def overlapping(passages: Sequence[Passage]) -> list[int]:
    """For each passage the themes of all those that share a character with it, its own as well.

    `passages` are of one text and in reading order. Takes time for each pair that overlaps.
    """
    themes = [passage.themes for passage in passages]
    still_open: list[tuple[int, int, int]] = []  # end, number, themes
    last_end = 0
    for at, (_, start, end, _, _, own, _) in enumerate(passages):
        if start >= last_end:
            still_open = []
        else:
            still_open = [other for other in still_open if other[0] > start]
            for _, other, its_own in still_open:
                themes[other] |= own
                themes[at] |= its_own
        still_open.append((end, at, own))
        last_end = max(last_end, end)
    return themes


def nearby(text: TaggedText, passages: Sequence[Passage], within: int) -> list[int]:
    """For each passage the themes of all those that are `within` paragraphs of it, its own as well.

    Passages on one paragraph are 0 apart, those on ¶ 3 and ¶ 5 are 2 apart. A heading counts to the
    paragraph before it, as everywhere.
    """
    spans = _paragraphs(text, passages)
    of_paragraph = [0] * (text.paragraphs + 2)  # none is 0, and a text without any has one
    for passage, (first, last) in zip(passages, spans, strict=True):
        for number in range(first, last + 1):
            of_paragraph[number] |= passage.themes
    around = _spread(of_paragraph, within)
    themes = []
    for first, last in spans:
        found = around[first]
        for number in range(first + 1, last + 1):
            found |= around[number]
        themes.append(found)
    return themes


def _paragraphs(text: TaggedText, passages: Sequence[Passage]) -> list[tuple[int, int]]:
    """The first and the last paragraph of each passage, as `TaggedText.paragraph_at` has them."""
    starts, numbers = text.starts, [number or 1 for number in text.numbers] or [1]
    spans = []
    for passage in passages:
        at = bisect_right(starts, passage.start)
        first = last = numbers[max(0, at - 1)]
        if at < len(starts) and starts[at] < passage.end:
            last = numbers[bisect_right(starts, passage.end - 1, at) - 1]
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
