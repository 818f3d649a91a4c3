"""Markdown and the HTML it becomes: structure kept, nothing harmful left."""

import pytest

from reader.core.content import BlockKind, Content, SpanKind
from reader.errors import Cancelled, ImportFailed
from reader.importers import markdown as importer
from reader.importers import read_bytes
from reader.importers.front_matter import split_front_matter
from reader.importers.html_blocks import EMPTY_CELL, read_html
from reader.importers.stopping import stoppable

Row = tuple[str, int, str, str]


def rows(content: Content) -> list[Row]:
    return [(b.kind, b.level, b.marker, content.text[b.start : b.end]) for b in content.blocks]


def markdown(text: str) -> Content:
    return read_bytes(text.encode(), "a.md").content


def spans(content: Content) -> list[tuple[SpanKind, str, str]]:
    return [(s.kind, content.text[s.start : s.end], s.href) for s in content.spans]


def test_headings_paragraphs_and_quotes() -> None:
    content = markdown("# Fog\n\nOne\ntwo  \nthree\n\n## Later\n\n> Said so.\n>\n> Twice.")
    assert rows(content) == [
        ("heading", 1, "", "Fog"),
        ("paragraph", 0, "", "One two three"),
        ("heading", 2, "", "Later"),
        ("quote", 0, "", "Said so."),
        ("quote", 0, "", "Twice."),
    ]


def test_lists_have_levels_and_markers() -> None:
    content = markdown("3. three\n4. four\n    - in it\n\n        more of it\n\n5. five")
    assert rows(content) == [
        ("item", 1, "3.", "three"),
        ("item", 1, "4.", "four"),
        ("item", 2, "•", "in it"),
        ("item", 2, "", "more of it"),
        ("item", 1, "5.", "five"),
    ]


def test_a_table_is_a_block_a_row() -> None:
    content = markdown("| | 2021 | 2022 |\n|---|---|---|\n| Boats | 3 | |\n| Nets | | 4 |")
    assert [row[3] for row in rows(content)] == [
        f"{EMPTY_CELL}\t2021\t2022",
        "Boats\t3",
        "Nets\t\t4",
    ]
    assert [row[:2] for row in rows(content)] == [("row", 1), ("row", 0), ("row", 0)]


def test_code_keeps_its_lines() -> None:
    content = markdown("```py\nif a:\n    b = '*'\n\nc\n```\n\nAfter.")
    assert rows(content)[0] == ("code", 0, "", "if a:\n    b = '*'\n\nc")
    assert rows(content)[1][0] == "paragraph"


def test_inline_runs() -> None:
    content = markdown(
        "*a* **b *c*** `d` ~~e~~ x<sup>2</sup> H<sub>2</sub>O [f](https://a.example)"
    )
    assert content.text == "a b c d e x2 H2O f"
    assert spans(content) == [
        (SpanKind.EMPHASIS, "a", ""),
        (SpanKind.STRONG, "b c", ""),
        (SpanKind.EMPHASIS, "c", ""),
        (SpanKind.CODE, "d", ""),
        (SpanKind.STRIKE, "e", ""),
        (SpanKind.SUPERSCRIPT, "2", ""),
        (SpanKind.SUBSCRIPT, "2", ""),
        (SpanKind.LINK, "f", "https://a.example"),
    ]


@pytest.mark.parametrize(
    "href", ["javascript:alert(1)", "file:///x", "data:text/html,x", "/there", "#here", "ftp://a.b"]
)
def test_other_links_are_plain_text(href: str) -> None:
    content = markdown(f"See [this]({href}) and <a href='{href}'>that</a>.")
    assert content.text == "See this and that."
    assert not content.spans


def test_scripts_and_handlers_leave_nothing() -> None:
    content = markdown("A<script>alert(1)</script> <b onclick='x()'>b</b><style>p{}</style>\n\nC")
    assert content.text == "A b\nC"


def test_a_picture_is_its_alternative_text() -> None:
    assert markdown("A ![the pier](http://a.example/p.png) and ![](x.png) b").text == (
        "A [the pier] and b"
    )


def test_white_space_collapses_but_for_no_break_spaces() -> None:
    content = read_html("<p> a\n\t<b> b </b> c&nbsp;&nbsp;d<br>e </p><p>\n</p>")
    assert content.text == "a b c\u00a0\u00a0d e"
    assert spans(content) == [(SpanKind.STRONG, "b", "")]


def test_footnotes_come_last_without_their_way_back() -> None:
    content = markdown("So it was.[^1]\n\n[^1]: Or was it?")
    assert rows(content) == [
        ("paragraph", 0, "", "So it was.1"),
        ("item", 1, "1.", "Or was it?"),
    ]


def test_front_matter_gives_the_facts() -> None:
    text = (
        "---\ntitle: \"Fog: a study\"\nauthors:\n  - '[[First Writer]]'\n  - Second Writer\n"
        "date: 2024-05-01T10:00\nsource: https://a.example/fog\nlanguage: en\ntags: [a, b]\n"
        "---\n\n# Another heading\n\nText.\n"
    )
    draft = read_bytes(text.encode(), "a.markdown")
    assert (draft.title, draft.author) == ("Fog: a study", "First Writer, Second Writer")
    assert (draft.published, draft.url) == ("2024-05-01", "https://a.example/fog")
    assert (draft.source, draft.language) == ("", "en")
    assert draft.content.text == "Another heading\nText."


@pytest.mark.parametrize(
    "text", ["---\n\nText\n\n---\n", "---\ntitle: x\n", "Text\n---\na: b\n---"]
)
def test_a_rule_is_no_front_matter(text: str) -> None:
    assert split_front_matter(text) == ({}, text)


def test_the_title_is_the_first_great_heading_or_the_name() -> None:
    assert read_bytes(b"## Small\n\n# *The* Fog\n\nText", "a.md").title == "The Fog"
    assert read_bytes(b"## Small\n\nText", "thick_fog.md").title == "Thick fog"


def test_a_quote_within_a_list_is_a_quote() -> None:
    content = read_html("<ul><li>a<blockquote>b</blockquote>c</ul><blockquote><ul><li>d</ul>e")
    assert [row[0] for row in rows(content)] == [
        BlockKind.ITEM, BlockKind.QUOTE, BlockKind.ITEM, BlockKind.ITEM, BlockKind.QUOTE,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["\n".join("    " * level + "- a" for level in range(400)), "# A\n\n" + "<a " * 20_000 + "b"],
)
def test_what_is_too_knotted_comes_in_as_it_stands(text: str) -> None:
    assert markdown(text).text.split() == text.split()


def test_what_is_very_long_comes_in_as_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importer, "LARGEST", 20)
    assert markdown("# One\n\n*two* and more of it").text == "# One\n*two* and more of it"


def test_the_reading_can_be_stopped() -> None:
    def check() -> None:
        raise Cancelled

    with pytest.raises(Cancelled), stoppable(check):
        markdown("Some *words*.\n\n" * 5000)


def test_tags_nested_beyond_reason_are_refused_at_once() -> None:
    with pytest.raises(ImportFailed, match="nested too deeply"):
        read_bytes(b"<div>" * 50_000 + b"x", "a.md")
    with pytest.raises(RecursionError):
        read_html("<b><i>" * 50_000)


def test_many_brackets_and_many_runs_take_no_time() -> None:
    assert markdown("[" * 20_000).text == "[" * 20_000
    assert len(markdown("word *x* " * 3000).spans) == 3000
    assert len(read_html("<b>x" * 2000).spans) == 1
