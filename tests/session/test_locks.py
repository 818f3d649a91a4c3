"""A look into the file from within the process ends SQLite's locks; nothing may be lost by it."""

import subprocess
import sys
from pathlib import Path

import pytest

from reader.errors import StoreError
from reader.session import Session
from reader.session.commands.themes import add_theme
from reader.store.inspecting import Inspection
from tests.libraries import broken_steps, health, open_library

ELSEWHERE = "import sys; from reader.session import Session; from pathlib import Path; "
LOOK = ELSEWHERE + "Session.open(Path(sys.argv[1])).close()"
ADD = (
    ELSEWHERE
    + "from reader.session.commands.themes import add_theme; s = Session.open(Path(sys.argv[1]));"
    " s.do(add_theme, sys.argv[2]); s.close()"
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="locks are not lost there")


def elsewhere(code: str, path: Path, *words: str) -> None:
    """Run `code` on the library in another process, from opening to closing."""
    subprocess.run([sys.executable, "-c", code, str(path), *words], check=True)


def lose_the_locks(path: Path) -> None:
    """What a file dialog does to learn of what kind the files of a folder are."""
    for file in path.parent.iterdir():
        file.read_bytes()


def names(path: Path) -> list[str]:
    with open_library(path) as session:
        return [theme.name for theme in session.read.themes()]


def test_what_is_done_after_the_log_was_taken_away_is_in_the_file(path: Path) -> None:
    session = Session.open(path)
    session.do(add_theme, "Before")
    lose_the_locks(path)
    elsewhere(LOOK, path)
    assert not path.with_name(f"{path.name}-wal").exists()  # else this test shows nothing
    session.do(add_theme, "After")
    assert names(path) == ["Before", "After"]  # with the session still open: it may be killed now
    session.close()
    assert names(path) == ["Before", "After"]


def test_what_others_did_meanwhile_is_seen_and_kept(path: Path) -> None:
    session = Session.open(path)
    session.do(add_theme, "Ours")
    lose_the_locks(path)
    elsewhere(ADD, path, "Theirs")
    assert session.refresh()
    assert [theme.name for theme in session.read.themes()] == ["Ours", "Theirs"]
    session.do(add_theme, "Ours again")
    elsewhere(ADD, path, "Theirs again")
    session.close()
    assert names(path) == ["Ours", "Theirs", "Ours again", "Theirs again"]
    assert health(path) == []
    assert broken_steps(path) == []


def test_taking_hold_anew_lets_nobody_take_the_log_away(path: Path) -> None:
    session = Session.open(path)
    session.do(add_theme, "Before")
    lose_the_locks(path)
    session.reopen()
    elsewhere(LOOK, path)
    assert path.with_name(f"{path.name}-wal").exists()
    assert not session.refresh()
    session.do(add_theme, "After")
    session.close()
    assert names(path) == ["Before", "After"]


def test_a_second_session_writes_nothing_after_the_log_was_taken_away(path: Path) -> None:
    window = Session.open(path)
    window.do(add_theme, "Before")
    job = Session.open(path, create=False)
    job.do(add_theme, "Job")
    lose_the_locks(path)
    window.reopen()  # which cannot take them again while the job has the file open
    elsewhere(ADD, path, "Theirs")
    with pytest.raises(StoreError, match="used twice"):
        job.do(add_theme, "Job again")
    with pytest.raises(StoreError, match="used twice"):
        Session.open(path, create=False)
    job.close()
    window.do(add_theme, "After")
    elsewhere(ADD, path, "Theirs again")
    window.close()
    assert names(path) == ["Before", "Job", "Theirs", "After", "Theirs again"]
    assert health(path) == []
    assert broken_steps(path) == []


def test_nothing_is_written_beside_a_check_after_the_log_was_taken_away(path: Path) -> None:
    window = Session.open(path)
    window.do(add_theme, "Before")
    with Inspection.open(path):
        lose_the_locks(path)
        elsewhere(ADD, path, "Theirs")
        with pytest.raises(StoreError, match="used twice"):
            window.do(add_theme, "After")
    window.do(add_theme, "After")
    window.close()
    assert names(path) == ["Before", "Theirs", "After"]
    assert health(path) == []


def test_locks_are_taken_again_once_nothing_else_has_the_file_open(path: Path) -> None:
    window = Session.open(path)
    window.do(add_theme, "Before")
    with Session.open(path, create=False):
        lose_the_locks(path)
        window.reopen()
        assert not window.refresh()
    assert not window.refresh()
    elsewhere(LOOK, path)
    assert path.with_name(f"{path.name}-wal").exists()
    window.do(add_theme, "After")
    window.close()
    assert names(path) == ["Before", "After"]
