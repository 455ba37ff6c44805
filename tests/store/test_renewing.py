from datetime import timedelta

import pytest
from sqlalchemy import insert, select

from cmdesk.domain.beside import Beside, Quote
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.moderation import Standing
from cmdesk.store import renewing
from cmdesk.store.tables import former, item, item_body, note
from tests.store.conftest import NOON

LONG_AGO = NOON - timedelta(days=40)
MONTH_AGO = NOON - timedelta(days=30)


@pytest.fixture
def account(workspace):
    return workspace.account(network="youtube")


def came(workspace, account, number, days=40, **more):
    workspace.now = NOON - timedelta(days=days)
    author = Author("Léa", "UClea")
    made = NewItem(number, f"Les secrets de {number}", workspace.now, Kind.COMMENT, author, reply_to="{}", **more)
    workspace.receive(account, made, network="youtube")
    workspace.now = NOON


def due(workspace, account, once=False):
    return workspace.read(renewing.due, account, MONTH_AGO, once, 50)


def words_of(workspace, number):
    wanted = select(item.c.excerpt, item.c.beside, item_body.c.text, item.c.conversation_id, item.c.gone).join(
        item_body
    )
    return workspace.read(lambda db: db.execute(wanted.where(item.c.remote_id == number)).one())


def indexed(workspace):
    found = "SELECT count(*) FROM item_words WHERE item_words MATCH 'secrets'"
    return workspace.read(lambda db: db.exec_driver_sql(found).scalar())


def test_what_is_old_is_asked_about_and_what_is_still_there_rests(workspace, account):
    came(workspace, account, "a")
    came(workspace, account, "b", days=5)
    came(workspace, account, "ours", mine=True)
    came(workspace, account, "held", standing=Standing.HELD)
    assert due(workspace, account) == ["a"]
    workspace.write(renewing.keep, account, ["a"], NOON)
    assert due(workspace, account) == []
    assert workspace.read(renewing.due, account, NOON + timedelta(days=1), False, 50) == ["a", "b"]
    assert workspace.read(renewing.due, account, NOON + timedelta(days=1), True, 50) == ["b"]


def test_the_words_of_what_is_gone_go_and_the_notes_of_the_user_stay(workspace, account):
    came(workspace, account, "a", beside=Beside(quote=Quote("Les secrets d’une autre", "Anne")))
    workspace.index()
    assert indexed(workspace) == 1
    talk = words_of(workspace, "a").conversation_id
    assert talk is not None
    workspace.write(lambda db: db.execute(insert(former).values(item_id=1, title="", text="avant", until=NOON)))
    workspace.write(lambda db: db.execute(insert(note).values(conversation_id=talk, text="la voisine", created=NOON)))
    workspace.write(renewing.forget, account, ["a"], NOON)
    row = words_of(workspace, "a")
    assert (row.excerpt, row.text, row.beside, row.conversation_id, row.gone) == ("", "", None, talk, NOON)
    assert workspace.read(lambda db: db.execute(select(former)).all()) == []
    assert workspace.read(lambda db: db.scalars(select(note.c.text)).all()) == ["la voisine"]
    assert indexed(workspace) == 0
    assert workspace.row(talk).snippet == ""
    assert due(workspace, account) == []


def test_nothing_of_another_account_is_touched(workspace, account):
    other = workspace.account("Autre", "youtube")
    came(workspace, other, "a")
    workspace.write(renewing.forget, account, ["a"], NOON)
    assert words_of(workspace, "a").text != ""


def test_what_quotes_somebody_is_found_by_its_time(workspace, account, plans):
    quote = Beside(quote=Quote("Les secrets d’une autre", "Anne"))
    came(workspace, account, "old", beside=quote)
    came(workspace, account, "new", days=5, beside=quote)
    came(workspace, account, "ours", days=4, beside=quote, mine=True)
    came(workspace, account, "plain", days=5)
    asked = (account, MONTH_AGO, NOON - timedelta(days=1), 20)
    assert [each for each, _ in workspace.read(renewing.quoting, *asked)] == ["new", "ours"]
    plan = plans(renewing.quoting, *asked)
    assert [index for index in ("item_to_us", "item_ours") if any(index in line for line in plan)] == [
        "item_to_us",
        "item_ours",
    ]
    assert not any("TEMP B-TREE" in line for line in plan)
