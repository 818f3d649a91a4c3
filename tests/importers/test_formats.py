"""One article in many formats, as LibreOffice and pandoc wrote them from ferry.fodt, and a page as
Chromium saved it."""

from pathlib import Path

import pytest

from reader.errors import ImportFailed
from reader.importers import read_bytes, read_draft
from tests.importers.describing import describe
from tests.importers.soundness import check_draft

FORMATS = Path(__file__).parents[1] / "data" / "formats"


@pytest.mark.parametrize(
    "name",
    [
        "ferry.docx", "ferry.odt", "ferry.epub", "ferry.rtf",
        "ferry-pandoc.docx", "ferry-pandoc.odt", "ferry-pandoc.epub",
    ],
)  # fmt: skip
def test_the_article_comes_in_whole(name: str) -> None:
    draft = read_bytes((FORMATS / name).read_bytes(), name)
    check_draft(draft)
    assert describe(draft) == (FORMATS / f"{name}.txt").read_text("utf-8")


@pytest.mark.parametrize("name", ["ferry.docx", "ferry.odt", "ferry.epub", "ferry.rtf"])
@pytest.mark.parametrize("suffix", [".txt", ".zip", ".doc", ""])
def test_a_wrong_suffix_does_not_matter(name: str, suffix: str) -> None:
    data = (FORMATS / name).read_bytes()
    assert read_bytes(data, f"ferry{suffix}").importer.split()[0] == Path(name).suffix[1:]


@pytest.mark.parametrize("name", ["ferry.docx", "ferry.odt", "ferry.epub"])
def test_half_a_file_is_damaged(name: str) -> None:
    data = (FORMATS / name).read_bytes()
    with pytest.raises(ImportFailed, match="damaged or incomplete"):
        read_bytes(data[: len(data) // 2], name)


@pytest.mark.parametrize("name", ["turning-ferry.html", "turning-ferry.mhtml"])
def test_a_page_as_a_browser_saved_it_is_its_article_alone(name: str) -> None:
    draft = read_draft(FORMATS / name)
    check_draft(draft)
    told = describe(draft).replace("multipart/related", "text/html")
    assert told == (FORMATS / "turning-ferry.html.txt").read_text("utf-8")
    assert draft.url == "https://gazette.example/river/turning-ferry"
    (picture,) = draft.pictures
    assert picture.data == (FORMATS / "turning-ferry_files" / "ferry.png").read_bytes()
