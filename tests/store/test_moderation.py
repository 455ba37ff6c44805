import pytest

from cmdesk.domain.conversations import State
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.moderation import Deed, Standing
from cmdesk.store import conversations, moderation
from tests.store.conftest import NOON

LEA = Author("Léa", "lea@blog.example")


def comment(number: str = "7", standing: Standing | None = Standing.HELD, **more) -> NewItem:
    made = {"kind": Kind.COMMENT, "author": LEA, "reply_to": f'{{"id": "{number}"}}', "standing": standing}
    return NewItem(number, f"Commentaire {number}", NOON, **made | more)


@pytest.fixture
def blog(workspace):
    workspace.account_id = workspace.account("blog.example", "wordpress")

    def receive(*news):
        return workspace.receive(workspace.account_id, *news, network="wordpress")

    workspace.comments = receive
    return workspace


def only(blog, state=None):
    (row,) = blog.read(conversations.page, conversations.View(state))
    return row


def test_a_held_comment_opens_a_conversation_and_says_that_it_is_held(blog):
    added = blog.comments(comment())
    row = only(blog, State.OPEN)
    assert added.mentions == (row.id,)
    (entry,) = blog.read(conversations.thread, row.id).entries
    assert entry.standing is Standing.HELD
    assert blog.read(moderation.newest, row.id).standing is Standing.HELD


def test_what_the_network_took_for_spam_never_enters_the_inbox(blog):
    added = blog.comments(comment(standing=Standing.SPAM))
    assert added.mentions == ()
    row = only(blog)
    assert (row.state, row.unread) == (State.SPAM, False)
    blog.comments(comment("8", Standing.TRASH, author=Author("Bo", "bo@blog.example")))
    states = {row.state for row in blog.read(conversations.page, conversations.View(None))}
    assert states == {State.SPAM, State.DONE}


def test_a_deed_is_written_down_and_moves_the_conversation(blog):
    blog.comments(comment())
    row = only(blog)
    item = blog.read(moderation.newest, row.id)
    assert blog.write(moderation.keep, item.item_id, Deed.SPAM, NOON, "pub") is Standing.HELD
    assert only(blog).state is State.SPAM
    assert blog.write(moderation.keep, item.item_id, Deed.HOLD, NOON) is Standing.SPAM
    assert only(blog).state is State.OPEN
    blog.write(moderation.keep, item.item_id, Deed.TRASH, NOON)
    assert only(blog).state is State.DONE
    told = blog.read(moderation.history, item.item_id)
    assert [(done.deed, done.reason) for done in told] == [(Deed.SPAM, "pub"), (Deed.HOLD, ""), (Deed.TRASH, "")]


def test_a_conversation_with_something_left_to_answer_stays(blog):
    blog.comments(comment(), comment("8", ancestors=("7",)))
    row = only(blog)
    first, second = [entry.id for entry in blog.read(conversations.thread, row.id).entries]
    blog.write(moderation.keep, first, Deed.SPAM, NOON)
    assert only(blog).state is State.OPEN
    blog.write(moderation.keep, second, Deed.TRASH, NOON)
    assert only(blog).state is State.DONE


def test_what_was_done_elsewhere_comes_with_the_next_look(blog):
    blog.comments(comment())
    blog.comments(comment(standing=Standing.VISIBLE))
    (entry,) = blog.read(conversations.thread, only(blog).id).entries
    assert entry.standing is Standing.VISIBLE
    assert not entry.edited
    blog.comments(comment(standing=Standing.SPAM))
    assert only(blog).state is State.SPAM


def test_a_network_that_says_nothing_changes_nothing(blog):
    blog.comments(comment())
    item = blog.read(moderation.newest, only(blog).id).item_id
    blog.write(moderation.keep, item, Deed.HIDE, NOON)
    blog.comments(comment(standing=None, title="corrigé"))
    assert blog.read(moderation.one, item).standing is Standing.HIDDEN


def test_what_is_liked_is_known_until_it_is_not(blog):
    blog.comments(comment())
    item = blog.read(moderation.newest, only(blog).id).item_id
    blog.write(moderation.keep, item, Deed.LIKE, NOON)
    assert blog.read(moderation.one, item).done == {Deed.LIKE}
    blog.write(moderation.keep, item, Deed.UNLIKE, NOON)
    assert blog.read(moderation.one, item).done == frozenset()
    assert blog.read(moderation.one, item).standing is Standing.HELD


def test_an_item_of_a_feed_is_not_ours_to_moderate(blog):
    from tests.store.conftest import article

    blog.arrive(blog.source(), article(1, "Titre"))
    found = blog.read(lambda db: moderation.one(db, 1))
    assert found is None


def test_the_newest_of_theirs_is_found_by_an_index(blog):
    statement = (
        "SELECT id FROM item WHERE conversation_id = 1 AND conversation_id IS NOT NULL AND mine = 0"
        " ORDER BY published DESC, id DESC LIMIT 1"
    )
    with blog.store.read() as db:
        plan = " ".join(row[3] for row in db.exec_driver_sql("EXPLAIN QUERY PLAN " + statement))
        deeds = db.exec_driver_sql("EXPLAIN QUERY PLAN SELECT deed FROM deed WHERE item_id = 1 ORDER BY id")
        assert "SCAN" not in " ".join(row[3] for row in deeds)
    assert "item_said" in plan
