"""From a passage to its corrected form: the few edits that a hand would have made."""

import re

from reader.anchoring.alignment import aligned
from reader.anchoring.likeness import edit_steps
from reader.core.text_edits import TextEdit

_TOKEN = re.compile(r"\w+|\W")
# More letters exchanged here and there than this, and it is another word.
_STROKES = 2
_LONGEST = 2_000  # letters of a change that is looked into: longer ones are no slip of the pen


def edits_between(old: str, new: str, at: int = 0) -> list[TextEdit]:
    """The edits, in order, that make `new` of the passage `old`, which begins at `at` in its text:
    by the word, and by the letter inside a word that stayed much the same."""
    first, second = _TOKEN.findall(old), _TOKEN.findall(new)
    numbers: dict[str, int] = {}
    one = [numbers.setdefault(token, len(numbers)) for token in first]
    other = [numbers.setdefault(token, len(numbers)) for token in second]
    edits: list[TextEdit] = []
    done = there = 0
    start = at
    for run in (*aligned(one, other), None):
        end, new_end = (run.old, run.new) if run else (len(first), len(second))
        gone, put = "".join(first[done:end]), "".join(second[there:new_end])
        edits += _within(gone, put, start)
        if run:
            done, there = run.old + run.length, run.new + run.length
            start += len(gone) + sum(map(len, first[run.old : done]))
    return edits


def _within(old: str, new: str, at: int) -> list[TextEdit]:
    """The edits that make one word of another, or one edit if little of it stayed."""
    if old == new:
        return []
    if max(len(old), len(new)) <= _LONGEST:
        steps = _steps(old, new, at)
        kept = len(old) - sum(edit.end - edit.start for edit in steps)
        if len(steps) <= _STROKES and 2 * kept >= len(old):
            return steps
    return [TextEdit(at, at + len(old), new)]


def _steps(old: str, new: str, at: int) -> list[TextEdit]:
    """The letters exchanged, those that follow one another in one edit."""
    steps: list[TextEdit] = []
    for code in edit_steps(old, new):
        if code.tag == "equal":
            continue
        start, text = at + code.src_start, new[code.dest_start : code.dest_end]
        if steps and steps[-1].end == start:
            start, text = steps[-1].start, steps.pop().text + text
        steps.append(TextEdit(start, at + code.src_end, text))
    return steps
