"""The title of an article from that of its page, which often has the name of the site with it."""

import re
from collections.abc import Collection

_PARTED = re.compile(r"\s+[|\-–—\\/>»·•]\s+")
_STEPS = re.compile(r"\s[\\/>»]\s")
_FEWEST = 3  # words; fewer than these are a site or a section rather than a title
_SHORT = 4  # words; a title cut to so few is doubted
_SHORTEST, _LONGEST = 15, 150  # characters; outside of these a title is doubted
_LONG_HEAD = 5  # words before a colon that are more than a label


def article_title(page_title: str, headings: Collection[str], site: str = "") -> str:
    """`page_title` without the name of the site, told by its place or by `site`.

    `headings` are those of the first and second level on the page; one that says all of the title
    leaves it as it is. Pure; no errors.
    """
    whole = " ".join(page_title.split())
    if whole in headings:
        return whole
    named = _without(whole, site)
    if named != whole:
        return named
    parts = [match.span() for match in _PARTED.finditer(whole)]
    if parts:
        cut = whole[: parts[-1][0]]
        if _words(cut) < _FEWEST:
            cut = whole[parts[0][1] :]
    elif ": " in whole:
        cut = _behind_colon(whole)
    else:
        return _from_heading(whole, headings)
    return whole if _is_doubtful(cut, whole) else cut.strip()


def _without(whole: str, site: str) -> str:
    """`whole` without the part that is the name of the site, if what is left says enough."""
    for match in _PARTED.finditer(whole):
        head, tail = whole[: match.start()], whole[match.end() :]
        if site and tail.casefold() == site.casefold() and _words(head) >= _FEWEST:
            return head
        if site and head.casefold() == site.casefold() and _words(tail) >= _FEWEST:
            return tail
    return whole


def _behind_colon(whole: str) -> str:
    first, last = whole.index(":"), whole.rindex(":")
    if _words(whole[:first]) > _LONG_HEAD:
        return whole
    cut = whole[last + 1 :]
    return cut if _words(cut) >= _FEWEST else whole[first + 1 :]


def _from_heading(whole: str, headings: Collection[str]) -> str:
    """The one heading there is, where the title says next to nothing or far too much."""
    if _SHORTEST <= len(whole) <= _LONGEST or len(headings) != 1:
        return whole
    heading = next(iter(headings))
    return heading if _words(heading) > _SHORT else whole


def _is_doubtful(cut: str, whole: str) -> bool:
    if _words(cut) > _SHORT:
        return False
    return not _STEPS.search(whole) or _words(cut) != _words(_PARTED.sub(" ", whole)) - 1


def _words(text: str) -> int:
    return len(text.split())
