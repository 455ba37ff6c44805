"""What can be typed of conversations, and of what is to leave."""

from pathlib import Path
from typing import Any

from cmdesk.cli.grammar import limit, positive
from cmdesk.domain.moderation import Deed
from cmdesk.sentences import Translate

DEEDS = tuple(deed.value for deed in Deed)
STATES = ("open", "waiting", "snoozed", "done", "spam", "bin", "all")


def conversations(tr: Translate, command: Any) -> None:
    inbox = command("inbox", "inbox.inbox", tr("list the conversations"))
    inbox.add_argument("--state", choices=STATES, default="open", help=tr("which ones (open)"))
    inbox.add_argument("--late", action="store_true", help=tr("only those whose answer should be out by now"))
    inbox.add_argument("--need", action="store_true", help=tr("who needs it most first"))
    inbox.add_argument("--view", default="", metavar=tr("NAME"), help=tr("a saved view"))
    inbox.add_argument("--label", default="", metavar=tr("NAME"), help=tr("only with this label"))
    inbox.add_argument("--department", default="", metavar=tr("NAME"), help=tr("only of this department"))
    inbox.add_argument("--csv", default="", metavar=tr("FILE"), help=tr("write a table; - is standard output"))
    limit(inbox, tr, 50)
    show = command("show", "answering.show", tr("read a conversation"))
    show.add_argument("id", type=positive, metavar="ID")
    reply = command("reply", "answering.reply", tr("answer a conversation, now"))
    reply.add_argument("id", type=positive, metavar="ID")
    reply.add_argument("text", metavar=tr("TEXT"), help=tr("the answer; - reads it from standard input"))
    capture = command("capture", "capturing.capture", tr("put in by hand what was said where no account reaches"))
    capture.add_argument("what", nargs="*", metavar=tr("FILE"), help=tr("mails, mailboxes, saved pages, pictures"))
    capture.add_argument("--text", default="", metavar=tr("TEXT"), help=tr("what was said; - reads standard input"))
    capture.add_argument("--from", dest="author", default="", metavar=tr("NAME"), help=tr("who said it"))
    capture.add_argument("--where", default="", metavar=tr("PLACE"), help=tr("where it was said"))
    capture.add_argument("--link", default="", metavar=tr("ADDRESS"), help=tr("the page where it stands"))
    drafts = command("drafts", "tabling.drafts", tr("write drafts into a table for another program, or take one in"))
    drafts.add_argument("deed", choices=("export", "import"), help=tr("which way"))
    drafts.add_argument("file", type=Path, metavar=tr("FILE"), help=tr("a table: .csv or .xlsx"))
    drafts.add_argument("--program", default="cmdesk", metavar=tr("NAME"), help=tr("whose columns it has (cmdesk)"))
    drafts.add_argument("--account", default="", metavar=tr("ACCOUNT"), help=tr("for rows that name none"))
    drafts.add_argument("--first", choices=("day", "month"), default="", help=tr("what comes first in 05/03/2026"))
    drafts.add_argument("--zone", default="", metavar=tr("ZONE"), help=tr("of hours that name none: Europe/Paris"))
    archive = command("import-archive", "archiving.import_archive", tr("take in the archive of a network as history"))
    archive.add_argument("file", metavar=tr("FILE"), help=tr("what the network gave: zip, tar.gz, xml, mbox, a folder"))
    archive.add_argument("--account", default="", metavar=tr("ACCOUNT"), help=tr("whose history it is (nobody’s)"))
    archive.add_argument("--files", action="store_true", help=tr("copy its pictures and films, too"))
    archive.add_argument("--look", action="store_true", help=tr("only say what is in it"))
    archives = command("archives", "archiving.archives_", tr("list the archives that were taken in"))
    archives.add_argument("--remove", type=positive, metavar="ID", help=tr("take it out again"))
    moderate = command(
        "moderate", "moderating.moderate", tr("approve, hide, report a message; alone: what can be done")
    )
    moderate.add_argument("id", type=positive, metavar="ID", help=tr("the message, as “show --json” numbers it"))
    moderate.add_argument("deed", nargs="?", choices=DEEDS, metavar=tr("DEED"), help=", ".join(DEEDS))
    moderate.add_argument("--reason", default="", metavar=tr("TEXT"), help=tr("why: goes with a report"))
    post = command("post", "answering.post", tr("publish a post, now"))
    post.add_argument("--account", required=True, metavar=tr("ACCOUNT"), help=tr("its number or its name"))
    post.add_argument("text", metavar=tr("TEXT"), help=tr("the post; - reads it from standard input"))
    outbox = command("outbox", "answering.outbox_", tr("list what is leaving and what has left, or decide about it"))
    outbox.add_argument(
        "--resolve",
        nargs=2,
        metavar=("ID", "sent|again|cancel"),
        help=tr("say of one that waits: it is out, send it again, or forget it"),
    )
    limit(outbox, tr, 50)


def publishing(tr: Translate, command: Any) -> None:
    ledger = command("ledger", "publishing.ledger", tr("list all that happened to whatever was to leave"))
    ledger.add_argument("--network", default="", metavar=tr("NETWORK"))
    ledger.add_argument("--words", default="", metavar=tr("TEXT"), help=tr("in the account, the answer or the link"))
    ledger.add_argument("--export", type=Path, metavar=tr("FILE"), help=tr("write it into a file: .csv or .json"))
    limit(ledger, tr, 50)
    pause = command("pause", "publishing.pause", tr("pause everything that is to leave"))
    pause.add_argument("--spare-answers", action="store_true", help=tr("answers to people leave all the same"))
    command("resume", "publishing.resume", tr("let things leave again"))
