from pathlib import Path

from cmdesk.domain.archives import Archived, LeftOut
from cmdesk.domain.items import Kind
from cmdesk.networks.archives import wxr
from cmdesk.networks.archives.box import opened
from cmdesk.networks.archives.report import Report
from tests.networks.archives import making


def read(path: Path, body: bytes) -> tuple[list[Archived], Report]:
    report = Report([])
    (path / "carnet.xml").write_bytes(body)
    with opened(path / "carnet.xml") as box:
        return list(wxr.read(box, "carnet.xml", report)), report


def test_pages_and_their_comments_with_threads_and_authors(tmp_path: Path) -> None:
    found, report = read(tmp_path, making.wxr())
    page, question, answer, thanks = (entry.item for entry in found)
    assert (page.kind, page.remote_id, page.title, page.text) == (
        Kind.ARTICLE,
        "post-5",
        "Le levain, mode d’emploi",
        "Trois jours de levain.",
    )
    assert (page.author.name, page.mine) == ("Marion", True)
    assert (question.remote_id, question.ancestors, question.mine) == ("11", ("post-5",), False)
    assert (question.author.handle, question.title) == ("lea@example.org", "Le levain, mode d’emploi")
    assert (answer.ancestors, answer.mine) == (("post-5", "11"), True)
    assert (thanks.ancestors, thanks.link) == (("post-5", "12"), "https://fournil.example/?p=5#comment-13")
    assert report.owner == "Le carnet du fournil"
    assert set(report.left_out()) == {LeftOut("carnet.xml", "spam"), LeftOut("carnet.xml", "not-published")}


def test_one_that_is_cut_short_keeps_its_first_pages(tmp_path: Path) -> None:
    whole = making.wxr(making.page(1, "Un"), making.page(2, "Deux"), making.page(3, "Trois"))
    found, report = read(tmp_path, whole[: whole.index(b"[Trois]")])
    assert [entry.item.title for entry in found] == ["Un", "Deux"]
    assert report.left_out() == (LeftOut("carnet.xml", "cut-short"),)


def test_what_nobody_may_see_yet_is_not_taken(tmp_path: Path) -> None:
    waiting = making.comment(4, "Ana", "En attente", approved="0")
    found, report = read(tmp_path, making.wxr(making.page(1, "Un", waiting), making.page(2, "Deux", status="private")))
    assert [(entry.item.title, entry.item.visibility) for entry in found] == [("Un", "public"), ("Deux", "private")]
    assert report.left_out() == (LeftOut("carnet.xml", "not-published"),)
