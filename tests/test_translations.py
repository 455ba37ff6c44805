"""The words in two languages: complete, well set, and kept in step with the source by scripts/translations."""

import importlib.machinery
import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

from cmdesk.translations import Catalogue, system_language

ROOT = Path(__file__).resolve().parent.parent
SOURCE = """
class Panel:
    def build(self, count, there):
        self.tr("Sources")
        tr("{n} sources", n=count)
        tr("{n} items", count)
        self.tr("{n} people", "", count)
        self.tr("Nobody", "a remark")
        tr("Yes" if there else "No")
        QCoreApplication.translate("Lines", "late")
        tr("Two " "pieces")
        other("not for people")
        FormField("server", "Server", hint="Its name", below="Where it lives")
        Choice("state", "State", (("", "Draft"),))
        Refused("no-room", name=name, **saying("{host} has no room “{name}”.", field="room"))


class Forum:
    title = Spoken("Forum")
    in_short = "Answers and topics"
"""


def load() -> ModuleType:
    loader = importlib.machinery.SourceFileLoader("translations_script", str(ROOT / "scripts" / "translations"))
    spec = importlib.util.spec_from_loader(loader.name, loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[loader.name] = module
    before, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        loader.exec_module(module)
    finally:
        sys.dont_write_bytecode = before
    return module


script = load()


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A project of one file, whose French and English files are empty."""
    source, folder = tmp_path / "cmdesk", tmp_path / "translations"
    source.mkdir()
    folder.mkdir()
    (source / "panel.py").write_text(SOURCE, encoding="utf-8")
    monkeypatch.setattr(script, "SOURCE", source)
    monkeypatch.setattr(script.collect, "__defaults__", (source,))
    monkeypatch.setattr(script, "FOLDER", folder)
    for language in ("en", "fr"):
        script.file_of(language).write_text(script.written(script.Words(), language, {}), encoding="utf-8")
    return tmp_path


def told(folder: Path, name: str, words: object) -> str:
    path = folder / name
    path.write_text(json.dumps(words), encoding="utf-8")
    return str(path)


PLURALS = {
    "{n} sources": ["{n} source", "{n} sources"],
    "{n} items": ["{n} item", "{n} items"],
    "{n} people": ["{n} person", "{n} people"],
}
FRENCH = {
    "Sources": "Sources",
    "{n} sources": ["{n} source", "{n} sources"],
    "{n} items": ["{n} élément", "{n} éléments"],
    "{n} people": ["{n} personne", "{n} personnes"],
    "Nobody": "Personne",
    "Yes": "Oui",
    "No": "Non",
    "late": "en retard",
    "Two pieces": "Deux morceaux",
    "Server": "Serveur",
    "Its name": "Son nom",
    "Where it lives": "Où il vit",
    "State": "État",
    "Draft": "Brouillon",
    "{host} has no room “{name}”.": "{host} n’a pas de salon «\u202f{name}\u202f».",
    "Forum": "Forum",
    "Answers and topics": "Réponses et sujets",
}


def test_the_program_is_translated_whole_and_well():
    found = script.complaints()
    assert not found, "\n".join(found)


def test_every_word_for_people_is_collected(project):
    words = script.collect()
    assert {source for source, plural in words.plural.items() if plural} == set(PLURALS)
    assert set(words.plural) == set(FRENCH)
    assert words.place["Sources"] == "cmdesk/panel.py:4"


def test_what_is_missing_is_told_per_language(project, capsys):
    assert script.main(["--missing"]) == 0
    missing = json.loads(capsys.readouterr().out)
    assert set(missing["fr"]) == set(FRENCH)
    assert missing["en"] == {source: ["", ""] for source in PLURALS}
    assert script.main(["--check"]) == 1


def test_filling_completes_both_files(project, capsys):
    french = told(project, "panel.json", FRENCH)
    english = told(project, "panel.en.json", PLURALS)
    assert script.main(["--fill", french, english]) == 0
    assert script.main(["--check"]) == 0, capsys.readouterr().out
    before = script.file_of("fr").read_text(encoding="utf-8")
    assert script.main([]) == 0
    assert script.file_of("fr").read_text(encoding="utf-8") == before
    assert before.index("<source>Its name") < before.index("<source>No<") < before.index("<source>Yes<")
    assert script.read(script.file_of("fr"))["{n} sources"] == ["{n} source", "{n} sources"]


def test_collecting_again_keeps_translations_and_drops_what_is_gone(project):
    script.main(["--fill", told(project, "panel.json", FRENCH)])
    path = project / "cmdesk" / "panel.py"
    path.write_text('tr("Yes")\ntr("New & <bold>")\n', encoding="utf-8")
    assert any("no longer used" in line for line in script.complaints())
    script.main([])
    assert script.read(script.file_of("fr")) == {"Yes": ["Oui"]}
    text = script.file_of("fr").read_text(encoding="utf-8")
    assert "New &amp; &lt;bold&gt;" in text
    assert 'type="unfinished"' in text
    assert list(script.missing(script.collect(), "fr")) == ["New & <bold>"]


def test_a_translation_of_nothing_is_told(project, capsys):
    assert script.main(["--fill", told(project, "panel.json", {"Nowhere": "Nulle part"})]) == 0
    assert "Nowhere" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("source", "french", "why"),
    [
        ("Hello {name}", "Bonjour", "other {values}"),
        ("Hello {name}", "Bonjour {nom}", "other {values}"),
        ("Hello {name}", "Bonjour {name", "other {values}"),
        ("It is here", "C'est ici", "straight apostrophe"),
        ("Really?", "Vraiment?", "no thin space"),
        ("Really?", "Vraiment ?", "wide space"),
        ("One; two", "Un; deux", "no thin space"),
        ("Name: {name}", "Nom : {name}", "no hard space before :"),
        ("Name: {name}", "Nom: {name}", "no hard space before :"),
        ("“{name}”", "« {name} »", "«"),
        ("Wait", "Veuillez patienter", "veuillez"),
        ("More…", "Plus...", "three dots"),
        ("Don't", "Non", "straight apostrophe"),
    ],
)
def test_bad_typography_is_told(project, source, french, why):
    (project / "cmdesk" / "panel.py").write_text(f"tr({source!r})\n", encoding="utf-8")
    script.main(["--fill", told(project, "panel.json", {source: french})])
    assert any(why in line for line in script.complaints()), script.complaints()


@pytest.mark.parametrize(
    "french",
    [
        "C’est ici\u202f; vraiment\u202f?",
        "Nom\u00a0: {name}",
        "«\u202f{name}\u202f»\u00a0: voir",
        "auteur: titre: source:",
        "?",
        "à 12:30, sur https://example.org/?q=1;2",
        "l’expression «\u202fauteur:\u202f»",
    ],
)
def test_good_typography_passes(french):
    assert script.set_badly(french, script._NOT_FRENCH) == []


def test_a_plural_may_leave_out_its_number(project):
    (project / "cmdesk" / "panel.py").write_text('tr("{n} sources of {name}", n=1)\n', encoding="utf-8")
    script.main(["--fill", told(project, "panel.json", {"{n} sources of {name}": ["Une de {name}", "{n} de {name}"]})])
    assert not any("values" in line for line in script.complaints())


def test_the_catalogue_chooses_the_form_of_its_language():
    french = Catalogue("fr")
    french._forms = {"{n} sources": ("{n} source", "{n} sources"), "Yes {name}": ("Oui {name}",)}
    assert [french.tr("{n} sources", n=n) for n in (0, 1, 2)] == ["0 source", "1 source", "2 sources"]
    assert french.tr("Yes {name}", name="Léa") == "Oui Léa"
    assert french.tr("Unknown {x}", x=1) == "Unknown 1"
    english = Catalogue("en")
    english._forms = {"{n} sources": ("{n} source", "{n} sources")}
    assert [english.tr("{n} sources", n=n) for n in (0, 1, 2)] == ["0 sources", "1 source", "2 sources"]
    assert Catalogue("xx").language == "en"


@pytest.mark.parametrize(("lang", "language"), [("fr_FR.UTF-8", "fr"), ("en_GB.UTF-8", "en"), ("de_DE", "en")])
def test_the_language_of_the_session(monkeypatch, lang, language):
    monkeypatch.setenv("LANG", lang)
    assert system_language() == language
