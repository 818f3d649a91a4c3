"""What holds for every file: subject lines, pins, no addresses, commands that exist."""

import ast
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import dev

ROOT = Path(__file__).parents[1]
MADE = {"build", "dist", "__pycache__"}  # not committed; nor is what starts with a dot
INDEX = re.compile(
    # In parts, or the pattern would find itself.
    r"py"
    r"pi\.org|python"
    r"hosted|npm"
    r"js|/sim"
    r"ple/|index"
    r"-url|find"
    r"-links|regis"
    r"try\s*=",
    re.IGNORECASE,
)


def files(*suffixes: str) -> Iterator[Path]:
    """The project's own files, also in .ci, and not what tools have made."""
    for folder, below, names in os.walk(ROOT):
        below[:] = [n for n in below if n not in MADE and (n == ".ci" or not n.startswith("."))]
        for path in (Path(folder, name) for name in names):
            if not suffixes or path.suffix in suffixes:
                yield path


def test_every_module_says_its_subject_in_its_first_line() -> None:
    silent = []
    for path in files(".py"):
        docstring = ast.get_docstring(ast.parse(path.read_text("utf-8")), clean=False)
        if not (docstring and path.read_text("utf-8").startswith(f'"""{docstring[:1]}')):
            silent.append(path.relative_to(ROOT))
    assert silent == []


def test_no_file_names_a_package_index() -> None:
    texts = (path for path in files() if path != Path(__file__) and b"\0" not in path.read_bytes())
    assert [p for p in texts if INDEX.search(p.read_text("utf-8", errors="replace"))] == []


@pytest.mark.parametrize("name", dev.PINS)
def test_every_requirement_is_pinned(name: str) -> None:
    lines = [line.partition("#")[0].strip() for line in (ROOT / name).read_text().splitlines()]
    pin = re.compile(
        r'[A-Za-z0-9-]+==[0-9][0-9.]*(; (python_version|sys_platform) [=<>]+ "[^"]+")?'
    )
    assert [line for line in lines if line and not pin.fullmatch(line)] == []


def test_every_command_that_the_documents_name_exists() -> None:
    named = {
        (path.relative_to(ROOT), command)
        for path in files(".md")
        for command in re.findall(r"python3? dev\.py ([a-z]+)", path.read_text("utf-8"))
    }
    assert {(path, command) for path, command in named if command not in dev.COMMANDS} == set()


def test_the_readme_gives_the_two_commands_that_a_newcomer_needs() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert "python3 dev.py run" in readme
    assert "python3 dev.py test" in readme
