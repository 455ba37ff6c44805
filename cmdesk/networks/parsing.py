"""Making strangers' bytes and HTML fit to read: charset, sanitised HTML, plain text."""

import codecs
import html as entities
import re
from functools import lru_cache
from urllib.parse import urljoin, urlsplit

import nh3

SCHEMES = {"http", "https", "mailto"}
_TAGS = (set(nh3.ALLOWED_TAGS) - {"area", "map", "rtc", "nav"}) | {"tfoot"}
_GONE_WITH_CONTENT = {
    "script", "style", "title", "template", "textarea", "select", "option", "button", "noframes",
    "iframe", "svg", "math",
}  # fmt: skip
ATTRIBUTES = {
    "a": {"href", "title", "hreflang"},
    "abbr": {"title"},
    "acronym": {"title"},
    "bdo": {"dir"},
    "img": {"src", "alt", "title", "width", "height"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
    "*": {"lang", "dir"},
}


@lru_cache(maxsize=64)
def _cleaner(base: str) -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=_TAGS,
        clean_content_tags=_GONE_WITH_CONTENT,
        attributes=ATTRIBUTES,
        url_schemes=SCHEMES,
        url_relative=("rewrite_with_base", base) if base else "deny",
    )


def clean_html(html: str, base: str = "") -> str:
    """HTML that is safe to show: known tags only, absolute links, no scripts, styles or forms, no tracking pixels.

    Remote images stay in it; whoever shows it decides whether to load them. A film in a frame becomes a link.
    """
    if "<" not in html and "&" not in html:
        return html
    lower = html.lower()  # looking for words in it is many times faster than a pattern that ignores case
    if any(map(lower.__contains__, ("<iframe", "<embed", "<video", "<audio", "<source"))):
        html = _EMBED.sub(_film, html)
    if "noscript" in lower:
        html = _NOSCRIPT.sub("", html)  # nothing runs here, so its content is meant for us
    # A cleaner takes as long to make as a page to clean: one for each base only where a link needs it.
    cleaned: str = _cleaner(_usable(base) if base and _has_relative(lower) else "").clean(html)
    if "<img" in cleaned:
        cleaned = _IMAGE.sub(_image, cleaned)
    return cleaned


@lru_cache(maxsize=256)
def _usable(base: str) -> str:
    try:
        parts = urlsplit(base)
        if parts.scheme in ("http", "https") and parts.hostname:
            nh3.clean("<a href=x>", url_relative=("rewrite_with_base", base))
            return base
    except ValueError:
        pass  # a base that is no address: relative links are dropped
    return ""


_RELATIVE = re.compile(r"\b(?:href|src)\s*=\s*[\"']?\s*(?!https?://|mailto:)[^\s\"'>]")
_PLAIN_LINKS = ('href="https://', 'href="http://', 'src="https://', 'src="http://')


def _has_relative(lower: str) -> bool:
    if lower.count("href") + lower.count("src") == sum(map(lower.count, _PLAIN_LINKS)):
        return False
    return _RELATIVE.search(lower) is not None


_NOSCRIPT = re.compile(r"</?noscript\b[^<>]*>", re.I)
_EMBED = re.compile(
    r"<(?:iframe|embed|video|audio|source)\b[^<>]*?\bsrc\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s>\"']+)[^<>]*>", re.I
)


def _film(found: re.Match[str]) -> str:
    address = entities.unescape(found[1].strip("\"'")).strip()
    if address.startswith("//"):
        address = "https:" + address
    if not address.startswith(("http://", "https://")):
        return found[0]
    shown = entities.escape(address)
    # Closed at once: what is inside a frame is for browsers without frames.
    return f'<p><a href="{shown}">{shown}</a></p>{found[0]}'


_IMAGE = re.compile(r'<img((?: [a-z-]+="[^"]*")*)>')
_TINY = re.compile(r' (?:width|height)="\s*[01](?:px)?\s*"')


def _image(found: re.Match[str]) -> str:
    return found[0] if kept_image(found[1]) else ""


def kept_image(attributes: str) -> bool:
    """Whether a clean image shows anything: one of a dot only tells that it was looked at."""
    return ' src="' in attributes and not _TINY.search(attributes)


def plain_text(html: str) -> str:
    """What a person would read of some HTML: a line for each block, entities decoded."""
    if "<" not in html:
        return tidy_text(entities.unescape(html) if "&" in html else html)
    return text_of_clean(_cleaner("").clean(html))


_BLANKS = re.compile(r"  +")
_PRE = re.compile(r"<pre\b[^>]*>(.*?)</pre>", re.S)
_ANY_TAG = re.compile(r'<(/?)([a-z0-9]+)([^>"]*(?:"[^"]*"[^>"]*)*)>')
SOFT = "\x1e"  # a new line unless there is one already
_SOFT_BREAKS = re.compile(r"\x1e[ \x1e]*")
_BREAKS = {"br": "\n"}
_BREAKS |= dict.fromkeys(("div", "tr", "dt", "dd", "figcaption", "caption", "summary"), SOFT)
_BREAKS |= dict.fromkeys(
    (
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "ul", "ol", "dl", "table", "hr", "article",
        "header", "footer", "aside", "figure", "details", "center",
    ),
    "\n\n",
)  # fmt: skip
_ALT = re.compile(r' alt="([^"]*)"')


