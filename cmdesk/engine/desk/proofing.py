"""What a person can ask about a text before it leaves."""

from collections.abc import Sequence

from cmdesk.domain.proofing import Finding, Manner
from cmdesk.engine.desk.ground import Ground
from cmdesk.store import house_words, playbooks, settings

SPACES = "spaces"  # a setting of the workspace: how French spaces are set, by network


class ProofingDesk(Ground):
    """The part of the desk that reads before others do."""

    async def proofread(self, texts: Sequence[tuple[str, str]], language: str = "") -> list[tuple[Finding, ...]]:
        """What is found in each text, which comes with the name of its network. `language` "" is found out."""
        from cmdesk.engine import proofing

        await self.ready()
        house = tuple(await self.engine.read(house_words.every))
        spaces = await self.engine.read(settings.read, SPACES, {})
        told = await self.engine.read(playbooks.one)
        jobs = [(text, network, Manner(language, spaces.get(network, "fine"), house, told)) for text, network in texts]
        found: list[tuple[Finding, ...]] = await self.tools.parse(proofing.read, jobs)
        return found

    async def suggest(self, word: str, language: str) -> tuple[str, ...]:
        """What a word that no dictionary has may have meant."""
        from cmdesk.engine import proofing

        await self.ready()
        found: tuple[str, ...] = await self.tools.parse(proofing.suggest, word, language)
        return found
