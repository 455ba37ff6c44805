"""What people would type for a command: its names in other programs, and what it is good for."""

from collections.abc import Mapping

from cmdesk.ui.words import tr


def command_words() -> Mapping[str, str]:
    """By the name of a command, as one line in the language of the window."""
    return {**_everywhere(), **_rooms(), **_writing(), **_answering(), **_watching(), **_deciding()}


def _everywhere() -> Mapping[str, str]:
    return {
        "window.write": tr("draft, new post, compose, create, publish, tweet, message"),
        "window.outbox": tr("outbox, queue, sent, scheduled, failed, retry"),
        "window.pause": tr("stop, suspend, hold, emergency, panic, in a crisis"),
        "window.resume": tr("continue, go on, unpause, after a crisis"),
        "window.crisis": tr("incident, bad buzz, checklist, timeline, level, drill"),
        "window.close-crisis": tr("end of the crisis, incident, debrief, lessons, review"),
        "window.ledger": tr("register, log, history, proof, audit, who sent"),
        "window.sync": tr("sync, refresh, update, reload, receive"),
        "window.online": tr("network, airplane, connection, internet"),
        "window.undo": tr("revert, cancel, mistake, take back"),
        "window.account": tr("add a network, profile, sign in, log in, Mastodon, Bluesky, mail, Facebook, Instagram"),
        "window.health": tr("account, password, sign in again, disconnected, expired, token, status"),
        "window.source": tr("feed, RSS, Atom, subscribe, site, blog, follow"),
        "window.capture": tr("type in, phone call, screenshot, manual message, by hand"),
        "window.capture-pasted": tr("paste, clipboard, screenshot"),
        "window.evidence": tr("proof, vault, safe, screenshot, harassment, legal, complaint"),
        "window.journal": tr("log, requests, connections, privacy, debug"),
        "window.rules": tr("rules, automation, filter, automatic, workflow"),
        "window.settings": tr(
            "preferences, options, configure, language, French, notifications, sounds, accounts, corrections, learning"
        ),
        "window.guide": tr("help, manual, documentation, how to, explain, learn"),
        "window.shortcuts": tr("keyboard, keys, help, hotkeys"),
        "window.larger": tr("zoom in, bigger, font size"),
        "window.smaller": tr("zoom out, font size"),
        "window.usual-size": tr("zoom, reset, font size"),
        "window.theme": tr("dark mode, night, appearance, colours, contrast"),
        "window.backup": tr("save, copy, safety, restore"),
        "window.workspace": tr("file, switch, client, another brand, database, restore"),
        "window.quit": tr("exit, close the program, leave"),
    }


def _rooms() -> Mapping[str, str]:
    return {
        "window.go.today": tr("home, dashboard, start, overview"),
        "window.go.inbox": tr("messages, comments, mentions, reply, answer, assign, close, moderate, direct messages"),
        "window.go.drafts": tr("posts, publish, compose, poll, publications"),
        "window.go.calendar": tr("schedule, plan, planner, agenda, queue, week"),
        "window.go.watchlist": tr("feeds, RSS, listening, monitoring, streams, alerts, sources, news, curation"),
        "window.go.people": tr("contacts, customers, followers, influencers, profiles, CRM"),
        "window.go.reputation": tr(
            "sentiment, statistics, analytics, managing a crisis, signals, bad buzz, competitors"
        ),
        "window.go.reports": tr("statistics, analytics, time sheet, PDF, performance, digest"),
        "window.go.playbook": tr("strategy, guidelines, tone, charter, glossary, brand voice, pillars"),
    }


