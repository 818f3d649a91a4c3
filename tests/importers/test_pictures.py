"""Pictures told by their first bytes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.importers.pictures import picture_from

JPEG = (
    b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08\x00\x7b\x01\x41\x03" + bytes(9) + b"\xff\xd9"
)
SIZED = {
    "image/png": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x41\x00\x00\x00\x7b",
    "image/gif": b"GIF89a\x41\x01\x7b\x00",
    "image/jpeg": JPEG,
    "image/webp": b"RIFF\x00\x00\x00\x00WEBPVP8X\x0a\0\0\0\0\0\0\0\x40\x01\0\x7a\0\0",
}


@pytest.mark.parametrize("media_type", SIZED)
def test_kind_and_size_are_in_the_first_bytes(media_type: str) -> None:
    picture = picture_from(SIZED[media_type])
    assert picture
    assert (picture.media_type, picture.width, picture.height) == (media_type, 321, 123)


@given(st.sampled_from(sorted(SIZED)), st.integers(0, 40), st.binary(max_size=40))
def test_a_damaged_picture_has_at_worst_no_size(media_type: str, end: int, rest: bytes) -> None:
    picture = picture_from(SIZED[media_type][:end] + rest)
    assert picture is None or (picture.width > 0) == (picture.height > 0)


@pytest.mark.parametrize("data", [b"", b"<svg/>", b"BM..", b"RIFF....WAVE"])
def test_other_kinds_are_no_pictures(data: bytes) -> None:
    assert picture_from(data) is None
