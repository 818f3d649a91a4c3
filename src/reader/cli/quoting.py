"""Passages named by their words: where a quote stands, and what to say when it does not."""

import re

from reader.core.anchor import occurrences
from reader.core.content import Content
from reader.core.passages import place
from reader.errors import Refused
from reader.session.wording import counted, named

# Signs that people and programs write for one another, each list one class.
_DASHES = "-‐‑‒–—―−"
_ALIKE = ('"“”„‟«»″‹›', "'‘’‚‛ʼʹ′`´", _DASHES)
_SPACES = r"[\s\u00ad\u200b\u2060\ufeff]+"
_SHOWN = 5  # places that are told
_LONGEST = 2000  # characters of a quote that are worth a pattern


def passage(content: Content, quote: str, occurrence: int | None, title: str) -> tuple[int, int]:
    """Where `quote` stands in `content` for the `occurrence`-th time (from 1), in code points;
    with None it must stand there once.

    Raises Refused with how often and where, or how else, it stands there.
    """
    text = content.text
    if not quote.strip():
        raise Refused("A quote needs some words.")
    found = occurrences(text, quote)
    if occurrence is None and len(found) > 1:
        raise _several(content, quote, found, title)
    if len(found) >= (occurrence or 1):
        start = found[(occurrence or 1) - 1]
        return start, start + len(quote)
    if found:
        times = counted(len(found), "time")
        raise Refused(f"{named(quote)} occurs {times} in {named(title)}, not {occurrence}.")
    near = _nearly(text, quote)
    if near:
        start, end = near
        raise Refused(
            f"{named(quote)} is not in {named(title)}; with other quotation marks, dashes or spaces"
            f" it is: {named(text[start:end])}, --start {start} --end {end}."
        )
    raise Refused(f"{named(quote)} is not in {named(title)}.")


def _several(content: Content, quote: str, found: list[int], title: str) -> Refused:
    """That `quote` stands at each of `found`, and how to say which is meant."""
    places = [place(content, at, at + len(quote)) for at in found[:_SHOWN]]
    told = ", ".join(f"{number} in {where}" for number, where in enumerate(places, 1))
    more = f" and {len(found) - _SHOWN:,} more" if len(found) > _SHOWN else ""
    return Refused(
        f"{named(quote)} occurs {counted(len(found), 'time')} in {named(title)}: {told}{more};"
        " say which with --occurrence N, or quote more words."
    )


def _nearly(text: str, quote: str) -> tuple[int, int] | None:
    """Where `quote` first stands if signs that look alike are taken for one another."""
    quote = re.sub(f"[{_DASHES}]+", "-", quote)
    parts = [part for part in re.split(_SPACES, quote) if part]
    if len(quote) > _LONGEST or not parts:
        return None
    pattern = _SPACES.join("\u00ad?".join(map(_any_of_class, part)) for part in parts)
    found = re.search(pattern, text)
    return found.span() if found else None


def _any_of_class(char: str) -> str:
    for alike in _ALIKE:
        if char in alike:
            return f"[{re.escape(alike)}]{'+' if char == '-' else ''}"
    return re.escape(char)
