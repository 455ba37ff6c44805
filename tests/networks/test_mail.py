import asyncio
import json
from dataclasses import replace
from pathlib import Path

import pytest

from cmdesk.domain.items import Kind
from cmdesk.domain.troubles import Problem
from cmdesk.networks.base import Account, MediaFile, NetworkError, Posting, Refused, SignInNeeded, TryLater
from cmdesk.networks.mail import MOST_ATTACHED, Mail
from cmdesk.networks.mail_parsing import read_mails
from cmdesk.networks.mail_sending import message_id
from tests.networks import desk
from tests.networks.mailserver import DIE, SILENCE, imap, smtp

MAILS = Path(__file__).parent.parent / "data" / "mail"
US = "bonjour@boulangerie.example"
TO_LEA = json.dumps({"to": ["lea@mail.example"], "message_id": "q@mail.example", "subject": "Prix"})
network = Mail()


def account(imap_port: int = 1, smtp_port: int = 1, password: str = "secret", **settings: str) -> Account:
    places = {
        "address": US,
        "imap_host": "127.0.0.1",
        "imap_port": str(imap_port),
        "imap_security": "none",
        "smtp_host": "127.0.0.1",
        "smtp_port": str(smtp_port),
        "smtp_security": "none",
    }
    return Account(1, "mail", US, places | settings, {"password": password})


def holding(*names: str, **says: str):
    """An IMAP server whose folders hold these mails of the collection, under the UIDs 1, 2, 3…"""
    raws = [(MAILS / f"{name}.eml").read_bytes().decode("latin-1") for name in names]
    uids = " ".join(str(number + 1) for number in range(len(raws)))
    sizes = "".join(f"* {n + 1} FETCH (UID {n + 1} RFC822.SIZE {len(raw)})\r\n" for n, raw in enumerate(raws))
    server = imap(
        search=f"* SEARCH {uids}\r\n{{tag}} OK done",
        examine="* 1 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n{tag} OK done",
        list='* LIST (\\HasNoChildren) "/" INBOX\r\n* LIST (\\Sent) "/" Envois\r\n{tag} OK done',
        append="+ go on",
        **says,
    )
    usual = server._answer

    def answer(line: str) -> str | None:
        tag = line.split(" ")[0]
        if "RFC822.SIZE" in line:
            return f"{sizes}{tag} OK done"
        if "BODY.PEEK[]" in line:
            bodies = "".join(
                f"* {n + 1} FETCH (UID {n + 1} BODY[] {{{len(raw.encode())}}}\r\n{raw})\r\n"
                for n, raw in enumerate(raws)
            )
            return f"{bodies}{tag} OK done"
        return usual(line)

    server._answer = answer
    return server


def pull(*names: str, stream: str = "inbox", parse=desk.parse, **settings: str):
    async def scene():
        with holding(*names) as server:
            async with desk.tools(parse=parse) as tools:
                return await network.pull(account(server.port, **settings), stream, None, tools)

    return asyncio.run(scene())


def trouble(call) -> NetworkError:
    async def scene():
        async with desk.tools() as tools:
            with pytest.raises(NetworkError) as caught:
                await call(tools)
            return caught.value

    return asyncio.run(scene())


def test_a_mail_becomes_an_item():
    page = pull("alternative", "absence", "list")
    simple, absence, letter = page.items
    assert (simple.remote_id, simple.kind, simple.title) == ("alt@mail.example", Kind.MAIL, "Deux formes")
    assert (simple.author.handle, simple.mine, simple.visibility) == ("lea@mail.example", False, "private")
    assert json.loads(simple.reply_to) == {
        "to": ["lea@mail.example"],
        "message_id": "alt@mail.example",
        "references": [],
        "subject": "Deux formes",
    }
    assert absence.visibility == "automatic"
    assert absence.ancestors == ("ours@boulangerie.example",)
    assert letter.visibility == "list"
    assert json.loads(letter.reply_to)["to"] == ["questions@union.example"]
    assert json.loads(page.cursor) == {"validity": 7, "uid": 3}


def test_a_bounce_cannot_be_answered():
    (bounce,) = pull("bounce").items
    assert (bounce.reply_to, bounce.visibility) == ("", "automatic")


def test_what_is_attached_is_told_at_the_end():
    (item,) = pull("page").items
    assert item.text.endswith("\n\n📎 reçu 2026.pdf (application/pdf, 1 kB)\n📎 message/rfc822 (message/rfc822, 1 kB)")


