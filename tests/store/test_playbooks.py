from sqlalchemy import insert, update

from cmdesk.domain.playbook import Line, Page, Playbook
from cmdesk.domain.proofing import HouseWord, WordKind
from cmdesk.store import accounts, house_words, playbooks, settings
from cmdesk.store.tables import account, brand
from tests.store.conftest import NOON

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


def second(workspace, name="Café"):
    """A brand beside the first, with an account of its own."""
    with workspace.store.write() as db:
        made = db.execute(insert(brand).values(name=name, created=NOON).returning(brand.c.id)).scalar_one()
    account_id = workspace.account("@cafe@piaille.example")
    with workspace.store.write() as db:
        db.execute(update(account).where(account.c.id == account_id).values(brand_id=made))
    return made, account_id


def words_of(workspace, brand_id=None):
    return [line.text for line in workspace.read(playbooks.one, brand_id).lines("words")]


def test_another_brand_has_the_words_of_the_first_until_it_has_its_own(workspace):
    first = workspace.write(accounts.name_brand, "Fournil", workspace.now)
    other, _ = second(workspace)
    workspace.write(house_words.learn, "Thabor")
    made = workspace.write(house_words.keep, HouseWord(0, WordKind.BANNED, "cheap", "plus  accessible"))
    workspace.write(playbooks.keep, TOLD, workspace.now, other, "tone")
    workspace.write(house_words.keep, HouseWord(made, WordKind.BANNED, "pas cher"))
    assert words_of(workspace, other) == ["pas cher"]  # kept, but not its words: they follow, however they are spaced
    own = Playbook({"words": Page(lines=(Line("branché", {"kind": "banned"}),))})
    assert workspace.write(playbooks.keep, own, workspace.now, other, "words").lines("words")[0].text == "pas cher"
    assert (words_of(workspace, first), words_of(workspace, other)) == (["pas cher"], ["branché"])
    assert [each.word for each in workspace.read(house_words.every)] == ["pas cher", "Thabor"]
    workspace.write(playbooks.keep, Playbook(), workspace.now, other, "words")
    assert words_of(workspace, other) == []  # it wants none, and not those of the first again


def test_how_each_brand_speaks_is_told_by_its_accounts(workspace):
    first = workspace.write(accounts.name_brand, "Fournil", workspace.now)
    ours = workspace.account()
    assert workspace.read(playbooks.houses).of_account(ours).brand == ""  # one brand needs no name
    other, theirs = second(workspace)
    workspace.write(playbooks.keep, Playbook({"tone": Page({"address": "tu"})}), workspace.now, other)
    workspace.write(playbooks.keep, TOLD, workspace.now, first)
    told = workspace.read(playbooks.houses)
    found = [told.of_account(one) for one in (ours, theirs, None)]
    assert [(one.brand, one.playbook.option("tone", "address")) for one in found] == [
        ("Fournil", "vous"), ("Café", "tu"), ("Fournil", "vous"),
    ]  # fmt: skip


def test_without_a_brand_there_is_one_house(workspace):
    workspace.write(house_words.learn, "Thabor")
    assert [each.word for each in workspace.read(playbooks.houses).of_account(None).words] == ["Thabor"]
