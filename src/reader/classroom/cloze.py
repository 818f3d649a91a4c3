"""A gap-fill text as a question for a learning platform."""

from collections.abc import Iterable, Mapping, Sequence

from reader.core.quiz import Blank, Cloze
from reader.core.sheet import Gap, Heading, Inline, Paragraph, Part, Table

_BETWEEN_CELLS = " | "
_STRAIGHT = str.maketrans({"’": "'", "ʼ": "'", "‘": "'"})


def cloze(title: str, parts: Sequence[Part], bank: Mapping[str, int]) -> Cloze:
    """The text of an article's parts, its gaps as blanks; a paragraph, heading or row is a line.
    `bank` are the words to choose from, with how often each is needed."""
    pieces: list[str | Blank] = []
    for line in (line for part in parts for line in _lines(part)):
        if pieces:
            pieces.append("\n")
        pieces += line
    words = tuple(f"{word} ({times}×)" if times > 1 else word for word, times in bank.items())
    return Cloze(f"Fill in the gaps: {title}", _joined(pieces), words)


def _lines(part: Part) -> Iterable[list[str | Blank]]:
    """The lines of a part; pictures say nothing here."""
    if isinstance(part, Heading):
        yield _pieces(part.inlines)
    elif isinstance(part, Paragraph):
        lead: list[str | Blank] = [f"{part.marker} "] if part.marker else []
        yield [*lead, *_pieces(part.inlines)]
    elif isinstance(part, Table):
        if part.head:
            yield [_BETWEEN_CELLS.join(part.head)]
        for row in part.rows:
            line: list[str | Blank] = []
            for place, cell in enumerate(row):
                line += ([_BETWEEN_CELLS] if place else []) + _pieces(cell.inlines)
            yield line


def _pieces(inlines: Sequence[Inline]) -> list[str | Blank]:
    return [_blank(one) if isinstance(one, Gap) else one.text for one in inlines]


def _blank(gap: Gap) -> Blank:
    """Who types an answer has only the straight apostrophe at hand."""
    typed = gap.answer.translate(_STRAIGHT)
    return Blank((gap.answer,) if typed == gap.answer else (gap.answer, typed), gap.hint)


def _joined(pieces: Sequence[str | Blank]) -> tuple[str | Blank, ...]:
    found: list[str | Blank] = []
    for piece in pieces:
        last = found[-1] if found else None
        if isinstance(piece, str) and isinstance(last, str):
            found[-1] = last + piece
        elif piece:
            found.append(piece)
    return tuple(found)
