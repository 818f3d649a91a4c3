"""What the forms for learning platforms share: shares of a mark, gaps among their sentences."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.core.quiz import Blank, Cloze, MultipleChoice
from reader.core.sentences import sentence
from reader.errors import Refused

# Moodle takes only these shares of a mark, in percent, by how many answers share it (Moodle,
# question/engine/bank.php, "fraction_options").
_SHARES = {
    1: "100", 2: "50", 3: "33.33333", 4: "25", 5: "20",
    6: "16.66667", 7: "14.28571", 8: "12.5", 9: "11.11111", 10: "10",
}  # fmt: skip
_BETWEEN = " · "
_NAME_LENGTH = 60  # characters of a question's name, which is shown in lists


@dataclass(frozen=True, slots=True)
class Missing:
    """One gap in its sentence, every other one filled in."""

    before: str
    blank: Blank
    after: str


def shares(question: MultipleChoice) -> tuple[str, ...]:
    """What choosing each answer is worth, in percent: the right ones add up to 100, and if there
    are several, wrong ones take off as much, so that choosing all is worth nothing. Raises Refused
    for more answers than Moodle can divide a mark among."""
    right = sum(is_right for _, is_right in question.choices)
    wrong = len(question.choices) - right
    if right not in _SHARES or (right > 1 and wrong > max(_SHARES)):
        raise Refused(
            f"Moodle cannot share a mark among the answers of “{name(question.prompt)}”: it takes"
            f" 1 to {max(_SHARES)} right ones, and as many wrong ones."
        )
    off = f"-{_SHARES[wrong]}" if right > 1 and wrong else "0"
    return tuple(_SHARES[right] if is_right else off for _, is_right in question.choices)


def missing(cloze: Cloze) -> Iterator[Missing]:
    """Every gap of a text in turn, with the sentence about it."""
    full = filled(cloze.pieces)
    at = 0
    for piece in cloze.pieces:
        if isinstance(piece, str):
            at += len(piece)
            continue
        end = at + len(piece.answers[0])
        begins, ends = sentence(full, at, end)
        yield Missing(full[begins:at], piece, full[end:ends])
        at = end


def choosing(cloze: Cloze) -> str:
    """The words to choose from for the gaps of a text, as people are told them; "" for none."""
    return f"Choose from: {_BETWEEN.join(cloze.bank)}" if cloze.bank else ""


def filled(pieces: Sequence[str | Blank]) -> str:
    """A text with its gaps filled in."""
    return "".join(piece if isinstance(piece, str) else piece.answers[0] for piece in pieces)


def numbered(pieces: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Pieces in order, each with the number of its place: an order as pairs to match."""
    return tuple((piece, str(place)) for place, piece in enumerate(pieces, 1))


def name(prompt: str) -> str:
    """A short name of a question, made of what it asks."""
    words = " ".join(prompt.split())
    return words if len(words) <= _NAME_LENGTH else f"{words[: _NAME_LENGTH - 1].rstrip()}…"
