"""The article of a page as plain HTML that the reader of HTML knows, ready to be sanitised."""

from lxml import etree
from lxml.html import HtmlElement

from reader.importers.article_paragraphs import INLINE
from reader.importers.article_tables import unfold_layout
from reader.importers.html_clean import TAGS


def article_html(article: HtmlElement) -> str:
    """`article` as HTML; what only lays it out becomes plain divisions. `article` is changed."""
    unfold_layout(article)
    for node in article.iter():
        if node.tag == "q":
            node.text = "“" + (node.text or "")
            last = node[-1] if len(node) else None
            if last is None:
                node.text += "”"
            else:
                last.tail = (last.tail or "") + "”"
        elif node.tag not in TAGS and node.tag not in INLINE:
            node.tag = "div"
    text: str = etree.tostring(article, encoding="unicode", method="html", with_tail=False)
    return text
