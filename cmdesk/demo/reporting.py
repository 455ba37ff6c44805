"""Which reports the bakery made, and how its posts were received."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from cmdesk.demo.script import Script
from cmdesk.domain.outbox import State
from cmdesk.domain.receptions import Numbers
from cmdesk.domain.reports import Kind, Monthly, Stage, Wanted
from cmdesk.domain.timeframes import Span, around, free
from cmdesk.store import accounts, departments, outbox_rows, receptions, reports

# Likes, shares and answers, in turn: what made people laugh goes furthest.
RECEIVED = ((46, 12, 9), (18, 4, 3), (122, 41, 17), (31, 6, 8), (9, 1, 2), (27, 11, 5))
DAYS = 14


def report(db: Any, script: Script) -> None:
    """The last two weeks in the field, the week for the user, the hours; and what was sent to the shop."""
    _receive(db, script)
    today = script.now.date()
    month, week = around(Span.MONTH, today), around(Span.WEEK, today)
    told = script.business["departments"][1]
    shop = next(one.id for one in departments.every(db) if one.name == told["name"])
    asked: Sequence[tuple[Wanted, int]] = (
        (Wanted(Kind.FIELD, month.before(), None, (shop,), full=False), 18),
        (Wanted(Kind.HOURS, month), 5),
        (Wanted(Kind.DIGEST, week), 3),
        (Wanted(Kind.FIELD, free(today - timedelta(days=DAYS - 1), today)), 1),
    )
    made = [reports.make(db, wanted, script.now - timedelta(hours=hours)).value for wanted, hours in asked]
    reports.sent(db, made[0], told["address"], script.now - timedelta(hours=17))
    reports.make(db, Wanted(Kind.FIELD, month.before(), full=False), script.now - timedelta(hours=30), Stage.READY)
    brand = accounts.brands(db)[0].id
    reports.keep_monthly(db, brand, Monthly(on=True), today)
    note = {
        "fr": "Le site tient depuis samedi. Reste à décider : un message d’attente tout prêt, et qui l’envoie le "
        "week-end.",
        "en": "The site has held since Saturday. To be decided: a holding statement ready to go, and who sends it at "
        "weekends.",
    }[script.language]
    reports.change(db, made[-1], asked[-1][0], note)


def _receive(db: Any, script: Script) -> None:
    """What the networks counted of each post."""
    left = [row for row in outbox_rows.rows(db, states=(State.SENT,)) if row.draft_id is not None]
    for place, row in enumerate(sorted(left, key=lambda one: one.id)):
        likes, shares, replies = RECEIVED[place % len(RECEIVED)]
        receptions.keep(db, {row.id: Numbers(replies, likes, shares)}, script.now - timedelta(minutes=40))
