"""What a machine wrote is kept for translators, and shown to nobody but in a demonstration."""

import pytest

from tests.cms.starter_content.starter import load_desk, load_languages_and_words

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    load_languages_and_words()
    return load_desk("fairwork")
