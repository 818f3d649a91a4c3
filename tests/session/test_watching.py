"""What a look into a watched folder finds, and what is remembered of it."""

import os
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import pytest

from reader.core.ids import DocumentId
from reader.session import bringing_in, watch_memory, watching
from reader.session.watch_memory import Watched
from reader.session.watching import Findings, Seen, look
from reader.store.reads_documents import KnownOriginal

NOW = 2_000_000_000.0
LATER = NOW + 100


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "Articles"
    made.mkdir()
    return made


def put(folder: Path, name: str, text: str, at: float = NOW) -> Path:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    os.utime(path, (at, at))
    return path


def known(*texts: str) -> dict[str, KnownOriginal]:
    """A library that holds `texts`, each as the document of its own name."""
    return {
        sha256(text.encode()).hexdigest(): KnownOriginal(DocumentId(text), text) for text in texts
    }


def glance(
    folder: Path,
    seen: Mapping[str, Seen] | None = None,
    held: Mapping[str, KnownOriginal] | None = None,
    *,
    now: float = LATER,
) -> Findings:
    library = folder.parent / "annotations.db"
    return look(folder, (".txt",), seen or {}, held or {}, library=library, now=now)


def test_files_that_the_library_does_not_have_are_new(folder: Path) -> None:
    ford, mill = put(folder, "ford.txt", "Ford"), put(folder / "more", "mill.txt", "Mill")
    put(folder, "weir.txt", "Weir")
    put(folder, ".hidden.txt", "Hidden")
    put(folder, "map.png", "Map")
    found = glance(folder, held=known("Weir"))
    assert found.fresh == [ford, mill]
    assert found.changed == {}
    assert found.folders == [folder, folder / "more"]
    assert list(found.known) == [str(folder / "weir.txt")]


def test_a_file_that_changed_since_it_came_in_belongs_to_its_document(folder: Path) -> None:
    ford = put(folder, "ford.txt", "Ford")
    held = known("Ford")
    seen = glance(folder, held=held).known
    put(folder, "ford.txt", "Ford, mended", NOW + 5)
    found = glance(folder, seen, held)
    assert (found.fresh, found.changed) == ([], {ford: DocumentId("Ford")})
    held |= {sha256(b"Ford, mended").hexdigest(): KnownOriginal(DocumentId("Ford"), "Ford")}
    seen |= glance(folder, seen, held).known
    put(folder, "ford.txt", "Ford, mended twice", NOW + 9)
    assert glance(folder, seen, held).changed == {ford: DocumentId("Ford")}


def test_a_file_that_was_declined_is_new_again_when_it_changes(folder: Path) -> None:
    ford = put(folder, "ford.txt", "Ford")
    seen = glance(folder).seen
    assert glance(folder, seen).fresh == []
    put(folder, "ford.txt", "Ford, mended", NOW + 5)
    assert glance(folder, seen).fresh == [ford]


def test_a_change_that_was_declined_does_not_part_a_file_from_its_document(folder: Path) -> None:
    ford = put(folder, "ford.txt", "Ford")
    held = known("Ford")
    seen = glance(folder, held=held).known
    put(folder, "ford.txt", "Ford, spoilt", NOW + 5)
    seen |= glance(folder, seen, held).seen
    assert glance(folder, seen, held).changed == {}
    put(folder, "ford.txt", "Ford, mended", NOW + 9)
    assert glance(folder, seen, held).changed == {ford: DocumentId("Ford")}


def test_what_came_in_after_it_was_offered_is_known_without_reading_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, "ford.txt", "Ford")
    seen = glance(folder).seen
    monkeypatch.setattr(watching, "hash_of", pytest.fail)
    (told,) = glance(folder, seen, known("Ford")).known.values()
    assert told.came == told.hash
    assert glance(folder, {str(folder / "ford.txt"): told}, known("Ford")) == Findings(
        folders=[folder], files=[folder / "ford.txt"]
    )


