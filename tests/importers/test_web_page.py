"""Web pages: what of them is the article, and what comes along."""

from base64 import b64encode
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.scale import Scale
from benchmarks.web_pages import measure, pages
from reader.core.content import BlockKind, SpanKind
from reader.core.document import Draft
from reader.errors import ImportFailed
from reader.importers import read_bytes, read_draft
from tests.importers.soundness import check_draft

PROSE = (
    "The river had risen in the night, and the ferrymen, who knew it well, kept to the bank. "
    "Nobody spoke of the bridge, of the road behind it, or of the people who had gone that way. "
)
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x10\x00\x00\x00\x08\x08\x02\x00\x00\x00"
PAGE = f"""<!DOCTYPE html>
<!-- saved from url=(0032)https://example.org/river/ferry -->
<html lang="en-GB"><head><meta charset="utf-8"><title>The ferry at dawn | River News</title>
<meta property="og:site_name" content="River News">
<meta property="article:published_time" content="2022-09-12T06:00:00+03:00">
</head><body>
<nav class="menu"><ul><li><a href="/a">Home</a></li><li><a href="/b">Boats</a></li></ul></nav>
<div class="cookie-banner">We use cookies, many of them.</div>
<article>
<h1>The ferry at dawn</h1><p class="byline">By <a rel="author" href="/x">A. Writer</a></p>
<p>{PROSE}</p>
<h2>What was left</h2>
<p>{PROSE} See <a href="map.html">the map</a>, <a href="javascript:steal()">this</a> and
<a href="file:///etc/passwd">that</a>.</p>
<ul><li>One boat<ul><li>with an oar</li></ul></li><li>Two ropes</li></ul>
<blockquote><p>{PROSE}</p></blockquote>
<figure><img src="https://example.org/boat.jpg" alt="A boat">
<figcaption>Moored</figcaption></figure>
<table><tr><th>Day</th><th>Boats</th></tr><tr><td>Monday</td><td>3</td></tr></table>
<p hidden>{PROSE}</p><p style="display: none">{PROSE}</p>
<div class="share">Share on every network</div>
<p>{PROSE}<br><br>Second half. {PROSE}</p>
</article>
<aside class="related"><ul><li><a href="/c">Another article, of something else</a></li></ul>
</aside>
<script>document.write("never")</script><footer>All rights reserved</footer>
</body></html>"""


def read(page: str, name: str = "page.html") -> Draft:
    return read_bytes(page.encode(), name)


def told(draft: Draft) -> list[tuple[str, str]]:
    text = draft.content.text
    return [(b.kind.value, text[b.start : b.end][:12]) for b in draft.content.blocks]


def article(inside: str) -> Draft:
    return read(f"<html><body><article><p>{PROSE * 3}</p>{inside}<p>{PROSE * 3}</p></article>")


def test_the_article_comes_whole_and_alone() -> None:
    draft = read(PAGE)
    check_draft(draft)
    assert told(draft) == [
        ("paragraph", "The river ha"),
        ("heading", "What was lef"),
        ("paragraph", "The river ha"),
        ("item", "One boat"),
        ("item", "with an oar"),
        ("item", "Two ropes"),
        ("quote", "The river ha"),
        ("picture", "\ufffc"),
        ("caption", "Moored"),
        ("row", "Day\tBoats"),
        ("row", "Monday\t3"),
        ("paragraph", "The river ha"),
        ("paragraph", "Second half."),
    ]
    assert [b.level for b in draft.content.blocks if b.kind is BlockKind.ITEM] == [1, 2, 1]


def test_facts_are_taken_from_the_page() -> None:
    draft = read(PAGE)
    assert (draft.title, draft.author) == ("The ferry at dawn", "A. Writer")
    assert (draft.source, draft.published) == ("River News", "2022-09-12")
    assert (draft.language, draft.url) == ("en-GB", "https://example.org/river/ferry")
    assert draft.original == PAGE.encode()


def test_links_are_whole_and_lead_to_the_web_only() -> None:
    draft = read(PAGE)
    links = [span.href for span in draft.content.spans if span.kind is SpanKind.LINK]
    assert links == ["https://example.org/river/map.html"]


