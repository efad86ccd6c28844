from tests import builders


def test_a_published_page_reaches_partners_with_its_desks(api, settle):
    number = builders.channel()
    desk = builders.publish(builders.desk("comensha-helpdesk", channels=[number]))
    page = builders.guidance("loon")
    body = [
        ("heading", {"text": "Kop", "level": "2"}),
        ("reporting_points", {"title": "Bel", "reporting_points": [desk]}),
    ]
    builders.publish(page, body=body)
    settle()

    answer = api.json(f"/pages/{page.translation_key}")

    assert answer["item"]["path"] == "/loon"
    assert [each["key"] for each in answer["included"]] == ["comensha-helpdesk"]
    assert answer["included"][0]["channels"][0]["e164"] == "+31334481186"
