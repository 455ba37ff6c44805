"""How soon a query speaks: the measures behind its sensitivity."""

from dataclasses import dataclass

from cmdesk.domain.signals import Measure, Stretch

SLOTS_A_DAY = 96  # quarter hours


@dataclass(frozen=True)
class Caution:
    """How sure one must be before something is told."""

    name: int
    least: int  # texts, each by somebody else
    waking: int  # texts from a place that was silent
    chance: float  # of being wrong, for each look


CAUTIONS = {1: Caution(1, 8, 6, 1e-7), 2: Caution(2, 5, 4, 1e-5), 3: Caution(3, 4, 3, 1e-4)}
MEASURES = {
    name: Measure(
        SLOTS_A_DAY,
        (Stretch(4, 5.0 * factor), Stretch(8, 4.0 * factor), Stretch(24, 2.5 * factor)),
        least=CAUTIONS[name].least,
    )
    for name, factor in ((1, 1.5), (2, 1.0), (3, 0.7))
}


def caution_of(sensitivity: int) -> Caution | None:
    """None: the query raises no signals."""
    return CAUTIONS.get(sensitivity)
