"""Addresses as people mean them: without what follows readers around, and one for all the dresses of a page."""

import re
from functools import lru_cache
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

# Names of what is added to a link to see who follows it, of newsletters, advertisers and statistics.
_TRACKER = re.compile(
    r"(?:utm|at|pk|mtm|matomo|piwik|hsa|ga|vero|oly|ml|cm_mmc|wt|guce|ns|mc|sc|tw)_\w+"
    r"|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid?|mkt_tok|_hs(?:enc|mi)"
    r"|__hs\w+|xtor|xtref|xtcr|wt\.\w+|echobox|cmpid|cmp_?id|ncid|ocid|s_cid|smid|smtyp|spm|trk|trkcampaign|wickedid"
    r"|ref_(?:src|url)|__twitter_impression|guccounter|sr_share|rb_clickid|ito|icid|ftag|_ga|_gl|zanpid|epik|srsltid",
    re.IGNORECASE,
)
_FILM_EXTRAS = {"si", "feature", "pp", "ab_channel"}  # of YouTube
_AMP_PARAMETERS = {"amp", "outputtype", "_amp", "amp_js_v", "usqp"}
_DRESSES = re.compile(r"^(?:www\d?|m|mobile|amp|touch|mobi)\.(?=[^.]+\.[^.])")


@lru_cache(maxsize=4096)
def without_trackers(address: str) -> str:
    """The same address without the parameters that only tell who follows it; anything else stays as it is."""
    if "?" not in address and "#" not in address:
        return address
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    fragment = "" if _TRACKER.match(parts.fragment) else parts.fragment
    kept = [pair for pair in parts.query.split("&") if pair and not _TRACKER.fullmatch(pair.partition("=")[0])]
    query = "&".join(kept)
    if query == parts.query and fragment == parts.fragment:
        return address
    return urlunsplit((parts.scheme, parts.netloc, parts.path, query, fragment))


@lru_cache(maxsize=4096)
def canonical(address: str) -> str:
    """What the variants of one page share: mobile, AMP, with www or trackers; to compare, not to open.

    "" for what is no web page, or for the front page of a site, which many different things link to.
    """
    try:
        parts = urlsplit(_unwrapped(without_trackers(address.strip())))
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not host:
        return ""
    bare = _DRESSES.sub("", host.lower())
    path = re.sub(r"(?:/amp|\.amp)(?=/?$)|\.amp(?=\.html?$)|^/amp(?=/.)", "", parts.path).rstrip("/")
    query = sorted(
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if name.lower() not in _AMP_PARAMETERS
    )
    if bare == "youtu.be" and path:
        bare, query, path = "youtube.com", [("v", path[1:])], "/watch"
    elif bare == "youtube.com":
        query = [pair for pair in query if pair[0] == "v" or (path != "/watch" and pair[0] not in _FILM_EXTRAS)]
    # A page within a page, or one comment among many; other fragments only say where to begin.
    deep = f"#{parts.fragment}" if parts.fragment.startswith(("!", "/")) or re.search(r"\d", parts.fragment) else ""
    if not path and not query and not deep:
        return ""
    where = f"{bare}:{port}" if port not in (None, 80, 443) else bare
    return where + quote(path, safe="/%:@!$&'()*+,;=~-._") + (f"?{urlencode(query)}" if query else "") + deep


_WRAPPED = re.compile(
    r"https?://(?:www\.)?google\.[a-z.]{2,6}/amp/(s/)?(.+)|https?://[\w-]+\.cdn\.ampproject\.org/[a-z]/(s/)?(.+)"
)


def _unwrapped(address: str) -> str:
    """The page inside an address of Google's copies."""
    found = _WRAPPED.fullmatch(address)
    if found is None:
        return address
    secure, inner = (found[1], found[2]) if found[2] else (found[3], found[4])
    return f"{'https' if secure else 'http'}://{inner}"
