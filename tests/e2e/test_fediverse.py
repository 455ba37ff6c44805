"""Two people, each at a desk, talk over a real server of the fediverse, and it is so on the server too."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from cmdesk.domain.conversations import EntryKind
from cmdesk.domain.conversations import State as Stands
from cmdesk.domain.outbox import State
from cmdesk.networks.mastodon import Mastodon
from cmdesk.store import accounts, conversations, drafts, outbox
from tests.fakes import Office
from tests.networks.desk import real_time
from tests.servers.snac import Snac
from tests.waiting import wait_for

pytestmark = pytest.mark.servers
DELIVERED = 60.0  # seconds: snac hands posts on from a queue that it looks at in its own time


class Person(Office):
    """Somebody at a desk, signed in as in the window where the browser cannot come back: with a pasted code."""

    def __init__(self, path: Path, server: Snac, user: str) -> None:
        super().__init__(path, real_time, networks={"mastodon": Mastodon()})
        under_way = self.do(self.desk.begin_sign_in("mastodon", server.address))
        code = server.approve(under_way.authorize_url, user)
        self.account = self.do(self.desk.finish_sign_in("mastodon", under_way, code))[0]
        self.handle = self.read(accounts.one, self.account).name
        self.do(self.desk.sync())  # what is old is not news
        self.messages.clear()

    def post(self, text: str) -> int:
        draft = self.write(drafts.start, text, [self.account], self.now())
        return self.sent(self.do(self.desk.send_draft(draft))[0])

    def reply(self, conversation_id: int, text: str) -> int:
        return self.sent(self.do(self.desk.reply(conversation_id, text)))

    def sent(self, delivery: int) -> int:
        self.send()
        assert self.read(outbox.one, delivery).state is State.SENT
        return delivery

    def hears(self, words: str) -> conversations.ConversationRow:
        """The conversation whose newest message has these words, once the server brought it."""

        def look() -> list[conversations.ConversationRow]:
            self.do(self.desk.sync())
            rows = self.read(conversations.page, conversations.View(state=None))
            return [row for row in rows if words in row.snippet and not row.last_mine]

        return wait_for(look, DELIVERED, pause=0.4)[0]

    def thread(self, conversation_id: int) -> list[tuple[EntryKind, bool]]:
        entries = self.read(conversations.thread, conversation_id).entries
        return [(entry.kind, entry.context) for entry in entries]


@pytest.fixture
def alice(snac_server: Snac, tmp_path: Path) -> Iterator[Person]:
    person = Person(tmp_path / "alice.cmdesk", snac_server, "alice")
    yield person
    person.close()


@pytest.fixture
def bob(snac_server: Snac, tmp_path: Path) -> Iterator[Person]:
    person = Person(tmp_path / "bob.cmdesk", snac_server, "bob")
    yield person
    person.close()


def under(server: Snac, post: str, token: str) -> list[str]:
    """What the server shows under a post, to a stranger's client."""
    status, _, told = server.request("GET", f"/api/v1/statuses/{post}/context", None, token)
    assert status == 200, told
    return [each["id"] for each in json.loads(told)["descendants"]]


def test_a_mention_comes_in_the_reply_is_found_under_it_and_the_talk_goes_on(snac_server, alice, bob):
    asked = bob.post("@alice Bonjour, ouvrez-vous le dimanche ? #boulangerie")
    question = bob.read(outbox.one, asked)
    row = alice.hears("ouvrez-vous le dimanche")
    assert row.state is Stands.OPEN
    assert row.unread
    assert alice.messages == [(row.id,)]
    assert bob.handle == f"@bob@localhost:{snac_server.port}"

    answered = alice.reply(row.id, "Oui, de 7 h à 13 h ! 🥐")
    answer = alice.read(outbox.one, answered)
    token = snac_server.token("bob")
    assert wait_for(lambda: under(snac_server, question.remote_id, token), DELIVERED) == [answer.remote_id]
    assert alice.thread(row.id) == [(EntryKind.THEIRS, False), (EntryKind.OURS, False)]

    heard = bob.hears("de 7 h à 13 h")
    bob.reply(heard.id, "@alice Super, à dimanche.")
    again = alice.hears("à dimanche")
    assert again.id == row.id
    assert [kind for kind, _ in alice.thread(row.id)] == [EntryKind.THEIRS, EntryKind.OURS, EntryKind.THEIRS]
    for person in (alice, bob):
        assert len(person.read(conversations.page, conversations.View(state=None))) == 1
        assert person.store.integrity() == []


def test_the_addresses_of_what_was_sent_lead_to_it(snac_server, bob):
    delivery = bob.read(outbox.one, bob.post("Une note du soir"))
    assert delivery.address.startswith(snac_server.address)
    status, _, page = snac_server.request("GET", delivery.address.removeprefix(snac_server.address))
    assert status == 200
    assert "Une note du soir" in page
