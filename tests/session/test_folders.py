"""Folders stand for the articles below them, in the order people expect."""

from pathlib import Path

import pytest

from reader.errors import Cancelled
from reader.session.folders import chosen_files, natural_order


def tree(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    return folder


def names(folder: Path, *paths: Path, suffixes: tuple[str, ...] = (".txt", ".html")) -> list[str]:
    files = chosen_files(paths or (folder,), suffixes).files
    return [file.relative_to(folder).as_posix() for file in files]


def test_files_come_before_folders_and_numbers_count(tmp_path: Path) -> None:
    tree(tmp_path, "p10.txt", "p9.txt", "P1.TXT", "b/2.txt", "b/10.txt", "a/1.txt")
    assert names(tmp_path) == ["P1.TXT", "p9.txt", "p10.txt", "a/1.txt", "b/2.txt", "b/10.txt"]


def test_what_is_hidden_and_the_parts_of_saved_pages_are_left_out(tmp_path: Path) -> None:
    tree(tmp_path, ".git/x.txt", ".x.txt", "Page.html", "Page_files/ad.html", "my_files/y.txt")
    assert names(tmp_path) == ["Page.html", "my_files/y.txt"]


def test_files_of_other_kinds_are_counted(tmp_path: Path) -> None:
    found = chosen_files([tree(tmp_path, "a.txt", "b.exe", "c/d.exe")], (".txt",))
    assert (len(found.files), found.skipped) == (1, 2)
    assert [path.name for path in found.others] == ["b.exe", "d.exe"]


def test_no_more_than_200_files_of_other_kinds_are_named(tmp_path: Path) -> None:
    found = chosen_files([tree(tmp_path, *(f"{at}.exe" for at in range(230)))], (".txt",))
    assert (found.skipped, len(found.others)) == (230, 200)


def test_a_file_that_is_named_is_taken_whatever_it_is_and_once(tmp_path: Path) -> None:
    tree(tmp_path, "a.exe", "b.txt")
    gone = tmp_path / "gone.txt"
    paths = (tmp_path / "a.exe", gone, tmp_path / "b.txt", tmp_path)
    assert names(tmp_path, *paths) == ["a.exe", "gone.txt", "b.txt"]


def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    tree(tmp_path, "a/x.txt")
    try:
        (tmp_path / "a" / "up").symlink_to(tmp_path, target_is_directory=True)
    except OSError:
        pytest.skip("no links here")
    assert names(tmp_path) == ["a/x.txt"]


def test_a_folder_that_may_not_be_read_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError

    monkeypatch.setattr("os.scandir", refuse)
    assert chosen_files([tmp_path], (".txt",)).closed == [tmp_path]


def test_looking_through_folders_can_be_stopped(tmp_path: Path) -> None:
    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        chosen_files([tmp_path], (".txt",), stop)


def test_natural_order_sorts_words_and_numbers_alike() -> None:
    mixed = ["b", "10", "a2", "9", "A10", "a", ""]
    assert sorted(mixed, key=natural_order) == ["", "9", "10", "a", "a2", "A10", "b"]
