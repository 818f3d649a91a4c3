"""The command that tags what a search found: any number of hits, one step to undo."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import NamedTuple

from reader.core.anchor import Anchor
from reader.core.highlight import Highlight
from reader.core.ids import DocumentId, HighlightId, VersionId
from reader.core.surroundings import Around, surroundings
from reader.core.theme import Theme
from reader.errors import Refused
from reader.session.command import command
from reader.session.commands.marking import themes_called
from reader.session.wording import counted, named
from reader.store.tx import Tx


class Passage(NamedTuple):
    """A hit to be tagged: `start:end` (code points) of the text of a document that it was found
    in, which must still be its current one."""

    document_id: DocumentId
    version_id: VersionId
    start: int
    end: int


@command("Tag what was found")
def tag_found(
    tx: Tx,
    hits: Iterable[Passage],
    theme_names: Iterable[str],
    around: Around = Around.WORD,
    *,
    whole_paths: bool = False,
) -> list[HighlightId]:
    """Give themes, named as in `mark_passage`, to every hit, or to the sentence or paragraph about
    it; returns the highlights, in the order of documents and of reading.

    Where the coder has marked the very passage already, that highlight gets the themes. Raises
    Refused if there are no hits, or if one is no passage of its document as it is now.
    """
    themes = themes_called(tx, theme_names, whole_paths)
    wanted = sorted(set(hits))
    if not wanted:
        raise Refused("Nothing was found that could be tagged.")
    own = tx.read.own_passages(tx.coder_id, {hit.document_id for hit in wanted})
    tagged: list[HighlightId] = []
    for (document_id, version_id), some in groupby(wanted, key=lambda hit: hit[:2]):
        spans = [(hit.start, hit.end) for hit in some]
        tagged += _tag_in(tx, document_id, version_id, spans, around, own, themes)
    names = " and ".join(named(theme.name) for theme in themes)
    tx.label = f"Tag {counted(len(tagged), 'passage')} {names}"
    return tagged


def _tag_in(
    tx: Tx,
    document_id: DocumentId,
    version_id: VersionId,
    spans: list[tuple[int, int]],
    around: Around,
    own: Mapping[tuple[DocumentId, int, int], HighlightId],
    themes: list[Theme],
) -> list[HighlightId]:
    document = tx.read.document(document_id)
    if document is None or document.trashed:
        raise Refused("A document in which something was found is gone: search again.")
    text = tx.read.text(document.version_id)
    is_stale = version_id != document.version_id
    if is_stale or any(not 0 <= start < end <= len(text) for start, end in spans):
        raise Refused(f"{named(document.title)} has changed since: search again.")
    theme_ids = tuple(theme.id for theme in themes)
    passages = surroundings(text, spans, around)
    known = [own[key] for span in passages if (key := (document_id, *span)) in own]
    there = {(h.start, h.end): h for h in tx.read.highlights_by_id(known)} if known else {}
    tagged: list[HighlightId] = []
    fresh: list[Highlight] = []
    for start, end in passages:
        highlight = there.get((start, end))
        if highlight is None:
            highlight = Highlight(
                id=HighlightId(tx.fresh_id()),
                document_id=document_id,
                version_id=document.version_id,
                anchor=Anchor.of(text, start, end),
                coder_id=tx.coder_id,
                created=tx.time,
                modified=tx.time,
                themes=theme_ids,
            )
            fresh.append(highlight)
        elif lacking := tuple(id_ for id_ in theme_ids if id_ not in highlight.themes):
            themes_now = (*highlight.themes, *lacking)
            fresh.append(highlight._replace(themes=themes_now, modified=tx.time))
        tagged.append(highlight.id)
    tx.put_all(fresh)
    return tagged
