from cmdesk.domain.troubles import Trouble
from cmdesk.sentences import sentence
from cmdesk.sentences.reports import SENTENCES
from cmdesk.translations import Catalogue


def test_each_trouble_says_what_to_do():
    for language in ("en", "fr"):
        tr = Catalogue(language).tr
        assert "odt" in sentence(Trouble("report-format", {"name": "odt"}), tr)
        assert len({told(tr) for told in SENTENCES.values()}) == len(SENTENCES)
