"""docs/file-format.md tells the schema as it is, and its queries run."""

import re
import sqlite3
from pathlib import Path

from reader import sample

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


def test_the_queries_it_shows_run_and_the_quotes_hold(tmp_path: Path) -> None:
    sample.build(tmp_path / "a.db")
    connection = sqlite3.connect(tmp_path / "a.db")
    (block,) = re.findall(r"```sql\n(.*?)```", DOCUMENT, flags=re.DOTALL)
    answers = [connection.execute(query).fetchall() for query in block.split(";") if query.strip()]
    connection.close()
    retreat, themes, broken, found, steps = answers
    assert all((retreat, themes, found, steps))
    assert broken == []
