"""What a filter shows, as one sentence."""

import re

from reader.analysis.selection import Selection
from reader.analysis.wanted import Filter, Match
from reader.core.corpus import Corpus
from reader.core.dates import short_date
from reader.core.ids import ThemeId

_MARKS = '"“”„«»'  # as a query has them about a phrase
_PHRASE = re.compile(f"[{_MARKS}]([^{_MARKS}]*)[{_MARKS}]")
_SHOWN = 4  # names in a list; the others are counted


def sentence(wanted: Filter, found: Selection) -> str:
    """Such as "7 passages tagged War crimes and Retreat, in 3 documents"."""
    corpus = found.corpus
    parts = [
        _counted(found.count, "passage") + _about_themes(corpus, wanted),
        *_conditions(corpus, wanted),
    ]
    if found.count:
        parts.append(f"in {_counted(found.documents, 'document')}")
    return ", ".join(parts)


def _about_themes(corpus: Corpus, wanted: Filter) -> str:
    if not wanted.themes:
        return ""
    names = [_theme(corpus, theme_id) for theme_id in wanted.themes]
    if len(names) == 1:
        return f" {'not ' if wanted.match is Match.NONE else ''}tagged {names[0]}"
    match wanted.match:
        case Match.ANY:
            return f" tagged {_listed(names, 'or')}"
        case Match.ALL:
            return f" tagged {_listed(names, 'and')}"
        case Match.NONE:
            return f" not tagged {_listed(names, 'or')}"
        case Match.OVERLAP:
            return f" where {_listed(names, 'and')} overlap"
    if wanted.within == 0:
        return f" where {_listed(names, 'and')} stand in one paragraph"
    return f" of {_listed(names, 'and')} within {_counted(wanted.within, 'paragraph')}"


def _conditions(corpus: Corpus, wanted: Filter) -> list[str]:
    said = []
    if wanted.coders:
        names = [corpus.coders.get(coder_id, "somebody unknown") for coder_id in wanted.coders]
        said.append(f"by {_listed(names, 'or')}")
    if wanted.notes:
        said.append(f"with a {_listed([kind.value for kind in wanted.notes], 'or a')}")
    if wanted.words:
        said.append(f"containing {_quoted(wanted.words)}")
    if wanted.published_from or wanted.published_to:
        said.append(f"published {_days(wanted.published_from, wanted.published_to)}")
    if wanted.tagged_from or wanted.tagged_to:
        said.append(f"marked {_days(wanted.tagged_from, wanted.tagged_to)}")
    titles = {text.document.id: text.document.title for text in corpus.texts}
    places = [titles.get(one, "a document that is gone") for one in wanted.documents]
    places += [corpus.collections.get(one, "a collection") for one in wanted.collections]
    return [*said, f"looked for in {_listed(places, 'and')}"] if places else said


def _quoted(words: str) -> str:
    """Words as they were typed, in quotation marks unless they have some of their own."""
    phrase = _PHRASE.fullmatch(words.strip())
    if phrase:
        return f"“{phrase[1]}”"
    return words if any(mark in words for mark in _MARKS) else f"“{words}”"


def _days(first: str, last: str) -> str:
    if first == last:
        return short_date(first)
    if not last:
        return f"from {short_date(first)} on"
    return f"until {short_date(last)}" if not first else f"{short_date(first)} – {short_date(last)}"


def _theme(corpus: Corpus, theme_id: ThemeId) -> str:
    theme = corpus.themes.get(theme_id)
    return theme.name if theme else "a theme that is gone"


def _listed(names: list[str], word: str) -> str:
    if len(names) > _SHOWN:
        names = [*names[: _SHOWN - 1], f"{len(names) - _SHOWN + 1} more"]
    return f" {word} ".join([", ".join(names[:-1]), names[-1]] if names[1:] else names)


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
