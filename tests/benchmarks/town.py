"""The real servers on this computer, with something waiting on each, and a person who connects to them."""

import contextlib
import smtplib
import ssl
import tempfile
import threading
import time
import urllib.request
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path
from typing import TYPE_CHECKING, Any

from _pytest.outcomes import Skipped

from tests.programs import program
from tests.servers import bluesky, isso, mail, snac, wordpress

if TYPE_CHECKING:
    from tests.benchmarks.connecting import Visit

PAGE = "<p>C’est fait.</p>"


def visits(over: contextlib.ExitStack) -> "Iterator[Visit | str]":
    """Each in turn; the name of one whose server is not here."""
    for name, play in (
        ("Mastodon", _fediverse), ("Bluesky", _bluesky), ("Mail", _mail), ("WordPress", _blog), ("isso", _comments),
    ):  # fmt: skip
        try:
            yield play(over, Path(over.enter_context(tempfile.TemporaryDirectory())))
        except Skipped as reason:
            yield f"{name}: {reason}"


def _go(address: str) -> None:
    """The browser is led back; whoever waits there goes on meanwhile."""
    threading.Thread(target=lambda: urllib.request.urlopen(address, timeout=30).read(), daemon=True).start()


def _visit(*given: Any) -> "Visit":
    from tests.benchmarks.connecting import Visit

    return Visit(*given)


def _fediverse(over: contextlib.ExitStack, folder: Path) -> "Visit":
    server = snac.start(program("snac"), folder)
    over.callback(server.stop)
    token = server.token("bob")
    server.request("POST", "/api/v1/statuses", {"status": "@alice Ouvert demain ?", "visibility": "public"}, token)
    _until_told(server)

    def agree(address: str) -> None:
        threading.Thread(target=lambda: _go(server.approve(address, "alice")), daemon=True).start()

    return _visit(
        "Mastodon", "snac", 1, lambda desk: desk.sign_in("mastodon", f"{server.address}/@alice", PAGE, agree), True
    )


def _until_told(server: snac.Snac) -> None:
    """It delivers from a queue."""
    token = server.token("alice")
    for _ in range(300):
        if server.request("GET", "/api/v1/notifications", None, token)[2].strip() not in ("", "[]"):
            return
        time.sleep(0.2)
    raise RuntimeError("snac never told of a mention")


def _bluesky(over: contextlib.ExitStack, folder: Path) -> "Visit":
    server = bluesky.start(program("bluesky"), program("postgres"), program("redis-server"))
    over.callback(server.stop)
    handle, password = server.person("fournil")
    other, _ = server.person("lea")
    told = {"identifier": other, "password": bluesky.PASSWORD}
    lea = server.call("com.atproto.server.createSession", told)
    us = server.call("com.atproto.identity.resolveHandle", None, "", f"?handle={handle}")["did"]
    text = f"@{handle} Ouvert demain ?"
    facet = {
        "index": {"byteStart": 0, "byteEnd": len(handle) + 1},
        "features": [{"$type": "app.bsky.richtext.facet#mention", "did": us}],
    }
    record = {"$type": "app.bsky.feed.post", "text": text, "createdAt": "2026-11-20T12:00:00Z", "facets": [facet]}
    asked = {"repo": lea["did"], "collection": "app.bsky.feed.post", "record": record}
    server.call("com.atproto.repo.createRecord", asked, lea["accessJwt"])
    mine = server.call("com.atproto.server.createSession", {"identifier": handle, "password": password})["accessJwt"]
    for _ in range(300):
        if server.call("app.bsky.notification.listNotifications", None, mine)["notifications"]:
            break
        time.sleep(0.2)
    answers = {"server": server.address, "handle": handle, "password": password}
    return _visit("Bluesky", "its own servers", 2, lambda desk: desk.connect("bluesky", answers))


def _mail(over: contextlib.ExitStack, folder: Path) -> "Visit":
    dovecot, postfix = program("dovecot"), program("postfix")
    program("dovecot-lmtp")
    if reason := mail.may_run():
        raise Skipped(reason)
    server = mail.start(dovecot, postfix)
    over.callback(mail.stop, server, dovecot, postfix)
    alice, bob = mail.PASSWORDS
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Subject"] = bob, alice, "Ouvert demain ?"
    letter.set_content("Bonjour, êtes-vous ouvert demain ?")
    context = ssl.create_default_context(cafile=str(server.ca_file))
    with smtplib.SMTP_SSL("localhost", server.smtps, context=context) as line:
        line.login(bob, mail.PASSWORDS[bob])
        line.send_message(letter)
    answers = {**server.settings(alice), "password": mail.PASSWORDS[alice]}
    return _visit("Mail", "Dovecot and Postfix", 2, lambda desk: desk.connect("mail", answers))


def _blog(over: contextlib.ExitStack, folder: Path) -> "Visit":
    server = wordpress.start(program("php"), program("wordpress"), folder)
    over.callback(server.stop)
    server.comment("Du pain sans sel ?")
    answers = {"server": server.address, "user": "admin", "password": server.passwords["admin"]}
    return _visit("WordPress", "WordPress", 3, lambda desk: desk.connect("wordpress", answers))


def _comments(over: contextlib.ExitStack, folder: Path) -> "Visit":
    server = isso.start(folder)
    over.callback(server.stop)
    server.comment("Ouvert demain ?")
    answers = {
        "server": server.address, "password": isso.PASSWORD, "name": "Le Fournil", "address": "bonjour@fournil.example",
    }  # fmt: skip
    return _visit("isso", "isso", 4, lambda desk: desk.connect("isso", answers))
