"""Networks that no test can reach, or whose servers are not here: a server plays what their pages say they answer."""

import asyncio
import contextlib
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, quote, urlsplit

from cmdesk.engine.desk import Desk
from cmdesk.networks import instagram_pro, lemmy_account, linkedin_access, matrix_account, threads_api
from tests.networks import test_blogger, test_discord, test_google_reviews, test_reddit, test_telegram, test_youtube
from tests.networks.fediverse import Routes, said
from tests.networks.test_discourse_site import forum_says
from tests.networks.webserver import Seen, WebServer

if TYPE_CHECKING:
    from tests.benchmarks.connecting import Visit

PAGE = "<p>C’est fait.</p>"
LEA = {"id": "55", "name": "Léa", "username": "lea"}


def visits(over: contextlib.ExitStack) -> "Iterator[Visit]":
    for play in (
        _facebook, _instagram, _threads, _youtube, _x, _linkedin, _reviews, _reddit, _blogger, _discourse, _lemmy,
        _telegram, _discord, _matrix,
    ):  # fmt: skip
        yield play(over.enter_context(_serving()))


@contextlib.contextmanager
def _serving() -> Iterator[WebServer]:
    loop = asyncio.new_event_loop()
    server, ready, over = WebServer(), threading.Event(), asyncio.Event()
    server.says = Routes()

    async def serve() -> None:
        async with server:
            ready.set()
            await over.wait()

    thread = threading.Thread(target=lambda: loop.run_until_complete(serve()), daemon=True)
    thread.start()
    ready.wait(30)
    try:
        yield server
    finally:
        loop.call_soon_threadsafe(over.set)
        thread.join(30)
        loop.close()


def _visit(network: str, typed: int, connect: Callable[[Desk], Any], browser: bool = False) -> "Visit":
    from tests.benchmarks.connecting import Visit

    return Visit(network, "played", typed, connect, browser)


def _form(title: str, name: str, typed: Mapping[str, str], web: WebServer, named: int = 0) -> "Visit":
    """Somebody fills the form, and presses the button; `named`: 1 where they say which server it is."""
    answers = {**typed, "server": web.url("")}
    return _visit(title, len(typed) + named, lambda desk: desk.connect(name, answers))


def _browser(title: str, name: str, typed: Mapping[str, str], web: WebServer) -> "Visit":
    """Somebody names their client, and agrees in the browser."""

    def agree(address: str) -> None:
        asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        back = f"{asked['redirect_uri']}?state={asked['state']}&code=c"
        threading.Thread(target=lambda: urllib.request.urlopen(back, timeout=30).read(), daemon=True).start()

    answers = {**typed, "server": web.url("")}
    return _visit(title, len(typed), lambda desk: desk.sign_in_with(name, answers, PAGE, agree), True)


def _ago(hours: float, how: str = "%Y-%m-%dT%H:%M:%S+0000") -> str:
    return (datetime.now(UTC) - timedelta(hours=hours)).strftime(how)


def _token(*scopes: str, kind: str = "USER") -> bytes:
    return said({"data": {"is_valid": True, "type": kind, "scopes": list(scopes), "expires_at": 0}})


# -- with an app of one's own ---------------------------------------------------------------------------------------


def _facebook(web: WebServer) -> "Visit":
    scopes = ("pages_show_list", "pages_read_engagement", "pages_read_user_content", "pages_manage_posts")
    web.says["/debug_token"] = _token(*scopes, "pages_manage_engagement", kind="PAGE")
    web.says["/me"] = said({"id": "7", "name": "Fournil"})
    comment = {"id": "7_1_2", "message": "Miam", "created_time": _ago(1), "from": {"id": "5", "name": "Léa"}}
    post = {"id": "7_1", "message": "La fournée", "created_time": _ago(2), "comments": {"data": [comment]}}
    web.says["/7/feed"] = said({"data": [post]})
    return _form("Facebook Page", "facebook_page", {"token": "token"}, web)


def _instagram(web: WebServer) -> "Visit":
    web.says["/debug_token"] = _token(*instagram_pro.NEEDED, kind="PAGE")
    behind = {"id": "9", "username": "fournil"}
    web.says["/me"] = said({"id": "7", "name": "Fournil", "instagram_business_account": behind})
    comment = {"id": "901", "text": "Miam", "timestamp": _ago(1), "username": "lea"}
    post = {"id": "90", "caption": "La fournée", "timestamp": _ago(2), "comments": {"data": [comment]}}
    web.says["/9/media"] = said({"data": [post]})
    return _form("Instagram", "instagram_pro", {"token": "token"}, web)


