import asyncio
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs

import pytest

from cmdesk.domain.moderation import Deed
from cmdesk.networks import linkedin_access as access
from cmdesk.networks.base import Absent, Account, MediaFile, NoAnswer, Posted, Posting, Refused, SignInNeeded, TryLater
from cmdesk.networks.linkedin_page import LinkedInPage
from cmdesk.networks.linkedin_parsing import Answering, escaped
from cmdesk.networks.own_client import SignIn
from tests.networks.described import described
from tests.networks.images import jpeg
from tests.networks.talking import said
from tests.networks.webserver import DROP, answer

REPLY_TO = '{"id": "urn:li:share:7", "post": "urn:li:share:7"}'

network = LinkedInPage()
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
EARLIER = NOON - timedelta(minutes=20)
US, SHARE, THREAD = "urn:li:organization:5", "urn:li:share:7", "urn:li:activity:70"
COMMENT = f"urn:li:comment:({THREAD},8)"
TO = Answering(COMMENT, THREAD, COMMENT).written()
POSTS = "/rest/posts"
INSPECTED, ACLS = "/oauth/v2/introspectToken", "/rest/organizationAcls"


def below(urn: str) -> str:
    return f"/rest/socialActions/{escaped(urn)}/comments"


def account(there) -> Account:
    kept = {"server": there.address, "client": "c1", "account_id": "5"}
    return Account(1, "linkedin_page", "Fournil", kept, {"token": "a1", "client_secret": "hush"})


def playing(scene):
    async def work():
        async with described("linkedin", lambda: NOON) as there:
            return await scene(there)

    return asyncio.run(work())


def ms(minutes: float = 0) -> int:
    return int((NOON - timedelta(minutes=minutes)).timestamp() * 1000)


def post(urn: str = SHARE, text: str = "La fournée", minutes: float = 60):
    return {"id": urn, "author": US, "commentary": text, "publishedAt": ms(minutes), "lifecycleState": "PUBLISHED"}


def comment(number: str = "8", text: str = "Miam", minutes: float = 30, actor: str = "urn:li:person:lea"):
    urn = f"urn:li:comment:({THREAD},{number})"
    made = {"id": number, "actor": actor, "object": THREAD, "commentUrn": urn, "message": {"text": text}}
    return made | {"created": {"time": ms(minutes)}, "lastModified": {"time": ms(minutes)}}


def form_of(seen) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(seen.body.decode()).items()}


