"""Where paragraphs begin and end in plain text: one to a line, or wrapped over several lines.

Text is wrapped when its lines were broken to fit a width, which shows: in most of them there was
no room for the first word of the line that follows. Only then are lines joined.
"""

import re
from itertools import pairwise

_LINE_END = re.compile("[\n\v\f\x85\u2028\u2029]")
_LIST_ITEM = re.compile(r"\s*([-*•–—]|\d{1,3}[.)])\s")
_SENTENCE_END = re.compile("[.!?…:;。؟۔][\"'”’»“)\\]]*$")
_NARROWEST, _WIDEST = 45, 100  # characters; people and programs wrap at 60 to 80
_FEWEST = 3  # lines that are followed by another one; fewer show nothing


def paragraphs(text: str) -> list[str]:
    """The paragraphs of `text` in order, without white space around them; none is empty.

    Words that are broken at a line end keep their hyphen ("well-", "known" is "well-known"),
    since only a dictionary could tell which hyphens to take out, and a quote must stay faithful.
    """
    lines = [line.rstrip() for line in _LINE_END.split(text)]
    width = _wrapped_at(lines)
    if not width:
        return [line.strip() for line in lines if line]
    has_blanks = any(not line for line in lines[: len(lines) - 1])
    found: list[str] = []
    for before, line in zip(["", *lines], lines, strict=False):
        if not line:
            continue
        if not before or _starts_paragraph(before, line, width, has_blanks):
            found.append(line.strip())
        else:
            found[-1] = _join(found[-1], line.strip())
    return found


def _wrapped_at(lines: list[str]) -> int:
    """The width in characters at which `lines` were wrapped, 0 if they were not."""
    pairs = [(line, after) for line, after in pairwise(lines) if line and after]
    if len(pairs) < _FEWEST:
        return 0
    lengths = sorted(len(line) for line, _ in pairs)
    width = lengths[len(lengths) * 9 // 10]  # a long address or two must not set it
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    full = sum(_reach(line, after) > 0.85 * width for line, after in pairs)
    ended = sum(bool(_SENTENCE_END.search(line)) for line, _ in pairs)
    return width if full >= 0.75 * len(pairs) and ended <= 0.5 * len(pairs) else 0


def _reach(line: str, after: str) -> int:
    """How long `line` would be with the first word of the line `after` it."""
    return len(line) + 1 + len(after.split(maxsplit=1)[0])


def _starts_paragraph(before: str, line: str, width: int, has_blanks: bool) -> bool:
    if _LIST_ITEM.match(line):
        return True
    if line[0].isspace() and not before[0].isspace() and not _LIST_ITEM.match(before):
        return True
    reach = _reach(before, line)
    if not has_blanks and reach < 0.9 * width and _SENTENCE_END.search(before):
        return True
    return reach < 0.6 * width  # the line was ended on purpose: verse, an address


def _join(text: str, line: str) -> str:
    broken = text[-1] == "\u00ad" or (
        text[-1] in "-‐" and text[-2:-1].isalpha() and line[0].islower()
    )
    return text + line if broken else f"{text} {line}"