def _threads(web: WebServer) -> "Visit":
    web.says["/debug_token"] = _token(*threads_api.NEEDED)
    web.says["/me"] = said({"id": "9", "username": "fournil"})
    web.says["/9/threads"] = said({"data": [{"id": "90", "text": "La fournée", "timestamp": _ago(2)}]})
    return _form("Threads", "threads_api", {"token": "token"}, web)


GRANTED = {"access_token": "a1", "refresh_token": "r1", "expires_in": 3599}
CLIENT = {"client": "c1", "client_secret": "hush"}


def _youtube(web: WebServer) -> "Visit":
    web.says["/token"] = said(GRANTED)
    web.says["/youtube/v3/channels"] = said({"items": [{"id": "UCus", "snippet": {"title": "Le Fournil"}}]})
    web.says["/youtube/v3/commentThreads"] = said({"items": [test_youtube.thread("Ug1")]})
    return _browser("YouTube", "youtube", CLIENT, web)


def _x(web: WebServer) -> "Visit":
    web.says["/2/oauth2/token"] = said(GRANTED)
    web.says["/2/users/me"] = said({"data": {"id": "9", "name": "Fournil", "username": "fournil"}})
    post = {"id": "500", "text": "@fournil Ouvert ?", "author_id": "55", "conversation_id": "400"}
    told = {"data": [post | {"created_at": _ago(1, "%Y-%m-%dT%H:%M:%S.000Z")}], "includes": {"users": [LEA]}}
    web.says["/2/users/9/mentions"] = said(told | {"meta": {"result_count": 1}})
    return _browser("X", "x_api", {"client": "c1"}, web)


def _linkedin(web: WebServer) -> "Visit":
    web.says["/oauth/v2/accessToken"] = said({"access_token": "a1", "expires_in": 5_184_000})
    web.says["/oauth/v2/introspectToken"] = said({"active": True, "scope": ",".join(linkedin_access.SCOPES)})
    web.says["/rest/organizationAcls"] = said({"elements": [{"organization": "urn:li:organization:5"}]})
    web.says["/rest/organizations/5"] = said({"id": 5, "localizedName": "Fournil"})
    post = {"id": "urn:li:share:7", "commentary": "La fournée", "publishedAt": int(time.time() * 1000)}
    web.says["/rest/posts"] = said({"elements": [post]})
    web.says["/rest/socialMetadata"] = said({"results": {"urn:li:share:7": {"commentSummary": {"count": 0}}}})
    return _browser("LinkedIn Page", "linkedin_page", CLIENT, web)


def _reviews(web: WebServer) -> "Visit":
    web.says["/token"] = said(GRANTED)
    web.says["/v1/accounts"] = said({"accounts": [{"name": "accounts/1"}]})
    web.says["/v1/accounts/1/locations"] = said({"locations": [{"name": "locations/2", "title": "Fournil Thabor"}]})
    web.says[test_google_reviews.LIST] = said({"reviews": [test_google_reviews.review()]})
    return _browser("Google Business Profile", "google_reviews", CLIENT, web)


def _reddit(web: WebServer) -> "Visit":
    web.says["/api/v1/access_token"] = said(GRANTED)
    web.says["/api/v1/me"] = said({"name": "fournil"})
    web.says["/message/inbox"] = said(test_reddit.listing(test_reddit.comment()))
    return _browser("Reddit", "reddit", {"client": "c1", "community": "rennes"}, web)


def _blogger(web: WebServer) -> "Visit":
    web.says["/token"] = said(GRANTED)
    blog = {"id": "7", "name": "Le fournil", "url": "https://fournil.blogspot.com/"}
    web.says["/v3/users/self/blogs"] = said({"items": [blog]})
    web.says[test_blogger.COMMENTS] = said({"items": [test_blogger.comment()]})
    post = {"id": "5", "title": "Le pain", "url": "https://fournil.blogspot.com/le-pain.html"}
    web.says[f"{test_blogger.POSTS}/5"] = said(post)
    return _browser("Blogger", "blogger", CLIENT, web)


# -- directly ---------------------------------------------------------------------------------------------------------


