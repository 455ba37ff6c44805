"""A blog and its visitors, read and answered through cmdesk, on the newest WordPress and on an older one."""

import asyncio
import hashlib
import json
from dataclasses import replace
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from cmdesk.domain.accounts import AccountHealth
from cmdesk.domain.conversations import EntryKind, State
from cmdesk.domain.items import Kind
from cmdesk.domain.moderation import Deed, Standing
from cmdesk.networks import wordpress_site as site
from cmdesk.networks.base import Absent, MediaFile, NoAnswer, Posted, Posting, Refused, SignInNeeded
from cmdesk.networks.oauth import OUT_OF_BAND, Loopback
from cmdesk.networks.wordpress import WordPress
from cmdesk.store import accounts, conversations
from tests.fakes import Office
from tests.networks import desk
from tests.servers.faults import Fate, LossyProxy

pytestmark = pytest.mark.servers
network = WordPress()
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc0000003010100c9fe92ef"
    "0000000049454e44ae426082"
)


def answers(site, user: str = "admin") -> dict[str, str]:
    return {"server": site.address, "user": user, "password": site.passwords[user]}


async def account_of(site, tools, user: str = "admin"):
    return desk.account(await network.connect(answers(site, user), tools))


def playing(scene):
    async def work():
        async with desk.tools() as tools:
            await scene(tools)

    asyncio.run(work())


async def held_by(site, account, tools, text: str, who: str = "Zoé"):
    """A visitor's comment, as it came in."""
    before = await network.pull(account, "comments", None, tools)
    await asyncio.to_thread(site.comment, text, who)
    page = await network.pull(account, "comments", before.cursor, tools)
    (found,) = [item for item in page.items if item.text == text]
    return found, page.cursor


def test_connecting_finds_the_site_and_what_its_user_may_do(wordpress_site):
    async def scene(tools):
        connected = await network.connect(answers(wordpress_site), tools)
        kept = connected.account.settings
        assert kept["may"] == "moderate_comments edit_posts publish_posts upload_files"
        assert kept["title"] == "Le Fournil – blog"
        assert connected.account.name == "admin@127.0.0.1"
        assert connected.secret == {"password": wordpress_site.passwords["admin"]}
        assert wordpress_site.passwords["admin"] not in repr(connected)
        spaced = " ".join(wordpress_site.passwords["admin"][at : at + 4] for at in range(0, 24, 4))
        await network.connect(answers(wordpress_site) | {"password": spaced}, tools)
        with pytest.raises(SignInNeeded):
            await network.connect(answers(wordpress_site) | {"password": "a guess"}, tools)

    playing(scene)


def test_the_authorization_page_comes_back_with_a_password(wordpress_site):
    async def scene(tools):
        async with Loopback("<p>Merci</p>", ports=(0,)) as loopback:
            begun = await network.begin(wordpress_site.address, tools, loopback.redirect)
            assert begun.redirect != OUT_OF_BAND
            waiting = asyncio.create_task(loopback.code(begun.state, 30, begun.answers))
            back = await asyncio.to_thread(wordpress_site.approve, begun.authorize_url)
            assert parse_qs(urlsplit(back).query)["state"] == [begun.state]
            await tools.http.get(back, purpose="test", allow_private=True)
            account = desk.account(await network.finish(begun, await waiting, tools))
            assert account.name == "admin@127.0.0.1"
            assert (await network.pull(account, "comments", None, tools)).items

    playing(scene)


def test_who_says_no_on_that_page_is_told_so(wordpress_site):
    async def scene(tools):
        async with Loopback("<p>Non</p>", ports=(0,)) as loopback:
            begun = await network.begin(wordpress_site.address, tools, loopback.redirect)
            waiting = asyncio.create_task(loopback.code(begun.state, 30, begun.answers))
            back = await asyncio.to_thread(wordpress_site.approve, begun.authorize_url, agree=False)
            await tools.http.get(back, purpose="test", allow_private=True)
            with pytest.raises(Exception, match="sign-in-refused"):
                await waiting

    playing(scene)


def test_without_pretty_addresses_the_site_is_found_too(plain_wordpress):
    async def scene(tools):
        account = await account_of(plain_wordpress, tools)
        assert "rest_route=" in account.settings["root"]
        found, _ = await held_by(plain_wordpress, account, tools, "Sans jolis liens ?")
        await network.moderate(account, Deed.APPROVE, found.reply_to, tools)
        posted = await network.commit(account, Posting("Si, voilà.", "plain-1", found.reply_to), tools)
        assert await network.find(account, Posting("Si, voilà.", "plain-1", found.reply_to), tools) == posted

    playing(scene)


