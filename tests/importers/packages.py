"""Small office files and e-books, made part by part."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:"
O = " ".join(  # noqa: E741
    f'xmlns:{name}="{OFFICE}{name}:1.0"' for name in ("office", "text", "table", "style", "meta")
)
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OPS/book.opf"/></rootfiles></container>'
)


def pack(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip file of `parts`."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data in parts.items():
            archive.writestr(path, data)
    return out.getvalue()


def word(body: str, *, head: str = "", **others: str) -> bytes:
    """A Word document with `body`; `others` are parts beside it, as `numbering` or `styles`."""
    relations = "".join(
        f'<Relationship Id="{kind}" Type="{_KINDS}/{kind}" Target="{kind}.xml"/>' for kind in others
    )
    return pack({
        "[Content_Types].xml": f'<Types><Override ContentType="{_WORD}"/></Types>',
        "word/document.xml": f"{head}<w:document {W} {R}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_RELATIONS}">{relations}'
        "</Relationships>",
        **{
            f"word/{kind}.xml": f"<w:{kind} {W}>{inner}</w:{kind}>"
            for kind, inner in others.items()
        },
    })  # fmt: skip


def paragraph(text: str, properties: str = "") -> str:
    """A paragraph of a Word document."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def open_text(body: str, styles: str = "", **parts: str | bytes) -> bytes:
    """An OpenDocument text with `body`."""
    return pack({
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {O}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>",
        **parts,
    })  # fmt: skip


def book(
    chapters: Mapping[str, str],
    *,
    metadata: str = "",
    manifest: str = "",
    parts: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """An e-book of `chapters`: file names to what is in their body, or to whole pages."""
    pages = {
        f"OPS/{name}": body
        if body.startswith("<?xml")
        else f'<html xmlns="http://www.w3.org/1999/xhtml" '
        f'xmlns:epub="http://www.idpf.org/2007/ops"><body>{body}</body></html>'
        for name, body in chapters.items()
    }
    items = "".join(
        f'<item id="{name}" href="{name}" media-type="application/xhtml+xml"/>' for name in chapters
    )
    spine = "".join(f'<itemref idref="{name}"/>' for name in chapters)
    return pack({
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": _CONTAINER,
        "OPS/book.opf": '<package xmlns="http://www.idpf.org/2007/opf">'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{metadata}</metadata>'
        f"<manifest>{items}{manifest}</manifest><spine>{spine}</spine></package>",
        **pages,
        **(parts or {}),
    })  # fmt: skip
