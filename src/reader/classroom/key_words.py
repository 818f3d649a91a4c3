"""Key words: what an article is about, told by how often it uses each word, and by their length."""

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Container, Iterable
from random import Random

from reader.classroom import words
from reader.classroom.ground import Candidate, Ground
from reader.classroom.numerals import is_numeral
from reader.classroom.words import Word
from reader.stop_words import stop_words

_SHORTEST = 4  # letters


class KeyWords:
    """The words of an article by rank.

    Forms of a word are counted as one. Left out are stop words, numbers, names, short words, and
    those that begin a sentence, as their capital letter would tell where they belong. A word ranks
    by how often it stands in the article times the letters that it has beyond three: of frequent
    words the long ones say what a text is about, and short ones are mostly small change.
    """

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        language = ground.language
        everywhere = words.spans(ground.text, 0, len(ground.text), language)
        self._counts = Counter(
            words.family(words.folded(ground.text[start:end]), language)
            for start, end in everywhere
        )
        self._stopped = stop_words(language)
        self._has_capital_nouns = language[:2].lower() in CAPITAL_NOUNS

    def among(self, found: Iterable[Word]) -> list[Word]:
        """Those of `found` that are key words, the best first."""
        return sorted(filter(self._is_key_word, found), key=self._rank)

    def spread(
        self, most: int, chance: Random, *, several: bool, but: Container[int] = ()
    ) -> list[Candidate]:
        """Up to `most` key words (0: no limit), each in one form only, far from one another, one in
        a sentence unless there may be `several`; none that begins at a place in `but`."""
        places: defaultdict[str, list[Word]] = defaultdict(list)
        for word in self.among(word for word in self._ground.words if word.start not in but):
            places[self.family(word)].append(word)
        chosen: list[Word] = []  # in order of the text
        taken: set[int] = set()
        for found in places.values():
            free = [word for word in found if several or word.sentence not in taken]
            if free:
                best = max(free, key=lambda word: (_distance(word, chosen), chance.random()))
                insort(chosen, best)
                taken.add(best.sentence)
            if len(chosen) == most:
                break
        return [Candidate(word.start, word.end) for word in chosen]

    def family(self, word: Word) -> str:
        """The same for all forms of a word."""
        return words.family(self._ground.word(word), self._ground.language)

    def _rank(self, word: Word) -> tuple[int, str]:
        family = self.family(word)
        weight = self._counts[family] * (len(family.split()[-1]) - _SHORTEST + 1)
        return -weight, family

    def _is_key_word(self, word: Word) -> bool:
        written = self._ground.text[word.start : word.end]
        folded = self._ground.word(word)
        is_name = written[0].isupper() and not self._has_capital_nouns
        return not (
            is_name
            or word.is_first
            or words.letters(written) < _SHORTEST
            or any(char.isdigit() for char in written)
            or folded in self._stopped
            or is_numeral(folded, self._ground.language)
        )


def _distance(word: Word, chosen: list[Word]) -> int:
    """How far the next chosen word is, in code points; `chosen` are in order."""
    at = bisect_left(chosen, word)
    return min(
        (abs(word.start - other.start) for other in chosen[max(0, at - 1) : at + 1]), default=0
    )


CAPITAL_NOUNS = ("de", "lb")  # German and Luxembourgish write every noun with a capital letter
