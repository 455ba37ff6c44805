import asyncio
import base64
import hashlib
import json

import pytest

from cmdesk.domain.moderation import Deed
from cmdesk.domain.receptions import Numbers
from cmdesk.networks import wordpress_sending as sending
from cmdesk.networks.base import (
    Absent,
    MediaFile,
    NetworkError,
    NoAnswer,
    Posted,
    Posting,
    Refused,
    SignInNeeded,
    TryLater,
)
from cmdesk.networks.oauth import OUT_OF_BAND
from cmdesk.networks.wordpress import WordPress
from tests.networks.blog import COMMENTS, Blog, account, told
from tests.networks.desk import real_time
from tests.networks.talking import asked, said, talker
from tests.networks.webserver import DROP, answer

REPLY_TO = '{"id": "1", "post": "1"}'

network = WordPress()
POSTS = "/wp-json/wp/v2/posts"
MEDIA = "/wp-json/wp/v2/media"
TO = json.dumps({"id": "7", "post": "3"})


def playing(scene):
    async def work():
        async with talker() as there:
            return await scene(there, Blog(there))

    return asyncio.run(work())


def written(number: int, text: str, **more):
    return told(number, parent=7, author=1, content={"rendered": f"<p>{text}</p>", "raw": text}, **more)


def site_of(there, **more):
    page = {"endpoints": {"authorization": f"{there.address}/wp-admin/authorize-application.php"}}
    return {
        "name": "Le Fournil",
        "namespaces": ["wp/v2"],
        "routes": {},
        "authentication": {"application-passwords": page},
    } | more


def test_connecting_asks_the_site_who_we_are():
    async def scene(there, blog):
        there.says("/", answer(200, b"<html>"))
        there.says("/wp-json/", site_of(there))
        rights = {"edit_posts": True, "publish_posts": False, "moderate_comments": True, "level_1": True}
        there.says("/wp-json/wp/v2/users/me", {"id": 5, "username": "marie", "name": "Marie", "capabilities": rights})
        form = {"server": there.address, "user": "Marie", "password": "ab cd"}
        connected = await network.connect(form, there.tools)
        assert connected.account.settings["may"] == "moderate_comments edit_posts"
        assert connected.account.name == "marie@127.0.0.1"
        assert connected.secret == {"password": "ab cd"}
        (seen,) = there.heard("/wp-json/wp/v2/users/me")
        assert base64.b64decode(seen.headers["authorization"].split()[1]).decode() == "Marie:ab cd"
        # The page, which anybody may have written, never saw the password.
        assert all("authorization" not in seen.headers for seen in [*there.heard("/"), *there.heard("/wp-json/")])

    playing(scene)


@pytest.mark.parametrize(
    ("ways", "status", "kind", "code"),
    [
        (True, 401, SignInNeeded, "sign-in"),
        (False, 401, Refused, "no-app-passwords"),
        (True, 503, TryLater, "http-status"),
    ],
)
def test_who_is_not_let_in_is_told_why(ways, status, kind, code):
    async def scene(there, blog):
        there.says("/", answer(200, b"<html>"))
        there.says("/wp-json/", site_of(there) if ways else site_of(there, authentication={}))
        there.says("/wp-json/wp/v2/users/me", said({"code": "rest_not_logged_in"}, status))
        with pytest.raises(kind) as caught:
            await network.connect({"server": there.address, "user": "m", "password": "x"}, there.tools)
        assert caught.value.trouble.code == code

    playing(scene)


def test_a_sign_in_in_the_browser():
    async def scene(there, blog):
        there.says("/", answer(200, b"<html>"))
        there.says("/wp-json/", site_of(there))
        there.says(
            "/wp-json/wp/v2/users/me", {"id": 5, "username": "marie", "name": "Marie", "capabilities": {"read": True}}
        )
        begun = await network.begin(there.address, there.tools, "http://127.0.0.1:41794/cmdesk")
        assert begun.authorize_url.startswith(f"{there.address}/wp-admin/authorize-application.php?app_name=cmdesk")
        connected = await network.finish(begun, "marie\nab cd ef", there.tools)
        assert connected.account.settings["user"] == "marie"
        assert connected.account.settings["may"] == "read"
        assert connected.secret == {"password": "ab cd ef"}
        assert "success_url" not in (await network.begin(there.address, there.tools)).authorize_url

    playing(scene)