def test_a_picture_elsewhere_is_told_in_words() -> None:
    picture = next(b for b in read(PAGE).content.blocks if b.kind is BlockKind.PICTURE)
    assert (picture.picture, picture.alt) == ("", "A boat")
    nameless = article('<p><img src="https://example.org/a.png"></p>')
    assert [b.alt for b in nameless.content.blocks if b.picture == "" and b.alt] == [
        "https://example.org/a.png"
    ]


def test_a_picture_inside_the_page_is_kept() -> None:
    uri = f"data:image/png;base64,{b64encode(PNG + b'x' * 300).decode()}"
    draft = article(f'<figure><img src="{uri}" alt="Boat"></figure>')
    (picture,) = draft.pictures
    assert (picture.data, picture.width, picture.height) == (PNG + b"x" * 300, 16, 8)
    assert picture.hash in [block.picture for block in draft.content.blocks]


def test_text_about_a_data_address_stays() -> None:
    uri = "data:image/png;base64," + "A" * 400
    assert uri in article(f"<pre>src={uri}</pre>").content.text


def test_a_lazy_picture_is_taken_out_of_noscript() -> None:
    short = f"data:image/png;base64,{b64encode(PNG).decode()}"
    draft = article(f'<p><img class="lazy"><noscript><img src="{short}" alt="B"></noscript></p>')
    assert [picture.data for picture in draft.pictures] == [PNG]


def test_a_complete_page_has_its_pictures_from_its_folder_only(tmp_path: Path) -> None:
    folder = tmp_path / "river_files"
    folder.mkdir()
    (folder / "my boat.png").write_bytes(PNG)
    (tmp_path / "secret.png").write_bytes(PNG + b"s")
    (folder / "link.png").symlink_to(tmp_path / "secret.png")
    sources = (
        "./river_files/my%20boat.png", "river_files/../secret.png", "secret.png",
        "river_files/link.png", "river_files\\..\\secret.png", "river_files/%00.png",
        "river_files/%2e%2e/secret.png", "/river_files/my boat.png",
        (tmp_path / "secret.png").as_uri(),
    )  # fmt: skip
    images = "".join(f'<p><img src="{source}" alt="x"></p>' for source in sources)
    path = tmp_path / "river.html"
    path.write_text(f"<html><body><p>{PROSE * 4}</p>{images}<p>{PROSE * 4}</p>")
    assert [picture.data for picture in read_draft(path).pictures] == [PNG]


def test_a_right_to_left_page() -> None:
    line = "كان النهر قد ارتفع في الليل، وبقي الملاحون على الضفة، ولم يتكلم أحد. "
    draft = read(f'<html lang="ar" dir="rtl"><body><article><p>{line * 9}</p></article>')
    assert draft.content.text == (line * 9).strip()
    assert draft.language == "ar"


def test_the_declared_encoding_is_believed() -> None:
    page = f'<html><meta charset="windows-1251"><p>{"Туман стояв густий. " * 30}</p>'
    assert "Туман стояв" in read_bytes(page.encode("cp1251"), "a.htm").content.text
    wrong = f'<html><meta charset="utf-8"><p>{"Туман стояв густий. " * 30}</p>'
    assert "Туман стояв" in read_bytes(wrong.encode("cp1251"), "a.htm").content.text


def test_the_content_tells_what_a_page_is() -> None:
    assert read(PAGE, "page.txt").importer.startswith("web page")
    with pytest.raises(ImportFailed):
        read_bytes(b"%PDF-1.7\n", "page.html")


def test_a_table_that_lays_out_is_no_table() -> None:
    draft = article(f"<table><tr><td><h2>Boats</h2><p>{PROSE}</p></td></tr></table>")
    assert ("heading", "Boats") in told(draft)
    assert BlockKind.ROW not in {block.kind for block in draft.content.blocks}


@pytest.mark.parametrize("tag", ["aside", "footer"])
def test_what_holds_the_article_stays_whatever_its_tag(tag: str) -> None:
    line = "The river had risen in the night. "  # without the commas that speak for prose
    paragraphs = f"<p>{line * 4}</p>" * 5
    draft = read(f"<html><body><{tag} id='all'><input>{paragraphs}</{tag}><p>x</p></body></html>")
    assert draft.content.text.count("risen") == 20


