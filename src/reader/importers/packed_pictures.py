"""The pictures in an archive that its text shows, each read once."""

from urllib.parse import quote, unquote

from reader.core.document import Picture
from reader.importers.archive import Archive
from reader.importers.pictures import picture_from

_SCHEME = "cid:"


def address_of(path: str) -> str:
    """How HTML names the picture that is the part `path`; safe inside an attribute."""
    return _SCHEME + quote(path)


class PackedPictures:
    """Finds the pictures of `archive`; what it raises on damage, this raises too."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._found: dict[str, Picture | None] = {}

    def at(self, src: str) -> Picture | None:
        """The picture at the address `src`, if it is there and of a kind that can be shown."""
        path = unquote(src.removeprefix(_SCHEME))
        if path not in self._found:
            there = src.startswith(_SCHEME) and path in self._archive
            self._found[path] = picture_from(self._archive.read(path)) if there else None
        return self._found[path]

    def kept(self) -> tuple[Picture, ...]:
        """All that were found."""
        found = filter(None, self._found.values())
        return tuple({picture.hash: picture for picture in found}.values())
