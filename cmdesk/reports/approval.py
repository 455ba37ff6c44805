"""Posts to be agreed to, as one page that anybody can open: what would leave, where, when, and two mails to answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any, Protocol
from urllib.parse import quote


class Translate(Protocol):
    def __call__(self, source: str, n: int | None = None, **values: Any) -> str: ...


@dataclass(frozen=True)
class Shown:
    """One post as it is shown."""

    reference: str
    when: str  # in words
    texts: Sequence[tuple[str, str]]  # for whom, and what they get
    pictures: Sequence[tuple[str, str]] = ()  # a data: address, and what it shows


STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2.5rem auto;padding:0 1rem;color:#1c1b1a}"
    "h1{font-size:1.5rem}article{border:1px solid #ccc;border-radius:10px;padding:1rem 1.2rem;margin:1.2rem 0}"
    "h2{font-size:1rem;margin:0 0 .6rem}h3{font-size:.85rem;color:#555;margin:1rem 0 .2rem}"
    "p{white-space:pre-wrap;margin:.2rem 0;overflow-wrap:anywhere}img{max-width:100%;border-radius:6px;margin:.4rem 0}"
    ".answers a{display:inline-block;margin:.8rem .8rem 0 0;padding:.45rem 1rem;border:1px solid #999;"
    "border-radius:6px;text-decoration:none;color:#1c1b1a}"
    ".answers a.yes{background:#2f54c6;border-color:#2f54c6;color:#fff}"
    "footer{color:#666;margin-top:2rem}@media print{article{break-inside:avoid}}"
)


def page(name: str, address: str, posts: Sequence[Shown], tr: Translate) -> str:
    """HTML without anything from elsewhere; `address`: to whom the answers go by mail."""
    title = tr("Posts of {name} to agree to", name=name)
    how = tr(
        "Read each post. “I agree” and “To be changed” begin a mail to us that you only have to send; write what you "
        "would change into it."
    )
    articles = "".join(_article(one, address, tr) for one in posts)
    foot = escape(tr("Nothing leaves before you answer."))
    return (
        f'<!doctype html><html><head><meta charset="utf-8"><title>{escape(title)}</title><style>{STYLE}</style></head>'
        f"<body><h1>{escape(title)}</h1><p>{escape(how)}</p>{articles}<footer>{foot}</footer></body></html>\n"
    )


def _article(post: Shown, address: str, tr: Translate) -> str:
    texts = "".join(f"<h3>{escape(whom)}</h3><p>{escape(text)}</p>" for whom, text in post.texts)
    pictures = "".join(
        f'<img src="{escape(source, quote=True)}" alt="{escape(alt, quote=True)}">' for source, alt in post.pictures
    )
    yes = link(address, f"[{post.reference} YES] {tr('I agree')}")
    no = link(address, f"[{post.reference} NO] {tr('To be changed')}", tr("What I would change:") + "\n\n")
    by_hand = tr(
        "Without these buttons: answer with “{yes}” or “{no}” in the subject.",
        yes=f"[{post.reference} YES]",
        no=f"[{post.reference} NO]",
    )
    answers = (
        f'<a class="yes" href="{yes}">{escape(tr("I agree"))}</a><a href="{no}">{escape(tr("To be changed"))}</a>'
        f"<p>{escape(by_hand)}</p>"
    )
    return f'<article><h2>{escape(post.when)}</h2>{texts}{pictures}<div class="answers">{answers}</div></article>'


def link(address: str, subject: str, body: str = "") -> str:
    """A mail to begin (RFC 6068), fit for an attribute."""
    more = f"&body={quote(body, safe='')}" if body else ""
    return escape(f"mailto:{quote(address, safe='@')}?subject={quote(subject, safe='')}{more}", quote=True)
