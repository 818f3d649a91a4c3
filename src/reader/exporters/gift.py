"""A quiz as GIFT, the text that Moodle and other platforms import (Moodle Docs, "GIFT format").

GIFT knows no text with several gaps: each gap is a question of its own, its sentence with a missing
word, the other gaps in it filled in; the XML of Moodle keeps the text whole. Putting in order is
matching with numbers, and a term is asked for by what it means.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO

from reader.core.quiz import (
    Blank,
    Cloze,
    Essay,
    Matching,
    MultipleChoice,
    Ordering,
    Question,
    Quiz,
    Term,
)
from reader.core.work import Work
from reader.exporters.asking import Missing, choosing, missing, name, numbered, shares

_ESCAPED = str.maketrans({char: f"\\{char}" for char in "\\~=#{}:"} | {"\n": "\\n"})
_LINE_ENDS = str.maketrans("\r\x0b\x0c\x85\u2028\u2029", "      ")
# What Moodle takes for the share of a mark (its question/format/gift/format.php).
_SHARE = re.compile(r"\s*%-*[0-9]{1,2}\.?[0-9]*%")
_GAP = "_____"  # as Moodle shows a missing word


def write_gift(quiz: Quiz, target: BinaryIO, work: Work) -> None:
    """Write the questions of `quiz` into a category of its name. Raises Refused for a question that
    Moodle cannot mark, Cancelled."""
    category = " ".join(quiz.title.replace("/", "//").split())
    entries = [f"$CATEGORY: {category}"] if category else []
    for done, question in enumerate(quiz.questions):
        work.check()
        work.report(done, len(quiz.questions), f"Writing “{quiz.title}”")
        entries.extend(_entries(question))
    target.write(("\n\n".join(entries) + "\n").encode())


def _entries(question: Question) -> Iterator[str]:
    match question:
        case Essay(prompt, passage, model):
            told = f"####{_text(model)}" if model else ""
            yield _entry(prompt, _asked(prompt, passage), told)
        case MultipleChoice(prompt, _, passage):
            yield _entry(prompt, _asked(prompt, passage), _choices(question))
        case Cloze(prompt):
            for number, gap in enumerate(missing(question), 1):
                yield _missing_word(f"{name(prompt)} ({number})", gap, choosing(question))
        case Matching(prompt, pairs, others):
            yield _entry(prompt, prompt, _pairs((*pairs, *(("", other) for other in others))))
        case Ordering(prompt, pieces):
            yield _entry(prompt, prompt, _pairs(numbered(pieces)))
        case Term(word, meaning):
            yield _entry(meaning, meaning, _answers(Blank((word,))))


def _entry(title: str, asked: str, answers: str) -> str:
    return f"::{_text(name(title))}::[plain]{_text(asked)} {{{answers}}}"


def _missing_word(title: str, gap: Missing, choice: str) -> str:
    """The sentence with the gap, below the words to choose from, if there is such a `choice`."""
    hint = f" ({gap.blank.hint})" if gap.blank.hint else ""
    after = _text(hint + gap.after)
    shown = "" if after.strip() else f"{_GAP} "  # Moodle shows the gap only within a sentence
    lead = _text(f"{choice}\n") if choice else ""
    start = f"::{_text(title)}::[plain]{lead}{_text(gap.before)}{shown}"
    return f"{start}{{{_answers(gap.blank)}}}{after}".rstrip()


def _choices(question: MultipleChoice) -> str:
    worth = shares(question)
    is_single = sum(is_right for _, is_right in question.choices) == 1
    said = []
    for (text, is_right), share in zip(question.choices, worth, strict=True):
        if is_single:  # after "=" Moodle reads no share
            said.append(f"={_text(text)}" if is_right else f"~{_own_share('0', text)}{_text(text)}")
        else:
            said.append(f"~%{share}%{_text(text)}")
    return " ".join(said)


def _answers(blank: Blank) -> str:
    # A star would stand for any letters: Moodle's short answers take it as one after a backslash.
    return " ".join(
        f"={_own_share('100', answer)}{_text(answer.replace('*', chr(92) + '*'))}"
        for answer in blank.answers
    )


def _own_share(share: str, text: str) -> str:
    """The share of a mark, said only before a text that would be read as one itself."""
    return f"%{share}%" if _SHARE.match(text) else ""


def _pairs(pairs: tuple[tuple[str, str], ...]) -> str:
    return " ".join(f"={_side(left)} -> {_side(right)}" for left, right in pairs)


def _side(text: str) -> str:
    """One side of a pair; an arrow in it would divide it."""
    return _text(text.replace("->", "→"))


def _asked(prompt: str, passage: str) -> str:
    return f"“{passage}”\n{prompt}" if passage else prompt


def _text(text: str) -> str:
    return text.translate(_LINE_ENDS).translate(_ESCAPED)
