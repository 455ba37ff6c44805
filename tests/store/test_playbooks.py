from cmdesk.domain.playbook import Line, Page, Playbook
from cmdesk.domain.proofing import HouseWord, WordKind
from cmdesk.store import accounts, house_words, playbooks, settings

TOLD = Playbook(
    {
        "pillars": Page(lines=(Line("Pains", {"share": "60"}), Line("Coulisses", {"share": "40"}))),
        "tone": Page({"address": "vous"}),
    },
    "À revoir",
)


def test_nothing_is_there_at_first_and_a_brand_is_made_for_what_is_kept(workspace):
    assert not workspace.read(playbooks.one)
    assert workspace.write(playbooks.keep, TOLD, workspace.now) == Playbook()
    assert workspace.read(playbooks.one) == TOLD
    assert workspace.read(playbooks.pillars) == ("Pains", "Coulisses")
    assert workspace.write(playbooks.keep, Playbook(), workspace.now) == TOLD


def test_each_brand_has_its_own(workspace):
    first = workspace.write(accounts.name_brand, "Fournil", workspace.now)
    workspace.write(playbooks.keep, TOLD, workspace.now, first)
    assert workspace.read(playbooks.one, first) == workspace.read(playbooks.one) == TOLD
    assert workspace.read(playbooks.one, first + 1) == Playbook()


def test_its_words_are_the_words_of_the_house(workspace):
    workspace.write(house_words.learn, "Thabor")
    made = workspace.write(house_words.keep, HouseWord(0, WordKind.BANNED, "pas cher", "accessible"))
    shown = workspace.read(playbooks.one).lines("words")
    assert shown == (Line("pas cher", {"kind": "banned", "instead": "accessible"}),)
    assert shown[0].id == made
    names = (Line("bon marché", shown[0].values, made), Line("Fournil du Thabor", {"kind": "brand"}))
    workspace.write(playbooks.keep, TOLD.with_page("words", Page(lines=names)), workspace.now)
    assert [(each.kind, each.word) for each in workspace.read(house_words.every)] == [
        (WordKind.BANNED, "bon marché"),
        (WordKind.BRAND, "Fournil du Thabor"),
        (WordKind.OWN, "Thabor"),
    ]
    assert workspace.read(house_words.every)[0].id == made
    assert "bon marché" not in workspace.read(settings.read, "playbook 1")  # said in one place only
    workspace.write(playbooks.keep, TOLD, workspace.now)
    assert [each.word for each in workspace.read(house_words.every)] == ["Thabor"]


def test_a_section_is_kept_alone_and_the_others_stay_as_somebody_else_left_them(workspace):
    workspace.write(playbooks.keep, TOLD, workspace.now)
    workspace.write(house_words.keep, HouseWord(0, WordKind.BANNED, "pas cher"))
    mine = TOLD.with_page("tone", Page({"address": "tu"}))  # from before that word
    workspace.write(playbooks.keep, mine, workspace.now, None, "tone")
    kept = workspace.read(playbooks.one)
    assert kept.page("tone") == Page({"address": "tu"})
    assert [line.text for line in kept.lines("words")] == ["pas cher"]
    workspace.write(playbooks.keep, Playbook({}, "Autre"), workspace.now, None, "notes")
    assert workspace.read(playbooks.one) == Playbook(kept.pages, "Autre")
