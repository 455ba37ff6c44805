"""Publications with pictures and threads through a bad line and kill -9: none doubled, lost or in a wrong state.

Forty here; as many as CMDESK_POSTS says where that is set. The whole run that the documentation tells of:
`CMDESK_POSTS=500 scripts/test -s -o faulthandler_timeout=0 tests/e2e/test_publishing.py`
"""

import base64
import json
import os
import re
import urllib.request
import uuid
from collections.abc import Callable
from typing import Any

import pytest

from tests.e2e.publishing import BadWeather, Publishing, There, mark_of

pytestmark = [
    pytest.mark.servers,
    pytest.mark.timeout(0 if "CMDESK_POSTS" in os.environ else 600),  # the whole run takes as long as it takes
    pytest.mark.skipif(not hasattr(os, "fork"), reason="NOT TESTED: this system cannot fork"),
]
POSTS = int(os.environ.get("CMDESK_POSTS", "40"))
SHARE = (POSTS + 3) // 4  # there are four servers
SEED = int(os.environ.get("CMDESK_SEED", "7"))


def fetched(address: str, headers: dict[str, str]) -> Any:
    with urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=60) as answer:
        return json.loads(answer.read())


def on_mastodon(server: str, token: str) -> Callable[[], list[There]]:
    """All that the account has published, asked for without cmdesk."""
    headers = {"Authorization": f"Bearer {token}"}

    def there() -> list[There]:
        me = fetched(f"{server}/api/v1/accounts/verify_credentials", headers)["id"]
        found: dict[str, Any] = {}
        older = ""
        while True:
            page = fetched(f"{server}/api/v1/accounts/{me}/statuses?limit=40{older}", headers)
            if not [one for one in page if one["id"] not in found]:
                break
            found |= {one["id"]: one for one in page}
            older = f"&max_id={page[-1]['id']}"
        marks = {number: mark_of(plain(one["content"])) for number, one in found.items()}
        return [
            There(marks[number], marks.get(one.get("in_reply_to_id") or "", ""), one.get("url") or "")
            for number, one in found.items()
            if marks[number]
        ]

    return there


def on_bluesky(server: str, handle: str) -> Callable[[], list[There]]:
    def there() -> list[There]:
        found: dict[str, Any] = {}
        cursor = ""
        while True:
            asked = f"repo={handle}&collection=app.bsky.feed.post&limit=100{cursor}"
            page = fetched(f"{server}/xrpc/com.atproto.repo.listRecords?{asked}", {})
            found |= {one["uri"]: one["value"] for one in page["records"]}
            if not page.get("cursor"):
                break
            cursor = f"&cursor={page['cursor']}"
        marks = {uri: mark_of(one["text"]) for uri, one in found.items()}
        parents = {uri: one.get("reply", {}).get("parent", {}).get("uri", "") for uri, one in found.items()}
        page_of = f"https://bsky.app/profile/{handle}/post/"
        return [
            There(mark, marks.get(parents[uri], ""), page_of + uri.rpartition("/")[2]) for uri, mark in marks.items()
        ]

    return there


def on_wordpress(server: str, user: str, password: str) -> Callable[[], list[There]]:
    secret = base64.b64encode(f"{user}:{password}".encode()).decode()
    headers = {"Authorization": f"Basic {secret}"}

    def every(kind: str) -> list[Any]:
        found: list[Any] = []
        while True:
            page = fetched(
                f"{server}/wp-json/wp/v2/{kind}?per_page=100&offset={len(found)}&status={WHICH[kind]}", headers
            )
            found += page
            if len(page) < 100:
                return found

    def there() -> list[There]:
        posts, comments = every("posts"), every("comments")
        above = {f"post {one['id']}": mark_of(plain(one["content"]["rendered"])) for one in posts}
        above |= {f"comment {one['id']}": mark_of(plain(one["content"]["rendered"])) for one in comments}
        told = [There(above[f"post {one['id']}"], "", one["link"]) for one in posts]
        for one in comments:
            parent = f"comment {one['parent']}" if one["parent"] else f"post {one['post']}"
            told.append(There(above[f"comment {one['id']}"], above.get(parent, ""), one["link"]))
        return [one for one in told if one.mark]

    return there


WHICH = {"posts": "publish", "comments": "all"}


def plain(html: str) -> str:
    return re.sub(r"<[^>]*>", "", html)


def suffered(folder, network: str, answers, port: int, there, *, pictures: bool = True) -> None:
    publishing = Publishing(folder, network, answers, SEED)
    with BadWeather(port, SEED) as weather:
        publishing.write(SHARE, pictures, weather.address)
        publishing.suffer(weather, there)
    tally = publishing.judge(there())
    print("\n" + tally.line(folder.name))
    assert (tally.doubles, tally.lost, tally.wrong, tally.astray) == ([], [], [], [])
    assert tally.posts == SHARE
    # The faults and the kills hit what they were meant to hit.
    assert sum(tally.fates.values()) > SHARE // 2
    assert tally.lives > 2


def test_where_the_server_knows_a_repeated_key(mastodon_mock, tmp_path):
    answers = {"server": mastodon_mock, "token": "mock_token"}
    port = int(mastodon_mock.rpartition(":")[2])
    suffered(tmp_path, "mastodon", answers, port, on_mastodon(mastodon_mock, "mock_token"))


def test_where_the_server_knows_no_keys(snac_server, tmp_path):
    token = snac_server.token("alice")
    server = f"http://127.0.0.1:{snac_server.port}"
    suffered(tmp_path, "mastodon", {"server": server, "token": token}, snac_server.port, on_mastodon(server, token))


def test_on_bluesky(bluesky_network, tmp_path):
    handle, password = bluesky_network.person(f"fournil-{uuid.uuid4().hex[:8]}")
    answers = {"handle": f"@{handle}", "password": password, "server": bluesky_network.address}
    there = on_bluesky(bluesky_network.address, handle)
    suffered(tmp_path, "bluesky", answers, bluesky_network.port, there)


def test_on_wordpress(newest_wordpress, tmp_path):
    site = newest_wordpress
    answers = {"server": site.address, "user": "admin", "password": site.passwords["admin"]}
    suffered(tmp_path, "wordpress", answers, site.port, on_wordpress(site.address, "admin", site.passwords["admin"]))
