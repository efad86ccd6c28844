"""What is asked for, and the address of the same content at each contender."""

from dataclasses import dataclass, field, replace

import psycopg

from tests.benchmarks.contenders.wagtail_questions import DESK, PAGE, SUMMARY
from tests.benchmarks.servers import BARE, OURS, WAGTAIL, Server

PAGE_WITH_MOST_DESKS = """
    SELECT document.id, page.id
    FROM published_document document
    JOIN wagtailcore_page page ON page.translation_key = document.id
    JOIN content_models_localeprofile profile ON profile.locale_id = page.locale_id AND profile.code = document.locale
    WHERE document.collection = 'pages' AND document.type = 'guidance' AND document.locale = 'nl'
    ORDER BY cardinality(array_positions(document.included_collections, 'reporting-points')) DESC, page.id
    LIMIT 1
"""
COMMONEST_AUDIENCE = """
    SELECT audience.code, audience.id
    FROM content_models_audience audience
    JOIN content_models_guidancepage_audiences chosen ON chosen.audience_id = audience.id
    GROUP BY audience.id ORDER BY count(*) DESC, audience.id LIMIT 1
"""
STORE = """
    INSERT INTO published_document (id, locale, collection, type, state, sequence, sort, facets, included,
        included_collections, body, summary, search_text, reason, explanation, changed_at)
    VALUES (gen_random_uuid(), 'nl', 'benchmark', 'answer', 'live', nextval('published_sequence'), '', '{}', '{}',
        '{}', %s, '', '', '', '', now())
    RETURNING id
"""


@dataclass(frozen=True)
class Workload:
    """`paths` and `headers` by contender. `conditional`: the client holds the answer already, and says so."""

    name: str
    paths: dict[str, str]
    conditional: bool = False
    headers: dict[str, dict[str, str]] = field(default_factory=dict)


def workloads(url: str, servers: dict[str, Server]) -> list[Workload]:
    """The workloads on the content of the database at `url`; all contenders were asked once and answered."""
    with psycopg.connect(url) as connection:
        asked = [stored_for_the_bare_view(connection, servers[OURS], each) for each in questions(connection)]
    return [with_etags(each, servers) if each.conditional else each for each in asked]


def questions(connection: psycopg.Connection) -> list[Workload]:
    """Without the bare view, which has nothing to answer yet."""
    page, page_pk = connection.execute(PAGE_WITH_MOST_DESKS).fetchone()
    audience, audience_pk = connection.execute(COMMONEST_AUDIENCE).fetchone()
    guidance = "type=content_models.GuidancePage&locale=nl&limit=20"
    with_desks = {OURS: f"/api/v1/pages/{page}", WAGTAIL: f"/api/v2/pages/{page_pk}/?fields={PAGE}"}
    alone = {OURS: f"/api/v1/pages/{page}?include=none", WAGTAIL: f"/api/v2/pages/{page_pk}/?fields={PAGE},-desks"}
    summaries = {
        OURS: f"/api/v1/pages?audience={audience}&type=guidance&limit=20",
        WAGTAIL: f"/api/v2/pages/?{guidance}&audiences={audience_pk}&fields={SUMMARY}",
    }
    desks = {
        OURS: "/api/v1/reporting-points?limit=100&view=full",
        WAGTAIL: f"/api/v2/reporting-points/?limit=100&locale=nl&fields={DESK}",
    }
    return [
        Workload("one page with its desks", with_desks),
        Workload("the same page alone", alone),
        Workload("20 summaries for an audience", summaries),
        Workload("all desks, whole", desks),
        Workload("one page with its desks: 304", with_desks, conditional=True),
    ]


def stored_for_the_bare_view(connection: psycopg.Connection, ours: Server, asked: Workload) -> Workload:
    """The bare view hands out the very bytes of our answer, from a published document of their own."""
    body = ours.get(asked.paths[OURS]).body.decode()
    id = connection.execute(STORE, [body]).fetchone()[0]
    kind = "tagged" if asked.conditional else "stored"
    return replace(asked, paths={**asked.paths, BARE: f"/{kind}/{id}"})


def with_etags(asked: Workload, servers: dict[str, Server]) -> Workload:
    tags = {name: servers[name].get(path).headers["ETag"] for name, path in asked.paths.items()}
    return replace(asked, headers={name: {"If-None-Match": tag} for name, tag in tags.items()})
