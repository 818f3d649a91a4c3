"""A passage with the words that changed in it, short enough for a card. No Qt."""

from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from reader.core.content import Block, BlockKind, Content

_LONG = 220  # code points: a card shows about that many; longer passages are cut between changes
_MARGIN = 36  # unchanged code points left beside a change of a long passage
_CHANGE = 90  # code points shown at most of one change


class Change(Enum):
    """What became of some words."""

    SAME = auto()
    REMOVED = auto()
    ADDED = auto()


class Run(NamedTuple):
    """Words that share one fate."""

    change: Change
    words: str


def changed_words(old: str, new: str) -> tuple[Run, ...]:
    """The words of both in the order of `new`, what was removed before what stands there now."""
    runs = tuple(run for run in _runs(old, new) if run.words)
    if sum(len(run.words) for run in runs) <= _LONG:
        return runs
    last = len(runs) - 1
    return tuple(
        Run(run.change, _cut(run, is_first=at == 0, is_last=at == last))
        for at, run in enumerate(runs)
    )


def _runs(old: str, new: str) -> Iterator[Run]:
    from reader.anchoring.differences import compare  # what a start can do without

    at = 0
    for edit in compare(_content(old), _content(new)).edits:
        gone, come = old[edit.old_start : edit.old_end], new[edit.new_start : edit.new_end]
        yield Run(Change.SAME, new[at : edit.new_start])
        if gone:
            stood_apart = _is_space(old, edit.old_start - 1)
            if stood_apart and not _is_space(new, edit.new_start - 1):
                yield Run(Change.SAME, " ")
            yield Run(Change.REMOVED, gone)
            stands_apart = _is_space(old, edit.old_end) and not _is_space(new, edit.new_end)
            if (gone[-1].isalnum() and come[:1].isalnum()) or (stands_apart and not come):
                yield Run(Change.SAME, " ")  # side by side, though neither text has it so
        yield Run(Change.ADDED, come)
        at = edit.new_end
    yield Run(Change.SAME, new[at:])


def _is_space(text: str, at: int) -> bool:
    return not 0 <= at < len(text) or text[at].isspace()


def _cut(run: Run, *, is_first: bool, is_last: bool) -> str:
    words = run.words
    if run.change is not Change.SAME:
        if len(words) <= _CHANGE:
            return words
        return f"{_head(words, _CHANGE // 2)}…{_tail(words, _CHANGE // 2)}"
    head, tail = (0 if is_first else _MARGIN), (0 if is_last else _MARGIN)
    if is_first and is_last:
        return words
    if len(words) <= head + tail:
        return words
    return f"{_head(words, head)}…{_tail(words, tail)}"


def _head(words: str, most: int) -> str:
    """The first of some words, `most` code points; a longer word is broken."""
    kept = words[:most]
    space = kept.rfind(" ")
    return kept[:space] if space > 0 else kept


def _tail(words: str, most: int) -> str:
    return _head(words[::-1], most)[::-1]


def _content(text: str) -> Content:
    """One paragraph: what is told is words, not structure."""
    return Content(text, (Block(0, len(text), BlockKind.PARAGRAPH),) if text else ())
