"""All that is kept of one person, as a page that the person can read."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any, Protocol

from cmdesk.domain.people import Proof


class Translate(Protocol):
    def __call__(self, source: str, n: int | None = None, **values: Any) -> str: ...


STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:3rem auto;padding:0 1rem;color:#1c1b1a}"
    "h1{font-size:1.6rem}h2{font-size:1.15rem;margin-top:2.4rem;border-bottom:1px solid #ddd}"
    "dt{color:#666}dd{margin:0 0 .6rem}article{margin:0 0 1.2rem}footer{color:#666;margin-top:3rem}"
    ".time{color:#666;font-size:.85rem}.ours{border-left:3px solid #999;padding-left:.8rem}"
    "p{white-space:pre-wrap;margin:.2rem 0}"
)


def page(told: Mapping[str, Any], made: str, tr: Translate) -> str:
    """HTML without anything from elsewhere; `made` says when, `told` is what the store gathered."""
    written = tr("Written on {date}. The file beside this one, person.json, holds the same for programs.", date=made)
    parts = [
        f"<h1>{escape(tr('What is kept of {name}', name=told['name']))}</h1>",
        f"<p>{escape(written)}</p>",
        _facts(told, tr),
        *_list(tr("Notes about this person"), told["notes"], lambda note: _said(note["created"], note["text"])),
        *(part for talk in told["conversations"] for part in _conversation(talk, tr)),
    ]
    if told["elsewhere"]:
        parts += [f"<h2>{escape(tr('Messages in conversations with others'))}</h2>", *map(_message, told["elsewhere"])]
    title = escape(str(told["name"]))
    return (
        f'<!doctype html><html><head><meta charset="utf-8"><title>{title}</title><style>{STYLE}</style></head>'
        f"<body>{''.join(parts)}</body></html>\n"
    )


def _facts(told: Mapping[str, Any], tr: Translate) -> str:
    names = {"mail": tr("Mail"), "phone": tr("Phone"), "site": tr("Site"), "place": tr("Place")}
    rows = [(tr("Known since"), _day(told["known since"])), (tr("Role"), told["role"]), (tr("Note"), told["note"])]
    rows += [(names.get(name, name), value) for name, value in told["contact"].items()]
    rows += [(each["network"], f"{each['name']} {each['handle']} {each['address']}") for each in told["identities"]]
    rows += [(tr("Labels"), ", ".join(told["labels"]))]
    rows += [(tr("Communities"), ", ".join(f"{each['name']} {each['part']}".strip() for each in told["communities"]))]
    rows += [(tr("What they write is treated as spam"), tr("yes"))] if told["blocked"] else []
    rows += [
        (tr("Put together with the card of {name}", name=other["name"]), other["note"] or "–")
        for other in told["put together with"]
    ]
    consent = told["consent"]
    rows += [(tr("Agreed to"), f"{consent['to']} ({_day(consent['at'])})")] if consent["to"] else []
    return f"<dl>{''.join(f'<dt>{escape(n)}</dt><dd>{escape(str(v).strip())}</dd>' for n, v in rows if v)}</dl>"


def _conversation(talk: Mapping[str, Any], tr: Translate) -> list[str]:
    title = talk["subject"] or tr("Conversation of {date}", date=_day(talk["created"]))
    given = [*talk["labels"], *talk["reasons"], *([talk["department"]] if talk["department"] else [])]
    return [
        f"<h2>{escape(title)}</h2>",
        *([f"<p>{escape(tr('Labels, reasons and department: {names}', names=', '.join(given)))}</p>"] if given else []),
        *map(_message, talk["messages"]),
        *_list(tr("Private notes"), talk["notes"], lambda note: _said(note["created"], note["text"])),
        *_list(tr("Answers that were not sent"), talk["answers not sent"], lambda a: _said(a["created"], a["text"])),
        *_list(tr("Tasks"), talk["tasks"], lambda task: _said(task["due"], task["text"])),
    ]


def _message(message: Mapping[str, Any]) -> str:
    where = message["account"] or message["source"] or ""
    head = f"{message['author']}, {_day(message['published'], hours=True)} · {message['network'] or ''} {where}".strip()
    text = message["text"] or message["title"] or ""
    ours = ' class="ours"' if message["mine"] else ""
    before = "".join(f"<p><s>{escape(former)}</s></p>" for former in message.get("before", ()))
    return f'<article{ours}><div class="time">{escape(head)}</div>{before}<p>{escape(text)}</p></article>'


def _list(title: str, rows: Sequence[Mapping[str, Any]], line: Any) -> list[str]:
    return [f"<h3>{escape(title)}</h3>", *map(line, rows)] if rows else []


def _said(time: Any, text: str) -> str:
    return f'<article><div class="time">{escape(_day(time, hours=True))}</div><p>{escape(text)}</p></article>'


def _day(told: Any, *, hours: bool = False) -> str:
    """2026-11-20, or 2026-11-20 14:05 UTC; the same in every language, so that nobody reads it wrong."""
    if not told:
        return ""
    return f"{str(told)[:10]} {str(told)[11:16]} UTC" if hours else str(told)[:10]


def proof(erased: Proof, tr: Translate) -> str:
    """The proof of an erasure as a text to give to the person."""
    counts = {
        "identities": tr("handles on networks"),
        "conversations": tr("conversations"),
        "messages": tr("messages they wrote"),
        "answers": tr("answers to them"),
        "notes": tr("notes"),
        "evidence": tr("entries of evidence that stay, kept for a legal claim"),
    }
    lines = [
        tr("Erased on {date}.", date=_day(erased.at.isoformat(), hours=True)),
        "",
        *(tr("{what}: {value}", what=counts.get(name, name), value=count) for name, count in erased.counts.items()),
        "",
        tr(
            "To check that it was about you: the SHA-256 of the line below followed by network:handle"
            " (in small letters) is one of these marks. They do not say who you are."
        ),
        "",
        erased.salt,
        *(f"  {mark}" for mark in erased.marks),
        "",
        tr("Backups that were made before still hold what was erased, until they are deleted."),
    ]
    return "\n".join(lines) + "\n"
