import asyncio

import pytest

from cmdesk.networks.base import NetworkError
from cmdesk.networks.guess import Closed, Guess, by_asking, by_shape
from cmdesk.networks.known import ALL
from tests.networks.talking import nodeinfo, talker
from tests.networks.webserver import answer


@pytest.mark.parametrize(
    ("typed", "network", "answers"),
    [
        ("@boulangerie@mastodon.social", "mastodon", {"server": "@boulangerie@mastodon.social"}),
        ("contact@fournil.fr", "mail", {"address": "contact@fournil.fr"}),
        (" Mastodon ", "mastodon", {}),
        ("gmail", "mail", {}),
        ("wordpr", "wordpress", {}),
        ("https://t.me/fournil", "telegram", {"channel": "@fournil"}),
        (
            "123456789:AAbbCCddEEffGGhhIIjjKKllMMnnOOpp-_1",
            "telegram",
            {"token": "123456789:AAbbCCddEEffGGhhIIjjKKllMMnnOOpp-_1"},
        ),
        ("https://discord.com/channels/42/111", "discord", {"channels": "https://discord.com/channels/42/111"}),
        ("fournil.wordpress.com", "wordpress", {"server": "fournil.wordpress.com"}),
        ("https://bsky.app/profile/fournil.fr", "bluesky", {"handle": "fournil.fr"}),
        ("@fournil.bsky.social", "bluesky", {"handle": "fournil.bsky.social"}),
    ],
)
def test_the_shape_tells(typed, network, answers):
    (found,) = by_shape(typed)
    assert (found.network, found.answers) == (network, answers)


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("facebook.com/fournil", "Facebook"),
        ("https://fr-fr.facebook.com/fournil", "Facebook"),
        ("Facebook", "Facebook"),
        ("https://www.instagram.com/fournil/", "Instagram"),
        ("x.com/fournil", "X"),
        ("twitter", "X"),
        ("https://www.linkedin.com/company/fournil", "LinkedIn"),
        ("https://www.tiktok.com/@fournil", "TikTok"),
        ("https://g.page/fournil", "Google Business"),
        ("https://www.google.fr/maps/place/Fournil", "Google Business"),
        ("https://www.youtube.com/@fournil", "YouTube"),
        ("https://fournil.blogspot.com", "Blogger"),
    ],
)
def test_a_closed_place_is_named_and_something_is_offered(typed, title):
    found = by_shape(typed)
    assert isinstance(found, Closed)
    assert found.title == title
    assert found.today


@pytest.mark.parametrize(
    "typed", ["monblog.fr", "https://forum.projet.org/c/4", "http://127.0.0.1:8080", "notx.com", "myfacebook.com"]
)
def test_any_other_site_must_be_asked(typed):
    assert by_shape(typed) is None


@pytest.mark.parametrize(
    "typed", ["", "   ", "boulangerie", "ftp://x.fr", "a b c", "@", "x" * 10_000, "\0", "https://"]
)
def test_what_means_nothing_is_nothing(typed):
    assert by_shape(typed) == ()


def asking(*script):
    async def scene():
        async with talker() as there:
            for path, told in script:
                there.says(path, told(there) if callable(told) else told)
            return await by_asking(there.address, there.tools), there

    return asyncio.run(scene())


@pytest.mark.parametrize("software", ["mastodon", "GoToSocial", "akkoma", "snac"])
def test_a_server_of_the_fediverse_says_so(software):
    (found,), there = asking(*nodeinfo(software))
    assert found == Guess("mastodon", {"server": there.address}, "127.0.0.1")


def test_a_blog_that_speaks_to_the_fediverse_is_a_blog():
    index = {"name": "Le Fournil", "namespaces": ["wp/v2"], "routes": {}}
    (found,), there = asking(*nodeinfo("wordpress"), ("/", answer(200, b"<html>")), ("/wp-json/", index))
    assert (found.network, found.place) == ("wordpress", "Le Fournil")
    assert found.answers == {"server": there.address}


@pytest.mark.parametrize("network", [one for one in ALL if one.software], ids=lambda one: one.name)
def test_each_network_is_found_by_what_its_servers_call_themselves(network):
    for software in network.software:
        (found,), there = asking(*nodeinfo(software))
        assert found == Guess(network.name, {"server": there.address}, "127.0.0.1")


@pytest.mark.parametrize("network", ALL, ids=lambda one: one.name)
def test_each_network_is_meant_by_its_names_and_its_links(network):
    for typed in (network.title, *network.names, *(f"https://www.{host}/fournil" for host in network.hosts)):
        found = by_shape(typed)
        meant = found.own_app if isinstance(found, Closed) else found[0].network
        assert meant == network.name or network.own_app, typed


def test_a_topic_of_a_forum_leads_to_the_forum():
    async def scene():
        async with talker() as there:
            there.says("/site/basic-info.json", {"title": "Forum", "logo_url": ""})
            return await by_asking(f"{there.address}/t/pain/7", there.tools), there.address

    (found,), home = asyncio.run(scene())
    assert found == Guess("discourse", {"server": home}, "Forum")


def test_a_forum_comments_and_a_name_of_bluesky():
    (forum,), _ = asking(("/site/basic-info.json", {"title": "Forum", "logo_url": ""}))
    assert (forum.network, forum.place) == ("discourse", "Forum")
    (comments,), _ = asking(("/info", {"version": "0.14", "host": "x", "moderation": True}))
    assert comments.network == "isso"
    index = {"name": "B", "namespaces": ["wp/v2"], "routes": {}}
    both, _ = asking(("/", answer()), ("/wp-json/", index), ("/.well-known/atproto-did", answer(200, b"did:plc:abc\n")))
    assert [one.network for one in both] == ["wordpress", "bluesky"]


def test_a_page_that_answers_everything_with_a_page_is_nothing():
    class Everything(dict):
        def get(self, path, default=None):
            return answer(200, b"<html>Bienvenue</html>")

    async def scene():
        async with talker() as there:
            there.server.says = Everything()
            return await by_asking(there.address, there.tools)

    assert asyncio.run(scene()) == ()


def test_nobody_there_is_told_after_one_question():
    async def scene():
        async with talker() as there:
            with pytest.raises(NetworkError) as caught:
                await by_asking("http://127.0.0.1:9", there.tools)
            return caught.value.trouble.code

    assert asyncio.run(scene()) == "unreachable"


def test_a_nodeinfo_elsewhere_is_not_followed():
    async def scene():
        async with talker() as there, talker() as elsewhere:
            elsewhere.says("/nodeinfo", {"software": {"name": "mastodon"}})
            there.says("/.well-known/nodeinfo", {"links": [{"href": f"{elsewhere.address}/nodeinfo"}]})
            found = await by_asking(there.address, there.tools)
            return found, elsewhere.server.seen

    assert asyncio.run(scene()) == ((), [])
