import pytest

from cmdesk.domain.troubles import Problem
from cmdesk.networks.guess import Closed, Guess, by_shape
from cmdesk.ui.dialogs.account_guess import GuessField, closed_words


@pytest.fixture
def field(room, qtbot):
    made = GuessField(room)
    made.found_all = []
    made.found.connect(made.found_all.append)
    qtbot.addWidget(made)
    made.show()
    return made


def typing(room, field, text):
    field.field.setText(text)
    room.until(lambda: bool(field.found_all))
    return field.found_all[-1]


def test_what_is_typed_is_understood(room, field):
    (found,) = typing(room, field, "@fournil@piaille.example")
    assert (found.network, found.place) == ("mastodon", "piaille.example")
    field.say("Mastodon: piaille.example.")
    assert field.box.isVisible()
    field.field.clear()
    assert field.found_all[-1] == ()
    assert not field.box.isVisible()


def test_a_closed_place_says_what_can_be_done_today(room, field):
    led = []
    field.instead.connect(led.append)
    assert typing(room, field, "facebook.com/fournil") == ()
    assert led == ["mail", "facebook_page", "facebook"]  # the last that is offered is chosen: by hand
    assert "you publish them there by hand" in field.note.said()
    assert "Facebook lets a program in only with an app of your own" in field.note.said()
    assert "Connect the mailbox" in field.note.said()
    assert "Watchlist" in closed_words(by_shape("https://www.youtube.com/@fournil"))
    assert "mailbox" not in closed_words(by_shape("whatsapp"))
    assert "by hand" not in closed_words(by_shape("whatsapp"))
    field.field.setText("tripadvisor.fr/fournil")
    assert "Tripadvisor lets no program" in closed_words(by_shape("tripadvisor"))
    room.until(lambda: led == ["mail", "facebook_page", "facebook", "mail"])


def test_nothing_is_said_to_be_nothing(room, field):
    assert typing(room, field, "boulangerie") == ()
    assert "Choose a network below" in field.note.said()


def test_what_keeps_a_site_from_answering_is_told(room, field, monkeypatch):
    async def guess(typed):
        raise Problem("unknown-host", host="nulle-part.example")

    monkeypatch.setattr(room.office.desk, "guess", guess)
    assert typing(room, field, "nulle-part.example") == ()
    assert "nulle-part.example" in field.note.said()


def test_an_answer_to_what_is_no_longer_typed_is_dropped(room, field, monkeypatch):
    field.field.setText("wordpress")
    field._take("mastodon", (Guess("mastodon"),))
    assert field.found_all == []
    field._take("mastodon", Closed("X", ("mails",)))
    assert field.found_all == []
