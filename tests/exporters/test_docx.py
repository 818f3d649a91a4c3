"""Sheets as DOCX, read back with python-docx and lxml, and opened by LibreOffice."""

from io import BytesIO
from itertools import pairwise
from pathlib import Path
from zipfile import ZipFile

import docx
import pypdfium2
from docx.document import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from reader.core.paper import PageSize, Paper
from reader.core.sheet import (
    AnswerLines,
    Cards,
    Figure,
    Heading,
    Marking,
    PageBreak,
    Printout,
    Run,
    Sheet,
    Style,
    Table,
)
from reader.core.work import Unwatched
from reader.exporters.docx import write_docx
from reader.exporters.docx.runs import UNDERLINES
from tests.exporters.printouts import (
    ARABIC,
    CRIMES,
    DAILY,
    EVERYTHING,
    KEY,
    WORKSHEET,
    expected,
    line,
    one,
    squeezed,
)
from tests.exporters.programs import as_pdf

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def made(printout: Printout) -> bytes:
    target = BytesIO()
    write_docx(printout, target, Unwatched())
    return target.getvalue()


def read(printout: Printout) -> Document:
    return docx.Document(BytesIO(made(printout)))


def part(printout: Printout, name: str) -> etree._Element:
    with ZipFile(BytesIO(made(printout))) as archive:
        return etree.fromstring(archive.read(name))


def words(root: etree._Element) -> str:
    return squeezed("".join(t.text or "" for t in root.iter(f"{_W}t")))


def paragraph(printout: Printout, starts: str) -> etree._Element:
    found = [p._p for p in read(printout).paragraphs if p.text.startswith(starts)]
    assert len(found) == 1
    return found[0]


def test_every_word_is_there_in_order_and_once() -> None:
    wanted = expected(WORKSHEET) + expected(KEY) + expected(ARABIC)
    assert words(read(EVERYTHING).element.body) == wanted


@settings(max_examples=25)  # a file each
@given(st.text(max_size=40), st.text(max_size=20))
def test_any_text_comes_back(text: str, title: str) -> None:
    text = text.encode("utf-16", "ignore").decode("utf-16")
    title = title.encode("utf-16", "ignore").decode("utf-16")
    printout = one(Heading((Run(title),)), line(text))
    written = words(read(printout).element.body)
    assert written == squeezed(title + text).replace("\ufffe", "").replace("\uffff", "")


def test_the_same_sheets_give_the_same_bytes() -> None:
    assert made(EVERYTHING) == made(EVERYTHING)


def test_headings_quotes_lists_and_questions_have_styles_of_their_own() -> None:
    styles = {p.text.strip(): p.style.name for p in read(EVERYTHING).paragraphs if p.style}
    assert styles["After the retreat, a village counts its dead"] == "Title"
    assert styles["Questions"] == "Heading 2"
    assert styles["What the record says"] == "Heading 3"
    assert styles["3\tA quoted line."] == "Quote"
    assert styles["first of a list"] == "List Bullet"
    assert styles["below the first"] == "List Bullet 2"
    assert styles["3.\tnumbered"] == "List"
    assert styles["1.\tWho could verify it? (¶ 4)"] == "Question"
    assert styles["b\tThe second answer"] == "Choice"


def test_each_sheet_is_a_section_with_its_own_page() -> None:
    sections = read(EVERYTHING).sections
    assert len(sections) == 3
    assert [round(section.page_width.mm) for section in sections if section.page_width] == [
        210,
        210,
        148,
    ]


def test_room_to_write_in_is_beside_the_ends_of_lines() -> None:
    wide = Paper(PageSize.A4, margin=20, writing_margin=45)
    latin = read(one(line("words"), paper=wide)).sections[0]
    arabic = read(one(line("كلمة"), paper=wide, language="ar")).sections[0]
    assert latin.right_margin is not None
    assert arabic.left_margin is not None
    assert round(latin.right_margin.mm) == round(arabic.left_margin.mm) == 65


def test_the_head_says_what_the_sheet_says_and_the_foot_counts_pages() -> None:
    section = read(EVERYTHING).sections[0]
    assert section.header.paragraphs[0].text == "Lyceum No. 3\t12 May 2026"
    assert "PAGE" in etree.tostring(section.footer._element).decode()


