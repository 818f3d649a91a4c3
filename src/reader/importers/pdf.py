"""PDF: text out of print, with its pages and the place of each character on them."""

from dataclasses import replace

from reader.core.content import BlockKind, Content
from reader.core.document import Draft, Origin
from reader.errors import ImportFailed
from reader.importers.base import make_draft
from reader.importers.pdf_blocks import blocks_of
from reader.importers.pdf_columns import Line
from reader.importers.pdf_facts import read_facts
from reader.importers.pdf_file import PdfFile
from reader.importers.pdf_heads import without_heads
from reader.importers.pdf_logical import lines_of
from reader.importers.pdf_runs import Run, runs_of
from reader.importers.pdf_shape import Shape
from reader.importers.pdf_words import Vocabulary
from reader.importers.pdf_writing import Writer, texts_of
from reader.importers.stopping import may_stop

_HEAD = 1024  # bytes in which the sign of a PDF may stand, as its readers have it
_TITLE_PAGES = 2  # on which a heading may be the title
_LONGEST_TITLE = 300  # characters


class Pdf:
    """`.pdf` with text in it; the pages as printed are drawn from the original."""

    name = "pdf"
    version = "1"
    suffixes: tuple[str, ...] = (".pdf",)
    media_type = "application/pdf"
    title = "PDF"

    def accepts(self, data: bytes, name: str) -> bool:
        """Whether `data` is a PDF, whatever its name."""
        return b"%PDF-" in data[:_HEAD]

    def read(self, data: bytes, name: str) -> Draft:
        """The text of a PDF. Raises PasswordNeeded if it is locked, ImportFailed if it is broken or
        a scan."""
        return self.unlock(data, name, "")

    def unlock(self, data: bytes, name: str, password: str) -> Draft:
        """As `read`, of a PDF that opens with `password`."""
        with PdfFile(data, name, password) as file:
            facts = read_facts(file, data)
            labels = [label or str(at) for at, label in enumerate(file.labels(), 1)]
            pages: list[tuple[list[Run], float]] = []
            scanned: list[bool] = []
            for index in range(file.page_count):
                may_stop()
                glyphs = file.glyphs(index)
                pages.append((runs_of(index, glyphs), glyphs.height))
                scanned.append(glyphs.pictured)
        lines = [line for runs in without_heads(pages, scanned) for line in lines_of(runs)]
        if not lines:
            raise ImportFailed(
                f"“{name}” has no text: it is a scan, or its letters are drawn as pictures; "
                "let a program for text recognition (OCR) add its text, and import that."
            )
        content, origins = _written(lines, labels)
        draft = make_draft(
            self,
            data,
            name,
            content,
            title=facts.title or _first_heading(content, labels),
            author=facts.author,
            source=facts.source,
            published=facts.published,
            url=facts.url,
        )
        # Programs write the language of the machine; the text knows better.
        return replace(draft, origins=origins, language=draft.language or facts.language)


def _written(lines: list[Line], labels: list[str]) -> tuple[Content, tuple[Origin, ...]]:
    shape = Shape(lines)
    writer = Writer(shape, Vocabulary(texts_of(lines)), labels)
    for block in blocks_of(lines, shape):
        may_stop()
        writer.write(block)
    return writer.finish()


def _first_heading(content: Content, labels: list[str]) -> str:
    """The most important heading at the beginning, the first of several."""
    found = [
        block
        for block in content.blocks
        if block.kind is BlockKind.HEADING
        and content.page_label(block.start) in labels[:_TITLE_PAGES]
        and block.end - block.start <= _LONGEST_TITLE
    ]
    if not found:
        return ""
    best = min(found, key=lambda block: block.level)
    return content.text[best.start : best.end]
