from html.parser import HTMLParser
from urllib.parse import parse_qs, urlsplit

from hypothesis import given
from hypothesis import strategies as st

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
    shown = Shown("AP-AB12-CD34", "Thu 5 March, 9:00", [("@fournil", "Bûches & Cie"), ("@bsky", "Court")])
    read = Reader(page("Fournil", "nous@fournil.example", [shown], say))
    assert {"Thu 5 March, 9:00", "Bûches & Cie", "Court", "@fournil"} <= set(read.words)
    yes, no = (urlsplit(each) for each in read.links)
    assert yes.path == no.path == "nous@fournil.example"
    assert parse_qs(yes.query)["subject"] == ["[AP-AB12-CD34 YES] I agree"]
    assert parse_qs(no.query)["subject"] == ["[AP-AB12-CD34 NO] To be changed"]


@given(st.text(max_size=200), st.text(max_size=40))
def test_no_text_becomes_part_of_the_page(text, whom):
    shown = Shown("AP-AB12-CD34", text, [(whom, text)], [("data:image/png;base64,AA", text)])
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
            "div",
            "a",
            "footer",
        ]
    }
    assert read.sources == ["data:image/png;base64,AA"]
    assert all(one.startswith("mailto:a@b.example?") for one in read.links)


def test_an_address_cannot_add_to_the_mail():
    assert "bcc" not in parse_qs(urlsplit(link("a@b.example?bcc=x@y.example", "s")).query)
