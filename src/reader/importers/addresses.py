"""Addresses on the web, completed and taken apart without surprises."""

from urllib.parse import urljoin


def join_url(base: str, url: str) -> str:
    """Where `url` leads on a page at `base`; "" if one of them is broken."""
    try:
        return urljoin(base, url.strip())
    except ValueError:
        return ""
