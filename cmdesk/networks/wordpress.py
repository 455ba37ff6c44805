"""WordPress: the comments of a site, held ones too, and its posts. Also sites at wordpress.com, with a token."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from types import MappingProxyType

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.looks import Look
from cmdesk.domain.moderation import Deed, DeedRule
from cmdesk.domain.troubles import Trouble
from cmdesk.networks import oauth, wordpress_reading
from cmdesk.networks import wordpress_parsing as parsing
from cmdesk.networks import wordpress_sending as sending
from cmdesk.networks import wordpress_site as site
from cmdesk.networks.base import (
    Absent,
    Account,
    Choice,
    Connected,
    Counts,
    Facts,
    Finds,
    FormField,
    Guess,
    MediaFile,
    MediaRule,
    Moderates,
    NoAnswer,
    Numbers,
    Page,
    Plan,
    Posted,
    Posting,
    Prepares,
    Reads,
    Refused,
    SignInNeeded,
    Tools,
    TriesWriting,
    TryLater,
)
from cmdesk.networks.homes import host_of
from cmdesk.networks.http import Answer
from cmdesk.networks.outbound import taken_away
from cmdesk.networks.parsing import plain_text
from cmdesk.networks.told import inside, list_of, moment, text_of, web_address, words_in

STATUS_OF = {Deed.APPROVE: "approved", Deed.HOLD: "hold", Deed.SPAM: "spam", Deed.TRASH: "trash"}
CLOCK_DOUBT = timedelta(minutes=5)
LOOK_BACK = 100


class WordPress(Reads, Prepares, Finds, Counts, Moderates, TriesWriting):
    """One user of one site. A remote id is the number of a comment, or "post-" and the number of a post."""

    name = "wordpress"
    title = "WordPress"
    in_short = "Posts and comments"
    pace = timedelta(minutes=2)
    look = Look((), titled=True, cards=False)
    streams = ("comments", "spam")
    names = ("wp", "blog")
    shows_code = False  # its page shows a password, which is typed with the user's name
    fields = (
        FormField("server", "Address of the site", hint="myblog.fr"),
        FormField("user", "User name", hint="The one you sign in to your site with", required=False),
        FormField(
            "password",
            "Application password",
            hint="From your site: Users, Profile, Application passwords",
            secret=True,
        ),
    )
    files_below = False  # a comment is text
    media = MediaRule(
        most=20,
        types=("image/jpeg", "image/png", "image/gif", "image/webp", "video/mp4"),
        alt=1000,
        source="https://developer.wordpress.org/rest-api/reference/media/",
        checked="2026-11-20",
    )
    choices = (
        Choice("title", "Title", answers=False),
        Choice(
            "status",
            "State",
            (("publish", "Published"), ("pending", "Waiting for review"), ("draft", "Draft")),
            "publish",
            answers=False,
        ),
        Choice("publish_at", "Let the site publish it at", answers=False),
    )
    deeds = (
        DeedRule(Deed.APPROVE, reversible=True, seen=False, mine=True),
        DeedRule(Deed.HOLD, reversible=True, seen=False, mine=True),
        DeedRule(Deed.SPAM, reversible=True, seen=False),
        DeedRule(Deed.TRASH, reversible=True, seen=False, mine=True),
        DeedRule(Deed.DELETE, reversible=False, seen=False, mine=True),
    )
    facts = Facts(
        needs="A user of your site, and an application password made for cmdesk on it (WordPress 5.6 or newer, https).",
        costs="Nothing.",
        cannot=("Edits of a comment that is older than the newest hundred are not noticed.",),
        keeps="The site keeps everything; it empties its spam and its trash itself.",
        source="https://developer.wordpress.org/rest-api/",
        checked="2026-11-20",
    )

    async def begin(self, server: str, tools: Tools, redirect: str = oauth.OUT_OF_BAND) -> site.SignIn:
        """Start a sign-in in the browser. Raises Refused("no-way-back") where the site cannot lead back here."""
        found = await site.look_at(server, tools)
        if found.root == site.HOSTED_ROOT:
            raise Refused("wordpress-com", host=site.name_of(found))
        if not found.authorize:
            raise Refused("no-app-passwords", host=site.name_of(found))
        if redirect != oauth.OUT_OF_BAND and not found.comes_back:
            raise Refused("no-way-back")
        state = oauth.new_state()
        return site.SignIn(found, site.authorize_url(found, redirect, state), state, redirect)

    async def finish(self, sign_in: site.SignIn, code: str, tools: Tools) -> Connected:
        """End it with the name and the password that came back, one a line."""
        user, _, password = code.partition("\n")
        return await self._connected(sign_in.site, user.strip(), password.strip(), tools)

    def meant_by(self, typed: str, host: str) -> Guess | None:
        return Guess(self.name, {"server": host}, host) if host.endswith(site.HOSTED) else None

    async def found_at(self, home: str, tools: Tools) -> Guess | None:
        found = await site.look_at(home, tools)
        return Guess(self.name, {"server": found.home}, found.title or host_of(found.home))

    async def connect(self, answers: Mapping[str, str], tools: Tools) -> Connected:
        server, password = answers.get("server", ""), answers.get("password", "").strip()
        site.site_address(server)
        if not password:
            raise SignInNeeded("password-missing")
        return await self._connected(
            await site.look_at(server, tools), answers.get("user", "").strip(), password, tools
        )

    async def _connected(self, found: site.Site, user: str, password: str, tools: Tools) -> Connected:
        settings, name = await site.who(found, user, password, tools)
        return Connected(NewAccount(self.name, name, settings, self.rules), {"password": password})

    async def pull(self, account: Account, stream: str, cursor: str | None, tools: Tools) -> Page:
        return await wordpress_reading.pull(account, stream, cursor, tools)

    def plan(
        self,
        account: Account,
        text: str,
        reply_to: str = "",
        media: Sequence[MediaFile] = (),
        options: Mapping[str, str] = MappingProxyType({}),
    ) -> Plan:
        troubles = []
        if not text.strip():
            troubles.append(Trouble("empty-text"))
        if reply_to and parsing.answering(reply_to) is None:
            troubles.append(Trouble("bad-reply-address"))
        if reply_to and media:
            troubles.append(Trouble("no-media-here"))
        host = parsing.host_of(account.settings.get("server", ""))
        if not reply_to:
            wanted = "publish_posts" if options.get("status", "publish") == "publish" else "edit_posts"
            if not site.may(account, wanted):
                troubles.append(Trouble("role-publish", {"host": host}))
            if media and not site.may(account, "upload_files"):
                troubles.append(Trouble("role-upload", {"host": host}))
            if options.get("publish_at") and moment(options["publish_at"]) is None:
                troubles.append(Trouble("bad-moment", {"text": options["publish_at"]}))
        return Plan(text, tuple(troubles))

    async def prepare(self, account: Account, posting: Posting, tools: Tools) -> str:
        """Put the pictures into the site's library, each once: under a name that its content decides."""
        ready = []
        for file in posting.media:
            slug = f"cmdesk-{file.sha256[:20]}"
            known = list_of(await site.read(account, "media", [("slug", slug), ("context", "edit")], tools))
            told = known[0] if known else await sending.upload(account, file, slug, tools)
            if file.alt and text_of(told, "alt_text") != file.alt:
                told = await sending.change(account, f"media/{text_of(told, 'id')}", {"alt_text": file.alt}, tools)
            ready.append({"id": text_of(told, "id"), "address": web_address(told, "source_url"), "alt": file.alt})
        return json.dumps(ready)

    async def commit(self, account: Account, posting: Posting, tools: Tools) -> Posted:
        whom = parsing.answering(posting.reply_to)
        if posting.reply_to and whom is None:
            raise Refused("bad-reply-address")  # never as a post of its own, before everybody
        if whom is None:
            return sending.posted(await sending.change(account, "posts", sending.form_of(posting), tools))
        if whom.id != "0":
            await wordpress_reading.still_there(account, whom.id, tools)
        form = {"post": whom.post, "parent": whom.id, "content": parsing.shown_comment(posting.text)}
        answer = await sending.send(account, "POST", "comments", form, tools)
        if answer.status == 409 and text_of(words_in(answer), "code") == "comment_duplicate":
            # It says that this very comment of ours is there already: then it was sent, by an answer that was lost.
            return await self._there(account, posting, answer.host, tools)
        return sending.commented(sending.told(answer))

    async def try_writing(self, account: Account, tools: Tools) -> None:
        """A draft, which is deleted at once."""
        draft = {"title": "cmdesk", "content": "cmdesk", "status": "draft"}
        made = await sending.change(account, "posts", draft, tools)
        async with taken_away(self.title):
            sending.told(
                await sending.send(account, "DELETE", f"posts/{text_of(made, 'id')}", {"force": "true"}, tools)
            )

    async def _there(self, account: Account, posting: Posting, host: str, tools: Tools) -> Posted:
        try:
            found = await self.find(account, posting, tools)
        except (TryLater, Refused, SignInNeeded) as error:
            raise NoAnswer("no-answer", host=host, reason=error.trouble.code) from error
        if isinstance(found, Absent):
            raise NoAnswer("no-answer", host=host, reason="comment_duplicate")
        return found

    async def find(self, account: Account, posting: Posting, tools: Tools) -> Posted | Absent:
        whom = parsing.answering(posting.reply_to)
        return await (
            self._find_post(account, posting, tools)
            if whom is None
            else self._find_comment(account, posting, whom, tools)
        )

    async def _find_comment(
        self, account: Account, posting: Posting, whom: parsing.Answering, tools: Tools
    ) -> Posted | Absent:
        """Among our answers to that comment; only a moderator is shown the held ones."""
        moderator = site.may(account, "moderate_comments")
        asked = [("parent", whom.id), ("post", whom.post), ("per_page", str(LOOK_BACK)), ("order", "desc")]
        wanted = parsing.fingerprint(posting.text)
        for status in ("all", "spam") if moderator else ("approve",):
            more = [("status", status), ("context", "edit")] if moderator else []
            answer = await site.read(account, "comments", [*asked, *more], tools)
            found = list_of(answer)
            for told in found:
                said = plain_text(text_of(inside(told, "content"), "rendered"))
                if (
                    text_of(told, "author") == account.settings.get("account_id")
                    and parsing.fingerprint(said) == wanted
                ):
                    return sending.commented(told)
            if len(found) >= LOOK_BACK:
                return Absent.UNDECIDED
        return Absent.CERTAIN if moderator else Absent.UNDECIDED

    async def _find_post(self, account: Account, posting: Posting, tools: Tools) -> Posted | Absent:
        """Among the posts that were changed last: ours carries its key."""
        asked = [("status", "any"), ("context", "edit"), ("orderby", "modified"), ("per_page", str(LOOK_BACK))]
        answer = await site.read(account, "posts", asked, tools)
        found = list_of(answer)
        for told in found:
            if parsing.carries(text_of(inside(told, "content"), "raw"), posting.key):
                return sending.posted(told)
        since = posting.first_tried or tools.now()
        last = parsing.written(found[-1], "modified_gmt") if found else None
        read_back = len(found) < LOOK_BACK or (last is not None and last < since - _doubt(answer, tools.now()))
        return Absent.CERTAIN if read_back else Absent.UNDECIDED

    async def counts(self, account: Account, remote_ids: Sequence[str], tools: Tools) -> Mapping[str, Numbers]:
        """A blog counts its comments; what is a comment itself is not asked about."""
        found = {}
        for remote_id in remote_ids:
            kind, _, number = remote_id.partition("-")
            if kind == "post" and number.isdecimal():
                answer = await site.read(account, "comments", [("post", number), ("per_page", "1")], tools)
                total = answer.headers.get("X-WP-Total", "")
                found[remote_id] = Numbers(replies=int(total) if total.isdecimal() else None)
        return found

    async def moderate(self, account: Account, deed: Deed, target: str, tools: Tools, reason: str = "") -> None:
        whom = parsing.answering(target)
        if whom is None:
            raise Refused("bad-reply-address")
        if deed is Deed.DELETE:
            answer = await sending.send(account, "DELETE", f"comments/{whom.id}", {"force": "true"}, tools)
            if answer.status in (404, 410):
                return  # gone already
            sending.told(answer)
        elif deed in STATUS_OF:
            await sending.change(account, f"comments/{whom.id}", {"status": STATUS_OF[deed]}, tools)
        else:
            raise Refused("deed-unavailable")


def _doubt(answer: Answer, now: datetime) -> timedelta:
    """How far their clock may be from ours."""
    try:
        return abs(parsedate_to_datetime(answer.headers.get("Date", "")) - now) + CLOCK_DOUBT
    except (ValueError, TypeError):
        return timedelta(hours=1)
