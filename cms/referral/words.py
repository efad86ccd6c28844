"""The codes of the engine's answer, in words for editors. A code that is new there is shown as it is."""

from typing import Any

from django.utils.translation import gettext_lazy as _

REASONS: dict[str, Any] = {
    "danger": _("er is nu gevaar"),
    "helps-with-this": _("helpt hiermee"),
    "knows-this-form": _("kent deze vorm van uitbuiting"),
    "your-age": _("is er voor deze leeftijd"),
    "your-region": _("werkt in deze regio"),
    "works-from-abroad": _("is te bereiken vanuit het buitenland"),
    "without-name": _("helpt zonder naam"),
    "speaks-your-language": _("spreekt de taal, of heeft een tolk"),
    "open-now": _("is nu open"),
    "national-desk": _("is het landelijke contactpunt"),
}
WHY_NOT: dict[str, Any] = {
    "no-channel": _("heeft geen kanaal waar je iemand heen kunt sturen"),
    "no-danger": _("is alleen voor direct gevaar"),
    "other-region": _("werkt niet in deze plaats"),
    "other-age": _("is voor een andere leeftijd"),
    "no-usable-channel": _("heeft geen kanaal dat deze persoon kan gebruiken"),
    "other-authority": _("is een andere instantie dan die over deze vorm gaat"),
    "other-audience": _("is voor een andere doelgroep"),
    "other-need": _("helpt met iets anders"),
    "other-form": _("is voor een andere vorm van uitbuiting"),
    "lower": _("paste ook, maar stond te laag, of een regel haalt het weg"),
}
TRUST: dict[str, Any] = {
    "withoutName": _("zonder naam"),
    "tellsPolice": _("vertelt het aan de politie"),
    "withoutPapers": _("zonder papieren"),
    "fromAbroad": _("vanuit het buitenland"),
    "yourLanguage": _("in deze taal"),
}
YES_NO: dict[str, Any] = {"yes": _("ja"), "no": _("nee"), "unknown": _("onbekend")}
COUNTS: dict[str, Any] = {
    "preferred": _("voorkeur van een regel"),
    "form": _("vorm van uitbuiting"),
    "age": _("leeftijd"),
    "anonymity": _("wens om anoniem te blijven"),
    "region": _("plaats"),
    "kind": _("volgorde van soorten"),
    "open": _("open of dicht"),
    "language": _("taal"),
    "verified": _("gecontroleerd"),
}
FITS = [_("past het best"), _("past minder"), _("past het minst")]
PLACES: dict[str, Any] = {
    "known": _("Deze plaats kennen we. Ze ligt in: {regions}."),
    "unknown": _("Er is geen plaats genoemd."),
    "abroad": _("De persoon is in het buitenland."),
    "not-found": _("Deze plaats kennen we niet. Daarom komen alleen landelijke contactpunten."),
}
VERIFIED: dict[str, Any] = {
    "current": _("gecontroleerd"),
    "due": _("opnieuw controleren"),
    "overdue": _("te lang niet gecontroleerd"),
}
STATES: dict[str, Any] = {
    "open": _("nu open"),
    "closed": _("nu dicht"),
    "unknown": _("openingstijden onbekend"),
}


def word(words: dict[str, Any], code: str) -> str:
    return str(words.get(code, code))
