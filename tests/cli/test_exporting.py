"""Exports from the shell: what is asked for, where it goes, and what is refused."""

import csv
import shlex
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import fields
from pathlib import Path
from types import ModuleType
from typing import BinaryIO

import pytest

import reader.cli.exporting as exporting
from reader.classroom.recipe import Excerpt, GapsFrom, Recipe, WordBank
from reader.cli.progress import Progress
from reader.cli.recipe_options import USUAL, adjusted
from reader.cli.recipes import save
from reader.core.sheet import Printout
from reader.core.work import Work
from reader.session.export_forms import FORMS

from .conftest import Shell


@pytest.fixture
def marked(mark: Callable[..., str]) -> list[str]:
    """Two passages, one of the theme River and one of the theme Café."""
    return [mark("the river is high", "--theme", "River"), mark("The café", "--theme", "Café")]


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_list_names_every_pair(shell: Shell) -> None:
    told = shell.ok("export", "--list")
    for what, forms in FORMS.items():
        (line,) = (line for line in told.splitlines() if line.startswith(f"{what.value} "))
        assert line.split()[1:] == list(forms)
    assert shell.json("export", "--list") == {what.value: list(FORMS[what]) for what in FORMS}


def test_passages_are_those_that_the_filter_wants(
    shell: Shell, marked: list[str], home: Path
) -> None:
    assert shell.ok("export", "passages", "-o", "all.csv") == "Wrote all.csv.\n"
    assert sorted(row["id"] for row in rows(home / "all.csv")) == sorted(marked)
    assert shell.json("export", "passages", "-o", "all.md") == {
        "what": "passages", "file": "all.md",
    }  # fmt: skip
    shell.ok("export", "passages", "-o", "river.csv", "--theme", "River", "--rows", "pairs")
    assert [(row["id"], row["theme"]) for row in rows(home / "river.csv")] == [(marked[0], "River")]
    shell.ok("filter", "save", "Coffee", "--theme", "Café")
    shell.ok("export", "passages", "-o", "saved.csv", "--filter", "Coffee")
    assert [row["id"] for row in rows(home / "saved.csv")] == [marked[1]]
    assert "no passages" in shell.refused("export", "passages", "-o", "x.md", "--contains", "snow")
    assert not (home / "x.md").exists()


def test_passages_to_be_read_are_grouped_as_asked(
    shell: Shell, marked: list[str], home: Path
) -> None:
    shell.ok("export", "passages", "-o", "by.md", "--group", "themes")
    assert "River</mark>\n" in (home / "by.md").read_text("utf-8")
    shell.ok("export", "passages", "-o", "in.md")
    assert "### The café 😀\n" in (home / "in.md").read_text("utf-8")


def test_a_bibliography_is_of_what_is_named_or_of_all(
    shell: Shell, marked: list[str], library: str, home: Path
) -> None:
    (home / "other.md").write_text("# Other\n\nNothing is marked here.\n", "utf-8")
    shell.ok("import", "--library", "annotations.db", "other.md")

    def titles(*words: str) -> list[str]:
        shell.ok("export", "bibliography", "-o", "b.ris", "--overwrite", *words)
        text = (home / "b.ris").read_text("utf-8")
        return [line[6:] for line in text.splitlines() if line.startswith("TI")]

    assert titles() == ["The café 😀", "Other"]
    assert titles("--document", "Other") == ["Other"]
    assert titles("--theme", "River") == ["The café 😀"]


def test_a_sheet_is_made_as_the_options_say(shell: Shell, library: str, home: Path) -> None:
    words = "--every", "3", "--title", "Rivers", "--bank", "none", "--school", "Upper School"
    shell.ok("export", "gap-fill", "-o", "a.md", *words)
    text = (home / "a.md").read_text("utf-8")
    assert "# Rivers" in text
    assert "____" in text
    assert "key" not in text.lower()
    shell.ok("export", "gap-fill", "-o", "b.md", *words, "--answer-key")
    assert "key" in (home / "b.md").read_text("utf-8").lower()
    shell.ok("export", "reading-copy", "-o", "c.md", "--paragraphs", "2")
    assert "She said" in (home / "c.md").read_text("utf-8")
    assert "The café 😀 was open" not in (home / "c.md").read_text("utf-8")


