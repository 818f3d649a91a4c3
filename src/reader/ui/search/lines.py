"""Hits as lines of a list: those that stand in one another's context share a line. Pure."""

from typing import NamedTuple

from reader.core.search import Found, Hit

_WORDS = 50  # code points: what is longer is a sentence, not words in one


class Line(NamedTuple):
    """One line: the hits `first:last` of what was found."""

    found: Found
    first: int
    last: int

    @property
    def hit(self) -> Hit:
        """The first hit, whose context is the text of the line."""
        return self.found.hits[self.first]

    @property
    def hits(self) -> list[Hit]:
        """Every hit of the line."""
        return self.found.hits[self.first : self.last]

    @property
    def is_passage(self) -> bool:
        """Whether the hit is a passage: that stands by itself and needs no mark."""
        return _is_passage(self.hit)

    @property
    def text(self) -> str:
        """The words of the line: the first hit with what stands about it."""
        hit = self.hit
        if self.is_passage:
            return hit.match
        return f"{hit.before}{hit.match}{hit.after}"

    @property
    def marks(self) -> list[tuple[int, int]]:
        """Where in `text` the hits stand, or the words that a similar passage shares (code
        points)."""
        if self.is_passage:
            return list(self.hit.shared)
        begins = self.hit.start - len(self.hit.before)
        return [
            (hit.start + start - begins, hit.start + end - begins)
            for hit in self.hits
            for start, end in hit.shared or ((0, hit.end - hit.start),)
        ]


def starts_of_lines(hits: list[Hit]) -> list[int]:
    """The indices in `hits` at which a line begins."""
    starts: list[int] = []
    reach = -1
    for number, hit in enumerate(hits):
        if hit.end > reach or _is_passage(hit):
            starts.append(number)
            reach = hit.end + len(hit.after)
    return starts


def _is_passage(hit: Hit) -> bool:
    return len(hit.match) > _WORDS
