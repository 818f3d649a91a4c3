"""PDF: read again by another program, each page says what was laid out, in whole words."""

import ctypes
import io
from collections import Counter
from collections.abc import Iterable
from threading import Thread
from unicodedata import normalize

import pypdfium2
import pypdfium2.raw as raw
import pytest

from reader.core.content import SpanKind
from reader.core.paper import PageSize, Paper
from reader.core.sheet import Paragraph, Printout, Run, Sheet
from reader.core.work import Unwatched
from reader.errors import Cancelled
from reader.ui.paper.layout import pages
from reader.ui.paper.pdf import write_pdf
from tests.ui.paper.samples import SENTENCE, every_part, lines, plain, printout

UKRAINIAN = "Об’єкт і їхній ґанок: солдати поїхали на всьому, що мало колеса."
ARABIC = "غادر الجنود في كل ما له عجلات"


def written(made: Printout) -> pypdfium2.PdfDocument:
    target = io.BytesIO()
    write_pdf(made, target, Unwatched())
    return pypdfium2.PdfDocument(target.getvalue())


def said(page: pypdfium2.PdfPage) -> str:
    return normalize("NFKC", page.get_textpage().get_text_bounded())


def words(text: str | Iterable[str]) -> Counter[str]:
    joined = text if isinstance(text, str) else " ".join(text)
    return Counter(normalize("NFKC", joined).split())


@pytest.mark.parametrize("size", PageSize)
def test_each_page_says_what_was_laid_out_on_it(size: PageSize) -> None:
    text = f"{SENTENCE} {UKRAINIAN} "
    made = printout(*[plain(text * 5) for _ in range(12)], paper=Paper(size, is_justified=True))
    document, laid = written(made), list(pages(made))
    assert len(document) == len(laid) > 1
    for page, model in zip(document, laid, strict=True):
        number = f"{model.number} / {len(laid)}"
        assert words(said(page)) == words([*lines(model), number])
        assert page.get_size() == pytest.approx((model.frame.width, model.frame.height), abs=1)


def test_letters_spaced_out_still_make_words() -> None:
    made = printout(plain(SENTENCE), paper=Paper(type_size=14, letter_spacing=0.06, face="Inter"))
    assert words(SENTENCE) <= words(said(written(made)[0]))


def test_emphasis_keeps_its_letters_apart_from_ligatures() -> None:
    runs = tuple(Run(f"{SENTENCE} ", frozenset((kind,))) for kind in SpanKind)
    found = words(said(written(printout(Paragraph(runs)))[0]))
    assert found["offices"] == len(SpanKind)


def test_arabic_letters_are_there() -> None:
    found = said(written(printout(plain(ARABIC)))[0])
    assert sorted(found.replace(" ", "").removesuffix("1/1").strip()) == sorted(
        ARABIC.replace(" ", "")
    )


def test_every_kind_of_part_is_written_with_its_words() -> None:
    found = said(written(printout(*every_part(), notes=("A note.",)))[0]).casefold()
    for word in ("name", "word bank", "curfew · sawmill", "return x", "questions", "to dig out",
                 "they left.", "war crimes", "a note."):  # fmt: skip
        assert word in found
    assert found.count("sawmill") == 1  # not in the gap


def test_title_and_author_are_told() -> None:
    made = Printout("Аркуш", (Sheet("s", (plain("a"),)),), author="A. Teacher")
    metadata = written(made).get_metadata_dict()
    assert (metadata["Title"], metadata["Author"]) == ("Аркуш", "A. Teacher")


def test_an_empty_sheet_is_one_page() -> None:
    assert len(written(printout())) == 1


def test_sheets_may_differ_in_size() -> None:
    sheets = tuple(Sheet(size, (plain("a"),), Paper(size)) for size in PageSize)
    document = written(Printout("All", sheets))
    assert [round(page.get_width()) for page in document] == [595, 420, 612]


class Watched:
    def __init__(self, until: int) -> None:
        self.until = until
        self.told: list[tuple[int, int]] = []

    def report(self, done: int, total: int, text: str) -> None:
        self.told.append((done, total))

    def check(self) -> None:
        if len(self.told) == self.until:
            raise Cancelled


def test_it_can_be_cancelled_and_leaves_nothing() -> None:
    made = printout(*[plain(SENTENCE * 5)] * 40)
    total = len(list(pages(made)))
    for until in (2, total + 2):
        target, work = io.BytesIO(), Watched(until)
        with pytest.raises(Cancelled):
            write_pdf(made, target, work)
        assert not target.getvalue()
        assert len(work.told) == until


def test_a_job_on_another_thread_writes_the_same() -> None:
    made = printout(*every_part(), plain(ARABIC), notes=("A note.",))
    target = io.BytesIO()
    thread = Thread(target=write_pdf, args=(made, target, Unwatched()))
    thread.start()
    thread.join()
    theirs = pypdfium2.PdfDocument(target.getvalue())
    assert [said(page) for page in theirs] == [said(page) for page in written(made)]


@pytest.mark.parametrize("language", ["uk", "pt-BR"])
def test_the_language_is_told(language: str) -> None:
    document = written(Printout("Sheet", (Sheet("s", (plain(UKRAINIAN),), language=language),)))
    told = ctypes.create_string_buffer(40)
    raw.FPDFCatalog_GetLanguage(document, ctypes.cast(told, ctypes.POINTER(ctypes.c_ushort)), 40)
    assert told.raw.decode("utf-16-le").rstrip("\0") == language
    assert words(UKRAINIAN) <= words(said(document[0]))


def test_what_is_no_language_is_not_told() -> None:
    for language in ("", "no (language) >>"):
        target = io.BytesIO()
        sheet = Sheet("s", (plain("a"),), language=language)
        write_pdf(Printout("Sheet", (sheet,)), target, Unwatched())
        assert b"/Lang" not in target.getvalue()