def test_a_recipe_is_kept_used_and_changed_by_options(
    shell: Shell, library: str, home: Path
) -> None:
    assert shell.ok("recipes") == "No recipes have been saved yet.\n"
    shell.ok(
        "recipe", "save", "Mine", "gap-fill", "--every", "3", "--title", "Ours", "--size", "a5"
    )
    assert [fact["name"] for fact in shell.json("recipes")] == ["Mine"]
    assert "gap-fill" in shell.ok("recipes")
    assert shell.json("recipe", "show", "mine")["settings"] == {
        "title": "Ours", "gaps_from": "every-nth", "every": 3, "most_gaps": 0, "has_key": False,
        "size": "A5",
    }  # fmt: skip
    assert "--every 3" in shell.ok("recipe", "show", "mine")
    shell.ok("export", "gap-fill", "-o", "a.md", "--recipe", "MINE")
    assert "# Ours" in (home / "a.md").read_text("utf-8")
    shell.ok("export", "gap-fill", "-o", "b.md", "--recipe", "mine", "--title", "Theirs")
    assert "# Theirs" in (home / "b.md").read_text("utf-8")
    shell.ok("recipe", "save", "More", "cards", "--recipe", "mine", "--with", "glossary")
    assert shell.json("recipe", "show", "more")["settings"]["pack"] == ["glossary"]
    shell.ok("recipe", "rename", "mine", "--name", "Yours")
    shell.ok("recipe", "delete", "yours")
    assert [fact["name"] for fact in shell.json("recipes")] == ["More"]
    shell.ok("undo")
    assert len(shell.json("recipes")) == 2
    assert "no recipe “gone”" in shell.refused("recipe", "show", "gone")


def test_a_recipe_is_shown_in_the_options_that_set_it(
    shell: Shell, mark: Callable[..., str]
) -> None:
    mark("ran past", "--theme", "Its course")
    words = "--every", "3", "--theme", "Its course", "--with", "cards", "--with", "match"
    words = *words, "--no-source", "--several", "--head-note", "Read on.", "--answer-key"
    shell.ok("recipe", "save", "Mine", "pack", *words)
    first, *lines = shell.ok("recipe", "show", "mine").splitlines()
    assert first == "Mine: pack"
    told = [word for line in lines for word in shlex.split(line)]
    shell.ok("recipe", "save", "Again", "pack", "--answer-key", *told)
    mine, again = (shell.json("recipe", "show", name)["settings"] for name in ("mine", "again"))
    assert mine == again
    assert "--theme 'Its course'" in shell.ok("recipe", "show", "mine")


def test_a_recipe_that_cannot_be_read_leaves_the_others_listed(
    shell: Shell, library: str, home: Path
) -> None:
    for name in ("Later", "Mine", "Torn"):
        shell.ok("recipe", "save", name, "cards")
    with closing(sqlite3.connect(home / "annotations.db")) as file, file:
        change = "UPDATE recipe SET settings = ? WHERE name = ?"
        file.executemany(change, [('{"later": 1}', "Later"), ("{", "Torn")])
    kinds = {fact["name"]: fact["kind"] for fact in shell.json("recipes")}
    assert kinds == {"Later": None, "Mine": "cards", "Torn": None}
    assert "sets “later”" in shell.ok("recipes")
    for name, told in (("Later", "does not know"), ("Torn", "not written as JSON")):
        assert told in shell.refused("recipe", "show", name)
        shell.ok("recipe", "delete", name)
    assert len(shell.json("recipes")) == 1


