from datetime import datetime

import pytest

from cmdesk.domain.posts_table import PostRow
from cmdesk.language.post_columns import read_header
from cmdesk.language.post_dialects import WRITERS, when

POST = PostRow(2, "Bûches", wall=datetime(2026, 12, 24, 8, 5))


@pytest.mark.parametrize("program", WRITERS)
def test_every_row_is_as_wide_as_its_header(program):
    header, told = WRITERS[program]
    assert not header or len(told(POST)) == len(header)


@pytest.mark.parametrize("program", [name for name, (header, _) in WRITERS.items() if header])
def test_every_header_is_known_again(program):
    assert read_header(list(WRITERS[program][0]))[0] == program


def test_an_hour_is_written_as_it_is_wanted():
    assert when(POST) == "2026-12-24 08:05"
    assert when(PostRow(2), "%H:%M") == ""


def test_an_hour_that_says_it_is_of_greenwich_is():
    _, told = WRITERS["Ayrshare"]
    post = PostRow(2, "Pain", wall=datetime(2026, 12, 1, 9, 0), zone="Europe/Paris")
    assert told(post)[-1] == "2026-12-01T08:00:00Z"
    assert told(PostRow(2, "Pain"))[-1] == ""
