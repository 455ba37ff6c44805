"""A report with something in every part of it."""

from datetime import UTC, date, datetime, timedelta

import pytest

from cmdesk import paths
from cmdesk.domain.closings import Solving
from cmdesk.domain.field import FieldFigures, Method, PastIncident, Quote, Share, TopPost, Work
from cmdesk.domain.judgements import Learned
from cmdesk.domain.receptions import Numbers
from cmdesk.domain.reputation import Bar, Feelings, Reviews, Standing, steps
from cmdesk.domain.timeframes import Span, around, compared
from cmdesk.reports.speech import Speech
from cmdesk.reports.typesetting import Type
from cmdesk.translations import Catalogue

MADE = datetime(2026, 4, 2, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
HOSTILE = "=HYPERLINK(1) <b>& \u202e字 🎄 {x}"


def figures(**more) -> FieldFigures:
    frame = around(Span.MONTH, date(2026, 3, 1))
    times = compared(frame, MADE, UTC)
    bars = tuple(
        Bar(part, Feelings(number % 5, 40 + number, number % 7)) for number, part in enumerate(steps(times.now, UTC))
    )
    work = Work(1234, 987, 900, 41, 83 * HOUR / 60, 7 * HOUR, 1000, 812)
    before = Work(800, 700, 690, 10, 2 * HOUR, 8 * HOUR, 700, 640)
    network = Share("@fournil@piaille.example", "mastodon", work)
    post = TopPost(
        "Les bûches sont là\nRéservez",
        "mastodon",
        "@fournil",
        MADE - 9 * HOUR,
        "https://x.example",
        Numbers(12, 140, 33),
        7,
    )
    values = {
        "older_open": 5,
        "bars": bars,
        "before": Feelings(30, 900, 20),
        "relays": 17,
        "places": (Standing("r/Rennes", 800, 300, 3, "feed x", Feelings(20, 700, 80)), Standing(HOSTILE, 9, 9, 4)),
        "solving": Solving(870, 31, 9 * HOUR, 27 * HOUR, 790, 52, 88, MADE - 9000 * HOUR, 6),
        "solving_before": Solving(640, 12, 11 * HOUR, 27 * HOUR, 600, 40, 52, MADE - 9000 * HOUR),
        "voices": (Standing("", 1240, 900, kind="us"), Standing("Maison Levain", 610, 700, 4, "rival"),
                   Standing(HOSTILE, 77, 80, 5, "rival")),
        "reasons": (Standing("Site en panne", 64, 7, 2, "", Feelings(0, 10, 54)), Standing(HOSTILE, 3, 4, 5)),
        "asks": (Standing("question", 41, 30), Standing("quote", 12, 12)),
        "reviews": Reviews(12, 4.25, 4.62),
        "accounts": (network, Share("", "", Work(3))),
        "by_department": (Share("Atelier", "", work, 1),),
        "posts": (post,),
        "published": 9,
        "published_before": 11,
        "incidents": (PastIncident("Panne & co", 2, MADE - 90 * HOUR, MADE - 88 * HOUR, 45, 40, 3),),
        "quotes": (Quote(f"Toujours rien reçu. {HOSTILE}", "", 8, -1, "mastodon"),),
        "method": Method(744, 700, 2, 13, 900, 12, Learned(12, 8, 10), "Europe/Paris", True),
    } | more  # fmt: skip
    return FieldFigures(frame, times, MADE, "Fournil Thabor", (), work, before, **values)


@pytest.fixture(scope="session")
def type_() -> Type:
    return Type(paths.resource("fonts", "Report-Regular.ttf"), paths.resource("fonts", "Report-SemiBold.ttf"))


@pytest.fixture(params=["fr", "en"])
def speech(request) -> Speech:
    return Speech(Catalogue(request.param).tr, request.param, UTC)