def test_a_site_that_cannot_lead_back_says_so_before_the_browser_opens(monkeypatch):
    from cmdesk.networks import wordpress_site as site

    hosted = site.Site("https://f.wordpress.com", site.HOSTED_ROOT, "F", "", comes_back=False)
    old = site.Site("https://b.fr", "https://b.fr/wp-json/", "B", "https://b.fr/wp-admin/a.php", comes_back=False)

    async def look_at(typed, tools):
        return old

    monkeypatch.setattr(site, "look_at", look_at)
    with pytest.raises(Refused, match="no-way-back"):
        asyncio.run(network.begin("b.fr", None, "http://127.0.0.1:41794/cmdesk"))
    begun = asyncio.run(network.begin("b.fr", None, OUT_OF_BAND))
    assert begun.authorize_url.startswith("https://b.fr/wp-admin/a.php?app_name=cmdesk")
    old = hosted
    with pytest.raises(Refused, match="wordpress-com"):
        asyncio.run(network.begin("f.wordpress.com", None, OUT_OF_BAND))


def test_an_answer_goes_under_its_comment_in_one_request():
    async def scene(there, blog):
        blog.add(told(7))
        there.says(COMMENTS, said(written(8, "Merci"), 201))
        posted = await network.commit(account(there), Posting("Merci <3 & à bientôt", "k", TO), there.tools)
        assert posted == Posted("8", "https://b.fr/#comment-8", json.dumps({"id": "8", "post": "3"}))
        assert there.sent(COMMENTS) == [{"post": "3", "parent": "7", "content": "Merci &lt;3 &amp; à bientôt"}]

    playing(scene)


def test_an_answer_to_what_is_gone_is_never_sent():
    async def scene(there, blog):
        with pytest.raises(Refused, match="answered-post-gone"):
            await network.commit(account(there), Posting("Merci", "k", TO), there.tools)
        assert there.sent(COMMENTS) == []

    playing(scene)


def test_a_duplicate_is_the_one_that_is_there():
    async def scene(there, blog):
        blog.add(told(7), written(8, "Merci"), written(9, "Autre chose"))

        def comments(seen):
            return said({"code": "comment_duplicate"}, 409) if seen.method == "POST" else blog._list(seen)

        there.says(COMMENTS, comments)
        assert (await network.commit(account(there), Posting("Merci", "k", TO), there.tools)).remote_id == "8"
        del blog.comments[8]
        with pytest.raises(NoAnswer):  # it says that it is there, and we do not see it: nobody sends it again
            await network.commit(account(there), Posting("Merci", "k", TO), there.tools)

    playing(scene)


@pytest.mark.parametrize(
    ("answered", "kind"),
    [
        (DROP, NoAnswer),
        (answer(502, b"<html>"), NoAnswer),
        (answer(200, b"<html>Welcome to the hotel's wifi</html>"), NoAnswer),
        (answer(201, b'{"id": 8', length=500, Connection="close"), NoAnswer),
        (said({"code": "comment_flood"}, 429), TryLater),
        (said({"code": "rest_comment_closed"}, 403), Refused),
        (answer(302, b"", Location="https://b.fr/"), Refused),
    ],
)
@pytest.mark.parametrize("to", [TO, ""])
def test_what_may_have_arrived_is_never_said_not_to_have(answered, kind, to):
    async def scene(there, blog):
        blog.add(told(7))
        there.says(COMMENTS if to else POSTS, answered)
        with pytest.raises(kind):
            await network.commit(account(there), Posting("Merci", "k", to), there.tools)
        assert len(there.heard(COMMENTS if to else POSTS, "POST")) == 1

    playing(scene)