def test_a_held_comment_is_read_approved_answered_and_found(wordpress_site):
    async def scene(tools):
        account = await account_of(wordpress_site, tools)
        found, cursor = await held_by(wordpress_site, account, tools, "Ouvrez-vous dimanche ? « Merci » & à bientôt")
        assert (found.kind, found.standing, found.mine) == (Kind.COMMENT, Standing.HELD, False)
        assert found.author.name == "Zoé"
        assert found.author.handle.endswith("@mail.example")
        assert found.title == "Hello world!"
        assert found.ancestors == ("post-1",)

        await network.moderate(account, Deed.APPROVE, found.reply_to, tools)
        page = await network.pull(account, "comments", cursor, tools)
        (now,) = [item for item in page.items if item.remote_id == found.remote_id]
        assert now.standing is Standing.VISIBLE

        text = "Oui ! De 8 h à 13 h, « comme toujours » <3 & merci… 🥖\n\nÀ dimanche"
        posting = Posting(text, "reply-1", found.reply_to, tools.now())
        posted = await network.commit(account, posting, tools)
        assert await network.find(account, posting, tools) == posted
        page = await network.pull(account, "comments", page.cursor, tools)
        (ours,) = [item for item in page.items if item.remote_id == posted.remote_id]
        assert ours.mine
        assert ours.ancestors == ("post-1", found.remote_id)
        assert "<3" in ours.text
        # The same again is what a lost answer would have us send: it is there once.
        assert await network.commit(account, posting, tools) == posted
        again = await network.pull(account, "comments", None, tools)
        assert [item.text for item in again.items].count(ours.text) == 1

    playing(scene)


@pytest.mark.parametrize("deed", [Deed.SPAM, Deed.TRASH])
def test_what_is_put_away_comes_back_to_where_it_was(wordpress_site, deed):
    async def scene(tools):
        account = await account_of(wordpress_site, tools)
        found, cursor = await held_by(wordpress_site, account, tools, f"Achetez mes montres {deed}")
        for _ in range(2):  # twice is harmless
            await network.moderate(account, deed, found.reply_to, tools)
        page = await network.pull(account, "comments", cursor, tools)
        (now,) = [item for item in page.items if item.remote_id == found.remote_id]
        assert now.standing is (Standing.SPAM if deed is Deed.SPAM else Standing.TRASH)
        if deed is Deed.SPAM:
            spam = await network.pull(account, "spam", None, tools)
            assert found.remote_id in [item.remote_id for item in spam.items]
        await network.moderate(account, Deed.HOLD, found.reply_to, tools)
        page = await network.pull(account, "comments", page.cursor, tools)
        (now,) = [item for item in page.items if item.remote_id == found.remote_id]
        assert now.standing is Standing.HELD

        await network.moderate(account, Deed.DELETE, found.reply_to, tools)
        await network.moderate(account, Deed.DELETE, found.reply_to, tools)
        page = await network.pull(account, "comments", page.cursor, tools)
        assert page.gone == (found.remote_id,)
        with pytest.raises(Refused, match="answered-post-gone"):
            await network.commit(account, Posting("Trop tard", "late", found.reply_to), tools)

    playing(scene)


def test_a_post_with_a_picture_is_published_once_and_carries_our_key_unseen(wordpress_site, tmp_path):
    async def scene(tools):
        account = await account_of(wordpress_site, tools, "editor")
        path = tmp_path / "pain.png"
        path.write_bytes(PIXEL)
        file = MediaFile(
            path, "image/png", len(PIXEL), hashlib.sha256(PIXEL).hexdigest(), alt="Un « pain » & du beurre"
        )
        text = "Pain de seigle\n\nDès lundi, <à la boutique> & en ligne : https://fournil.example/seigle?a=1&b=2."
        posting = Posting(text, "post-key-1", media=(file,), first_tried=tools.now())
        prepared = await network.prepare(account, posting, tools)
        assert await network.prepare(account, posting, tools) == prepared  # no second upload
        posting = replace(posting, prepared=prepared)
        assert await network.find(account, posting, tools) is Absent.CERTAIN
        posted = await network.commit(account, posting, tools)
        assert await network.find(account, posting, tools) == posted
        assert posted.remote_id.startswith("post-")
        path = urlsplit(posted.address).path
        status, _, _ = await asyncio.to_thread(wordpress_site.request, "GET", path)
        assert status == 200
        number = posted.remote_id.removeprefix("post-")
        _, _, told = await asyncio.to_thread(wordpress_site.request, "GET", f"/wp-json/wp/v2/posts/{number}")
        assert "post-key-1" not in told
        assert "Pain de seigle" in told
        assert "&lt;\\u00e0 la boutique&gt;" in told
        assert 'alt=\\"Un \\u00ab pain \\u00bb &amp; du beurre\\"' in told
        assert 'href=\\"https:\\/\\/fournil.example\\/seigle?a=1&amp;b=2\\"' in told

    playing(scene)


def test_the_site_can_publish_later_by_itself(wordpress_site):
    async def scene(tools):
        account = await account_of(wordpress_site, tools)
        at = tools.now() + timedelta(days=2)
        posting = Posting("Plus tard", "later-1", options={"publish_at": at.isoformat(), "title": "Demain"})
        posted = await network.commit(account, posting, tools)
        assert await network.find(account, posting, tools) == posted
        number = posted.remote_id.removeprefix("post-")
        status, _, _ = await asyncio.to_thread(wordpress_site.request, "GET", f"/wp-json/wp/v2/posts/{number}")
        assert status == 401  # visitors do not see it yet

    playing(scene)


