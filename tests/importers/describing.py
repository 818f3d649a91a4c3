"""A draft in words, a line for each thing in it, as it stands in tests/data/formats."""

from reader.core.document import Draft


def describe(draft: Draft) -> str:
    content = draft.content
    lines = [
        f"{name}: {getattr(draft, name)}".strip()
        for name in ("title", "author", "source", "published", "language", "media_type")
    ]
    for block in content.blocks:
        told = [block.kind.value, str(block.level or ""), block.marker, block.alt]
        text = content.text[block.start : block.end]
        lines.append(f"{' '.join(filter(None, told))} | {_visible(text)}")
    for span in content.spans:
        text = content.text[span.start : span.end]
        lines.append(f"{span.kind.value} | {_visible(text)} {span.href}".rstrip())
    for comment in draft.comments:
        passage = content.text[comment.start : comment.end]
        told = f"{comment.author} {comment.made}".strip()
        lines.append(f"comment by {told} on “{_visible(passage)}” | {_visible(comment.body)}")
    for picture in draft.pictures:
        lines.append(f"{picture.media_type} {picture.width} × {picture.height}")
    return "\n".join(lines) + "\n"


def _visible(text: str) -> str:
    """`text` on one line, with what has no ink written out."""
    for char, shown in (
        ("\n", "⏎"),
        ("\t", "⇥"),
        ("\u200b", "∅"),
        ("\u00a0", "⍽"),
        ("\ufffc", "▣"),
    ):
        text = text.replace(char, shown)
    return text
