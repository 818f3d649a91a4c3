"""Ways out of a part of a DOCX file: addresses that its text leads to."""

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part


class Links:
    """Names each address once."""

    def __init__(self, part: Part) -> None:
        self._part = part
        self._names: dict[str, str] = {}

    def way(self, address: str) -> str:
        """The id of the relationship that leads to `address`."""
        name = self._names.get(address)
        if name is None:
            name = self._names[address] = f"link{len(self._names) + 1}"
            kind = RELATIONSHIP_TYPE.HYPERLINK
            self._part.rels.add_relationship(kind, address, name, is_external=True)
        return name
