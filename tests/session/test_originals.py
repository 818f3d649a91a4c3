"""Which originals other programs may open, and under what name."""

import pytest

from reader.core.document import Version
from reader.core.ids import DocumentId, VersionId
from reader.session.originals import copy_name, may_be_opened


def version(name: str, media_type: str) -> Version:
    return Version(
        VersionId("v"), DocumentId("d"), 1, "", "", 0, "h", file_name=name, media_type=media_type
    )


@pytest.mark.parametrize(
    "media_type",
    ["text/html", "application/xhtml+xml", "multipart/related", "image/svg+xml", "", "x/unknown"],
)
def test_what_may_run_scripts_or_is_not_known_is_not_opened(media_type: str) -> None:
    assert not may_be_opened(version("log.txt", media_type))


@pytest.mark.parametrize(
    ("name", "media_type", "copied"),
    [
        ("log.txt", "text/plain; charset=utf-8", "log.txt"),
        ("log.md", "text/markdown", "log.txt"),
        ("run.bat", "text/plain", "run.txt"),
        ("log.desktop", "text/plain", "log.txt"),
        ("log.exe", "application/pdf", "log.pdf"),
        ("log", "application/epub+zip", "log.epub"),
        ("", "application/pdf", "original.pdf"),
        ("../../etc/x.txt", "text/plain", "_.._etc_x.txt"),
        ("a\x00b:c?.pdf", "APPLICATION/PDF", "ab_c_.pdf"),
        ("page.html", "text/html", "page.html"),
        ("..", "text/html", "original"),
    ],
)
def test_a_copy_ends_as_its_kind_does_and_has_a_plain_name(
    name: str, media_type: str, copied: str
) -> None:
    assert copy_name(version(name, media_type)) == copied


def test_a_long_name_is_cut_but_not_its_suffix() -> None:
    assert copy_name(version("x" * 300 + ".pdf", "application/pdf")) == "x" * 80 + ".pdf"
