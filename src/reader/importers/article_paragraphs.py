"""Paragraphs that a page has not marked as such: bare text in divisions, and double line breaks."""

from lxml.html import HtmlElement

INLINE = frozenset((
    "a", "abbr", "acronym", "audio", "b", "bdi", "bdo", "big", "br", "button", "cite", "code",
    "data", "datalist", "del", "dfn", "em", "embed", "font", "i", "img", "input", "ins", "kbd",
    "label", "mark", "math", "meter", "object", "output", "picture", "progress", "q", "rp",
    "rt", "ruby", "s", "samp", "select", "small", "source", "span", "strike", "strong", "sub",
    "sup", "textarea", "time", "tt", "u", "var", "wbr",
))  # fmt: skip
_PROSE_APART = frozenset(("blockquote", "dl", "div", "img", "ol", "p", "pre", "table", "ul"))
_MOST_LINKED = 0.25  # of its text; a paragraph with more links may be a menu


def set_paragraphs(body: HtmlElement) -> None:
    """Make a paragraph of each division that is one, and of bare text beside other blocks."""
    for node in _with_double_breaks(body):
        if node.tag in ("p", "font", "span", "center"):
            node.tag = "div"
        _wrap_runs(node)
    for node in [body, *body.iter("div")]:
        if any(child.tag not in INLINE for child in node):
            _wrap_runs(node)
        if node is body:
            continue
        only = node[0] if len(node) == 1 else None
        if only is not None and only.tag == "p" and not _is_text(node.text):
            if not _is_text(only.tail) and _link_density(only) < _MOST_LINKED:
                only.tail = node.tail
                node.getparent().replace(node, only)
        elif not any(below.tag in _PROSE_APART for below in node.iterdescendants()):
            node.tag = "p"


def _with_double_breaks(body: HtmlElement) -> list[HtmlElement]:
    found = dict.fromkeys(
        first.getparent()
        for first in body.iter("br")
        if (second := first.getnext()) is not None
        and second.tag == "br"
        and not _is_text(first.tail)
    )
    return [node for node in found if node.tag not in ("pre", "code", "a")]


def _wrap_runs(node: HtmlElement) -> None:
    """Put each run of text and inline parts in `node` into a paragraph; two breaks end one."""
    run: HtmlElement | None = None
    last: HtmlElement | None = None  # in the run
    children = list(node)
    if _is_text(node.text):
        run = _paragraph(node, node.text)
        node.text = None
        node.insert(0, run)
    for child in children:
        if not _is_inline(child):
            run, last = _run_after(child), None
        elif child.tag == "br" and (run is None or _is_bare_break(last)):
            run, last = _run_after(child), None
            node.remove(child)
        else:
            if run is None:
                run = _paragraph(node, None)
                child.addprevious(run)
            run.append(child)
            last = child


def _run_after(child: HtmlElement) -> HtmlElement | None:
    """A new paragraph of the text behind `child`, if there is any."""
    text, child.tail = child.tail, None
    if not _is_text(text):
        return None
    run = _paragraph(child, text)
    child.addnext(run)
    return run


def _paragraph(near: HtmlElement, text: str | None) -> HtmlElement:
    run = near.makeelement("p")
    run.text = text
    return run


def _is_bare_break(node: HtmlElement | None) -> bool:
    return node is not None and node.tag == "br" and not _is_text(node.tail)


def _is_inline(node: HtmlElement) -> bool:
    return node.tag in INLINE and all(below.tag in INLINE for below in node.iterdescendants())


def _is_text(text: str | None) -> bool:
    return text is not None and bool(text.strip())


def _link_density(node: HtmlElement) -> float:
    size = len(node.text_content().strip())
    linked = sum(len(link.text_content()) for link in node.iter("a"))
    return linked / size if size else 0.0
