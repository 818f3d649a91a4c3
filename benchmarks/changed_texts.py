"""Texts that change: seeded prose, edits of its words, and where each passage truly is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice
from random import Random
from typing import NamedTuple

_SYLLABLES = (
    "ba", "cor", "den", "el", "fi", "gan", "hol", "is", "jen", "kal", "lor", "men", "nor", "op",
    "pel", "qui", "ras", "sen", "tor", "ul", "ver", "wen",
)  # fmt: skip
_WORDS = 8_000
_OFFSET = 2.7  # Zipf–Mandelbrot, about what English has
_BOILERPLATE = 3  # different paragraphs that recur
_SWAPPED = 0.01  # of the paragraphs
_LENGTHS = 40, 300  # characters of a passage


class Word(NamedTuple):
    """A word as it stands in a text, and which word of the older text it was, if it was one."""

    text: str
    origin: int | None = None


Paragraph = list[Word]


@dataclass(frozen=True, slots=True)
class Truth:
    """Where a passage of the old text stands in the new one (code points), by the words of it that
    are left or were replaced; `start` and `end` are None if there are none."""

    old_start: int
    old_end: int
    start: int | None
    end: int | None

    @property
    def is_torn(self) -> bool:
        """Whether it lay over a border of paragraphs that are now far from one another."""
        if self.start is None or self.end is None:
            return False
        return self.end - self.start > 3 * (self.old_end - self.old_start)


@dataclass(frozen=True, slots=True)
class Change:
    """Two texts and the passages whose true places are known."""

    old: str
    new: str
    passages: tuple[Truth, ...]


def change(
    characters: int, rate: float, seed: int = 5, passages: int = 100, boilerplate: float = 0.0
) -> Change:
    """A text of about so many characters in which `rate` of the words are changed, and one in a
    hundred paragraphs changes place with another. `boilerplate` is the share of paragraphs that
    recur."""
    random = Random(seed)
    old = _prose(random, characters, boilerplate)
    before, places = _written(old)
    after, there = _written(_edited(random, old, rate))
    new = {word.origin: (at, word) for at, word in there if word.origin is not None}
    truths = (_truth(places, new, *ends) for ends in _chosen(random, places))
    whole = (truth for truth in truths if not truth.is_torn)
    return Change(before, after, tuple(islice(whole, passages)))


def _prose(random: Random, characters: int, boilerplate: float) -> list[Paragraph]:
    words = _drawn(random)
    recurring = [_paragraph(random, words) for _ in range(_BOILERPLATE)]
    found: list[Paragraph] = []
    written = count = 0
    while written < characters:
        again = random.random() < boilerplate
        paragraph = random.choice(recurring) if again else _paragraph(random, words)
        found.append([Word(word, count + at) for at, word in enumerate(paragraph)])
        count += len(paragraph)
        written += sum(map(len, paragraph)) + len(paragraph)
    return found


def _drawn(random: Random) -> Iterator[str]:
    """Words without end, as often as Zipf has it, common ones short."""
    known: dict[str, None] = {}
    while len(known) < _WORDS:
        longest = 1 if len(known) < 12 else 2 if len(known) < 200 else 4
        known["".join(random.choices(_SYLLABLES, k=random.randint(1, longest)))] = None
    vocabulary = list(known)
    weights = list(accumulate(1 / (rank + _OFFSET) for rank in range(_WORDS)))
    while True:
        yield from random.choices(vocabulary, cum_weights=weights, k=1_000)


def _paragraph(random: Random, words: Iterator[str]) -> list[str]:
    found: list[str] = []
    for _ in range(random.randint(2, 7)):
        sentence = [next(words) for _ in range(max(4, int(random.gauss(17, 7))))]
        sentence[0] = sentence[0].capitalize()
        if len(sentence) > 12:
            sentence[len(sentence) // 2] += ","
        sentence[-1] += "."
        found += sentence
    return found


def _edited(random: Random, old: Sequence[Paragraph], rate: float) -> list[Paragraph]:
    words = _drawn(random)
    found = [list(_retyped(random, paragraph, rate, words)) for paragraph in old]
    for _ in range(int(len(found) * _SWAPPED)):
        one, other = random.randrange(len(found)), random.randrange(len(found))
        found[one], found[other] = found[other], found[one]
    return [paragraph for paragraph in found if paragraph]


def _retyped(
    random: Random, paragraph: Paragraph, rate: float, words: Iterator[str]
) -> Iterator[Word]:
    """The paragraph with some words misspelt, replaced, taken out, or followed by another."""
    for word in paragraph:
        if random.random() >= rate:
            yield word
            continue
        match random.randrange(4):
            case 0:
                at = random.randrange(len(word.text))
                yield Word(word.text[:at] + "x" + word.text[at + 1 :], word.origin)
            case 1:
                yield Word(next(words), word.origin)
            case 2:
                yield word
                yield Word(next(words))


def _written(paragraphs: Sequence[Paragraph]) -> tuple[str, list[tuple[int, Word]]]:
    """The text, and each word with where it begins."""
    places: list[tuple[int, Word]] = []
    at = 0
    for paragraph in paragraphs:
        for word in paragraph:
            places.append((at, word))
            at += len(word.text) + 1
    return "\n".join(" ".join(word.text for word in part) for part in paragraphs), places


def _chosen(random: Random, old: list[tuple[int, Word]]) -> Iterator[tuple[int, int]]:
    """First and last word of passages of 40 to 300 characters."""
    while True:
        length = random.randint(*_LENGTHS)
        first = last = random.randrange(len(old) - _LENGTHS[1])
        while old[last][0] + len(old[last][1].text) - old[first][0] < length:
            last += 1
        yield first, last


def _truth(
    old: list[tuple[int, Word]], new: dict[int, tuple[int, Word]], first: int, last: int
) -> Truth:
    start, end = old[first][0], old[last][0] + len(old[last][1].text)
    left = [new[at] for at in range(first, last + 1) if at in new]
    if not left:
        return Truth(start, end, None, None)
    ordered = sorted(left, key=lambda place: place[0])
    return Truth(start, end, ordered[0][0], ordered[-1][0] + len(ordered[-1][1].text))
