"""Zip files from strangers."""

import zipfile
from io import BytesIO

import pytest

from reader.errors import ImportFailed
from reader.importers import archive, read_bytes
from reader.importers.archive import Archive, package_kind, resolve
from tests.importers.packages import book, open_text, pack, paragraph, word


def test_members_are_read_by_name() -> None:
    opened = Archive(pack({"a/b.txt": "c"}), "x.zip")
    assert opened.read("a/b.txt") == b"c"
    assert "a/b.txt" in opened
    assert opened.read_if_there("none") == b""
    with pytest.raises(ImportFailed, match="lacks the part none"):
        opened.read("none")


@pytest.mark.parametrize("path", ["../a", "a/../../b", "/etc/passwd", "..\\a", "a/.."])
def test_a_way_out_is_refused(path: str) -> None:
    with pytest.raises(ImportFailed, match="a part that leads out of it"):
        Archive(pack({path: "x"}), "x.zip")


def test_what_swells_beyond_reason_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = Archive(pack({"a": bytes(6_000_000)}), "x.zip")
    with pytest.raises(ImportFailed, match="unpack to far more"):
        bomb.read("a")
    monkeypatch.setattr(archive, "LARGEST", 1000)
    many = Archive(pack({str(number): b"x" * 300 for number in range(4)}), "x.zip")
    for number in range(3):
        many.read(str(number))
    with pytest.raises(ImportFailed, match="unpack to far more"):
        many.read("3")


def test_a_bomb_inside_a_bomb_is_never_opened() -> None:
    inner = pack({"b": bytes(50_000_000)})
    data = open_text("<text:p>text</text:p>", **{"Object/bomb.zip": pack({"c": inner})})
    assert read_bytes(data, "a.odt").content.text == "text"


def test_too_many_members_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_MEMBERS", 3)
    with pytest.raises(ImportFailed, match="more than 3 parts"):
        Archive(pack({str(number): "x" for number in range(4)}), "x.zip")


def test_locked_and_rare_members_are_refused() -> None:
    data = pack({"a": "text"})
    flags = data.index(b"PK\x01\x02") + 8
    locked = data[:flags] + b"\x01" + data[flags + 1 :]
    with pytest.raises(ImportFailed, match="locked with a password"):
        Archive(locked, "x.zip").read("a")
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_LZMA) as rare:
        rare.writestr("a", "text")
    with pytest.raises(ImportFailed, match="damaged"):
        Archive(out.getvalue(), "x.zip").read("a")


def test_a_member_with_a_false_checksum_is_damaged() -> None:
    data = pack({"a": "some text"}).replace(b"some text", b"other text")
    spoiled = bytearray(pack({"a": bytes(range(256))}))
    spoiled[40] ^= 255
    for bad in (bytes(spoiled), data[:-5], b"PK\x03\x04"):
        with pytest.raises(ImportFailed, match="damaged"):
            Archive(bad, "x.zip").read("a")


@pytest.mark.parametrize(
    ("base", "href", "path"),
    [
        ("OPS/text/a.xhtml", "../img/b%20c.png#x", "OPS/img/b c.png"),
        ("a.xhtml", "b.png?v=1", "b.png"),
        ("OPS/a.xhtml", "/img/b.png", "img/b.png"),
        ("OPS/a.xhtml", "../../../etc/passwd", ""),
        ("OPS/a.xhtml", "http://a.example/b.png", ""),
        ("OPS/a.xhtml", "file:///etc/passwd", ""),
        ("OPS/a.xhtml", "..\\b.png", "b.png"),
        ("OPS/a.xhtml", "#x", ""),
        ("OPS/a.xhtml", "", ""),
    ],
)
def test_addresses_stay_inside(base: str, href: str, path: str) -> None:
    assert resolve(base, href) == path


def test_a_package_is_known_by_what_is_in_it() -> None:
    assert package_kind(word(paragraph("a"))) == "docx"
    assert package_kind(open_text("")) == "odt"
    assert package_kind(book({"a.xhtml": "a"})) == "epub"
    assert package_kind(pack({"a": "b"})) == "other"
    assert package_kind(b"PK\x03\x04") == package_kind(b"text") == ""


def test_a_file_of_too_many_members_is_not_even_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_MEMBERS", 3)
    data = pack({str(number): "x" for number in range(4)})
    end = data.index(b"PK\x05\x06")
    lying = data[: end + 8] + b"\x01\x00\x01\x00" + data[end + 12 :]
    monkeypatch.setattr(zipfile, "ZipFile", pytest.fail)
    for name in ("x.docx", "x.odt", "x.epub"):
        with pytest.raises(ImportFailed, match="more than 3 parts"):
            read_bytes(lying, name)
    with pytest.raises(ImportFailed, match="a zip archive"):
        read_bytes(lying, "x.zip")
