import pytest
from bs4 import BeautifulSoup
from tests.signing_in import client_of
pytestmark = pytest.mark.django_db
def test_x():
    c = client_of("administrator")
    from cms.users.ensuring_roles import ensure_roles
    ensure_roles()
    s = BeautifulSoup(c.get("/admin/users/new/").content, "html.parser")
    print(s.select_one("#tab-roles").prettify()[:3000])
    print([f.get("name") for f in s.select("main input")])
    s = BeautifulSoup(c.get("/admin/account/").content, "html.parser")
    print(s.select_one("#tab-actions").prettify()[:1500])
    for r in ("administrator2",): pass
    menu = {}
    from bs4 import BeautifulSoup as B
    import re
    html = c.get("/admin/").content.decode()
    print(re.findall(r'"label": "([^"]+)"', html)[:60])