def test_what_we_sent_ourselves_is_ours_and_a_second_mail_follows_to_the_same_person():
    (item,) = pull("alternative", stream="sent").items
    assert item.mine
    assert json.loads(item.reply_to)["to"] == [US]
    (item,) = pull("alternative", address="Lea@mail.example").items
    assert item.mine  # from another program, seen in the inbox


def test_a_mail_that_breaks_the_parser_holds_up_nobody():
    async def fragile(function, raws):
        if any(b"antivirus" in raw for raw in raws):
            raise Problem("parser-crashed")
        return read_mails(raws)

    page = pull("alternative", "footer", "list", parse=fragile)
    assert [item.remote_id for item in page.items][::2] == ["alt@mail.example", "list@union.example"]
    assert page.items[1].remote_id.startswith("hash:")
    assert "La terrasse" in page.items[1].text


def test_offline_nobody_is_called():
    async def scene():
        journal = []
        async with desk.tools(journal=journal) as tools:
            tools.http.offline = True
            for call in (
                network.pull(account(), "inbox", None, tools),
                network.commit(account(), Posting("x", "k", TO_LEA), tools),
                anext(network.listen(account(), tools)),
            ):
                with pytest.raises(TryLater) as caught:
                    await call
                assert caught.value.trouble.code == "offline"
        assert journal == []

    asyncio.run(scene())


def test_every_conversation_is_in_the_journal():
    async def scene():
        journal = []
        with holding("list") as server:
            async with desk.tools(journal=journal) as tools:
                await network.pull(account(server.port), "inbox", None, tools)
                with pytest.raises(TryLater):
                    await network.pull(account(1), "inbox", None, tools)
        assert [(each.host, each.method, each.status) for each in journal] == [
            ("127.0.0.1", "IMAP", 200),
            ("127.0.0.1", "IMAP", 0),
        ]

    asyncio.run(scene())


# Out


def test_what_can_be_sent():
    plan = network.plan(account(), "Bonjour", TO_LEA)
    assert (plan.text, plan.troubles) == ("Bonjour", ())
    assert [each.code for each in network.plan(account(), " \n", TO_LEA).troubles] == ["empty-text"]
    assert [each.code for each in network.plan(account(), "Bonjour", "").troubles] == ["no-recipient"]
    file = MediaFile(Path("menu.pdf"), "application/pdf", MOST_ATTACHED, "a" * 64, "menu.pdf")
    assert network.plan(account(), "", TO_LEA, (file,)).troubles == ()
    heavy = network.plan(account(), "Bonjour", TO_LEA, (file, file)).troubles
    assert [each.code for each in heavy] == ["media-too-heavy"]
    gone = Posting("Bonjour", "k", TO_LEA, media=(file,))
    assert trouble(lambda tools: network.commit(account(), gone, tools)).trouble.code == "media-missing"
    assert trouble(lambda tools: network.commit(account(), Posting("x", "k"), tools)).trouble.code == "no-recipient"


def test_the_copy_in_the_sent_folder_is_no_part_of_the_outcome():
    async def scene(**says: str):
        with smtp() as out, imap(**says) as box:
            async with desk.tools() as tools:
                return await network.commit(account(box.port, out.port), Posting("x", "k", TO_LEA), tools), out.heard

    for says in ({"greeting": DIE}, {"login_answer": "{tag} NO no"}, {"list": DIE}, {"list": "{tag} BAD what"}):
        posted, heard = asyncio.run(scene(**says))
        assert posted.remote_id == "k@boulangerie.example"
        assert heard.count("DATA") == 1
        assert json.loads(posted.reply_to)["references"] == ["q@mail.example"]


def test_a_provider_that_keeps_copies_is_given_none():
    async def scene():
        with smtp() as out, imap() as box:
            async with desk.tools() as tools:
                ours = account(box.port, out.port)
                gmail = replace(ours, settings={**ours.settings, "smtp_host": "smtp.gmail.com"})
                await network._keep_copy(gmail, Posting("x", "k", TO_LEA), b"", tools)
                assert box.lines == 0

    asyncio.run(scene())


def test_being_stopped_while_the_copy_is_kept_does_not_unsend_it():
    async def scene():
        with smtp() as out, imap(authenticate=SILENCE) as box:  # the IMAP server says nothing after the greeting
            async with desk.tools() as tools:
                task = asyncio.create_task(
                    network.commit(account(box.port, out.port), Posting("x", "k", TO_LEA), tools)
                )
                async with asyncio.timeout(30):
                    while not any("AUTHENTICATE" in line for line in box.heard):
                        await asyncio.sleep(0.01)
                task.cancel()
                assert (await task).remote_id == "k@boulangerie.example"

    asyncio.run(scene())


