"""The documents of a guide, published: what `referral-guide` is put together from."""

from tests.api import published
from tests.api.referral import guides
from tests.api.referral.opening import ALWAYS, NOBODY_KNOWS

COLLECTIONS = {
    "questions": "referral-questions",
    "rules": "referral-rules",
    "desks": "reporting-points",
    "regions": "regions",
    "holidays": "holidays",
}


def publish(guide: guides.Document, *languages: str) -> None:
    """In Dutch; `languages` are other public ones, in which nothing is published."""
    for code in ("nl", *languages):
        published.language(code)
    for part, collection in COLLECTIONS.items():
        for document in guide[part]:
            facets = [f"region:{code}" for code in document.get("region", {}).get("codes", [])]
            published.whole(document, collection, facets=facets)
    form = guides.published("exploitation-form", "labour") | {"code": "labour", "label": "arbeidsuitbuiting"}
    published.whole(form, "exploitation-forms", sort="labour")


def small_guide() -> guides.Document:
    """Two desks for anybody, one for a town in a region, and a rule."""
    return guides.guide(
        guides.national(),
        guides.desk("always", hours=ALWAYS),
        guides.desk("town", regions=["vr01"], hours=NOBODY_KNOWS),
        rules=[guides.rule("no-pay", guides.effect("pin", "always"), when={"exploitationForm": ["labour"]})],
        regions=[
            guides.region("vr01", "safety-region", "Groningen"),
            guides.region("gm0014", name="Groningen", parents=["vr01"], formerNames=["Ten Boer"]),
        ],
    )
