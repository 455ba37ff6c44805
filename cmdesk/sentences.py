"""What went wrong, in plain words: what happened, what was kept, what to do.

The layers below tell troubles as codes with data; here each code has its sentence, in whatever language `tr` speaks.
"""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Protocol

from cmdesk.domain.grammar import BadQuery
from cmdesk.domain.troubles import Trouble


class Translate(Protocol):
    """`Catalogue.tr` of cmdesk.translations, or `tr` of cmdesk.ui.words."""

    def __call__(self, source: str, n: int | None = None, **values: Any) -> str: ...


Facts = Mapping[str, str]


def sentence(trouble: Trouble, tr: Translate) -> str:
    """One or two sentences for a person; an unknown code still gives a calm one, with the code in it."""
    facts = _Known(trouble.data)
    unnamed = "" if facts["host"] else tr("this server")
    facts["host"] = facts["host"] or unnamed
    if trouble.code in CHOSEN:
        told = CHOSEN[trouble.code](facts, tr)
    elif trouble.code in SENTENCES:
        told = SENTENCES[trouble.code](tr)
    else:
        told = tr("This did not work; nothing was lost. The code of the problem: {code}.")
        facts["code"] = trouble.code
    told = told.format_map(facts).strip()
    if unnamed and told.startswith(unnamed):
        told = told[0].upper() + told[1:]
    quoted = facts[QUOTED[trouble.code]] if trouble.code in QUOTED else ""
    return f"{told} {tr('The answer was: “{words}”.', words=quoted)}" if quoted else told


def reason_sentence(reason: str, tr: Translate) -> str:
    """The reason kept with a delivery ("code name=value …"), as a sentence; "" when there is none."""
    return sentence(told_trouble(reason), tr) if reason.strip() else ""


def told_trouble(reason: str) -> Trouble:
    """The trouble that a delivery's reason was written from."""
    code, _, rest = reason.strip().partition(" ")
    places = list(_FACT.finditer(rest))
    ends = [*(place.start() for place in places[1:]), len(rest)]
    data = {place[1]: rest[place.end() : end].strip() for place, end in zip(places, ends, strict=False)}
    return Trouble(code.rstrip(":"), data)


def why_sentence(why: str, tr: Translate) -> str:
    """Why a place is proposed for being watched (networks.finding.Why), in a few words."""
    match why:
        case "declared":
            return tr("The site says that this is its feed")
        case "comments":
            return tr("The comments on the site")
        case "me":
            return tr("The site says that this is its own account")
        case "linked":
            return tr("The site links to it")
        case "reviews":
            return tr("People review it there")
    return tr("A search for the name")


def bad_query(error: BadQuery, tr: Translate) -> str:
    """What is wrong with a query as it was typed."""
    return QUERY_SENTENCES[error.code](tr).format_map(_Known(error.data))


class _Known(dict[str, str]):
    """A fact that nobody told is an empty word, never an error in the middle of another one."""

    def __missing__(self, name: str) -> str:
        return ""


_NAMES = (
    "account|address|count|details|did|folder|found|handle|host|limit|maximum|most|name|path|process|provider|reason"
    "|recipient|seconds|server|status|text|type"
)
_FACT = re.compile(rf"(?:^|(?<= ))({_NAMES})=")

# What the other side said in its own words, quoted after our sentence.
QUOTED: Mapping[str, str] = MappingProxyType(
    {
        "deed-refused": "text",
        "mail-deferred": "text",
        "media-refused": "text",
        "mail-refused": "text",
        "post-refused": "text",
        "recipient-refused": "text",
        "server-busy": "text",
        "account-closed": "reason",
        "sign-in-refused": "reason",
        "tls": "reason",
    }
)


