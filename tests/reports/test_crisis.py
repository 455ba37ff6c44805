from datetime import UTC, datetime, timedelta

from cmdesk.domain.incidents import Happened, Incident, Moment, Tally, read_plan
from cmdesk.reports.crisis import BARS, chart, debrief, happened
from cmdesk.reports.speech import Speech
from cmdesk.translations import Catalogue
from tests.domain.test_incidents import PLAN

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def tr(source, n=None, **values):
    return source.format(n=n, **values)


def closed(**more):
    told = {"lessons": "Prévenir <vite>", "done": {"2/Répondre": NOON}} | more
    return Incident(1, "Panne", 2, NOON, NOON + 3 * HOUR, 1, False, False, read_plan(PLAN), **told)


ENGLISH = Speech(tr, "en", UTC)
MOMENTS = [
    Moment(NOON, Happened.OPENED, "Panne"),
    Moment(NOON + HOUR, Happened.MENTION, "Léa: le site\nest <b>mort</b>"),
    Moment(NOON + 2 * HOUR, Happened.REPLY, "Nous regardons"),
]


def test_the_debrief_tells_facts_deeds_words_and_lessons():
    text = debrief(closed(), MOMENTS, Tally(12, 3.2, 8, 7, 5, 1800), NOON + 4 * HOUR, ENGLISH)
    for told in (
        "# Debrief: Panne", "- It lasted: 3\u00a0h", "- Opened: 20\u00a0November 2026 at 12:00",
        "- Level: 2, Bad buzz", "- Mentions: 12, 3 would be usual",
        "- Answered: 7", "- Waiting: 5", "- First answer, median: 30\u00a0min", "- [ ] Vérifier les faits",
        "- [x] Répondre", "Léa: le site est <b>mort</b>", "Prévenir <vite>",
    ):  # fmt: skip
        assert told in text, told
    assert "exercise" not in text
    drill = Incident(1, "Essai", 2, NOON, None, None, True, False, read_plan(PLAN))
    told = debrief(drill, [], Tally(), NOON + HOUR, ENGLISH)
    assert "**This was an exercise.**" in told
    assert "- Closed: not yet" in told


def test_signals_levels_and_what_is_hardly_usual_are_told_in_words():
    at = [Moment(NOON, Happened.SIGNAL, kind) for kind in ("volume", "blame", "words", "waking")]
    moments = [*at, Moment(NOON, Happened.LEVEL, "2"), Moment(NOON, Happened.LEVEL, "7")]
    text = debrief(closed(), moments, Tally(7, 0.2), NOON, ENGLISH)
    for said in (
        "signal: Peak of mentions",
        "signal: More blame than usual",
        "signal: New words",
        "signal: A place speaks again",
        "level: 2: Bad buzz",
        "level: 7\n",
        "- Mentions: 7, usually hardly any",
    ):
        assert said in text, said


def test_the_chart_begins_with_what_was_said_before_the_file_was_opened():
    moments = [Moment(NOON - HOUR * hours, Happened.MENTION, "Léa: panne") for hours in (9, 1)]
    text = debrief(closed(), [*moments, *MOMENTS], Tally(), NOON, ENGLISH)
    assert chart([*moments, *MOMENTS], NOON - 9 * HOUR, NOON + 3 * HOUR) in text


def test_the_debrief_is_set_as_its_language_is():
    def french(source, n=None, **values):
        return tr(source.replace("}: {", "}\u00a0: {"), n, **values)

    told = debrief(closed(), MOMENTS, Tally(12, 3.2, 8, 7, 5, 1800), NOON, Speech(french, "fr", UTC))
    assert "- Answered\u00a0: 7" in told
    assert "mention\u00a0: Léa\u00a0: le site" in told


def test_the_chart_is_highest_where_most_was_said():
    moments = [Moment(NOON + HOUR + timedelta(minutes=n), Happened.MENTION, "x") for n in range(20)]
    drawn = chart([*moments, Moment(NOON, Happened.MENTION, "y")], NOON, NOON + 4 * HOUR)
    assert len(drawn) == 24
    assert BARS[-1] in drawn
    assert drawn[0] in BARS[1:4]
    assert chart([], NOON, NOON).strip() == ""


def test_every_line_has_a_word():
    assert len({happened(kind, tr) for kind in Happened}) == len(Happened)


def test_days_are_written_as_people_write_them():
    told = debrief(closed(), MOMENTS, Tally(), NOON + 4 * HOUR, Speech(Catalogue("fr").tr, "fr", UTC))
    assert "20\u00a0novembre 2026 à 12:00" in told
    assert "2026-11" not in told