def test_a_file_with_another_time_and_the_same_bytes_is_no_news(folder: Path) -> None:
    put(folder, "ford.txt", "Ford")
    seen = glance(folder).seen
    put(folder, "ford.txt", "Ford", NOW + 9)
    found = glance(folder, seen)
    assert found.fresh == []
    assert list(found.known) == list(seen)


def test_a_file_that_is_being_written_is_waited_for(folder: Path) -> None:
    ford = put(folder, "ford.txt", "For", NOW)
    found = glance(folder, now=NOW + 1)
    assert (found.fresh, found.is_unsettled) == ([], True)
    found = glance(folder, now=NOW + 2)
    assert (found.fresh, found.is_unsettled) == ([ford], False)
    put(folder, "ford.txt", "Ford", NOW + 60)  # a clock that is behind
    assert glance(folder, now=NOW + 2).fresh == [ford]


def test_the_librarys_own_files_are_not_touched(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = put(folder, "library.txt", "SQLite")
    monkeypatch.setattr(bringing_in, "hash_of", pytest.fail)
    monkeypatch.setattr(watching, "hash_of", pytest.fail)
    found = look(folder, (".txt",), {}, {}, library=library, now=LATER)
    assert found.fresh == []


def test_a_folder_that_is_gone_is_told_and_a_link_in_a_circle_is_not_followed(
    folder: Path,
) -> None:
    (folder / "again").symlink_to(folder)
    put(folder, "ford.txt", "Ford")
    (folder / "broken.txt").symlink_to(folder / "nowhere")
    found = glance(folder)
    assert found.is_there
    assert len(found.fresh) == 1
    assert not glance(folder / "nowhere").is_there


def test_a_huge_folder_is_not_gone_over_without_end(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for at in range(5):
        put(folder, f"{at}.txt", str(at))
    monkeypatch.setattr(watching, "LARGEST_FOLDER", 3)
    assert len(glance(folder).fresh) == 3


@pytest.mark.parametrize(
    ("new", "changed", "told"),
    [
        (0, 0, ""),
        (1, 0, "1 new article in “Articles”."),
        (3, 0, "3 new articles in “Articles”."),
        (3, 1, "3 new and 1 changed article in “Articles”."),
        (0, 2, "2 changed articles in “Articles”."),
    ],
)
def test_what_there_is_to_offer_is_told(folder: Path, new: int, changed: int, told: str) -> None:
    found = Findings(
        fresh=[Path(str(at)) for at in range(new)],
        changed={Path(str(at)): DocumentId("x") for at in range(changed)},
    )
    assert found.sentence(folder) == told


def test_each_library_remembers_its_own_folder(tmp_path: Path) -> None:
    one, other = tmp_path / "a.db", tmp_path / "b.db"
    watched = Watched("/articles", {"/articles/ford.txt": Seen(4, 5, "ab", "cd")})
    assert watch_memory.load(one) is None
    watch_memory.keep(one, watched)
    watch_memory.keep(other, Watched("/logs"))
    assert watch_memory.load(one) == watched
    watch_memory.keep(one, None)
    assert watch_memory.load(one) is None
    assert watch_memory.load(other) == Watched("/logs")


@pytest.mark.parametrize(
    "kept",
    ["", "[]", "{}", '{"LIBRARY": 3}', '{"LIBRARY": {"folder": 4}}', "\0"],
)
def test_what_cannot_be_read_watches_nothing(tmp_path: Path, kept: str) -> None:
    path = watch_memory.memory_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(kept.replace("LIBRARY", str(tmp_path / "a.db")), "utf-8")
    assert watch_memory.load(tmp_path / "a.db") is None


def test_files_remembered_in_another_way_are_forgotten(tmp_path: Path) -> None:
    path = watch_memory.memory_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    kept = '{"LIBRARY": {"folder": "/f", "seen": {"a": [1, 2, "x", ""], "b": [1], "c": 7}}}'
    path.write_text(kept.replace("LIBRARY", str(tmp_path / "a.db")), "utf-8")
    assert watch_memory.load(tmp_path / "a.db") == Watched("/f", {"a": Seen(1, 2, "x")})
