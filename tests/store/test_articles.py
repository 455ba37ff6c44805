from datetime import timedelta

import pytest

from cmdesk.domain.conversations import View
from cmdesk.domain.topics import Topic
from cmdesk.domain.troubles import Trouble
from cmdesk.store import articles, conversations, items, queries, sources
from tests.store.conftest import NOON, article


@pytest.fixture
def source(workspace):
    made = workspace.source()
    workspace.arrive(made, article(1, "Un", hours=2), article(2, "Deux", hours=1))
    return made


def ids(workspace):
    return [row.id for row in workspace.read(items.page, items.View())]


def kept(item_id, text="Tout le texte", trouble=None):
    return articles.Kept(item_id, "Titre", "Léa", NOON, "fr", text, f"<p>{text}</p>", NOON, trouble)


def test_an_article_is_kept_once_and_goes_with_its_item(workspace, source):
    newest, oldest = ids(workspace)
    for text in ("Premier", "Deuxième" * 100):
        assert workspace.write(articles.keep, kept(newest, text)) is Topic.ITEMS
    assert workspace.read(articles.one, newest) == kept(newest, "Deuxième" * 100)
    assert workspace.read(articles.one, oldest) is None
    workspace.write(sources.remove, source)
    assert workspace.read(articles.one, newest) is None


def test_why_there_is_none_is_kept_too(workspace, source):
    number = ids(workspace)[0]
    workspace.write(articles.keep, kept(number, "", Trouble("robot-wall", {"host": "a.example"})))
    assert workspace.read(articles.one, number).trouble.code == "robot-wall"
    assert workspace.read(articles.wanted, number).article
    workspace.write(articles.drop, number)
    assert not workspace.read(articles.wanted, number).article


def test_for_the_road_is_what_is_unread(workspace, source):
    newest, oldest = ids(workspace)
    workspace.write(items.mark_read, [newest])
    assert [each.id for each in workspace.read(articles.for_the_road)] == [oldest]


def test_a_mention_that_waits_in_the_inbox_is_for_the_road_too(workspace, source):
    newest, oldest = ids(workspace)
    workspace.write(items.mark_read, [newest, oldest])
    assert workspace.read(articles.for_the_road) == []
    workspace.write(conversations.open_for_item, newest, NOON)
    assert [each.id for each in workspace.read(articles.for_the_road)] == [newest]


def test_only_sources_that_are_set_so_are_read_in_full(workspace, source):
    since = NOON - timedelta(days=1)
    assert workspace.read(articles.unfetched_of_full, since) == []
    workspace.write(sources.choose, source, full=True)
    newest, oldest = ids(workspace)
    assert [each.id for each in workspace.read(articles.unfetched_of_full, since)] == [newest, oldest]
    workspace.write(articles.keep, kept(newest))
    assert [each.id for each in workspace.read(articles.unfetched_of_full, since)] == [oldest]
    assert workspace.read(articles.unfetched_of_full, NOON + timedelta(days=1)) == []


def test_pictures_are_kept_until_there_are_too_many(workspace, monkeypatch):
    monkeypatch.setattr(articles, "ALL_PICTURES", 250)
    for number in range(3):
        workspace.write(
            articles.keep_picture, f"https://a.example/{number}", b"x" * 100, NOON + timedelta(hours=number)
        )
    assert workspace.read(articles.kept_picture, "https://a.example/0") is None
    assert workspace.read(articles.kept_picture, "https://a.example/2") == b"x" * 100
    assert workspace.read(articles.kept_picture, "https://a.example/1") == b"x" * 100
    addresses = [f"https://a.example/{number}" for number in (2, 0, 0)]
    assert workspace.read(articles.missing_pictures, addresses) == ["https://a.example/0"]


def test_a_picture_that_is_too_large_or_empty_is_not_kept(workspace):
    for body in (b"", b"x" * (articles.PICTURE_BYTES + 1)):
        workspace.write(articles.keep_picture, "https://a.example/", body, NOON)
    assert workspace.read(articles.kept_picture, "https://a.example/") is None


def test_only_remote_images_are_wanted():
    page = '<img alt="x" src="https://a.example/1.png?a=1&amp;b=2"><img src="cid:2"><img src="https://a.example/1.png">'
    assert articles.pictures_in(page) == ["https://a.example/1.png?a=1&b=2", "https://a.example/1.png"]


def test_the_cover_of_an_item_is_its_first_picture_that_is_kept(workspace):
    ouest = workspace.source()
    one, two = "https://x.example/1.png", "https://x.example/2.png"
    page = f'<p><img src="{one}"><img src="{two}"></p>'
    workspace.arrive(ouest, article(1, "un", html=page), article(2, "deux", html=page), article(3, "sans"))
    ids = {row.title: row.id for row in workspace.read(items.page, items.View())}
    assert workspace.read(articles.covers, list(ids.values())) == {}
    workspace.write(articles.keep_picture, two, b"x" * 100, NOON)
    assert workspace.read(articles.covers, [ids["un"], ids["sans"]]) == {ids["un"]: two}
    workspace.write(articles.keep_picture, one, b"x" * 100, NOON)
    assert workspace.read(articles.covers, list(ids.values())) == {ids["un"]: one, ids["deux"]: one}


def test_what_is_left_at_home_is_counted(workspace, source):
    taken = [each.id for each in workspace.read(articles.for_the_road, 1)]
    assert workspace.read(articles.left_at_home, taken) == 1
    assert workspace.read(articles.left_at_home, ids(workspace)) == 0
    workspace.write(items.mark_read, taken)  # a mention that waits in the inbox may be read
    assert workspace.read(articles.left_at_home, taken) == 1


def test_what_many_places_repeat_goes_on_the_road_once_and_is_not_left_at_home(workspace):
    workspace.write(queries.keep, "Nous", "fournil", NOON)
    places = [workspace.source(f"https://s{number}.example/feed") for number in range(3)]
    for number, place in enumerate(places):
        workspace.arrive(place, article(number, "Le Fournil gagne", hours=3 - number))
    with workspace.store.write() as db:
        db.exec_driver_sql("UPDATE item SET cluster_id = (SELECT min(id) FROM item)")
    assert len(workspace.read(conversations.page, View(None))) == 3  # each waits in the inbox
    (taken,) = workspace.read(articles.for_the_road)
    assert workspace.read(articles.left_at_home, [taken.id]) == 0
    with workspace.store.read() as db:
        every = list(db.exec_driver_sql("SELECT id FROM item").scalars())
    assert workspace.read(articles.left_at_home, every) == 0
