"""PDF: what is read out of print, and that nothing else is raised than the sentence of a fault."""

import contextlib
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from reader.core.content import BlockKind, SpanKind
from reader.core.document import Draft
from reader.errors import ImportFailed, PasswordNeeded
from reader.importers import read_bytes, read_draft
from reader.importers.pdf_file import PdfFile
from tests.importers.printing import HEIGHT, Sheet, pdf

FORMATS = Path(__file__).parents[1] / "data" / "formats"
LISTING = '''\
def most(lines):
    """The day with most boats."""
    best = 0
    for line in lines:
        day, count = line.split()

        if int(count) > best:
            best = int(count)   # a new one
    return best'''
LEFT = [
    "The river rises in spring when the snow",
    "on the hills melts and people know that a",
    "flood may come after three warm nights.",
    "They carry their boats up to the meadow",
    "and wait there until the water is gone.",
]
RIGHT = [
    "In summer the river is low and children",
    "wade through it to the island, where the",
    "old mill stands that nobody has used for",
    "many years. In autumn the rains begin and",
    "the ferryman moves his hut to the bank.",
]
WIDE = [
    "This article tells of a river and of the people beside it, from spring, when the snow melts,",
    "until the ice covers it again; it was written over several years by one who lived there and",
    "who knew everybody from the spring of the river to the sea.",
]


def read(*sheets: Sheet, name: str = "river.pdf", **more: object) -> Draft:
    return read_bytes(pdf(list(sheets), **more), name)  # type: ignore[arg-type]


def texts(draft: Draft) -> list[str]:
    return [draft.content.text[block.start : block.end] for block in draft.content.blocks]


def kinds(draft: Draft) -> list[BlockKind]:
    return [block.kind for block in draft.content.blocks]


def one_column() -> Sheet:
    sheet = Sheet()
    y = sheet.paragraph(60, 100, LEFT, indent=12)
    sheet.paragraph(60, y, RIGHT, indent=12)
    return sheet


def two_columns(*, row_by_row: bool = False) -> Sheet:
    sheet = Sheet()
    sheet.put(150, 60, "A river and its people", 18)
    y = sheet.paragraph(60, 100, WIDE) + 20
    if row_by_row:
        for at, (left, right) in enumerate(zip(LEFT * 2, RIGHT * 2, strict=True)):
            sheet.put(60, y + 12 * at, left)
            sheet.put(310, y + 12 * at, right)
    else:
        sheet.paragraph(310, y, RIGHT * 2)
        sheet.paragraph(60, y, LEFT * 2)
    return sheet


def test_lines_become_paragraphs_by_their_indents() -> None:
    assert texts(read(one_column())) == [" ".join(LEFT), " ".join(RIGHT)]


@pytest.mark.parametrize("row_by_row", [False, True], ids=["by columns", "row by row"])
def test_two_columns_are_read_one_after_the_other(row_by_row: bool) -> None:
    text = read(two_columns(row_by_row=row_by_row)).content.text
    assert text == "\n".join(
        ("A river and its people", " ".join(WIDE), " ".join((*LEFT, *LEFT, *RIGHT, *RIGHT)))
    ) or text.split("\n")[1:] == [" ".join(WIDE), " ".join(LEFT * 2), " ".join(RIGHT * 2)]


def test_a_larger_line_is_a_heading_and_the_title() -> None:
    draft = read(two_columns(), facts={"Title": "Microsoft Word - river.doc"})
    assert draft.content.blocks[0].kind is BlockKind.HEADING
    assert draft.title == "A river and its people"


def test_what_the_file_says_of_itself_is_taken_over() -> None:
    facts = {"Title": "On rivers", "Author": "A. Writer", "CreationDate": "D:20220912103000Z"}
    draft = read(one_column(), facts=facts)
    assert (draft.title, draft.author, draft.published) == ("On rivers", "A. Writer", "")
    assert (draft.language, draft.media_type, draft.importer) == ("en", "application/pdf", "pdf 1")


def test_running_heads_and_page_numbers_are_left_out_but_pages_are_kept() -> None:
    sheets = []
    for number in range(1, 5):
        sheet = one_column()
        sheet.put(60, 30, f"On rivers        {number}" if number % 2 else f"{number}  A. Writer")
        sheet.put(290, 820, f"Page {number} of 4", 8)
        sheets.append(sheet)
    draft = read(*sheets)
    assert draft.content.text.split("\n") == [" ".join(LEFT), " ".join(RIGHT)] * 4
    assert [page.label for page in draft.content.pages] == ["1", "2", "3", "4"]
    assert draft.content.page_label(len(draft.content.text) - 1) == "4"


def test_a_page_with_one_line_keeps_it() -> None:
    sheets = []
    for number in range(1, 5):
        sheet = Sheet()
        sheet.put(60, 60, f"This is page {number}")
        sheets.append(sheet)
    assert texts(read(*sheets)) == [f"This is page {number}" for number in range(1, 5)]


