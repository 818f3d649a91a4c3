"""Word documents: what only they have."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from reader.core.content import BlockKind
from reader.core.document import Draft
from reader.errors import Cancelled, ImportFailed
from reader.importers import docx_package, read_bytes
from reader.importers.docx_numbering import numeral
from reader.importers.stopping import stoppable
from tests.importers.packages import pack, paragraph, word

_NUMBERING = (
    '<w:abstractNum w:abstractNumId="7">'
    '<w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>'
    '<w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0">'
    '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)


def read(data: bytes) -> Draft:
    return read_bytes(data, "a.docx")


def item(text: str, num: int, level: int = 0) -> str:
    properties = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'
    return paragraph(text, properties)


def blocks(draft: Draft) -> list[tuple[str, int, str, str]]:
    text = draft.content.text
    return [(b.kind.value, b.level, b.marker, text[b.start : b.end]) for b in draft.content.blocks]


def test_items_have_the_numbers_of_the_page() -> None:
    body = (
        item("a", 1) + item("b", 1, 1) + item("c", 1, 1) + paragraph("between")
        + item("d", 1) + item("e", 1, 1) + item("f", 2) + item("g", 9)
    )  # fmt: skip
    assert blocks(read(word(body, numbering=_NUMBERING))) == [
        ("item", 1, "4.", "a"),
        ("item", 2, "4.a)", "b"),
        ("item", 2, "4.b)", "c"),
        ("paragraph", 0, "", "between"),
        ("item", 1, "5.", "d"),
        ("item", 2, "5.a)", "e"),
        ("item", 1, "1.", "f"),
        ("paragraph", 0, "", "g"),
    ]


@pytest.mark.parametrize(
    ("count", "form", "shown"),
    [
        (3, "decimal", "3"), (3, "lowerLetter", "c"), (28, "upperLetter", "BB"),
        (1994, "lowerRoman", "mcmxciv"), (4, "upperRoman", "IV"), (3, "decimalZero", "03"),
        (3, "chineseCounting", "3"), (0, "lowerRoman", "0"), (10**9, "upperRoman", "1000000000"),
    ],
)  # fmt: skip
def test_numerals(count: int, form: str, shown: str) -> None:
    assert numeral(count, form) == shown


def test_styles_tell_by_name_by_level_and_by_what_they_rest_on() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 2"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="c"><w:name w:val="Zwischentitel"/><w:pPr>'
        '<w:outlineLvl w:val="2"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="d"><w:name w:val="Intense Quote"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="ring"><w:basedOn w:val="ring"/></w:style>'
    )
    body = "".join(
        paragraph(text, f'<w:pStyle w:val="{text}"/>') for text in ("a", "b", "c", "d", "ring", "x")
    ) + paragraph("by hand", '<w:outlineLvl w:val="0"/>')
    assert [(kind, level) for kind, level, _, _ in blocks(read(word(body, styles=styles)))] == [
        ("heading", 2), ("heading", 2), ("heading", 3), ("quote", 0), ("paragraph", 0),
        ("paragraph", 0), ("heading", 1),
    ]  # fmt: skip


def test_insertions_are_in_and_deletions_out() -> None:
    body = (
        "<w:p><w:r><w:t>one </w:t></w:r><w:ins><w:r><w:t>two </w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>three </w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>four </w:t></w:r></w:moveFrom>"
        "<w:moveTo><w:r><w:t>five</w:t></w:r></w:moveTo></w:p>"
    )
    assert read(word(body)).content.text == "one two five"


def test_nothing_that_mammoth_passes_over_is_lost() -> None:
    math = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    body = (
        "<w:p><w:fldSimple><w:r><w:t>Figure 1</w:t></w:r></w:fldSimple>"
        "<w:r><w:cr/><w:t>b</w:t></w:r>"
        f"<m:oMath {math}><m:r><m:t>x=2</m:t></m:r></m:oMath><w:r><w:t> c </w:t></w:r>"
        "<w:bdo><w:r><w:t>d</w:t></w:r></w:bdo><w:r><w:ruby><w:rt><w:r><w:t>над</w:t></w:r></w:rt>"
        "<w:rubyBase><w:r><w:t>e</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>"
    )
    assert read(word(body)).content.text == "Figure 1 bx=2 c de"


def test_comments_keep_their_passage_author_and_time() -> None:
    body = (
        '<w:p><w:r><w:t>The old </w:t></w:r><w:commentRangeStart w:id="0"/>'
        '<w:r><w:t xml:space="preserve">ferry </w:t></w:r></w:p><w:p><w:r><w:t>crossed</w:t></w:r>'
        '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>'
        '<w:p><w:r><w:t>So it did.</w:t></w:r><w:r><w:commentReference w:id="1"/></w:r></w:p>'
        '<w:commentRangeStart w:id="3"/><w:p><w:r><w:t>Yes.</w:t></w:r></w:p>'
        '<w:commentRangeEnd w:id="3"/><w:p><w:r><w:t>No.</w:t></w:r></w:p>'
    )
    comments = (
        '<w:comment w:id="0" w:author="Test  Reader" w:date="2024-06-02T11:12:13Z">'
        "<w:p><w:r><w:t>Which?</w:t></w:r></w:p><w:p><w:r><w:t>The red one.</w:t></w:r></w:p>"
        '</w:comment><w:comment w:id="1" w:author="" w:date="once">'
        "<w:p><w:r><w:t>Sure?</w:t></w:r></w:p></w:comment>"
        '<w:comment w:id="2" w:author="A"><w:p/></w:comment>'
        '<w:comment w:id="3" w:author="A"><w:p><w:r><w:t>All of it</w:t></w:r></w:p></w:comment>'
    )
    draft = read(word(body, comments=comments))
    told = [(draft.content.text[c.start : c.end], c.author, c.body, c.made) for c in draft.comments]
    assert told == [
        ("ferry\ncrossed", "Test Reader", "Which?\nThe red one.", "2024-06-02T11:12:13.000Z"),
        ("So it did.", "", "Sure?", ""),
        ("Yes.", "A", "All of it", ""),
    ]
    assert draft.content.text == "The old ferry\ncrossed\nSo it did.\nYes.\nNo."


def test_signs_of_our_own_in_a_text_mean_nothing() -> None:
    draft = read(word(paragraph("a\ufdd2mstart 0\ufdd3b\ufdd2pX\ufdd3")))
    assert draft.content.text == "amstart 0bpX"
    assert not draft.content.pages


def test_links_lead_to_the_web_or_nowhere() -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    )
    targets = ("https://a.example/x", "javascript:alert(1)", "file:///etc/passwd", "other.docx")
    for number, target in enumerate(targets):
        relations += (
            f'<Relationship Id="r{number}" Type="x" TargetMode="External" Target="{target}"/>'
        )
    body = "".join(
        f'<w:p><w:hyperlink r:id="r{number}"><w:r><w:t>link</w:t></w:r></w:hyperlink></w:p>'
        for number in range(len(targets))
    )
    whole = word(body)
    with ZipFile(BytesIO(whole)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/_rels/document.xml.rels"] = f"{relations}</Relationships>".encode()
    draft = read(pack(parts))
    assert [span.href for span in draft.content.spans] == ["https://a.example/x"]
    assert draft.content.text == "\n".join(["link"] * 4)


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE a [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;">]>',
        '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE a [<!ENTITY % a SYSTEM "http://a.example/x.dtd"> %a;]>',
    ],
)
def test_entities_are_refused(head: str) -> None:
    with pytest.raises(ImportFailed, match="declares entities"):
        read(word(paragraph("&a;"), head=head))


def test_endless_depth_is_refused_with_words() -> None:
    for levels in (90, 90_000):
        deep = "<w:tbl><w:tr><w:tc>" * levels + paragraph("a") + "</w:tc></w:tr></w:tbl>" * levels
        with pytest.raises(ImportFailed, match="nested too deeply"):
            read(word(deep))


def test_rows_keep_their_columns() -> None:
    cell = "<w:tc>{}</w:tc>"
    body = "<w:tbl><w:tr>" + "".join(
        cell.format(paragraph(text)) for text in ("", "\u00a0", "a", "", "b")
    )
    draft = read(word(f"{body}</w:tr></w:tbl>"))
    assert draft.content.blocks[0].kind is BlockKind.ROW
    assert draft.content.text == "\u200b\t\ta\t\tb"


def test_a_document_of_too_many_pieces_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx_package, "MOST_ELEMENTS", 50)
    assert read_bytes(word(paragraph("a") * 5), "a.docx").content.text.startswith("a")
    with pytest.raises(ImportFailed, match="more than 50 pieces"):
        read_bytes(word(paragraph("a") * 50), "a.docx")


def test_fields_without_end_are_passed_over() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    draft = read_bytes(word(f"<w:p>{begin * 60}<w:r><w:t>a</w:t></w:r></w:p>"), "a.docx")
    assert draft.content.text == "a"


def test_the_reading_can_be_stopped() -> None:
    def check() -> None:
        raise Cancelled

    with pytest.raises(Cancelled), stoppable(check):
        read_bytes(word(paragraph("a") * 300), "a.docx")
