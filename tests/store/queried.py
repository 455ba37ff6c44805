"""A workspace with texts of every sort, and what queries should find in it."""

from datetime import datetime

from cmdesk.domain.queries import Document
from cmdesk.store import items
from tests.domain.plain_matching import naive

TEXTS = [
    "Le Fournil Thabor est en panne, l’été dernier aussi",
    "Retard de livraison au fournil du Thabor, panne de four",
    "Œuvre d’art et bœuf bourguignon, a-b",
    "offre d'emploi : boulanger, de nom",
    "日本語のパン 😀 café",
    "a b c a b Panne",
    "",
]
LINKS = ["https://www.ouest.example/{}", "https://blog.ouest.example/B{}", "http://levain.example/{}"]


def expected(workspace, wanted, now: datetime | None = None):
    """By the plain meaning of the query, item by item."""
    return {number for number, document in documents(workspace, now).items() if naive(wanted, document)}


def documents(workspace, now: datetime | None = None):
    found = {}
    for row in workspace.read(items.page, items.View()):
        page = workspace.read(items.one, row.id)
        folder = "Presse locale" if row.source.startswith("Ouest") else ""
        found[row.id] = Document(
            row.title,
            page.text,
            row.author,
            row.source,
            page.language,
            folder=folder,
            labels=("À suivre",) if page.conversation_id else (),
            link=row.link,
            kind=row.kind,
            published=row.published,
            seen=workspace.now,
            asked=now or workspace.now,
        )
    return found
