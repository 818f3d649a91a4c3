"""How much text, links, commas and so on each part of a page holds, told in one pass over it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from lxml.html import HtmlElement

_COMMA = re.compile("[,،﹐︐︑⹁⸴⸲，、]")
_SPACE = re.compile(r"\s+")
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_LISTS = frozenset(("ul", "ol"))
_SET_OUT = frozenset((
    "blockquote", "dl", "div", "img", "ol", "p", "pre", "table", "ul", "span", "li", "td",
))  # fmt: skip
_COUNTED = {
    "p": "paragraphs", "img": "pictures", "li": "items", "input": "inputs",
    "object": "embeds", "embed": "embeds", "iframe": "embeds",
}  # fmt: skip
_OWN_PAGE = 0.3  # what text that links to elsewhere in the same page counts for


@dataclass(slots=True)
class Measure:
    """What a part holds; the first five are in characters, white space collapsed."""

    text: int = 0
    linked: float = 0.0
    headed: int = 0  # in headings
    listed: int = 0  # in lists
    commas: int = 0
    set_out: int = 0  # how many parts below are more than bare text
    paragraphs: int = 0
    pictures: int = 0
    items: int = 0
    inputs: int = 0
    embeds: int = 0

    def add(self, other: "Measure") -> None:
        """Count what `other` holds, too."""
        self.text += other.text
        self.linked += other.linked
        self.headed += other.headed
        self.listed += other.listed
        self.commas += other.commas
        self.set_out += other.set_out
        self.paragraphs += other.paragraphs
        self.pictures += other.pictures
        self.items += other.items
        self.inputs += other.inputs
        self.embeds += other.embeds

    @property
    def link_density(self) -> float:
        """The share of the text that is in links."""
        return self.linked / self.text if self.text else 0.0


Measures = dict[HtmlElement, Measure]
Verdict = Callable[[HtmlElement, Measure], bool]


def length(text: str | None) -> int:
    """How many characters `text` has with its white space collapsed."""
    return len(_SPACE.sub(" ", text.strip())) if text else 0


def measure(root: HtmlElement, goes: Verdict | None = None) -> Measures:
    """What every part of `root` holds.

    A part of which `goes` says so, once all below it has been judged, is taken out of the tree and
    not counted. `root` itself stays.
    """
    nodes, dropped = list(root.iter()), []
    found: Measures = {node: Measure() for node in nodes}
    for node in reversed(nodes):  # so that all below a part comes before it
        own = found[node]
        _count_text(own, node.text)
        if node is root:
            continue
        if goes is not None and goes(node, own):
            node.drop_tree()  # its tail joins the text before it, which is counted later
            dropped.append(node)
            continue
        parent = found[node.getparent()]
        parent.add(own)
        _count_kind(parent, node, own)
        _count_text(parent, node.tail)
    # lxml goes through all of a tree that nothing holds each time it lets go of a part of it: let
    # go of the parts first.
    nodes.clear()
    for top in dropped:
        for below in top.iter():
            del found[below]
    return found


def _count_text(part: Measure, text: str | None) -> None:
    if text and (size := length(text)):
        part.text += size
        part.commas += len(_COMMA.findall(text))


def _count_kind(parent: Measure, node: HtmlElement, own: Measure) -> None:
    """Count in `parent` what `node` itself is."""
    tag = node.tag
    if tag in _COUNTED:
        name = _COUNTED[tag]
        setattr(parent, name, getattr(parent, name) + 1)
    if tag == "a":
        parent.linked += own.text * (_OWN_PAGE if node.get("href", "").startswith("#") else 1)
    elif tag in _HEADINGS:
        parent.headed += own.text
    elif tag in _LISTS:
        parent.listed += own.text
    parent.set_out += bool(own.text) and tag in _SET_OUT
