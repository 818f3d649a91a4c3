"""Commands on saved filters: save, rename, delete."""

from dataclasses import replace

from reader.analysis.wanted import Filter
from reader.core.ids import FilterId
from reader.core.query_parser import parse
from reader.core.saved_filter import SavedFilter
from reader.errors import Refused
from reader.session.command import command
from reader.session.wording import named, tidy
from reader.store.tx import Tx


@command("Save filter")
def save_filter(tx: Tx, name: str, wanted: Filter) -> SavedFilter:
    """Keep a filter under a name; one of that name, case ignored, wants this from now on. Raises
    Refused for no name, QueryError for words that are no query."""
    name = _named(name)
    if wanted.words.strip():
        parse(wanted.words)
    tx.label = f"Save filter {named(name)}"
    existing = tx.read.saved_filters()
    for old in existing:
        if old.name.casefold() == name.casefold():
            tx.label = f"Replace filter {named(old.name)}"
            return tx.put(replace(old, wanted=wanted.to_json()))
    position = max((old.position for old in existing), default=-1) + 1
    return tx.put(SavedFilter(FilterId(tx.fresh_id()), name, wanted.to_json(), position))


@command("Rename filter")
def rename_filter(tx: Tx, filter_id: FilterId, name: str) -> SavedFilter:
    """Give a saved filter another name. Raises Refused for one that is empty or taken."""
    old, name = _get(tx, filter_id), _named(name)
    for other in tx.read.saved_filters():
        if other.id != filter_id and other.name.casefold() == name.casefold():
            raise Refused(f"There is a filter {named(other.name)} already.")
    tx.label = f"Rename filter to {named(name)}"
    return tx.put(replace(old, name=name))


@command("Delete filter")
def delete_filter(tx: Tx, filter_id: FilterId) -> None:
    """Forget a saved filter; the passages that it shows stay."""
    old = _get(tx, filter_id)
    tx.label = f"Delete filter {named(old.name)}"
    tx.delete(old)


def _named(name: str) -> str:
    name = tidy(name)
    if not name:
        raise Refused("A filter needs a name.")
    return name


def _get(tx: Tx, filter_id: FilterId) -> SavedFilter:
    for found in tx.read.saved_filters():
        if found.id == filter_id:
            return found
    raise Refused("There is no such filter any more.")
