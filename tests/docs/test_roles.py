import re

from cms.settings.places import ROOT
from cms.users.roles import ROLES, Role

ROW = re.compile(r"^\| `([\w-]+)` \| (.+?) \| (.+?) \| (.+?) \| (.+?) \| (.+?) \|$", re.MULTILINE)


def test_the_table_of_roles_is_the_one_in_the_code():
    rows = ROW.findall((ROOT / "docs" / "roles.md").read_text())

    assert [Role(*row) for row in rows] == list(ROLES.values())
