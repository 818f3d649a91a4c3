"""What opens, and the sentence for each thing that does not."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from reader.errors import StoreError
from reader.session import Session
from reader.store import Store
from reader.store.schema import migrations
from tests.libraries import health


def refused(path: Path, *, create: bool = True) -> str:
    with pytest.raises(StoreError) as caught:
        Store.open(path, create=create, busy_seconds=0.05)
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


@pytest.fixture
def library(tmp_path: Path) -> Path:
    Store.open(tmp_path / "library.db").close()
    return tmp_path / "library.db"


def test_an_absent_file_becomes_a_library_and_stays_one_file(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    Store.open(path).close()
    assert [p.name for p in tmp_path.iterdir()] == ["new.db"]
    Store.open(path, create=False).close()


def test_an_empty_file_becomes_a_library(tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    Store.open(tmp_path / "empty.db").close()
    assert health(tmp_path / "empty.db") == []


def test_an_absent_file_is_not_made_unless_wanted(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    assert refused(path, create=False) == f"There is no library at {path}."
    assert not path.exists()


def test_an_empty_file_is_no_library_unless_one_is_wanted(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    assert "the file is empty" in refused(path, create=False)
    assert path.read_bytes() == b""


def test_a_folder_is_no_library(tmp_path: Path) -> None:
    assert refused(tmp_path) == f"{tmp_path} is a folder: name a library file in it."


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    assert f"There is no folder {tmp_path / 'no'}" in refused(tmp_path / "no" / "library.db")


def test_a_name_that_no_file_can_have_is_refused_in_words(tmp_path: Path) -> None:
    assert "cannot be reached" in refused(tmp_path / ("x" * 400))


def test_a_text_is_no_library(tmp_path: Path) -> None:
    path = tmp_path / "text.db"
    path.write_text("The river rose in the night.\n" * 50)
    before = path.read_bytes()
    assert refused(path) == f"{path} is not a Close Reader library."
    assert path.read_bytes() == before


def test_another_programs_database_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TABLE thing (x)")
    before = path.read_bytes()
    assert refused(path) == f"{path} is a database, but not a Close Reader library."
    assert path.read_bytes() == before


def test_a_library_of_a_later_version_is_left_as_it_is(library: Path) -> None:
    with closing(sqlite3.connect(library)) as raw, raw:
        sql = f"INSERT INTO {migrations.migrations_table} VALUES (99, ?, 'm999_later', '2030')"
        raw.execute(sql, (migrations.name,))
        raw.execute("PRAGMA journal_mode = DELETE")
    before = library.read_bytes()
    assert "made by a later version of Close Reader" in refused(library)
    assert library.read_bytes() == before


def test_migrations_of_other_programs_in_the_file_are_no_concern_of_ours(library: Path) -> None:
    with closing(sqlite3.connect(library)) as raw, raw:
        sql = f"INSERT INTO {migrations.migrations_table} VALUES (99, 'other', 'm1', '2030')"
        raw.execute(sql)
    Store.open(library).close()


def test_a_damaged_library_is_called_damaged(library: Path) -> None:
    data = bytearray(library.read_bytes())
    data[100:4096] = b"\xaa" * 3996
    library.write_bytes(data)
    assert "is damaged: restore it from a copy" in refused(library)


def test_damage_met_later_is_told_too(library: Path) -> None:
    with Store.open(library) as store:
        page = store._connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'theme'"
        ).fetchone()[0]
    data = bytearray(library.read_bytes())
    data[(page - 1) * 4096 : page * 4096] = b"\xaa" * 4096
    library.write_bytes(data)
    with Store.open(library) as store, pytest.raises(StoreError, match="is damaged"):
        store.read.themes()


def test_a_file_that_another_program_keeps_to_itself_is_waited_for_then_told(
    library: Path,
) -> None:
    with closing(sqlite3.connect(library, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = DELETE")
        other.execute("BEGIN EXCLUSIVE")
        assert "is being written by another program" in refused(library)
    Store.open(library).close()


@contextmanager
def nobody() -> Iterator[None]:
    """Without the rights of root, to whom every file is open."""
    if os.geteuid() != 0:
        yield
        return
    os.setresuid(65534, 65534, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder that everybody can look into."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


@pytest.mark.skipif("sys.platform != 'linux'")
def test_a_file_that_may_only_be_read_is_told(shared: Path) -> None:
    path = shared / "library.db"
    Store.open(path).close()
    path.chmod(0o444)
    with nobody():
        assert "may not be read and written by you" in refused(path)


@pytest.mark.skipif("sys.platform != 'linux'")
def test_a_folder_in_which_nothing_may_be_written_is_told(shared: Path) -> None:
    shared.chmod(0o555)
    with nobody():
        assert f"You may not write in {shared}" in refused(shared / "library.db")


@pytest.mark.skipif("sys.platform != 'linux'")
def test_a_folder_that_may_not_be_entered_is_told(shared: Path) -> None:
    (shared / "in").mkdir()
    shared.chmod(0o600 if os.geteuid() else 0o700)
    with nobody():
        assert "Permission denied" in refused(shared / "in" / "library.db")


def test_programs_that_start_at_once_make_one_library_between_them(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    code = "import sys; from pathlib import Path; from reader.store import Store;"
    code += "sys.stdin.readline(); Store.open(Path(sys.argv[1])).close()"
    sources = os.pathsep.join(entry for entry in sys.path if entry)
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(path)],
            stdin=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": sources},
        )
        for _ in range(4)
    ]
    for program in programs:
        assert program.stdin
        program.stdin.write(b"\n")
        program.stdin.flush()
    for program in programs:
        assert program.communicate()[1] == b""
        assert program.returncode == 0
    with Session.open(path) as session:
        assert session.read.documents() == []
    assert health(path) == []