def _writing() -> Mapping[str, str]:
    return {
        "drafts.new": tr("post, publish, compose, create, tweet"),
        "drafts.outbox": tr("queue, sent, failed, scheduled"),
        "drafts.words": tr("dictionary, spelling, corrections, banned words, grammar"),
        "drafts.board": tr("ideas, kanban, columns, stages"),
        "drafts.media_library": tr("pictures, images, photos, videos, media, assets"),
        "drafts.snippets": tr("text blocks, signature, hashtag groups"),
        "drafts.templates": tr("templates, variables, model"),
        "drafts.template": tr("template, model, reuse"),
        "drafts.import": tr("CSV, XLSX, spreadsheet, bulk, Hootsuite, Buffer"),
        "drafts.export": tr("CSV, XLSX, spreadsheet, download"),
        "drafts.table": tr("bulk, spreadsheet, edit many"),
        "drafts.elsewhere": tr("past posts, archives, history"),
        "drafts.archive": tr("Mastodon, Facebook, Instagram, WordPress, YouTube, Disqus, mbox, takeout"),
        "drafts.deleted": tr("trash, bin, restore, recover"),
        "drafts.send": tr("publish, post, schedule, plan, queue"),
        "drafts.time": tr("schedule, plan, date, hour, later, slot"),
        "drafts.poll": tr("survey, vote, question"),
        "drafts.attach": tr("picture, image, photo, video, file, media, upload"),
        "drafts.comment": tr("link in the first comment, reply to oneself"),
        "drafts.options": tr("visibility, public, content warning, title, community"),
        "drafts.emoji": tr("smiley, emoticon"),
        "drafts.piece": tr("hashtags, signature, snippet"),
        "drafts.starter": tr("idea, inspiration, structure"),
        "drafts.stage": tr("status, idea, ready, evergreen, workflow"),
        "drafts.pillar": tr("theme, category, topic"),
        "drafts.campaign": tr("label, tag, UTM, operation"),
        "drafts.language": tr("translate, French, English"),
        "drafts.thread": tr("split, too long, parts"),
        "drafts.link": tr("UTM, tracking, tag, campaign"),
        "drafts.change": tr("unschedule, edit, cancel"),
        "drafts.versions": tr("history, earlier, restore"),
        "drafts.twin": tr("translation, bilingual, French, English"),
        "drafts.delete": tr("remove, trash, bin"),
        "drafts.preview": tr("how it will look"),
        "calendar.new": tr("post, draft, create"),
        "calendar.move": tr("reschedule, date, hour, plan"),
        "calendar.slots": tr("queue, best times, schedule, time slots"),
        "calendar.next-slot": tr("queue, schedule, plan, automatic"),
        "calendar.dates": tr("ICS, iCal, Google Calendar, Outlook, holidays, marronniers, school"),
        "calendar.evergreen": tr("recycle, repeat, requeue"),
        "calendar.repeat": tr("recurring, series, every week"),
        "calendar.approval": tr("approve, validate, client, boss, review"),
        "calendar.needs": tr("approval, validation, sign-off"),
        "calendar.forget": tr("unschedule, remove the date"),
        "calendar.copy-week": tr("duplicate, repeat"),
        "calendar.spread": tr("distribute, bulk schedule"),
    }


def _answering() -> Mapping[str, str]:
    return {
        "inbox.done": tr("close, conversation, archive, resolve, finish, handled, complete, reopen"),
        "inbox.reply": tr("answer, respond, comment, direct message"),
        "inbox.note": tr("internal, comment, memo, colleague"),
        "inbox.send": tr("publish, answer"),
        "inbox.send-later": tr("schedule, delay"),
        "inbox.snooze": tr("remind, later, postpone, sleep"),
        "inbox.star": tr("favourite, important, flag"),
        "inbox.label": tr("tag, category, classify"),
        "inbox.unread": tr("not seen, new"),
        "inbox.spam": tr("junk, unwanted, advertising"),
        "inbox.browser": tr("see online, original, link"),
        "inbox.evidence": tr("proof, screenshot, harassment, legal"),
        "inbox.draft": tr("curation, quote, share, post"),
        "inbox.department": tr("assign, transfer, forward, team, service"),
        "inbox.hand-over": tr("assign, transfer, forward, escalate, colleague"),
        "inbox.priority": tr("urgent, important, high"),
        "inbox.reasons": tr("topic, cause, classify, complaint"),
        "inbox.merge": tr("group, join, duplicates"),
        "inbox.block": tr("ban, mute, troll"),
        "inbox.delete": tr("remove, trash, erase"),
        "inbox.saved-reply": tr("template, canned answer, macro, standard reply"),
        "inbox.edit-replies": tr("templates, canned answers, standard replies"),
        "inbox.macro": tr("automation, shortcut"),
        "inbox.attach": tr("picture, image, photo, video, file"),
        "inbox.emoji": tr("smiley, emoticon"),
        "inbox.options": tr("visibility, public, private, content warning, language"),
        "inbox.thanks": tr("thank, acknowledge"),
        "inbox.tasks": tr("to do, reminders"),
        "inbox.hours": tr("SLA, opening hours, business hours, targets, deadline, holidays"),
        "inbox.tidy": tr("tags, categories, teams"),
        "inbox.hidden": tr("filtered, muted, hidden"),
        "inbox.why": tr("correct, corrections, sentiment, mistake, classification"),
        "inbox.order": tr("urgent first, newest first, sort"),
        "inbox.save-view": tr("filter, search, my views"),
        "people.search": tr("contact, customer, who"),
        "people.merge": tr("duplicates, same person"),
        "people.export": tr("GDPR, personal data, access request"),
        "people.erase": tr("GDPR, delete, personal data, right to be forgotten"),
        "people.star": tr("VIP, favourite, ambassador"),
        "people.community": tr("group, forum, trade"),
    }


