from dataclasses import replace
from datetime import UTC, datetime

import pytest

from cmdesk.domain.evidence import FIRST, Entry, EvidenceFile, NewEvidence, broken, write_entry

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture
def chain():
    entries, files, previous = [], {}, FIRST
    for number in (1, 2, 3):
        mine = (EvidenceFile("text.txt", f"Menace {number}".encode()), EvidenceFile("page.html", b"<p>"))
        text, mark = write_entry(NewEvidence("Menace", "X", "Web", "https://x", NOON, mine), NOON, previous)
        entries.append(Entry(number, text, mark))
        files[number] = mine
        previous = mark
    return entries, files


def test_what_was_left_alone_is_whole(chain):
    assert broken(*chain) == []
    assert broken([], {}) == []


def test_a_changed_file_shows(chain):
    entries, files = chain
    files[2] = (EvidenceFile("text.txt", b"Compliment"), files[2][1])
    assert broken(entries, files) == [2]
    files[2] = files[2][:1]
    assert broken(entries, files) == [2]


def test_a_changed_line_shows(chain):
    entries, files = chain
    entries[0] = replace(entries[0], text=entries[0].text.replace('"X"', '"Y"'))
    assert broken(entries, files) == [1]


def test_a_line_that_was_changed_with_its_hash_breaks_the_chain_behind_it(chain):
    entries, files = chain
    text, mark = write_entry(NewEvidence("Autre", "X", "Web", "https://x", NOON, files[1]), NOON, FIRST)
    assert broken([Entry(1, text, mark), *entries[1:]], files) == [2]


def test_a_line_taken_out_or_slipped_in_shows(chain):
    entries, files = chain
    assert broken([entries[0], entries[2]], files) == [3]
    assert broken([entries[0], entries[0], *entries[1:]], files) == [1]
    assert broken([Entry(1, "{}", entries[0].hash), *entries[1:]], files) == [1]
