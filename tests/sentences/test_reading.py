"""What is told of the network itself, and of what is read there."""

import re
from pathlib import Path

import pytest

from cmdesk.domain.troubles import Trouble
from cmdesk.networks import opml
from cmdesk.sentences import sentence
from cmdesk.sentences.reading import SENTENCES
from cmdesk.translations import Catalogue

tr = Catalogue("en").tr


@pytest.mark.parametrize("status", ["400", "401", "403", "404", "418", "429", "500", "503", "504", ""])
def test_a_status_is_told_in_words(status):
    text = sentence(Trouble("http-status", {"host": "example.org", "status": status}), tr)
    assert "example.org" in text
    assert f"({status})" in text


def test_statuses_are_told_apart():
    told_texts = {
        sentence(Trouble("http-status", {"host": "h", "status": status}), tr).replace(status, "")
        for status in ("400", "401", "403", "404", "418", "429", "500", "504")
    }
    assert len(told_texts) == 8


@pytest.mark.parametrize(
    ("limit", "size"), [("10000000", "10 MB"), ("20000", "0.1 MB"), ("26214400", "26.2 MB"), ("", "Make it shorter")]
)
def test_a_limit_is_told_in_megabytes(limit, size):
    assert size in sentence(Trouble("too-large", {"limit": limit}), tr)


def test_what_a_list_leaves_out_has_its_reason():
    told_reasons = re.findall(r'"(no-address|bad-address|duplicate|unsupported)"', Path(opml.__file__).read_text())
    assert {"no-address", "bad-address", "duplicate", "unsupported"} == set(told_reasons)
    assert set(told_reasons) <= set(SENTENCES)


@pytest.mark.parametrize(
    ("host", "status", "told"),
    [
        ("www.reddit.com", "429", "once a minute"),
        ("api.bsky.app", "403", "closed its search"),
        ("api.bsky.app", "429", "fewer requests"),
        ("example.org", "403", "does not let programs"),
    ],
)
def test_places_that_are_known_to_refuse_say_what_helps(host, status, told):
    assert told in sentence(Trouble("http-status", {"host": host, "status": status}), tr)