def test_footnotes_are_footnotes_with_what_they_say() -> None:
    notes = part(EVERYTHING, "word/footnotes.xml")
    said = [words(note) for note in notes if note.get(f"{_W}type") is None]
    assert said == ["Thepolicecountedseven.", "Sothewitness.<script>alert(1)</script>"]
    ids = [n.get(f"{_W}id") for n in notes if n.get(f"{_W}type") is None]
    body = read(EVERYTHING).element.body
    assert [r.get(f"{_W}id") for r in body.iter(f"{_W}footnoteReference")] == ids


def test_only_lines_of_the_article_are_counted() -> None:
    counted = paragraph(EVERYTHING, "2\tWho broke")
    other = paragraph(EVERYTHING, "Sample article")
    assert [e.get(f"{_W}val") for e in counted.iter(f"{_W}suppressLineNumbers")] == ["0"]
    assert not list(other.iter(f"{_W}suppressLineNumbers"))
    sections = list(read(EVERYTHING).element.body.iter(f"{_W}sectPr"))
    assert [len(list(s.iter(f"{_W}lnNumType"))) for s in sections] == [1, 0, 0]


def test_the_head_of_a_table_is_said_again_and_no_row_is_cut() -> None:
    table = next(t for t in read(EVERYTHING).tables if t.cell(0, 0).text == "Word")
    rows = list(table._tbl.iter(f"{_W}tr"))
    assert [bool(list(row.iter(f"{_W}tblHeader"))) for row in rows] == [True, False, False]
    assert all(list(row.iter(f"{_W}cantSplit")) for row in rows)


def test_a_row_that_is_too_short_is_filled_up() -> None:
    cards = next(p for p in WORKSHEET.parts if isinstance(p, Cards))
    (table,) = read(one(cards)).tables
    assert [len(row.cells) for row in table.rows] == [2, 2]
    assert table.cell(1, 1).text == ""


def test_what_follows_a_page_break_begins_a_page() -> None:
    document = read(one(line("before"), PageBreak(), line("after"), line("and on")))
    breaks = [p.paragraph_format.page_break_before for p in document.paragraphs[:3]]
    assert breaks == [None, True, None]


def test_a_table_begins_a_page_once() -> None:
    table = next(p for p in WORKSHEET.parts if isinstance(p, Table))
    document = read(one(line("before"), PageBreak(), table, line("after")))
    assert len(list(document.element.body.iter(f"{_W}pageBreakBefore"))) == 1
    first = document.tables[0].cell(0, 0).paragraphs[0]
    assert first.paragraph_format.page_break_before


def test_themes_are_told_by_colour() -> None:
    marked = one(Heading((Run("words", marks=(CRIMES,)),)), marking=Marking.COLOUR)
    (shade,) = read(marked).element.body.iter(f"{_W}shd")
    assert shade.get(f"{_W}fill") == "EECCC5"


def test_themes_are_told_by_lines_where_there_is_no_colour() -> None:
    marked = one(Heading((Run("words", marks=(CRIMES, DAILY)),)), marking=Marking.PATTERN)
    body = read(marked).element.body
    assert [u.get(f"{_W}val") for u in body.iter(f"{_W}u")] == [UNDERLINES[CRIMES.pattern]]
    assert len(list(body.iter(f"{_W}bdr"))) == 1
    assert not list(body.iter(f"{_W}shd"))


def test_twelve_themes_have_twelve_lines() -> None:
    assert len(set(UNDERLINES)) == 12


def test_nothing_is_marked_on_a_clean_sheet() -> None:
    marked = one(Heading((Run("words", marks=(CRIMES,)),)), marking=Marking.NONE)
    body = read(marked).element.body
    assert not [*body.iter(f"{_W}shd"), *body.iter(f"{_W}u")]


def test_all_of_an_arabic_sheet_begins_on_the_right() -> None:
    body = read(EVERYTHING).element.body
    bidi = {words(p): bool(list(p.iter(f"{_W}bidi"))) for p in body.iter(f"{_W}p")}
    assert bidi[squeezed("بعد الانسحاب")]
    assert bidi["AnEnglishparagraph."]
    assert not bidi["Questions"]


