"""A definition as a teacher notes it: the word that is explained, and what it means.

The word is what the note begins with, in bold or before a colon; if it begins with neither, it is
the passage itself, or the beginning of a long one.
"""

import re

from reader.core.note_runs import Line, lines, plain

_BOLD = re.compile(r"\s*(\*\*|__)(?P<word>\S(?:.{0,78}?\S)?)\1\s*(?:[:：=–—-]\s*)?")
_COLON = re.compile(r"\s*(?P<word>[^\s:：][^\n:：]{0,78}?)\s*[:：](?:\s+|$)")
_INNER_COLON = re.compile(r"\s*[:：]\s*$")


def defined(body: str, quote: str, longest: int) -> tuple[str, tuple[Line, ...]]:
    """The word that the note `body` explains, and the meaning; `quote` is the passage it is on.

    A beginning of more than `longest` words before a colon is no word but a sentence. The word is
    "" if the note begins with none and there is no passage.
    """
    if bold := _BOLD.match(body):
        word = _INNER_COLON.sub("", plain(bold["word"]))
        return word, lines(body[bold.end() :])
    colon = _COLON.match(body)
    if colon and len(colon["word"].split()) <= longest and _is_named(colon["word"], quote, longest):
        return plain(colon["word"]), lines(body[colon.end() :])
    words = quote.split()
    return " ".join(words[:longest]) + (" …" if len(words) > longest else ""), lines(body)


def _is_named(word: str, quote: str, longest: int) -> bool:
    """Whether what stands before a colon names the word: always where the passage is too long to be
    one itself, else only if the passage says the same."""
    return not quote or len(quote.split()) > longest or plain(word).casefold() == quote.casefold()
