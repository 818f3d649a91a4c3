"""A draft made ready: hashed, counted and packed as the file keeps it."""

import json
import zlib
from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st

from reader.core.building import ContentBuilder
from reader.core.document import Draft, Origin
from reader.store.prepared import content_hash, origin_cell, origins_from, prepare
from tests.libraries import draft

_number = st.integers(0, 2**53)
_origins = st.lists(st.tuples(_number, _number, _number, _number), max_size=4)


def paged(label: str = "") -> Draft:
    builder = ContentBuilder()
    if label:
        builder.page(label)
    builder.add("The river rose.")
    return Draft("The flood", builder.build())


def test_text_original_and_words_are_made_ready() -> None:
    prepared = prepare(draft(original=b"The river"))
    assert prepared.words == 14
    assert prepared.original_hash == sha256(b"The river").hexdigest()
    assert prepared.packed is not None
    assert zlib.decompress(prepared.packed) == b"The river"
    assert prepared.content_hash == content_hash(prepared.content[1:])


def test_without_an_original_there_is_none() -> None:
    prepared = prepare(paged())
    assert (prepared.original_hash, prepared.packed, prepared.pictures) == ("", None, ())


def test_a_content_without_pages_is_named_as_it_was_before_there_were_pages() -> None:
    text = "The river rose."
    blocks = json.dumps([[0, 15, "paragraph", 0, ""]], separators=(",", ":"))
    told = sha256("\x1f".join((text, blocks, "[]")).encode()).hexdigest()
    assert prepare(paged()).content_hash == told


def test_pages_and_origins_make_another_content() -> None:
    names = {prepare(paged(label)).content_hash for label in ("", "1", "2")}
    names.add(content_hash((*prepare(paged()).content[1:5], "[[0,15,0,0]]")))
    assert len(names) == 4


@given(_origins)
def test_origins_come_back(runs: list[tuple[int, int, int, int]]) -> None:
    origins = tuple(Origin(*run) for run in runs)
    assert origins_from(origin_cell(origins)) == origins
