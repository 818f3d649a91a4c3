"""Sheets as an electronic book: its structure, and every word in it."""

from io import BytesIO
from posixpath import dirname, join, normpath
from zipfile import ZIP_STORED, ZipFile

from lxml import etree

from reader.core.sheet import Heading, Printout, Run, Sheet
from reader.core.work import Unwatched
from reader.exporters.epub import write_epub
from tests.exporters.printouts import ARABIC, EVERYTHING, KEY, WORKSHEET, expected, line, squeezed

_XHTML = "{http://www.w3.org/1999/xhtml}"
_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_EPUB = "{http://www.idpf.org/2007/ops}"


def made(printout: Printout) -> bytes:
    target = BytesIO()
    write_epub(printout, target, Unwatched())
    return target.getvalue()


def files(printout: Printout) -> dict[str, bytes]:
    with ZipFile(BytesIO(made(printout))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def package(printout: Printout) -> etree._Element:
    return etree.fromstring(files(printout)["book/package.opf"])


def words(chapter: bytes) -> str:
    body = etree.fromstring(chapter).find(f"{_XHTML}body")
    for aside in list(body.iter()):
        is_first = aside.get("class") == "noteref" and aside.get("id")
        if is_first or aside.get("class") in ("footnotes", "running-head"):
            tail = aside.tail or ""
            aside.clear()
            aside.tail = tail
    return squeezed("".join(body.itertext()))


def test_every_word_is_in_the_chapter_of_its_sheet_in_order_and_once() -> None:
    inside = files(EVERYTHING)
    for at, sheet in enumerate((WORKSHEET, KEY, ARABIC), 1):
        assert words(inside[f"book/s{at}.xhtml"]) == expected(sheet)


def test_its_type_is_told_first_and_plainly() -> None:
    with ZipFile(BytesIO(made(EVERYTHING))) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
        assert archive.read("mimetype") == b"application/epub+zip"


def test_the_package_names_every_file_with_its_type_and_no_other() -> None:
    inside = files(EVERYTHING)
    items = package(EVERYTHING).findall(f".//{_OPF}item")
    assert {f"book/{item.get('href')}" for item in items} == {
        name for name in inside if name.startswith("book/") and not name.endswith(".opf")
    }
    ids = [item.get("id") for item in items]
    assert len(ids) == len(set(ids))
    spine = [ref.get("idref") for ref in package(EVERYTHING).iter(f"{_OPF}itemref")]
    assert spine == ["s1", "s2", "s3"]
    assert set(spine) <= set(ids)


def test_the_facts_are_told() -> None:
    root = package(EVERYTHING)
    assert root.findtext(f".//{_DC}title") == "After the retreat & more"
    assert root.findtext(f".//{_DC}creator") == "A. Teacher"
    assert root.findtext(f".//{_DC}language") == "en"
    assert str(root.findtext(f".//{_DC}identifier")).startswith("urn:uuid:")


def test_a_book_with_no_title_and_no_language_still_says_something() -> None:
    root = package(Printout("", (Sheet("", (line("words"),)),)))
    assert root.findtext(f".//{_DC}title") == "Untitled"
    assert root.findtext(f".//{_DC}language") == "und"


def test_other_words_make_another_book_and_the_same_make_the_same() -> None:
    other = Printout("After the retreat & more", (KEY,))
    assert made(EVERYTHING) == made(EVERYTHING)
    name = f".//{_DC}identifier"
    assert package(EVERYTHING).findtext(name) != package(other).findtext(name)


def test_the_contents_lead_to_every_sheet() -> None:
    nav = etree.fromstring(files(EVERYTHING)["book/nav.xhtml"])
    links = {a.get("href"): a.text for a in nav.iter(f"{_XHTML}a")}
    assert links == {
        "s1.xhtml": "After the retreat",
        "s2.xhtml": "Ключ",
        "s3.xhtml": "ورقة",
    }


def test_notes_are_notes_to_a_reading_system() -> None:
    chapter = etree.fromstring(files(EVERYTHING)["book/s1.xhtml"])
    kind = f"{_EPUB}type"
    signs = [e for e in chapter.iter() if e.get(kind) == "noteref"]
    notes = {e.get("id") for e in chapter.iter() if e.get(kind) == "footnote"}
    assert len(signs) == 3
    assert {sign.get("href")[1:] for sign in signs} == notes


def test_all_that_a_chapter_points_to_is_in_the_book() -> None:
    inside = files(EVERYTHING)
    for name in (name for name in inside if name.endswith(".xhtml")):
        for element in etree.fromstring(inside[name]).iter():
            for way in (element.get("src"), element.get("href")):
                if way and not way.startswith(("#", "https:")):
                    assert normpath(join(dirname(name), way)) in inside


def test_it_has_no_script_and_no_fields_even_where_gaps_could_check_themselves() -> None:
    interactive = Printout("x", (WORKSHEET, KEY), is_interactive=True)
    for name, data in files(interactive).items():
        if name.endswith(".xhtml"):
            root = etree.fromstring(data)
            tags = {e.tag for e in root.iter()}
            assert not tags & {f"{_XHTML}script", f"{_XHTML}input", f"{_XHTML}details"}


def test_what_no_file_can_hold_is_left_out() -> None:
    strange = Printout("a\x00b", (Sheet("c\x0bd", (Heading((Run("e\x1ff\ufffe"),)),)),))
    inside = files(strange)
    assert words(inside["book/s1.xhtml"]) == "ef"
    assert package(strange).findtext(f".//{_DC}title") == "ab"
