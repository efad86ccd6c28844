"""Writing without spaces between the words, made searchable: every two neighbouring signs are a word."""

import re

WITHOUT_SPACES = ("zh", "ja", "th", "lo", "km", "my")
SIGNS = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]+")


def searchable(text: str, locale: str) -> str:
    """`text` as PostgreSQL can find the words of; the same for what is written and for what is asked."""
    if locale.split("-")[0] not in WITHOUT_SPACES:
        return text
    return SIGNS.sub(lambda run: f" {pairs(run.group())} ", text)


def pairs(run: str) -> str:
    return run if len(run) == 1 else " ".join(run[at : at + 2] for at in range(len(run) - 1))
