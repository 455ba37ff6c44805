"""Sending."""

from cmdesk.sentences.telling import Sentences

SENTENCES: Sentences = {
    "quota-reached": lambda tr: tr("This network takes {count} posts in {limit} minutes; this one waits its turn."),
    "by-hand": lambda tr: tr("Its hour has come: publish it there yourself. cmdesk makes everything ready."),
    "page-missing": lambda tr: tr("Give the page where you write: its link."),
    "delivery-gone": lambda tr: tr("This send is gone; nothing was done."),
    "empty-text": lambda tr: tr("There is no text yet. Write something first."),
    "too-long": lambda tr: tr("The text is too long: {count} of {maximum}. Shorten it and send again."),
    "poll-unknown": lambda tr: tr("Nobody can be asked there: take the poll out, or publish this post elsewhere."),
    "poll-too-few": lambda tr: tr("A poll needs at least two answers, and none of them empty."),
    "poll-too-many": lambda tr: tr("The poll has {count} answers: at most {most} are possible there."),
    "poll-twice": lambda tr: tr("Two answers of the poll are the same."),
    "poll-long": lambda tr: tr("The answer “{answer}” is too long: {count} of {maximum} characters."),
    "poll-time": lambda tr: tr("The poll is open for too short or too long a time for this network."),
    "poll-shown": lambda tr: tr(
        "There everybody sees from the first vote on how the poll stands: it cannot be kept back."
    ),
    "poll-files": lambda tr: tr("A poll and files do not go together there: leave one of them out."),
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
    "quote-as-link": lambda tr: tr(
        "The post that it links to could not be looked up just then: it went out with the link, not as a quote."
    ),
    "quote-waits": lambda tr: tr(
        "Whoever wrote the post that it quotes is asked first; until then only its link is shown."
    ),
    "film-needed": lambda tr: tr(
        "From a computer this network takes films alone. Add one, or publish pictures by hand."
    ),
    "reply-only-if-named": lambda tr: tr(
        "{host} lets programs answer only somebody who named you. The text is kept; answer in the browser."
    ),
    "reply-unavailable": lambda tr: tr(
        "This conversation cannot be answered from here. Open it in the browser and answer there."
    ),
}
