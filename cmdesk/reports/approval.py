"""Posts to be agreed to, as one page that anybody can open: what would leave, where, when, and two mails to answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any, Protocol
from urllib.parse import quote

from cmdesk.domain.outbox import COMMENT
from cmdesk.domain.polls import DAY, NewPoll


class Translate(Protocol):
    def __call__(self, source: str, n: int | None = None, **values: Any) -> str: ...


@dataclass(frozen=True)
class Shown:
    """One post as it is shown."""

    reference: str
    when: str  # in words
    texts: Sequence[tuple[str, Sequence[tuple[str, str]]]]  # for whom, and what they get: each part, and what it is
    pictures: Sequence[tuple[str, str]] = ()  # a data: address, and what it shows
    poll: NewPoll | None = None
    chosen: Sequence[tuple[str, str]] = ()  # what else people will see of it: "Content warning", and which


STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2.5rem auto;padding:0 1rem;color:#1c1b1a}"
    "h1{font-size:1.5rem}article{border:1px solid #ccc;border-radius:10px;padding:1rem 1.2rem;margin:1.2rem 0}"
    "h2{font-size:1rem;margin:0 0 .6rem}h3{font-size:.85rem;color:#555;margin:1rem 0 .2rem}"
    "p{white-space:pre-wrap;margin:.2rem 0;overflow-wrap:anywhere}p.part{color:#555;font-size:.85rem;margin-top:.8rem}"
    "ul.poll{margin:.8rem 0 .2rem;padding:0;list-style:none}"
    "ul.poll li{border:1px solid #bbb;border-radius:6px;padding:.35rem .7rem;margin:.35rem 0}"
    "p.chosen,p.term{color:#555;font-size:.9rem}img{max-width:100%;border-radius:6px;margin:.4rem 0}"
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
    texts = "".join(f"<h3>{escape(whom)}</h3>{_parts(parts, tr)}" for whom, parts in post.texts)
    chosen = "".join(f'<p class="chosen">{escape(name)}: {escape(value)}</p>' for name, value in post.chosen)
    poll = _poll(post.poll, tr) if post.poll is not None else ""
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
    body = f"<h2>{escape(post.when)}</h2>{texts}{poll}{chosen}{pictures}"
    return f'<article>{body}<div class="answers">{answers}</div></article>'


def _parts(parts: Sequence[tuple[str, str]], tr: Translate) -> str:
    """A thread, part by part, and the first comment below it."""
    thread = sum(kind != COMMENT for kind, _ in parts)
    told = []
    for place, (kind, text) in enumerate(parts, 1):
        if kind == COMMENT:
            told.append(f'<p class="part">{escape(tr("First comment"))}</p>')
        elif thread > 1:
            told.append(f'<p class="part">{escape(tr("Part {place} of {count}", place=place, count=thread))}</p>')
        told.append(f"<p>{escape(text)}</p>")
    return "".join(told)


def _poll(poll: NewPoll, tr: Translate) -> str:
    answers = "".join(f"<li>○ {escape(each)}</li>" for each in poll.answers if each)
    told = [tr("Poll, open for {time}", time=_term(poll.seconds, tr))]
    told += [tr("several answers")] if poll.several else []
    return f'<ul class="poll">{answers}</ul><p class="term">{escape(" · ".join(told))}</p>'


def _term(seconds: int, tr: Translate) -> str:
    if seconds < 3600:
        return tr("{n} minutes", n=seconds // 60)
    return tr("{n} hours", n=seconds // 3600) if seconds < DAY else tr("{n} days", n=seconds // DAY)


def link(address: str, subject: str, body: str = "") -> str:
    """A mail to begin (RFC 6068), fit for an attribute."""
    more = f"&body={quote(body, safe='')}" if body else ""
    return escape(f"mailto:{quote(address, safe='@')}?subject={quote(subject, safe='')}{more}", quote=True)
