from cmdesk.domain.incidents import Contact, Statement
from cmdesk.domain.playbook import SECTIONS, Kind, Line, Page, Playbook
from cmdesk.domain.replies import SavedReply
from cmdesk.reports.document import Heading, Paragraph, Points, Quotations, Ranks, Table
from cmdesk.reports.playbook import LONG, document
from cmdesk.reports.speech import Speech

FRENCH = Speech(lambda source, n=None, **values: source.format(**values), "fr")


def said(blocks):
    """Every word of them."""
    found = []
    for block in blocks:
        match block:
            case Heading(text) | Paragraph(text):
                found.append(text)
            case Points(points):
                found += [point.text for point in points]
            case Quotations(quotes):
                found += [word for quote in quotes for word in (quote.text, quote.who)]
            case Ranks(title, ranks):
                found += [title, *(word for rank in ranks for word in (rank.name, rank.cell.text))]
            case Table(columns, rows):
                found += [column.name for column in columns] + [cell.text for row in rows for cell in row]
    return found


def test_all_of_it_is_on_the_paper():
    value = {Kind.WORDS: "mots", Kind.NUMBER: "7", Kind.SHARE: "40", Kind.DAY: "2027-03-31"}

    def values(parts):
        return {part.key: part.choices[-1] if part.choices else f"{value[part.kind]}" for part in parts}

    told = Playbook(
        {
            each.key: Page(values(each.options), (Line(f"ligne de {each.key}", values(each.parts)), Line("autre")))
            for each in SECTIONS
        },
        "À revoir\nen janvier",
    )
    made = document(
        told, "Fournil", "2026-11-20", FRENCH,
        [SavedReply(1, "Horaires", "h", "De 7 h à 19 h")], [Statement("mail", "Nous cherchons")],
        [Contact("Directrice"), Contact("Presse", 1)],
    )  # fmt: skip
    words = " | ".join(said(made.blocks))
    for each in SECTIONS:
        assert f"ligne de {each.key}" in words
    for told_word in ("40\u00a0%", "point médian", "2027-03-31", "Tu ou vous", "De 7 h à 19 h", "Horaires", "mots"):
        assert told_word in words
    for told_word in ("Nous cherchons", "Directrice", "\u2003Presse", "À revoir", "en janvier"):
        assert told_word in words
    assert (made.title, made.brand, made.language, made.foot) == ("Charte", "Fournil", "fr", "Charte · Fournil")


def test_nothing_is_cut_by_a_table():
    long = "mot " * (LONG // 2)
    told = Playbook({"audience": Page(lines=(Line("Le quartier", {"expects": long}),))})
    (_, block) = document(told, "", "", FRENCH).blocks
    assert isinstance(block, Quotations)
    assert long in block.quotes[0].who or long in block.quotes[0].text


def test_an_empty_part_is_left_out():
    made = document(Playbook(), "", "2026-11-20", FRENCH)
    assert made.blocks == ()
    assert made.foot == "Charte"