def test_without_a_password_nobody_is_called():
    assert isinstance(trouble(lambda tools: network.pull(account(password=""), "inbox", None, tools)), SignInNeeded)


# Connecting


@pytest.mark.parametrize(
    ("answers", "kind", "code"),
    [
        ({"address": "nobody"}, Refused, "bad-mail-address"),
        ({"address": "a b@x.example", "password": "x"}, Refused, "bad-mail-address"),
        ({"address": "a@x.example", "password": ""}, SignInNeeded, "password-missing"),
        ({"address": "a@outlook.com", "password": "x"}, Refused, "mail-oauth-only"),
        (
            {"address": "a@x.example", "password": "x", "imap_host": "imap.x.example", "imap_port": "z"},
            Refused,
            "bad-setting",
        ),
        (
            {
                "address": "a@x.example",
                "password": "x",
                "imap_host": "h.example",
                "imap_security": "none",
                "imap_port": "143",
            },
            Refused,
            "not-encrypted",
        ),
    ],
)
def test_answers_that_cannot_be(answers, kind, code):
    found = trouble(lambda tools: network.connect(answers, tools))
    assert isinstance(found, kind)
    assert found.trouble.code == code


def answers_for(box, out) -> dict[str, str]:
    return {**account(box.port, out.port).settings, "password": "secret\n", "name": " Boulangerie "}


def test_both_servers_must_let_in():
    async def scene(box, out):
        async with desk.tools() as tools:
            return await network.connect(answers_for(box, out), tools)

    with imap() as box, smtp() as out:
        connected = asyncio.run(scene(box, out))
    assert connected.secret == {"password": "secret"}
    assert connected.account.name == US
    assert connected.account.settings["name"] == "Boulangerie"
    assert connected.account.settings["smtp_port"] == str(out.port)
    with imap() as box, smtp(auth="535 no") as out, pytest.raises(SignInNeeded):
        asyncio.run(scene(box, out))


# Listening


def test_listening_says_when_to_pull_and_calls_again_when_the_line_is_lost(monkeypatch):
    monkeypatch.setattr("cmdesk.networks.mail.RECONNECT_SECONDS", 0.01)
    capability = "* CAPABILITY IMAP4rev1 AUTH=PLAIN IDLE\r\n{tag} OK done"
    idle = {"said": ""}

    async def scene():
        with holding("list", capability=capability) as box:
            usual = box._answer
            box._answer = lambda line: DIE if "IDLE" in line and idle["said"] == DIE else usual(line)
            async with desk.tools() as tools:
                listening = network.listen(account(box.port), tools)
                assert await asyncio.wait_for(anext(listening), 30) == "inbox"  # at the start
                assert box.lines == 1
                idle["said"] = DIE
                assert await asyncio.wait_for(anext(listening), 30) == "inbox"  # after the line was lost
                assert box.lines == 2
                await listening.aclose()

    asyncio.run(scene())


def test_listening_wakes_when_something_comes():
    capability = "* CAPABILITY IMAP4rev1 AUTH=PLAIN IDLE\r\n{tag} OK done"

    async def scene():
        with holding("list", capability=capability, idle="+ idling\r\n* 2 EXISTS") as box:
            async with desk.tools() as tools:
                listening = network.listen(account(box.port), tools)
                for _ in range(3):
                    assert await asyncio.wait_for(anext(listening), 30) == "inbox"
                await listening.aclose()
            assert box.lines == 1
            assert box.heard.count("DONE") == 2

    asyncio.run(scene())


def test_a_server_that_cannot_tell_is_asked_again_and_again(monkeypatch):
    monkeypatch.setattr("cmdesk.networks.mail.WITHOUT_IDLE", 0.01)

    async def scene():
        with holding("list") as box:
            async with desk.tools() as tools:
                listening = network.listen(account(box.port), tools)
                for _ in range(3):
                    assert await asyncio.wait_for(anext(listening), 30) == "inbox"
                await listening.aclose()
            assert box.lines == 3

    asyncio.run(scene())


def test_listening_with_a_wrong_password():
    async def scene():
        with imap(login_answer="{tag} NO no") as box:
            async with desk.tools() as tools:
                with pytest.raises(SignInNeeded):
                    await anext(network.listen(account(box.port), tools))

    asyncio.run(scene())


def test_what_is_out_is_named_by_its_key_without_asking():
    """A person who only says that it is out must not cost it its place in the thread."""
    network = Mail()
    named = network.named(account(), Posting("Bonjour", "k", TO_LEA))
    assert named.remote_id == message_id("k", account().settings["address"])
    assert named.reply_to
