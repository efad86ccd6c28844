"""Which answer each example is: file name -> the address that gives it."""

from api.v1.cursors import encode
from tests.frontend_contract.example_content import EPOCH
from tests.frontend_contract.example_ids import fixed_id

LAST_SEEN = 1000

ADDRESSES = {
    "home": f"/pages/{fixed_id('home')}",
    "guidance": f"/pages/{fixed_id('geen-loon')}?include=reporting-points,audiences,needs,exploitation-forms",
    "audience-hub": f"/pages/{fixed_id('ingang')}",
    "exploitation-form-page": f"/pages/{fixed_id('werk')}?include=pages,exploitation-forms",
    "process": f"/pages/{fixed_id('stappen')}",
    "question-list": f"/pages/{fixed_id('vragen')}",
    "campaign": f"/pages/{fixed_id('week')}",
    "about": f"/pages/{fixed_id('privacy')}",
    "reporting-point": f"/reporting-points/{fixed_id('comensha-helpdesk')}",
    "organisation": f"/organisations/{fixed_id('comensha')}",
    "audience": f"/audiences/{fixed_id('victim')}",
    "need": f"/needs/{fixed_id('advice')}",
    "exploitation-form": f"/exploitation-forms/{fixed_id('labour')}",
    "region": f"/regions/{fixed_id('gemeente')}?include=regions",
    "image": f"/media/{fixed_id('beeld')}",
    "document": f"/media/{fixed_id('folder')}",
    "glossary-term": f"/glossary-terms/{fixed_id('bedenktijd')}",
    "notice": f"/notices/{fixed_id('mededeling')}?include=audiences",
    "referral-rule": f"/referral-rules/{fixed_id('regel')}?include=reporting-points",
    "referral-question": f"/referral-questions/{fixed_id('vraag')}",
    "referral-case": f"/referral-cases/{fixed_id('voorbeeld')}?include=reporting-points",
    "holiday": f"/holidays/{fixed_id('feestdag')}",
    "locales": "/locales",
    "navigation": "/navigation?locale=nl",
    "path": "/paths?path=/geen-loon",
    "search": "/search?q=paspoort&type=guidance",
    "changes": f"/changes?since={encode(EPOCH, LAST_SEEN)}",
}
