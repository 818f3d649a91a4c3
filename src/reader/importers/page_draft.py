"""A page with all that is known of it to a draft: facts, article, pictures, content."""

from dataclasses import replace

from reader.core.document import Draft
from reader.importers.addresses import join_url
from reader.importers.article import find_article
from reader.importers.article_html import article_html
from reader.importers.base import Importer, make_draft
from reader.importers.html_blocks import read_html
from reader.importers.html_tree import Page, picture_bytes, too_deep
from reader.importers.page_metadata import read_metadata
from reader.importers.page_pictures import Find, PagePictures, show_hidden_pictures
from reader.importers.stopping import may_stop


def page_draft(
    importer: Importer, data: bytes, name: str, page: Page, find: Find, url: str = ""
) -> Draft:
    """The article in `page`, which came in as `data`; what it holds is used up.

    `find` gives what came along by its address, `url` is where the page was saved from if the file
    around it tells. Raises `ImportFailed` if there is nothing to read.
    """
    body = page.root.body
    facts = read_metadata(page.root, url or page.saved_from)
    if facts.byline is not None:
        facts.byline.drop_tree()
    show_hidden_pictures(body)
    base = _base_url(page, url or page.saved_from or facts.url)
    may_stop()
    article = find_article(body, facts.title)
    may_stop()
    pictures = PagePictures(_with_lifted(page, find), base)
    pictures.settle(article)
    try:
        content = read_html(article_html(article), pictures=pictures.by_hash, base_url=base)
    except RecursionError:
        raise too_deep(name) from None
    draft = make_draft(
        importer,
        data,
        name,
        content,
        title=facts.title,
        media_type=f"{importer.media_type}; charset={page.encoding}",
        author=facts.author,
        source=facts.source,
        published=facts.published,
        language=facts.language,
        url=facts.url,
    )
    shown = {block.picture for block in content.blocks}
    return replace(draft, pictures=tuple(p for p in pictures.kept if p.hash in shown))


def _base_url(page: Page, url: str) -> str:
    """What the addresses in the page are relative to."""
    for node in page.root.iter("base"):
        if href := node.get("href", ""):
            return join_url(url, href)
    return url


def _with_lifted(page: Page, find: Find) -> Find:
    def found(address: str) -> bytes | None:
        uri = page.lifted.get(address, address)
        return picture_bytes(uri) if uri[:5].lower() == "data:" else find(address)

    return found
