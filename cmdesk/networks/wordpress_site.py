"""A WordPress site: how people name it, where its REST API is, how one signs in, what its refusals mean."""

import base64
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote, urlencode

from yarl import URL

from cmdesk.networks import oauth
from cmdesk.networks.addresses import is_numeric
from cmdesk.networks.base import Account, NetworkError, NoAnswer, Refused, SignInNeeded, Tools, TryLater
from cmdesk.networks.http import Answer, problem
from cmdesk.networks.told import Json, content, inside, one_of, text_of, words_in

PURPOSE = "account"
APP_NAME = "cmdesk"
APP_ID = "8a1c6f52-4f0e-4d57-9f1d-6b8b8a0c1de4"  # names the program on the profile page, on every site the same
LOOPBACK = ("127.0.0.1", "::1", "localhost")
HOSTED = ".wordpress.com"
HOSTED_ROOT = "https://public-api.wordpress.com/"
LIMIT = 8_000_000
# Rights of WordPress that matter here; whatever else somebody may do is none of our business.
RIGHTS = ("moderate_comments", "edit_posts", "publish_posts", "upload_files")


@dataclass(frozen=True)
class Site:
    """What a site says of itself."""

    home: str
    root: str  # of its REST API, ending in "/"
    title: str
    authorize: str  # the page that makes an application password; "" where the site has none
    comes_back: bool  # that page leads back to this computer


@dataclass(frozen=True)
class SignIn:
    """A sign-in under way. The site sends the browser back with the user's name and a password made for us."""

    site: Site
    authorize_url: str
    state: str
    redirect: str
    answers: tuple[str, ...] = field(default=("user_login", "password"))


def site_address(typed: str) -> str:
    """The site that a person meant. Plain http is for this computer only. Raises Refused("bad-site")."""
    text = typed.strip()
    named = text if "://" in text else f"https://{text}"
    try:
        url = URL(named).with_query(None).with_fragment(None).with_user(None)
        host = url.host or ""
        local = host in LOOPBACK
        if url.scheme == "http" and not local:
            url = url.with_scheme("https") if url.port == 80 else url
        known = is_numeric(host) or "." in host.strip(".") or local
        if not known or re.search(r"\s", text) or url.scheme not in ("https", *(("http",) if local else ())):
            raise Refused("bad-site", address=text[:200])
    except ValueError as error:
        raise Refused("bad-site", address=text[:200]) from error
    path = re.sub(r"/(wp-(admin|login|json)\b.*)?$", "", url.path)
    return str(url.with_path(path or "/"))


def address(root: str, route: str, asked: Sequence[tuple[str, str]] = ()) -> str:
    """The address of a route ("wp/v2/comments") on a site, with or without pretty permalinks."""
    joint = "&" if "?" in root else "?"
    return f"{root}{route}{joint + urlencode(asked) if asked else ''}"


def route(account: Account, rest: str, asked: Sequence[tuple[str, str]] = ()) -> str:
    """The address of something of the account's site: "comments", "posts/3"."""
    root = account.settings.get("root") or account.settings.get("server", "") + "/wp-json/"
    return address(root, account.settings.get("prefix", "wp/v2/") + rest, asked)


def headers_of(account: Account) -> dict[str, str]:
    return {"Accept": "application/json", "Authorization": authorization(account.settings, account.secret)}


def authorization(settings: Mapping[str, str], secret: Mapping[str, str]) -> str:
    """Name and application password; for a site at wordpress.com, the token alone."""
    password = secret.get("password", "")
    if not password:
        raise SignInNeeded("password-missing")
    if settings.get("prefix"):
        return f"Bearer {password}"
    return "Basic " + base64.b64encode(f"{settings.get('user', '')}:{password}".encode()).decode()


def typed_host(settings: Mapping[str, str], place: str) -> bool:
    """Whether an address is on the host that the person typed: it alone may be on a private network."""
    return URL(place).host == URL(settings.get("server", "")).host


