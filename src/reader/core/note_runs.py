"""A note's Markdown as lines of runs for paper: emphasis and links stay, other signs are read."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from reader.core.content import SpanKind
from reader.core.sheet import Run

_LIST_ITEM = re.compile(r"(?P<indent>[ \t]*)(?P<marker>[-*+•]|\d{1,3}[.)])[ \t]+(?=\S)")
_BLOCK_SIGN = re.compile(r"[ \t]{0,3}(?:#{1,6}[ \t]+|>[ \t]?|```\w*$|---+$)")
# Each alternative ends at the latest where it could begin anew, so that no note takes long.
_SIGN = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<ticks>`+)"
    r"|!?\[(?P<label>[^\[\]]*)\]\((?P<href>[^()\s]*)(?:\s[^()]*)?\)"
    r"|(?P<two>\*\*|__|~~)"
    r"|\*(?=\S)(?P<starred>[^*]+?)(?<=\S)\*"
    r"|(?<!\w)_(?=\S)(?P<lined>[^_]+?)(?<=\S)_(?!\w)"
)
_TICKS = re.compile("`+")
_ENDS = {sign: re.compile(rf"(?<=\S)(?={re.escape(sign)})") for sign in ("**", "__", "~~")}
_KINDS = {"**": SpanKind.STRONG, "__": SpanKind.STRONG, "~~": SpanKind.STRIKE}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a note. `marker` is "•" or "3." for an item of a list, else ""."""

    runs: tuple[Run, ...]
    marker: str = ""

    @property
    def text(self) -> str:
        """Its words alone."""
        return "".join(run.text for run in self.runs)


def lines(markdown: str) -> tuple[Line, ...]:
    """The lines of a note that say something; a line end is one, as the program shows notes."""
    found = (_line(line) for line in markdown.splitlines())
    return tuple(line for line in found if line.text.strip())


def runs(markdown: str, kinds: frozenset[SpanKind] = frozenset()) -> tuple[Run, ...]:
    """One line of Markdown as runs, those within others set in the `kinds` of both."""
    ends = _ends(markdown)
    found: list[Run] = []
    done = at = 0
    while sign := _SIGN.search(markdown, at):
        made, end = _made(markdown, sign, ends, kinds)
        if end == sign.start():  # it sets nothing; of two stars the second may
            at = sign.end() if sign["ticks"] else end + 1
            continue
        found.append(Run(markdown[done : sign.start()], kinds))
        found.extend(made)
        done = at = end
    found.append(Run(markdown[done:], kinds))
    return tuple(run for run in found if run.text)


def plain(markdown: str) -> str:
    """One line of Markdown without its signs."""
    return "".join(run.text for run in runs(markdown))


def _line(source: str) -> Line:
    item = _LIST_ITEM.match(source)
    if item is None:
        sign = _BLOCK_SIGN.match(source)
        return Line(runs(source[sign.end() if sign else 0 :].strip()))
    marker = item["marker"] if item["marker"][0].isdigit() else "•"
    return Line(runs(source[item.end() :].strip()), marker)


def _ends(markdown: str) -> Mapping[str, list[int]]:
    """Where each sign that is a pair may end, in order: looked for once, not after every sign. Code
    ends at as many ticks as it began with."""
    found = {
        sign: [end.start() for end in pattern.finditer(markdown)] if sign in markdown else []
        for sign, pattern in _ENDS.items()
    }
    for ticks in _TICKS.finditer(markdown):
        found.setdefault(ticks[0], []).append(ticks.start())
    return found


def _made(
    markdown: str, sign: re.Match[str], ends: Mapping[str, list[int]], kinds: frozenset[SpanKind]
) -> tuple[tuple[Run, ...], int]:
    """The runs that a sign and its partner set, and where they end: where it begins if alone."""
    pair = sign["ticks"] or sign["two"]
    if not pair:
        return _whole(sign, kinds), sign.end()
    begins = sign.end()
    places = ends.get(pair, [])
    # At least one letter stands between; beside a sign for emphasis it is no space.
    place = bisect_right(places, begins)
    if place == len(places) or (sign["two"] and markdown[begins].isspace()):
        return (), sign.start()
    inner, end = markdown[begins : places[place]], places[place] + len(pair)
    if sign["ticks"]:
        return (Run(inner.strip() or inner, kinds | {SpanKind.CODE}),), end
    return runs(inner, kinds | {_KINDS[pair]}), end


def _whole(sign: re.Match[str], kinds: frozenset[SpanKind]) -> tuple[Run, ...]:
    if sign["escaped"]:
        return (Run(sign["escaped"], kinds),)
    if sign["label"] is not None:
        return (Run(sign["label"], kinds | {SpanKind.LINK}, sign["href"]),)
    return runs(sign["starred"] or sign["lined"], kinds | {SpanKind.EMPHASIS})
