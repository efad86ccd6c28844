"""The files of the referral: what they name is there, and what they say fits."""

import json
import re

import pytest

from cms.importing.stable_ids import stable_id
from cms.settings.places import ROOT
from cms.starter_content.languages import WRITTEN_IN
from cms.starter_content.referral import read
from cms.starter_content.referral_records import question_texts
from cms.starter_content.tasks import load_example_cases
from cms.starter_content.vocabularies import FILE
from cms.starter_content.yaml_file import read_yaml
from content_models.models import Audience, ExploitationForm, Need, ReferralCase
from content_models.referral_facets import CONDITIONS, SITUATION, contradictions, unknown_codes
from tests import builders
from tests.cms.starter_content.test_what_it_says import ABBREVIATION, KNOWN, desk_keys, explained, sentences

RESEARCH = ROOT.parent / "shared" / "data" / "referral_cases.json"
# A number that nobody has verified is not served: until then another desk may come first.
NOT_YET = {"case-10": "meld-misdaad-anoniem"}

RULES, QUESTIONS, CASES = read("rules"), read("questions"), read("cases")
LIMITS = {"name": 160, "reason": 300, "advice": 600, "safety": 600}
LONGEST_SENTENCE = 20


@pytest.fixture
def vocabularies(db):
    builders.language()
    models = {"audiences": Audience, "needs": Need, "exploitation-forms": ExploitationForm}
    for collection, terms in read_yaml(FILE).items():
        for term in terms:
            builders.term(models[collection], term["code"])


def test_every_code_is_known_and_no_facet_contradicts_itself(vocabularies):
    for entry in [*RULES, *QUESTIONS]:
        assert unknown_codes(entry["conditions"], CONDITIONS) == [], entry["key"]
    given = [
        *((entry["key"], answer["sets"]) for entry in QUESTIONS for answer in entry["answers"]),
        *((entry["key"], entry["facets"]) for entry in CASES),
    ]
    for key, codes in given:
        assert unknown_codes(codes, SITUATION) == [], key
        assert contradictions(codes) == [], key


def test_every_desk_that_is_named_is_there():
    named = {effect["desk"] for rule in RULES for effect in rule["effects"] if effect.get("desk")}
    named |= {key for case in CASES for name in ("first", "allowed", "forbidden") for key in case[name]}
    assert named - desk_keys() == set()


def test_keys_are_given_once():
    for entries in (RULES, QUESTIONS, CASES):
        keys = [entry["key"] for entry in entries]
        assert len(keys) == len(set(keys))


@pytest.mark.parametrize("code", WRITTEN_IN)
def test_texts_fit_their_fields(code):
    for rule in RULES:
        assert {name: text for name, text in rule[code].items() if len(text) > LIMITS[name]} == {}, rule["key"]
    for question in QUESTIONS:
        assert len(question[code]["text"]) <= 200
        assert len(question[code]["help"]) <= 400
        for words in question[code]["answers"].values():
            assert len(words["label"]) <= 120
            assert len(words["explanation"]) <= 300


def test_both_languages_say_the_same():
    for rule in RULES:
        filled = [{name for name, text in rule[code].items() if text} for code in WRITTEN_IN]
        assert filled[0] == filled[1], rule["key"]
    for question in QUESTIONS:
        keys = [answer["key"] for answer in question["answers"]]
        assert [list(question[code]["answers"]) for code in WRITTEN_IN] == [keys, keys], question["key"]


@pytest.mark.parametrize("key", [entry["key"] for entry in [*RULES, *QUESTIONS]])
def test_readers_can_read_it(key):
    (entry,) = (each for each in [*RULES, *QUESTIONS] if each["key"] == key)
    found = list(sentences(entry["nl"]))
    assert [each for each in found if len(each.split()) > LONGEST_SENTENCE] == []
    abbreviations = {each for sentence in found for each in ABBREVIATION.findall(sentence)}
    assert abbreviations - explained() - KNOWN == set()
    assert not re.search("je krijgt een bed|je krijgt zeker|wij garanderen", " ".join(found).lower())


def test_an_answer_has_the_same_id_in_every_language():
    question = next(each for each in QUESTIONS if each["answers"])
    id = str(stable_id("answers", f"{question['key']}/{question['answers'][0]['key']}"))
    for code in WRITTEN_IN:
        assert id in question_texts(question, code)["answers"]


@pytest.mark.skipif(not RESEARCH.exists(), reason=f"{RESEARCH} is not there")
def test_every_case_of_the_research_that_a_source_settles_has_its_desk_first():
    ours = {case["key"]: case for case in CASES}
    for researched in json.loads(RESEARCH.read_text()):
        case = ours[researched["id"]]
        if researched["support"] == "direct":
            assert researched["first_desk"] in case["first"], case["key"]
            assert set(case["first"]) <= {researched["first_desk"], NOT_YET.get(case["key"])}, case["key"]
            assert set(researched["must_not_rank_first"]) <= set(case["forbidden"]), case["key"]


def test_example_cases_that_were_left_to_the_worker_come_once_and_wait_for_their_desks(vocabularies):
    builders.publish(builders.desk(key="comensha-registratie", name="Aanmelden bij CoMensha"))

    load_example_cases.call()
    load_example_cases.call()

    only_this_desk = {case["key"] for case in CASES if desks_of(case) == {"comensha-registratie"}}
    loaded = ReferralCase.objects.filter(live=True).values_list("key", flat=True)
    assert sorted(loaded) == sorted(only_this_desk)
    assert "case-71" in only_this_desk


def desks_of(case):
    return {key for name in ("first", "allowed", "forbidden") for key in case[name]}
