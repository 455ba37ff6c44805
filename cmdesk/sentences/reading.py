"""The network itself, and what is read there: feeds, pages and lists."""

from cmdesk.sentences.telling import Chosen, Facts, Sentences, Translate

SENTENCES: Sentences = {
    # The network itself
    "offline": lambda tr: tr("You are working offline. Nothing was lost; it continues once you are back online."),
    "no-network": lambda tr: tr("Nothing answers: there seems to be no network."),
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
    "bad-address": lambda tr: tr("This is not an address that cmdesk can open: {address}. Check how it is written."),
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
    "several-feeds": lambda tr: tr("{host} offers {count} feeds. Choose those that you want to watch."),
    "no-feed-found": lambda tr: tr(
        "No feed was found at {address}. Give the address of the feed itself, if there is one."
    ),
    "no-article": lambda tr: tr(
        "There is no article on this page, only links or a notice. Open it in the browser to see it whole."
    ),
    "login-page": lambda tr: tr(
        "{host} shows a sign-in page instead of the feed. Sign in with the button below, or look at it in the browser."
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
    "list-of-sources": lambda tr: tr("This is a list of sources (OPML). Import it, and choose which of them to watch."),
    "not-watchable": lambda tr: tr(
        "Files of this kind cannot be watched: {name}. Feeds (.xml, .rss, .atom, .json), saved pages (.html),"
        " mails (.eml), mailboxes (.mbox), tables (.csv) and folders of them can."
    ),
    "not-opml": lambda tr: tr("This is not a list of sources (OPML). Nothing was added."),
    "no-address": lambda tr: tr("It has no address."),
    "cut-off": lambda tr: tr("The list is cut off here: what came after is missing."),
    "duplicate": lambda tr: tr("It is in the list twice."),
    "unsupported": lambda tr: tr("It is not a feed on the web."),
    "parser-timeout": lambda tr: tr(
        "Reading it took more than {seconds} seconds, so cmdesk gave up on it. Everything else goes on."
    ),
    "parser-crashed": lambda tr: tr("It cannot be read: the reading broke down. Everything else goes on."),
    "parser-memory": lambda tr: tr(
        "Reading it needs too much memory, so cmdesk gave up on it. Everything else goes on."
    ),
}


def _http_status(facts: Facts, tr: Translate) -> str:
    match facts["status"]:
        case "403" if facts["host"] == "api.bsky.app":
            return tr(
                "Bluesky has closed its search to programs without an account for a while. "
                "Connect an account of yours, and cmdesk searches through it."
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


def _binary(facts: Facts, tr: Translate) -> str:
    match facts["kind"]:
        case "picture":
            return tr("This is a picture, and no source. Give the page or the feed in which it stands.")
        case "archive":
            return tr("This is an archive, and no source. Unpack it, and give its folder.")
        case "document":
            return tr("This is a document, and no source. Save it as a page (.html) or a table (.csv), and give that.")
        case "media":
            return tr("This is sound or film, and no source. Give the page or the feed of the channel or podcast.")
    return tr("This holds no text, and is no source. Give the page or the feed that it comes from.")


CHOSEN: Chosen = {
    "binary-source": _binary,
    "http-status": _http_status,
    "not-a-feed": _not_a_feed,
    "too-large": _too_large,
}
