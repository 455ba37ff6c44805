"""Mail through Dovecot and Postfix: what two people write to each other, and what the servers refuse."""

import asyncio
import imaplib
import json
import ssl
from dataclasses import replace
from datetime import timedelta

import pytest

from cmdesk.domain.items import Kind
from cmdesk.networks.base import (
    Absent,
    Account,
    Coverage,
    MediaFile,
    NetworkError,
    Posted,
    Posting,
    Refused,
    SignInNeeded,
    TryLater,
)
from cmdesk.networks.mail import Mail
from tests.networks import desk, images
from tests.networks.talking import talker
from tests.servers.mail import PASSWORDS, MailServers, token

pytestmark = pytest.mark.servers
ALICE, BOB = PASSWORDS
network = Mail()


async def sign_in(servers: MailServers, address: str, tools, security: str = "tls", **other: str) -> Account:
    answers = {**servers.settings(address, security), "password": PASSWORDS[address], **other}
    return desk.account(await network.connect(answers, tools))


async def read_all(account: Account, stream: str, tools, cursor: str | None = None):
    """The items of a stream from a cursor on, and the cursor after them."""
    items = []
    while True:
        page = await network.pull(account, stream, cursor, tools)
        items += page.items
        cursor = page.cursor
        if not page.more:
            return items, cursor


async def arrived(account: Account, cursor: str | None, tools, seconds: float = 60):
    async with asyncio.timeout(seconds):
        while True:
            items, after = await read_all(account, "inbox", tools, cursor)
            if items:
                return items, after
            await asyncio.sleep(0.1)


def writing(to: str, subject: str) -> str:
    return json.dumps({"to": [to], "subject": subject})


def append(servers: MailServers, address: str, *mails: bytes) -> None:
    """Put mails into a mailbox as another program would."""
    context = ssl.create_default_context(cafile=str(servers.ca_file))
    with imaplib.IMAP4_SSL("localhost", servers.imaps, ssl_context=context) as box:
        login = f"\0{address}\0{PASSWORDS[address]}".encode()
        box.authenticate("PLAIN", lambda _: login)
        for raw in mails:
            assert box.append("INBOX", None, None, raw)[0] == "OK"


@pytest.mark.parametrize("security", ["tls", "starttls"])
@pytest.mark.parametrize("address", PASSWORDS)
def test_both_kinds_of_encryption_and_any_password_let_in(mail_servers, address, security):
    async def scene():
        async with desk.tools() as tools:
            account = await sign_in(mail_servers, address, tools, security)
            assert account.name == address
            assert account.settings["imap_security"] == account.settings["smtp_security"] == security
            assert "password" not in account.settings

    asyncio.run(scene())


@pytest.mark.parametrize(
    ("wrong", "kind", "code"),
    [
        ({"password": "guess"}, SignInNeeded, "sign-in"),
        ({"ca_file": ""}, Refused, "tls"),
        ({"imap_host": "127.0.0.2"}, TryLater, "unreachable"),
    ],
)
def test_what_does_not_let_in(mail_servers, wrong, kind, code):
    async def scene():
        async with desk.tools() as tools:
            with pytest.raises(NetworkError) as caught:
                await sign_in(mail_servers, BOB, tools, **wrong)
            return caught.value

    found = asyncio.run(scene())
    assert isinstance(found, kind)
    assert found.trouble.code == code


def test_a_mail_arrives_by_idle_and_the_reply_lands_in_the_thread(mail_servers):
    async def scene():
        async with desk.tools() as tools:
            alice, bob = (
                await sign_in(mail_servers, ALICE, tools, name="Alice É."),
                await sign_in(mail_servers, BOB, tools),
            )
            _, cursor = await read_all(bob, "inbox", tools)
            _, alices = await read_all(alice, "inbox", tools)
            listening = network.listen(bob, tools)
            assert (
                await asyncio.wait_for(anext(listening), 60) == "inbox"
            )  # at the start: something may have come before
            woken = asyncio.create_task(anext(listening))
            await asyncio.sleep(0.5)
            assert not woken.done()

            first = Posting("Bonjour,\n\n.un point\nFrom ici, ça va ?\n", "key-1", writing(BOB, "Prix d'été"))
            posted = await network.commit(alice, first, tools)
            assert posted.remote_id == "key-1@example.org"
            assert await asyncio.wait_for(woken, 60) == "inbox"
            await listening.aclose()

            (question,), _ = await arrived(bob, cursor, tools)
            assert question.remote_id == posted.remote_id
            assert question.text == "Bonjour,\n\n.un point\nFrom ici, ça va ?"
            assert (question.title, question.author.name, question.author.handle) == ("Prix d'été", "Alice É.", ALICE)
            assert (question.kind, question.mine, question.ancestors) == (Kind.MAIL, False, ())

            answer = await network.commit(bob, Posting("Oui !", "key-2", question.reply_to), tools)
            (reply,), alices = await arrived(alice, alices, tools)
            assert reply.ancestors == (posted.remote_id,)
            assert reply.title == "Re: Prix d'été"

            await network.commit(alice, Posting("Merci.", "key-3", reply.reply_to), tools)
            items, _ = await read_all(bob, "inbox", tools, cursor)
            assert [item.ancestors for item in items] == [(), (posted.remote_id, answer.remote_id)]
            assert items[-1].title == "Re: Prix d'été"  # once

    asyncio.run(scene())