def test_lists_in_nested_layout_tables_stay_lists() -> None:
    inner = f"<table><tr><td>Boats</td></tr><tr><td><ul><li>{PROSE}</li></ul></td></tr></table>"
    draft = article(f"<table><tr><td>Left</td><td>{inner}</td></tr></table>")
    kinds = [block.kind for block in draft.content.blocks]
    assert BlockKind.ITEM in kinds
    assert BlockKind.ROW not in kinds
    rows = f"<tr><td>1</td><td><h3>Ropes</h3><p>{PROSE}</p></td></tr>" * 12
    assert ("heading", "Ropes") in told(article(f'<table summary="all">{rows}</table>'))
    beside = article(f"<table><tr><td>{PROSE}</td><td><ol><li>One</li></ol></td></tr></table>")
    assert ("item", "One") in told(beside)


def test_a_heading_is_not_judged_by_names_that_only_tell_a_heading() -> None:
    draft = article(
        f'<h2 id="social-media">Social media</h2><p>{PROSE}</p>'
        f'<h3 id="comment-syntax" class="subheader">Comment syntax</h3><p>{PROSE}</p>'
        f'<h2 class="related">Read this too</h2>'
    )
    headings = [text for kind, text in told(draft) if kind == "heading"]
    assert headings == ["Social media", "Comment synt"]


def test_a_term_that_is_named_a_header_stays_with_its_meaning() -> None:
    terms = f'<dl><dt class="subheaders" id="social-tide">Ebb</dt><dd><p>{PROSE}</p></dd></dl>'
    draft = read_bytes(PAGE.replace("<h2>", f"{terms}<h2>").encode(), "a.html")
    blocks = [draft.content.text[block.start : block.end] for block in draft.content.blocks]
    assert blocks[blocks.index("Ebb") + 1] == PROSE.strip()


def test_characters_by_number_are_read_as_browsers_do() -> None:
    assert "a – b \ufffd" in article("<p>a &#150; b &#0;&#xd800; is said here</p>").content.text


def test_a_page_nested_too_deeply_is_refused_rather_than_cut() -> None:
    with pytest.raises(ImportFailed, match="nested too deeply"):
        read("<html><body>" + "<div>" * 5000 + PROSE)


@given(
    st.lists(
        st.tuples(
            st.integers(0, len(PAGE)),
            st.sampled_from(
                ["<td>", "<table>", "<li>", "<ul>", "</p>", "</div>", "<br><br>", "<p>", "<q>",
                 "<noscript>", "<svg>", "<base href='//['>", "<a href='http://[x'>", "<!--",
                 "&#12;", "\x00", "<img src='data:image/png;base64,A'>", "<body>", "\ud800", '"']
            ),
        ),
        max_size=12,
    ),
    st.integers(0, len(PAGE)),
)  # fmt: skip
def test_a_damaged_page_is_read_or_refused(bits: list[tuple[int, str]], end: int) -> None:
    page = PAGE[:end]
    for at, bit in bits:
        page = page[:at] + bit + page[at:]
    with suppress(ImportFailed):
        check_draft(read_bytes(page.encode("utf-8", "surrogatepass"), "x.html"))


@pytest.mark.parametrize(
    "subset",
    ["", " [\n<!ELEMENT p (#PCDATA)>\n<!ATTLIST p id ID #IMPLIED>\n]", " [ <!ENTITY x 'y'> ] "],
)
def test_declarations_in_a_doctype_are_no_words(subset: str) -> None:
    page = (
        f"<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.1//EN' 'x.dtd'{subset}>"
        "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>Fog</title></head><body>"
        "<h1>Fog</h1><p>The fog came in at four and stayed. [Nobody] saw the ferry.</p>"
        "</body></html>"
    )
    draft = read_bytes(page.encode(), "fog.xhtml")
    assert draft.content.text.split("\n")[-1].startswith("The fog came in")
    assert "]>" not in draft.content.text


@pytest.mark.skipif(not pages(), reason="the shared web pages are not beside this checkout")
def test_real_pages_come_in_whole() -> None:
    found = measure(Scale(), Path())
    assert found["text"][0] >= 97.5
    assert found["structure"][0] >= 90
    assert found["disorder"] == found["doubled"] == [0]
    assert min(found["title"][0], found["date"][0]) >= 95
    assert found["author"][0] >= 80