def test_a_comment_is_found_by_its_words_under_what_it_answers():
    async def scene(there, blog):
        blog.add(told(7), written(8, "C’est « oui » &lt;3"), told(9, parent=7, content={"rendered": "Merci"}))
        found = await network.find(account(there), Posting('C\'est "oui" <3', "k", TO), there.tools)
        assert found.remote_id == "8"
        assert await network.find(account(there), Posting("Merci", "k", TO), there.tools) is Absent.CERTAIN
        # Who is not shown the held ones cannot be certain.
        role = account(there, may="read")
        assert await network.find(role, Posting("Merci", "k", TO), there.tools) is Absent.UNDECIDED

    playing(scene)


def test_an_answer_of_ours_that_the_site_took_for_spam_is_found():
    async def scene(there, blog):
        blog.add(told(7), written(8, "Merci", status="spam"))
        assert (await network.find(account(there), Posting("Merci", "k", TO), there.tools)).remote_id == "8"

    playing(scene)


def test_a_post_is_found_by_our_key_alone():
    async def scene(there, blog):
        raw = '<!-- wp:paragraph {"cmdesk": "k-2"} -->'
        listed = [
            {"id": 4, "link": "https://b.fr/4", "content": {"raw": "Merci"}, "modified_gmt": "2026-03-03T10:00:00"},
            {"id": 5, "link": "https://b.fr/5", "content": {"raw": raw}, "modified_gmt": "2026-03-03T10:00:00"},
        ]
        there.says(POSTS, listed)
        found = await network.find(account(there), Posting("Merci", "k-2"), there.tools)
        assert found == Posted("post-5", "https://b.fr/5", '{"id": "0", "post": "5"}')
        assert await network.find(account(there), Posting("Merci", "k-3"), there.tools) is Absent.CERTAIN
        (seen, _) = there.heard(POSTS)
        assert asked(seen)["status"] == ["any"]

    playing(scene)


def test_a_list_that_does_not_reach_back_is_not_certain():
    async def scene(there, blog):
        now = real_time()
        fresh = now.replace(tzinfo=None).isoformat(timespec="seconds")
        one = {"content": {"raw": ""}, "link": "", "modified_gmt": fresh}
        there.says(POSTS, [one | {"id": number} for number in range(100)])
        posting = Posting("Merci", "k", first_tried=now)
        assert await network.find(account(there), posting, there.tools) is Absent.UNDECIDED
        there.says(POSTS, [one | {"id": number, "modified_gmt": "2026-01-01T00:00:00"} for number in range(100)])
        assert await network.find(account(there), posting, there.tools) is Absent.CERTAIN

    playing(scene)


def picture(tmp_path, alt="Du pain") -> MediaFile:
    path = tmp_path / "pain.png"
    path.write_bytes(b"png")
    return MediaFile(path, "image/png", 3, hashlib.sha256(b"png").hexdigest(), alt=alt)


def test_a_picture_is_sent_ahead_once(tmp_path):
    async def scene(there, blog):
        file = picture(tmp_path)
        there.says(MEDIA, said([]), said({"id": 5, "source_url": "https://b.fr/p.png", "alt_text": ""}, 201))
        there.says(f"{MEDIA}/5", {"id": 5, "source_url": "https://b.fr/p.png", "alt_text": "Du pain"})
        ready = await network.prepare(account(there), Posting("x", "k", media=(file,)), there.tools)
        assert json.loads(ready) == [{"id": "5", "address": "https://b.fr/p.png", "alt": "Du pain"}]
        upload = there.heard(MEDIA, "POST")[0]
        assert upload.body == b"png"
        assert file.sha256[:20] in upload.headers["content-disposition"]
        assert there.sent(f"{MEDIA}/5") == [{"alt_text": "Du pain"}]
        there.says(MEDIA, [{"id": 5, "source_url": "https://b.fr/p.png", "alt_text": "Du pain"}])
        assert await network.prepare(account(there), Posting("x", "k", media=(file,)), there.tools) == ready
        assert len(there.heard(MEDIA, "POST")) == 1

    playing(scene)


