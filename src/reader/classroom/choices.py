"""A question as a teacher notes it: what is asked, choices to tick, and the answer.

A line with a box, `- [x]` or `- [ ]`, is a choice, also where the dash was forgotten; a tick says
that it is right. So are lines that begin with A), B), C) … or a., b., c. …, `A) [x]` if right. What
follows "Answer:" at the beginning of a line, to the end of the note, is for the teacher only.
"""

import re
from dataclasses import dataclass
from random import Random

from reader.core.note_runs import Line, lines, runs
from reader.core.sheet import Run

_ANSWER_WORDS = (
    "answer", "answers", "відповідь", "відповіді", "ответ", "ответы", "antwort", "réponse",
    "respuesta", "risposta", "resposta", "odpowiedź", "antwoord", "svar", "الجواب", "الإجابة",
)  # fmt: skip
_ANSWER = re.compile(
    rf"^[ \t>]*(\*\*|__|\*|_|)(?:{'|'.join(_ANSWER_WORDS)})[ \t]*(?::\1|\1[ \t]*:)[ \t]*",
    re.IGNORECASE | re.MULTILINE,
)
_BOXED = re.compile(
    r"[ \t]*(?:(?:[-*+•]|(?P<count>\d{1,2}[.)]))[ \t]+)?\[(?P<tick>[ xX✓✔])\][ \t]+(?=\S)"
)
_LETTERED = re.compile(
    r"[ \t]*(?:[-*+][ \t]+)?(?P<letter>\w)[.)][ \t]+(?:\[(?P<tick>[ xX✓✔])\][ \t]+)?(?=\S)"
)
_BOX = re.compile(r"^(?P<lead>[ \t>]*(?:(?:[-*+•]|\w{1,2}[.)])[ \t]+){0,2})\[[ xX✓✔]\](?:[ \t]+|$)")
_TICK = re.compile(r"(?<!\w)\[[xX✓✔]\](?![(\[:])")  # neither a link nor an index
_ALPHABETS = ("abcdefghijklmnopqrstuvwxyz", "абвгґдеєжзиіїйкл", "абвгдежзиклмн", "أبتثجحخد")
_FEWEST = 2  # choices; a single one is none


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer to choose from."""

    runs: tuple[Run, ...]
    is_right: bool

    @property
    def text(self) -> str:
        """Its words alone."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Asked:
    """`lines` are what pupils read, `answer` what the teacher noted as the answer. The choices
    `are_ordered` if they were lettered or numbered: they may speak of one another then."""

    lines: tuple[Line, ...]
    choices: tuple[Choice, ...] = ()
    answer: tuple[Line, ...] = ()
    are_ordered: bool = False

    @property
    def prompt(self) -> str:
        """What is asked, as plain text."""
        return "\n".join(f"{line.marker} {line.text}".strip() for line in self.lines)

    @property
    def model(self) -> str:
        """The answer as plain text, "" if none was noted."""
        return "\n".join(f"{line.marker} {line.text}".strip() for line in self.answer)

    def shuffled(self, seed: str) -> tuple[Choice, ...]:
        """The choices as they are printed: those of a list with bullets in an order of chance."""
        found = list(self.choices)
        if not self.are_ordered:
            Random(seed).shuffle(found)
        return tuple(found)


def asked(body: str) -> Asked:
    """What the note `body` asks."""
    question, answer = _parted(body)
    source = question.splitlines()
    found = _boxed(source)
    if len(found) < _FEWEST:
        found = _lettered(source)
    if len(found) < _FEWEST:
        found = {}
    rest = [_unticked(line) for at, line in enumerate(source) if at not in found]
    choices = tuple(choice for choice, _ in found.values())
    are_ordered = any(is_ordered for _, is_ordered in found.values())
    return Asked(lines("\n".join(rest)), choices, lines(answer), are_ordered)


def _parted(body: str) -> tuple[str, str]:
    match = _ANSWER.search(body)
    return (body[: match.start()], body[match.end() :]) if match else (body, "")


def _unticked(line: str) -> str:
    """A line that is no choice: pupils see neither its box, nor ticks within it."""
    return _TICK.sub("[ ]", _BOX.sub(r"\g<lead>", line))


def _boxed(source: list[str]) -> dict[int, tuple[Choice, bool]]:
    """The choices with a box, by the line that each stands on, and whether it is numbered."""
    found = {}
    for at, line in enumerate(source):
        if match := _BOXED.match(line):
            choice = Choice(runs(line[match.end() :].strip()), match["tick"] != " ")
            found[at] = choice, match["count"] is not None
    return found


def _lettered(source: list[str]) -> dict[int, tuple[Choice, bool]]:
    """The choices that follow one another as letters do in an alphabet."""
    matches = {at: match for at, line in enumerate(source) if (match := _LETTERED.match(line))}
    letters = "".join(match["letter"].lower() for match in matches.values())
    if not any(alphabet.startswith(letters) for alphabet in _ALPHABETS):
        return {}
    return {
        at: (Choice(runs(source[at][match.end() :].strip()), (match["tick"] or " ") != " "), True)
        for at, match in matches.items()
    }
