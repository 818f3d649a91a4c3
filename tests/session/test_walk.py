"""A random walk of commands, undo, redo and restarts, against a model that keeps snapshots."""

import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from reader.errors import Refused
from reader.session import Session
from reader.session.command import Command
from reader.session.commands.collections import add_collection, delete_collection
from reader.session.commands.documents import (
    add_documents,
    move_documents,
    restore_documents,
    trash_documents,
)
from reader.session.commands.highlights import (
    add_highlight,
    delete_highlights,
    resize_highlight,
    tag_highlights,
    untag_highlights,
)
from reader.session.commands.notes import add_note, delete_note, edit_note
from reader.session.commands.themes import (
    add_theme,
    delete_theme,
    edit_theme,
    merge_themes,
    move_theme,
    split_theme,
)
from reader.store.indexing import is_sound, wrong_owners
from tests.libraries import Dump, broken_steps, draft, dump, health, open_library

WHICH = st.integers(0, 50)
NAMES = st.sampled_from(["River", "Flood", "Bridge", "Rain", "Night", "Noon"])


class Walk(RuleBasedStateMachine):
    """`undo` holds the rows before each step that can be undone, `redo` those after."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "library.db"
        self.session: Session = open_library(self.path)
        self.undo: list[Dump] = []
        self.redo: list[Dump] = []
        self.typing: str | None = None  # the note in whose burst the last step was
        self.do(add_documents, [draft()])
        self.do(add_theme, "River")

    def teardown(self) -> None:
        self.session.close()
        assert health(self.path) == []
        assert broken_steps(self.path) == []
        with closing(sqlite3.connect(self.path)) as raw:
            assert list(wrong_owners(raw)) == []
            assert is_sound(raw)
        shutil.rmtree(self.folder)

    def do(
        self, command: Command[..., Any], *args: Any, joins: str | None = None, **more: Any
    ) -> None:
        before, label = dump(self.path), self.session.undo_label
        try:
            self.session.do(command, *args, **more)
        except Refused:
            assert dump(self.path) == before
            assert self.session.undo_label == label
            return
        if dump(self.path) == before:
            return
        if joins is None or joins != self.typing:
            self.undo.append(before)
        self.typing = joins
        self.redo.clear()

    def pick(self, things: Any, which: int) -> Any:
        things = list(things)
        return things[which % len(things)] if things else None

    def highlight(self, which: int) -> Any:
        return self.pick(self.session.read.highlights(trashed=None), which)

    def theme(self, which: int) -> Any:
        return self.pick(self.session.read.themes(), which)

    def document(self, which: int) -> Any:
        read = self.session.read
        return self.pick(read.documents() + read.documents(trashed=True), which)

    @rule(
        which=WHICH,
        start=st.integers(0, 69),
        length=st.integers(1, 30),
        tags=st.sets(WHICH, max_size=2),
    )
    def mark(self, which: int, start: int, length: int, tags: set[int]) -> None:
        document = self.document(which)
        if document:
            themes = {theme.id for tag in tags if (theme := self.theme(tag))}
            self.do(add_highlight, document.id, start, start + length, sorted(themes))

    @rule(which=WHICH, theme=WHICH, away=st.booleans())
    def tag(self, which: int, theme: int, away: bool) -> None:
        highlight, given = self.highlight(which), self.theme(theme)
        if highlight and given:
            self.do(untag_highlights if away else tag_highlights, [highlight.id], given.id)

    @rule(which=WHICH, start=st.integers(0, 40))
    def resize(self, which: int, start: int) -> None:
        if highlight := self.highlight(which):
            self.do(resize_highlight, highlight.id, start, start + 5)

    @rule(which=WHICH)
    def unmark(self, which: int) -> None:
        if highlight := self.highlight(which):
            self.do(delete_highlights, [highlight.id])

    @rule(name=NAMES, parent=st.none() | WHICH)
    def grow(self, name: str, parent: int | None) -> None:
        above = None if parent is None else self.theme(parent)
        self.do(add_theme, name, above and above.id)

    @rule(which=WHICH, name=NAMES, key=st.none() | st.integers(1, 9))
    def change_theme(self, which: int, name: str, key: int | None) -> None:
        if theme := self.theme(which):
            self.do(edit_theme, theme.id, name=name, key=key)

    @rule(one=WHICH, other=WHICH, how=st.sampled_from(["merge", "move", "split", "delete"]))
    def prune(self, one: int, other: int, how: str) -> None:
        theme, target, highlight = self.theme(one), self.theme(other), self.highlight(other)
        if theme and how == "merge":
            self.do(merge_themes, theme.id, target.id)
        elif theme and how == "move":
            self.do(move_theme, theme.id, target.id if other % 3 else None, other % 2)
        elif theme and highlight and how == "split":
            self.do(split_theme, theme.id, f"Part {other}", [highlight.id])
        elif theme and how == "delete":
            self.do(delete_theme, theme.id)

    @rule(which=WHICH, on=st.sampled_from(["highlight", "document", "theme", "nothing"]))
    def write(self, which: int, on: str) -> None:
        target = None if on == "nothing" else getattr(self, on)(which)
        self.do(add_note, "Words.", **({f"{on}_id": target.id} if target else {}))

    @rule(which=WHICH, body=st.text("ab ", max_size=4), times=st.integers(1, 3))
    def type(self, which: int, body: str, times: int) -> None:
        if note := self.pick(self.session.read.all_notes(), which):
            for time in range(times):
                self.do(edit_note, note.id, body=f"{body}{time}", joins=note.id)

    @rule(which=WHICH)
    def unwrite(self, which: int) -> None:
        if note := self.pick(self.session.read.all_notes(), which):
            self.do(delete_note, note.id)

    @rule(title=NAMES, which=WHICH, how=st.sampled_from(["add", "trash", "restore", "move"]))
    def sort(self, title: str, which: int, how: str) -> None:
        document = self.document(which)
        collection = self.pick(self.session.read.collections(), which)
        if how == "add":
            self.do(add_documents, [draft(title)], collection and collection.id)
        elif document and how == "move":
            self.do(move_documents, [document.id], collection and collection.id)
        elif document:
            self.do(trash_documents if how == "trash" else restore_documents, [document.id])

    @rule(name=NAMES, away=st.booleans())
    def collect(self, name: str, away: bool) -> None:
        collection = self.pick(self.session.read.collections(), len(name))
        if away and collection:
            self.do(delete_collection, collection.id)
        else:
            self.do(add_collection, name)

    @precondition(lambda self: self.undo)
    @rule(times=st.integers(1, 4))
    def take_back(self, times: int) -> None:
        for _ in range(min(times, len(self.undo))):
            self.redo.append(dump(self.path))
            label = self.session.undo_label
            assert self.session.undo() == label == self.session.redo_label
            assert dump(self.path) == self.undo.pop()
        self.typing = None

    @precondition(lambda self: self.redo)
    @rule(times=st.integers(1, 4))
    def do_again(self, times: int) -> None:
        for _ in range(min(times, len(self.redo))):
            self.undo.append(dump(self.path))
            label = self.session.redo_label
            assert self.session.redo() == label == self.session.undo_label
            assert dump(self.path) == self.redo.pop()
        self.typing = None

    @rule()
    def end_burst(self) -> None:
        self.session.checkpoint()
        self.typing = None

    @rule()
    def restart(self) -> None:
        labels = self.session.undo_label, self.session.redo_label
        before = dump(self.path)
        self.session.close()
        self.session = open_library(self.path)
        assert (self.session.undo_label, self.session.redo_label) == labels
        assert dump(self.path) == before
        self.typing = None

    @invariant()
    def the_lists_are_as_long_as_the_model_says(self) -> None:
        history = self.session._history
        assert (len(history.undo), len(history.redo)) == (len(self.undo), len(self.redo))

    @invariant()
    def no_theme_is_its_own_ancestor(self) -> None:
        assert not self.session.read.themes().tangled


TestWalk = Walk.TestCase
TestWalk.settings = settings(max_examples=25, stateful_step_count=40, deadline=None)
