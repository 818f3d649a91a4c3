"""References as BibTeX (Oren Patashnik, "BibTeXing", 1988), in UTF-8, as BibLaTeX reads it too.

`year` and `month` are for BibTeX, `date` for BibLaTeX, which alone knows days. Letters stay as they
are; only the signs that LaTeX would take for commands are written as such. A brace has a command,
as BibTeX counts an escaped one too and would miss its partner.
"""

from collections.abc import Iterator, Sequence
from typing import BinaryIO
from urllib.parse import quote

from reader.core.reference import Reference, turned
from reader.core.work import Work
from reader.exporters.citing import counted, date_parts, kind_of, one_line

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SIGNS = str.maketrans(
    {sign: f"\\{sign}" for sign in "$&#%_"}
    | {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
    }
)
_IN_ADDRESSES = "".join(chr(code) for code in range(0x21, 0x7F) if chr(code) not in '"\\{}')


def write_bibtex(references: Sequence[Reference], target: BinaryIO, work: Work) -> None:
    """Write one entry a reference. Raises Cancelled."""
    for done, reference in enumerate(references):
        work.check()
        work.report(done, len(references), counted(references))
        target.write(("\n" * bool(done) + _entry(reference)).encode())


def _entry(reference: Reference) -> str:
    # BibTeX sets what it does not know, as the kind for the web of BibLaTeX, like "misc".
    kind = kind_of(reference, on_the_web="online", in_print="article", otherwise="misc")
    lines = (f"  {name} = {value},\n" for name, value in _fields(reference))
    return f"@{kind}{{{reference.key},\n{''.join(lines)}}}\n"


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    if reference.authors:
        yield "author", f"{{{' and '.join(map(_name, reference.authors))}}}"
    # A second pair of braces keeps the capital letters as they were printed.
    yield "title", f"{{{{{_text(reference.title)}}}}}"
    if reference.container:
        name = "organization" if reference.url else "journal"
        yield name, f"{{{_text(reference.container)}}}"
    yield from _published(reference.published)
    if reference.url:
        yield "url", f"{{{quote(reference.url, safe=_IN_ADDRESSES)}}}"
    if reference.accessed:
        yield "urldate", f"{{{_iso(date_parts(reference.accessed))}}}"
    if reference.language:
        yield "language", f"{{{_text(reference.language)}}}"


def _published(iso: str) -> Iterator[tuple[str, str]]:
    parts = date_parts(iso)
    if not parts:
        return
    yield "date", f"{{{_iso(parts)}}}"
    yield "year", f"{{{parts[0]}}}"
    if len(parts) > 1 and 1 <= parts[1] <= len(_MONTHS):
        yield "month", _MONTHS[parts[1] - 1]


def _iso(parts: tuple[int, ...]) -> str:
    return "-".join(f"{part:02}" for part in parts)


def _name(name: str) -> str:
    """A name; one that BibTeX would divide ("Save and Hold"), or at a comma that stands between no
    family and given name, is held together."""
    said = _text(name)
    is_one = " and " in f" {said.lower()} " or ("," in said and not turned(one_line(name)))
    return f"{{{said}}}" if is_one else said


def _text(text: str) -> str:
    return one_line(text).translate(_SIGNS)
