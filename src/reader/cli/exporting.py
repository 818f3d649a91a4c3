"""`reader export`: classroom material, quizzes and reports, written to a file."""

import os
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

import click

from reader.analysis.wanted import Filter
from reader.classroom.recipe import Kind, Recipe
from reader.cli.finding import find_document, find_recipe, find_theme
from reader.cli.framework import FILE, TEXT, Command, as_json_option, opened, print_json, say
from reader.cli.progress import Progress
from reader.cli.recipe_options import USUAL, adjusted, recipe_options
from reader.cli.tables import Column, table
from reader.cli.wanting import wanted_passages, wanting_options
from reader.core.ids import DocumentId
from reader.core.sheet import Printout
from reader.core.work import Work
from reader.errors import ReaderError, Refused
from reader.session import Session
from reader.session.exploring import Exploration
from reader.session.export_forms import FORMS, What, form_of
from reader.session.exporting import export as write
from reader.session.wish import Wish

_REPORTS = (What.PASSAGES, What.CODEBOOK, What.BIBLIOGRAPHY)
_FOR_MATERIAL = ("themes", "documents")  # what of the filter says something about a sheet


@click.command(cls=Command)
@click.argument(
    "what", metavar="WHAT", type=click.Choice([what.value for what in What]), required=False
)
@click.option("-o", "--out", metavar="FILE", type=FILE, help="Its suffix chooses the form.")
@click.option("--list", "is_list", is_flag=True, help="Tell what there is, and in which forms.")
@click.option("--overwrite", "--yes", is_flag=True, help="Also where there is such a file already.")
@click.option("--recipe", metavar="NAME", type=TEXT, help="Made as the recipe of that name says.")
@recipe_options
@click.option(
    "--rows", type=click.Choice(["passages", "pairs"]), default="passages", show_default=True,
    help="For passages in a table: a row each, or one for each of their themes.",
)  # fmt: skip
@click.option(
    "--group", type=click.Choice(["documents", "themes"]), default="documents", show_default=True,
    help="For passages to be read: under their documents, or under their themes.",
)  # fmt: skip
@wanting_options
@as_json_option
def export(
    what: str | None,
    out: Path | None,
    is_list: bool,
    overwrite: bool,
    recipe: str | None,
    rows: str,
    group: str,
    as_json: bool,
    **told: Any,
) -> None:
    """Write classroom material, a quiz or a report to a file.

    WHAT is reading-copy, gap-fill, questions, match, order, glossary, find-it, cards or pack, made
    of the articles named with --document; quiz, the questions of these for a learning platform;
    passages, codebook or bibliography, of what the filter wants, or of the whole library.
    “reader export --list” tells the forms of each.
    """
    if is_list:
        return _list(as_json)
    if what is None or out is None:
        raise click.UsageError("Say what to export and where to: WHAT -o FILE, or --list.")
    wanted = What(what)
    form_of(wanted, out)
    may_overwrite = _may_overwrite(out, overwrite)
    wanting, settings = _divided(told)
    with opened() as session:
        if wanted in _REPORTS:
            if recipe or any(value not in (None, ()) for value in settings.values()):
                raise click.UsageError(f"Settings of classroom material say nothing to {what}.")
            wish = _report(session, wanted, wanting)
            wish = replace(wish, pairs=rows == "pairs", by_theme=group == "themes")
        else:
            wish = _material(session, wanted, wanting, recipe, settings)
        with Progress() as progress:
            write(session.read, wish, out, progress, write_pdf=_pdf, may_overwrite=may_overwrite)
    if as_json:
        return print_json({"what": what, "file": str(out)})
    return say(f"Wrote {out}.")


def _list(as_json: bool) -> None:
    if as_json:
        return print_json({what.value: list(forms) for what, forms in FORMS.items()})
    rows = [(what.value, " ".join(forms)) for what, forms in FORMS.items()]
    return say(table((Column("WHAT"), Column("FORMS")), rows))


def _divided(told: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """What was told in options: of the filter, and of the recipe."""
    ours = {name for name in told if name in Recipe.__dataclass_fields__} - {"themes"}
    wanting = {name: value for name, value in told.items() if name not in ours}
    return wanting, {name: told[name] for name in ours}


def _may_overwrite(path: Path, said: bool) -> bool:
    if said or not os.path.lexists(path):
        return said
    if not sys.stdin.isatty():
        raise Refused(f"There is a file “{path.name}” already: say --overwrite, or name another.")
    click.confirm(f"There is a file {path} already. Overwrite it?", abort=True, err=True)
    return True


def _material(
    session: Session,
    what: What,
    wanting: dict[str, Any],
    name: str | None,
    settings: dict[str, Any],
) -> Wish:
    unused = {**wanting, **dict.fromkeys(_FOR_MATERIAL, ())}
    if wanted_passages(session, unused) != Filter():
        raise click.UsageError(f"{what.value} is made of --document and --theme alone.")
    documents = tuple(find_document(session, one).id for one in wanting["documents"])
    themes = tuple(find_theme(session, one).id for one in wanting["themes"])
    if name is not None:
        recipe = Recipe.from_json(find_recipe(session, name).settings)
    else:
        recipe = replace(USUAL, kind=Kind.PACK) if what is What.QUIZ else USUAL  # all it can ask
    kind = recipe.kind if what is What.QUIZ else Kind(what.value)
    recipe = adjusted(recipe, {**settings, "themes": themes, "kind": kind})
    return Wish(what, documents or _only_document(session), recipe=recipe)


def _only_document(session: Session) -> tuple[DocumentId, ...]:
    documents = session.read.documents()
    if len(documents) != 1:
        raise Refused("Say which article: --document DOC; “reader documents” lists them.")
    return (documents[0].id,)


def _report(session: Session, what: What, wanting: dict[str, Any]) -> Wish:
    wanted = wanted_passages(session, wanting)
    if replace(wanted, documents=(), collections=()) == Filter():
        return Wish(what, _documents(session, wanted))
    found = Exploration(session).select(wanted)
    documents = dict.fromkeys(part.text.document.id for part in found.parts if part.passages)
    return Wish(what, tuple(documents), frozenset(found.ids))


def _documents(session: Session, wanted: Filter) -> tuple[DocumentId, ...]:
    """Those that are named, or in a collection that is; all if none is."""
    documents = session.read.documents()
    if not wanted.documents and not wanted.collections:
        return tuple(document.id for document in documents)
    shelved = (one.id for one in documents if one.collection_id in wanted.collections)
    return tuple(dict.fromkeys((*wanted.documents, *shelved)))


def _pdf(printout: Printout, target: BinaryIO, work: Work) -> None:
    """Pages are the window's, and so Qt's: it is loaded only when a PDF is wanted."""
    try:
        from reader.ui.paper.shell import write_pdf

        write_pdf(printout, target, work)
    except ImportError as error:
        if error.name and error.name.startswith("reader."):
            raise  # ours, not the system's
        raise ReaderError(f"Qt, which lays out the pages, does not load here: {error}.") from error