def test_what_was_sent_is_kept_read_back_and_found(mail_servers):
    async def scene():
        async with desk.tools() as tools:
            alice = await sign_in(mail_servers, ALICE, tools)
            posting = Posting("À bientôt", "kept-1", writing(BOB, "Copie"))
            await network.commit(alice, posting, tools)
            sent, _ = await read_all(alice, "sent", tools)
            (copy,) = [item for item in sent if item.remote_id == "kept-1@example.org"]
            assert copy.mine
            assert json.loads(copy.reply_to)["to"] == [BOB]
            found = await network.find(alice, posting, tools)
            assert isinstance(found, Posted)
            assert found.remote_id == "kept-1@example.org"
            lost = await network.find(alice, Posting("", "never-sent", posting.reply_to), tools)
            assert lost is Absent.UNDECIDED

    asyncio.run(scene())


@pytest.mark.parametrize(
    ("to", "text", "kind", "code"),
    [
        ("full@example.org", "x", TryLater, "mail-deferred"),
        ("gone@example.org", "x", Refused, "recipient-refused"),
        ("somebody@outside.example", "x", Refused, "recipient-refused"),
        (BOB, "x" * 1_100_000, Refused, "too-large"),
    ],
)
def test_what_the_server_does_not_take_is_told_by_what_must_be_done(mail_servers, to, text, kind, code):
    async def scene():
        async with desk.tools() as tools:
            alice = await sign_in(mail_servers, ALICE, tools)
            with pytest.raises(kind) as caught:
                await network.commit(alice, Posting(text, f"refused-{code}", writing(to, "x")), tools)
            assert caught.value.trouble.code == code

    asyncio.run(scene())


def test_a_password_that_changed_needs_a_new_sign_in(mail_servers):
    async def scene():
        async with desk.tools() as tools:
            alice = await sign_in(mail_servers, ALICE, tools)
            stale = Account(1, "mail", alice.name, alice.settings, {"password": "old"})
            with pytest.raises(SignInNeeded):
                await network.pull(stale, "inbox", None, tools)
            with pytest.raises(SignInNeeded):
                await network.commit(stale, Posting("x", "stale", writing(BOB, "x")), tools)

    asyncio.run(scene())


def test_a_full_mailbox_is_read_newest_first_of_all_then_in_order_without_marking_anything(mail_servers):
    async def scene():
        async with desk.tools() as tools:
            bob = await sign_in(mail_servers, BOB, tools)
            await asyncio.to_thread(append, mail_servers, BOB, *[mail(number) for number in range(230)])
            first = await network.pull(bob, "inbox", None, tools)
            assert first.coverage is Coverage.TRUNCATED
            assert first.more
            items, cursor = await read_all(bob, "inbox", tools)
            assert len(items) == 200
            assert [item.title for item in items if item.title.startswith("Mail ")] == [
                f"Mail {n}" for n in range(30, 230)
            ]
            assert not (await network.pull(bob, "inbox", cursor, tools)).items
            assert await asyncio.to_thread(unseen, mail_servers, BOB) >= 230

            # Numbered anew: read again, under the same names.
            renewed = json.dumps({**json.loads(cursor), "validity": 1})
            again, _ = await read_all(bob, "inbox", tools, renewed)
            assert [item.remote_id for item in again] == [item.remote_id for item in items]

    asyncio.run(scene())


