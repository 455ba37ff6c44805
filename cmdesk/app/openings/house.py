"""How scenes of the playbook, the calendar and a crisis come by what they show."""

from datetime import timedelta
from functools import partial
from typing import Any

from PySide6.QtWidgets import QApplication

from cmdesk.ui.window import Window

DOCUMENT = """# Charte

## Piliers
- Savoir-faire
  - Part : 50 %
- Coulisses
  - Part : la moitié

## Ton
Adresse : vous
Humeur : vive

## À faire
- Remercier par le prénom
- Décrire chaque photo

## Partenaires
- Le moulin de Chevaigné
"""


def show_section(place: int, window: Window) -> None:
    """Of the playbook, by its place; as a check that rests on it does."""
    window.open("playbook", section=place)


def show_linked(key: str, window: Window) -> None:
    """What belongs to the playbook and is kept elsewhere."""
    panel: Any = window.panels["playbook"]
    panel.show_section(key)


def import_playbook(window: Window) -> None:
    from cmdesk.domain.playbook_text import read
    from cmdesk.ui.panels.playbook.importing import ImportPlaybook

    ImportPlaybook(window, "charte-2025.md", read(DOCUMENT), anything=True).open()


def let_come_again(window: Window) -> None:
    panel: Any = window.panels["calendar"]
    planned = [chip for chip in panel.picked_chips() if chip.planned is not None]
    panel.series.ask(max(planned, key=lambda chip: chip.planned.utc))


def open_crisis(window: Window) -> None:
    """The file that would have been opened when the bad buzz of the last days began."""
    from cmdesk.reports.crisis import first_plan
    from cmdesk.store import incidents, queries
    from cmdesk.ui.words import tr

    def begin(known: Any) -> None:
        query = next(one.id for one in known if one.expression.startswith('"Fournil'))
        opened = window.now() - timedelta(days=7)
        told = (tr("Orders that vanish"), 2, query, opened)
        show = lambda number: window.open("incident", number=number)  # noqa: E731
        begin_it = partial(incidents.begin, text=first_plan(tr), drill=False, paused=False)
        window.bridge.write(window, begin_it, *told, then=show)

    window.bridge.ask(window, queries.every, then=begin)


def open_crisis_now(window: Window) -> None:
    """One that pauses what is scheduled, until its dialog is closed."""
    from cmdesk.ui.words import tr

    desk = window.bridge.desk

    def show(number: int) -> None:
        window.open("incident", number=number)
        dialog: Any = QApplication.activeModalWidget()
        dialog.finished.connect(lambda: window.bridge.do(window, desk.close_incident(number, "")))

    window.bridge.do(window, desk.open_incident(tr("Orders that vanish"), 2, None, tr), then=show)


def shows_crisis(window: Window) -> bool:
    """The file that was opened before is told, with how it stands."""
    panel: Any = window.panel
    crisis = panel.crisis if window.shows("today") else panel.side.crisis
    return bool(not crisis.isHidden() and (window.shows("today") or (crisis.stands.said() and panel.marks)))
