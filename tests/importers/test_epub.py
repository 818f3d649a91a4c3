"""E-books: order, headings, pages, pictures, locks."""

import pytest
from lxml import etree

from reader.core.content import BlockKind
from reader.core.document import Draft
from reader.errors import Cancelled, ImportFailed
from reader.importers import read_bytes
from reader.importers.epub_chapter import chapter_html
from reader.importers.epub_package import Entry
from reader.importers.stopping import stoppable
from tests.importers.packages import book
from tests.importers.test_docx import blocks

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x02\x00\x00\x00\x03\x08\x02\x00\x00\x00"
NAV = '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
NCX = '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'


def read(data: bytes) -> Draft:
    return read_bytes(data, "a.epub")


def nav(*lines: tuple[str, str]) -> str:
    items = "".join(f'<li><a href="{href}">{title}</a></li>' for title, href in lines)
    return (
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'
        f'<body><nav epub:type="toc"><ol>{items}</ol></nav></body></html>'
    )


def test_chapters_come_in_the_order_of_the_spine() -> None:
    data = book({"z.xhtml": "<p>first</p>", "a.xhtml": "<p>second</p>"})
    assert read(data).content.text == "first\nsecond"


def test_a_chapter_without_a_heading_gets_that_of_the_contents() -> None:
    chapters = {
        "a.xhtml": "<p>text a</p>",
        "b.xhtml": "<h2>Own</h2><p>text b</p>",
        "c.xhtml": '<p class="t">The <i>bend</i></p><p>text c</p>',
        "d.xhtml": '<p>text d</p><p id="x">text e</p>',
        "e.xhtml": '<p><img src="p.png" alt="fog"/></p>',
    }
    lines = nav(
        ("Fog", "a.xhtml"), ("Other", "b.xhtml"), ("The bend", "c.xhtml"),
        ("Down", "d.xhtml"), ("Up", "d.xhtml#x"), ("Plate", "e.xhtml"),
    )  # fmt: skip
    draft = read(book(chapters, manifest=NAV, parts={"OPS/nav.xhtml": lines}))
    assert [(level, text) for kind, level, _, text in blocks(draft) if kind == "heading"] == [
        (1, "Fog"), (2, "Own"), (1, "The bend"), (1, "Down"), (1, "Up"),
    ]  # fmt: skip
    assert "The bend\ntext c\nDown\ntext d\nUp\ntext e" in draft.content.text


def test_the_contents_of_epub_2_are_known_too() -> None:
    ncx = (
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>Part'
        '</text></navLabel><content src="a.xhtml"/><navPoint><navLabel><text>Chapter</text>'
        '</navLabel><content src="b.xhtml"/></navPoint></navPoint></navMap></ncx>'
    )
    data = book(
        {"a.xhtml": "<p>a</p>", "b.xhtml": "<p>b</p>"}, manifest=NCX, parts={"OPS/toc.ncx": ncx}
    )
    assert [row[1:] for row in blocks(read(data)) if row[0] == "heading"] == [
        (1, "", "Part"), (2, "", "Chapter"),
    ]  # fmt: skip


def test_printed_pages_are_kept() -> None:
    body = (
        '<p>one <span epub:type="pagebreak" title="12"/>two</p>'
        '<div role="doc-pagebreak" aria-label="Page 13"></div><p>three</p>'
    )
    content = read(book({"a.xhtml": body})).content
    assert content.text == "one two\nthree"
    assert [(page.label, content.text[page.start :].split()[0]) for page in content.pages] == [
        ("12", "two"), ("13", "three"),
    ]  # fmt: skip


def test_pictures_are_found_from_where_they_are_shown() -> None:
    body = (
        '<figure><img src="../img/a%20b.png" alt="the pier"/>'
        "<figcaption>At noon</figcaption></figure>"
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'
        '<image xlink:href="../img/a b.png"/></svg><img src="../../../../etc/passwd"/>'
        '<p><img src="http://a.example/x.png" alt="far away"/></p>'
    )
    draft = read(book({"text/a.xhtml": body}, parts={"OPS/img/a b.png": PNG}))
    [picture] = draft.pictures
    assert (picture.data, picture.width, picture.height) == (PNG, 2, 3)
    assert [(b.kind, bool(b.picture), b.alt) for b in draft.content.blocks] == [
        (BlockKind.PICTURE, True, "the pier"),
        (BlockKind.CAPTION, False, ""),
        (BlockKind.PICTURE, True, ""),
        (BlockKind.PICTURE, False, "far away"),
    ]


def test_a_cover_that_no_page_shows_comes_first() -> None:
    cover = '<item id="c" href="cover.png" properties="cover-image" media-type="image/png"/>'
    draft = read(book({"a.xhtml": "<p>x</p>"}, manifest=cover, parts={"OPS/cover.png": PNG}))
    assert [b.kind.value for b in draft.content.blocks] == ["picture", "paragraph"]
    shown = book(
        {"a.xhtml": '<img src="cover.png"/><p>x</p>'},
        manifest=cover,
        parts={"OPS/cover.png": PNG},
    )
    assert len(read(shown).content.blocks) == 2


