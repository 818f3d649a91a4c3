"""A quote with its source: what is known is named in order, what is not is left out."""

from dataclasses import replace

from reader.core.building import ContentBuilder
from reader.core.document import Document
from reader.core.ids import DocumentId, VersionId
from reader.ui.citing import citation, details

BARE = Document(
    id=DocumentId("d"), title="The ford", version_id=VersionId("v"), added="2022-09-12T00:00:00Z"
)
FULL = replace(
    BARE,
    author="River council",
    source="River news",
    published="2022-09-12",
    url="https://x.test/ford",
)
BUILDER = ContentBuilder()
for paragraph in ("Gravel shows where\u2028boats lay.", "The ferry stops."):
    BUILDER.begin()
    BUILDER.add(paragraph)
CONTENT = BUILDER.build()


def test_everything_that_is_known_stands_in_order() -> None:
    assert citation(FULL, CONTENT, 0, 6) == (
        "“Gravel” (River council, “The ford”, River news, 12 September 2022, ¶ 1, https://x.test/ford)"
    )


def test_what_is_not_known_is_left_out() -> None:
    assert citation(BARE, CONTENT, 0, 6) == "“Gravel” (“The ford”, ¶ 1)"


def test_the_day_of_reading_stands_last() -> None:
    assert citation(FULL, CONTENT, 0, 6, "2026-11-22").endswith(
        "¶ 1, https://x.test/ford, read 22 November 2026)"
    )


def test_a_passage_over_two_paragraphs_keeps_them_apart() -> None:
    cited = citation(BARE, CONTENT, 0, len(CONTENT.text))
    assert cited == "“Gravel shows where boats lay.\nThe ferry stops.” (“The ford”, ¶ 1–2)"


def test_a_printed_page_stands_after_the_paragraph() -> None:
    builder = ContentBuilder()
    for label, paragraph in (("3", "Gravel."), ("4", "The ferry stops.")):
        builder.page(label)
        builder.begin()
        builder.add(paragraph)
    printed = builder.build()
    assert citation(BARE, printed, 0, 6) == "“Gravel” (“The ford”, ¶ 1, p. 3)"
    assert citation(BARE, printed, 0, 12).endswith("(“The ford”, ¶ 1–2, pp. 3–4)")


def test_an_older_version_is_named() -> None:
    told = citation(BARE, CONTENT, 0, 6, version=1)
    assert told.startswith("“Gravel” (“The ford”, version 1, ¶ 1")


def test_the_line_under_the_title_names_source_date_and_minutes() -> None:
    assert details(FULL, 1320) == "River council  ·  River news  ·  12 September 2022  ·  6 min"
    assert details(BARE, 3) == "1 min"


def test_names_in_two_directions_are_kept_apart() -> None:
    assert details(replace(BARE, author="مقابلة"), 3) == "\u2068مقابلة\u2069  ·  \u20681 min\u2069"


def test_a_picture_is_cited_by_what_it_shows() -> None:
    builder = ContentBuilder()
    builder.picture("", "A ford")
    assert citation(BARE, builder.build(), 0, 1) == "“[picture: A ford]” (“The ford”, ¶ 1)"
