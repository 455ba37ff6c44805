from dataclasses import replace

from cmdesk.domain.beside import Beside, Poll, PollAnswer, Quote, Withheld
from cmdesk.store import conversations, items
from tests.store.conftest import NOON, article, said


def test_an_edit_updates_the_item_and_keeps_what_the_user_did(workspace):
    source = workspace.source()
    workspace.arrive(source, article(1, "Avant", "Texte d’avant"))
    (row,) = workspace.read(items.page, items.View())
    workspace.write(items.mark_read, [row.id])
    workspace.write(items.star, row.id, True)
    assert workspace.arrive(source, article(1, "Après", "Texte d’après")).changed == 1
    page = workspace.read(items.one, row.id)
    assert (page.row.title, page.text, page.row.read, page.row.starred) == ("Après", "Texte d’après", True, True)
    assert page.edited == NOON


def test_an_own_post_told_again_by_the_server_is_not_an_edit(workspace):
    account = workspace.account()
    workspace.receive(account, said("1", "Ouvert demain", NOON, mine=True))
    told = replace(said("1", "Ouvert demain", NOON, mine=True), html="<p>Ouvert demain</p>")
    workspace.receive(account, told)
    assert workspace.read(items.one, 1).edited is None


def test_the_count_of_comments_is_kept_up_to_date(workspace):
    source = workspace.source()
    more = {"comments": "https://ouest.example/1/feed"}
    workspace.arrive(source, article(1, "Un", answers=3, **more))
    assert workspace.arrive(source, article(1, "Un", answers=5, **more)).changed == 1
    (row,) = workspace.read(items.page, items.View())
    assert (row.answers, row.comments) == (5, "https://ouest.example/1/feed")
    assert workspace.read(items.one, row.id).edited is None
    assert workspace.arrive(source, article(1, "Un", **more)).changed == 0


def test_a_poll_that_moved_is_no_edit(workspace):
    account = workspace.account()
    poll = Poll((PollAnswer("Pain", 1), PollAnswer("Brioche", 0)), NOON, voters=1)
    asked = replace(said("1", "Que préférez-vous ?", NOON), beside=Beside(poll))
    workspace.receive(account, asked)
    (entry,) = workspace.read(conversations.thread, 1).entries
    assert entry.beside == Beside(poll)
    later = Beside(replace(poll, voters=2))
    assert workspace.receive(account, replace(asked, beside=later)).changed == 1
    assert workspace.receive(account, replace(asked, beside=later)).changed == 0
    assert workspace.receive(account, said("1", "Que préférez-vous ?", NOON)).changed == 0  # it says nothing of it
    (entry,) = workspace.read(conversations.thread, 1).entries
    assert (entry.beside, entry.former, entry.edited) == (later, (), False)


def test_of_a_quote_that_was_taken_back_no_word_stays(workspace):
    account = workspace.account()
    told = said("1", "Voyez cela", NOON)
    workspace.receive(account, replace(told, beside=Beside(quote=Quote("Nous fermons", "Léa", "https://a.example/1"))))
    gone = Beside(quote=Quote(withheld=Withheld.REVOKED))
    assert workspace.receive(account, replace(told, beside=gone)).changed == 1
    (entry,) = workspace.read(conversations.thread, 1).entries
    assert (entry.beside, entry.edited) == (gone, False)
    with workspace.store.read() as db:
        assert "fermons" not in str(db.exec_driver_sql("SELECT beside FROM item").all())
