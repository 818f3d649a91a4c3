"""How calls end: help, wrong calls, failures of the world, bugs, interruptions."""

import os
import sqlite3
import stat
from pathlib import Path

import pytest

from reader import __version__, settings
from reader.cli import main, themes
from reader.cli.root import reader
from reader.session import Session

from .conftest import Shell


def test_without_a_command_help_is_printed(shell: Shell) -> None:
    assert "highlight" in shell.ok()
    assert shell.ok() == shell.ok("--help") == shell.ok("-h")
    assert "merge" in shell.ok("theme")
    assert shell.ok("--version") == f"Close Reader {__version__}\n"


def test_every_command_has_a_summary_that_is_not_cut(shell: Shell) -> None:
    for words in ([], ["theme"], ["note"], ["document"], ["collection"]):
        assert "..." not in shell.ok(*words).partition("Options:")[2]
    for name, command in reader.commands.items():
        assert command.help, name


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["nonsense"], "No such command 'nonsense'"),
        (["--nonsense"], "No such option '--nonsense'"),
        (["highlight"], "Missing argument 'DOC'. See “reader highlight --help”."),
        (["theme", "nonsense"], "See “reader theme --help”."),
        (["documents", "more"], "unexpected extra argument"),
        (["documents", "--library"], "requires an argument"),
        (["documents", "--library", ""], "cannot be the name of a file"),
        (["documents", "--library", "a\0b"], "cannot be the name of a file"),
        (["import"], "Missing argument"),
        (["note", "add", "x", "--kind", "poem"], "'poem' is not one of"),
    ],
)
def test_a_wrong_call_says_what_is_wrong_in_one_line(
    shell: Shell, words: list[str], told: str
) -> None:
    err = shell.refused(*words)
    assert told in err
    assert "Usage" not in err


def test_a_file_in_the_place_of_a_command_is_told_what_takes_it(shell: Shell, library: str) -> None:
    err = shell.refused("annotations.db")
    assert "“close-reader annotations.db” opens it in the window" in err
    assert "close-reader FILE" in shell.ok("--help")
    assert "No such command" in shell.refused("a" * 5000)


def test_a_file_that_is_no_library_is_a_failure_of_the_world(shell: Shell, home: Path) -> None:
    (home / "text.db").write_text("Just words. " * 200)
    assert "not a Close Reader library" in shell.failed("documents", "--library", "text.db")
    with sqlite3.connect(home / "other.db") as other:
        other.execute("CREATE TABLE t (a)")
    other.close()
    assert "not a Close Reader library" in shell.failed("documents", "--library", "other.db")
    assert "is a folder" in shell.failed("documents", "--library", str(home))
    assert "no folder" in shell.failed("theme", "add", "A", "--library", "none/a.db")


def test_a_library_from_a_later_version_is_refused(shell: Shell, library: str, home: Path) -> None:
    with sqlite3.connect(home / "annotations.db") as later:
        later.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " VALUES ('close-reader', 'm999_later', '')"
        )
    later.close()
    assert "later version" in shell.failed("documents")


def test_a_library_that_is_damaged_is_a_failure_of_the_world(
    shell: Shell, library: str, home: Path
) -> None:
    path = home / "annotations.db"
    data = path.read_bytes()
    path.write_bytes(data[:8192] + b"\xff" * (len(data) - 8192))
    assert "damaged" in shell.failed("documents")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="may read everything")
def test_a_library_without_permission_is_a_failure_of_the_world(
    shell: Shell, library: str, home: Path
) -> None:
    (home / "annotations.db").chmod(stat.S_IRUSR)
    assert "permissions" in shell.failed("documents")


def test_a_bug_is_called_one_and_its_details_are_kept(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    def broken(session: Session) -> None:
        raise ZeroDivisionError("on\ntwo lines")

    monkeypatch.setattr(themes, "Facts", broken)
    assert main(["themes"]) == 70
    out, err = capsys.readouterr()
    log = settings.data_folder() / "errors.log"
    assert out == ""
    assert err.splitlines() == [
        "reader: This is a bug in Close Reader (ZeroDivisionError: on two lines);"
        f" please report it with the details in {log}."
    ]
    assert "in broken" in log.read_text("utf-8")


def test_a_bug_whose_details_cannot_be_kept_is_still_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, library: str, home: Path
) -> None:
    monkeypatch.setattr(themes, "Facts", lambda session: 1 / 0)
    monkeypatch.setattr(settings, "data_folder", lambda: home / "cafe.md" / "below")
    assert main(["themes"]) == 70
    assert capsys.readouterr().err.endswith("please report it.\n")


def test_an_interruption_ends_quietly(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    def interrupted(session: Session) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(themes, "Facts", interrupted)
    assert main(["themes"]) == 130
    assert capsys.readouterr().err.strip() == ""
