import asyncio
import socket

import pytest
from yarl import URL

from cmdesk.networks.addresses import Names, PrivateAddress, is_numeric, is_public, next_stop, redact, split_login
from cmdesk.networks.base import Refused


@pytest.mark.parametrize(
    "ip",
    [
        "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "198.18.0.1", "192.0.2.1", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255",
        "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1", "fec0::1", "ff02::1", "2001:db8::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1", "2002:7f00:1::", "2001::1",
    ],
)  # fmt: skip
def test_addresses_that_are_not_of_the_open_internet(ip):
    assert not is_public(ip)


@pytest.mark.parametrize("ip", ["93.184.215.14", "1.1.1.1", "2606:4700::1111", "::ffff:1.1.1.1", "64:ff9b::101:101"])
def test_addresses_of_the_open_internet(ip):
    assert is_public(ip)


def test_numeric_hosts():
    assert [is_numeric(host) for host in ("1.2.3.4", "::1", "fe80::1%eth0", "1.2.3", "example.org", "")] == [
        True, True, True, False, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://example.org/a?page=2", "https://example.org/a?page=2"),
        ("https://lea:sesame@example.org/a", "https://example.org/a"),
        ("https://example.org/f?access_token=abc&n=1", "https://example.org/f?access_token=***&n=1"),
        ("https://example.org/f?API_KEY=abc&code=x", "https://example.org/f?API_KEY=***&code=***"),
        (
            "https://www.reddit.com/r/pain/.rss?feed=0a1b&user=lea",
            "https://www.reddit.com/r/pain/.rss?feed=***&user=lea",
        ),
        ("https://example.org/?feed=rss2&user=lea", "https://example.org/?feed=rss2&user=lea"),
        ("http://[broken", "***"),
    ],
)
def test_secrets_are_taken_out_of_addresses(address, shown):
    assert redact(address) == shown


def test_a_login_is_taken_out_of_the_address():
    url, headers = split_login(" https://lea:s%C3%A9same@example.org/a?b=1#part ")
    assert (str(url), headers) == ("https://example.org/a?b=1", {"authorization": "Basic bGVhOnPDqXNhbWU="})
    assert split_login("https://example.org/")[1] == {}
    with pytest.raises(Refused) as caught:
        split_login("ftp://lea:sesame@example.org/")
    assert "sesame" not in str(caught.value)


@pytest.mark.parametrize(
    ("location", "there"),
    [
        ("/b?c=1#x", "https://example.org/b?c=1"),
        ("b", "https://example.org/dir/b"),
        ("//cdn.example/b", "https://cdn.example/b"),
        (" http://other.example/é ", "http://other.example/%C3%A9"),
        ("https://lea:sesame@other.example/", "https://other.example/"),
    ],
)
def test_where_redirects_lead(location, there):
    assert str(next_stop(URL("https://example.org/dir/a"), location, secret=False)) == there


@pytest.mark.parametrize("location", ["http://example.org/dir/a", "file:///x", "data:,x", "http://[", "http://"])
def test_redirects_that_a_secret_does_not_follow(location):
    with pytest.raises(Refused):
        next_stop(URL("https://example.org/dir/a"), location, secret=True)


def test_a_name_gives_only_what_may_be_connected_to(monkeypatch):
    places = {"mixed.example": ["10.0.0.1", "93.184.215.14"], "inside.example": ["10.0.0.1", "192.168.0.9"]}

    def look_up(host, port, family, kind):
        return [(socket.AF_INET, kind, 6, "", (ip, port)) for ip in places[host]]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)

    async def scene():
        names = Names()
        guarded, free = names.of(trusted=False), names.of(trusted=True)
        assert [place["host"] for place in await guarded.resolve("mixed.example", 80)] == ["93.184.215.14"]
        assert len(await free.resolve("inside.example", 80)) == 2
        with pytest.raises(PrivateAddress):
            await guarded.resolve("inside.example", 80)
        names.close()

    asyncio.run(scene())


def test_what_is_escaped_stays_as_it_is_where_a_server_wants_it_so():
    address = "https://example.org/urn%3Ali%3Ashare%3A7/comments?ids=List(urn%3Ali)"
    assert split_login(address, exact=True)[0].raw_path_qs == "/urn%3Ali%3Ashare%3A7/comments?ids=List(urn%3Ali)"
    assert "%3A" not in split_login(address)[0].raw_path_qs
    with pytest.raises(Refused):
        split_login("ftp://example.org/", exact=True)
