"""Damaged and hostile files of many kinds give a sound draft or a sentence, nothing else.

CLOSE_READER_MUTATIONS is how many mutations are tried of each file; the long run takes thousands.
"""

import contextlib
import os
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.errors import ImportFailed
from reader.importers import read_bytes
from tests.importers.soundness import check_draft

FORMATS = Path(__file__).parents[1] / "data" / "formats"
PACKED = (".docx", ".odt", ".epub")
KINDS = (*PACKED, ".rtf", ".html", ".mhtml")
FILES = sorted(path.name for path in FORMATS.glob("*ferry*") if path.suffix in KINDS)
MANY = int(os.environ.get("CLOSE_READER_MUTATIONS", "15"))
TOKENS = [
    b"", b"<", b">", b"/>", b'"', b"&", b"&lol;", b"&#0;", b"-1", b"0", b"99999999999999999999",
    b"NaN", b"\x00", b"\xff", b"\xef\xb7\x92m", b"\xef\xb7\x93", b"../../x", b"javascript:x",
    b"file:///x", b"http://[", b"<!DOCTYPE a>", b"<script>", b"</w:p>", b"<w:p>", b"</p>", b"{",
    b"}", b"\\bin9", b"\\u99999999 ", b"\\'zz", b"\\f9", b"\\ansicpg1", b"\\uc", b"\\pict ",
    b"<td>", b"<table>", b"<li>", b"<!--", b"-->", b"<![CDATA[", b"<noscript>", b"<svg>", b"=3D",
    b"\r\n\r\n", b"\r\nContent-Type: ", b"data:image/png;base64,A", b"<base href='//['>",
    b"xmlns=", b"w:val=", b"text:level=", "Їж😀".encode(),
]  # fmt: skip
CHANGE = st.tuples(
    st.floats(0, 1, exclude_max=True),  # where, as a part of the whole
    st.integers(0, 40),  # how many bytes go
    st.one_of(st.sampled_from(TOKENS), st.binary(max_size=8)),
)


def changed(data: bytes, changes: list[tuple[float, int, bytes]]) -> bytes:
    for where, length, token in changes:
        at = int(where * len(data))
        data = data[:at] + token + data[at + length :]
    return data


def with_member_changed(
    data: bytes, which: int, changes: list[tuple[float, int, bytes]], kept: int
) -> bytes:
    """A whole zip file with one member changed, or replaced by the member `kept`."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        names = source.namelist()
        for name in names:
            content = source.read(name)
            if name == names[which % len(names)]:
                content = changed(
                    source.read(names[kept % len(names)]) if kept else content, changes
                )
            target.writestr(name, content)
    return out.getvalue()


def read(data: bytes, name: str) -> None:
    with contextlib.suppress(ImportFailed):
        check_draft(read_bytes(data, name))


@pytest.mark.parametrize("name", FILES)
@settings(max_examples=MANY, suppress_health_check=list(HealthCheck))
@given(changes=st.lists(CHANGE, max_size=4), cut=st.one_of(st.none(), st.floats(0, 1)))
def test_bytes_changed_or_cut(
    name: str, changes: list[tuple[float, int, bytes]], cut: float | None
) -> None:
    data = (FORMATS / name).read_bytes()
    read(changed(data if cut is None else data[: int(cut * len(data))], changes), name)


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith(PACKED)])
@settings(max_examples=MANY, suppress_health_check=list(HealthCheck))
@given(
    which=st.integers(0, 30),
    kept=st.one_of(st.just(0), st.integers(0, 30)),
    changes=st.lists(CHANGE, min_size=1, max_size=6),
)
def test_members_changed(
    name: str, which: int, kept: int, changes: list[tuple[float, int, bytes]]
) -> None:
    read(with_member_changed((FORMATS / name).read_bytes(), which, changes, kept), name)