def test_of_a_huge_mail_only_the_beginning_is_fetched(mail_servers):
    async def scene():
        journal = []
        async with desk.tools(journal=journal) as tools:
            alice = await sign_in(mail_servers, ALICE, tools)
            _, cursor = await read_all(alice, "inbox", tools)
            await asyncio.to_thread(append, mail_servers, ALICE, huge())
            (item,), _ = await read_all(alice, "inbox", tools, cursor)
            assert item.text.startswith("Voici la vidéo.")
            assert "film.mp4 (video/mp4, " in item.text
            assert {contact.host for contact in journal} == {"localhost"}

    asyncio.run(scene())


def mail(number: int) -> bytes:
    return (
        f"From: Léa <lea@example.net>\r\nTo: {BOB}\r\nSubject: Mail {number}\r\n"
        f"Message-ID: <m{number}@example.net>\r\n\r\nBonjour {number}\r\n"
    ).encode()


def huge() -> bytes:
    line = "QUJD" * 19 + "\r\n"
    return (
        "From: lea@example.net\r\nSubject: Film\r\nMessage-ID: <huge@example.net>\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n'
        "Voici la vidéo.\r\n--b\r\nContent-Type: video/mp4\r\nContent-Transfer-Encoding: base64\r\n"
        'Content-Disposition: attachment; filename="film.mp4"\r\n\r\n' + line * 140_000 + "--b--\r\n"
    ).encode()


def unseen(servers: MailServers, address: str) -> int:
    context = ssl.create_default_context(cafile=str(servers.ca_file))
    with imaplib.IMAP4_SSL("localhost", servers.imaps, ssl_context=context) as box:
        box.authenticate("PLAIN", lambda _: f"\0{address}\0{PASSWORDS[address]}".encode())
        box.select("INBOX", readonly=True)
        return len(box.search(None, "UNSEEN")[1][0].split())


def test_an_attached_file_arrives_under_its_name(mail_servers, tmp_path):
    async def scene():
        async with desk.tools() as tools:
            alice, bob = await sign_in(mail_servers, ALICE, tools), await sign_in(mail_servers, BOB, tools)
            _, cursor = await read_all(bob, "inbox", tools)
            path = tmp_path / "photo"
            path.write_bytes(images.jpeg())
            file = MediaFile(path, "image/jpeg", path.stat().st_size, "a" * 64, "fournée d'été.jpg", "Des miches")
            key = f"with-file-{tmp_path.name}"
            posted = await network.commit(alice, Posting("Voici", key, writing(BOB, "Photo"), media=(file,)), tools)
            for _ in range(60):
                items, cursor = await read_all(bob, "inbox", tools, cursor)
                if found := [item for item in items if item.remote_id == posted.remote_id]:
                    break
                await asyncio.sleep(0.3)
            assert found[0].text.splitlines()[0] == "Voici"
            assert "fournée d'été.jpg (image/jpeg" in found[0].text
            assert isinstance(await network.find(alice, Posting("", key), tools), Posted)

    asyncio.run(scene())


def test_a_token_reads_and_sends_and_one_that_ended_is_renewed(mail_servers):
    """Signed in as at Google or Microsoft; the authority is scripted, the mail servers are not."""

    async def scene(there):
        there.says("/token", {"access_token": token(ALICE), "refresh_token": "r1", "expires_in": 3600})
        bob = await sign_in(mail_servers, BOB, there.tools)
        typed = {**mail_servers.settings(ALICE), "sign_in": "google", "client": "c1", "server": there.address}
        under_way = network.begin_with(typed, "http://127.0.0.1:41794/cmdesk")
        made = desk.moved(desk.account(await network.finish(under_way, "code-1", there.tools)), there.address)
        _, seen = await read_all(bob, "inbox", there.tools)
        over = {"token": token(ALICE, -timedelta(minutes=1))}
        refused = replace(made, secret={**made.secret, **over})  # the server says no: no clock of ours told so
        for account, key in ((made, "by-token"), (refused, "by-another-token")):
            await network.pull(account, "inbox", None, there.tools)
            posting = Posting("Bonjour", key, writing(BOB, key))
            assert isinstance(await network.commit(account, posting, there.tools), Posted)
            (arrival,), seen = await arrived(bob, seen, there.tools)
            assert arrival.title == key
            assert isinstance(await network.find(account, posting, there.tools), Posted)
        assert len(there.heard("/token")) > 1  # at the sign-in, and each time that the server had said no
        there.says("/token", {"access_token": token(BOB), "expires_in": 3600})
        with pytest.raises(SignInNeeded, match="mail-token-refused"):  # signed in, but as somebody else
            await network.pull(refused, "inbox", None, there.tools)

    async def work():
        async with talker() as there:
            await scene(there)

    asyncio.run(work())
