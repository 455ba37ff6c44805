from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.domain.signals import Evidence, Kind, NewSignal, Signal
from cmdesk.ui.signal_words import SYMBOLS, sentence, title
from cmdesk.ui.words import speak

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
SITE = Evidence("r/Rennes", 9, ("commande disparue",), 12, 14)


def signal(kind=Kind.VOLUME, count=14, usual=2.0, evidence=SITE, rival=False, number=1):
    told = NewSignal(1, kind, NOON - timedelta(hours=2), NOON, count, usual, evidence)
    return Signal(number, told, NOON, "Fournil", rival)


@pytest.mark.parametrize(
    ("raised", "told"),
    [
        (signal(), "14 mentions in 2 h, 7 times the usual; mostly r/Rennes: “commande disparue”."),
        (signal(usual=8.0), "14 mentions in 2 h, 1.8 times the usual; mostly r/Rennes: “commande disparue”."),
        (signal(usual=0.1, evidence=Evidence()), "14 mentions in 2 h, where there is hardly ever one."),
        (
            signal(usual=None, evidence=Evidence("X", 2, (), 0, 14)),
            "14 mentions in 2 h, where there is hardly ever one.",
        ),
        (
            signal(Kind.BLAME, 12, 3.2),
            "12 people blame in a day, 3 would be usual; mostly r/Rennes: “commande disparue”.",
        ),
        (
            signal(Kind.WORDS, 6, 0.0, Evidence("X", 1, ("souris", "photo"), 0, 6)),
            "6 people say what was not heard before; “souris”, “photo”.",
        ),
        (
            signal(Kind.WAKING, 4, 0.0, Evidence("Le blog", 4, (), 0, 4)),
            "Le blog speaks again: 4 mentions in a day.",
        ),
    ],
)
def test_a_signal_is_one_sentence_with_its_evidence(qtbot, raised, told):
    assert sentence(raised) == told
    assert raised.told.kind in SYMBOLS


def test_it_is_told_in_french(qtbot, qapp):
    speak(qapp, "fr")
    told = sentence(signal())
    assert told == (
        "14 mentions en 2\u00a0h, 7 fois l’habitude\u202f; surtout r/Rennes\u00a0: «\u202fcommande disparue\u202f»."
    )


def test_a_competitor_is_named_as_one(qtbot):
    assert (title(signal()), title(signal(rival=True))) == ("Fournil", "Fournil (competitor)")
