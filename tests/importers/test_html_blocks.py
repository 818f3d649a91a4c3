"""HTML to blocks: pictures, captions, cells, and places that are marked."""

import pytest

from reader.core.document import Picture
from reader.importers.html_blocks import HtmlReader, read_html
from reader.importers.html_clean import depth_of, safe_link
from reader.importers.signs import item_sign, mark_sign, page_sign, split_signs

PIER = Picture("ab" * 32, "image/png", b"", 2, 3)


def told(html: str) -> list[tuple[str, str]]:
    content = read_html(html, pictures={"cid:pier": PIER}.get)
    return [
        (b.kind.value, b.alt if b.kind.value == "picture" else content.text[b.start : b.end])
        for b in content.blocks
    ]


def test_a_picture_in_the_midst_of_a_text_stands_after_it() -> None:
    html = "<p>one <img src='cid:pier' alt='the pier'> two</p><p><img src='cid:pier'>three</p>"
    assert told(html) == [
        ("paragraph", "one two"), ("picture", "the pier"), ("picture", ""), ("paragraph", "three"),
    ]  # fmt: skip


def test_a_picture_that_is_not_there_is_told_in_words() -> None:
    assert told("<p>a <img src='x.png' alt='fog'> b</p>") == [("paragraph", "a [fog] b")]
    assert told("<img src='http://a.example/x.png' alt='fog'>") == [("picture", "fog")]
    assert told("<img src='x.png'><img src='cid:pier' alt='IMG_1.JPG'>") == [("picture", "")]


def test_captions_are_blocks_of_their_own() -> None:
    html = "<figure><img src='cid:pier'><figcaption><p>At <i>noon</i></p></figcaption></figure>a"
    assert told(html) == [("picture", ""), ("caption", "At noon"), ("paragraph", "a")]
    table = "<table><caption>Boats</caption><tr><td>&nbsp;<td>b<td><img src='cid:pier'></table>"
    assert told(table) == [("caption", "Boats"), ("row", "\u200b\tb"), ("picture", "")]


def test_signs_become_places_and_never_text() -> None:
    reader = HtmlReader()
    reader.feed(
        f"<p> {mark_sign('a')}one {mark_sign('b')}<b>two</b>{mark_sign('c')}</p>"
        f"{page_sign('7')}<ol><li>{item_sign('c)')}three</ol>"
    )
    reader.feed(f"<p>{mark_sign('d')}</p>")
    content = reader.build()
    assert content.text == "one two\nthree"
    assert [(name, content.text[at:].split("\n")[0].strip()) for at, name in reader.marks] == [
        ("a", "one two"), ("b", "two"), ("c", ""), ("d", ""),
    ]  # fmt: skip
    assert [(page.start, page.label) for page in content.pages] == [(8, "7")]
    assert content.blocks[1].marker == "c)"


def test_parts_of_signs_are_dropped() -> None:
    assert read_html("<p>a\ufdd2b\ufdd3c\ufdd2m").text == "abcm"
    assert list(split_signs("a\ufdd2mx\ufdd3b")) == [("a", "m", "x"), ("b", "", "")]
    assert mark_sign("a\ufdd3b") == "\ufdd2mab\ufdd3"


@pytest.mark.parametrize(
    ("href", "base", "link"),
    [
        ("https://a.example/x", "", "https://a.example/x"),
        ("/y", "https://a.example/x", "https://a.example/y"),
        ("#part", "https://a.example/x", "https://a.example/x#part"),
        ("mailto:a@b.example", "", "mailto:a@b.example"),
        ("/y", "", ""),
        ("y", "file:///home/x.html", ""),
        ("javascript:x()", "https://a.example/x", ""),
        ("data:text/html,x", "https://a.example/x", ""),
        ("//[", "https://a.example/x", ""),
    ],
)
def test_links_lead_to_the_web_or_nowhere(href: str, base: str, link: str) -> None:
    assert safe_link(href, base) == link


@pytest.mark.parametrize(
    "opening",
    ["<main>", "<dl><dd>", "<x-y>", "<main></b>", "<div><!--</div>-->", '<main title="</main>">'],
)
def test_whatever_is_nested_beyond_reason_is_refused_before_it_is_parsed(opening: str) -> None:
    with pytest.raises(RecursionError):
        read_html(opening * 20_000 + "deep")


@pytest.mark.parametrize(
    "part", ["<p>a", "<li>a", "a<br>", "<p>a<x-y>b</p>", "<dl><dt>a<dd>b</dl>"]
)
def test_what_is_long_is_not_taken_for_deep(part: str) -> None:
    assert read_html(part * 6000).blocks


def test_cells_that_name_columns_and_rows_stay_headings() -> None:
    rows = "<tr><td></td><th>Boats</th><th>Late</th></tr><tr><th>Monday</th><td>12</td></tr>"
    content = read_html(f"<table>{rows}</table><p>After <b>it</b>.</p>")
    assert [block.is_heading_row for block in content.blocks] == [True, False, False]
    strong = [content.text[span.start : span.end] for span in content.spans]
    assert strong == ["Boats", "Late", "Monday", "it"]


def test_terms_of_definitions_are_strong_and_their_meanings_are_not() -> None:
    content = read_html("<dl><dt>Ebb<dd>The sea goes.<dt><b>Flood</b></dt><dd>It comes.</dd></dl>")
    assert content.text.split("\n") == ["Ebb", "The sea goes.", "Flood", "It comes."]
    assert [content.text[span.start : span.end] for span in content.spans] == ["Ebb", "Flood"]


def test_a_table_without_headings_has_none() -> None:
    content = read_html("<table><tr><td><b>a</b></td><td>b</td></tr><tr><td>c</td></tr></table>")
    assert not any(block.level for block in content.blocks)


@pytest.mark.parametrize(
    ("html", "depth"),
    [
        ("<main><main>", 2),
        ("<main><!-- <main> --><main></main></main>", 2),
        ("<main><!-- <main>", 1),
        ("<main a='<main><main>'></main>", 1),
        ('<main a="</main>"><main>', 2),
        ("<main><br><hr><img></main>", 1),
        ("<main></b></i></main>", 1),
        ("<b><i></b><b>", 2),
        ("<main <main>", 1),
        ("< main><1><main", 1),
        ("<MAIN></main>", 1),
        ("<!--><main><!---><main>", 2),
        ("<!-- --!><main>", 1),
        ('<main "><main \'><main><main ">', 4),
        ('<main ="><main a=b="><main>', 3),
        ("<style><!--</style><main><title><b><i></title>", 1),
        ("<svg><style><g><g>", 4),
        ("<![CDATA[<main>]]><main><?<main></ <main>", 1),
    ],
)
def test_the_depth_of_tags_is_counted_as_a_parser_sees_it(html: str, depth: int) -> None:
    assert depth_of(html) == depth
