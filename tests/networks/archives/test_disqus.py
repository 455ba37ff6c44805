from pathlib import Path

from cmdesk.domain.archives import LeftOut
from cmdesk.networks.archives import disqus
from cmdesk.networks.archives.box import opened
from cmdesk.networks.archives.report import Report
from tests.networks.archives import making


def test_pages_and_comments_with_who_owns_the_site(tmp_path: Path) -> None:
    (tmp_path / "disqus.xml").write_bytes(making.disqus())
    report = Report([])
    with opened(tmp_path / "disqus.xml") as box:
        page, question, answer, anonymous = (entry.item for entry in disqus.read(box, "disqus.xml", report))
    assert (page.title, page.link, page.mine) == ("Le levain", "https://fournil.example/levain", True)
    assert (question.text, question.ancestors, question.mine) == ("Combien de temps ?", ("thread-900",), False)
    assert (question.author.handle, question.author.address) == ("lea", "https://disqus.com/by/lea/")
    assert (answer.ancestors, answer.mine) == (("thread-900", "901"), True)
    assert (anonymous.author.name, anonymous.author.handle) == ("Anonyme", "")
    assert question.link == "https://fournil.example/levain#comment-901"
    assert report.owner == "fournil"
    assert report.left_out() == (LeftOut("disqus.xml", "spam"),)
