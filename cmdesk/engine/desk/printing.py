"""Where the desk turns documents into files: one after the other, with fonts that are read once."""

import asyncio
from datetime import datetime
from typing import Any

from cmdesk import paths
from cmdesk.engine.desk.ground import Ground


class PrintingDesk(Ground):
    """The part of the desk that reports, playbooks and debriefs are printed by."""

    _type: Any = None  # the fonts, once they were read
    _press: asyncio.Lock | None = None

    async def _formed(self, document: Any, form: str, made: datetime) -> bytes:
        """A document as "pdf", "docx" or "html"."""
        return bytes(await self._printed(_body, document, form, made, self._fonts()))

    async def _printed(self, work: Any, *args: Any) -> Any:
        """One after the other: the fonts are shared."""
        if self._press is None:
            self._press = asyncio.Lock()
        async with self._press:
            return await asyncio.to_thread(work, *args)

    def _fonts(self) -> Any:
        from cmdesk.reports.typesetting import Type

        if self._type is None:
            self._type = Type(*(paths.resource("fonts", f"Report-{face}.ttf") for face in ("Regular", "SemiBold")))
        return self._type


def _body(document: Any, form: str, made: datetime, type_: Any) -> bytes:
    from cmdesk.reports import forms

    return forms.body(document, form, made, type_)