def inspected(scopes=access.SCOPES, **more):
    return {"active": True, "status": "active", "scope": ",".join(scopes), "expires_at": ms() // 1000 + 86400} | more


def signing_in(there, **told):
    answers = {"client": "c1", "client_secret": "hush", "server": there.address}
    there.says("/oauth/v2/accessToken", {"access_token": "a1", "expires_in": 5_184_000} | told)
    return network.begin_with(answers, "http://127.0.0.1:41794/cmdesk")


def one_page(there, *names):
    elements = [{"organization": f"urn:li:organization:{number}"} for number, _ in enumerate(names, 5)]
    there.says(ACLS, {"elements": elements})
    for number, name in enumerate(names, 5):
        there.says(f"/rest/organizations/{number}", {"id": number, "localizedName": name, "vanityName": name.lower()})


def test_signing_in_finds_the_page_and_when_it_ends():
    async def scene(there):
        under_way = signing_in(there)
        assert isinstance(under_way, SignIn)
        assert "code_challenge" not in under_way.authorize_url  # it does not know PKCE
        assert "hush" not in under_way.authorize_url
        there.says(INSPECTED, inspected())
        one_page(there, "Fournil")
        made = await network.finish(under_way, "code-1", there.tools)
        assert (made.account.name, made.account.settings["account_id"]) == ("Fournil", "5")
        assert made.account.expires == NOON + timedelta(days=1)  # nothing renews it: a person must
        assert made.secret["token"] == "a1"
        assert "a1" not in str(made.account.settings)
        assert form_of(there.heard(INSPECTED)[0]) == {"client_id": "c1", "client_secret": "hush", "token": "a1"}
        (seen,) = there.heard(ACLS)
        assert (seen.headers["linkedin-version"], seen.headers["x-restli-protocol-version"]) == ("202608", "2.0.0")

    playing(scene)


def test_a_sign_in_that_renews_itself_ends_when_that_does():
    async def scene(there):
        under_way = signing_in(there, refresh_token="r1", refresh_token_expires_in=86400 * 365)
        there.says(INSPECTED, inspected())
        one_page(there, "Fournil")
        made = await network.finish(under_way, "code-1", there.tools)
        assert made.account.expires == NOON + timedelta(days=365)

    playing(scene)


def test_what_is_missing_is_named():
    async def scene(there):
        there.says(INSPECTED, inspected(access.SCOPES[:3]))
        with pytest.raises(Refused, match="w_organization_social_feed, rw_organization_admin"):
            await network.finish(signing_in(there), "code-1", there.tools)
        there.says(INSPECTED, {"active": False, "status": "expired"})
        with pytest.raises(SignInNeeded, match="sign-in-over"):
            await network.finish(signing_in(there), "code-1", there.tools)
        there.says(INSPECTED, DROP)
        with pytest.raises(TryLater):
            await network.finish(signing_in(there), "code-1", there.tools)

    playing(scene)


def test_of_several_pages_one_is_chosen_by_its_name_or_its_link():
    async def scene(there):
        there.says(INSPECTED, inspected())
        one_page(there, "Fournil", "Brasserie")
        with pytest.raises(Refused, match="page-unclear"):
            await network.finish(signing_in(there), "code-1", there.tools)
        for wanted in ("brasserie", "https://www.linkedin.com/company/brasserie/"):
            under_way = signing_in(there)
            named = replace(under_way, typed={**under_way.typed, "page": wanted})
            made = await network.finish(named, "code-1", there.tools)
            assert made.account.settings["account_id"] == "6"
        one_page(there)
        with pytest.raises(Refused, match="no-page"):
            await network.finish(signing_in(there), "code-1", there.tools)

    playing(scene)


def test_an_answer_goes_below_the_comment_as_the_page():
    async def scene(there):
        there.says(below(COMMENT), comment("9", "Merci", 0, US))
        posted = await network.commit(account(there), Posting("Merci (bien)", "k", TO, EARLIER), there.tools)
        assert posted.remote_id == f"urn:li:comment:({THREAD},9)"
        assert json.loads(posted.reply_to) == {"id": posted.remote_id, "post": THREAD, "above": COMMENT}
        told = {"actor": US, "object": THREAD, "message": {"text": "Merci (bien)"}, "parentComment": COMMENT}
        assert there.sent(below(COMMENT)) == [told]
        there.says(below(SHARE), comment("10", "Bonjour", 0, US))
        own = Answering(SHARE, SHARE).written()
        posted = await network.commit(account(there), Posting("Bonjour", "k", own), there.tools)
        assert "parentComment" not in there.sent(below(SHARE))[0]
        assert json.loads(posted.reply_to)["above"] == posted.remote_id

    playing(scene)


def test_a_post_is_written_so_that_nothing_of_it_is_lost():
    async def scene(there):
        there.says(POSTS, said({}, 201, **{"x-restli-id": SHARE}))
        posted = await network.commit(account(there), Posting("Ouvert (dès 7 h) #pain", "k"), there.tools)
        assert (posted.remote_id, posted.address) == (SHARE, f"https://www.linkedin.com/feed/update/{SHARE}/")
        (told,) = there.sent(POSTS)
        assert told["commentary"] == r"Ouvert \(dès 7 h\) \#pain"
        assert (told["author"], told["lifecycleState"], told["visibility"]) == (US, "PUBLISHED", "PUBLIC")
        assert "content" not in told

    playing(scene)


@pytest.mark.parametrize("count", [1, 2])
def test_pictures_go_ahead_and_a_post_names_them(tmp_path, count):
    path = tmp_path / "a.jpg"
    path.write_bytes(jpeg())
    files = tuple(
        MediaFile(path, "image/jpeg", 100, "0" * 64, alt="Du pain" if number else "") for number in range(count)
    )

    async def scene(there):
        there.says(
            "/rest/images",
            *(
                {"value": {"uploadUrl": f"{there.address}/dms-uploads/{each}?ca=x%3D", "image": f"urn:li:image:{each}"}}
                for each in range(count)
            ),
        )
        for each in range(count):
            there.says(f"/dms-uploads/{each}", answer(201))
        posting = Posting("La fournée", "k", media=files)
        prepared = await network.prepare(account(there), posting, there.tools)
        assert not there.heard(POSTS)
        (seen,) = there.heard("/dms-uploads/0", "PUT")
        assert (seen.headers["authorization"], seen.headers["content-type"]) == ("Bearer a1", "image/jpeg")
        assert seen.path.endswith("ca=x%3D")
        there.says(POSTS, said({}, 201, **{"x-restli-id": SHARE}))
        await network.commit(account(there), replace(posting, prepared=prepared), there.tools)
        pictures = [{"id": f"urn:li:image:{each}"} | ({"altText": "Du pain"} if each else {}) for each in range(count)]
        expected = {"media": pictures[0]} if count == 1 else {"multiImage": {"images": pictures}}
        assert there.sent(POSTS)[0]["content"] == expected

    playing(scene)


@pytest.mark.parametrize(
    "place", ["https://evil.example/up", "http://www.linkedin.com/up", "", "https://xlinkedin.com/"]
)
def test_the_token_goes_to_linkedin_alone(tmp_path, place):
    path = tmp_path / "a.jpg"
    path.write_bytes(jpeg())

    async def scene(there):
        there.says("/rest/images", {"value": {"uploadUrl": place, "image": "urn:li:image:1"}})
        posting = Posting("x", "k", media=(MediaFile(path, "image/jpeg", 100, "0" * 64),))
        with pytest.raises(NoAnswer):
            await network.prepare(account(there), posting, there.tools)
        assert len(there.server.seen) == 1

    playing(scene)


@pytest.mark.parametrize(
    ("fate", "kind"),
    [
        (said({"message": "Expired", "status": 401}, 401), SignInNeeded),
        (said({"message": "Not enough permissions to access: partnerApiPosts.CREATE.20260801"}, 403), Refused),
        (said({"message": "Requested version 20260801 is not active", "status": 426}, 426), Refused),
        (said({"message": "Resource level throttle", "status": 429}, 429), TryLater),
        (said({"message": "Content is a duplicate of urn:li:share:99", "status": 422}, 422), Refused),
        (said({"message": "Internal", "status": 500}, 500), NoAnswer),
        (answer(201, b"<html>"), NoAnswer),
        (DROP, NoAnswer),
    ],
)
def test_what_an_unhappy_answer_leaves_open(fate, kind):
    async def scene(there):
        ways = [{"elements": []}]
        there.says(POSTS, fate, *ways)
        with pytest.raises(kind) as caught:
            await network.commit(account(there), Posting("La fournée", "k", first_tried=EARLIER), there.tools)
        assert type(caught.value) is kind
        assert len(there.heard(POSTS, "POST")) == 1

    playing(scene)


def test_a_duplicate_is_the_first_one_where_it_is_really_there():
    repeated = said({"message": f"Content is a duplicate of {SHARE}", "status": 422}, 422)

    async def scene(there):
        there.says(POSTS, repeated, {"elements": [post(text=r"La fournée \(7 h\)", minutes=0)]})
        posting = Posting("La fournée (7 h)", "k", first_tried=NOON)
        assert (await network.commit(account(there), posting, there.tools)).remote_id == SHARE
        # Another one with these words, long ago: that is no proof that this one is out.
        there.says(POSTS, repeated, {"elements": [post(text=r"La fournée \(7 h\)", minutes=600)]})
        with pytest.raises(Refused, match="post-refused"):
            await network.commit(account(there), posting, there.tools)

    playing(scene)


def test_a_lost_answer_is_looked_for():
    async def scene(there):
        lost = Posting("Merci", "k", TO, EARLIER)
        there.says(below(COMMENT), {"elements": [comment("9", "Merci", 19, US)]})
        found = await network.find(account(there), lost, there.tools)
        assert isinstance(found, Posted)
        assert found.remote_id.endswith(",9)")
        there.says(below(COMMENT), {"elements": [comment("9", "Merci", 19), comment("10", "Merci", 600, US)]})
        assert await network.find(account(there), lost, there.tools) is Absent.CERTAIN
        just_now = replace(lost, first_tried=NOON - timedelta(minutes=1))
        assert await network.find(account(there), just_now, there.tools) is Absent.UNDECIDED
        ours = replace(lost, reply_to="", text="La fournée")
        there.says(POSTS, {"elements": [post(minutes=19), post("urn:li:share:6", "Autre", 90)]})
        found = await network.find(account(there), ours, there.tools)
        assert isinstance(found, Posted)
        there.says(POSTS, {"elements": [post(f"urn:li:share:{number}", "Autre", 1) for number in range(25)]})
        assert await network.find(account(there), ours, there.tools) is Absent.UNDECIDED  # it may be further down

    playing(scene)


def test_an_answer_is_only_absent_where_all_comments_were_seen():
    async def scene(there):
        lost = Posting("Merci", "k", TO, EARLIER)
        there.says(below(COMMENT), {"elements": [comment(str(number), "Autre", 600) for number in range(10, 110)]})
        assert await network.find(account(there), lost, there.tools) is Absent.UNDECIDED  # the newest may come last
        more = {"paging": {"links": [{"rel": "next", "href": "/rest/x?start=1"}]}}
        there.says(below(COMMENT), {"elements": [comment("10", "Autre", 600)]} | more)
        assert await network.find(account(there), lost, there.tools) is Absent.UNDECIDED

    playing(scene)


def pages(*counts, total=None, ours=None):
    """A hundred comments on each page but the last; `ours`: on which page one of ours is."""
    told, number = [], 100
    for page, count in enumerate(counts):
        some = [comment(str(number + each), "Autre", 600) for each in range(count)]
        number += count
        some += [comment("9", "Merci", 19, US)] if page == ours else []
        told.append({"elements": some, "paging": {"total": total} if total is not None else {}})
    return told


@pytest.mark.parametrize(
    ("there_are", "outcome"),
    [
        (pages(100, 100, 3), Absent.CERTAIN),
        (pages(100, 3, total=103), Absent.CERTAIN),
        (pages(100, 3, total=104), Absent.UNDECIDED),  # one was deleted between the pages, and another passed over
        (pages(100, 99, ours=1), Posted),
        (pages(*[100] * 21), Absent.UNDECIDED),  # more than is looked through
    ],
)
def test_answers_are_looked_for_beyond_the_first_hundred(there_are, outcome):
    async def scene(there):
        there.says(below(COMMENT), *there_are)
        found = await network.find(account(there), Posting("Merci", "k", TO, EARLIER), there.tools)
        assert isinstance(found, Posted) if outcome is Posted else found is outcome
        assert len(there.heard(below(COMMENT))) == min(len(there_are), 20)

    playing(scene)


def test_what_members_wrote_is_asked_about_post_by_post():
    async def scene(there):
        gone = f"urn:li:comment:({THREAD},9)"
        there.says(below(THREAD), {"results": {"8": comment()}})
        assert await network.still_there(account(there), [COMMENT, gone, SHARE], there.tools) == {COMMENT, SHARE}
        (seen,) = there.server.seen
        assert seen.path.endswith("comments?ids=List(8,9)")

    playing(scene)


def test_comments_and_posts_are_deleted_as_the_page():
    async def scene(there):
        path = f"{below(THREAD)}/8"
        there.says(path, answer(204))
        await network.moderate(account(there), Deed.DELETE, TO, there.tools)
        (seen,) = there.heard(path, "DELETE")
        assert seen.path.endswith("actor=urn%3Ali%3Aorganization%3A5")
        there.says(path, said({"message": "not there"}, 404))
        await network.moderate(account(there), Deed.DELETE, TO, there.tools)
        there.says(f"/rest/posts/{escaped(SHARE)}", answer(204))
        await network.moderate(account(there), Deed.DELETE, Answering(SHARE, SHARE).written(), there.tools)
        with pytest.raises(Refused, match="deed-unavailable"):
            await network.moderate(account(there), Deed.HIDE, TO, there.tools)

    playing(scene)


def test_pictures_do_not_go_with_an_answer(tmp_path):
    picture = MediaFile(tmp_path / "a.jpg", "image/jpeg", 10, "0" * 64)
    there = Account(1, "linkedin_page", "Fournil", {"account_id": "5"}, {"token": "t"})
    codes = [each.code for each in network.plan(there, "Bonjour", TO, [picture]).troubles]
    assert codes == ["no-media-here"]
    assert not network.plan(there, "Bonjour", "", [picture]).troubles
