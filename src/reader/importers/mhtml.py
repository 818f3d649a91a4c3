"""Web archives (MHTML, RFC 2557): a page and its pictures in one file, as browsers save them."""

import re
from email import message_from_bytes
from email.message import Message

from reader.core.document import Draft
from reader.errors import ImportFailed
from reader.importers.addresses import join_url
from reader.importers.base import suffix_of
from reader.importers.html_tree import parse_page
from reader.importers.page_draft import page_draft

_HEAD = re.compile(rb"(?im)^content-type:\s*multipart/related\b")
_FIELD = re.compile(rb"\s*[A-Za-z][A-Za-z0-9-]*:")
_LOOK = 4096  # bytes
_PAGES = ("text/html", "application/xhtml+xml")
_MOST_PARTS = 10_000
_WEB = ("http://", "https://")


class WebArchive:
    """`.mhtml` and `.mht`."""

    name = "web archive"
    version = "1"
    suffixes: tuple[str, ...] = (".mhtml", ".mht")
    media_type = "multipart/related"
    title = "Web archive"

    def accepts(self, data: bytes, name: str) -> bool:
        """Whether `data` begins like one."""
        head = data[:_LOOK]
        return bool(_FIELD.match(head)) and (
            suffix_of(name) in self.suffixes or bool(_HEAD.search(head))
        )

    def read(self, data: bytes, name: str) -> Draft:
        """The article in the page that `data` begins with; `ImportFailed` if there is none."""
        parts = _parts(data, name)
        main = next((part for part in parts if part.get_content_type() in _PAGES), None)
        if main is None:
            raise ImportFailed(
                f"“{name}” holds no web page; open it in a browser and save the page again."
            )
        places = {place: part for part in reversed(parts) for place in _places(part)}
        base = _field(main, "Content-Location")
        url = base if base.startswith(_WEB) else ""
        page = parse_page(_payload(main), name, main.get_content_charset() or "")

        def find(address: str) -> bytes | None:
            part = places.get(address) or places.get(join_url(base, address))
            return None if part is None else _payload(part)

        return page_draft(self, data, name, page, find, url)


def _parts(data: bytes, name: str) -> list[Message]:
    """The parts of the archive that hold something themselves."""
    try:
        walk = message_from_bytes(data).walk()
        parts = [part for part, _ in zip(walk, range(_MOST_PARTS), strict=False)]
    except (RecursionError, ValueError, LookupError):  # the parser stumbles over some damage
        raise ImportFailed(
            f"“{name}” is damaged and cannot be taken apart; save the page again."
        ) from None
    return [part for part in parts if not part.is_multipart()]


def _places(part: Message) -> list[str]:
    """The addresses that stand for `part`."""
    identity = _field(part, "Content-ID").strip("<>")
    places = (_field(part, "Content-Location"), identity and f"cid:{identity}")
    return [place for place in places if place]


def _field(part: Message, name: str) -> str:
    return "".join(str(part.get(name, "")).split())


def _payload(part: Message) -> bytes:
    held = part.get_payload(decode=True)
    return held if isinstance(held, bytes) else b""
