"""Links: web and mail addresses are opened outside, nothing else ever is."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from reader.ui.links import open_link


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    urls: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: urls.append(url.toString()))
    return urls


@pytest.mark.parametrize("href", ["https://example.org/a", "http://a.b", "mailto:a@example.org"])
def test_addresses_are_opened(href: str, opened: list[str]) -> None:
    open_link(QUrl(href))
    assert opened == [href]


@pytest.mark.parametrize("href", ["file:///etc/passwd", "smb://there/x", "javascript:1", "/x", ""])
def test_nothing_else_is(href: str, opened: list[str]) -> None:
    open_link(QUrl(href))
    assert opened == []
