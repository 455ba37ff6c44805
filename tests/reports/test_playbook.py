from cmdesk.domain.incidents import Contact, Statement
from cmdesk.domain.playbook import Line, Page, Playbook
from cmdesk.domain.replies import SavedReply
from cmdesk.reports.playbook import page


def plain(source, n=None, **values):
    return source.format(**values)


TOLD = Playbook(
    {
        "pillars": Page(lines=(Line("Pains <b>", {"share": "40", "about": "ce qui sort"}),)),
        "tone": Page({"address": "vous"}),
    },
    "À revoir\n<script>",
)


def test_all_of_it_is_on_the_page_and_nothing_of_it_is_code():
    html = page(
        TOLD, "Fournil & Fils", "2026-11-20", "fr", plain,
        [SavedReply(1, "Merci", "/m", "Merci\n<i>")], [Statement("mail", "Nous cherchons")],
        [Contact("Directrice"), Contact("Presse", 1)],
    )  # fmt: skip
    for words in (
        "Charte – Fournil &amp; Fils",
        "Pains &lt;b&gt;",
        "40\u00a0%",
        'width="40%"',
        "Tu ou vous</td><td>vous",
    ):
        assert words in html
    for words in ("Merci<br>&lt;i&gt;", "Nous cherchons", "Presse", "&lt;script&gt;", "2026-11-20"):
        assert words in html
    assert "<script>" not in html
    assert "http" not in html


def test_an_empty_part_is_left_out():
    html = page(Playbook(), "", "2026-11-20", "de", plain)
    assert "<h2>" not in html
    assert 'lang="en"' in html