def test_a_role_without_the_rights_is_told_which(wordpress_site):
    async def scene(tools):
        account = await account_of(wordpress_site, tools, "contributor")
        assert account.settings["may"] == "edit_posts"
        assert [trouble.code for trouble in network.plan(account, "Bonjour").troubles] == ["role-publish"]
        with pytest.raises(Refused, match="role-publish"):
            await network.commit(account, Posting("Bonjour", "role-1"), tools)
        draft = Posting("Bonjour", "role-2", options={"status": "pending"})
        assert network.plan(account, "Bonjour", options=draft.options).troubles == ()
        assert isinstance(await network.commit(account, draft, tools), Posted)
        admin = await account_of(wordpress_site, tools)
        found, _ = await held_by(wordpress_site, admin, tools, "Qui peut m’approuver ?")
        with pytest.raises(Refused, match="role-moderate"):
            await network.moderate(account, Deed.APPROVE, found.reply_to, tools)
        page = await network.pull(account, "comments", None, tools)
        assert found.remote_id not in [item.remote_id for item in page.items]
        assert (await network.pull(account, "spam", None, tools)).items == ()

    playing(scene)


@pytest.mark.parametrize(
    ("fate", "found"), [(Fate.LOSE_ANSWER, Posted), (Fate.CUT_ANSWER, Posted), (Fate.LOSE_REQUEST, Absent)]
)
@pytest.mark.parametrize("kind", ["comment", "post"])
def test_a_lost_answer_is_found_by_a_look(wordpress_site, fate, found, kind):
    async def scene(tools):
        account = await account_of(wordpress_site, tools)
        text = f"Réponse {fate.name} {kind}"
        to = ""
        if kind == "comment":
            question, _ = await held_by(wordpress_site, account, tools, f"Question {fate.name}", who=fate.name)
            to = question.reply_to
        posting = Posting(text, f"lost-{fate.name}-{kind}", to, tools.now())

        def on_posts(method: str, path: str) -> Fate:
            return fate if method == "POST" else Fate.PASS

        async with LossyProxy(wordpress_site.port, on_posts) as proxy:
            server = proxy.address
            moved = replace(account, settings={**account.settings, "server": server, "root": f"{server}/wp-json/"})
            with pytest.raises(NoAnswer):
                await network.commit(moved, posting, tools)
        looked = await network.find(account, posting, tools)
        assert looked is Absent.CERTAIN if found is Absent else isinstance(looked, Posted)

    playing(scene)


@pytest.fixture
def office(tmp_path, clock):
    made = Office(tmp_path / "blog.cmdesk", clock, networks={"wordpress": network})
    yield made
    made.close()


def test_from_a_held_comment_to_its_answer_through_the_whole_desk(wordpress_site, office):
    """Sync, approve, take back, approve, answer, with what the workspace and the site say of it at each step."""
    account, kept = office.do(office.desk.connect("wordpress", answers(wordpress_site)))
    assert kept
    office.do(office.desk.sync(), 60)
    wordpress_site.comment("Livrez-vous le dimanche ?", "Aminata")
    office.do(office.desk.sync(), 60)
    rows = office.read(conversations.page, conversations.View())
    row = next(one for one in rows if one.name == "Aminata")
    (entry,) = office.read(conversations.thread, row.id).entries
    assert (entry.standing, row.subject) == (Standing.HELD, "Hello world!")

    def public() -> bool:
        _, _, page = wordpress_site.request("GET", "/wp-json/wp/v2/comments?per_page=100")
        return "Livrez-vous le dimanche" in page

    assert not public()
    back = office.do(office.desk.moderate(entry.id, Deed.APPROVE), 60)
    assert public()
    assert office.do(office.desk.moderate(entry.id, back), 60) is Deed.APPROVE
    assert not public()
    office.do(office.desk.moderate(entry.id, Deed.APPROVE), 60)

    office.do(office.desk.reply(row.id, "Oui, jusqu’à midi."))
    office.send()
    office.do(office.desk.sync(), 60)
    thread = office.read(conversations.thread, row.id)
    assert [one.kind for one in thread.entries] == [EntryKind.THEIRS, EntryKind.OURS]
    assert thread.entries[1].text == "Oui, jusqu’à midi."
    assert thread.row.state is State.WAITING
    assert [one.health for one in office.read(accounts.every) if one.id == account] == [AccountHealth.OK]


def test_writing_is_tried_with_a_draft_that_nobody_sees_and_that_goes_at_once(wordpress_site):
    async def scene(tools):
        account = await account_of(wordpress_site, tools)

        async def drafts():
            return json.loads((await site.read(account, "posts", [("status", "draft,trash")], tools)).body)

        before = await drafts()
        await network.try_writing(account, tools)
        assert await drafts() == before

    playing(scene)
