"""Each role tries everything, through the admin. What is not named here is refused."""

import pytest
from django.db import transaction

from tests.cms.users import world
from tests.signing_in import client_of, superuser

pytestmark = pytest.mark.django_db

READING = {"see_explorer", "see_desks"}
EDITING = READING | {
    "add_page",
    "edit_page",
    "submit_page",
    "approve_as_a_colleague",
    "add_desk",
    "edit_desk",
    "edit_channel",
    "confirm_checked",
    "see_translations",
    "ask_for_translation",
    "upload_image",
    "upload_document",
}
PUBLISHING = EDITING | {
    "publish_page_with_urgency",
    "unpublish_page",
    "delete_page",
    "publish_desk_with_urgency",
    "unpublish_desk",
    "delete_desk",
    "publish_channel",
    "recall",
}
ADMINISTRATING = {"see_people", "keep_people", "see_languages", "keep_languages", "set_policies"}
# Not even a chief editor: with urgency is another button, and leaves a mark.
PAST_THE_REVIEW = {
    "publish_page_past_its_review",
    "publish_desk_past_its_review",
    "publish_new_desk_past_its_review",
}
MAY = {
    ("administrator", None): PUBLISHING | ADMINISTRATING,
    ("chief-editor", None): PUBLISHING,
    ("comensha-editor", None): EDITING,
    ("ministry-editor", None): EDITING,
    ("ministry-reviewer", None): READING | {"edit_page", "submit_page", "approve_as_the_ministry"},
    ("translator", "en"): {"translate_english"},
    ("translator", "pl"): {"translate_polish"},
    ("auditor", None): READING | {"see_translations", "see_people", "see_languages"},
}


def what_happens(place: world.World, client) -> set[str]:
    """The actions that had their effect; each is undone before the next."""
    done = set()
    for action in world.ACTIONS:
        with transaction.atomic():
            if action(place, client):
                done.add(action.__name__)
            transaction.set_rollback(True)
    return done


@pytest.mark.parametrize(("role", "locale"), MAY, ids=lambda value: value or "")
def test_a_role_may_do_what_the_table_says_and_nothing_else(role, locale):
    place = world.build()

    assert what_happens(place, client_of(role, locale)) == MAY[role, locale]


def test_every_action_but_one_past_the_review_can_be_done_by_somebody():
    place = world.build()

    everything = {action.__name__ for action in world.ACTIONS}
    assert what_happens(place, superuser("alles")) == everything - PAST_THE_REVIEW
