"""The resources: which parameters each takes, and which linked documents it can send along."""

from collections.abc import Mapping
from typing import ClassVar

from api.v1.parameters import Parameter, code, code_filter, identifier, includes, one_of, several
from api.v1.resource import CollectionView, ItemView

VOCABULARIES = ("audiences", "needs", "exploitation-forms")
PAGE_INCLUDE = includes("reporting-points", *VOCABULARIES)
REPORTING_POINT_INCLUDE = includes("organisations", *VOCABULARIES)
ABOUT = {
    "audience": code_filter("what is for these audiences"),
    "need": code_filter("what helps with these needs"),
    "exploitationForm": code_filter("what is for these forms of exploitation, or for all of them"),
}


def with_default(parameter: Parameter, *default: str) -> Parameter:
    return Parameter(parameter.description, parameter.read, list(default), parameter.schema)


class PageItem(ItemView):
    collection = "pages"
    parameters: ClassVar[Mapping[str, Parameter]] = {
        **ItemView.parameters,
        "include": with_default(PAGE_INCLUDE, "reporting-points"),
    }


class PageCollection(CollectionView):
    collection = "pages"
    filters: ClassVar[Mapping[str, Parameter]] = {
        "type": code_filter("pages of these types"),
        **ABOUT,
        "parent": Parameter("Only pages right below this one.", several(identifier), None, {"type": "string", "format": "uuid"}),
    }
    parameters: ClassVar[Mapping[str, Parameter]] = {
        **CollectionView.parameters,
        **filters,
        "include": with_default(PAGE_INCLUDE),
    }


class ReportingPointItem(ItemView):
    collection = "reporting-points"
    parameters: ClassVar[Mapping[str, Parameter]] = {
        **ItemView.parameters,
        "include": with_default(REPORTING_POINT_INCLUDE, "organisations"),
    }


class ReportingPointCollection(CollectionView):
    collection = "reporting-points"
    filters: ClassVar[Mapping[str, Parameter]] = {
        "key": code_filter("desks with these keys"),
        "kind": code_filter("desks of these kinds"),
        **ABOUT,
        "organisation": Parameter("Only desks of these organisations.", several(identifier), None, {"type": "string", "format": "uuid"}),
        "referable": Parameter(
            "true: only desks with a channel to refer somebody to.",
            several(one_of("true", "false")),
            None,
            {"type": "string", "enum": ["true", "false"]},
        ),
    }
    parameters: ClassVar[Mapping[str, Parameter]] = {
        **CollectionView.parameters,
        **filters,
        "include": with_default(REPORTING_POINT_INCLUDE),
    }


class OrganisationItem(ItemView):
    collection = "organisations"


class OrganisationCollection(CollectionView):
    collection = "organisations"


class VocabularyCollection(CollectionView):
    """A vocabulary is a short open list: new codes may be added."""

    filters: ClassVar[Mapping[str, Parameter]] = {
        "code": Parameter("Only terms with these codes.", several(code), None, {"type": "string"})
    }
    parameters: ClassVar[Mapping[str, Parameter]] = {**CollectionView.parameters, **filters}


class AudienceItem(ItemView):
    collection = "audiences"


class AudienceCollection(VocabularyCollection):
    collection = "audiences"


class NeedItem(ItemView):
    collection = "needs"


class NeedCollection(VocabularyCollection):
    collection = "needs"


class ExploitationFormItem(ItemView):
    collection = "exploitation-forms"


class ExploitationFormCollection(VocabularyCollection):
    collection = "exploitation-forms"
