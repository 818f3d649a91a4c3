"""The log of bugs: one file, added to, and never a second error."""

from pathlib import Path

import pytest

from reader.bug_log import write_bug


def test_bugs_are_added_to_one_file() -> None:
    first, second = write_bug(ZeroDivisionError("one")), write_bug(KeyError("two"))
    assert first == second
    assert first is not None
    text = first.read_text("utf-8")
    assert text.count("---") == 2
    assert "ZeroDivisionError: one" in text


def test_what_is_no_unicode_is_logged_all_the_same() -> None:
    log = write_bug(ValueError("a name with \udcff in it"))
    assert log is not None
    assert r"\udcff" in log.read_text("utf-8")


def test_a_log_that_cannot_be_written_is_no_second_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setattr("reader.settings.data_folder", lambda: blocked / "below")
    assert write_bug(KeyError("one")) is None