def test_pages_have_the_labels_that_the_file_gives_them() -> None:
    draft = read(one_column(), one_column(), labels="0 << /S /r /St 4 >> 1 << /S /D /St 7 >>")
    assert [page.label for page in draft.content.pages] == ["iv", "7"]


def test_a_paragraph_goes_on_over_the_end_of_a_page_and_the_note_at_its_foot() -> None:
    first, second = Sheet(), Sheet()
    first.paragraph(60, 100, LEFT * 5 + LEFT[:3])
    first.operators.pop()
    first.put(60, 100 + 27 * 12, "They came on the third of the month, and")
    first.put(60, 780, "1 A note at the foot of the page.", 7)
    second.paragraph(60, 100, ["went home before the fourth.", *LEFT])
    draft = read(first, second)
    assert "and went home before" in draft.content.text
    assert texts(draft)[-2] == "1 A note at the foot of the page."
    at = draft.content.text.index("went home")
    assert draft.content.page_label(at - 1) == "1"
    assert draft.content.page_label(at) == "2"
    assert draft.content.page_label(draft.content.text.index("A note")) == "1"
    assert draft.content.page_label(len(draft.content.text) - 1) == "2"


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["They rose before the inter-", "national guests."], "before the international guests."),
        (["A well-known man, a well-", "known house."], "a well-known house."),
        (["The pre-", "and post-war years."], "The pre- and post-war years."),
        (["The Anglo-", "American fleet."], "The Anglo-American fleet."),
        (["In the year 2010-", "2020 nothing came."], "2010-2020 nothing"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line_goes_where_it_only_broke_a_word(
    lines: list[str], text: str
) -> None:
    sheet = Sheet()
    sheet.paragraph(60, 100, lines)
    assert text in read(sheet).content.text


def test_lists_keep_their_markers_beside_the_text() -> None:
    sheet = Sheet()
    y = sheet.paragraph(60, 100, LEFT)
    for marker in ("\u2022", "\u2022", "1.", "2."):
        sheet.put(70, y + 4, marker)
        y = sheet.paragraph(90, y + 4, ["something that one brings along for a walk", "there"])
    draft = read(sheet)
    items = [block for block in draft.content.blocks if block.kind is BlockKind.ITEM]
    assert [block.marker for block in items] == ["•", "•", "1.", "2."]
    assert texts(draft)[-1] == "something that one brings along for a walk there"


def test_a_table_is_a_row_a_block_its_cells_apart() -> None:
    sheet = Sheet()
    y = sheet.paragraph(60, 100, LEFT) + 20
    for at, row in enumerate(
        (("Year", "Boats", "Men"), ("1901", "12", "40"), ("1902", "15", "51"))
    ):
        for cell, words in enumerate(row):
            sheet.put(60 + 90 * cell, y + 14 * at, words)
    draft = read(sheet)
    assert kinds(draft)[1:] == [BlockKind.ROW] * 3
    assert texts(draft)[2] == "1901\t12\t40"


def test_code_keeps_its_lines() -> None:
    sheet = Sheet()
    y = sheet.paragraph(60, 100, LEFT) + 12
    sheet.put(60, y, "for boat in boats:", font="code")
    sheet.put(84, y + 12, "boat.row()", font="code")
    draft = read(sheet)
    assert kinds(draft)[-1] is BlockKind.CODE
    assert texts(draft)[-1] == "for boat in boats:\n    boat.row()"


def test_a_listing_that_a_program_printed_keeps_lines_indents_and_gaps() -> None:
    """river-code.pdf was printed by Chromium (`--print-to-pdf`), in DejaVu Sans Mono."""
    draft = read_bytes((FORMATS / "river-code.pdf").read_bytes(), "river-code.pdf")
    code = [text for text, kind in zip(texts(draft), kinds(draft), strict=True)
            if kind is BlockKind.CODE]  # fmt: skip
    assert code == [LISTING, "$ python boats.py summer.txt\n40"]
    assert "and most answers a number" in draft.content.text
    at = draft.content.text.index("most answers")
    assert any(s.kind is SpanKind.CODE and s.start == at for s in draft.content.spans)


def test_what_is_typed_as_a_whole_is_no_code() -> None:
    sheet = Sheet()
    y = 100
    for line in LEFT:
        sheet.put(60, y, line, font="code")
        y += 12
    draft = read(sheet)
    assert kinds(draft) == [BlockKind.PARAGRAPH]
    assert texts(draft) == [" ".join(LEFT)]


def test_code_is_code_where_there_is_more_of_it_than_of_text() -> None:
    sheet = Sheet()
    y = sheet.paragraph(60, 100, LEFT) + 12
    for at in range(12):
        sheet.put(60, y + 12 * at, "boats = boats + counted(boats, river)", font="code")
    draft = read(sheet)
    assert kinds(draft).count(BlockKind.CODE) == 1
    assert texts(draft)[-1] == "\n".join(["boats = boats + counted(boats, river)"] * 12)


def test_slanted_and_bold_words_and_addresses_stand_out() -> None:
    sheet = Sheet()
    sheet.paragraph(60, 100, LEFT)
    sheet.put(60, 160, "A word in")
    sheet.put(105, 160, "italics", font="italic")
    sheet.put(140, 160, "and one in bold.", font="bold")
    sheet.put(60, 172, "See the page of the museum.")
    sheet.link(60, 162, 150, 14, "https://example.org/museum")
    sheet.link(60, 102, 150, 14, "javascript:alert(1)")
    content = read(sheet).content
    spans = {(span.kind, content.text[span.start : span.end]) for span in content.spans}
    assert (SpanKind.EMPHASIS, "italics") in {(kind, text.strip()) for kind, text in spans}
    assert any(kind is SpanKind.STRONG for kind, _ in spans)
    assert [span.href for span in content.spans if span.kind is SpanKind.LINK] == [
        "https://example.org/museum"
    ]


def test_a_stamp_along_the_margin_is_left_out() -> None:
    sheet = one_column()
    sheet.put_upward(30, 600, "Copy of the library")
    assert "Copy" not in read(sheet).content.text


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_page_that_is_shown_turned_is_read_as_it_lies(turned: int) -> None:
    sheet = one_column()
    sheet.turned = turned
    assert " ".join(LEFT) in read(sheet).content.text


def test_a_scan_is_refused_with_these_words() -> None:
    with pytest.raises(ImportFailed, match=r"“river\.pdf” has no text: it is a scan"):
        read(Sheet(), Sheet())


def test_a_locked_file_asks_for_its_password_and_opens_with_it() -> None:
    data = pdf([one_column()], password="herring", facts={"Title": "Locked"})
    with pytest.raises(PasswordNeeded, match="opens with a password only"):
        read_bytes(data, "river.pdf")
    with pytest.raises(PasswordNeeded, match="another password"):
        read_bytes(data, "river.pdf", password="cod")
    draft = read_bytes(data, "river.pdf", password="herring")
    assert draft.title == "Locked"
    assert draft.content.text.startswith("The river rises")


def test_the_content_says_what_a_file_is_whatever_its_name() -> None:
    assert read(one_column(), name="river.txt").importer == "pdf 1"


def test_every_character_is_where_its_origin_says() -> None:
    sheets = [two_columns(row_by_row=True), one_column()]
    data = pdf(sheets)
    draft = read_bytes(data, "river.pdf")
    text = draft.content.text
    with PdfFile(data, "river.pdf") as file:
        pages = [file.glyphs(index) for index in range(file.page_count)]
    placed = 0
    for origin in draft.origins:
        chars = pages[origin.page].chars[origin.first : origin.first + origin.length]
        assert "".join(chars) == text[origin.start : origin.start + origin.length]
        placed += origin.length
    assert placed > 0.95 * len(text)
    box = pages[0].boxes[draft.origins[0].first]
    assert 150 <= box[0] <= 152
    assert 40 <= box[1] <= 60 <= box[3] <= HEIGHT


@settings(max_examples=150)
@given(data=st.data())
def test_damaged_files_say_so(data: st.DataObject) -> None:
    whole = bytearray(pdf([two_columns(), one_column()], facts={"Title": "On rivers"}))
    for _ in range(data.draw(st.integers(1, 12))):
        at = data.draw(st.integers(0, len(whole) - 1))
        whole[at : at + data.draw(st.integers(1, 20))] = data.draw(st.binary(max_size=20))
    with contextlib.suppress(ImportFailed):
        assert read_bytes(b"%PDF-" + bytes(whole), "river.pdf").content.text


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_file_that_breaks_off_is_read_or_refused(share: float, tmp_path: Path) -> None:
    data = pdf([two_columns(), one_column()])
    path = tmp_path / "river.pdf"
    path.write_bytes(data[: int(share * len(data))])
    with contextlib.suppress(ImportFailed):
        assert read_draft(path).content.text


def _with_packet(address: str, before: str = "") -> bytes:
    spaces = 'xmlns:x="adobe:ns:meta/" xmlns:p="http://prismstandard.org/namespaces/basic/2.0/"'
    packet = f"{before}<x:xmpmeta {spaces}><p:url>{address}</p:url></x:xmpmeta>"
    return pdf([one_column()]) + f"\n%{packet}".encode()


def test_the_packet_tells_where_it_is_on_the_web() -> None:
    assert read_bytes(_with_packet("https://rivers.example/1"), "a.pdf").url
    for harmful in ("javascript:alert(1)", "file:///etc/passwd"):
        assert read_bytes(_with_packet(harmful), "a.pdf").url == ""


def test_a_packet_is_found_behind_thousands_without_end() -> None:
    draft = read_bytes(_with_packet("https://rivers.example/1", "<x:xmpmeta " * 40_000), "a.pdf")
    assert draft.url == "https://rivers.example/1"
