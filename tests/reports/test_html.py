from html.parser import HTMLParser

from cmdesk.reports import field
from cmdesk.reports.html import page
from tests.reports.conftest import figures


class Reader(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.tags, self.open, self.attributes = [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.attributes += attributes
        if tag not in ("meta", "rect", "line"):
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.tags.append(tag)
        self.attributes += attributes

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_a_page_is_whole_and_needs_nothing_from_elsewhere(speech, type_):
    read = Reader(page(field.document(figures(), speech), type_))
    assert read.open == []
    assert {"h1", "h2", "h3", "table", "svg", "blockquote", "ul"} <= set(read.tags)
    assert not {name for name, _ in read.attributes} & {"src", "href", "onload"}
    assert ("lang", speech.language) in read.attributes
    assert ("role", "img") in read.attributes  # the drawing is told in words
