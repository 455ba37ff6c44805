import pytest

from cmdesk.domain.troubles import Problem
from cmdesk.networks.no_source import kind_of, refuse


@pytest.mark.parametrize(
    ("name", "body", "kind"),
    [
        ("photo", b"\x89PNG\r\n\x1a\n", "picture"),
        ("photo", b"RIFF\x10\0\0\0WEBPVP8 ", "picture"),
        ("photo", b"\0\0\0\x18ftypheic", "picture"),
        ("film", b"\0\0\0\x18ftypisom", "media"),
        ("son", b"RIFF\x10\0\0\0WAVEfmt ", "media"),
        ("tout.zip", b"PK\x03\x04", "archive"),
        ("menu.docx", b"PK\x03\x04", "document"),
        ("menu.pdf", b"%PDF-1.7", "document"),
        ("x", b"abc\0def", "binary"),
        ("x", "<rss/>".encode("utf-16"), ""),
        ("x", "<rss/>".encode("utf-16-le"), ""),
        ("x", b"<rss/>", ""),
        ("x", b"", ""),
    ],
)
def test_the_kind_of_a_file_is_seen_by_its_first_bytes(name, body, kind):
    assert kind_of(name, body) == kind


def test_what_is_no_source_says_what_it_is():
    with pytest.raises(Problem) as caught:
        refuse("/tmp/photo.png", b"\x89PNG")
    assert caught.value.trouble.data == {"kind": "picture"}
    with pytest.raises(Problem, match="list-of-sources"):
        refuse("https://a.example/liste", b"<!-- list --><opml version='1.0'>")
    refuse("https://a.example/", b"<html><p>About &lt;opml&gt;</p></html>")
