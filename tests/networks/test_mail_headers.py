from datetime import UTC, datetime, timedelta
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32

import pytest

from cmdesk.networks.mail_headers import (
    MOST_ANCESTORS,
    addresses,
    ancestors,
    decode_text,
    first_id,
    header,
    published,
    read_date,
    words,
)


def head(text: str | bytes) -> Message:
    return BytesParser(policy=compat32).parsebytes(text.encode() if isinstance(text, str) else text)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("=?utf-8?q?caf=C3=A9?=", "café"),
        ("=?UTF-8?B?w6nDqQ==?= =?UTF-8?B?w6k=?=", "ééé"),
        ("=?utf-8?B?w6k=?= et =?iso-8859-1?Q?=E0?=", "é et à"),
        ("=?utf-8?B?8J+l?= =?utf-8?B?lg==?=", "🥖"),  # one character in two words
        ("=?iso-8859-1?Q?38_=80?=", "38 €"),  # says latin-1, means windows-1252
        ("=?nothing?Q?a=C3=A9?=", "aé"),
        ("=?utf-8?B?!!!?=", "=?utf-8?B?!!!?="),
        ("nothing encoded", "nothing encoded"),
        ("=?utf-8?q?a=00b?=", "ab"),
        ("=?utf-8?q?broken", "=?utf-8?q?broken"),
    ],
)
def test_encoded_words(written, read):
    assert words(written) == read


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("a@x.example", [("", "a@x.example")]),
        ('"Roux, Paul" <p@x.example>, b@y.example', [("Roux, Paul", "p@x.example"), ("", "b@y.example")]),
        ("=?utf-8?q?Roux=2C_Zo=C3=A9?= <z@x.example>", [("Roux, Zoé", "z@x.example")]),
        ("evil@x.example <real@y.example>", [("evil@x.example", "real@y.example")]),
        ("undisclosed-recipients:;", []),
        ("broken <<a@x.example>", [("broken", "a@x.example")]),
        ("Équipe: a@x.example, b@x.example;", [("", "a@x.example"), ("", "b@x.example")]),
        ("m@x.example (Mail System)", [("Mail System", "m@x.example")]),
        (r'"Le \"Port\"" <p@x.example>', [('Le "Port"', "p@x.example")]),
        ('Ren "le boulanger <r@x.example>', [('Ren "le boulanger', "r@x.example")]),
        ("", []),
    ],
)
def test_people(line, people):
    assert [(each.name, each.mail) for each in addresses(head(f"To: {line}\n\n"), "To")] == people


def test_eight_bit_headers_are_repaired():
    message = head(b"Subject: d\xc3\xa9j\xc3\xa0\nFrom: Ren\xe9 <r@x.example>\n\n")
    assert header(message, "subject") == "déjà"
    assert addresses(message, "From")[0].name == "René"


def test_header_names_are_any_case_and_folded_lines_are_one():
    assert header(head("SUBJECT: one\n two\n\n"), "Subject") == "one two"
    assert header(head("X: y\n\n"), "Subject") == ""


def test_the_parent_is_the_last_of_the_ancestors():
    message = head("Message-ID: <me@x>\nReferences: <a@x> <b@x>\n <a@x>\nIn-Reply-To: <a@x>\n\n")
    assert ancestors(message) == ("b@x", "a@x")
    assert ancestors(head("In-Reply-To: Your mail of Monday <a@x>\n\n")) == ("a@x",)
    assert ancestors(head("References: <me@x>\nMessage-ID: <me@x>\n\n")) == ()


def test_a_very_long_thread_keeps_its_root_and_its_end():
    message = head("References: " + "\n ".join(f"<m{number}@x>" for number in range(500)) + "\n\n")
    kept = ancestors(message)
    assert len(kept) == MOST_ANCESTORS
    assert (kept[0], kept[-1]) == ("m0@x", "m499@x")


@pytest.mark.parametrize(
    ("line", "found"),
    [("<a@x>", "a@x"), ("a@x", "a@x"), ("<a b@x>", "ab@x"), ("nonsense", ""), ("", ""), ("<>", "")],
)
def test_ids(line, found):
    assert first_id(head(f"Message-ID: {line}\n\n"), "Message-ID") == found


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Tue, 3 Mar 2026 09:12:44 +0100", datetime(2026, 3, 3, 8, 12, 44, tzinfo=UTC)),
        ("Tue, 3 Mar 2026 09:12:44 -0000", datetime(2026, 3, 3, 9, 12, 44, tzinfo=UTC)),
        ("3 Mar 2026 09:12 GMT", datetime(2026, 3, 3, 9, 12, tzinfo=UTC)),
        ("yesterday", None),
        ("Tue, 33 Foo 2026 99:99:99 +9999", None),
        ("", None),
    ],
)
def test_dates(line, date):
    assert read_date(line) == date


def test_an_absurd_date_gives_way_to_when_it_came():
    came = datetime(2026, 3, 3, 12, tzinfo=UTC)
    assert published(None, came) == came
    assert published(came + timedelta(days=400), came) == came
    assert published(datetime(1970, 1, 1, tzinfo=UTC), came) == came
    assert published(came - timedelta(days=3), came) == came - timedelta(days=3)
    assert published(came + timedelta(hours=2), came) == came + timedelta(hours=2)
    assert published(came, None) == came


@pytest.mark.parametrize("charset", ["utf-8", "UTF8", "", "unknown-8bit", "us-ascii", "base64", "rot13", '"utf-8"'])
def test_the_right_charset_wins_over_a_wrong_one(charset):
    assert decode_text("déjà".encode(), charset) == "déjà"


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252", "", "utf-8", "nothing"])
def test_western_bytes(charset):
    assert decode_text(b"d\xe9j\xe0 \x80", charset) == "déjà €"


def test_a_hostile_list_of_people_takes_no_time():
    for line in ('"' * 20_000, "<" * 20_000, "(" * 20_000, "a," * 10_000, "\\" * 20_000, '"\\' * 10_000):
        assert len(addresses(head(f"To: {line}\n\n"), "To")) == 0
