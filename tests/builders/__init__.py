"""Builds just the content a test needs."""

from tests.builders.languages import NAMES, language
from tests.builders.pages import (
    REVIEW_ON,
    about,
    audience_hub,
    campaign,
    exploitation_form_page,
    guidance,
    home,
    page,
    process,
    question_list,
    stream,
)
from tests.builders.referral import holiday, known, referral_case, referral_question, referral_rule
from tests.builders.snippets import channel, desk, glossary_term, notice, organisation, region, term
from tests.builders.versions import draft, publish, translated

__all__ = [
    "NAMES",
    "REVIEW_ON",
    "about",
    "audience_hub",
    "campaign",
    "channel",
    "desk",
    "draft",
    "exploitation_form_page",
    "glossary_term",
    "guidance",
    "holiday",
    "home",
    "known",
    "language",
    "notice",
    "organisation",
    "page",
    "process",
    "publish",
    "question_list",
    "referral_case",
    "referral_question",
    "referral_rule",
    "region",
    "stream",
    "term",
    "translated",
]
