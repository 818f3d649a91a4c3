"""A PDF through pdfium: its pages, their characters and links, and pictures of them.

pdfium can do one thing at a time, whoever asks. Each call here holds its lock for a page at most,
so that two threads take turns; the thread of the window should not be one of them.
Boxes are in points from the top left corner of the page as it is shown.
"""

import ctypes
from collections.abc import Callable
from functools import partial
from math import isnan
from threading import Lock
from typing import Any

from reader.errors import ImportFailed, PasswordNeeded
from reader.importers.pdf_glyphs import Glyphs, readable
from reader.importers.pdf_page import read_page

_LOCK = Lock()
_LARGEST = 14_400.0  # points; the standard allows no larger page (ISO 32000, annex C)
_LONGEST = 10_000  # characters of a title or a label; a longer one is none


def _within(edge: float) -> float:
    """The edge of a page in points, a damaged one brought to what can be drawn."""
    return 1.0 if isnan(edge) else max(1.0, min(_LARGEST, edge))


class PdfFile:
    """An open PDF. Every method may be called from any thread; `close` it in the end."""

    def __init__(self, data: bytes, name: str, password: str = "") -> None:
        """Open the bytes of a file called `name`. Raises PasswordNeeded if `password` does not
        open it, ImportFailed if it is broken."""
        with _LOCK:
            # Costs half a second, which the start of the program need not pay.
            import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

            self._pdfium: Any = pdfium
            self._data = data  # pdfium reads from it until the end
            key = password.encode() if password else None
            self._document: Any = pdfium.FPDF_LoadMemDocument64(data, len(data), key)
            problem = 0 if self._document else pdfium.FPDF_GetLastError()
            pages = pdfium.FPDF_GetPageCount(self._document) if self._document else 0
        self._name = name
        if problem == pdfium.FPDF_ERR_PASSWORD:
            wrong = "another password than the one given" if password else "a password"
            raise PasswordNeeded(f"“{name}” opens with {wrong} only; give its password.")
        if not self._document:
            raise ImportFailed(
                f"“{name}” is a damaged PDF, or protected in a way that is not known here; "
                "get another copy of it, or print it to a PDF anew."
            )
        if pages < 1:
            self.close()
            raise ImportFailed(f"“{name}” is a PDF without pages; get another copy of it.")
        self.page_count: int = pages

    def close(self) -> None:
        """Let go of the file; nothing can be asked any more."""
        with _LOCK:
            document, self._document = self._document, None
            if document:
                self._pdfium.FPDF_CloseDocument(document)

    def __enter__(self) -> "PdfFile":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def fact(self, key: str) -> str:
        """What the document information says of "Title", "Author", "CreationDate" …, or ""."""
        ask = self._pdfium.FPDF_GetMetaText
        return self._string(lambda buffer, size: ask(self._document, key.encode(), buffer, size))

    def language(self) -> str:
        """The language tag of the whole document, or ""."""
        ask, unit = self._pdfium.FPDFCatalog_GetLanguage, ctypes.POINTER(ctypes.c_ushort)
        return self._string(
            lambda buffer, size: ask(self._document, ctypes.cast(buffer, unit), size)
        )

    def labels(self) -> list[str]:
        """The number of each page as the document gives it; "" where it gives none."""
        return [self._string(partial(self._ask_label, page)) for page in range(self.page_count)]

    def _ask_label(self, page: int, buffer: Any, size: int) -> int:
        length: int = self._pdfium.FPDF_GetPageLabel(self._document, page, buffer, size)
        return length

    def sizes(self) -> list[tuple[float, float]]:
        """Width and height of each page as it is shown, in points."""
        size = self._pdfium.FS_SIZEF()
        found = []
        with _LOCK:
            for page in range(self.page_count if self._document else 0):
                known = self._pdfium.FPDF_GetPageSizeByIndexF(
                    self._document, page, ctypes.byref(size)
                )
                across, down = (size.width, size.height) if known else (612.0, 792.0)
                found.append((_within(across), _within(down)))
        return found

    def glyphs(self, index: int) -> Glyphs:
        """The characters of a page; none if the page is damaged or the file closed."""
        pdfium = self._pdfium
        with _LOCK:
            page = pdfium.FPDF_LoadPage(self._document, index) if self._document else None
            if not page:
                return Glyphs(0, 0, [], [], [], [])
            try:
                return read_page(pdfium, self._document, page)
            finally:
                pdfium.FPDF_ClosePage(page)

    def draw(self, index: int, width: int, height: int) -> bytearray | None:
        """A picture of a page, `width` × `height` pixels of blue, green, red and one unused byte;
        None if the page is damaged or the file closed."""
        pdfium = self._pdfium
        with _LOCK:
            page = pdfium.FPDF_LoadPage(self._document, index) if self._document else None
            if not page:
                return None
            pixels = bytearray(b"\xff") * (width * height * 4)
            memory = (ctypes.c_ubyte * len(pixels)).from_buffer(pixels)
            bitmap = pdfium.FPDFBitmap_CreateEx(
                width, height, pdfium.FPDFBitmap_BGRx, memory, width * 4
            )
            try:
                if bitmap:
                    pdfium.FPDF_RenderPageBitmap(
                        bitmap, page, 0, 0, width, height, 0, pdfium.FPDF_ANNOT
                    )
            finally:
                if bitmap:
                    pdfium.FPDFBitmap_Destroy(bitmap)
                pdfium.FPDF_ClosePage(page)
        return pixels if bitmap else None

    def _string(self, ask: Callable[[Any, int], int]) -> str:
        """What pdfium writes into a buffer as UTF-16, once it has told how long it is."""
        with _LOCK:
            if not self._document:
                return ""
            size = ask(None, 0)
            if not 2 < size <= 2 * _LONGEST:
                return ""
            buffer = ctypes.create_string_buffer(size)
            ask(buffer, size)
        return "".join(map(readable, buffer.raw[: size - 2].decode("utf-16-le", "replace"))).strip()
