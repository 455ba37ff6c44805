"""The workspace as a whole: written out, copied, brought back."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from cmdesk.cli.voice import Voice, WrongUse
from cmdesk.cli.workshop import looking, now, workspace
from cmdesk.domain.sources import NewSource, SourceRow
from cmdesk.domain.troubles import Problem
from cmdesk.sentences import Translate
from cmdesk.store import export, media_folder, restore, sources


def export_(asked: Namespace, voice: Voice) -> None:
    folder: Path = asked.folder
    with looking(asked) as store, store.read() as db:
        rows = sources.rows(db)
        counts = export.write(db, folder, media_folder.beside(store.path), lambda place: _beside(place, rows, voice.tr))
    voice.document({"folder": str(folder), "counts": counts})
    voice.show(voice.tr("Everything is in {folder}.", folder=folder))
    voice.table([(name, str(count)) for name, count in counts.items()])


def _beside(folder: Path, rows: Sequence[SourceRow], tr: Translate) -> None:
    """What the store does not write: the list of sources for other programs, and what is what."""
    from cmdesk.networks import opml

    listed = [
        NewSource(row.address, row.title, row.folder, row.site, row.kind, row.options)
        for row in rows
        if row.kind in opml.TRAVELS
    ]
    (folder / "sources.opml").write_bytes(opml.write(listed, tr("Sources"), now()))
    (folder / "README.txt").write_text(readme(tr), encoding="utf-8")


def readme(tr: Translate) -> str:
    """What each file of an export is."""
    files = [
        ("contents.json", tr("how many of each there are")),
        ("items/", tr("what people wrote: one file per source or account, one JSON object per line")),
        ("items.csv", tr("the same in one table, for a spreadsheet")),
        ("posts.csv", tr("your posts as a table that cmdesk takes in again")),
        ("posts.md", tr("your posts, also those from elsewhere, to read")),
        ("conversations.md", tr("conversations with their notes, to read")),
        ("sources.json", tr("what is watched, with its state")),
        ("sources.opml", tr("the same for other feed readers")),
        ("accounts.json", tr("the accounts, without their secrets, which only the keyring holds")),
        ("conversations.jsonl", tr("conversations with their notes, labels and the numbers of their items")),
        ("articles.jsonl", tr("whole articles that were kept, with the numbers of their items")),
        ("source_gaps.jsonl", tr("where something may be missing, by source")),
        ("people.json", tr("people, with all that is kept of them and their names on networks")),
        ("people.csv", tr("people, for a spreadsheet")),
        ("people.vcf", tr("people, for an address book (vCard)")),
        ("community.json", tr("communities: forums, groups, trades")),
        ("community_person.json", tr("who is to be met in which community")),
        ("item_media.json", tr("which files were kept as evidence of which items")),
        ("person_label.json", tr("the labels of people")),
        ("person_merge.json", tr("cards of people that were put together")),
        ("person_apart.json", tr("cards that look alike and are two people")),
        ("erasure.json", tr("proofs that people were erased, without saying who")),
        ("queries.json", tr("the queries, and the numbers of the items they found")),
        ("drafts.json", tr("what was written and has not left")),
        ("deliveries.json", tr("what left or is to leave, with every attempt")),
        ("labels.json", tr("the labels")),
        ("templates.json", tr("the saved replies")),
        ("saved_view.json", tr("the views that were saved")),
        ("rules.jsonl", tr("the rules that act by themselves")),
        ("rule_runs.jsonl", tr("what rules did, and to what")),
        ("regrouping.json", tr("conversations that were joined or parted")),
        ("former.json", tr("what stood in messages before their authors changed them")),
        ("spam_words.jsonl", tr("words that were learned to be spam, or not")),
        ("spam_marks.jsonl", tr("what was said to be spam, or not")),
        ("department.json", tr("the departments")),
        ("reason.json", tr("the reasons for which people write")),
        ("conversation_reason.json", tr("which reasons conversations have")),
        ("hand_overs.json", tr("what was handed over to departments")),
        ("tasks.json", tr("the tasks")),
        ("macros.json", tr("the macros")),
        ("deeds.json", tr("what was done to messages on their networks")),
        ("thanks_uses.json", tr("which thanks were said where")),
        ("judgements.jsonl", tr("how messages were judged: kind, mood")),
        ("corrections.jsonl", tr("where a person judged otherwise")),
        ("applications.jsonl", tr("what was applied to older messages")),
        ("house_word.json", tr("words of the house, and words to avoid")),
        ("snippet.json", tr("pieces of text to put into posts")),
        ("draft_versions.jsonl", tr("earlier versions of posts")),
        ("ledger_lines.jsonl", tr("every attempt to send, kept when the post is deleted")),
        ("receptions.jsonl", tr("how posts were received, over time")),
        ("kept_threads.jsonl", tr("answers that were kept to be read offline")),
        ("signals.jsonl", tr("the signals that were raised")),
        ("incidents.jsonl", tr("the files of crises")),
        ("incident_entry.json", tr("what happened in crises, in order")),
        ("slot.json", tr("the hours at which accounts publish")),
        ("timetable.json", tr("the zone and the days off of those hours")),
        ("own_date.json", tr("your own dates")),
        ("planned_hour.json", tr("the hour on the clock at which posts are to leave")),
        ("recurrence.json", tr("posts that come again")),
        ("recurrence_post.json", tr("when they came")),
        ("evergreen.json", tr("texts that stay true, and how they fill free hours")),
        ("evergreen_post.json", tr("when they came")),
        ("approval.json", tr("what somebody was asked to agree to, and what was answered")),
        ("post_template.json", tr("posts to begin others from")),
        ("report.json", tr("the reports, as they were set up")),
        ("state_change.jsonl", tr("when conversations were closed and opened again")),
        ("spending.jsonl", tr("what asking networks that are paid for has cost")),
        ("archive.json", tr("the archives of networks that were taken in")),
        ("archive_item.json", tr("which items came from which archive")),
        ("brands.json", tr("the organisations you speak for")),
        ("collections.json", tr("the collections of items")),
        ("tombstones.json", tr("what its authors deleted, by number only")),
        ("settings.json", tr("the settings of this workspace")),
        ("journal.jsonl", tr("who was contacted, why and when")),
        ("media.json", tr("the list of the media, which are in media/")),
    ]
    width = max(len(name) for name, _ in files)
    lines = [tr("Everything that cmdesk kept, in open formats."), ""]
    lines += [f"{name.ljust(width)}  {told}" for name, told in files]
    lines += ["", tr("Times are in UTC (ISO 8601); texts are in UTF-8.")]
    return "\n".join(lines) + "\n"


def backup(asked: Namespace, voice: Voice) -> None:
    from cmdesk.store.opening import check

    with looking(asked) as store:
        target: Path = asked.file
        if target.is_dir():
            target = target / f"{store.path.stem}-{now().astimezone():%Y-%m-%d-%H%M%S}{store.path.suffix}"
        if target.exists() and target.samefile(store.path):
            raise WrongUse(voice.tr("The copy cannot be the workspace itself."))
        if target.exists():
            check(target, owned=False)  # an older copy may be replaced, somebody else's file may not
        if not target.parent.is_dir():
            raise Problem("workspace-folder", folder=str(target.parent))
        copied = restore.back_up(store, target)
        restore.validate(target)
    voice.document({"file": str(target), "bytes": target.stat().st_size})
    voice.show(voice.tr("The copy is written and was checked: {path}", path=target))
    if copied:
        voice.say(voice.tr("The media are beside it: {path}", path=media_folder.beside(target)))


def restore_(asked: Namespace, voice: Voice) -> None:
    target = workspace(asked)
    if not asked.file.is_file():
        raise Problem("no-file", path=str(asked.file))
    aside = restore.restore(asked.file, target, now(), force=asked.force)
    voice.document({"workspace": str(target), "aside": None if aside is None else str(aside)})
    voice.show(voice.tr("The copy is the workspace now: {path}", path=target))
    if aside is not None:
        voice.say(voice.tr("What was there before is kept: {path}", path=aside))
