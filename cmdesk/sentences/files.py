"""Pictures and other files."""

from cmdesk.sentences.telling import Chosen, Facts, Sentences, Translate

SENTENCES: Sentences = {
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
    "archive-unreadable": lambda tr: tr(
        "“{name}” cannot be opened as an archive: {details}. If its download was broken off, download it again."
    ),
    "archive-unknown": lambda tr: tr(
        "“{name}” is no archive that cmdesk knows: it reads those of Mastodon, X, Facebook, Instagram (in JSON), "
        "WordPress, YouTube, Disqus, and mailboxes (mbox)."
    ),
    "archive-empty": lambda tr: tr("Nothing was ever said in “{name}”: there is nothing to take in."),
    "playbook-unreadable": lambda tr: tr(
        "“{name}” cannot be read as a playbook: {details}. It wants to be a text in UTF-8."
    ),
    "media-processing": lambda tr: tr("{host} is still working on “{name}”. Nothing was published; it goes on later."),
}


def why_no_draft(code: str, tr: Translate) -> str:
    """What is wrong with a row of a table of posts."""
    return {
        "empty": tr("There is nothing to say in it"),
        "time-bad": tr("The date cannot be read"),
        "alts-many": tr("More descriptions than pictures"),
    }[code]


def _media_too_heavy(facts: Facts, tr: Translate) -> str:
    size = f"{int(facts['limit']) / 1_000_000:.3g}" if facts["limit"].isdecimal() else facts["limit"]
    return tr("The files are too large together: at most {size} MB go with one mail.").replace("{size}", size)


def _media_too_large(facts: Facts, tr: Translate) -> str:
    size = f"{max(int(facts['limit']) / 1_000_000, 0.1):.3g}" if facts["limit"].isdecimal() else facts["limit"]
    return tr("“{name}” is too large: at most {size} MB are taken.").replace("{size}", size)


CHOSEN: Chosen = {
    "media-too-heavy": _media_too_heavy,
    "media-too-large": _media_too_large,
}
