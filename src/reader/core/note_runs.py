"""A note's Markdown as lines of runs for paper: emphasis and links stay, other signs are read."""

import re
from dataclasses import dataclass

from reader.core.content import SpanKind
from reader.core.sheet import Run

_LIST_ITEM = re.compile(r"(?P<indent>[ \t]*)(?P<marker>[-*+•]|\d{1,3}[.)])[ \t]+(?=\S)")
_BLOCK_SIGN = re.compile(r"[ \t]{0,3}(?:#{1,6}[ \t]+|>[ \t]?|```\w*$|---+$)")
_INLINE = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<ticks>`+)(?P<code>.+?)(?P=ticks)"
    r"|!?\[(?P<label>[^\[\]]*)\]\((?P<href>[^()\s]*)[^()]*\)"
    r"|(?P<two>\*\*|__)(?=\S)(?P<strong>.+?)(?<=\S)(?P=two)"
    r"|~~(?=\S)(?P<strike>.+?)(?<=\S)~~"
    r"|\*(?=\S)(?P<starred>[^*]+?)(?<=\S)\*"
    r"|(?<!\w)_(?=\S)(?P<lined>[^_]+?)(?<=\S)_(?!\w)"
)
_INNER = (
    ("strong", SpanKind.STRONG),
    ("strike", SpanKind.STRIKE),
    ("starred", SpanKind.EMPHASIS),
    ("lined", SpanKind.EMPHASIS),
)


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
    found: list[Run] = []
    done = 0
    for match in _INLINE.finditer(markdown):
        found.append(Run(markdown[done : match.start()], kinds))
        found.extend(_within(match, kinds))
        done = match.end()
    found.append(Run(markdown[done:], kinds))
    return tuple(run for run in found if run.text)


def plain(markdown: str) -> str:
    """One line of Markdown without its signs."""
    return "".join(run.text for run in runs(markdown))


def _line(source: str) -> Line:
    item = _LIST_ITEM.match(source)
    if item is None:
        return Line(runs(_BLOCK_SIGN.sub("", source, count=1).strip()))
    marker = item["marker"] if item["marker"][0].isdigit() else "•"
    return Line(runs(source[item.end() :].strip()), marker)


def _within(match: re.Match[str], kinds: frozenset[SpanKind]) -> tuple[Run, ...]:
    if match["escaped"]:
        return (Run(match["escaped"], kinds),)
    if match["code"]:
        return (Run(match["code"].strip() or match["code"], kinds | {SpanKind.CODE}),)
    if match["label"] is not None:
        return (Run(match["label"], kinds | {SpanKind.LINK}, match["href"]),)
    group, kind = next((group, kind) for group, kind in _INNER if match[group])
    return runs(match[group], kinds | {kind})
