"""References as RIS, the tagged text that reference managers exchange, in UTF-8 (Research
Information Systems, "RIS Format Specifications", 2011)."""

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from reader.core.reference import Reference
from reader.core.work import Work
from reader.exporters.citing import counted, date_parts, kind_of, one_line

_END = "\r\n"


def write_ris(references: Sequence[Reference], target: BinaryIO, work: Work) -> None:
    """Write one record a reference. Raises Cancelled."""
    for done, reference in enumerate(references):
        work.check()
        work.report(done, len(references), counted(references))
        lines = (f"{tag}  - {one_line(value)}{_END}" for tag, value in _fields(reference))
        target.write(f"{''.join(lines)}ER  - {_END}{_END}".encode())


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    yield "TY", kind_of(reference, on_the_web="ELEC", in_print="NEWS", otherwise="GEN")
    yield "ID", reference.key
    yield "TI", reference.title
    for author in reference.authors:
        yield "AU", author
    if reference.container:
        yield "T2", reference.container
    if published := date_parts(reference.published):
        yield "PY", str(published[0])
        yield "DA", _date(published)
    if reference.url:
        yield "UR", reference.url
    if accessed := date_parts(reference.accessed):
        yield "Y2", _date(accessed)
    if reference.language:
        yield "LA", reference.language


def _date(parts: tuple[int, ...]) -> str:
    """YYYY/MM/DD/other; what is not known is empty, the slashes stay."""
    said = [f"{part:02}" for part in parts]
    return "/".join([*said, *[""] * (4 - len(said))])
