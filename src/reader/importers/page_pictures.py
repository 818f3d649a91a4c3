"""The pictures of a page: those that came along are kept, the others told by what is known of them.

Nothing is fetched.
"""

import re
from collections.abc import Callable
from itertools import islice

from lxml.html import HtmlElement

from reader.core.document import Picture
from reader.importers.addresses import join_url
from reader.importers.pictures import picture_from

Find = Callable[[str], bytes | None]
"""The bytes of what a page names by an address, None if they did not come along."""

# Where pages put the address of a picture that a script loads when it comes into view.
_LATER = (
    "data-src", "data-original", "data-lazy-src", "data-lazy", "data-hi-res-src", "data-url",
    "data-src-medium", "data-srcset", "data-lazy-srcset", "srcset",
)  # fmt: skip
_WIDTH = re.compile(r"\s*0*([0-9]{1,6})(?:px)?\s*$")
_SMALLEST = 3  # pixels; less is there to count readers or to make room
_LONGEST_SIGN = 8  # characters; a short alternative without letters is an emoji


class PagePictures:
    """Takes the pictures of one article; `kept` are those that came along, each once."""

    def __init__(self, find: Find, base_url: str) -> None:
        self._find = find
        self._base_url = base_url
        self._kept: dict[str, Picture] = {}

    @property
    def kept(self) -> tuple[Picture, ...]:
        """The pictures that were found, in the order of the text."""
        return tuple(self._kept.values())

    def by_hash(self, hash: str) -> Picture | None:
        """The kept picture of that hash."""
        return self._kept.get(hash)

    def settle(self, article: HtmlElement) -> None:
        """Let each `img` in `article` name its picture by hash, or tell of it in words.

        Spacers and what counts readers go; a small sign becomes its character.
        """
        speaking = _with_text(article)
        for node in list(article.iter("img")):
            addresses = _addresses(node)
            picture = self._picture(addresses)
            alt = " ".join((node.get("alt") or node.get("title") or "").split())
            if _is_sign(alt):
                speaking.add(node.getparent())
                _become_text(node, alt)
            elif _is_tiny(node, picture):
                _become_text(node, "")
            elif picture:
                self._kept.setdefault(picture.hash, picture)
                node.attrib.clear()
                node.attrib.update({"src": picture.hash, "alt": alt})
            else:
                self._tell(node, alt, addresses, is_alone=node.getparent() not in speaking)

    def _picture(self, addresses: list[str]) -> Picture | None:
        for address in addresses:
            data = self._find(address)
            picture = picture_from(data) if data else None
            if picture and not 0 < picture.width < _SMALLEST:
                return picture
        return None

    def _tell(self, node: HtmlElement, alt: str, addresses: list[str], *, is_alone: bool) -> None:
        """A picture that is elsewhere: where, if it stands alone and does not say what it shows."""
        if not alt and is_alone:
            alt = next((at for at in map(self._whole, addresses) if at), "")
        if alt:
            node.attrib.clear()
            node.set("alt", alt)
        else:
            _become_text(node, "")

    def _whole(self, address: str) -> str:
        whole = join_url(self._base_url, address)
        return whole if whole.startswith(("http://", "https://")) else ""


def _become_text(node: HtmlElement, text: str) -> None:
    """Let `text` stand in the place of a picture. To take the node out would append what follows to
    all that stands before, which takes long where there are thousands."""
    node.attrib.clear()
    node.tag, node.text = "span", text


def _with_text(root: HtmlElement) -> set[HtmlElement]:
    """The elements in `root` that hold any text, themselves or further in; each is met once."""
    found: set[HtmlElement] = set()
    for node in root.iter():
        own = node.text and node.text.strip()
        around = node if own else node.getparent() if node.tail and node.tail.strip() else None
        while around is not None and around not in found:
            found.add(around)
            around = around.getparent()
    return found


def _addresses(node: HtmlElement) -> list[str]:
    """Where the picture may be, the likeliest first."""
    found = [node.get("src", "")]
    for name in _LATER:
        value = node.get(name, "")
        if "srcset" in name:  # "small.jpg 320w, large.jpg 640w"
            value = (value.split(", ")[-1].split() or [""])[0]
        found.append(value)
    return [address.strip() for address in found if address.strip()]


def _is_sign(alt: str) -> bool:
    return 0 < len(alt) <= _LONGEST_SIGN and not any(map(str.isalnum, alt)) and not alt.isascii()


def _is_tiny(node: HtmlElement, picture: Picture | None) -> bool:
    sizes = [_WIDTH.match(node.get(name, "")) for name in ("width", "height")]
    if any(size and int(size[1]) < _SMALLEST for size in sizes):
        return True
    return picture is not None and 0 < min(picture.width, picture.height) < _SMALLEST


def show_hidden_pictures(body: HtmlElement) -> None:
    """Put the pictures that pages keep in `noscript` in the place of what stands for them."""
    for node in list(body.iter("noscript")):
        picture = _only_picture(node)
        if picture is None:
            continue
        before = node.getprevious()
        if before is not None and _only_picture(before) is not None:
            before.drop_tree()
        node.addprevious(picture)
        node.drop_tree()


def _only_picture(node: HtmlElement) -> HtmlElement | None:
    """The one picture that `node` is, or holds without any text; None if it does not."""
    first, second = (*islice(node.iter("img"), 2), None, None)[:2]
    if second is not None or any(text.strip() for text in node.itertext()):
        return None
    return first
