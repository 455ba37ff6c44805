from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.replies import SavedReply
from cmdesk.domain.troubles import Problem
from cmdesk.engine.reply_files import as_csv, as_json, read

REPLY = SavedReply(
    7, "Retard", "retard", "Bonjour {{ contact.first_name || 'vous' }},\nnous « regardons » ; merci", "Colis", "fr"
)


def told(replies):
    return [(each.shortcut, each.name, each.text, each.folder, each.language) for each in replies]


@pytest.mark.parametrize("written", [as_json, as_csv])
def test_what_is_written_is_read_back(written):
    risky = SavedReply(8, "=1+1", "calcul", "+33 1 23 45", "", "")
    assert told(read(written([REPLY, risky]))) == told([REPLY, risky])


def test_a_spreadsheet_calculates_nothing():
    assert "'=1+1" in as_csv([SavedReply(1, "=1+1", "x", "y")])


@pytest.mark.parametrize(
    "text",
    [
        '[{"short_code": "Merci", "content": "Merci à vous"}]',
        '{"payload": [{"short_code": "Merci", "content": "Merci à vous"}]}',
        "\ufeffraccourci;texte\nMerci;Merci à vous\n",
        "Trigger\tMessage\n/Merci\tMerci à vous",
    ],
)
def test_files_of_other_programs_are_understood(text):
    (found,) = read(text)
    assert (found.shortcut, found.text) == ("Merci", "Merci à vous")


@pytest.mark.parametrize(
    "text", ["", "bonjour", "{", "[1, 2]", '{"a": 1}', "shortcut,text\n,", "[" * 100_000, "\0,\0\n\0,\0"]
)
def test_what_is_no_such_file_is_refused_in_words(text):
    with pytest.raises(Problem, match="replies-unreadable"):
        read(text)


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text):
    with suppress(Problem):
        assert all(each.text.strip() for each in read(text))


@given(
    st.lists(
        st.builds(SavedReply, st.just(0), *[st.text("ab=+'\n,;\"é ", min_size=1).filter(str.strip)] * 3), min_size=1
    )
)
def test_every_reply_survives_both_formats(replies):
    for written in (as_json, as_csv):
        back = read(written(replies))
        assert [each.text for each in back] == [each.text.replace("\r\n", "\n") for each in replies]
