"""Comparing: how two versions of a text differ, nearly every paragraph touched."""

from pathlib import Path
from random import Random
from time import perf_counter

from benchmarks import texts
from benchmarks.scale import Scale
from reader.anchoring.differences import compare
from reader.core.building import ContentBuilder
from reader.core.content import Content

_CHANGED = 0.03  # of the words: two in a paragraph, as many as a careful revision changes
_INSTEAD = ("", "now and then", "elsewhere")
_MOVED = 0.02  # of the blocks


def report(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """Two versions of a report (ms)."""
    return _measure(scale.report)


def book(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """Two versions of a book (ms)."""
    return _measure(scale.book)


def revised(content: Content, seed: int = 5) -> Content:
    """A version with words replaced, left out and put in, and blocks that stand elsewhere."""
    random = Random(seed)
    blocks = list(content.blocks)
    for _ in range(round(_MOVED * len(blocks))):
        block = blocks.pop(random.randrange(len(blocks)))
        blocks.insert(random.randrange(len(blocks) + 1), block)
    builder = ContentBuilder()
    for block in blocks:
        words = content.text[block.start : block.end].split(" ")
        builder.begin(block.kind, block.level)
        builder.add(" ".join(_other(random, word) for word in words))
    return builder.build()


def _other(random: Random, word: str) -> str:
    return word if random.random() >= _CHANGED else random.choice(_INSTEAD)


def _measure(words: int) -> dict[str, list[float]]:
    old = texts.article(words)
    new = revised(old)
    start = perf_counter()
    difference = compare(old, new)
    took = 1000 * (perf_counter() - start)
    if not difference.edits:
        raise RuntimeError("two versions are told to be the same")
    return {"compare": [took]}
