"""What the clipboard holds decides what is imported."""

from pathlib import Path
from unittest.mock import Mock

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage

from reader.core.ids import DocumentId
from reader.ui.pasting import paste, source_address


@pytest.fixture
def importing() -> Mock:
    return Mock()


def holding(text: str = "", html: str = "", *, files: tuple[Path, ...] = ()) -> QMimeData:
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    if files:
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    return data


def test_a_passage_of_a_page_comes_before_its_text(importing: Mock) -> None:
    assert paste(importing, holding("Low.", "<p>Low.</p>"))
    importing.paste_page.assert_called_once_with("<p>Low.</p>", "", None)


def test_files_come_before_their_names(importing: Mock, tmp_path: Path) -> None:
    assert paste(importing, holding(str(tmp_path), files=(tmp_path, tmp_path / "gone.txt")))
    importing.start.assert_called_once_with([str(tmp_path)], versions_of={})


def test_plain_text_is_taken_as_it_is(importing: Mock) -> None:
    assert paste(importing, holding("Low."))
    importing.paste.assert_called_once_with("Low.", None)


def test_a_picture_and_nothing_are_no_article(importing: Mock) -> None:
    picture = holding(html='<img src="https://river.example/a.png">')
    picture.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
    assert not paste(importing, picture)
    assert not paste(importing, holding(" \n"))
    assert not paste(importing, holding())
    assert not paste(importing, None)
    assert importing.mock_calls == []


def test_one_text_may_be_the_next_version_of_an_article(importing: Mock, tmp_path: Path) -> None:
    flood = DocumentId("flood")
    assert paste(importing, holding("Low."), flood)
    importing.paste.assert_called_once_with("Low.", flood)
    assert paste(importing, holding("Low.", "<p>Low.</p>"), flood)
    importing.paste_page.assert_called_once_with("<p>Low.</p>", "", flood)
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    first.touch()
    second.touch()
    assert paste(importing, holding(files=(first, second)), flood)
    importing.start.assert_called_once_with([str(first)], versions_of={str(first): flood})


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("chromium/x-source-url", b"https://river.example/a"),
        ("text/x-moz-url-priv", "https://river.example/a".encode("utf-16-le")),
        (
            'application/x-qt-windows-mime;value="HTML Format"',
            b"Version:0.9\r\nStartHTML:0001\r\nSourceURL:https://river.example/a\r\n<html>",
        ),
    ],
)
def test_the_address_is_found_where_platforms_tell_it(kind: str, data: bytes) -> None:
    clipboard = holding(html="<p>Low.</p>")
    clipboard.setData(kind, data)
    assert source_address(clipboard) == "https://river.example/a"


@pytest.mark.parametrize("address", [b"file:///etc/passwd", b"javascript:alert(1)", b"\xff\xfe"])
def test_what_is_no_web_address_is_none(address: bytes) -> None:
    clipboard = holding()
    clipboard.setData("chromium/x-source-url", address)
    assert source_address(clipboard) == ""
