"""A workspace with texts of every sort, and what queries should find in it."""

from cmdesk.domain.queries import Document, Watch
from cmdesk.store import items

TEXTS = [
    "Le Fournil Thabor est en panne, l’été dernier aussi",
    "Retard de livraison au fournil du Thabor",
    "Œuvre d’art et bœuf bourguignon",
    "offre d'emploi : boulanger",
    "日本語のパン 😀 café",
    "a b c a b",
    "",
]


def expected(workspace, wanted):
    rows = workspace.read(items.page, items.View())
    found = set()
    for row in rows:
        page = workspace.read(items.one, row.id)
        document = Document(row.title, page.text, row.author, row.source, page.language)
        if Watch({1: wanted}).matches(document):
            found.add(row.id)
    return found
