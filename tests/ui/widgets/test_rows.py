import dataclasses
from typing import get_args

import pytest

from cmdesk.ui.widgets import (
    CommandLine,
    ConversationLine,
    DraftLine,
    PersonLine,
    SectionLine,
    SourceLine,
    WatchLine,
)
from cmdesk.ui.widgets.delegates import CLOCKS, FEELINGS, HEALTH, STATES
from cmdesk.ui.widgets.rows import Clock, DraftState, Feeling, Health, words_for_state

LEA = ConversationLine(
    1,
    "Léa Marchand",
    "mastodon",
    "2 h",
    "Toujours pas reçu",
    unread=True,
    starred=True,
    feeling="unhappy",
    labels=("Commande",),
    clock_text="1 h 10 late",
    clock_kind="late",
)


def test_a_conversation_is_told_in_one_sentence():
    said = "Léa Marchand, 1 h 10 late, unhappy, unread, starred, mastodon, 2 h, Commande, Toujours pas reçu"
    assert LEA.spoken == said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (SectionLine("Sources"), "Sources"),
        (SectionLine("Prêts", 3), "Prêts, 3"),
        (WatchLine(1, "Titre", "Blog", "feed", "1 h", True, True, "happy", "bûche"),
         "Titre, Blog, 1 h, unread, kept for later, happy, found by bûche"),
        (SourceLine(1, "Presse", "folder", 8, open=False), "Presse, 8, folded"),
        (SourceLine(1, "Presse", "folder", open=True), "Presse, open"),
        (SourceLine(1, "Blog", "feed", 2, health="down"), "Blog, 2, does not answer"),
        (SourceLine(1, "Blog", "feed", health="ok"), "Blog"),
        (DraftLine(1, "Bûches", "…", "unsure", ("x",), "hier"), "Bûches, sent or not, to be checked, hier, x"),
        (PersonLine(1, "Léa", "mastodon", "Habituée", starred=True), "Léa, starred, Habituée"),
        (CommandLine(1, "Écrire", keys=("Ctrl", "N")), "Écrire, Ctrl+N"),
    ],
)  # fmt: skip
def test_each_line_is_told_in_words(line, said):
    assert line.spoken == said


@pytest.mark.parametrize(
    "line",
    [
        LEA,
        WatchLine(1, "", "", "", ""),
        SourceLine(1, "", ""),
        DraftLine(1, "", "", "idea"),
        PersonLine(1, ""),
        CommandLine(1, ""),
    ],
)
def test_a_panel_may_have_its_own_sentence(line):
    assert dataclasses.replace(line, accessible="Autrement dit").spoken == "Autrement dit"


def test_every_state_has_its_words_and_its_icon():
    assert set(STATES) == set(get_args(DraftState))
    assert len({words_for_state(state) for state in get_args(DraftState)}) == len(STATES)
    assert set(CLOCKS) == set(get_args(Clock))
    assert set(FEELINGS) == set(get_args(Feeling)) - {""}
    assert set(HEALTH) == set(get_args(Health)) - {"", "ok"}


def test_no_state_is_told_by_its_colour_alone():
    for table in (STATES, HEALTH, FEELINGS):
        icons = [icon for icon, _ in table.values()]
        assert len(icons) == len(set(icons))
