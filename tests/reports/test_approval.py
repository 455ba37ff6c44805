from dataclasses import replace
from html.parser import HTMLParser
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.outbox import COMMENT, SEGMENT
from cmdesk.domain.polls import NewPoll
from cmdesk.reports.approval import Shown, link, page


def say(source, n=None, **values):
    return source.format(n=n, **values)


class Reader(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.links, self.sources, self.words, self.tags = [], [], [], set()
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        told = dict(attributes)
        self.links += [told["href"]] if "href" in told else []
        self.sources += [told["src"]] if "src" in told else []

    def handle_data(self, data):
        self.words.append(data)


def test_each_post_has_its_texts_its_hour_and_two_mails():
    shown = Shown(
        "AP-AB12-CD34", "Thu 5 March, 9:00", [("@fournil", [("", "Bûches & Cie")]), ("@bsky", [("", "Court")])]
    )
    read = Reader(page("Fournil", "nous@fournil.example", [shown], say))
    assert {"Thu 5 March, 9:00", "Bûches & Cie", "Court", "@fournil"} <= set(read.words)
    yes, no = (urlsplit(each) for each in read.links)
    assert yes.path == no.path == "nous@fournil.example"
    assert parse_qs(yes.query)["subject"] == ["[AP-AB12-CD34 YES] I agree"]
    assert parse_qs(no.query)["subject"] == ["[AP-AB12-CD34 NO] To be changed"]


@given(st.text(max_size=200), st.text(max_size=40))
def test_no_text_becomes_part_of_the_page(text, whom):
    shown = Shown("AP-AB12-CD34", text, [(whom, [("", text), (COMMENT, text)])], [("data:image/png;base64,AA", text)])
    shown = replace(shown, poll=NewPoll((text, whom)), chosen=[(whom, text)])
    read = Reader(page(text, "a@b.example", [shown], say))
    assert read.tags <= {
        *[
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "h1",
            "p",
            "article",
            "h2",
            "h3",
            "img",
            "ul",
            "li",
            "div",
            "a",
            "footer",
        ]
    }
    assert read.sources == ["data:image/png;base64,AA"]
    assert all(one.startswith("mailto:a@b.example?") for one in read.links)


def test_a_poll_a_thread_and_its_first_comment_are_shown_with_what_was_chosen():
    parts = [("", "Quelle bûche ?"), (SEGMENT, "À vous de dire"), (COMMENT, "Le lien")]
    poll = NewPoll(("Chocolat", "Marron & miel", ""), 7200, several=True)
    shown = Shown("AP-AB12-CD34", "Thu", [("@a", parts)], poll=poll, chosen=[("Content warning", "sucre")])
    words = Reader(page("Fournil", "nous@fournil.example", [shown], say)).words
    asked = ["○ Chocolat", "○ Marron & miel", "Poll, open for 2 hours · several answers", "Content warning: sucre"]
    told = ["Part 1 of 2", "Quelle bûche ?", "Part 2 of 2", "À vous de dire", "First comment", "Le lien", *asked]
    assert [each for each in words if each in told] == told


@pytest.mark.parametrize(("seconds", "told"), [(1800, "30 minutes"), (86_400, "1 days"), (604_800, "7 days")])
def test_how_long_one_may_vote_is_told(seconds, told):
    shown = Shown("AP-AB12-CD34", "Thu", [("@a", [("", "Oui ?")])], poll=NewPoll(("Oui", "Non"), seconds))
    assert f"Poll, open for {told}" in Reader(page("F", "a@b.example", [shown], say)).words


def test_an_address_cannot_add_to_the_mail():
    assert "bcc" not in parse_qs(urlsplit(link("a@b.example?bcc=x@y.example", "s")).query)
