"""A quiz as cards for Anki: text that its import reads (Anki Manual, "Importing: Text Files").

A line is a note: its type, front, back. Texts with gaps become notes of the type "Cloze", one a
paragraph, every gap a card of its own, `{{c1::answer::hint}}`; all else those of the type "Basic".
Anki knows the types by these names where it speaks English; elsewhere it asks which one to take.
"""

from collections.abc import Iterator, Sequence
from html import escape
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

Note = tuple[str, str, str]
# The signs that mean something to Anki inside a field: gaps, and commands such as [sound:…].
_SIGNS = str.maketrans({"{": "&#123;", "}": "&#125;", "[": "&#91;"})


def write_anki(quiz: Quiz, target: BinaryIO, work: Work) -> None:
    """Write the notes of `quiz`, into a deck of its name, with one tag. Raises Cancelled."""
    lines = [
        "#separator:tab",
        "#html:true",
        "#notetype column:1",
        f"#deck:{_deck(quiz.title)}",
        f"#tags:{_tag(quiz.title)}",
    ]
    for done, question in enumerate(quiz.questions):
        work.check()
        work.report(done, len(quiz.questions), f"Writing “{quiz.title}”")
        lines += ("\t".join(note) for note in _notes(question))
    target.write(("\n".join(lines) + "\n").encode())


def _notes(question: Question) -> Iterator[Note]:
    match question:
        case Essay(prompt, passage, model):
            yield _basic(_quoted(passage) + _text(prompt), _text(model))
        case MultipleChoice(prompt, choices, passage):
            front = _quoted(passage) + _text(prompt) + _list(text for text, _ in choices)
            yield _basic(front, "<br>".join(_text(text) for text, is_right in choices if is_right))
        case Cloze(_, pieces):
            yield from (("Cloze", _gapped(line), "") for line in _lines(pieces))
        case Matching(prompt, pairs):
            yield from (
                _basic(_text(prompt) + _quoted(left), _text(right)) for left, right in pairs
            )
        case Ordering(prompt, pieces, shown):
            front = _text(prompt) + _list(shown)
            yield _basic(front, _list(pieces, "ol"))
        case Term(word, meaning, sentence):
            yield _basic(f"<b>{_text(word)}</b>" + (_quoted(sentence)), _text(meaning))


def _basic(front: str, back: str) -> Note:
    return "Basic", front, back


def _lines(pieces: Sequence[str | Blank]) -> Iterator[list[str | Blank]]:
    """The paragraphs that have a gap."""
    line: list[str | Blank] = []
    lines = [line]
    for piece in pieces:
        if isinstance(piece, Blank):
            line.append(piece)
            continue
        first, *rest = piece.split("\n")
        line.append(first)
        for text in rest:
            line = [text]
            lines.append(line)
    return (line for line in lines if any(isinstance(piece, Blank) for piece in line))


def _gapped(line: Sequence[str | Blank]) -> str:
    said, number = [], 0
    for piece in line:
        if isinstance(piece, str):
            said.append(_text(piece))
            continue
        number += 1
        hint = f"::{_in_gap(piece.hint)}" if piece.hint else ""
        said.append(f"{{{{c{number}::{_in_gap(piece.answers[0])}{hint}}}}}")
    return "".join(said)


def _in_gap(text: str) -> str:
    """Text inside a gap, where two colons would begin the hint."""
    return _text(text).replace(":", "&#58;")


def _text(text: str) -> str:
    """Text as a field shows it: nothing in it is markup, a tab or the end of a line."""
    shown = escape(text).translate(_SIGNS).replace("\t", " ")
    return "<br>".join(shown.splitlines())


def _quoted(passage: str) -> str:
    return f"<blockquote>{_text(passage)}</blockquote>" if passage else ""


def _list(items: "Iterator[str] | Sequence[str]", tag: str = "ul") -> str:
    return f"<{tag}>{''.join(f'<li>{_text(item)}</li>' for item in items)}</{tag}>"


def _deck(title: str) -> str:
    """The name of the deck; "::" would make one inside another."""
    return " ".join(title.replace("::", ": ").split()) or "Close Reader"


def _tag(title: str) -> str:
    """One tag: Anki takes spaces for the end of it, and "::" as above."""
    words = "".join(char if char.isalnum() else " " for char in title.casefold()).split()
    return "-".join(words) or "close-reader"
