"""Words without what tells who wrote them or whom they name: handles, addresses, telephone numbers, a given name."""

import re
from collections.abc import Sequence

_TELLING = re.compile(
    r"https?://\S+|(?<!\w)www\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\w)@[\w.-]+(?:@[\w.-]+)?"
    r"|(?<!\d)\+?\d(?:[ .\-\u00a0\u202f]?\d){7,14}(?!\d)"
)
GONE = "[…]"


def anonymous(text: str, names: Sequence[str] = ()) -> str:
    """The text with a mark in the place of each; `names` are those of the person, whole and word by word."""
    told = _TELLING.sub(GONE, text)
    parts = {word for name in names for word in re.findall(r"[^\W\d_]{3,}", name)}
    words = sorted(parts | {whole for name in names if len(whole := name.strip()) >= 3}, key=len, reverse=True)
    if words:
        told = re.sub(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", GONE, told, flags=re.IGNORECASE)
    return told
