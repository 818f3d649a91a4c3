"""Sheets as ODT, read back with odfdo and lxml, and opened by LibreOffice."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import odfdo
import pypdfium2
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from reader.core.sheet import Heading, Marking, PageBreak, Printout, Run, Sheet, Style, Table
from reader.core.work import Unwatched
from reader.exporters.odt import write_odt
from tests.exporters.printouts import (
    ARABIC,
    CRIMES,
    EVERYTHING,
    KEY,
    WORKSHEET,
    expected,
    line,
    one,
    squeezed,
)
from tests.exporters.programs import as_pdf

_URN = "{urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _STYLE, _FO = f"{_URN}text:1.0}}", f"{_URN}style:1.0}}", f"{_URN}xsl-fo-compatible:1.0}}"


def made(printout: Printout) -> bytes:
    target = BytesIO()
    write_odt(printout, target, Unwatched())
    return target.getvalue()


def part(printout: Printout, name: str) -> etree._Element:
    with ZipFile(BytesIO(made(printout))) as archive:
        return etree.fromstring(archive.read(name))


def content(printout: Printout) -> etree._Element:
    return part(printout, "content.xml")


def words(root: etree._Element) -> str:
    """What is read, without footnotes and what a picture says."""
    for aside in [*root.iter(f"{_TEXT}note"), *root.iter(f"{_URN}svg-compatible:1.0}}desc")]:
        tail = aside.tail or ""
        aside.clear()
        aside.tail = tail
    return squeezed("".join(root.itertext()))


def style_of(root: etree._Element, starts: str) -> etree._Element:
    """The automatic style of the paragraph that begins so."""
    found = next(
        e for e in root.iter(f"{_TEXT}p", f"{_TEXT}h") if "".join(e.itertext()).startswith(starts)
    )
    name = found.get(f"{_TEXT}style-name")
    return next(s for s in root.iter(f"{_STYLE}style") if s.get(f"{_STYLE}name") == name)


def test_every_word_is_there_in_order_and_once() -> None:
    wanted = expected(WORKSHEET) + expected(KEY) + expected(ARABIC)
    assert words(content(EVERYTHING)) == wanted


@settings(max_examples=25)  # a file each
@given(st.text(max_size=40), st.text(max_size=20))
def test_any_text_comes_back(text: str, title: str) -> None:
    written = words(content(one(Heading((Run(title),)), line(text))))
    assert written == squeezed(title + text).replace("\ufffe", "").replace("\uffff", "")


def test_spaces_tabs_and_lines_of_code_come_back() -> None:
    code = "  two\n    four  and\ttab"
    target = BytesIO(made(one(line(code, style=Style.CODE))))
    paragraph = odfdo.Document(target).body.get_paragraph(position=0)
    assert paragraph is not None
    assert str(paragraph).rstrip("\n") == code


def test_the_same_sheets_give_the_same_bytes() -> None:
    assert made(EVERYTHING) == made(EVERYTHING)


def test_its_type_is_told_first_and_plainly() -> None:
    with ZipFile(BytesIO(made(EVERYTHING))) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
        listed = etree.fromstring(archive.read("META-INF/manifest.xml"))
        told = {entry.get(f"{_URN}manifest:1.0}}full-path") for entry in listed}
        inside = set(archive.namelist()) - {"mimetype", "META-INF/manifest.xml"}
        assert told == {"/", *inside}


def test_odfdo_reads_titles_tables_and_notes() -> None:
    document = odfdo.Document(BytesIO(made(EVERYTHING)))
    assert document.meta.title == "After the retreat & more"
    headers = [(int(h.level), str(h).strip()) for h in document.body.headers]
    assert (1, "After the retreat, a village counts its dead") in headers
    assert (2, "Questions") in headers
    assert (3, "What the record says") in headers
    notes = [note.note_body for note in document.body.get_notes(note_class="footnote")]
    assert [str(note).strip() for note in notes] == [
        "The police counted seven.",
        "So the witness. <script>alert(1)</script>",
    ]


def test_bullets_are_drawn_by_lists() -> None:
    (first, second) = (
        e for e in content(EVERYTHING).iter(f"{_TEXT}list") if e.get(f"{_TEXT}style-name")
    )
    assert len(list(first.iter(f"{_TEXT}list"))) == 1
    assert len(list(second.iter(f"{_TEXT}list"))) == 2


def test_each_sheet_has_pages_of_its_own_kind() -> None:
    root = content(EVERYTHING)
    masters = [s.get(f"{_STYLE}master-page-name") for s in root.iter(f"{_STYLE}style")]
    assert [m for m in masters if m] == ["Sheet1", "Sheet2", "Sheet3"]
    layouts = part(EVERYTHING, "styles.xml").iter(f"{_STYLE}page-layout-properties")
    widths = [layout.get(f"{_FO}page-width") for layout in layouts]
    assert widths == ["210.0mm", "210.0mm", "148.0mm"]


def test_what_follows_a_page_break_begins_a_page() -> None:
    root = content(one(line("before"), PageBreak(), line("after"), line("and on")))
    assert style_of(root, "after")[0].get(f"{_FO}break-before") == "page"
    breaks = [e for e in root.iter() if e.get(f"{_FO}break-before")]
    assert len(breaks) == 1


def test_a_table_begins_a_page_itself() -> None:
    table = next(p for p in WORKSHEET.parts if isinstance(p, Table))
    root = content(one(line("before"), PageBreak(), table))
    (begun,) = (e for e in root.iter() if e.get(f"{_FO}break-before"))
    assert begun.tag == f"{_STYLE}table-properties"


def test_a_sheet_of_a_table_alone_begins_with_it() -> None:
    table = next(p for p in WORKSHEET.parts if isinstance(p, Table))
    root = content(one(table))
    (begun,) = (e for e in root.iter() if e.get(f"{_STYLE}master-page-name"))
    assert begun.get(f"{_STYLE}family") == "table"


def test_themes_are_told_by_colour_or_by_lines() -> None:
    heading = Heading((Run("words", marks=(CRIMES,)),))
    colour = content(one(heading, marking=Marking.COLOUR))
    pattern = content(one(heading, marking=Marking.PATTERN))
    (shade,) = colour.iter(f"{_STYLE}text-properties")
    assert shade.get(f"{_FO}background-color") == "#EECCC5"
    (rule,) = pattern.iter(f"{_STYLE}text-properties")
    assert rule.get(f"{_STYLE}text-underline-style") == "solid"


def test_all_of_an_arabic_sheet_begins_on_the_right() -> None:
    root = content(EVERYTHING)
    assert style_of(root, "بعد")[0].get(f"{_STYLE}writing-mode") == "rl-tb"
    assert style_of(root, "An English")[0].get(f"{_STYLE}writing-mode") == "rl-tb"


def test_links_lead_to_the_web_only() -> None:
    root = content(
        one(
            Heading((Run("good", href="https://example.org/a?b=1&c=2"),)),
            Heading((Run("bad", href="javascript:alert(1)"),)),
        )
    )
    links = [a.get("{http://www.w3.org/1999/xlink}href") for a in root.iter(f"{_TEXT}a")]
    assert links == ["https://example.org/a?b=1&c=2"]


def test_a_printout_of_nothing_is_still_a_document() -> None:
    assert odfdo.Document(BytesIO(made(Printout("Nothing", (Sheet("", ()),))))).body is not None


def test_libreoffice_opens_it_and_shows_every_sheet(tmp_path: Path) -> None:
    path = tmp_path / "sheet.odt"
    path.write_bytes(made(EVERYTHING))
    with pypdfium2.PdfDocument(as_pdf(path)) as pdf:
        pages = [page.get_textpage().get_text_range() for page in pdf]
    assert "Lyceum No. 3" in pages[0]
    assert any("The police counted seven." in page for page in pages[:2])
    assert "Відповіді" in pages[-2]
    assert "An English paragraph" in pages[-1]


def test_a_number_of_a_paragraph_stands_before_the_bullet_of_its_item() -> None:
    item = line("an item", style=Style.ITEM, marker="•", number="13", level=1)
    root = content(one(item))
    assert words(root) == "13•anitem"
    assert not list(root.iter(f"{_TEXT}list"))


def test_words_of_another_language_say_so_to_the_spelling_checker() -> None:
    root = content(EVERYTHING)
    assert style_of(root, "Відповіді")[-1].get(f"{_FO}language") == "uk"
    assert style_of(root, "بعد")[-1].get(f"{_STYLE}language-complex") == "ar"
    told = [e for e in root.iter() if e.get(f"{_FO}language") == "en"]
    assert not told
