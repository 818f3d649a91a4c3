"""Words as Markdown: what someone wrote stays words, what is set stays set."""

import re

from reader.core.content import SpanKind
from reader.core.sheet import Gap, Run
from reader.exporters.escaping import safe_link
from reader.exporters.gap_form import dashes, hint

# What would be read as markup inside a line (CommonMark 0.31, section 2.4), and in a table.
_SIGNS = re.compile(r"([\\`*_\[\]#|])")
# What a backslash does not take the meaning from in every program, as the numbers they have.
_NUMBERED = re.compile(r"<(?=[a-zA-Z/!?])|&(?=#?\w+;)|(?<=\S)~|~(?=~)|^=+(?=\s*$)", re.M)
# What would be read as a quote or a list where a line begins, and the room before it.
_LEAD = re.compile(r"^[ \t]*(?:([-+>])|(\d{1,9})([.)])(?=\s|$)|)", re.M)
BREAK = "  \n"  # two spaces keep the end of a line in every program, a backslash does not
_LEAST, _MOST = 4, 40  # signs of a line to write on
_AROUND = {
    SpanKind.STRONG: ("**", "**"),
    SpanKind.EMPHASIS: ("*", "*"),
    SpanKind.STRIKE: ("~~", "~~"),
    SpanKind.SUPERSCRIPT: ("<sup>", "</sup>"),
    SpanKind.SUBSCRIPT: ("<sub>", "</sub>"),
}


def escaped(text: str) -> str:
    """`text` with nothing left in it that would be markup inside a line."""
    return _NUMBERED.sub(_as_numbers, _SIGNS.sub(r"\\\1", text))


def at_start(line: str) -> str:
    """Finished lines, so that their first signs make no list, no quote and no code of them."""
    return _LEAD.sub(_as_words, line)


def set_run(run: Run, *, is_marked: bool, is_in_table: bool = False) -> str:
    """A run between its signs. These cannot touch white space, which goes outside of them."""
    words = run.text.strip()
    if not words:
        return _broken(run.text)
    at = run.text.index(words)
    if SpanKind.CODE in run.kinds:
        said = _code(words, is_in_table=is_in_table)
    else:
        said = _broken(escaped(words))
    for kind, (opening, closing) in _AROUND.items():
        if kind in run.kinds:
            said = f"{opening}{said}{closing}"
    address = safe_link(run.href)
    if address:
        said = f"[{said}](<{_address(address)}>)"
    if is_marked:
        said = f"<mark>{said}</mark>"
    return f"{_broken(run.text[:at])}{said}{_broken(run.text[at + len(words) :])}"


def set_gap(gap: Gap) -> str:
    """A gap: what is given, a line, its number in brackets, and the hint."""
    number = f" ({gap.number})" if gap.number else ""
    if gap.is_open or gap.is_filled:
        return f"**{escaped(gap.answer)}**{number}{escaped(hint(gap)) if gap.is_filled else ''}"
    line = _line(gap)
    # With a space after it a line is no emphasis (CommonMark 0.31, section 6.2).
    drawn = line if number else escaped(line)
    return f"{escaped(gap.given)}{drawn}{number}{escaped(hint(gap))}"


def gap_in_code(gap: Gap) -> str:
    """The same between fences, where every sign stands for itself."""
    number = f" ({gap.number})" if gap.number else ""
    if gap.is_open or gap.is_filled:
        return f"{gap.answer}{number}{hint(gap) if gap.is_filled else ''}"
    return f"{gap.given}{_line(gap)}{number}{hint(gap)}"


def fenced(text: str) -> str:
    """Lines of code between fences longer than any in it."""
    fence = "`" * max(3, _longest(text) + 1)
    return f"{fence}\n{text}\n{fence}\n\n"


def _line(gap: Gap) -> str:
    return dashes(gap) or "_" * min(max(gap.width, _LEAST), _MOST)


def _code(words: str, *, is_in_table: bool) -> str:
    if is_in_table and "|" in words:  # which ends a cell between ticks too
        return f"<code>{escaped(words)}</code>".replace("\n", " ")
    ticks = "`" * (_longest(words) + 1)
    room = " " if words.startswith("`") or words.endswith("`") else ""
    return f"{ticks}{room}{words}{room}{ticks}".replace("\n", " ")


def _longest(text: str) -> int:
    return max((len(found) for found in re.findall("`+", text)), default=0)


def _broken(text: str) -> str:
    return text.replace("\n", BREAK)


def _address(address: str) -> str:
    return address.replace("<", "%3C").replace(">", "%3E").replace("\n", "").replace("\\", "%5C")


def _as_words(lead: re.Match[str]) -> str:
    sign = lead[1] or lead[3]
    return f"{lead[2] or ''}\\{sign}" if sign else ""


def _as_numbers(found: re.Match[str]) -> str:
    return "".join(f"&#{ord(sign)};" for sign in found[0])
