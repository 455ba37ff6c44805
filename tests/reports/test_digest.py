from datetime import UTC, timedelta

from cmdesk.domain.digest import Coming, DigestFigures, Waiting
from cmdesk.domain.signals import Evidence, Kind, NewSignal, Signal
from cmdesk.reports import layout
from cmdesk.reports.digest import document
from cmdesk.reports.speech import Speech
from tests.reports.conftest import MADE, figures

HOUR = timedelta(hours=1)


def say(source, n=None, **values):
    return source.format(n=n, **values)


def told(**more):
    evidence = Evidence("r/Rennes", 9, ("commande disparue",), 9, 14)
    raised = NewSignal(1, Kind.VOLUME, MADE - 30 * HOUR, MADE - 28 * HOUR, 14, 2.0, evidence)
    values = {
        "waiting": (Waiting(3, "Léa", "Toujours rien", MADE - 5 * HOUR, True),), "waiting_in_all": 9, "late": 2,
        "signals": (Signal(1, raised, MADE, "Notre nom", False),),
        "coming": (Coming(MADE, "post", "Bûches", 4), Coming(MADE, "date", "Marché", whole_day=True),
                   Coming(MADE, "task", "Rappeler", 0)),
    } | more  # fmt: skip
    return DigestFigures(figures(), **values)


def test_the_week_has_what_came_who_waits_and_what_comes(type_):
    speech = Speech(say, zone=UTC)
    sheets = layout.sheets(document(told(), speech), type_)
    text = "\n".join(sheet.text for sheet in sheets)
    signal = "Wednesday 03:00, Notre nom: 14 texts, unusual for such a time; “commande disparue”."
    for shown in ("Waiting for us", "2 of them late", "and 8 more", signal, "Léa", "2 Apr 04:00, late"):
        assert shown in text, shown
    for shown in ("Post: Bûches", "Task: Rappeler", "Thursday 2 Apr", "Marché"):
        assert shown in text, shown
    rooms = {(area.link.room, tuple(area.link.what)) for sheet in sheets for area in sheet.areas}
    assert {("inbox", ("conversation",)), ("drafts", ("draft",)), ("inbox", ("tasks",))} <= rooms


def test_a_quiet_week_says_so(speech, type_):
    quiet = told(waiting=(), waiting_in_all=0, late=0, signals=(), coming=())
    assert layout.sheets(document(quiet, speech), type_)
    text = "\n".join(sheet.text for sheet in layout.sheets(document(quiet, Speech(say)), type_))
    assert "Nobody waits for an answer." in text
    assert "Nothing is planned yet" in text
