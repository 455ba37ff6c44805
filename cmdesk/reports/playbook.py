"""The playbook as a document to hand to an agency or to whoever begins: on paper, as a page, as a text to edit."""

from collections.abc import Sequence

from cmdesk.domain.incidents import Contact, Statement
from cmdesk.domain.playbook import SECTIONS, Kind, Line, Page, Playbook, Section
from cmdesk.domain.playbook_text import HEADINGS, NOTES, PARTS, TITLE, named, place_of
from cmdesk.domain.replies import SavedReply
from cmdesk.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Paragraph,
    Point,
    Points,
    Quotation,
    Quotations,
    Rank,
    Ranks,
    Table,
)
from cmdesk.reports.speech import Speech

LONG = 80  # signs in a cell: a table would cut what is longer


def document(
    told: Playbook,
    brand: str,
    made: str,
    speech: Speech,
    replies: Sequence[SavedReply] = (),
    statements: Sequence[Statement] = (),
    contacts: Sequence[Contact] = (),
) -> Document:
    """`made` says when. What is kept elsewhere (replies, statements, contacts) follows the sections."""
    at = place_of(speech.language)
    title = TITLE[speech.language if speech.is_french else "en"]
    blocks: list[Block] = []
    for section in SECTIONS:
        if page := told.page(section.key):
            blocks += _section(section, page, at)
    tr = speech.tr
    blocks += _said(tr("Saved replies"), [(each.text, each.name) for each in replies])
    blocks += _said(tr("Holding statements"), [(each.text, each.where) for each in statements])
    if contacts:
        depths = ("\u2003" * each.depth + each.told for each in contacts)
        blocks += [Heading(tr("Contacts")), Points(tuple(map(Point, depths)))]
    if told.notes:
        blocks.append(Heading(NOTES[speech.language if speech.is_french else "en"]))
        blocks += [Paragraph(line) for line in told.notes.split("\n") if line.strip()]
    foot = f"{title} · {brand}" if brand else title
    return Document(title, tr("Written on {date}.", date=made), brand, tuple(blocks), foot, speech.language)


def _section(section: Section, page: Page, at: int) -> list[Block]:
    blocks: list[Block] = [Heading(HEADINGS[section.key][at])]
    options = named(section, section.options, page.options, at)
    if options:
        rows = tuple((Cell(name), Cell(said)) for name, said in options)
        blocks.append(Table((Column(""), Column("", share=1.6)), rows))
    if not page.lines:
        return blocks
    match section.key:
        case "pillars":
            blocks += _pillars(section, page, at)
        case "do" | "dont" | "tone":
            blocks.append(Points(tuple(Point(line.text) for line in page.lines)))
        case _:
            blocks.append(_lines(section, page.lines, at))
    return blocks


def _pillars(section: Section, page: Page, at: int) -> list[Block]:
    shares = []
    for line in page.lines:
        (_, said), *_ = named(section, section.parts[:1], line.values, at) or [("", "–")]
        shares.append(Rank(line.text, Cell(said, int(line.values.get("share", "0")))))
    about = tuple(Point(f"{line.text} – {line.values['about']}") for line in page.lines if line.values.get("about"))
    return [Ranks(PARTS["pillars.share"][at], tuple(shares)), *([Points(about)] if about else [])]


def _lines(section: Section, lines: Sequence[Line], at: int) -> Block:
    """A table, where nothing in it is too long for one."""
    cells = [line.text for line in lines] + [value for line in lines for value in line.values.values()]
    if section.key == "legal" or any(len(text) > LONG for text in cells):
        return Quotations(tuple(Quotation(line.text, _beside(section, line, at)) for line in lines))
    used = [part for part in section.parts if any(line.values.get(part.key) for line in lines)]
    columns = [Column("", share=1.4)]
    columns += [
        Column(PARTS[f"{section.key}.{part.key}"][at], part.kind in (Kind.NUMBER, Kind.SHARE), _share(part.kind))
        for part in used
    ]
    rows = []
    for line in lines:
        said = {part.key: dict(named(section, [part], line.values, at)) for part in used}
        rows.append((Cell(line.text), *(Cell(next(iter(said[part.key].values()), "")) for part in used)))
    return Table(tuple(columns), tuple(rows))


def _share(kind: Kind) -> float:
    return 1.4 if kind is Kind.WORDS else 0.9


def _beside(section: Section, line: Line, at: int) -> str:
    return " · ".join(f"{name} – {said}" for name, said in named(section, section.parts, line.values, at))


def _said(title: str, told: Sequence[tuple[str, str]]) -> list[Block]:
    return [Heading(title), Quotations(tuple(Quotation(text, who) for text, who in told))] if told else []
