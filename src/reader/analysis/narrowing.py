"""A filter and other conditions besides as one filter, where there is one that says both."""

from dataclasses import replace

from reader.analysis.wanted import Filter, Match


def narrowed(wanted: Filter, also: Filter) -> Filter | None:
    """`wanted` with the themes, documents and days of publication of `also`, which lie within its
    own; None if no filter says that of the themes of both.

    Where themes are matched by overlap or near, other passages count as well: it may find other
    ones than those of `wanted` for which `also` holds, and is to be tried.
    """
    made = _of_themes(wanted, also) if also.themes else wanted
    if made is not None and also.documents:
        made = replace(made, documents=also.documents, collections=())
    if made is not None and (also.published_from or also.published_to):
        first, last = also.published_from, also.published_to
        made = replace(made, published_from=first, published_to=last)
    return made


def _of_themes(wanted: Filter, also: Filter) -> Filter | None:
    is_one = len(also.themes) == 1
    if not wanted.themes or (wanted.match is Match.ANY and set(also.themes) <= set(wanted.themes)):
        match = Match.ANY if is_one else also.match
        return replace(wanted, themes=also.themes, match=match, within=also.within)
    is_every = wanted.match is Match.ALL or (wanted.match is Match.ANY and not wanted.themes[1:])
    if is_every and is_one:
        themes = tuple(dict.fromkeys((*wanted.themes, *also.themes)))
        return replace(wanted, themes=themes, match=Match.ALL, within=0)
    return None
