"""Answering: the queue, what an answer waits for, saved replies, what is done to something that is there."""

from cmdesk.sentences.telling import Sentences

SENTENCES: Sentences = {
    # What an answer waits for
    "cool-off": lambda tr: tr("It waits a few minutes, because their message sounds angry."),
    "cool-off-forced": lambda tr: tr(
        "While a crisis file is open, an answer to an angry message waits its minutes. Use them to read it once more."
    ),
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
    "posts-too-large": lambda tr: tr("A table of posts can have 5 MB at most; this one has more: {name}."),
    "posts-unreadable": lambda tr: tr("This cannot be read as a table: {name}. Save it as CSV or XLSX and try again."),
    "posts-empty": lambda tr: tr("There is no post in this table: {name}. Its first line must name the columns."),
    "word-missing": lambda tr: tr("Write a word first."),
    "word-known": lambda tr: tr("“{word}” is in the list already."),
    "name-taken": lambda tr: tr("There is one named “{name}” already. Choose another name."),
    "name-missing": lambda tr: tr("It needs a name."),
    # Moderation on other servers
    "scope-missing": lambda tr: tr(
        "{host} let cmdesk sign in for less than this needs; everything else goes on. Sign in to the account again, "
        "and this works, too."
    ),
    "deed-unsupported": lambda tr: tr("Programs cannot do that at {host}. Open it in the browser instead."),
    # What is done to something that is there already
    "deed-unavailable": lambda tr: tr("This cannot be done here, or not any more. Nothing was changed."),
    "deed-offline": lambda tr: tr(
        "This happens on the network, and you are working offline. Nothing was changed; do it once you are back."
    ),
    "deed-unsure": lambda tr: tr(
        "{host} did not confirm. It may be done: look at the page, or do it again, which does no harm."
    ),
    "wording-changed": lambda tr: tr("It was changed elsewhere meanwhile. Nothing was overwritten."),
    "poll-not-changed": lambda tr: tr(
        "A post with a poll is not changed from here: its network would throw the votes away. Nothing was changed."
    ),
    "deed-gone": lambda tr: tr("This is gone from {host}. Nothing was changed."),
    "deed-refused": lambda tr: tr("{host} refused this. Nothing was changed."),
}
