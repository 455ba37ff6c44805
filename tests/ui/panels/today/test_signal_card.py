from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.domain.signals import Evidence, Kind, NewSignal, Signal
from cmdesk.store.today import Unusual
from cmdesk.ui.panels.today.signal_card import SignalCard

NOW = datetime(2026, 12, 10, 9, 42, tzinfo=UTC)


def unusual(kind=Kind.VOLUME, hours=2, count=14, usual=2.0, bars=(2,) * 11 + (14,)):
    evidence = Evidence("r/Rennes", count, ("commande disparue",), blame=count, total=count)
    told = NewSignal(1, kind, NOW - timedelta(hours=hours), NOW, count, usual, evidence)
    return Unusual(Signal(7, told, NOW, "Notre nom", False, None), bars)


@pytest.fixture
def card(qtbot):
    made = SignalCard()
    qtbot.addWidget(made)
    return made


def test_a_peak_with_its_chart(card):
    card.show_signal(unusual(), NOW)
    assert card.title.said() == "Peak of mentions"
    assert (card.figure.said(), card.what.said(), card.factor.said()) == ("14", "mentions in 2 h", "7 times the usual")
    assert card.since.text() == "since 08:42"
    assert card.chart.usual_words == "usual: 2.0"
    assert card.chart.labels == ("12:42", "22:42", "10:42")
    assert card.chart.accessibleName().startswith("14 mentions in 2 h, 7 times the usual; mostly r/Rennes")


def test_where_hardly_anything_is_usual_no_line_is_drawn(card):
    card.show_signal(unusual(usual=0.1), NOW)
    assert card.factor.said() == "usually hardly any"
    assert (card.chart.usual, card.chart.usual_words) == (None, "")


def test_blame_is_told_by_people_and_days(card):
    card.show_signal(unusual(Kind.BLAME, 24, 6, 1.2), NOW)
    assert (card.title.said(), card.what.said()) == ("More blame than usual", "people blame in a day")
    assert card.factor.said() == "1 would be usual"
    assert card.chart.labels == ("29 Nov", "4 Dec", "10 Dec")


@pytest.mark.parametrize(("kind", "title"), [(Kind.WORDS, "New words"), (Kind.WAKING, "A place speaks again")])
def test_what_has_no_chart_is_a_sentence(card, kind, title):
    card.show_signal(unusual(kind, bars=()), NOW)
    assert card.title.said() == title
    assert card.figures.isHidden()
    assert card.chart.isHidden()
    assert "commande disparue" in card.words.said()


def test_a_file_that_is_open_is_not_opened_again(card, qtbot):
    card.show_signal(unusual(), NOW)
    assert not card.incident.isHidden()
    for button, wanted in (
        (card.items, card.items_asked),
        (card.incident, card.incident_asked),
        (card.away, card.put_away_asked),
    ):
        with qtbot.waitSignal(wanted) as told:
            button.click()
        assert told.args == [7]
    card.show_signal(unusual(), NOW, crisis=True)
    assert card.incident.isHidden()
    card.show_signal(None, NOW)
    assert card.isHidden()