def test_gaps_are_of_the_themes_that_are_named(
    shell: Shell, mark: Callable[..., str], home: Path
) -> None:
    mark("ran past", "--theme", "Course")
    shell.ok("export", "gap-fill", "-o", "a.md", "--theme", "Course", "--bank", "none")
    text = (home / "a.md").read_text("utf-8")
    assert "ran past" not in text
    assert "The river" in text
    shell.ok("recipe", "save", "Mine", "gap-fill", "--theme", "Course")
    assert shell.json("recipe", "show", "mine")["settings"]["gaps_from"] == "themes"
    shell.ok("recipe", "save", "Mine", "gap-fill", "--theme", "Course", "--gaps-from", "names")
    assert shell.json("recipe", "show", "mine")["settings"]["gaps_from"] == "names"
    shell.ok("recipe", "save", "Mine", "cards", "--theme", "Course")
    assert "gaps_from" not in shell.json("recipe", "show", "mine")["settings"]


NO_OPTION = {"by_hand"}  # words are clicked in the window


def test_each_setting_of_a_recipe_has_an_option() -> None:
    settings = {field.name for field in fields(Recipe)} - NO_OPTION
    assert settings <= {param.name for param in save.params}
    whats = {"kind"}  # an argument of its own
    assert settings - whats <= {param.name for param in exporting.export.params}


@pytest.mark.parametrize(
    ("words", "settings"),
    [
        (("--every", "5"), {"gaps_from": GapsFrom.EVERY_NTH, "every": 5, "most_gaps": 0}),
        (("--every", "5", "--gaps", "9"), {"most_gaps": 9, "every": 5}),
        (("--distractors", "3"), {"bank": WordBank.DISTRACTORS, "distractors": 3}),
        (("--distractors", "0"), {"bank": WordBank.SORTED}),
        (("--paragraphs", "2"), {"excerpt": Excerpt.PARAGRAPHS}),
        (("--excerpt", "highlights", "--several"),
         {"excerpt": Excerpt.HIGHLIGHTS, "several_a_sentence": True}),
        (("--no-source", "--no-pictures", "--no-name-line", "--no-cover", "--no-interactive"),
         dict.fromkeys(
             ("has_source", "has_pictures", "has_name", "has_cover", "is_interactive"), False
         )),
        (("--questions",), {"has_questions": True}),
    ],
)  # fmt: skip
def test_an_option_sets_what_it_says_and_what_follows(
    words: tuple[str, ...], settings: dict[str, object]
) -> None:
    told = save.make_context("save", ["A", "gap-fill", *words]).params
    ours = {field.name for field in fields(Recipe)} - {"kind", "themes"}
    made = adjusted(USUAL, {name: value for name, value in told.items() if name in ours})
    assert {name: getattr(made, name) for name in settings} == settings


def test_a_quiz_asks_all_it_can(shell: Shell, mark: Callable[..., str], home: Path) -> None:
    highlight = mark("the river is high")
    shell.ok("note", "add", "Who says so?", "--highlight", highlight, "--kind", "question")
    shell.ok("export", "quiz", "-o", "q.gift")
    assert "Who says so?" in (home / "q.gift").read_text("utf-8")


def test_a_file_that_is_there_is_overwritten_only_with_a_yes(
    shell: Shell, marked: list[str], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = home / "p.md"
    path.write_text("Mine")
    assert "say --overwrite" in shell.refused("export", "passages", "-o", "p.md")
    assert path.read_text() == "Mine"
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    asked: list[str] = []
    monkeypatch.setattr(exporting.click, "confirm", lambda text, **_: asked.append(text))
    shell.ok("export", "passages", "-o", "p.md")
    assert "p.md already" in asked[0]
    assert path.read_text("utf-8").startswith("# Passages")
    path.write_text("Mine")
    shell.ok("export", "passages", "-o", "p.md", "--yes")
    assert path.read_text("utf-8").startswith("# Passages")
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("passages",), "-o FILE"),
        (("-o", "a.md"), "WHAT"),
        (("songs", "-o", "a.md"), "songs"),
        (("passages", "-o", "a.gift"), "passages cannot be written as “.gift”, but as .pdf"),
        (("passages", "-o", "a"), "without a suffix"),
        (("passages", "-o", "a.md", "--size", "A5"), "say nothing to passages"),
        (("codebook", "-o", "a.md", "--recipe", "R"), "say nothing to codebook"),
        (("cards", "-o", "a.md", "--coder", "You"), "--document and --theme alone"),
        (("cards", "-o", "a.md", "--no-sub-themes"), "--document and --theme alone"),
        (("gap-fill", "-o", "a.md", "--gaps", "-1"), "number of gaps"),
        (("gap-fill", "-o", "a.md", "--paragraphs", "x"), "no paragraph"),
        (("gap-fill", "-o", "a.md", "--document", "Nowhere"), "no document"),
        (("gap-fill", "-o", "a.md", "--recipe", "Nothing"), "no recipe"),
        (("gap-fill", "-o", "."), "without a suffix"),
    ],
)
def test_a_wrong_call_writes_nothing(
    shell: Shell, library: str, home: Path, words: tuple[str, ...], told: str
) -> None:
    before = sorted(home.iterdir())
    assert told in shell.refused("export", *words)
    assert sorted(home.iterdir()) == before


