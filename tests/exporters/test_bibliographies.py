"""BibTeX, RIS and CSL-JSON: each read back by a small reader of its own."""

import io
import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.reference import Reference
from reader.errors import Cancelled
from reader.exporters.bibtex import write_bibtex
from reader.exporters.csl import write_csl
from reader.exporters.ris import write_ris

from .written import Watched, written

FULL = Reference(
    key="roe2022river",
    title="The River & {You}: 100 % #1_a",
    authors=("Jane Roe", "Doe, John", "Save and Hold"),
    container="The Daily $",
    published="2022-09-12",
    accessed="2026-03-01",
    url="https://example.org/a_b?c=1&d=%20#e~{f}",
    language="en",
)
PRINTED = Reference("paper", "Ріка", ("Олена Приклад",), "Газета", "2022-09")
BARE = Reference("bare", "Only\na  title", published="undated")
ALL = FULL, PRINTED, BARE


def bibtex(data: bytes) -> dict[str, dict[str, str]]:
    """Entries by key, their fields with the outer braces taken off."""
    entries = {}
    for kind, key, body in re.findall(r"@(\w+)\{(\w+),\n(.*?)^\}$", data.decode(), re.M | re.S):
        fields = dict(re.findall(r"^  (\w+) = (.*),$", body, re.M))
        for name, value in fields.items():
            if value.startswith("{"):
                assert _depth(value) == 0
                fields[name] = value[1:-1]
        entries[key] = {"": kind, **fields}
    return entries


def _depth(value: str) -> int:
    """How many braces stay open: BibTeX counts them all."""
    depth = 0
    for char in value:
        depth += {"{": 1, "}": -1}.get(char, 0)
        assert depth >= 0
    return depth


def ris(data: bytes) -> list[list[tuple[str, str]]]:
    """Records of tags and values."""
    text = data.decode("utf-8")
    assert text.count("\n") == text.count("\r\n")
    records: list[list[tuple[str, str]]] = []
    for line in filter(None, text.split("\r\n")):
        found = re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line)
        assert found, line
        if found[1] == "TY":
            records.append([])
        records[-1].append((found[1], found[2]))
    assert all(record[-1] == ("ER", "") for record in records)
    return [record[:-1] for record in records]


def csl(data: bytes) -> list[dict[str, Any]]:
    found = json.loads(data)
    assert isinstance(found, list)
    return found


def test_bibtex_tells_all_and_escapes_what_latex_would_run() -> None:
    entries = bibtex(written(write_bibtex, ALL))
    assert entries["roe2022river"] == {
        "": "online",
        "author": "Jane Roe and Doe, John and {Save and Hold}",
        "title": r"{The River \& \textbraceleft{}You\textbraceright{}: 100 \% \#1\_a}",
        "organization": r"The Daily \$",
        "date": "2022-09-12",
        "year": "2022",
        "month": "sep",
        "url": "https://example.org/a_b?c=1&d=%20#e~%7Bf%7D",
        "urldate": "2026-03-01",
        "language": "en",
    }
    assert entries["paper"] == {
        "": "article", "author": "Олена Приклад", "title": "{Ріка}", "journal": "Газета",
        "date": "2022-09", "year": "2022", "month": "sep",
    }  # fmt: skip
    assert entries["bare"] == {"": "misc", "title": "{Only a title}"}


@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"))))
def test_any_title_comes_back_from_bibtex(title: str) -> None:
    reference = Reference("key", f"x{title}x")
    said = bibtex(written(write_bibtex, (reference,)))["key"]["title"][1:-1]
    commands = {"backslash": "\0", "asciicircum": "^", "asciitilde": "~", "braceleft": "{",
                "braceright": "}"}  # fmt: skip
    for command, sign in commands.items():
        said = said.replace(f"\\text{command}{{}}", sign)
    said = re.sub(r"\\([$&#%_])", r"\1", said).replace("\0", "\\")
    assert said == " ".join(reference.title.split())


def test_ris_tells_all_in_its_tags() -> None:
    full, printed, bare = ris(written(write_ris, ALL))
    assert full == [
        ("TY", "ELEC"), ("ID", "roe2022river"), ("TI", FULL.title), ("AU", "Jane Roe"),
        ("AU", "Doe, John"), ("AU", "Save and Hold"), ("T2", "The Daily $"), ("PY", "2022"),
        ("DA", "2022/09/12/"), ("UR", FULL.url), ("Y2", "2026/03/01/"), ("LA", "en"),
    ]  # fmt: skip
    assert ("TY", "NEWS") in printed
    assert ("DA", "2022/09//") in printed
    assert bare == [("TY", "GEN"), ("ID", "bare"), ("TI", "Only a title")]


def test_csl_tells_all_and_guesses_no_family_name() -> None:
    full, printed, bare = csl(written(write_csl, ALL))
    assert full == {
        "id": "roe2022river",
        "type": "webpage",
        "title": FULL.title,
        "author": [
            {"literal": "Jane Roe"},
            {"family": "Doe", "given": "John"},
            {"literal": "Save and Hold"},
        ],
        "container-title": "The Daily $",
        "issued": {"date-parts": [[2022, 9, 12]]},
        "accessed": {"date-parts": [[2026, 3, 1]]},
        "URL": FULL.url,
        "language": "en",
    }  # fmt: skip
    assert (printed["type"], printed["issued"]) == (
        "article-newspaper", {"date-parts": [[2022, 9]]},
    )  # fmt: skip
    assert bare == {"id": "bare", "type": "document", "title": "Only a title"}


@pytest.mark.parametrize("name", ["Smith, Jones, Brown, Lee", "J. Smith, Reuters", "Smith,", ", J"])
def test_a_comma_that_divides_no_name_is_no_division(name: str) -> None:
    reference = Reference("key", "T", (name, "Doe, John"))
    entry = bibtex(written(write_bibtex, (reference,)))["key"]
    assert entry["author"] == f"{{{name}}} and Doe, John"
    (item,) = csl(written(write_csl, (reference,)))
    assert item["author"] == [{"literal": name}, {"family": "Doe", "given": "John"}]


def test_a_month_that_is_none_is_not_named() -> None:
    entry = bibtex(written(write_bibtex, (Reference("key", "T", published="2022-13"),)))["key"]
    assert "month" not in entry


@pytest.mark.parametrize("write", [write_bibtex, write_ris, write_csl])
def test_it_stops_when_told(write: Callable[..., None]) -> None:
    with pytest.raises(Cancelled):
        write(ALL, io.BytesIO(), Watched(stop=1))
