import asyncio
from concurrent.futures import CancelledError
from pathlib import Path

import pytest

from cmdesk.domain.archives import ArchiveKind
from cmdesk.domain.troubles import Problem
from cmdesk.engine.desk import archiving
from cmdesk.engine.progress import Progress
from cmdesk.store import accounts, archives, media, past_posts, search
from tests.fakes import Office
from tests.networks.archives import making


def test_an_archive_is_looked_into_taken_in_and_taken_out_again(office: Office, tmp_path: Path) -> None:
    path = making.zipped(tmp_path / "archive.zip", making.mastodon())
    opened = office.do(office.desk.look_in_archive(path))
    assert (opened.summary.kind, opened.summary.total) == (ArchiveKind.MASTODON, 3)
    assert office.read(past_posts.page) == []  # looking keeps nothing
    steps: list[Progress] = []
    taken = office.do(office.desk.take_archive(opened, files=True, tell=steps.append))
    assert (taken.new, taken.known, taken.files) == (3, 0, 1)
    assert [left.code for left in taken.left_out] == ["shared"]
    assert Progress(3, 3, "entries") in steps
    assert not Path(opened.folder.name).exists()
    (post,) = office.read(past_posts.page)
    (picture,) = office.read(media.of_item, post.id)
    assert picture.alt == "Le four à bois, allumé"
    assert office.desk.media_path(picture).is_file()
    office.do(office.desk.poller.index_all())
    assert len(office.read(search.everything, "brioche").items) == 1
    office.do(office.desk.remove_archive(taken.archive_id))
    assert office.read(past_posts.page) == []
    assert office.read(search.everything, "brioche").items == []


def test_the_same_archive_again_adds_nothing(office: Office, tmp_path: Path) -> None:
    path = making.zipped(tmp_path / "x.zip", making.x())
    first = office.do(office.desk.take_archive(office.do(office.desk.look_in_archive(path))))
    again = office.do(office.desk.take_archive(office.do(office.desk.look_in_archive(path))))
    assert (first.new, again.new, again.known) == (3, 0, 3)


def test_it_may_be_the_history_of_an_account_that_is_here(office: Office, tmp_path: Path) -> None:
    account = office.connect()
    path = making.zipped(tmp_path / "a.zip", making.mastodon())
    office.do(office.desk.take_archive(office.do(office.desk.look_in_archive(path)), account))
    assert {post.network for post in office.read(past_posts.page)} == {"scripted"}
    assert [one.id for one in office.read(accounts.every)] == [account]


def test_whose_mails_they_are_is_known_from_the_accounts(office: Office, tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "mails.mbox").write_bytes(making.mbox())
    opened = office.do(office.desk.look_in_archive(tmp_path / "mails.mbox"))
    assert (opened.summary.posts, opened.summary.theirs) == (1, 2)
    office.do(office.desk.close_archive(opened))
    assert not Path(opened.folder.name).exists()


def test_cancelled_in_the_middle_all_of_it_goes_again(office: Office, tmp_path: Path) -> None:
    tweets = [making.tweet(number, f"Pain {number}") for number in range(300)]
    opened = office.do(office.desk.look_in_archive(making.zipped(tmp_path / "x.zip", making.x(*tweets))))

    async def stopped() -> None:
        work: asyncio.Task = asyncio.ensure_future(
            office.desk.take_archive(opened, tell=lambda step: work.cancel() if step.done >= 100 else None)
        )
        await work

    with pytest.raises((asyncio.CancelledError, CancelledError)):
        office.do(stopped())
    assert office.read(past_posts.page) == []
    assert office.read(archives.every) == []
    taken = office.do(office.desk.take_archive(opened))  # and what was read is still there
    assert taken.new == 300


def test_a_reader_that_nobody_waits_for_ends(office: Office, tmp_path: Path, monkeypatch) -> None:
    ended = []
    stop = archiving.Pool.stop
    monkeypatch.setattr(archiving.Pool, "stop", lambda pool: (stop(pool), ended.append(True))[0])
    path = making.zipped(tmp_path / "x.zip", making.x())

    async def stopped() -> None:
        work = asyncio.ensure_future(office.desk.look_in_archive(path))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        work.cancel()
        await work

    with pytest.raises((asyncio.CancelledError, CancelledError)):
        office.do(stopped())
    office.do(office.desk.close_archive(office.do(office.desk.look_in_archive(path))))
    assert ended


def test_what_is_no_archive_is_told(office: Office, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("Bonjour")
    with pytest.raises(Problem, match="archive-unknown"):
        office.do(office.desk.look_in_archive(tmp_path / "notes.txt"))
