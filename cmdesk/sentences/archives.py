"""The archives of networks: what each is called, and why something of one was left out."""

from collections.abc import Callable, Mapping

from cmdesk.domain.archives import ArchiveKind, LeftOut, Summary
from cmdesk.sentences.telling import Translate

NAMES: Mapping[ArchiveKind, str] = {
    ArchiveKind.MASTODON: "Mastodon",
    ArchiveKind.X: "X",
    ArchiveKind.FACEBOOK: "Facebook",
    ArchiveKind.INSTAGRAM: "Instagram",
    ArchiveKind.WORDPRESS: "WordPress",
    ArchiveKind.YOUTUBE: "YouTube",
    ArchiveKind.DISQUS: "Disqus",
}
_WHY: Mapping[str, Callable[[Translate], str]] = {
    "outside": lambda tr: tr("its name leads out of the archive"),
    "no-file": lambda tr: tr("it is a link, no file"),
    "encrypted": lambda tr: tr("it has a password"),
    "cut-short": lambda tr: tr("it is cut short: what comes before was read"),
    "malformed": lambda tr: tr("it is not what its name says"),
    "damaged": lambda tr: tr("it is damaged: what comes before was read"),
    "bomb": lambda tr: tr("far too much comes out of it"),
    "too-large": lambda tr: tr("it is too large"),
    "too-many": lambda tr: tr("there is too much of it"),
    "no-date": lambda tr: tr("it does not say when it was"),
    "nothing-said": lambda tr: tr("nothing is said in it"),
    "not-there": lambda tr: tr("the file is not in the archive"),
    "not-a-picture": lambda tr: tr("no picture or film that cmdesk knows"),
    "shared": lambda tr: tr("others said it: it was only shared"),
    "spam": lambda tr: tr("it is spam, or in the bin"),
    "not-published": lambda tr: tr("it was not published"),
}


def kind_name(kind: ArchiveKind, tr: Translate) -> str:
    return tr("Mailbox") if kind is ArchiveKind.MBOX else NAMES[kind]


def why_left_out(one: LeftOut, tr: Translate) -> str:
    """Its name, how often, and why."""
    counted = f" ({one.count})" if one.count > 1 else ""
    name = one.name or tr("Others")
    return f"{name}{counted} – {_WHY[one.code](tr)}" if one.code in _WHY else f"{name}{counted} – {one.code}"


def what_is_in(summary: Summary, tr: Translate) -> str:
    """What an archive holds, in one line."""
    told = []
    if summary.kind is ArchiveKind.MBOX:
        told.append(tr("{n} mails of yours", n=summary.posts))
        told.append(tr("{n} mails of others", n=summary.theirs))
    else:
        told.append(tr("{n} posts", n=summary.posts))
        if summary.comments:
            told.append(tr("{n} answers of yours", n=summary.comments))
        if summary.theirs:
            told.append(tr("{n} comments of others", n=summary.theirs))
    if summary.files:
        told.append(tr("{n} files", n=summary.files))
    return ", ".join(told)
