"""References as CSL-JSON, the items of the Citation Style Language (its schema "csl-data", 1.0), as
Zotero and Pandoc read them."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, BinaryIO

from reader.core.reference import Reference, turned
from reader.core.work import Work
from reader.exporters.citing import counted, date_parts, kind_of, one_line


def write_csl(references: Sequence[Reference], target: BinaryIO, work: Work) -> None:
    """Write an array of one item a reference. Raises Cancelled."""
    items = []
    for done, reference in enumerate(references):
        work.check()
        work.report(done, len(references), counted(references))
        items.append({name: value for name, value in _item(reference).items() if value})
    target.write((json.dumps(items, ensure_ascii=False, indent=2) + "\n").encode())


def _item(reference: Reference) -> Mapping[str, Any]:
    kind = kind_of(
        reference, on_the_web="webpage", in_print="article-newspaper", otherwise="document"
    )
    return {
        "id": reference.key,
        "type": kind,
        "title": one_line(reference.title),
        "author": [_name(author) for author in reference.authors],
        "container-title": one_line(reference.container),
        "issued": _date(reference.published),
        "accessed": _date(reference.accessed),
        "URL": reference.url,
        "language": reference.language,
    }


def _name(name: str) -> Mapping[str, str]:
    """A name as it was given; only one with a comma tells which part is the family's."""
    said = one_line(name)
    parts = turned(said)
    return {"family": parts[0], "given": parts[1]} if parts else {"literal": said}


def _date(iso: str) -> Mapping[str, Any]:
    parts = date_parts(iso)
    return {"date-parts": [list(parts)]} if parts else {}
