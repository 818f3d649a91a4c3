"""Markdown to HTML, of notes and articles alike; it is for the caller to make it safe."""

from collections.abc import Callable

_MANY_BRACKETS = 500  # in one paragraph


def to_html(markdown: str, *extensions: str, check: Callable[[], None] = lambda: None) -> str:
    """`markdown` as HTML, with tables, fenced code, footnotes, ~~strike~~ and more `extensions`.

    `check` is called now and then; what it raises ends the work. Raises RecursionError for lists
    or quotes nested beyond reason, ValueError for what is too knotted in other ways: then it is
    best shown as it stands.
    """
    # Costs 40 ms, which the start of the program need not pay.
    import markdown as package
    from markdown.inlinepatterns import SimpleTagInlineProcessor

    from reader.markdown_bounds import bind

    converter = package.Markdown(
        extensions=["tables", "fenced_code", "footnotes", "sane_lists", *extensions],
        extension_configs={"footnotes": {"BACKLINK_TEXT": ""}},
    )
    # Up to the next pair: to look further would take the square of the time.
    strike = SimpleTagInlineProcessor(r"(~~)(?=\S)((?:(?!~~).)+)(?<=\S)~~", "del")
    converter.inlinePatterns.register(strike, "strike", 65)
    bind(converter, len(markdown), check)
    html: str = converter.convert(_tame(markdown))
    return html


def _tame(text: str) -> str:
    """`text` with the brackets escaped where there are so many that no link can be meant."""
    if text.count("[") <= _MANY_BRACKETS:
        return text
    return "\n\n".join(
        part.replace("[", "\\[") if part.count("[") > _MANY_BRACKETS else part
        for part in text.split("\n\n")
    )
