"""The templates of pages and books, filled so that nothing that someone wrote becomes markup."""

from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from reader.exporters.escaping import legal
from reader.resources import resource


def render(name: str, **values: object) -> str:
    """The template `name` filled with `values`."""
    return legal(_environment().get_template(name).render(**values))


def source(name: str) -> Markup:
    """The text of a file that goes in as it is: a style sheet, a script."""
    return Markup(resource(f"templates/{name}").read_text("utf-8"))


@cache
def _environment() -> Environment:
    loader = FileSystemLoader(resource("templates"))
    return Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