def test_a_folder_that_is_not_there_is_told(shell: Shell, marked: list[str]) -> None:
    assert "cannot be written" in shell.failed("export", "passages", "-o", "none/a.md")


def test_of_several_articles_one_has_to_be_named(shell: Shell, library: str, home: Path) -> None:
    (home / "other.md").write_text("# Other\n\nNothing.\n", "utf-8")
    shell.ok("import", "--library", "annotations.db", "other.md")
    assert "--document DOC" in shell.refused("export", "reading-copy", "-o", "a.md")
    shell.ok("export", "reading-copy", "-o", "a.md", "--document", "Other", "--document", library)
    assert "Other" in (home / "a.md").read_text("utf-8")


def test_pages_are_the_windows(
    shell: Shell, marked: list[str], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write_pdf(printout: Printout, target: BinaryIO, work: Work) -> None:
        target.write(printout.title.encode())

    module = ModuleType("reader.ui.paper.shell")
    vars(module)["write_pdf"] = write_pdf
    for name in ("reader.ui", "reader.ui.paper"):
        monkeypatch.setitem(sys.modules, name, ModuleType(name))
    monkeypatch.setitem(sys.modules, "reader.ui.paper.shell", module)
    shell.ok("export", "passages", "-o", "a.pdf")
    assert (home / "a.pdf").read_bytes() == b"Passages"

    def no_qt(printout: Printout, target: BinaryIO, work: Work) -> None:
        raise ImportError("libEGL.so.1: cannot open shared object file", name="PySide6.QtGui")

    vars(module)["write_pdf"] = no_qt
    told = shell.failed("export", "passages", "-o", "b.pdf")
    assert "Qt, which lays out the pages, does not load here" in told
    assert not (home / "b.pdf").exists()


def test_ctrl_c_ends_an_export_where_it_can_be_left_and_says_so(
    shell: Shell, library: str, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write_pdf(printout: Printout, target: BinaryIO, work: Work) -> None:
        painted.append("begun")
        signal.raise_signal(signal.SIGINT)
        painted.append("ended")
        work.check()

    painted: list[str] = []
    usual = signal.getsignal(signal.SIGINT)
    monkeypatch.setattr(exporting, "_pdf", write_pdf)
    result = shell("export", "reading-copy", "-o", "a.pdf")
    assert (result.code, result.err) == (130, "reader: Cancelled.\n")
    assert painted == ["begun", "ended"]
    assert not (home / "a.pdf").exists()
    assert signal.getsignal(signal.SIGINT) is usual


def test_ctrl_c_pressed_again_does_not_wait() -> None:
    with Progress():
        signal.raise_signal(signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)


def test_progress_is_one_line_of_a_terminal_and_leaves_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def told() -> str:
        progress = Progress()
        for done in (0, 1, 500, 1000):
            progress.report(done, 1000, "Writing")
        progress.check()
        progress.end()
        return capsys.readouterr().err

    assert told() == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    shown = told().split("\r\x1b[K")
    assert shown == ["", "Writing: 0 %", "Writing: 50 %", "Writing: 100 %", ""]


def test_the_libraries_of_formats_are_loaded_only_when_a_file_is_written() -> None:
    code = (
        "import sys, reader.cli.root;"
        " sys.exit(bool({'docx', 'odfdo', 'xlsxwriter', 'jinja2'} & sys.modules.keys()))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
