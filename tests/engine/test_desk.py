import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from cmdesk.domain.outbox import State
from cmdesk.domain.sources import Health, NewSource
from cmdesk.domain.troubles import Problem
from cmdesk.engine.desk import Desk, _may_be_private
from cmdesk.networks.base import SignInNeeded
from cmdesk.store import accounts, conversations, drafts, outbox, sources
from tests.fakes import Office

FEED = (
    b"""<rss version="2.0"><channel><title>Ouest</title><item><guid>1</guid><title>Un</title></item></channel></rss>"""
)


def conversation(office):
    office.network.arrives("Ouvert ?", office.now())
    office.do(office.desk.sync())
    return office.read(conversations.page, conversations.View())[0].id


def test_a_feed_in_a_file_is_read_without_any_network(office, tmp_path: Path):
    path = tmp_path / "ouest.xml"
    path.write_bytes(FEED)
    office.do(office.desk.go_online(False))
    source, added = office.do(office.desk.add_file(path))
    assert added.new == 1
    (row,) = office.read(sources.rows)
    assert (row.id, row.kind, row.title, row.health) == (source, "file", "Ouest", Health.WELL)
    assert office.do(office.desk.add_file(path))[1].new == 0


def test_a_file_that_is_no_feed_adds_nothing(office, tmp_path: Path):
    path = tmp_path / "lettre.txt"
    path.write_bytes(b"Bonjour")
    with pytest.raises(Problem, match="not-a-feed"):
        office.do(office.desk.add_file(path))
    assert office.read(sources.rows) == []


def test_a_list_of_sources_is_written_and_read_again(office, tmp_path: Path):
    gazette = NewSource("https://gazette.example/feed", "Gazette", "Presse/Locale", "https://gazette.example/")
    office.do(office.desk.add_sources([gazette], fetch=False))
    path = tmp_path / "sources.opml"
    assert office.do(office.desk.write_list(path, "Nos sources")) == 1
    assert office.do(office.desk.read_list(path)).sources == (gazette,)


def test_a_list_that_cannot_be_read_or_written_is_a_problem(office, tmp_path: Path):
    with pytest.raises(Problem) as unread:
        office.do(office.desk.read_list(tmp_path / "absente.opml"))
    with pytest.raises(Problem) as unwritten:
        office.do(office.desk.write_list(tmp_path / "absent" / "liste.opml", "Nos sources"))
    assert (unread.value.trouble.code, unwritten.value.trouble.code) == ("no-file", "export-failed")


def test_connecting_keeps_the_secret_out_of_the_file(office):
    office.connect()
    assert office.secrets.kept == {"scripted:@fournil": {"token": "good"}}
    row = office.read(accounts.one, 1)
    assert "good" not in repr(row)
    assert b"good" not in office.store.path.read_bytes()


def test_a_wrong_secret_connects_nothing(office):
    with pytest.raises(SignInNeeded):
        office.do(office.desk.connect("scripted", {"server": "piaille.example", "token": "wrong"}))
    assert office.read(accounts.every) == []


def test_without_a_keyring_it_says_so(office):
    office.secrets.lasting = False
    _, kept = office.do(office.desk.connect("scripted", {"server": "piaille.example", "token": "good"}))
    assert not kept


def test_an_answer_can_be_taken_back_within_the_undo_window(office, clock):
    office.connect()
    office.desk.undo_seconds = 10
    found = conversation(office)
    delivery = office.do(office.desk.reply(found, "Oui"))
    office.send()
    assert office.network.published == []
    assert office.do(office.desk.take_back(delivery)) == "Oui"
    clock.pass_(seconds=11)
    office.send()
    assert office.network.published == []
    assert office.read(conversations.thread, found).reply_draft == "Oui"


def test_an_answer_leaves_when_the_undo_window_closes(office, clock):
    office.connect()
    office.desk.undo_seconds = 10
    delivery = office.do(office.desk.reply(conversation(office), "Oui"))
    clock.pass_(seconds=11)
    office.send()
    assert office.read(outbox.one, delivery).state is State.SENT
    assert office.do(office.desk.take_back(delivery)) is None


def test_a_scheduled_post_leaves_at_its_time(office, clock):
    account = office.connect()
    draft = office.write(drafts.start, "Demain", [account], clock.now)
    office.do(office.desk.send_draft(draft, clock.now + timedelta(minutes=5)))
    office.send()
    assert office.network.published == []
    clock.pass_(minutes=5)
    office.send()
    assert [posting.text for posting in office.network.published] == ["Demain"]


def test_every_delivery_has_a_key_of_its_own(office):
    account = office.connect()
    for text in ("Un", "Deux"):
        draft = office.write(drafts.start, text, [account], office.now())
        office.do(office.desk.send_draft(draft))
    keys = {office.read(outbox.one, delivery).key for delivery in (1, 2)}
    assert len(keys) == 2


def test_the_desk_works_by_itself_once_it_stands(tmp_path):
    """Nobody calls it: what arrives comes in, what is answered goes out."""
    from datetime import UTC, datetime

    office = Office(tmp_path / "essai.cmdesk", lambda: datetime.now(UTC), standing=True)
    try:
        office.network.arrives("Ouvert ?", office.now())
        office.connect()
        found = _until(lambda: office.read(conversations.page, conversations.View()))
        office.do(office.desk.reply(found[0].id, "Oui"))
        _until(lambda: office.network.published)
    finally:
        office.close()


def _until(ready, seconds=10.0):
    async def wait():
        async with asyncio.timeout(seconds):
            while not (found := await asyncio.to_thread(ready)):
                await asyncio.sleep(0.02)
            return found

    return asyncio.run(wait())


@pytest.mark.parametrize(
    ("host", "expected"),
    [("192.168.1.5", True), ("::1", True), ("nas", True), ("nas.local", True), ("lemonde.fr", False)],
)
def test_hosts_worth_remembering(host, expected):
    assert _may_be_private(host) is expected


def test_a_host_that_a_person_typed_is_trusted_next_time_too(office, tmp_path):
    office.do(office.desk._trust("http://127.0.0.1:8080/feed"))
    office.do(office.desk._trust("https://lemonde.fr/rss"))
    fresh = Desk(office.engine, office.secrets, office.now)
    office.do(fresh.start(standing=False))
    assert fresh._private_hosts == {"127.0.0.1"}
    office.do(fresh.stop())
