"""Addresses that say where a visitor came from: the five utm parameters, as web statistics read them."""

from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

PARTS = ("utm_source", "utm_medium", "utm_campaign", "utm_content", "utm_term")


def tagged(address: str, **parts: str) -> str:
    """The address with these parts in the place of those it had; an empty one goes."""
    split = urlsplit(address.strip())
    kept = [(name, value) for name, value in parse_qsl(split.query, keep_blank_values=True) if name not in parts]
    new = [(name, plain(parts[name])) for name in PARTS if parts.get(name, "").strip()]
    return urlunsplit(split._replace(query=urlencode(kept + new, quote_via=quote)))


def parts_of(address: str) -> dict[str, str]:
    """The parts that an address has."""
    return {name: value for name, value in parse_qsl(urlsplit(address.strip()).query) if name in PARTS}


def plain(value: str) -> str:
    """In small letters with hyphens: statistics count Noël and noël apart."""
    return "-".join(value.lower().split())