def _http_status(facts: Facts, tr: Translate) -> str:
    match facts["status"]:
        case "403" if facts["host"] == "api.bsky.app":
            return tr(
                "Bluesky has closed its search to programs without an account for a while. cmdesk goes on trying."
            )
        case "429" if facts["host"].endswith("reddit.com"):
            return tr(
                "Reddit answers programs without an account once a minute; cmdesk waits for its turn. "
                "With an address of your own from reddit.com/prefs/feeds it answers at once."
            )
        case "400" | "405" | "406" | "415" | "422":
            return tr("{host} does not understand the request ({status}). Check the address; nothing was lost.")
        case "401":
            return tr("{host} asks to sign in before it shows this page ({status}). Check the address.")
        case "402" | "403" | "451":
            return tr(
                "{host} does not let programs read this page ({status}). "
                "Open it in the browser, or look for another address of the same source."
            )
        case "404":
            return tr("{host} has nothing at this address ({status}). Check how it is written, or whether it moved.")
        case "408" | "504" | "524":
            return tr("{host} took too long to answer ({status}). Nothing was lost; a later try usually works.")
        case "429":
            return tr("{host} asks for fewer requests ({status}). Nothing was lost; cmdesk goes slower there.")
        case status if status.startswith("5"):
            return tr("{host} has a breakdown of its own ({status}). Nothing was lost; a later try usually works.")
    return tr("{host} gave an unexpected answer ({status}). Nothing was lost; try again later.")


def _not_a_feed(facts: Facts, tr: Translate) -> str:
    match facts["found"]:
        case "page":
            return tr("This is a web page, not a feed. Add the address of the page and cmdesk looks for its feed.")
        case "json":
            return tr("This is a JSON document, but not a feed. Check the address.")
        case "xml":
            return tr("This is an XML document, but not a feed. Check the address.")
    return tr("This is not a feed. Check the address or the file.")


def _too_large(facts: Facts, tr: Translate) -> str:
    if facts["limit"].isdecimal():
        return tr("This is larger than cmdesk reads or the server takes (the limit: {size} MB).").replace(
            "{size}", f"{max(int(facts['limit']) / 1_000_000, 0.1):.3g}"
        )
    return tr("This is larger than the server takes. Make it shorter and try again.")


def _media_too_heavy(facts: Facts, tr: Translate) -> str:
    size = f"{int(facts['limit']) / 1_000_000:.3g}" if facts["limit"].isdecimal() else facts["limit"]
    return tr("The files are too large together: at most {size} MB go with one mail.").replace("{size}", size)


def _media_too_large(facts: Facts, tr: Translate) -> str:
    size = f"{max(int(facts['limit']) / 1_000_000, 0.1):.3g}" if facts["limit"].isdecimal() else facts["limit"]
    return tr("“{name}” is too large: at most {size} MB are taken.").replace("{size}", size)


def _workspace_open(facts: Facts, tr: Translate) -> str:
    if facts["process"]:
        return tr(
            "This workspace is open in another cmdesk (process {process}). "
            "Use that window, or close it first; nothing was changed."
        )
    return tr("This workspace is open in another cmdesk. Use that window, or close it first; nothing was changed.")


CHOSEN: Mapping[str, Callable[[Facts, Translate], str]] = MappingProxyType(
    {
        "http-status": _http_status,
        "not-a-feed": _not_a_feed,
        "media-too-heavy": _media_too_heavy,
        "media-too-large": _media_too_large,
        "too-large": _too_large,
        "workspace-open": _workspace_open,
    }
)

