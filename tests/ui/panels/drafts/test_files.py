from dataclasses import replace

from cmdesk.domain.media import Attached
from cmdesk.domain.troubles import Trouble
from cmdesk.networks.base import Plan
from cmdesk.store import accounts, drafts, media
from cmdesk.ui.panels.drafts.checks import Check, Remedy
from cmdesk.ui.panels.drafts.editor import Editor
from cmdesk.ui.panels.drafts.files import about_files, alt_limit
from tests.fakes import Pictured
from tests.networks import images

FOUR = Attached(1, "a" * 64, "four.jpg", "image/jpeg", 10, 4, 3, 0.0, "Le four")


class Strict(Pictured):
    """Takes two pictures."""

    def plan(self, account, text, reply_to="", media=(), options=None):
        from cmdesk.networks.base import MediaRule
        from cmdesk.networks.media_rules import troubles

        plan = super().plan(account, text)
        return type(plan)(text, tuple(troubles(media, MediaRule(2, ("image/jpeg",), alt=9))))


def rows(room, *, network=None):
    made = network or Strict()
    made.name = "mastodon"
    room.office.desk.networks["mastodon"] = made
    room.account("mastodon", "@fournil")
    return room.office.read(accounts.every)


def said(room, files, coming=False):
    return [(one.kind, one.sentence) for one in about_files(room, rows(room), {1: "pain"}, files, coming)]


def test_files_that_are_in_order_need_no_word(room):
    assert said(room, []) == []
    assert said(room, [FOUR]) == []


def test_what_the_account_does_not_take_forbids_to_send(room):
    (found,) = said(room, [FOUR] * 3)
    assert found[0] == "error"
    assert found[1].startswith("@fournil: ")


def test_a_picture_that_nobody_described_is_worth_a_thought(room):
    assert said(room, [replace(FOUR, alt=" ")] * 2) == [("warning", "2 pictures are not described")]


def test_what_is_still_copied_is_waited_for(room):
    assert said(room, [], coming=True) == [("error", "A file is still being copied")]


def test_the_tightest_rule_says_how_long_a_description_may_be(room):
    network = Strict()
    network.media = type(network.media)(4, (), alt=7)
    assert alt_limit(room, rows(room, network=network)) == 7
    assert alt_limit(room, []) == 0


def test_a_post_of_a_picture_alone_leaves_with_it(room, qtbot, tmp_path):
    found = rows(room)
    draft = room.office.write(drafts.start, "", [found[0].id], room.now())
    editor = Editor(room)
    qtbot.addWidget(editor)
    editor.show()
    editor.show_draft(room.office.read(drafts.one, draft))
    editor.show_accounts({row.id: row for row in found})
    assert editor.is_blank()
    (tmp_path / "four.jpg").write_bytes(images.jpeg())
    editor.attachments.add_files([tmp_path / "four.jpg"])
    assert not editor.is_blank()
    assert editor.first_error()
    room.until(lambda: room.office.read(media.of_draft, draft))
    room.until(lambda: "described" in editor.first_error())
    (attached,) = room.office.read(media.of_draft, draft)
    editor.checks.asked.emit(Check("error", "", Remedy.DESCRIBE, attached.media_id))
    assert editor.attachments._rows[attached.media_id].alt.hasFocus() or not editor.isActiveWindow()
    editor.attachments._rows[attached.media_id].alt.insert("Le four")
    room.until(lambda: not editor.first_error())
    assert not editor.is_blank()
    editor.keeper.flush()
    room.settle()


def test_a_warning_that_makes_a_text_too_long_is_told(room):
    class Counting(Strict):
        def plan(self, account, text, reply_to="", media=(), options=None):
            whole = len(text) + len((options or {}).get("warning", ""))
            troubles = (Trouble("too-long", {"count": str(whole), "maximum": "500"}),) if whole > 500 else ()
            return Plan(text, troubles)

    accounts_there = rows(room, network=Counting())
    assert about_files(room, accounts_there, {1: "a" * 490}, [], False, {"warning": "b" * 20})[0].kind == "error"
    assert about_files(room, accounts_there, {1: "a" * 490}, [], False, {"warning": "b"}) == []


def test_each_part_of_a_thread_has_its_own_files(room):
    accounts_ = rows(room)
    files = [FOUR, FOUR, replace(FOUR, part=1), replace(FOUR, part=1)]
    thread = {1: "un\n///\ndeux"}
    assert about_files(room, accounts_, thread, files, False) == []
    assert len(about_files(room, accounts_, thread, [*files, FOUR], False)) == 1
    assert len(about_files(room, accounts_, {1: "un seul"}, files, False)) == 1


def test_where_answers_take_no_files_the_first_part_takes_them(room):
    network = Strict()
    network.files_below = False
    accounts_ = rows(room, network=network)
    thread = {1: "un\n///\ndeux"}
    assert about_files(room, accounts_, thread, [FOUR], False) == []
    (found,) = about_files(room, accounts_, thread, [replace(FOUR, part=1)], False)
    assert found.kind == "error"


def test_the_parts_of_a_thread_are_measured_one_by_one_whatever_was_chosen(room):
    class Narrow(Pictured):
        def plan(self, account, text, reply_to="", media=(), options=None):
            return Plan(text, (Trouble("too-long", {"count": "9", "maximum": "5"}),) if len(text) > 12 else ())

    accounts_ = rows(room, network=Narrow())
    chosen = {"visibility": "direct"}
    assert about_files(room, accounts_, {1: "dix lettres\n///\ndix lettres"}, [], False, chosen) == []
    assert len(about_files(room, accounts_, {1: "plus de dix lettres"}, [], False, chosen)) == 1