def _discourse(web: WebServer) -> "Visit":
    """The forum shows a code, which is pasted."""
    web.says["/site/basic-info.json"] = said({"title": "Le forum"})
    web.says["/session/current.json"] = said({"current_user": {"id": 5, "username": "marie"}})
    notified = {"id": 1, "notification_type": 2, "data": {"original_post_id": 1001, "topic_title": "Le levain"}}
    web.says["/notifications.json"] = said({"notifications": [notified]})
    post = {"id": 1001, "topic_id": 20, "post_number": 3, "username": "lea", "cooked": "<p>Ouvert ?</p>"}
    web.says["/posts/1001.json"] = said(post | {"created_at": _ago(1, "%Y-%m-%dT%H:%M:%S.000Z"), "version": 1})

    async def connect(desk: Desk) -> tuple[int, bool]:
        begun = await desk.begin_sign_in("discourse", web.url(""))
        return await desk.finish_sign_in("discourse", begun, forum_says(begun, {"key": "key", "nonce": begun.nonce}))

    return _visit("Discourse", 2, connect, True)


def _lemmy(web: WebServer) -> "Visit":
    marie, lea = (
        {"id": number, "name": name, "actor_id": web.url(f"/u/{name}")}
        for number, name in enumerate(("marie", "lea"), 5)
    )
    me = {"local_user_view": {"person": marie, "local_user": {}}, "discussion_languages": []}
    api = lemmy_account.API
    web.says[f"{api}/site"] = said({"version": "0.19.20", "site_view": {}, "my_user": me})
    web.says[f"{api}/user/login"] = said({"jwt": "the-jwt"})
    message = {"id": 1, "creator_id": 6, "recipient_id": 5, "content": "Ouvert ?", "deleted": False}
    told = {
        "private_message": message | {"published": _ago(1, "%Y-%m-%dT%H:%M:%S.000Z")},
        "creator": lea,
        "recipient": marie,
    }
    for path, name, things in (
        ("/user/replies", "replies", []),
        ("/user/mention", "mentions", []),
        ("/private_message/list", "private_messages", [told]),
    ):
        web.says[api + path] = said({name: things})
    return _form("Lemmy", "lemmy", {"user": "marie", "password": "p", "community": "bread@lemmy.world"}, web, 1)


def _telegram(web: WebServer) -> "Visit":
    web.says[test_telegram.path("getMe")] = test_telegram.ok({"id": 77, "username": "fournil_bot"})
    web.says[test_telegram.path("getUpdates")] = test_telegram.ok([test_telegram.update(1)])
    return _form("Telegram", "telegram", {"token": test_telegram.TOKEN, "channel": "@fournil"}, web)


def _discord(web: WebServer) -> "Visit":
    web.says["/users/@me"] = said({"id": "9", "username": "fournil"})
    web.says["/applications/@me"] = said({"flags": 1 << 19})
    web.says["/channels/123456789012"] = said({"guild_id": "42"})
    web.says["/channels/123456789012/messages"] = said([test_discord.message(500)])
    link = "https://discord.com/channels/42/123456789012"
    return _form("Discord", "discord", {"token": "Bot secret", "channels": link}, web)


def _matrix(web: WebServer) -> "Visit":
    api, room = matrix_account.API, "!pain:matrix.example"

    def login(seen: Seen) -> bytes:
        token = {"user_id": "@fournil:matrix.example", "access_token": "token"}
        return said({"flows": [{"type": "m.login.password"}]} if seen.method == "GET" else token)

    web.says[f"{api}/login"] = login
    web.says[f"{api}/joined_rooms"] = said({"joined_rooms": [room]})
    there = f"{api}/rooms/{quote(room, safe='')}"
    web.says[f"{there}/state/m.room.encryption"] = said({"errcode": "M_NOT_FOUND"}, 404)
    event = {"type": "m.room.message", "event_id": "$1", "sender": "@lea:matrix.example"}
    event |= {"origin_server_ts": int(time.time() * 1000), "content": {"msgtype": "m.text", "body": "Ouvert ?"}}
    timeline = {"timeline": {"events": [event], "limited": False}, "state": {"events": []}}
    web.says[f"{api}/sync"] = said({"next_batch": "s2", "rooms": {"join": {room: timeline}}})
    return _form("Matrix", "matrix", {"user": "fournil", "password": "p", "rooms": room}, web, 1)
