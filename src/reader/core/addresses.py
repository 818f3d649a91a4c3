"""Web addresses: which of them are written differently and lead to the same article."""

from urllib.parse import parse_qsl, urlencode, urlsplit

# Parameters that say how a reader came to a page, never which page it is: those of newsletters
# and campaigns (utm_, mc_), of advertisements, and of the networks where a link was shared.
_TRACKING = frozenset(
    ("fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "igsh", "twclid", "gbraid", "wbraid",
     "_ga", "_gl", "_hsenc", "_hsmi", "mkt_tok", "xtor", "ocid", "smid", "share_id")
)  # fmt: skip
_CAMPAIGNS = ("utm_", "mc_", "at_", "pk_", "mtm_")
_PORTS = {"http": 80, "https": 443}


def article_address(url: str) -> str:
    """What is the same for two addresses of one article, however they were come by; "" if `url`
    names no article on the web.

    It tells nothing of http or https, "www.", the fragment, tracking parameters, the order of
    parameters and a slash at the end. The front page of a site is no article: another one stands
    there every day, and programs without a better address give it to all they save.
    """
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").removeprefix("www.").rstrip("."), parts.port
    except ValueError:  # half an IPv6 address, a port that is none
        return ""
    path = parts.path.rstrip("/")
    told = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if _tells(pair[0])]
    query = urlencode(sorted(told))
    if parts.scheme not in _PORTS or not host or not (path or query):
        return ""
    place = host if port in (None, _PORTS[parts.scheme]) else f"{host}:{port}"
    return place + path + (f"?{query}" if query else "")


def _tells(parameter: str) -> bool:
    """Whether a parameter may say which page it is."""
    name = parameter.lower()
    return name not in _TRACKING and not name.startswith(_CAMPAIGNS)
