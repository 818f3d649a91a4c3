"""Names in a text, as far as capital letters tell them."""

from reader.classroom.ground import Candidate, Ground
from reader.classroom.key_words import CAPITAL_NOUNS
from reader.errors import Refused

# English writes these with a capital letter though they name nobody.
_ENGLISH = (
    "i i'm i'd i'll i've monday tuesday wednesday thursday friday saturday sunday"
    " january february march april may june july august september october november december"
)
_NO_NAMES = frozenset(_ENGLISH.split())
_JOINING = (" ", "\u00a0")


def names(ground: Ground) -> list[Candidate]:
    """Words with a capital letter inside a sentence, several that follow one another as one; no
    days or months. Raises Refused where capital letters do not tell."""
    if ground.language[:2].lower() in CAPITAL_NOUNS:
        raise Refused(
            "In German every noun has a capital letter, so names cannot be told from other words:"
            " choose key words, or mark the names."
        )
    if ground.words and not ground.has_capitals:
        raise Refused(
            "No capital letters tell names in this text: choose key words, or mark the names."
        )
    found: list[Candidate] = []
    for word in ground.words:
        written = ground.text[word.start : word.end]
        if word.is_first or not written[0].isupper() or ground.word(word) in _NO_NAMES:
            continue
        if found and ground.text[found[-1].end : word.start] in _JOINING:
            found[-1] = Candidate(found[-1].start, word.end)
        else:
            found.append(Candidate(word.start, word.end))
    return found
