"""Versions in words."""

from dataclasses import replace

import pytest

from reader.core.document import Version
from reader.core.ids import DocumentId, VersionId
from reader.ui.compare.wording import came_from, changed, figures, reading_older, version_line

FIRST = Version(
    VersionId("one"), DocumentId("lamp"), 1, "2022-09-12T08:14:00.000Z", "", 40,
    file_name="lamp.html", url="https://example.org/lamp",
)  # fmt: skip
SECOND = replace(FIRST, id=VersionId("two"), number=2, words_added=20, words_removed=18)


@pytest.mark.parametrize(
    ("version", "told"),
    [
        (FIRST, "lamp.html"),
        (SECOND, "same address"),
        (replace(SECOND, url="https://example.org/other"), "lamp.html"),
        (
            replace(SECOND, url="https://example.org/other", file_name=""),
            "https://example.org/other",
        ),
        (replace(SECOND, url="", file_name=""), "clipboard"),
        (replace(SECOND, reason="OCR error"), "OCR error"),
    ],
)
def test_where_a_version_came_from(version: Version, told: str) -> None:
    assert came_from(version, FIRST if version.number > 1 else None) == told


@pytest.mark.parametrize(
    ("added", "removed", "told"),
    [
        (20, 1_800, "20 words added, 1,800 removed"),
        (1, 0, "1 word added"),
        (0, 3, "3 words removed"),
        (0, 0, "no word changed"),
    ],
)
def test_what_changed_in_figures(added: int, removed: int, told: str) -> None:
    assert changed(replace(SECOND, words_added=added, words_removed=removed)) == told
    assert changed(FIRST) == ""


def test_the_line_under_the_title_counts_what_waits() -> None:
    assert version_line(SECOND, 2, 2) == "Version 2 of 2 · 2 to review"
    assert version_line(FIRST, 3, 0) == "Version 1 of 3"
    assert version_line(FIRST, 1, 0) == ""


def test_the_strip_tells_number_and_day() -> None:
    assert reading_older(FIRST, 3) == "You are reading version 1 of 3, from 12 Sep 2022."


def test_above_a_page_what_changed_is_told_in_signs() -> None:
    assert figures(SECOND) == "+20 −18"
    assert figures(replace(SECOND, words_added=0, words_removed=0)) == "no word changed"
    assert figures(FIRST) == ""
