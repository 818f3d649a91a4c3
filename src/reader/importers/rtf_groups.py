"""Groups of an RTF file, what stands between braces, offered by their first word to be changed.

Braces, escapes and binary data are as Microsoft's Rich Text Format Specification 1.9.1 has them.
"""

import re
from collections.abc import Callable

# A brace, an escaped character, a control word with its number.
_TOKEN = re.compile(r"[{}]|\\(?:([a-zA-Z]{1,32})(-?\d{1,10})? ?|.)", re.S)
_DEEPEST = 10_000  # groups inside groups


class Unbalanced(ValueError):
    """The groups are nested beyond reason."""


def replace_groups(text: str, change: Callable[[str, str], str | None]) -> str:
    r"""`text` with every group that begins with a control word offered to `change`.

    It gets the word ("\*" left out) and the group with its braces, and gives what takes its place,
    or None to leave it. Groups inside one that was replaced are not offered. Binary data (\bin)
    is dropped. Raises Unbalanced.
    """
    out: list[list[str]] = [[]]  # of each open group, what it holds so far
    words: list[str | None] = [""]  # the first word of each open group, None before it is known
    at = 0
    while match := _TOKEN.search(text, at):
        out[-1].append(text[at : match.start()])
        if match.start() > at and words[-1] is None and text[at : match.start()].strip():
            words[-1] = ""
        at = match.end()
        token = match[0]
        if token == "{":
            if len(out) > _DEEPEST:
                raise Unbalanced
            out.append(["{"])
            words.append(None)
        elif token == "}" and len(out) > 1:
            group, word = "".join([*out.pop(), "}"]), words.pop()
            changed = change(word, group) if word else None
            out[-1].append(group if changed is None else changed)
        elif match[1] == "bin":
            at += min(len(text), max(0, int(match[2] or 0)))
        else:
            out[-1].append(token)
            if words[-1] is None and token != "\\*":
                words[-1] = match[1] or ""
    out[-1].append(text[at:])
    return "".join("".join(part) for part in out)
