"""The resources: what each can be asked for, and which linked documents it can send along."""

from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar

from api.v1.collection import CollectionView, list_parameters
from api.v1.item import ItemView
from api.v1.parameters import ABOUT, Parameter, code_filter, flag_filter, id_filter, includes
from api.v1.reporting_points import REPORTING_POINT_INCLUDE

VOCABULARIES = ("audiences", "needs", "exploitation-forms")
PAGE_INCLUDE = includes("reporting-points", "pages", "glossary-terms", "media", *VOCABULARIES)
REGION_INCLUDE = includes("regions")
NOTICE_INCLUDE = includes("audiences")
REFERRAL_INCLUDE = includes("reporting-points")
CODE = {"code": code_filter("terms with these codes")}


class PageItem(ItemView):
    collection = "pages"
    parameters: ClassVar[Mapping[str, Parameter]] = {
        **ItemView.parameters,
        "include": replace(PAGE_INCLUDE, default=["reporting-points"]),
    }


class PageCollection(CollectionView):
    collection = "pages"
    filters: ClassVar[Mapping[str, Parameter]] = {
        "type": code_filter("pages of these types"),
        **ABOUT,
        "parent": id_filter("pages right below these"),
        "variant": code_filter("pages of these variants: standard, plain"),
    }
    parameters = list_parameters(collection, filters, PAGE_INCLUDE)


class ReportingPointItem(ItemView):
    collection = "reporting-points"
    parameters: ClassVar[Mapping[str, Parameter]] = {
        **ItemView.parameters,
        "include": replace(REPORTING_POINT_INCLUDE, default=["organisations"]),
    }


class OrganisationItem(ItemView):
    collection = "organisations"


class OrganisationCollection(CollectionView):
    collection = "organisations"
    parameters = list_parameters(collection)


class AudienceItem(ItemView):
    collection = "audiences"


class AudienceCollection(CollectionView):
    collection = "audiences"
    filters = CODE
    parameters = list_parameters(collection, filters)


class NeedItem(ItemView):
    collection = "needs"


class NeedCollection(CollectionView):
    collection = "needs"
    filters = CODE
    parameters = list_parameters(collection, filters)


class ExploitationFormItem(ItemView):
    collection = "exploitation-forms"


class ExploitationFormCollection(CollectionView):
    collection = "exploitation-forms"
    filters = CODE
    parameters = list_parameters(collection, filters)


class RegionItem(ItemView):
    collection = "regions"
    parameters: ClassVar[Mapping[str, Parameter]] = {**ItemView.parameters, "include": REGION_INCLUDE}


class RegionCollection(CollectionView):
    collection = "regions"
    filters: ClassVar[Mapping[str, Parameter]] = {
        "code": code_filter("regions with these codes"),
        "kind": code_filter("regions of these kinds"),
        "parent": id_filter("regions that lie in these"),
    }
    parameters = list_parameters(collection, filters, REGION_INCLUDE)


class GlossaryTermItem(ItemView):
    collection = "glossary-terms"


class GlossaryTermCollection(CollectionView):
    collection = "glossary-terms"
    filters: ClassVar[Mapping[str, Parameter]] = {
        **CODE,
        "neverTranslate": flag_filter("terms that stay Dutch in every language; false: all others"),
    }
    parameters = list_parameters(collection, filters)


class MediumItem(ItemView):
    collection = "media"


class MediumCollection(CollectionView):
    collection = "media"
    filters: ClassVar[Mapping[str, Parameter]] = {"type": code_filter("media of these types: image, document")}
    parameters = list_parameters(collection, filters)


class NoticeItem(ItemView):
    collection = "notices"
    parameters: ClassVar[Mapping[str, Parameter]] = {**ItemView.parameters, "include": NOTICE_INCLUDE}


class NoticeCollection(CollectionView):
    collection = "notices"
    filters: ClassVar[Mapping[str, Parameter]] = {
        "audience": code_filter("notices for these audiences, or for everybody"),
        "severity": code_filter("notices as severe as this"),
    }
    parameters = list_parameters(collection, filters, NOTICE_INCLUDE)


class ReferralRuleItem(ItemView):
    collection = "referral-rules"
    parameters: ClassVar[Mapping[str, Parameter]] = {**ItemView.parameters, "include": REFERRAL_INCLUDE}


class ReferralRuleCollection(CollectionView):
    collection = "referral-rules"
    filters: ClassVar[Mapping[str, Parameter]] = {
        "key": code_filter("rules with these keys"),
        "audience": code_filter("rules for these audiences, or for all"),
        "need": code_filter("rules for these needs, or for all"),
    }
    parameters = list_parameters(collection, filters, REFERRAL_INCLUDE)


class ReferralQuestionItem(ItemView):
    collection = "referral-questions"


class ReferralQuestionCollection(CollectionView):
    collection = "referral-questions"
    filters: ClassVar[Mapping[str, Parameter]] = {
        "key": code_filter("questions with these keys"),
        "audience": code_filter("questions for these audiences, or for all"),
        "need": code_filter("questions for these needs, or for all"),
    }
    parameters = list_parameters(collection, filters)


class ReferralCaseItem(ItemView):
    collection = "referral-cases"
    parameters: ClassVar[Mapping[str, Parameter]] = {**ItemView.parameters, "include": REFERRAL_INCLUDE}


class ReferralCaseCollection(CollectionView):
    collection = "referral-cases"
    filters: ClassVar[Mapping[str, Parameter]] = {
        "key": code_filter("cases with these keys"),
        "audience": code_filter("cases of these audiences"),
        "need": code_filter("cases with these needs"),
    }
    parameters = list_parameters(collection, filters, REFERRAL_INCLUDE)


class HolidayItem(ItemView):
    collection = "holidays"


class HolidayCollection(CollectionView):
    collection = "holidays"
    parameters = list_parameters(collection)
