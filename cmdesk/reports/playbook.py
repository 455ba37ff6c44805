"""The playbook as a document to hand to an agency or to who begins: a page that prints well, without anything else."""

from collections.abc import Sequence
from html import escape

from cmdesk.domain.incidents import Contact, Statement
from cmdesk.domain.playbook import SECTIONS, Line, Page, Playbook, Section
from cmdesk.domain.playbook_text import HEADINGS, LANGUAGES, NOTES, TITLE, named, place_of
from cmdesk.domain.replies import SavedReply
from cmdesk.reports.person import Translate

STYLE = (
    "body{font:15px/1.5 system-ui,sans-serif;max-width:48rem;margin:2.5rem auto;padding:0 1rem;color:#1d1c1a}"
    "h1{font-size:1.7rem;margin-bottom:.2rem}h2{font-size:1.15rem;margin:2.2rem 0 .6rem;border-bottom:1px solid #ddd}"
    "p{margin:.2rem 0}.about{color:#54514b}.line{margin:.7rem 0}table{border-collapse:collapse;margin:.3rem 0 .8rem}"
    "td{padding:.15rem 1.2rem .15rem 0;vertical-align:top}.bar{background:#2f54c6;height:6px;font-size:1px}"
    "@media print{body{margin:0;font-size:11pt}h2{page-break-after:avoid}.line{page-break-inside:avoid}}"
)


def page(
    told: Playbook,
    name: str,
    made: str,
    language: str,
    tr: Translate,
    replies: Sequence[SavedReply] = (),
    statements: Sequence[Statement] = (),
    contacts: Sequence[Contact] = (),
) -> str:
    """HTML; `made` says when. What is kept elsewhere (replies, statements, contacts) follows the sections."""
    at = place_of(language)
    spoken = LANGUAGES[at]
    title = f"{TITLE[spoken]} – {name}" if name else TITLE[spoken]
    parts = [f"<h1>{escape(title)}</h1>", f'<p class="about">{escape(tr("Written on {date}.", date=made))}</p>']
    for section in SECTIONS:
        if found := told.page(section.key):
            parts += [f"<h2>{escape(HEADINGS[section.key][at])}</h2>", *_section(section, found, at)]
    parts += _titled(tr("Saved replies"), [(each.name, each.text) for each in replies])
    parts += _titled(tr("Holding statements"), [(each.where, each.text) for each in statements])
    if contacts:
        parts.append(f"<h2>{escape(tr('Contacts'))}</h2>")
        parts += [f'<p style="margin-left:{24 * each.depth}px">{escape(each.told)}</p>' for each in contacts]
    if told.notes:
        parts.append(f"<h2>{escape(NOTES[spoken])}</h2>")
        parts += [f"<p>{escape(line)}</p>" for line in told.notes.split("\n")]
    return (
        f'<!doctype html><html lang="{spoken}"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{STYLE}</style></head><body>{''.join(parts)}</body></html>\n"
    )


def _section(section: Section, found: Page, at: int) -> list[str]:
    parts = []
    rows = named(section, section.options, found.options, at)
    if rows:
        cells = "".join(f'<tr><td class="about">{escape(name)}</td><td>{escape(said)}</td></tr>' for name, said in rows)
        parts.append(f"<table>{cells}</table>")
    return parts + [_line(section, line, at) for line in found.lines]


def _line(section: Section, line: Line, at: int) -> str:
    rows = named(section, section.parts, line.values, at)
    about = "<br>".join(f"{escape(name)} – {escape(said)}" for name, said in rows)
    share = int(line.values.get("share", "0"))
    # A table, as what makes the PDF knows no width of a box.
    bar = f'<table width="{share}%"><tr><td class="bar"></td></tr></table>' if share else ""
    below = f'<p class="about">{about}</p>' if about else ""
    return f'<div class="line"><p><b>{escape(line.text)}</b></p>{below}{bar}</div>'


def _titled(title: str, told: Sequence[tuple[str, str]]) -> list[str]:
    if not told:
        return []
    lines = [
        f'<div class="line"><p><b>{escape(name)}</b></p><p>{escape(text).replace(chr(10), "<br>")}</p></div>'
        for name, text in told
    ]
    return [f"<h2>{escape(title)}</h2>", *lines]
