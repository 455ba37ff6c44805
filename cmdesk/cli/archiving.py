"""Bring what was said elsewhere: the archives of networks."""

from argparse import Namespace
from pathlib import Path

from cmdesk.cli.voice import Voice
from cmdesk.cli.watching import one_account
from cmdesk.cli.workshop import looking, working
from cmdesk.domain.troubles import Problem
from cmdesk.engine.progress import Progress
from cmdesk.sentences.archives import kind_name, what_is_in, why_left_out
from cmdesk.store import accounts, archives


def import_archive(asked: Namespace, voice: Voice) -> None:
    """Take an archive in as history; with --look only say what is in it."""
    tr = voice.tr
    if not Path(asked.file).exists():
        raise Problem("no-file", path=asked.file)
    with working(asked, voice) as shop:
        account = one_account(voice, shop.ask(accounts.every), asked.account).id if asked.account else None

        def tell(step: Progress) -> None:
            voice.progress(step.done, step.total, step.what)

        opened = shop.do(shop.desk.look_in_archive(Path(asked.file), tell))
        summary = opened.summary
        voice.say(f"{kind_name(summary.kind, tr)} · {summary.owner or asked.file}: {what_is_in(summary, tr)}")
        found = {"kind": summary.kind, "owner": summary.owner, "posts": summary.posts, "files": summary.files}
        found |= {"comments": summary.comments, "theirs": summary.theirs}
        left_out = summary.left_out
        if asked.look:
            shop.do(shop.desk.close_archive(opened))
            voice.document(found | {"left_out": [vars(one) for one in left_out]})
        else:
            taken = shop.do(shop.desk.take_archive(opened, account, files=asked.files, tell=tell))
            left_out = taken.left_out
            told = {"archive": taken.archive_id, "new": taken.new, "known": taken.known, "copied": taken.files}
            voice.document(found | told | {"left_out": [vars(one) for one in left_out]})
            voice.show(
                tr("{n} entries taken in as history, {known} were here already.", n=taken.new, known=taken.known)
            )
    for one in left_out:
        voice.say(f"  {why_left_out(one, tr)}")


def archives_(asked: Namespace, voice: Voice) -> None:
    """List what was taken in, or take one out again."""
    tr = voice.tr
    if asked.remove is not None:
        with working(asked, voice) as shop:
            shop.do(shop.desk.remove_archive(asked.remove))
        voice.document({"removed": asked.remove})
        voice.show(tr("Taken out again, but for what was worked upon."))
        return
    with looking(asked) as store, store.read() as db:
        rows = archives.every(db)
    voice.document(
        [vars(row) | {"started": row.started.isoformat(), "ended": row.ended and row.ended.isoformat()} for row in rows]
    )
    voice.table(
        [
            (str(row.id), kind_name(row.kind, tr), row.account, row.name, f"{row.started:%Y-%m-%d}", str(row.items))
            for row in rows
        ]
    )
    if not rows:
        voice.say(tr("No archive was taken in"))
