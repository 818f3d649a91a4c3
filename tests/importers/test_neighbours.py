"""The folder beside a page."""

from pathlib import Path

import pytest

from reader.importers.neighbours import files_beside


@pytest.mark.parametrize("name", ["library", "library-wal", "library-shm"])
def test_the_files_of_an_open_library_are_left_alone(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "page_files"
    folder.mkdir()
    for end in ("", "-wal", "-shm"):
        (folder / f"library{end}").write_bytes(b"x")
    (folder / "alias.png").symlink_to(folder / name)
    beside = files_beside(tmp_path / "page.html")
    monkeypatch.setattr(Path, "read_bytes", pytest.fail)
    assert beside(f"page_files/{name}") is None
    assert beside("page_files/alias.png") is None


def test_any_other_file_there_is_read(tmp_path: Path) -> None:
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "boat").write_bytes(b"x")
    assert files_beside(tmp_path / "page.html")("./page_files/boat") == b"x"
