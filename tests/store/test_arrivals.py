from dataclasses import replace
from datetime import timedelta

from cmdesk.language.preparing import prepare
from cmdesk.store import arrivals, conversations, items, queries, sources
from tests.store.conftest import NOON, article, said


def shown(workspace, **view):
    return workspace.read(items.page, items.View(**view))


def test_an_item_is_kept_once(workspace):
    source = workspace.source()
    assert workspace.arrive(source, article(1), article(2)).new == 2
    assert workspace.arrive(source, article(1), article(2)).new == 0
    assert len(shown(workspace)) == 2


def test_identity_is_judged_over_the_whole_feed(workspace):
    """A long feed comes in pieces; an item of another piece is not taken for one that changed its id."""
    source = workspace.source()
    workspace.arrive(source, article(1, "Même titre", "Même texte", link=""))
    twin = article(2, "Même titre", "Même texte", link="")
    assert workspace.arrive(source, twin, present=frozenset({"id-1", "id-2"})).new == 1


def test_two_sources_may_hold_the_same_id(workspace):
    first, second = workspace.source("https://a.example/f"), workspace.source("https://b.example/f")
    workspace.arrive(first, article(1))
    assert workspace.arrive(second, article(1)).new == 1


def test_an_item_that_left_the_feed_stays(workspace):
    source = workspace.source()
    workspace.arrive(source, article(1), article(2))
    workspace.arrive(source, article(3))
    assert len(shown(workspace)) == 3


def test_a_date_in_the_future_is_now(workspace):
    source = workspace.source()
    workspace.arrive(source, article(1, hours=-48))
    assert shown(workspace)[0].published == NOON


def test_an_item_without_a_date_came_now(workspace):
    source = workspace.source()
    workspace.arrive(source, replace(article(1), published=None))
    assert shown(workspace)[0].published == NOON


def test_the_newest_comes_first_whatever_the_order_of_arrival(workspace):
    source = workspace.source()
    workspace.arrive(source, article(1, hours=1), article(2, hours=3), article(3, hours=2))
    assert [row.link[-1] for row in shown(workspace)] == ["1", "3", "2"]


def test_the_source_counts_its_items(workspace):
    source = workspace.source()
    workspace.arrive(source, article(1), article(2))
    (row,) = workspace.read(sources.rows)
    assert (row.items, row.unread) == (2, 2)


def test_a_mention_has_its_place_in_the_list_by_need_at_once(workspace):
    workspace.write(queries.add, "Nous", "fournil", NOON)
    workspace.arrive(workspace.source(), article(1, "Au fournil"))
    (row,) = workspace.read(conversations.page, conversations.View(by_need=True))
    assert row.need > 0


def test_a_mention_enters_the_inbox(workspace):
    workspace.write(queries.add, "Nous", '"fournil thabor" ET panne', NOON)
    source = workspace.source()
    added = workspace.arrive(
        source, article(1, "Le Fournil Thabor est en panne"), article(2, "Le Fournil du Thabor"), article(3, "Panne")
    )
    (opened,) = added.mentions
    row = workspace.row(opened)
    assert (row.mention, row.subject, row.source, row.unread) == (True, "Le Fournil Thabor est en panne", "Ouest", True)


def test_an_old_article_that_matches_does_not_enter_the_inbox(workspace):
    workspace.write(queries.add, "Nous", "fournil", NOON)
    source = workspace.source()
    old = article(1, "Fournil", hours=24 * 31)
    assert workspace.arrive(source, old).mentions == ()
    assert [row.id for row in shown(workspace, mentions=True)] == [1]


def test_what_its_author_deleted_does_not_come_back(workspace):
    account = workspace.account()
    workspace.conversation(account, "100")
    workspace.write(items.remove_gone, account, ["100"], NOON)
    assert workspace.receive(account, said("100", "Bonjour", NOON)).new == 0


def test_positions_never_meet():
    same = {arrivals.position(NOON, number) for number in range(5000)}
    assert len(same) == 5000
    assert arrivals.position(NOON + timedelta(milliseconds=1), 0) > max(same)


def test_two_people_under_one_post_are_two_conversations(workspace):
    account = workspace.account()
    workspace.receive(account, said("1", "Nos bûches sont prêtes", NOON, mine=True))
    workspace.receive(account, said("2", "Miam", NOON, "1"), said("3", "Combien ?", NOON, "1", who="bob@a.example"))
    rows = workspace.read(conversations.page, conversations.View())
    assert {row.name for row in rows} == {"Lea", "Bob"}


def test_a_language_that_nobody_says_is_guessed(workspace):
    source = workspace.source()
    french = "Le fournil est fermé demain, mais nous vous attendons jeudi avec nos brioches"
    workspace.arrive(
        source, article(1, text=french), article(2, text="Lorem ipsum", language="la"), article(3, "42", "7")
    )
    told = {row.link[-1]: workspace.read(items.one, row.id).language for row in shown(workspace)}
    assert told == {"1": "fr", "2": "la", "3": ""}


def test_a_prepared_item_is_found_by_its_words(workspace):
    """Its words were found in a worker; what a query matches is the same."""
    source = workspace.source()
    workspace.write(queries.add, "Pannes", "panne", workspace.now)
    watch = workspace.read(queries.watch)
    news = [article(1, "Une Panne", "Tout est à l’arrêt"), article(2, "Une fête", "Rien")]
    workspace.arrive(source, *(prepare(one, watch.sieve) for one in news))
    assert [row.title for row in shown(workspace, mentions=True)] == ["Une Panne"]
