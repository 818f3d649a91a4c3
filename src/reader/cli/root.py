"""All commands of the shell, in the order of its help."""

import click

from reader import __version__
from reader.cli.checking import check
from reader.cli.collections import collection, collections
from reader.cli.correcting import correct
from reader.cli.documents import (
    document,
    documents,
    empty_trash,
    restore,
    text,
    trash,
)
from reader.cli.exporting import export
from reader.cli.filters import filters, saved_filter
from reader.cli.framework import Group
from reader.cli.highlights import highlight, highlights, resize, tag, unhighlight, untag
from reader.cli.importing import import_files
from reader.cli.library import history, redo, sample, undo
from reader.cli.notes import note, notes
from reader.cli.recipes import recipes, saved_recipe
from reader.cli.screenshot import screenshot
from reader.cli.searching import search
from reader.cli.stats import stats
from reader.cli.themes import theme, themes
from reader.cli.versions import diff, review, versions

_HELP = """Close Reader from the shell: import articles, mark passages, tag them, write notes.

Each call is one step that “reader undo” takes back. A document is named by its title or its id,
a theme by its name or its path (Parent/Child), a highlight or a note by its id. The beginning of a
title or of an id will do where nothing else begins so.

The window is another program: “close-reader” opens it, “close-reader FILE” on that library.

The library is the file that --library names, else the one that READER_LIBRARY names, else
annotations.db in this folder, else the one that the window opened last, else annotations.db in
your data folder.
"""

_SECTIONS = {
    "Look": (search, documents, text, themes, highlights, notes, collections, filters, history),
    "Count": (stats,),
    "Teach and write": (export, recipes, saved_recipe),
    "Read and mark": (import_files, highlight, resize, tag, untag, unhighlight),
    "When an article changes": (versions, diff, review, correct),
    "Keep in order": (
        theme,
        note,
        document,
        collection,
        saved_filter,
        trash,
        restore,
        empty_trash,
    ),
    "Undo": (undo, redo),
    "Besides": (check, sample, screenshot),
}

_show_version = click.version_option(
    __version__, prog_name="Close Reader", message="%(prog)s %(version)s"
)

reader = _show_version(Group("reader", sections=_SECTIONS, help=_HELP))
