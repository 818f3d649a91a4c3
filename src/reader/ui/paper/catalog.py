"""The catalogue of a PDF: the language of its text, which Qt does not write.

A screen reader chooses its voice by it. It is added as an update at the end of the file (ISO
32000-1, 7.5.6), so that nothing of what Qt wrote moves.
"""

import re

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")  # RFC 5646, as far as it is needed
_ROOT = re.compile(rb"/Root (\d+) 0 R")
_START = re.compile(rb"startxref\s+(\d+)")


def with_language(pdf: bytes, language: str) -> bytes:
    """`pdf`, as Qt writes it, with the language told, and the title shown instead of the name of
    the file; as it was if `language` is no language tag."""
    if not _LANGUAGE.fullmatch(language):
        return pdf
    trailer = pdf[pdf.rindex(b"trailer\n<<") :]
    root, before = _group(_ROOT, trailer), _group(_START, trailer)
    began = pdf.index(b"\n" + root + b" 0 obj\n<<\n/Type /Catalog") + 1
    catalog = pdf[began : pdf.index(b"endobj", began)]
    told = b"<<\n/Lang (%s)\n/ViewerPreferences << /DisplayDocTitle true >>" % language.encode()
    update = catalog.replace(b"<<", told, 1) + b"endobj\n"
    facts = trailer[: trailer.rindex(b">>")] + b"/Prev " + before + b"\n>>\n"
    table = b"xref\n%s 1\n%010d 00000 n \n" % (root, len(pdf))
    end = b"startxref\n%d\n%%%%EOF\n" % (len(pdf) + len(update))
    return pdf + update + table + facts + end


def _group(pattern: re.Pattern[bytes], text: bytes) -> bytes:
    found = pattern.search(text)
    assert found is not None  # Qt always writes it
    return found.group(1)