SENTENCES: Mapping[str, Callable[[Translate], str]] = MappingProxyType(
    {
        # What an answer waits for
        "cool-off": lambda tr: tr("It waits a few minutes, because their message sounds angry."),
        "paused": lambda tr: tr("Its time came while everything was paused, so nothing was sent."),
        "thread-unnamed": lambda tr: tr(
            "What it follows is out, but nobody knows under which name: it would leave as a post of its own."
        ),
        "thread-answered": lambda tr: tr("Held: somebody answered for you meanwhile."),
        "thread-wrote": lambda tr: tr("Held: they wrote again meanwhile."),
        "thread-edited": lambda tr: tr("Held: a message was changed meanwhile."),
        "thread-deleted": lambda tr: tr("Held: a message was deleted meanwhile."),
        # Saved replies and macros
        "reply-shortcut-missing": lambda tr: tr("A saved reply needs a short code: letters and digits."),
        "reply-shortcut-taken": lambda tr: tr("This short code belongs to “{name}”. Choose another one."),
        "replies-unreadable": lambda tr: tr("No saved replies can be read in this file. JSON and CSV are understood."),
        "macro-name-missing": lambda tr: tr("A macro needs a name."),
        "macro-name-taken": lambda tr: tr("There is a macro called “{name}” already. Choose another name."),
        # Moderation on other servers
        "scope-missing": lambda tr: tr(
            "{host} let cmdesk sign in for less than this needs. Sign in to the account again, and it may."
        ),
        "deed-unsupported": lambda tr: tr("Programs cannot do that at {host}. Open it in the browser instead."),
        # Bluesky
        "app-password-needed": lambda tr: tr(
            "{host} wants an app password here, not the password of the account itself. Make one in the settings of "
            "your account, under Privacy and security, and type it in."
        ),
        "account-closed": lambda tr: tr(
            "{host} has closed this account, or it was switched off. Nothing was lost here."
        ),
        "account-deleted": lambda tr: tr("This account does not exist any more. What was read stays."),
        "bad-handle": lambda tr: tr(
            "“{handle}” is no handle. A handle looks like name.bsky.social, or like a domain of your own."
        ),
        "handle-unknown": lambda tr: tr("Nobody has the handle {handle}. Check how it is written."),
        "handle-mismatch": lambda tr: tr(
            "The handle {handle} leads to an account that does not say it is its own. Nothing was connected."
        ),
        "no-server-named": lambda tr: tr(
            "This account does not say on which server it lives. Type the server into the form."
        ),
        "not-bluesky": lambda tr: tr("{host} is no server of the Bluesky network. Check its address."),
        "session-renewed": lambda tr: tr(
            "The sign-in at {host} was renewed; it goes on in a moment. Nothing was lost."
        ),
        "chat-not-allowed": lambda tr: tr(
            "This app password may not read or write private messages. Make another that may, and sign in again."
        ),
        "not-your-thread": lambda tr: tr("Only answers below your own posts can be hidden."),
        "too-many-hidden": lambda tr: tr("No more answers can be hidden below this post: {maximum} are already."),
        # Pictures and other files
        "media-missing": lambda tr: tr("The file “{name}” cannot be read: {details}. Attach it again."),
        "media-changed": lambda tr: tr(
            "The file “{name}” is not the one that was approved any more. Nothing was sent; attach it again."
        ),
        "media-unreadable": lambda tr: tr("“{name}” is broken, or no picture that cmdesk knows. Nothing was attached."),
        "media-heic": lambda tr: tr(
            "“{name}” is an HEIC picture, which no network takes. Save it as JPEG first (on an iPhone: Settings, "
            "Camera, Formats, Most compatible)."
        ),
        "media-not-taken": lambda tr: tr("Files cannot go with a text here."),
        "media-too-many": lambda tr: tr("There are too many files ({count}): at most {most} can go with one text."),
        "media-mixed": lambda tr: tr("A film or a sound goes alone: it cannot be together with other files."),
        "media-type": lambda tr: tr("“{name}” is of a kind that is not taken here ({type})."),
        "media-too-long": lambda tr: tr("“{name}” is too long: at most {limit} seconds are taken."),
        "alt-too-long": lambda tr: tr("The description of “{name}” is too long ({count} of {maximum})."),
        "media-refused": lambda tr: tr("{host} did not take “{name}”. Nothing was published."),
        "media-processing": lambda tr: tr(
            "{host} is still working on “{name}”. Nothing was published; it goes on later."
        ),
        # The queue
        "reply-window-over": lambda tr: tr(
            "Too late to answer this on {network}: too much time has passed since their last message. "
            "The text is kept; wait for their next message, or write to them elsewhere."
        ),
        "nothing-to-merge": lambda tr: tr("Merging needs at least two conversations. Select them first."),
        "nothing-to-split": lambda tr: tr("Choose some of the messages, but not all of them."),
        "not-merged": lambda tr: tr("This conversation is not merged into another one any more."),
        "reason-below-itself": lambda tr: tr("“{name}” cannot hang below itself. Choose another place."),
        "snippet-name-missing": lambda tr: tr("A snippet needs a name."),
        "word-missing": lambda tr: tr("Write a word first."),
        "word-known": lambda tr: tr("“{word}” is in the list already."),
        "name-taken": lambda tr: tr("There is one named “{name}” already. Choose another name."),
        "name-missing": lambda tr: tr("It needs a name."),
        # The calendar
        "calendar-past": lambda tr: tr("That hour has passed. Nothing was moved; choose a later one."),
        "calendar-out": lambda tr: tr(
            "“{text}” has left, or is leaving. It stays where it is, so that nothing is sent twice."
        ),
        "calendar-troubled": lambda tr: tr("“{text}” waits for you to decide something else: open it first."),
        "calendar-queued": lambda tr: tr("“{text}” is scheduled. Take it back before you take its date away."),
        "no-slots": lambda tr: tr("No account of this post has slots. Set some first: “Slots of the accounts…”."),
        "too-few-slots": lambda tr: tr(
            "Only {count} slots are free in that time, for {wanted} posts. Take more days, or add slots."
        ),
        "dates-too-large": lambda tr: tr("This calendar is too large: five megabytes are read at most."),
        "dates-unreadable": lambda tr: tr("This file is not a calendar that can be read (iCalendar, .ics)."),
        "dates-none": lambda tr: tr("No date was found in this calendar."),
        "calendar-file": lambda tr: tr("The calendar file could not be written: {path}. Choose another folder."),
        "calendar-gone": lambda tr: tr("This post is no longer there."),
        # The network itself
        "offline": lambda tr: tr("You are working offline. Nothing was lost; it continues once you are back online."),
        "unreachable": lambda tr: tr("{host} cannot be reached. Nothing was lost; check the connection or try later."),
        "unknown-host": lambda tr: tr("Nobody knows the address {host}. Check how it is written, and the connection."),
        "timeout": lambda tr: tr("No answer came from {host} in time. Nothing was lost; a later try usually works."),
        "connection-lost": lambda tr: tr("The connection to {host} broke off. Nothing was lost; try again later."),
        "broken-answer": lambda tr: tr("The answer of {host} cannot be read. Nothing was lost; try again later."),
        "asked-to-wait": lambda tr: tr("{host} asked for a pause, and cmdesk keeps it. Nothing was lost; try later."),
        "server-busy": lambda tr: tr("{host} is busy and asks to come back later. Nothing was lost."),
        "gone": lambda tr: tr(
            "{host} says that this is gone for good. What was read stays; remove the source or find its new address."
        ),
        "bad-redirect": lambda tr: tr("{host} sends us on to an address that makes no sense. Check the address."),
        "insecure-redirect": lambda tr: tr(
            "{host} sends us on to a page without encryption, so cmdesk stopped. Nothing secret was told."
        ),
        "redirect-loop": lambda tr: tr("{host} sends us round in circles. Check the address in the browser."),
        "private-address": lambda tr: tr(
            "{host} leads to a private network, which a feed may not do. Type the address yourself if you want it."
        ),
        "bad-address": lambda tr: tr(
            "This is not an address that cmdesk can open: {address}. Check how it is written."
        ),
        "tls": lambda tr: tr(
            "The identity of {host} cannot be verified, so cmdesk did not connect. Nothing secret was told."
        ),
        "no-answer": lambda tr: tr(
            "{host} did not confirm. It may be out: cmdesk looks for it, and never sends it again unasked."
        ),
        "stopped-while-sending": lambda tr: tr(
            "cmdesk stopped while this was leaving. It may be out: look it up before you send it again."
        ),
        # Feeds, pages and lists
        "empty": lambda tr: tr("There is nothing in it. Check the address or the file."),
        "nothing-captured": lambda tr: tr("There is nothing to capture: no text, no address, no picture."),
        "file-not-understood": lambda tr: tr(
            "A file of this kind cannot be captured: {name}. Mails (.eml), mailboxes (.mbox), saved pages (.html),"
            " texts, tables (.csv) and pictures can."
        ),
        "not-a-mail": lambda tr: tr("This is not a mail: it names neither a sender nor a date."),
        "no-file": lambda tr: tr("This file cannot be read: {path}. Check that it exists and that you may read it."),
        "no-feed-found": lambda tr: tr(
            "No feed was found at {address}. Give the address of the feed itself, if there is one."
        ),
        "no-article": lambda tr: tr(
            "There is no article on this page, only links or a notice. Open it in the browser to see it whole."
        ),
        "login-page": lambda tr: tr(
            "{host} shows a sign-in page instead of the feed. "
            "Sign in with the button below, or look at it in the browser."
        ),
        "source-sign-in": lambda tr: tr(
            "{host} asks for a name and a password before it shows this. Sign in with the button below."
        ),
        "robot-wall": lambda tr: tr(
            "{host} has a guard that keeps programs out. "
            "Open it in the browser, or look for another address of the same source."
        ),
        "region-gone": lambda tr: tr(
            "The part of the page that is watched is not there any more. Choose it again; nothing was told meanwhile."
        ),
        "no-place": lambda tr: tr(
            "This folder or file is not there: {path}. What was read stays; it goes on once it is back."
        ),
        "unknown-columns": lambda tr: tr(
            "The columns of this table say nothing that cmdesk knows. It needs a title, a text or a link: {found}."
        ),
        "account-gone": lambda tr: tr("The account that this came through is not connected any more."),
        "account-paused": lambda tr: tr("The account that this comes through is paused. Resume it to go on."),
        "not-opml": lambda tr: tr("This is not a list of sources (OPML). Nothing was added."),
        "no-address": lambda tr: tr("It has no address."),
        "duplicate": lambda tr: tr("It is in the list twice."),
        "unsupported": lambda tr: tr("It is not a feed on the web."),
        "parser-timeout": lambda tr: tr(
            "Reading it took more than {seconds} seconds, so cmdesk gave up on it. Everything else goes on."
        ),
        "parser-crashed": lambda tr: tr("It cannot be read: the reading broke down. Everything else goes on."),
        "parser-memory": lambda tr: tr(
            "Reading it needs too much memory, so cmdesk gave up on it. Everything else goes on."
        ),
        # Accounts and signing in
        "sign-in": lambda tr: tr("{host} does not accept this sign-in. Sign in again; what waits to be sent is kept."),
        "sign-in-refused": lambda tr: tr("The sign-in was refused. Nothing was changed; you can start again."),
        "sign-in-timeout": lambda tr: tr(
            "Nobody finished the sign-in in the browser. Nothing was changed; you can start again."
        ),
        "no-way-back": lambda tr: tr(
            "The browser cannot come back to cmdesk on this computer. Paste the code that the page shows instead."
        ),
        "app-password": lambda tr: tr(
            "{host} wants a password made for this program, not your usual one. "
            "Make an app password in the settings of the mailbox."
        ),
        "mail-oauth-only": lambda tr: tr(
            "This mailbox cannot be connected: {provider} no longer lets programs sign in with a password."
        ),
        "no-cookie": lambda tr: tr("There is no cookie for {host} in this. Copy it again while {host} is open."),
        "cookies-over": lambda tr: tr("The cookies of {host} have run out. Sign in there again, and copy them anew."),
        "password-missing": lambda tr: tr("The password is missing. Type it to go on."),
        "token-missing": lambda tr: tr("The access token is missing. Sign in, or paste a token."),
        "secret-missing": lambda tr: tr(
            "This computer has no password for {account} any more. Sign in again; what waits to be sent is kept."
        ),
        "account-removed": lambda tr: tr("The account was removed, so this did not leave. The text is kept."),
        "bad-server": lambda tr: tr("“{server}” is not the name of a server. Type it like mastodon.social."),
        "not-mastodon": lambda tr: tr("{host} does not answer like a server of the Mastodon family. Check the name."),
        "bad-mail-address": lambda tr: tr("“{address}” is not a mail address. Type it like name@example.org."),
        "bad-setting": lambda tr: tr("The setting “{name}” has a value that makes no sense. Correct it and try again."),
        "not-encrypted": lambda tr: tr(
            "{host} would be used without encryption, which cmdesk does on this computer only. Choose TLS or STARTTLS."
        ),
        "no-password-login": lambda tr: tr(
            "{host} does not let programs sign in with a password. Ask whoever runs the mailbox."
        ),
        "keyring-locked": lambda tr: tr("The keyring of the system is locked. Unlock it; nothing was lost."),
        "keyring-silent": lambda tr: tr(
            "The keyring of the system does not answer. Unlock or restart it; nothing was lost."
        ),
        # Sending
        "empty-text": lambda tr: tr("There is no text yet. Write something first."),
        "too-long": lambda tr: tr("The text is too long: {count} of {maximum}. Shorten it and send again."),
        "no-recipient": lambda tr: tr("There is nobody to send this to. Answer a message instead."),
        "bad-reply-address": lambda tr: tr(
            "cmdesk does not know any more what this answers. The text is kept; answer in the browser."
        ),
        "answered-post-gone": lambda tr: tr(
            "The message that this answers is gone from {host}. Nothing was published; the text is kept."
        ),
        "post-refused": lambda tr: tr("{host} refused this text. Nothing was published; the text is kept."),
        "mail-refused": lambda tr: tr("{host} refused this mail. It did not leave; the text is kept."),
        "mail-deferred": lambda tr: tr("{host} cannot take this mail now. It did not leave; cmdesk tries again later."),
        "recipient-refused": lambda tr: tr(
            "{host} refused the recipient {recipient}. The mail did not leave; check the address."
        ),
        "reply-unavailable": lambda tr: tr(
            "This conversation cannot be answered from here. Open it in the browser and answer there."
        ),
        # What is done to something that is there already
        "deed-unavailable": lambda tr: tr("This cannot be done here, or not any more. Nothing was changed."),
        "deed-offline": lambda tr: tr(
            "This happens on the network, and you are working offline. Nothing was changed; do it once you are back."
        ),
        "deed-unsure": lambda tr: tr(
            "{host} did not confirm. It may be done: look at the page, or do it again, which does no harm."
        ),
        "deed-gone": lambda tr: tr("This is gone from {host}. Nothing was changed."),
        "deed-refused": lambda tr: tr("{host} refused this. Nothing was changed."),
        # Sites, forums and bots
        "bad-site": lambda tr: tr("“{address}” is not the address of a site. Type it like myblog.fr, with https."),
        "not-wordpress": lambda tr: tr(
            "{host} does not answer like a WordPress site. Check the address; its API may also be switched off."
        ),
        "no-app-passwords": lambda tr: tr(
            "{host} gives no application passwords: they need https, or are switched off. Ask whoever runs it."
        ),
        "wordpress-com": lambda tr: tr(
            "WordPress.com wants a token of an application of your own (developer.wordpress.com/apps). Type it by hand."
        ),
        "role-read": lambda tr: tr("Your role on {host} does not let you see this. Ask whoever runs the site."),
        "role-publish": lambda tr: tr(
            "Your role on {host} does not let you publish. The text is kept; ask to become an author."
        ),
        "role-moderate": lambda tr: tr(
            "Your role on {host} does not let you moderate. Nothing was changed; ask to become an editor."
        ),
        "role-upload": lambda tr: tr(
            "Your role on {host} does not let you send pictures. The text is kept; ask to become an author."
        ),
        "comments-closed": lambda tr: tr("{host} takes no comments there any more. Nothing was published."),
        "site-full": lambda tr: tr("{host} has no room left for pictures. Nothing was published; make room there."),
        "no-media-here": lambda tr: tr("No picture can go with this kind of answer. Take it out, or link to it."),
        "bad-moment": lambda tr: tr("“{text}” is not a date and a time. Write it like 2026-12-01 08:00."),
        "not-discourse": lambda tr: tr("{host} does not answer like a Discourse forum. Check the address."),
        "title-missing": lambda tr: tr("A title is missing: write it as the first line, with an empty line after it."),
        "not-isso": lambda tr: tr("{host} does not answer like an isso server. Check the address."),
        "isso-admin-off": lambda tr: tr(
            "The administration of isso is switched off on {host}. Set “enabled = true” under [admin] in its settings."
        ),
        "too-short": lambda tr: tr("The text is too short: at least {minimum} characters are needed."),
        "bot-busy-elsewhere": lambda tr: tr(
            "Another program reads this bot’s messages, and {host} gives them to one alone. Stop it there first."
        ),
        "channel-missing": lambda tr: tr("The channel is missing: say where this is to be published or read."),
        "channel-closed": lambda tr: tr(
            "{host} does not let the bot into this channel. Ask whoever runs the server to give it the right."
        ),
        "message-content-off": lambda tr: tr(
            "{host} hides from this bot what people write. Switch on “message content intent” on the bot’s page."
        ),
        # The file with everything in it
        "workspace-newer": lambda tr: tr(
            "This workspace was written by a newer cmdesk: {path}. Update cmdesk to open it; nothing was changed."
        ),
        "workspace-older": lambda tr: tr(
            "This workspace was written by an older cmdesk: {path}. Open it once in the window to bring it up to date."
        ),
        "workspace-damaged": lambda tr: tr(
            "This workspace is damaged: {path}. Nothing was changed; restore a backup with “cmdesk restore”."
        ),
        "workspace-read-only": lambda tr: tr(
            "This workspace cannot be written: {path}. Check the rights of the file and of its folder."
        ),
        "workspace-busy": lambda tr: tr(
            "Another program is using this workspace: {path}. Nothing was changed; try again in a moment."
        ),
        "workspace-folder": lambda tr: tr("There is no such folder: {folder}. Create it, or choose another place."),
        "workspace-foreign": lambda tr: tr("This is not a cmdesk workspace: {path}. It was not touched."),
        "workspace-missing": lambda tr: tr(
            "There is no workspace here yet: {path}. Open the window once, or add a source."
        ),
        "workspace-unreadable": lambda tr: tr(
            "This workspace cannot be read: {path}. It was not touched; check the rights of the file."
        ),
        "workspace-exists": lambda tr: tr(
            "There is a workspace here already: {path}. It was not touched; use --force to set it aside and go on."
        ),
        "disk-full": lambda tr: tr("The disk is full: {path}. What was kept before is safe; make room and try again."),
        "backup-failed": lambda tr: tr(
            "The backup could not be written: {path}. The workspace is unharmed; check the folder and the room left."
        ),
        "backup-onto-itself": lambda tr: tr("The copy cannot be the workspace itself."),
        "answer-under-way": lambda tr: tr(
            "Something you wrote to this person has not left yet, or it is not known whether it did. Nothing was"
            " erased: decide about it in the outbox first."
        ),
        "people-not-two": lambda tr: tr("These two cards cannot be put together: one of them is gone."),
        "item-gone": lambda tr: tr("This message is not there any more."),
        "restored": lambda tr: tr(
            "This came back from a backup and may have left since. Look, then send it or drop it."
        ),
        "person-gone": lambda tr: tr("This person is not there any more."),
        "export-failed": lambda tr: tr(
            "The export could not be written: {path}. The workspace is unharmed; check the folder and the room left."
        ),
        "folder-not-empty": lambda tr: tr(
            "This folder is not empty: {path}. Nothing was written; choose a new or empty one."
        ),
        # What the user made, and what is ours
        "demo": lambda tr: tr("{host} is not part of the demo, in which nothing leaves this computer."),
        "rule-without-name": lambda tr: tr("Give the rule a name."),
        "rule-without-event": lambda tr: tr("Say when the rule is to be asked."),
        "rule-without-action": lambda tr: tr("Say what the rule is to do."),
        "rule-mixed": lambda tr: tr("A rule is for items or for conversations. Make two of it."),
        "rule-too-long": lambda tr: tr("A rule has at most {most} conditions and {most} actions. Make two of it."),
        "rule-value": lambda tr: tr("One of the conditions lacks what it is to be compared with."),
        "query-name-taken": lambda tr: tr("There is a query named “{name}” already. Choose another name."),
        "bug": lambda tr: tr(
            "Something went wrong inside cmdesk. What you wrote is kept, and the details are in the log."
        ),
    }
)

