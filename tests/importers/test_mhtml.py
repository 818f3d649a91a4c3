"""Web archives: a page with its pictures in one file."""

from base64 import encodebytes
from contextlib import suppress

import pytest

from reader.errors import ImportFailed
from reader.importers import read_bytes
from tests.importers.soundness import check_draft
from tests.importers.test_web_page import PNG, PROSE


def archive(page: str, kind: str = "text/html") -> bytes:
    head = "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://example.org/a/b\r\n"
    text = (
        f"{head}MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
        '\ttype="text/html"; boundary="--cut"\r\n\r\n'
        f"----cut\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: 8bit\r\n"
        f"Content-Location: https://example.org/a/b\r\n\r\n{page}\r\n"
        "----cut\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n"
        f"Content-Location: https://example.org/a/boat.png\r\nContent-ID: <boat@x>\r\n\r\n"
    )
    return text.encode() + encodebytes(PNG) + b"\r\n----cut--\r\n"


@pytest.mark.parametrize("source", ["boat.png", "https://example.org/a/boat.png", "cid:boat@x"])
def test_an_archive_has_page_pictures_and_address(source: str) -> None:
    page = f'<html><body><p>{PROSE * 4}<a href="c">on</a></p><figure><img src="{source}"></figure>'
    draft = read_bytes(archive(page), "river.mhtml")
    assert draft.importer == "web archive 1"
    assert draft.url == "https://example.org/a/b"
    assert [picture.data for picture in draft.pictures] == [PNG]
    assert [span.href for span in draft.content.spans] == ["https://example.org/a/c"]


def test_an_archive_is_told_by_its_content() -> None:
    assert read_bytes(archive(f"<p>{PROSE}"), "river.txt").importer == "web archive 1"


def test_an_archive_without_a_page_is_refused() -> None:
    with pytest.raises(ImportFailed, match="holds no web page"):
        read_bytes(archive("x", "text/css"), "river.mhtml")


@pytest.mark.parametrize("end", [60, 150, 220, 400, 700, 1000])
def test_a_truncated_archive_is_read_or_refused(end: int) -> None:
    with suppress(ImportFailed):
        check_draft(read_bytes(archive(f"<p>{PROSE * 9}")[:end], "river.mht"))
