import asyncio
import imaplib
import smtplib
import socket
import ssl
import threading

import pytest
import trustme

from cmdesk.networks.base import NetworkError, Refused, SignInNeeded, TryLater
from cmdesk.networks.mail_connection import (
    Line,
    Login,
    MailServer,
    connection_error,
    is_loopback,
    mailbox,
    on_line,
    server,
    sign_in_error,
)
from tests.networks.mailserver import DIE, imap

ME = Login("lea@mail.example", "secret")


def enter(at, login: Login = ME, security: str = "none") -> None:
    with mailbox(MailServer("127.0.0.1", at.port, security), login, Line()):
        pass


def test_a_password_is_in_no_log_by_accident():
    assert "secret" not in repr(ME)


def test_the_server_that_settings_name():
    settings = {"imap_host": "imap.x.example", "smtp_host": "smtp.x.example", "smtp_security": "starttls"}
    assert server(settings, "imap") == MailServer("imap.x.example", 993, "tls")
    assert server(settings, "smtp") == MailServer("smtp.x.example", 587, "starttls")
    assert server({**settings, "imap_port": "1993"}, "imap").port == 1993
    assert server({"imap_host": "127.0.0.1", "imap_port": "1", "imap_security": "none"}, "imap").security == "none"


@pytest.mark.parametrize(
    ("settings", "code"),
    [
        ({"imap_port": "many"}, "bad-setting"),
        ({"imap_port": "70000"}, "bad-setting"),
        ({"imap_security": "ssl3"}, "bad-setting"),
        ({"imap_security": "none", "imap_port": "143"}, "not-encrypted"),
    ],
)
def test_settings_that_cannot_be(settings, code):
    with pytest.raises(Refused) as caught:
        server({"imap_host": "imap.x.example", **settings}, "imap")
    assert caught.value.trouble.code == code


def test_this_computer():
    assert is_loopback("localhost")
    assert is_loopback("127.0.0.2")
    assert is_loopback("::1")
    assert not is_loopback("192.168.1.1")
    assert not is_loopback("localhost.example")


@pytest.mark.parametrize(
    ("says", "kind", "code"),
    [
        ({"login_answer": "{tag} NO [AUTHENTICATIONFAILED] no"}, SignInNeeded, "sign-in"),
        ({"login_answer": "{tag} NO [ALERT] Application-specific password required"}, SignInNeeded, "app-password"),
        ({"login_answer": "{tag} NO [UNAVAILABLE] later"}, TryLater, "server-busy"),
        ({"login_answer": DIE}, TryLater, "connection-lost"),
        ({"greeting": DIE}, TryLater, "connection-lost"),
        ({"greeting": "* BYE too many connections"}, TryLater, "server-busy"),
        ({"greeting": "HTTP/1.1 400 what?"}, TryLater, "connection-lost"),
        ({"capabilities": "IMAP4rev1 LOGINDISABLED"}, Refused, "no-password-login"),
        ({"capabilities": "IMAP4rev1", "login": "{tag} NO [AUTHENTICATIONFAILED]"}, SignInNeeded, "sign-in"),
    ],
)
def test_what_keeps_us_out(says, kind, code):
    with imap(**says) as at, pytest.raises(NetworkError) as caught:
        enter(at)
    assert type(caught.value) is kind
    assert caught.value.trouble.code == code


def test_the_door_is_closed_behind_us():
    with imap() as at:
        enter(at)
    assert at.heard[-1].endswith("LOGOUT")


def test_no_password_before_encryption():
    with imap() as at, pytest.raises(Refused) as caught:
        enter(at, security="starttls")
    assert caught.value.trouble.data["reason"] == "STARTTLS"
    assert not any("AUTHENTICATE" in line or "LOGIN" in line for line in at.heard)


def test_a_certificate_of_nobody(tmp_path):
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    with imap_tls(context) as at:
        with pytest.raises(Refused) as caught:
            enter(at, security="tls")
        assert caught.value.trouble.code == "tls"
        enter(at, Login("lea@mail.example", "secret", str(tmp_path / "ca.pem")), security="tls")


def imap_tls(context: ssl.SSLContext):
    at = imap()
    at._tls = context
    return at


def test_a_certificate_file_that_is_none(tmp_path):
    (tmp_path / "ca.pem").write_text("nothing")
    for name in (str(tmp_path / "ca.pem"), str(tmp_path / "absent.pem")):
        with imap() as at, pytest.raises(Refused) as caught:
            enter(at, Login("a", "b", name), security="tls")
        assert caught.value.trouble.data == {"name": "ca_file"}


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (TimeoutError(), "timeout"),
        (socket.gaierror(-2, "?"), "unknown-host"),
        (ConnectionRefusedError(), "unreachable"),
        (ConnectionResetError(), "connection-lost"),
        (smtplib.SMTPServerDisconnected("x"), "connection-lost"),
        (imaplib.IMAP4.abort("x"), "connection-lost"),
        (imaplib.IMAP4.error("BAD"), "broken-answer"),
        (ssl.SSLEOFError(), "connection-lost"),
    ],
)
def test_errors_of_the_libraries_in_our_words(error, code):
    told = connection_error(error, "imap.x.example")
    assert told.trouble.code == code
    assert told.trouble.data["host"] == "imap.x.example"


def test_a_server_that_is_full_is_not_a_wrong_password():
    assert isinstance(sign_in_error("[LIMIT] Too many simultaneous connections", "x"), TryLater)
    assert isinstance(sign_in_error("[AUTHENTICATIONFAILED] Invalid credentials", "x"), SignInNeeded)


# Threads


def test_work_on_a_line_gives_its_result_or_its_error():
    async def scene():
        assert await on_line(lambda line: 42) == 42
        with pytest.raises(TryLater):
            await on_line(fail)

    def fail(line: Line) -> None:
        raise TryLater("timeout", host="x")

    asyncio.run(scene())


def test_being_cancelled_hangs_up_and_waits_for_nobody():
    held, ended = threading.Event(), threading.Event()

    def wait(ours: socket.socket, line: Line) -> None:
        line.hold(ours)
        held.set()
        ours.recv(1)  # for ever, unless hung up
        ended.set()

    async def scene():
        ours, theirs = socket.socketpair()
        task = asyncio.create_task(on_line(lambda line: wait(ours, line)))
        assert await asyncio.to_thread(held.wait, 30)
        assert not ended.is_set()
        task.cancel()
        async with asyncio.timeout(30):
            with pytest.raises(asyncio.CancelledError):
                await task
        assert await asyncio.to_thread(ended.wait, 30)
        ours.close()
        theirs.close()

    asyncio.run(scene())


def test_a_line_that_was_cut_before_it_connected_is_shut_at_once():
    ours, theirs = socket.socketpair()
    line = Line()
    line.hang_up()
    line.hold(ours)
    assert theirs.recv(1) == b""
    ours.close()
    theirs.close()