QUERY_SENTENCES: Mapping[str, Callable[[Translate], str]] = MappingProxyType(
    {
        "empty": lambda tr: tr("A word is missing here."),
        "unclosed-quote": lambda tr: tr("A quotation mark is opened and never closed."),
        "unclosed-parenthesis": lambda tr: tr("A parenthesis is opened and never closed."),
        "unexpected-parenthesis": lambda tr: tr("This parenthesis closes nothing."),
        "unexpected-operator": lambda tr: tr("“{operator}” needs a word on each side."),
        "star-alone": lambda tr: tr("A star needs the beginning of a word before it, like pann*."),
        "field-alone": lambda tr: tr("“{field}” needs a word after it."),
        "too-deep": lambda tr: tr("There are too many parentheses inside each other."),
        "near-number": lambda tr: tr("“{operator}” needs a number of words after the slash, like {operator}/5."),
        "near-operand": lambda tr: tr("“{operator}” joins words, phrases, or words in parentheses joined with OR."),
        "near-same": lambda tr: tr("Here the same word stands on both sides. Name two different words."),
        "near-field": lambda tr: tr("Both sides must be looked for in the same field: title, text or author."),
        "bad-date": lambda tr: tr(
            "“{value}” is no date. Expected: P7D (seven days), 2026-11-02, 2026-11, or 2026-01/2026-03."
        ),
        "bad-site": lambda tr: tr("“{value}” is no site. Expected: a name like example.org."),
        "bad-type": lambda tr: tr("“{value}” is no type. Expected: article, post, comment, message or mail."),
        "bad-followers": lambda tr: tr(
            "“{value}” is no number of followers. Expected: 1000 (at least), /500 (at most) or 100/500."
        ),
        "bad-sentiment": lambda tr: tr("“{value}” is no sentiment. Expected: positive, neutral, negative or unknown."),
        "bad-pattern": lambda tr: tr(
            "The regular expression cannot be read from here. Write \\ before a sign that is meant as itself."
        ),
        "pattern-unsupported": lambda tr: tr(
            "Regular expressions here know no back-references, no looking around and no options."
        ),
        "pattern-too-large": lambda tr: tr("This regular expression is too large. Repeat fewer times."),
        "pattern-field": lambda tr: tr(
            "A regular expression stands alone or after title:, text:, author:, source: or url:."
        ),
        "unknown-query": lambda tr: tr("There is no query named “{name}”."),
        "query-circle": lambda tr: tr("The query “{name}” would name itself, by way of others."),
    }
)
