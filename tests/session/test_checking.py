"""Checking a library: a sound one is found sound, and each thing that is broken is found."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from reader.core.building import ContentBuilder
from reader.core.document import Comment, Picture
from reader.errors import Cancelled
from reader.session import Session
from reader.session.checking import Check, check_library
from reader.session.commands.coders import rename_coder
from reader.session.commands.documents import add_documents, restore_documents
from reader.session.commands.highlights import delete_highlights
from tests.libraries import draft, open_library
from tests.session.worlds import World, furnished

PICTURE = b"GIF89a bytes"


@pytest.fixture
def full(path: Path) -> Path:
    """A library with a picture, a comment, things undone and an emptied trash, closed."""
    with open_library(path) as session:
        world = furnished(session)
        session.empty_trash()
        picture = Picture(sha256(PICTURE).hexdigest(), "image/gif", PICTURE)
        builder = ContentBuilder()
        builder.add("The river rose.")
        builder.picture(picture.hash, "The bridge")
        illustrated = replace(
            draft("Log", original=b"other"), content=builder.build(), pictures=(picture,),
            comments=(Comment(4, 9, "Reader two", "Which river?"),),
        )  # fmt: skip
        session.do(add_documents, [illustrated])
        session.do(delete_highlights, [world.plain.id])
        session.undo()
        session.do(rename_coder, session.coder.id, "Somebody")
    return path


def checked(path: Path) -> dict[str, Check]:
    with Session.open(path) as session:
        return {check.name: check for check in check_library(session.path)}


def meddle(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path)) as raw, raw:
        assert raw.execute(sql).rowcount != 0, sql


def test_a_sound_library_is_found_sound(full: Path) -> None:
    found = checked(full)
    assert [problem for check in found.values() for problem in check.problems] == []
    assert list(found) == [
        "file", "links", "originals", "texts", "pictures", "quotes", "index", "history", "rows",
    ]  # fmt: skip
    assert found["originals"].looked_at == "2 files"
    assert found["pictures"].looked_at == "1 picture"


BROKEN = {
    "originals": [
        ("UPDATE original SET data = zeroblob(9) WHERE size = 3", "original of “The flood” is not"),
        ("UPDATE original SET size = 4 WHERE size = 3", "original of “The flood” is not as it"),
        ("DELETE FROM original WHERE size = 3", "original of “The flood” is not there"),
    ],
    "texts": [
        ("UPDATE content SET text = text || '!' WHERE blocks NOT LIKE '%picture%'",
         "text of “The flood” is not as it came in: import it again"),
        ("UPDATE content SET pages = '[[0,\"1\"]]' WHERE blocks LIKE '%picture%'", "“Log”"),
        ("UPDATE content SET blocks = 'no list' WHERE blocks LIKE '%picture%'", "“Log”"),
        ("DELETE FROM content WHERE blocks LIKE '%picture%'", "text of “Log” is not there"),
    ],
    "pictures": [
        ("UPDATE picture SET data = x'00'", "A picture in “Log” is not as it came in"),
        ("DELETE FROM picture", "A picture in “Log” is not there"),
    ],
    "quotes": [
        ("UPDATE highlight SET exact = 'The rain rose' WHERE exact = 'The river rose'",
         "“The rain rose” in “The flood” is not what the text says"),
        ('UPDATE highlight SET "start" = "start" + 1, "end" = "end" + 1', "is not what the text"),
        ("UPDATE highlight SET version_id = (SELECT version_id FROM document WHERE title = 'Log')"
         " WHERE exact = 'The river rose'", "version of another document"),
    ],
    "links": [
        ("UPDATE highlight SET document_id = 'none'", "“highlight” leans on one of “document”"),
        ("DELETE FROM coder WHERE name = 'Reader two'", "leans on one of “coder”"),
    ],
    "history": [
        ("UPDATE step SET label = 'Other' WHERE id = 3", "Step 3, “Other”, is not as it was"),
        ("UPDATE step SET time = '2020' WHERE id = 4", "Step 4"),
        ("UPDATE change SET after = replace(after, 'River', 'Weir') WHERE \"table\" = 'theme'",
         "tells other changes than it did"),
        ("UPDATE change SET digest = 'x' WHERE step_id = 5", "Step 5"),
        ("DELETE FROM change WHERE step_id = 6", "Step 6"),
        ("DELETE FROM step WHERE id = 7", "Steps are missing before step 8"),
        ("UPDATE change SET before = NULL, after = NULL WHERE step_id ="
         " (SELECT max(id) FROM step)", "no trash was emptied since"),
    ],
    "rows": [
        ("UPDATE document SET title = 'Flood' WHERE title = 'The flood'",
         "document “Flood” is not as it was left"),
        ("DELETE FROM note WHERE kind = 'question'", "note “Who saw it?” is not there"),
        ("DELETE FROM highlight_theme", "theme on a highlight is not there"),
        ("INSERT INTO theme VALUES ('x', 'Rain', '#112233', 9, NULL, '', NULL)",
         "theme “Rain” is not in the history"),
        ("UPDATE coder SET name = 'Nobody' WHERE name = 'Somebody'", "coder “Nobody”"),
        ("UPDATE change SET after = 'no row' WHERE \"table\" = 'theme'", "is not as it was left"),
        ("INSERT INTO version SELECT json_extract(image, '$.id'), 'd', 1, '', 'c', 0, '', '', '',"
         " 0, '', '', NULL, '', 0, 0 FROM (SELECT '{\"id\":\"x\"}' AS image)",
         "version is not in the history"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "sql", "told"),
    [(name, *case) for name, cases in BROKEN.items() for case in cases],
)
def test_each_thing_that_is_broken_is_found(full: Path, name: str, sql: str, told: str) -> None:
    meddle(full, sql)
    problems = checked(full)[name].problems
    assert problems
    assert told in " ".join(problems)


def test_a_damaged_original_that_no_article_has_is_told_to_do_no_harm(full: Path) -> None:
    meddle(full, "INSERT INTO original VALUES ('0', 3, x'00')")
    (problem,) = checked(full)["originals"].problems
    assert problem.startswith("An original that belongs to no article is damaged; it does no harm")


def test_a_damaged_page_is_found(full: Path) -> None:
    with closing(sqlite3.connect(full)) as raw:
        page, size = raw.execute(
            "SELECT rootpage, (SELECT page_size FROM pragma_page_size) FROM sqlite_master"
            " WHERE name = 'note_by_theme'"
        ).fetchone()
    data = bytearray(full.read_bytes())
    data[(page - 1) * size + size - 40 : page * size] = bytes(40)
    full.write_bytes(bytes(data))
    assert not checked(full)["file"].ok


def test_what_cannot_be_read_at_all_is_told_and_the_rest_is_checked(full: Path) -> None:
    meddle(full, "UPDATE picture SET media_type = CAST(x'ff' AS TEXT)")
    meddle(full, "UPDATE content SET spans = CAST(x'ff' AS TEXT)")
    found = checked(full)
    assert found["texts"].looked_at == "not to be read"
    assert "restore the library from a copy" in found["texts"].problems[0].lower()
    assert found["originals"].ok


def test_progress_is_told_and_a_check_can_be_stopped(full: Path) -> None:
    told: list[tuple[int, int, str]] = []

    def stop() -> None:
        if len(told) > 3:
            raise Cancelled

    with Session.open(full) as session, pytest.raises(Cancelled):
        check_library(session.path, lambda *step: told.append(step), stop)
    assert told[0] == (0, 9, "Checking file")


def test_it_sees_what_is_on_disk_while_the_library_is_in_use(world: World) -> None:
    checks = check_library(world.session.path)
    assert all(check.ok for check in checks)
    world.session.do(restore_documents, [world.trashed.id])
    assert all(check.ok for check in check_library(world.session.path))