async def get(account: Account, rest: str, asked: Sequence[tuple[str, str]], tools: Tools) -> Answer:
    """Read something of the account's site; any status is an answer."""
    place = route(account, rest, asked)
    answer: Answer = await tools.http.get(
        place,
        purpose=PURPOSE,
        headers=headers_of(account),
        limit_bytes=LIMIT,
        allow_private=typed_host(account.settings, place),
    )
    return answer


async def read(account: Account, rest: str, asked: Sequence[tuple[str, str]], tools: Tools) -> Answer:
    """The same, where anything but success raises."""
    answer = await get(account, rest, asked, tools)
    if (error := failure(answer)) is not None:
        raise error
    return answer


def failure(answer: Answer) -> NetworkError | None:
    """What an unhappy answer to a signed-in reader means."""
    if answer.status == 403 and words_in(answer).get("code"):
        return Refused("role-read", host=answer.host)
    return problem(answer)


REFUSALS = {
    "rest_cannot_create": "role-publish",
    "rest_cannot_publish": "role-publish",
    "rest_cannot_edit": "role-moderate",
    "rest_cannot_delete": "role-moderate",
    "rest_comment_closed": "comments-closed",
    "rest_comment_login_required": "comments-closed",
    "rest_comment_draft_post": "comments-closed",
    "rest_comment_not_supported_post_type": "comments-closed",
    "rest_comment_invalid_post_id": "answered-post-gone",
    "rest_comment_invalid_id": "deed-gone",
    "rest_upload_limited_space": "site-full",
}


def commit_failure(answer: Answer) -> NetworkError | None:
    """What an unhappy answer to a change means: whether it is certain that nothing happened."""
    status, host = answer.status, answer.host
    if 200 <= status < 300:
        return None
    told = words_in(answer)
    code = text_of(told, "code")
    if status == 429:  # from its own flood control, or from what stands before it
        return TryLater("http-status", after=answer.after, status="429", host=host)
    if status >= 500 or status in (408, 425):
        return NoAnswer("no-answer", host=host, reason="http-status", status=str(status))
    if status == 401:
        return SignInNeeded("sign-in", host=host)
    if code in REFUSALS:
        return Refused(REFUSALS[code], host=host)
    if code:
        return Refused("post-refused", host=host, status=str(status), text=text_of(told, "message")[:300])
    return Refused("http-status", host=host, status=str(status))


async def look_at(typed: str, tools: Tools) -> Site:
    """Find the REST API of a site. Raises Refused("not-wordpress") when there is none."""
    home = site_address(typed)
    page = await tools.http.get(home, purpose=PURPOSE, limit_bytes=LIMIT, allow_private=True, secure=True)
    landed = _home(page.address)
    hosted = URL(landed).host or ""
    for root in dict.fromkeys(_roots(page, landed)):
        try:
            answer = await tools.http.get(
                root, purpose=PURPOSE, limit_bytes=LIMIT, allow_private=URL(root).host == URL(home).host
            )
            told = content(answer) if answer.status == 200 else None
        except (TryLater, Refused):
            continue  # a page where the API could have been
        if isinstance(told, dict) and "wp/v2" in (told.get("namespaces") or ()):
            return _site(told, landed, root)
    if hosted.endswith(HOSTED):
        return Site(landed, HOSTED_ROOT, hosted, "", comes_back=False)
    raise Refused("not-wordpress", host=URL(home).host or "")


def _home(address: str) -> str:
    url = URL(address).with_query(None).with_fragment(None)
    return str(url).rstrip("/")


_LINK = re.compile(r"<link\b[^>]*\brel=[\"']https://api\.w\.org/[\"'][^>]*>", re.I)
_HREF = re.compile(r"\bhref=[\"']([^\"']+)[\"']", re.I)


