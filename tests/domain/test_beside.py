from datetime import UTC, datetime, timedelta

from cmdesk.domain.beside import NOTHING, Beside, Poll, PollAnswer, Quote, Withheld, kept

END = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
POLL = Poll((PollAnswer("Pain", 3), PollAnswer("Brioche", 1)), END, voters=4)


def test_what_stands_beside_is_kept_as_it_is():
    for found in (Beside(POLL), Beside(quote=Quote("Bonjour", "Léa", "https://a.example/1")), Beside(POLL, Quote("x"))):
        assert kept(found.told()) == found
        assert found
    for why in Withheld:
        assert kept(Beside(quote=Quote(withheld=why)).told()) == Beside(quote=Quote(withheld=why))
    assert kept({"quote": {"text": "x", "author": "", "link": ""}}) == Beside(quote=Quote("x"))  # of before
    hidden = Beside(Poll((PollAnswer("Pain"), PollAnswer("Brioche")), None, several=True, closed=True))
    assert kept(hidden.told()) == hidden
    assert not NOTHING
    assert NOTHING.told() is None
    assert kept(None) == NOTHING


def test_the_share_of_an_answer():
    assert [POLL.share(each) for each in POLL.answers] == [75, 25]
    many = Poll((PollAnswer("Pain", 4), PollAnswer("Brioche", 2)), voters=4, several=True)
    assert [many.share(each) for each in many.answers] == [100, 50]  # of those who voted
    nobody = Poll((PollAnswer("Pain", 0), PollAnswer("Brioche", 0)), voters=0)
    assert [nobody.share(each) for each in nobody.answers] == [0, 0]
    hidden = Poll((PollAnswer("Pain"), PollAnswer("Brioche")))
    assert [hidden.share(each) for each in hidden.answers] == [None, None]


def test_when_it_is_over():
    assert not POLL.is_over(END - timedelta(seconds=1))
    assert POLL.is_over(END)
    assert not Poll(POLL.answers).is_over(END)
    assert Poll(POLL.answers, closed=True).is_over(END)