def test_who_may_not_upload_is_told_so(tmp_path):
    async def scene(there, blog):
        there.says(MEDIA, said([]), said({"code": "rest_cannot_create"}, 403))
        with pytest.raises(Refused, match="role-upload"):
            await network.prepare(account(there), Posting("x", "k", media=(picture(tmp_path),)), there.tools)

    playing(scene)


def test_a_plan_says_what_the_role_forbids(tmp_path):
    class Nowhere:
        address = "https://b.fr"

    writer = account(Nowhere, may="edit_posts")

    def codes(account, text="x", **more):
        return [trouble.code for trouble in network.plan(account, text, **more).troubles]

    assert codes(writer) == ["role-publish"]
    assert codes(writer, options={"status": "draft"}) == []
    assert codes(account(Nowhere, may="read"), options={"status": "draft"}) == ["role-publish"]
    assert codes(writer, reply_to=TO) == []
    assert codes(account(Nowhere), media=(picture(tmp_path),)) == []
    assert codes(account(Nowhere), media=(picture(tmp_path),), reply_to=TO) == ["no-media-here"]
    assert "role-upload" in codes(writer, media=(picture(tmp_path),))
    assert codes(account(Nowhere), options={"publish_at": "demain"}) == ["bad-moment"]
    assert codes(account(Nowhere), options={"publish_at": "2026-12-01T08:00:00+01:00"}) == []


def test_each_deed_says_its_status_and_twice_is_harmless():
    async def scene(there, blog):
        there.says(f"{COMMENTS}/7", lambda seen: said({"id": 7} if seen.method == "POST" else {"deleted": True}))
        for deed in (Deed.APPROVE, Deed.HOLD, Deed.SPAM, Deed.TRASH, Deed.DELETE):
            await network.moderate(account(there), deed, TO, there.tools)
        sent = there.sent(f"{COMMENTS}/7")
        assert [each.get("status") for each in sent] == ["approved", "hold", "spam", "trash", None]
        assert there.heard(f"{COMMENTS}/7")[-1].method == "DELETE"
        there.says(f"{COMMENTS}/7", answer(404))
        await network.moderate(account(there), Deed.DELETE, TO, there.tools)
        for deed, target in ((Deed.LIKE, TO), (Deed.SPAM, "nonsense")):
            with pytest.raises(Refused):
                await network.moderate(account(there), deed, target, there.tools)

    playing(scene)


def test_no_secret_is_in_what_is_raised():
    async def scene(there, blog):
        there.says(COMMENTS, answer(500))
        with pytest.raises(NetworkError) as caught:
            await network.pull(account(there), "comments", None, there.tools)
        assert "abcd" not in f"{caught.value!r} {caught.value.__cause__!r} {account(there)!r}"

    playing(scene)


def test_what_follows_a_post_is_a_comment_under_it_in_answer_to_none():
    under = sending.posted({"id": 5, "link": "https://b.fr/5", "status": "publish"}).reply_to
    assert under == '{"id": "0", "post": "5"}'
    assert sending.posted({"id": 5, "link": "https://b.fr/5", "status": "future"}).reply_to == ""

    async def scene(there, blog):
        there.says(COMMENTS, said(written(8, "Le lien est ici"), 201))
        await network.commit(account(there), Posting("Le lien est ici", "k", under), there.tools)
        assert there.sent(COMMENTS) == [{"post": "5", "parent": "0", "content": "Le lien est ici"}]

    playing(scene)


def test_a_blog_counts_the_comments_of_a_post():
    async def scene(there, blog):
        there.says(COMMENTS, said([], X_WP_Total="12"))
        assert await network.counts(account(there), ["post-5", "8"], there.tools) == {"post-5": Numbers(replies=12)}

    playing(scene)
