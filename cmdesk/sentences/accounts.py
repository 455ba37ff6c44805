"""Accounts and signing in, on every network."""

from cmdesk.sentences.telling import Sentences

SENTENCES: Sentences = {
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
        "This mailbox takes no password: {provider} lets programs sign in only in the browser."
    ),
    "mail-token-refused": lambda tr: tr(
        "{host} does not let this sign-in into the mailbox. Sign in as its owner, and see that IMAP and SMTP are "
        "switched on there."
    ),
    "no-token-login": lambda tr: tr(
        "{host} takes no sign-in of Google or Microsoft. Check whether the mailbox is really there."
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
    # Bluesky
    "app-password-needed": lambda tr: tr(
        "{host} wants an app password here, not the password of the account itself. Make one in the settings of "
        "your account, under Privacy and security, and type it in."
    ),
    "account-closed": lambda tr: tr("{host} has closed this account, or it was switched off. Nothing was lost here."),
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
    "session-renewed": lambda tr: tr("The sign-in at {host} was renewed; it goes on in a moment. Nothing was lost."),
    "chat-not-allowed": lambda tr: tr(
        "This app password may not read or write private messages. Make another that may, and sign in again."
    ),
    "not-your-thread": lambda tr: tr("Only answers below your own posts can be hidden."),
    "too-many-hidden": lambda tr: tr("No more answers can be hidden below this post: {maximum} are already."),
    # Networks that let in only an app of one's own
    "permission-missing": lambda tr: tr(
        "The key may not do this: {permission} is missing. Add it to your app at {host}, and sign in again with it."
    ),
    "no-page": lambda tr: tr(
        "This token opens no such page. Check its name, and that the token was made for the page you run."
    ),
    "page-unclear": lambda tr: tr("This token opens several pages: {names}. Type the name of the one you mean."),
    "no-instagram": lambda tr: tr(
        "No professional Instagram account is linked to {name}. Link it in the settings of the Page, then try again."
    ),
    "client-missing": lambda tr: tr("The number of your client is missing. Make one there first, and type it in."),
    "client-unknown": lambda tr: tr("{host} does not know this client, or not with this secret. Copy both again."),
    "sign-in-over": lambda tr: tr(
        "The sign-in has ended: it was revoked, or the client is still “in testing”. Sign in again; nothing was lost."
    ),
    "api-off": lambda tr: tr(
        "The service you need is switched off in your project at {host}. Switch it on in its console, then try again."
    ),
    "trial-left": lambda tr: tr(
        "Writing works on {network}, but the draft that tried it could not be deleted. It is called “cmdesk”, and only "
        "you see it."
    ),
    "trial-unsure": lambda tr: tr(
        "{host} did not confirm, so it is not known whether writing works. Nothing was published; at most a draft "
        "called “cmdesk” was left there, which only you see."
    ),
    "interface-outdated": lambda tr: tr(
        "{host} no longer takes the version of its interface that this cmdesk speaks ({version}). A newer cmdesk does."
    ),
    "quota-used": lambda tr: tr("What {host} grants in a day is used up. cmdesk goes on when the next one begins."),
    "cap-reached": lambda tr: tr(
        "This would go over the {cap} dollars that you set for the month. Nothing was done; nothing is charged."
    ),
    "credits-out": lambda tr: tr("Your credit at {host} is used up. Nothing was done; buy some more in its console."),
    "bad-cap": lambda tr: tr("“{text}” is not a sum. Write dollars a month, like 5 or 7.50."),
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
}
