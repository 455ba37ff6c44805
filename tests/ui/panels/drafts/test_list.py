from datetime import timedelta

import pytest

from cmdesk.domain.drafts import DraftRow, Stage
from cmdesk.store import claiming, drafts, letting_go, outcomes
from cmdesk.ui.panels.drafts.list import DraftList, brief_title, line_of, title_of
from cmdesk.ui.widgets import SectionLine


def shown(listing):
    model = listing.model()
    lines = [model.line(row) for row in range(model.rowCount())]
    return [line.title for line in lines]


def test_the_first_words_are_the_title():
    assert title_of("\n  Pain chaud \nà midi") == "Pain chaud"
    assert title_of(" \n") == "New draft"
    assert (
        title_of("Qui pétrit quand la ville dort\u202f? Malo, levé à 2 h.") == "Qui pétrit quand la ville dort\u202f?"
    )
    assert title_of("Avec M. Duval. Et toute son équipe.") == "Avec M. Duval."
    assert title_of("Oui\u202f! Demain dès 8 h, sans réserver.") == "Oui\u202f! Demain dès 8 h, sans réserver."


def test_a_brief_title_is_cut_between_two_words():
    assert brief_title("Café offert demain, dès 9 h", 20) == "Café offert demain…"
    assert brief_title("Café offert", 20) == "Café offert"


def test_what_follows_the_first_sentence_is_the_text_of_the_row(clock):
    row = DraftRow(3, "Nous soufflons deux jours. Retour le 27.\nBonnes fêtes", Stage.DRAFT, (), None, clock())
    line = line_of(row, clock())
    assert (line.title, line.text, line.goes_on) == ("Nous soufflons deux jours.", "Retour le 27. Bonnes fêtes", True)


def test_a_line_tells_the_rest_and_the_state(clock):
    row = DraftRow(3, "Pain\nchaud  bio", Stage.PROBLEM, ("mastodon",), None, clock(), "no-answer host=x")
    line = line_of(row, clock())
    assert (line.key, line.title, line.text, line.state, line.tone) == (3, "Pain", "chaud bio", "unsure", "warn")
    row = DraftRow(3, "Pain", Stage.PROBLEM, (), None, clock(), "post-refused host=x")
    assert line_of(row, clock()).state == "failed"
    row = DraftRow(3, "Pain", Stage.PROBLEM, (), None, clock(), "")
    assert line_of(row, clock()).state == "missed"
    row = DraftRow(3, "Pain", Stage.SCHEDULED, (), clock() + timedelta(seconds=10), clock())  # the undo window
    assert line_of(row, clock()).when == "leaves in a moment"


def test_drafts_stand_under_what_is_to_be_done(room, qtbot):
    one = room.account("mastodon", "@fournil")
    room.office.write(drafts.start, "écrit", [one], room.now())
    out = room.office.write(drafts.start, "parti", [one], room.now())
    room.office.do(room.office.desk.send_draft(out))
    room.office.send()
    late = room.office.write(drafts.start, "manqué", [one], room.now())
    room.office.do(room.office.desk.send_draft(late))
    room.clock.pass_(hours=1)
    room.office.write(claiming.miss, room.now())
    for hours in (5, 2):
        planned = room.office.write(drafts.start, f"dans {hours} h", [one], room.now())
        room.office.do(room.office.desk.send_draft(planned, room.now() + timedelta(hours=hours)))
    listing = DraftList(room)
    qtbot.addWidget(listing)
    listing.reload()
    room.until(lambda: listing.model().rowCount())
    expected = ["To fix", "manqué", "Drafts", "écrit", "Scheduled", "dans 2 h", "dans 5 h", "Sent", "parti"]
    assert shown(listing) == expected


def test_what_was_sent_comes_page_by_page(room, qtbot):
    one = room.account("mastodon", "@fournil")
    for number in range(130):
        made = room.office.write(drafts.start, f"n{number}", [one], room.now())
        room.office.write(letting_go.send, made, {one: f"k{number}"}, room.now(), due=None, not_before=room.now())
        post = room.office.write(claiming.claim, room.now())
        room.office.write(outcomes.delivered, post.id, room.now(), remote_id="", address="")
        room.clock.pass_(seconds=1)
    listing = DraftList(room)
    qtbot.addWidget(listing)
    listing.resize(300, 400)
    listing.show()
    listing.reload()
    room.until(lambda: listing.model().rowCount() == 101)
    listing.choose(listing.model().line(5).key)
    listing.verticalScrollBar().setValue(listing.verticalScrollBar().maximum())
    room.until(lambda: listing.model().rowCount() == 131)
    titles = shown(listing)[1:]
    assert titles == [f"n{number}" for number in range(129, -1, -1)]
    listing.reload()  # keeps what was scrolled to, and what was chosen
    chosen = listing.current_line().title
    room.settle()
    assert listing.model().rowCount() == 131
    assert listing.current_line().title == chosen


def test_headings_cannot_be_chosen(room, qtbot):
    room.office.write(drafts.start, "écrit", [], room.now())
    listing = DraftList(room)
    qtbot.addWidget(listing)
    listing.reload()
    room.until(lambda: listing.model().rowCount())
    assert isinstance(listing.model().line(0), SectionLine)
    listing.step(1)
    assert listing.current_line().title == "écrit"
    assert not listing.is_empty()
    assert listing.first() is not None


@pytest.mark.parametrize(
    ("reason", "state"),
    [
        ("", "missed"), ("paused", "missed"), ("restored", "missed"), ("by-hand", "assisted"),
        ("thread-unnamed", "held"), ("no-answer host=x", "unsure"), ("too-long count=3", "failed"),
    ],
)  # fmt: skip
def test_what_is_to_be_looked_at_says_why(clock, reason, state):
    row = DraftRow(1, "Pain", Stage.PROBLEM, ("mastodon",), None, clock(), reason)
    assert line_of(row, clock()).state == state


def test_what_a_person_will_publish_has_its_sign(clock):
    soon = DraftRow(1, "Pain", Stage.SCHEDULED, ("facebook", "x"), clock() + timedelta(seconds=10), clock())
    assert (line_of(soon, clock()).state, line_of(soon, clock()).when) == ("assisted", "for you in a moment")
    both = DraftRow(1, "Pain", Stage.SCHEDULED, ("facebook", "mastodon"), clock() + timedelta(days=1), clock())
    assert line_of(both, clock()).state == "queued"