def _watching() -> Mapping[str, str]:
    return {
        "watchlist.add": tr("feed, RSS, Atom, subscribe, site, blog, follow"),
        "watchlist.find": tr("brand, reviews, forums, discover, search the web"),
        "watchlist.page": tr("reviews, changes, site without a feed, monitor"),
        "watchlist.folder": tr("disk, file, local"),
        "watchlist.mailbox": tr("newsletters, mail, Google Alerts"),
        "watchlist.hashtags": tr("tags, topics, Mastodon, fediverse"),
        "watchlist.fetching": tr("frequency, pace, retention, keep, delete old, interval"),
        "watchlist.import": tr("OPML, CSV, Feedly, Inoreader, subscriptions"),
        "watchlist.export": tr("OPML, CSV, subscriptions, save"),
        "watchlist.query": tr("mention, alert, keyword, brand, monitor, search"),
        "watchlist.read-all": tr("clear, everything seen"),
        "watchlist.star": tr("favourite, save, bookmark"),
        "watchlist.inbox": tr("answer, reply, assign"),
        "watchlist.collect": tr("folder, bookmark, press review, save"),
        "watchlist.draft": tr("curation, share, repost, post"),
        "watchlist.evidence": tr("proof, screenshot, legal"),
        "watchlist.leave-out": tr("exclude, noise, ignore, mute, NOT"),
        "watchlist.pack": tr("offline, train, travel, download"),
        "watchlist.full": tr("reader mode, whole article"),
        "watchlist.magazine": tr("view, pictures, cards"),
        "watchlist.late": tr("broken, silent, errors"),
        "watchlist.down": tr("broken, dead, errors"),
    }


def _deciding() -> Mapping[str, str]:
    return {
        "reputation.crisis": tr("bad buzz, incident, drill, exercise, emergency"),
        "reputation.file": tr("incident, bad buzz, checklist, timeline, level"),
        "reputation.close": tr("end of the crisis, incident, debrief, lessons, review"),
        "reputation.signal": tr("alert, unusual, peak"),
        "reputation.away": tr("dismiss, alert, ignore"),
        "reputation.plan": tr("bad buzz, checklist, contacts, statements, prepare"),
        "reputation.period": tr("dates, month, custom"),
        "reputation.blame": tr("negative, complaints, criticism"),
        "reputation.items": tr("mentions, what was said"),
        "reputation.report": tr("PDF, export, summary"),
        "reputation.table": tr("CSV, export, Excel, spreadsheet"),
        "reputation.picture": tr("PNG, image, export, chart"),
        "reports.new": tr("field report, statistics, time sheet, week in review, create"),
        "reports.monthly": tr("schedule, automatic, every month"),
        "reports.export": tr("PDF, Word, DOCX, XLSX, CSV, HTML, save, download"),
        "reports.pdf": tr("export, save, download"),
        "reports.send": tr("mail, share, department"),
        "reports.print": tr("paper"),
        "reports.edit": tr("comment, note, summary"),
        "playbook.import": tr("Markdown, strategy, guidelines, load"),
        "playbook.markdown": tr("export, strategy, guidelines, save"),
        "playbook.pdf": tr("export, strategy, guidelines, share"),
        "playbook.word": tr("export, DOCX, strategy, guidelines"),
        "playbook.html": tr("export, HTML, strategy, guidelines"),
        "playbook.add": tr("new, rule, word"),
        "playbook.undo": tr("revert, cancel"),
        "today.signal": tr("alert, unusual, peak"),
        "today.away": tr("dismiss, alert, ignore"),
        "today.crisis": tr("bad buzz, incident, drill, exercise, emergency"),
        "today.late": tr("overdue, waiting"),
        "today.thank": tr("thanks, quick replies"),
    }