def text_of_clean(html: str) -> str:
    """The text of HTML that `clean_html` returned; several times faster than starting from any HTML."""
    if "<pre" in html:
        # Line ends inside it are kept by hiding them from the next step.
        html = _PRE.sub(
            lambda found: "<pre>" + found[1].replace("\n", "<br>").replace("  ", " &nbsp;") + "</pre>", html
        )
    for blank in "\n\r\t\f":
        html = html.replace(blank, " ")
    text = _ANY_TAG.sub(lambda found: tag_as_text(found[2], found[3], closing=bool(found[1])), html)
    return text_of_pieces(entities.unescape(text) if "&" in text else text)


def text_of_pieces(text: str) -> str:
    """What was between tags, with `tag_as_text` in their places, as it is read."""
    if SOFT in text:
        text = _SOFT_BREAKS.sub("\n", text)
    if "  " in text:
        text = _BLANKS.sub(" ", text)
    return tidy_text(text)


def tag_as_text(name: str, attributes: str, *, closing: bool = False) -> str:
    """What a clean tag is in a text: a new line, a dot before a point, an emoji, nothing."""
    if name in _BREAKS:
        return _BREAKS[name]
    if name == "li":
        return SOFT if closing else SOFT + "• "
    if name in ("td", "th"):
        return "" if closing else " "
    if name == "img" and (alt := _ALT.search(attributes)) and len(alt[1]) < 9 and not alt[1].isascii():
        return alt[1]  # an emoji drawn as a picture
    return ""


_EDGES = " \t\r\f"
_GAPS = re.compile(r"\n{3,}")


def tidy_text(text: str) -> str:
    """The text without blanks at the ends of lines and without more than one empty line in a row."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\n" in text:
        text = "\n".join([line.strip(_EDGES) for line in text.split("\n")])
        if "\n\n\n" in text:
            text = _GAPS.sub("\n\n", text)
    return text.strip()


def one_line(text: str) -> str:
    """The text as a title: on one line."""
    return " ".join(text.split())


# What people declare, and what they mean (as browsers take it).
_MEANT = {
    "iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949", "big5": "big5hkscs",
}  # fmt: skip
_DECLARED = (
    re.compile(rb"<\?xml[^>]{1,200}?\bencoding\s*=\s*[\"']([A-Za-z0-9._:-]+)"),
    re.compile(rb"<meta\b[^>]{0,200}?\bcharset\s*=\s*[\"']?\s*([A-Za-z0-9._:-]+)", re.I),
)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([A-Za-z0-9._:-]+)", re.I)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(body: bytes, content_type: str = "") -> str:
    """The text of a body, whatever it says of its charset: what proves itself beats what is declared."""
    for mark, name in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace")
    if b"\x00" in body[:64]:
        name = "utf-16-le" if body[1:2] == b"\x00" else "utf-16-be"
        return body.decode(name, "replace")
    declared = _declared(body, content_type)
    if body.isascii():  # the Japanese and Chinese charsets of mail days use such bytes only
        return body.decode(declared if declared.startswith(("iso2022", "hz")) else "ascii", "replace")
    try:
        return body.decode("utf-8")  # other charsets practically never look like it
    except UnicodeDecodeError:
        pass
    damaged = body.decode("utf-8", "replace")
    if damaged.count("\ufffd") * 5 <= len(damaged) - sum(map(str.isascii, damaged)) - damaged.count("\ufffd"):
        return damaged  # one bad letter in a hundred good ones
    return body.decode(declared or "cp1252", "replace")


def _declared(body: bytes, content_type: str) -> str:
    found = _CHARSET.search(content_type)
    names = [found[1]] if found else []
    names += [match[1].decode("ascii") for pattern in _DECLARED if (match := pattern.search(body[:4096]))]
    for name in names:
        try:
            canonical = codecs.lookup(name).name
        except LookupError:
            continue
        if canonical.startswith("utf"):
            continue  # had it been so, it would have decoded, or had a mark
        return _MEANT.get(canonical, canonical)
    return ""


_ABSOLUTE = re.compile(r"https?://[a-z0-9.-]+(?::[0-9]+)?/[A-Za-z0-9/._~%+@-]*(?:\?[A-Za-z0-9/._~%+@&=-]+)?")


def join(base: str, address: str) -> str:
    """The address made absolute; "" when it leads nowhere on the web."""
    address = address.strip()
    if not address or _ABSOLUTE.fullmatch(address):
        return address
    try:
        whole = urljoin(base, address)
        parts = urlsplit(whole)
    except ValueError:
        return ""
    return whole if parts.scheme in ("http", "https") and parts.netloc else ""
