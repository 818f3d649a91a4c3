"""Markdown to HTML, of notes and articles alike; it is for the caller to make it safe."""

_MANY_BRACKETS = 500  # in one paragraph


def to_html(markdown: str, *extensions: str) -> str:
    """`markdown` as HTML, with tables, fenced code, footnotes, ~~strike~~ and more `extensions`.

    Raises RecursionError for lists or quotes nested beyond reason.
    """
    # Costs 40 ms, which the start of the program need not pay.
    import markdown as package
    from markdown.inlinepatterns import SimpleTagInlineProcessor

    converter = package.Markdown(
        extensions=["tables", "fenced_code", "footnotes", "sane_lists", *extensions],
        extension_configs={"footnotes": {"BACKLINK_TEXT": ""}},
    )
    strike = SimpleTagInlineProcessor(r"(~~)(?=\S)(.+?)(?<=\S)~~", "del")
    converter.inlinePatterns.register(strike, "strike", 65)
    html: str = converter.convert(_tame(markdown))
    return html


def _tame(text: str) -> str:
    """`text` with the brackets escaped where there are so many that no link can be meant.

    The renderer looks for the end of a link from each of them on, which would take minutes.
    """
    if text.count("[") <= _MANY_BRACKETS:
        return text
    return "\n\n".join(
        part.replace("[", "\\[") if part.count("[") > _MANY_BRACKETS else part
        for part in text.split("\n\n")
    )
