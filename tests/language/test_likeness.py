from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk import paths
from cmdesk.language import weights
from cmdesk.language.kinds import ENOUGH
from cmdesk.language.likeness import KINDS, WIDTH, Likeness


@pytest.fixture(scope="module")
def likenesses() -> dict[str, Likeness]:
    folder = paths.resource("models")
    return {one: Likeness(weights.load(folder / f"kinds-{one}.weights"), one) for one in ("fr", "en")}


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("Electricien qualifié, dix ans de métier, je cherche un emploi chez vous", "fr", "application"),
        ("Experienced nurse looking for a part time position in your clinic", "en", "application"),
        ("Le vendeur m'a livré la mauvaise commande et le colis était abîmé", "fr", "order"),
    ],
)
def test_words_used_alike_tell_the_kind(likenesses: dict[str, Likeness], text: str, language: str, kind: str) -> None:
    found = likenesses[language].cues(text)
    assert kind in {cue.speaks_for for cue in found}
    assert sum(cue.weight for cue in found if cue.speaks_for == kind) == pytest.approx(ENOUGH)


def test_of_too_few_known_words_nothing_is_said(tmp_path: Path) -> None:
    row = [9.0] * len(KINDS) + [1.0]
    assert len(row) == WIDTH
    file = tmp_path / "kinds.weights"
    weights.save(file, {"bars": [0.0] * len(KINDS)}, {"kin": {weights.key(word): row for word in ("un", "deux")}})
    likeness = Likeness(weights.load(file), "fr")
    assert likeness.cues("un deux autre chose") == []
    assert {cue.speaks_for for cue in likeness.cues("un deux un")} == set(KINDS)


def test_what_does_not_reach_the_bar_is_not_said(tmp_path: Path) -> None:
    file = tmp_path / "kinds.weights"
    table = {weights.key(word): [1.0] + [-1.0] * (len(KINDS) - 1) + [1.0] for word in ("un", "deux", "trois")}
    weights.save(file, {"bars": [0.99] * len(KINDS)}, {"kin": table})
    assert {cue.speaks_for for cue in Likeness(weights.load(file), "fr").cues("un deux trois")} == {KINDS[0]}
    weights.save(file, {"bars": [1.01] * len(KINDS)}, {"kin": table})
    assert Likeness(weights.load(file), "fr").cues("un deux trois") == []


@given(st.text(max_size=200), st.sampled_from(["fr", "en"]))
def test_any_text_has_an_answer(likenesses: dict[str, Likeness], text: str, language: str) -> None:
    for cue in likenesses[language].cues(text):
        assert 0 <= cue.start < cue.end <= len(text)
        assert 0 < cue.weight <= ENOUGH + 1e-9
