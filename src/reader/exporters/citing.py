"""What the forms of bibliographies share: the parts of a date, and names on one line."""

import re
from collections.abc import Sequence

from reader.core.reference import Reference

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?!\d)", re.ASCII)


def date_parts(iso: str) -> tuple[int, ...]:
    """Year, month and day of an ISO 8601 date or time, as many as it tells; none if it is no
    date."""
    found = _DATE.match(iso)
    return tuple(int(part) for part in found.groups() if part) if found else ()


def one_line(text: str) -> str:
    """Text without line ends and doubled spaces."""
    return " ".join(text.split())


def kind_of(reference: Reference, on_the_web: str, in_print: str, otherwise: str) -> str:
    """What a reference is, as far as it tells: it has an address, or a newspaper or journal alone,
    or neither."""
    if reference.url:
        return on_the_web
    return in_print if reference.container else otherwise


def counted(references: Sequence[Reference]) -> str:
    """What progress says."""
    return f"Writing {len(references):,} references"
