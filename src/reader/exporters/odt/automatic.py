"""Automatic styles of an ODT file: what is set beside a named style, each once."""

from markupsafe import Markup

from reader.exporters.escaping import NOTHING, fill, joined


class Automatic:
    """Names combinations of properties, and then writes the styles for them."""

    def __init__(self) -> None:
        self._names: dict[tuple[str, str, Markup, Markup], str] = {}

    def text(self, properties: Markup) -> str:
        """A style for letters; `properties` are attributes."""
        inner = fill("<style:text-properties{}/>", properties)
        return self._name("text", "", NOTHING, inner)

    def paragraph(self, parent: str, inner: Markup, attributes: Markup = NOTHING) -> str:
        """A style for paragraphs on top of a named one; `parent` itself if nothing is added."""
        if not inner and not attributes:
            return parent
        return self._name("paragraph", parent, attributes, inner)

    def other(self, family: str, inner: Markup, attributes: Markup = NOTHING) -> str:
        """A style of another family, such as "table-column"."""
        return self._name(family, "", attributes, inner)

    def written(self) -> Markup:
        """All of them, in the order in which they were wanted first."""
        told = []
        for (family, parent, attributes, inner), name in self._names.items():
            above = fill(' style:parent-style-name="{}"', parent) if parent else NOTHING
            told.append(
                fill(
                    '<style:style style:name="{}" style:family="{}"{}{}>{}</style:style>',
                    name,
                    family,
                    above,
                    attributes,
                    inner,
                )
            )
        return joined(told)

    def _name(self, family: str, parent: str, attributes: Markup, inner: Markup) -> str:
        key = family, parent, attributes, inner
        return self._names.setdefault(key, f"A{len(self._names) + 1}")
