"""How scenes of the watchlist, its queries and its rules come by what they show."""

import dataclasses
import tempfile
from pathlib import Path
from typing import Any

from cmdesk.app.openings import said
from cmdesk.ui.window import Window

LIST = """<opml version="2.0"><body>
<outline text="{press}"><outline text="Rennes" xmlUrl="https://rennes.example/flux"/>
<outline text="Ouest" xmlUrl="https://ouest.example/flux"/></outline>
<outline text="Blogs"><outline text="Table" xmlUrl="https://table.example/flux"/>
<outline text="{bread}" type="rss"/></outline>
</body></opml>"""


def show_candidates(dialog: Any) -> None:
    from cmdesk.networks.discovery import Candidate
    from cmdesk.networks.page import Found

    site = "https://ouest-gourmand.example"
    names = {"flux": "Ouest gourmand", "recettes": "Ouest gourmand, recettes de saison", "podcast": ""}
    dialog.field.setText(site)
    found = tuple(Candidate(f"{site}/{name}.xml", title, "rss", 1) for name, title in names.items())
    dialog.show_found(Found(None, None, found))


def import_list(window: Window) -> None:
    from cmdesk.ui.dialogs.import_opml import ImportOpml

    folder = tempfile.TemporaryDirectory(prefix="cmdesk-pictures-")
    path = Path(folder.name) / "sources.opml"
    listed = LIST.format(press=said("Presse", "Press"), bread=said("Pain", "Bread"))
    path.write_text(listed, encoding="utf-8")
    dialog = ImportOpml(window, window, path)
    dialog.finished.connect(lambda: folder.cleanup())  # a bound method would let the folder go at once
    dialog.open()


def watch_page(window: Window) -> None:
    from cmdesk.demo.reviews import PAGE
    from cmdesk.networks.page_preview import look
    from cmdesk.ui.dialogs.watch_page import WatchPage

    dialog = WatchPage(window, window)
    dialog.field.setText("https://table-a-rennes.example/boulangerie-du-canal")
    dialog.open()
    dialog.show_page(look(PAGE.encode(), "text/html", dialog.field.text()))


def has_blocks(dialog: Any) -> bool:
    return bool(dialog.blocks.lines.rowCount()) and not dialog.blocks._measuring.isActive()


def choose_part(dialog: Any) -> None:
    blocks = dialog.blocks
    line = next(
        blocks.lines.line(row) for row in range(blocks.lines.rowCount()) if "trois jours" in blocks.lines.line(row).name
    )
    blocks.take(line.key)
    blocks.wider()
    blocks.wider()


def shows_part(dialog: Any) -> bool:
    """Read in another process, which the first look has to start."""
    return bool(dialog.primary.isEnabled() and dialog.seen.toPlainText())


def say_until(dialog: Any) -> None:
    dialog.until.setText(said("lundi 9h", "Monday 9am"))


def sign_in_source(window: Window) -> None:
    from cmdesk.store import sources
    from cmdesk.ui.dialogs.source_sign_in import SourceSignIn

    window.bridge.ask(window, sources.rows, then=lambda rows: SourceSignIn(window, window, rows[0]).open())


def choose_cookies(dialog: Any) -> None:
    dialog.way.choose(1)
    dialog._show(1)


def edit_query(window: Window) -> None:
    from cmdesk.store import queries
    from cmdesk.ui.dialogs.edit_query import EditQuery

    window.bridge.ask(window, queries.every, then=lambda known: EditQuery(window, window, saved=known[0]).open())


def edit_rule(window: Window) -> None:
    """One that is tried on what the bakery was written."""
    from cmdesk.domain.rules import Ask, Condition
    from cmdesk.ui.dialogs.edit_rule import NEW, EditRule

    words = said("panne OU commande OU brioche", "order OR site OR brioche")
    asked = (Condition(Ask.QUERY, words), Condition(Ask.FOLLOWERS, "100"))
    name = said("Commandes suivies", "Orders people follow")
    EditRule(window, window, dataclasses.replace(NEW, name=name, conditions=asked)).open()


def has_trial(dialog: Any) -> bool:
    return bool(dialog.trial.bars.isVisible())
