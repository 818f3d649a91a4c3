"""docs/file-format.md tells the schema as it is, and its queries run."""

import re
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from reader import sample
from reader.analysis.matrix import matrix
from reader.analysis.selection import everything
from reader.analysis.together import together
from reader.store import Store

DOCUMENT = (Path(__file__).parents[2] / "docs" / "file-format.md").read_text("utf-8")


def told_columns() -> dict[str, list[str]]:
    """The columns of each table as the document lists them."""
    found: dict[str, list[str]] = {}
    for part in re.split(r"^### ", DOCUMENT, flags=re.MULTILINE)[1:]:
        name, _, rest = part.partition("\n")
        cells = re.findall(r"^\| ([\w, ]+?) +\|", rest, flags=re.MULTILINE)
        found[name.strip()] = [
            column for cell in cells if cell != "column" for column in cell.split(", ")
        ]
    return found


def test_every_table_is_told_with_all_its_columns(tmp_path: Path) -> None:
    sample.build(tmp_path / "a.db")
    connection = sqlite3.connect(tmp_path / "a.db")
    tables = [
        name
        for (name,) in connection.execute(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type <> 'shadow'"
        )
        if not name.startswith(("sqlite_", "_sqlite_"))
    ]
    real = {
        name: {row[1] for row in connection.execute(f'PRAGMA table_info("{name}")')}
        for name in tables
    }
    connection.close()
    assert {name: set(columns) for name, columns in told_columns().items()} == real


@pytest.fixture
def answers(tmp_path: Path) -> list[list[tuple[Any, ...]]]:
    """What the queries of the document answer on the sample library, one after the other."""
    sample.build(tmp_path / "a.db")
    connection = sqlite3.connect(tmp_path / "a.db")
    (block,) = re.findall(r"```sql\n(.*?)```", DOCUMENT, flags=re.DOTALL)
    found = [connection.execute(query).fetchall() for query in block.split(";") if query.strip()]
    connection.close()
    return found


def test_the_queries_it_shows_run_and_the_quotes_hold(answers: list[Any]) -> None:
    assert len(answers) == 10
    broken = answers.pop(7)
    assert broken == []
    assert all(answers)


def test_its_queries_count_as_explore_does(answers: list[Any], tmp_path: Path) -> None:
    with Store.open(tmp_path / "a.db") as store:
        corpus = store.read.corpus()
    whole = everything(corpus)
    cells = matrix(whole, with_subs=False).cells
    titles = {text.document.id: text.document.title for text in corpus.texts}
    names = {theme.id: theme.name for theme in corpus.themes}
    assert {(title, name): count for title, name, count, _ in answers[3]} == {
        (titles[document_id], names[theme_id]): cell.count
        for (document_id, theme_id), cell in cells.items()
    }
    pairs = together(whole, with_subs=False).pairs
    assert {frozenset((one, other)): count for one, other, count in answers[4]} == {
        frozenset((names[pair.one], names[pair.other])): pair.count for pair in pairs
    }
    assert sum(count for _, count in answers[5]) == whole.count
    assert {path for path, _ in answers[2]} == {corpus.path(theme_id) for theme_id in names}
