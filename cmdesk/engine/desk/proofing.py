"""What a person can ask about a text before it leaves."""

import asyncio
from collections.abc import Sequence

from cmdesk.domain.accounts import place_of
from cmdesk.domain.proofing import CheckRules, Finding, Houses, Level, Manner
from cmdesk.domain.texts import Customs
from cmdesk.engine.desk.ground import Ground
from cmdesk.store import nearness, playbooks, settings

SPACES = "spaces"  # a setting of the workspace: how French spaces are set, by network


class ProofingDesk(Ground):
    """The part of the desk that reads before others do."""

    async def proofread(self, texts: Sequence[tuple[str, str, int]], language: str = "") -> list[tuple[Finding, ...]]:
        """What is found in each text, which comes with its network ("": none yet) and its brand (0: the first).

        `language` "" is found out.
        """
        from cmdesk.engine import proofing
        from cmdesk.language.proofreading import language_of
        from cmdesk.networks import BY_NAME

        await self.ready()
        houses: Houses = await self.engine.read(playbooks.houses)
        spaces = await self.engine.read(settings.read, SPACES, {})
        kinds = [BY_NAME.get(network) for _, network, _ in texts]
        customs = [kind.customs if kind is not None else Customs() for kind in kinds]
        owners = [houses.of_brand(brand_id) for _, _, brand_id in texts]
        jobs = [
            (text, network, Manner(language, spaces.get(place_of(network), "fine"), owner.words, owner.playbook, usual))
            for (text, network, _), owner, usual in zip(texts, owners, customs, strict=True)
        ]
        rules: CheckRules = await self.engine.read(nearness.rules)
        apart = list(dict.fromkeys(text for text, *_ in texts)) if rules.grammar else []
        reading = (self.grammar.read(text, language_of(text, language)) for text in apart)
        found, *said = await asyncio.gather(self.tools.parse(proofing.read, jobs), *reading)
        grammar = dict(zip(apart, said, strict=True))
        return [
            together([owner.sign(each) for each in one], grammar.get(text, ()))
            for one, (text, *_), owner in zip(found, texts, owners, strict=True)
        ]

    async def suggest(self, word: str, language: str) -> tuple[str, ...]:
        """What a word that no dictionary has may have meant."""
        from cmdesk.engine import proofing

        await self.ready()
        found: tuple[str, ...] = await self.tools.parse(proofing.suggest, word, language)
        return found


def together(found: Sequence[Finding], grammar: Sequence[Finding]) -> tuple[Finding, ...]:
    """Of what is told twice of one place the grammar is left out."""
    taken = [(each.start, each.end) for each in found if each.start >= 0]
    more = [each for each in grammar if not any(a < each.end and each.start < b for a, b in taken)]
    order = list(Level)
    return tuple(sorted([*found, *more], key=lambda each: (order.index(each.level), each.start)))
