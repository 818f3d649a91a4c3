"""Names in a text, as far as capital letters tell them."""

from collections.abc import Sequence

from reader.classroom import words
from reader.classroom.ground import Candidate, Ground
from reader.classroom.key_words import CAPITAL_NOUNS
from reader.classroom.words import Word
from reader.errors import Refused
from reader.stop_words import stop_words

# English writes these with a capital letter though they name nobody.
_ENGLISH = (
    "i i'm i'd i'll i've monday tuesday wednesday thursday friday saturday sunday"
    " january february march april may june july august september october november december"
)
_NO_NAMES = frozenset(_ENGLISH.split())
_JOINING = (" ", "\u00a0")


def names(ground: Ground) -> list[Candidate]:
    """Words with a capital letter inside a sentence, several that follow one another as one; no
    days or months, nothing all in capitals, which is mostly short for something. A word that begins
    a sentence belongs to the name after it, unless it is a common one or stands in small letters
    elsewhere. Raises Refused where capital letters do not tell."""
    if ground.language[:2].lower() in CAPITAL_NOUNS:
        raise Refused(
            "In German every noun has a capital letter, so names cannot be told from other words:"
            " choose key words, or mark the names."
        )
    if ground.words and not ground.has_capitals:
        raise Refused(
            "No capital letters tell names in this text: choose key words, or mark the names."
        )
    small = {ground.word(word) for word in ground.words if ground.text[word.start].islower()}
    common = _NO_NAMES | stop_words(ground.language) | small
    found: list[Candidate] = []
    first: Word | None = None  # of a sentence, if it may be part of a name
    for word in ground.words:
        written = ground.text[word.start : word.end]
        if word.is_first:
            first = word if written[0].isupper() and ground.word(word) not in common else None
        elif written[0].isupper() and ground.word(word) not in _NO_NAMES and not _is_short(written):
            if found and _follows(ground, found[-1].end, word):
                found[-1] = Candidate(found[-1].start, word.end)
            else:
                is_second = first is not None and _follows(ground, first.end, word)
                found.append(
                    Candidate(first.start if first and is_second else word.start, word.end)
                )
    return found


def once(ground: Ground, found: Sequence[Candidate]) -> list[Candidate]:
    """Of names that are the same the first only: the others are said above them."""
    kept: dict[str, Candidate] = {}
    for one in found:
        kept.setdefault(words.folded(words.plain(ground.text[one.start : one.end])), one)
    return list(kept.values())


def _follows(ground: Ground, end: int, word: Word) -> bool:
    return ground.text[end : word.start] in _JOINING


def _is_short(written: str) -> bool:
    return len(written) > 1 and written.isupper()