def test_marks_of_notes_are_set_high_and_lead_nowhere() -> None:
    body = (
        '<p>So<a epub:type="noteref" href="#n">1</a></p><aside epub:type="footnote" id="n">'
        '<p>Or not. <a href="#r">↩︎</a></p></aside>'
    )
    content = read(book({"a.xhtml": body})).content
    assert content.text == "So1\nOr not."
    assert [span.kind.value for span in content.spans] == ["superscript"]


def test_the_book_says_where_it_is_from() -> None:
    metadata = (
        "<dc:title>The Bend</dc:title><dc:creator>First Writer</dc:creator>"
        "<dc:creator>Second Writer</dc:creator><dc:publisher>Test Press</dc:publisher>"
        "<dc:date>2019-03</dc:date>"
        "<dc:language>uk</dc:language><dc:identifier>https://a.example/bend</dc:identifier>"
    )
    draft = read(book({"a.xhtml": "<p>x</p>"}, metadata=metadata))
    assert (draft.title, draft.author, draft.source) == (
        "The Bend", "First Writer, Second Writer", "Test Press",
    )  # fmt: skip
    assert (draft.published, draft.language, draft.url) == (
        "2019-03", "uk", "https://a.example/bend",
    )  # fmt: skip


def test_pages_that_are_no_proper_xml_are_read_all_the_same() -> None:
    page = "<?xml version='1.0'?><html><head><title/></head><body><p>Ünclosed &eacute;<p>b &nbsp;c"
    assert read(book({"a.xhtml": page})).content.text == "Ünclosed é\nb \u00a0c"


def test_scripts_and_harmful_links_leave_nothing() -> None:
    body = (
        "<script>alert(1)</script><p onclick='x()'>a <a href='javascript:x()'>b</a> "
        "<a href='file:///etc/passwd'>c</a></p><iframe src='http://a.example'/><style>p{}</style>"
    )
    content = read(book({"a.xhtml": body})).content
    assert content.text == "a b c"
    assert not content.spans


def test_a_locked_book_is_refused_but_not_for_its_fonts() -> None:
    lock = (
        '<encryption xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptedData>'
        '<e:EncryptionMethod Algorithm="{}"/><e:CipherData><e:CipherReference URI="{}"/>'
        "</e:CipherData></e:EncryptedData></encryption>"
    )
    fonts = lock.format("http://www.idpf.org/2008/embedding", "OPS/f.otf")
    text = lock.format("http://www.w3.org/2001/04/xmlenc#aes128-cbc", "OPS/a.xhtml")
    chapters = {"a.xhtml": "<p>x</p>"}
    assert read(book(chapters, parts={"META-INF/encryption.xml": fonts})).content.text == "x"
    with pytest.raises(ImportFailed, match=r"locked against copying \(DRM\)"):
        read(book(chapters, parts={"META-INF/encryption.xml": text}))


def test_a_chapter_nested_without_end_is_refused() -> None:
    with pytest.raises(ImportFailed, match="nested too deeply"):
        read(book({"a.xhtml": "<div>" * 5000 + "x" + "</div>" * 5000}))


def test_the_lines_of_a_table_of_contents_lead_to_their_places_in_one_look() -> None:
    body = etree.fromstring(
        "<body>" + "".join(f"<p id='p{n}'>Text</p>" for n in range(9)) + "</body>"
    )
    contents = [Entry(f"Part {n}", 1, f"p{n}") for n in range(9)]
    html = chapter_html(body, "a.xhtml", contents)
    assert html.count("<h1>") == 9
    assert html.index("Part 3") < html.index('id="p3"') < html.index("Part 4")


def test_more_headings_than_anybody_reads_are_left_out() -> None:
    body = etree.fromstring("<body><p>Text</p></body>")
    html = chapter_html(body, "a.xhtml", [Entry(f"Part {n}", 1, "") for n in range(9000)])
    assert html.count("<h1>") == 500


def test_the_reading_can_be_stopped_between_chapters() -> None:
    asked = 0

    def check() -> None:
        nonlocal asked
        asked += 1
        if asked == 3:
            raise Cancelled

    with pytest.raises(Cancelled), stoppable(check):
        read_bytes(book({f"c{n}.xhtml": "<p>a</p>" for n in range(9)}), "a.epub")
    assert asked == 3


def test_a_drawing_within_a_drawing_shows_each_picture_once() -> None:
    svg = "<svg><svg><image href='a.png'/></svg><image href='b.png'/></svg>"
    html = chapter_html(etree.fromstring(f"<body><p>Text</p>{svg}</body>"), "OPS/a.xhtml", ())
    assert html.count("cid:OPS/a.png") == html.count("cid:OPS/b.png") == 1
