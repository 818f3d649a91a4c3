"""A file that is written is there whole or not at all."""

import os
import sys
from pathlib import Path

import pytest

from reader.errors import Cancelled, ReaderError, Refused
from reader.session.placing import placed


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_is_there_once_all_is_written(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    with placed(path, may_overwrite=False) as file:
        file.write(b"one")
        assert not path.exists()
    assert path.read_bytes() == b"one"
    assert files(tmp_path) == ["sheet.pdf"]


@pytest.mark.parametrize("error", [Cancelled, ReaderError("no"), OSError(28, "No space left")])
def test_what_was_there_stays_if_writing_ends_early(tmp_path: Path, error: Exception) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(b"old")

    def write_half() -> None:
        with placed(path, may_overwrite=True) as file:
            file.write(b"half")
            raise error

    with pytest.raises((Cancelled, ReaderError)):
        write_half()
    assert path.read_bytes() == b"old"
    assert files(tmp_path) == ["sheet.pdf"]


def test_a_file_is_overwritten_only_with_a_yes(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(b"old")
    with pytest.raises(Refused, match="already"), placed(path, may_overwrite=False):
        pytest.fail("nothing is to be written")
    with placed(path, may_overwrite=True) as file:
        file.write(b"new")
    assert path.read_bytes() == b"new"


def test_a_file_that_came_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"

    def write_while_others_do() -> None:
        with placed(path, may_overwrite=False) as file:
            file.write(b"ours")
            path.write_bytes(b"theirs")

    with pytest.raises(Refused, match="already"):
        write_while_others_do()
    assert path.read_bytes() == b"theirs"
    assert files(tmp_path) == ["sheet.pdf"]


def test_what_cannot_be_written_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="is a folder"), placed(tmp_path, may_overwrite=True):
        pytest.fail("nothing is to be written")
    gone = tmp_path / "gone" / "sheet.pdf"
    with pytest.raises(ReaderError, match="cannot be written"), placed(gone, may_overwrite=True):
        pytest.fail("nothing is to be written")


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_others_may_read_it_as_any_file_of_ours(tmp_path: Path) -> None:
    path, plain = tmp_path / "sheet.pdf", tmp_path / "plain"
    with placed(path, may_overwrite=False):
        plain.touch()
    assert path.stat().st_mode == plain.stat().st_mode


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o666])
def test_a_file_written_anew_is_for_those_it_was_for(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(b"old")
    path.chmod(mode)
    with placed(path, may_overwrite=True) as file:
        file.write(b"new")
        (waiting,) = tmp_path.glob("*.part")
        assert waiting.stat().st_mode & 0o777 & ~mode == 0
    assert path.stat().st_mode & 0o777 == mode


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_the_process_and_its_other_threads_keep_their_umask(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "umask", lambda mask: pytest.fail("a file between has no mask"))
    with placed(tmp_path / "sheet.pdf", may_overwrite=True) as file:
        file.write(b"one")


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize("is_there", [True, False])
def test_a_link_stays_and_what_it_names_is_written(tmp_path: Path, *, is_there: bool) -> None:
    (tmp_path / "far").mkdir()
    target, link = tmp_path / "far" / "sheet.pdf", tmp_path / "sheet.pdf"
    if is_there:
        target.write_bytes(b"old")
    link.symlink_to(target)
    with placed(link, may_overwrite=True) as file:
        file.write(b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert files(tmp_path / "far") == ["sheet.pdf"]