def test_lines_to_write_on_are_not_joined_into_one() -> None:
    lines = [p for p in read(one(AnswerLines(3))).paragraphs if p.style and "line" in p.style.name]
    indents = [p.paragraph_format.right_indent for p in lines]
    assert len(lines) == 3
    assert all(one != other for one, other in pairwise(indents))


def test_links_lead_to_the_web_only() -> None:
    document = read(
        one(
            Heading((Run("good", href="https://example.org/a?b=1&c=2"),)),
            Heading((Run("bad", href="javascript:alert(1)"),)),
            Heading((Run("file", href="file:///etc/passwd"),)),
        )
    )
    links = [link.address for p in document.paragraphs for link in p.hyperlinks]
    assert links == ["https://example.org/a?b=1&c=2"]


def test_a_picture_is_in_the_file_once_and_says_what_it_shows() -> None:
    figure = next(p for p in WORKSHEET.parts if isinstance(p, Figure))
    printout = one(figure, figure, pictures=WORKSHEET.pictures)
    with ZipFile(BytesIO(made(printout))) as archive:
        assert [n for n in archive.namelist() if "media" in n] == ["word/media/picture1.png"]
    document = read(printout)
    assert len(document.inline_shapes) == 2
    assert round(document.inline_shapes[0].width.mm) == 79  # 300 pixels of 1/96 inch
    assert 'descr="A tank on its transporter"' in etree.tostring(document.element).decode()


def test_a_printout_of_nothing_is_still_a_document() -> None:
    assert read(Printout("Nothing", (Sheet("", ()),))).sections


def test_it_says_who_made_it_and_in_which_language() -> None:
    facts = read(EVERYTHING).core_properties
    assert (facts.title, facts.author) == ("After the retreat & more", "A. Teacher")
    assert facts.language == "en"


def test_libreoffice_opens_it_and_shows_every_sheet(tmp_path: Path) -> None:
    path = tmp_path / "sheet.docx"
    path.write_bytes(made(EVERYTHING))
    with pypdfium2.PdfDocument(as_pdf(path)) as pdf:
        pages = [page.get_textpage().get_text_range() for page in pdf]
    assert "Lyceum No. 3" in pages[0]
    assert any("The police counted seven." in page for page in pages[:2])
    assert "Відповіді" in pages[-2]
    assert "An English paragraph" in pages[-1]


def test_a_number_of_a_paragraph_stands_before_the_bullet_of_its_item() -> None:
    item = line("an item", style=Style.ITEM, marker="•", number="13", level=1)
    (paragraph,) = (p for p in read(one(item)).paragraphs if "item" in p.text)
    assert paragraph.text == "13\t•\tan item"
    places = [stop.position.mm for stop in paragraph.paragraph_format.tab_stops]
    assert [round(place) for place in places] == [0, 7]


def test_fonts_that_are_missing_have_others_of_their_kind() -> None:
    fonts = part(one(line("words")), "word/fontTable.xml")
    others = {font.get(f"{_W}name"): font[0].get(f"{_W}val") for font in fonts}
    assert others == {"Literata": "Georgia", "Inter": "Verdana", "Courier New": "Consolas"}


def test_words_of_another_language_say_so_to_the_spelling_checker() -> None:
    body = read(EVERYTHING).element.body
    told = {words(r): [dict(e.attrib) for e in r.iter(f"{_W}lang")] for r in body.iter(f"{_W}r")}
    assert told["Відповіді"] == [{f"{_W}val": "uk"}]
    assert told[squeezed("بعد الانسحاب")] == [{f"{_W}bidi": "ar"}]
    assert told["Questions"] == []


def test_a_remark_hangs_from_its_marker_and_not_without_one() -> None:
    marked = line("said", style=Style.NOTE, marker="1")
    first, other = read(one(marked, line("said", style=Style.NOTE))).paragraphs[:2]
    assert first.paragraph_format.first_line_indent is None
    assert other.paragraph_format.first_line_indent == 0
    assert other.paragraph_format.left_indent == 0
