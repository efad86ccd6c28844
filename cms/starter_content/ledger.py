from collections import Counter

from cms.starter_content.models import LoadedItem


class Ledger:
    """What was loaded already. `loaded` counts what is loaded now, by kind."""

    def __init__(self) -> None:
        self._digests = dict(LoadedItem.objects.values_list("name", "digest"))
        self.loaded: Counter[str] = Counter()

    def is_new(self, kind: str, name: str, digest: str = "") -> bool:
        """Whether this was never loaded, or with another digest."""
        return self._digests.get(f"{kind}/{name}") != digest

    def note(self, kind: str, name: str, digest: str = "", *, count: int = 1) -> None:
        LoadedItem.objects.update_or_create(name=f"{kind}/{name}", defaults={"digest": digest})
        self._digests[f"{kind}/{name}"] = digest
        self.loaded[kind] += count
