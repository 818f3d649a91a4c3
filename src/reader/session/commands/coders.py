"""Commands on coders."""

from dataclasses import replace

from reader.core.coder import Coder
from reader.core.ids import CoderId
from reader.errors import Refused
from reader.session.command import command
from reader.session.wording import named, tidy
from reader.store.tx import Tx


@command("Rename coder")
def rename_coder(tx: Tx, coder_id: CoderId, name: str) -> Coder:
    """Give a coder another name. Raises Refused for a name that is empty or taken."""
    name = tidy(name)
    if not name:
        raise Refused("A coder needs a name.")
    coders = tx.read.coders()
    if any(other.name == name and other.id != coder_id for other in coders):
        raise Refused(f"There is a coder {named(name)} already.")
    old = next((coder for coder in [*coders, tx.coder] if coder.id == coder_id), None)
    if old is None:
        raise Refused("There is no such coder in this library.")
    tx.label = f"Rename coder to {named(name)}"
    return tx.put(replace(old, name=name))