def _roots(page: Answer, home: str) -> list[str]:
    """Where the API may be: what the page declares, then the usual places; on the site itself or its subdomains."""
    found = re.findall(r'<([^>]+)>;\s*rel="https://api\.w\.org/"', page.headers.get("Link", ""))
    for tag in _LINK.findall(page.body[:300_000].decode("utf-8", "replace")):
        found += [each.replace("&#038;", "&").replace("&amp;", "&") for each in _HREF.findall(tag)]
    usable = [each for each in found if _is_near(each, home)]
    return [_as_root(each) for each in usable] + [f"{home}/wp-json/", f"{home}/?rest_route=/"]


def _is_near(root: str, home: str) -> bool:
    """A site may say that its API is elsewhere, but our password goes to that site and nowhere else."""
    try:
        there, here = URL(root), URL(home)
    except ValueError:
        return False
    mine, other = (here.host or "").removeprefix("www."), (there.host or "").removeprefix("www.")
    return there.scheme == here.scheme and bool(mine) and mine == other


def _as_root(found: str) -> str:
    return found if "rest_route=" in found or found.endswith("/") else f"{found}/"


def _site(told: Json, home: str, root: str) -> Site:
    ways = inside(inside(told, "authentication"), "application-passwords")
    page = text_of(inside(ways, "endpoints"), "authorization")
    routes = inside(told, "routes")
    # Since 7.1 that page may lead back to this computer; older ones only where the site itself is on it.
    comes_back = "/wp/v2/icons" in routes or (URL(home).host in LOOPBACK)
    return Site(home, root, text_of(told, "name"), page if _is_near(page, home) else "", comes_back)


def name_of(site: Site) -> str:
    return URL(site.home).host or ""


def authorize_url(site: Site, redirect: str, state: str) -> str:
    """The page of the site where a person agrees to a password for cmdesk."""
    asked = {"app_name": APP_NAME, "app_id": APP_ID}
    if redirect != oauth.OUT_OF_BAND:
        back = f"{redirect}?{urlencode({'state': state})}"
        asked |= {"success_url": back, "reject_url": f"{back}&error=refused"}
    return f"{site.authorize}{'&' if '?' in site.authorize else '?'}{urlencode(asked, quote_via=quote)}"


async def who(site: Site, user: str, password: str, tools: Tools) -> tuple[dict[str, str], str]:
    """The settings of an account that answered, and its name. Raises SignInNeeded, Refused("no-app-passwords")."""
    settings = {"server": site.home, "root": site.root, "title": site.title, "user": user}
    if site.root == HOSTED_ROOT:
        settings["prefix"] = f"wp/v2/sites/{URL(site.home).host}/"
    place = address(site.root, settings.get("prefix", "wp/v2/") + "users/me", [("context", "edit")])
    answer = await tools.http.get(
        place,
        purpose=PURPOSE,
        headers={"Authorization": authorization(settings, {"password": password})},
        limit_bytes=LIMIT,
        allow_private=typed_host(settings, place),
    )
    if answer.status in (401, 403):
        if site.root != HOSTED_ROOT and not site.authorize:
            raise Refused("no-app-passwords", host=answer.host)
        raise SignInNeeded("sign-in", host=answer.host)
    if (error := problem(answer)) is not None:
        raise error
    me = one_of(answer)
    if not text_of(me, "id"):
        raise TryLater("broken-answer", host=answer.host)
    rights = inside(me, "capabilities")
    settings["account_id"] = text_of(me, "id")
    settings["user"] = text_of(me, "username") or user
    settings["name"] = text_of(me, "name") or settings["user"]
    if rights:
        settings["may"] = " ".join(right for right in RIGHTS if rights.get(right) is True) or "read"
    return settings, f"{settings['user']}@{URL(site.home).host}{URL(site.home).path.rstrip('/')}"


def may(account: Account, right: str) -> bool:
    """Whether the role of the account allows it; a site that does not say is asked when it matters."""
    told = account.settings.get("may", "")
    return not told or right in told.split()
