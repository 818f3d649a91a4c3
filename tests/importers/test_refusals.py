"""What cannot be read, and what to do instead."""

import pytest

from reader.errors import ImportFailed
from reader.importers import read_bytes
from tests.importers.packages import pack

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize(
    ("data", "name", "kind", "advice"),
    [
        (OLE + "WordDocument".encode("utf-16-le"), "a.txt", "an old Word document", ".docx"),
        (OLE + "Workbook".encode("utf-16-le"), "a.doc", "a spreadsheet", "copy"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx", "locked with a", "without one"),
        (OLE, "a.doc", "an old Word document", ".docx"),
        (bytes(60) + b"BOOKMOBI", "a.azw3", "a Kindle book", "EPUB"),
        (b"AT&TFORM\x00\x00", "a", "a DjVu file", "PDF"),
        (pack({"xl/workbook.xml": "<a/>"}), "a.docx", "a spreadsheet", "text document"),
        (pack({"ppt/x.xml": "<a/>"}), "a.zip", "a presentation", "PDF"),
        (pack({"Index/Document.iwa": "x"}), "a.pages", "a Pages document", "as Word"),
        (
            pack({"mimetype": "application/vnd.oasis.opendocument.presentation"}),
            "a.odt",
            "a presentation",
            "PDF",
        ),
        (pack({"a": "b"}), "a.zip", "a zip archive", "text"),
        (b"\x89PNG\r\n\x1a\n", "a.docx", "a picture", "text"),
        (b"some words", "a.xyz", "a “.xyz” file", "text"),
    ],
)
def test_the_kind_is_named_and_a_way_shown(data: bytes, name: str, kind: str, advice: str) -> None:
    with pytest.raises(ImportFailed) as caught:
        read_bytes(data, name)
    told = str(caught.value)
    assert f"“{name}” is {kind}" in told
    assert advice in told
    assert told.endswith(".")


@pytest.mark.parametrize(
    ("name", "kind"),
    [("a.pdf", "PDF"), ("a.docx", "Word document"), ("a.odt", "OpenDocument text")],
)
def test_a_file_that_is_not_what_its_name_says_is_not_said_to_be_of_a_kind_not_read(
    name: str, kind: str
) -> None:
    with pytest.raises(ImportFailed) as caught:
        read_bytes(b"\x93\x01\xfe\x07" * 200, name)
    assert f"is damaged or no {kind}" in str(caught.value)
    assert "cannot read" not in str(caught.value)
