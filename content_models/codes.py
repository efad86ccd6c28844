"""Closed lists of codes, with the Dutch word an editor sees. The code is what the API says; it never changes."""

from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _


class YesNoUnknown(TextChoices):
    YES = "yes", _("ja")
    NO = "no", _("nee")
    UNKNOWN = "unknown", _("onbekend")


class ChannelType(TextChoices):
    PHONE = "phone", _("telefoon")
    CHAT = "chat", _("chat")
    EMAIL = "email", _("e-mail")
    WEB_FORM = "web-form", _("webformulier")
    VISIT = "visit", _("bezoek")


class ChannelLabel(TextChoices):
    CALL = "call", _("Bel")
    CALL_IN_DANGER = "call-in-danger", _("Bel bij direct gevaar")
    CALL_NO_EMERGENCY = "call-no-emergency", _("Bel als er geen direct gevaar is")
    CALL_ANONYMOUS = "call-anonymous", _("Bel zonder je naam te noemen")
    CALL_FROM_ABROAD = "call-from-abroad", _("Bel vanuit het buitenland")
    MOBILE = "mobile", _("Bel mobiel")
    CHAT = "chat", _("Chat")
    CHAT_ANONYMOUS = "chat-anonymous", _("Chat zonder je naam te noemen")
    EMAIL = "email", _("Stuur een e-mail")
    REPORT_ONLINE = "report-online", _("Meld online")
    REPORT_ONLINE_ANONYMOUS = "report-online-anonymous", _("Meld online zonder je naam te noemen")
    CONTACT_FORM = "contact-form", _("Vul het contactformulier in")
    APPLY_ONLINE = "apply-online", _("Vraag online aan")
    INFORMATION_PAGE = "information-page", _("Lees meer op de website")
    WALK_IN = "walk-in", _("Loop binnen zonder afspraak")
    CONSULTATION_HOUR = "consultation-hour", _("Kom naar het spreekuur")
    COUNTER = "counter", _("Ga naar het loket")


class ChannelCost(TextChoices):
    FREE = "free", _("gratis")
    LOCAL = "local", _("je gewone belkosten")
    PAID = "paid", _("betaald")
    UNKNOWN = "unknown", _("onbekend")


class HoursStatus(TextChoices):
    UNKNOWN = "unknown", _("onbekend")
    ALWAYS = "always", _("dag en nacht")
    WEEKLY = "weekly", _("vaste tijden per week")


class HolidayHours(TextChoices):
    """What a channel does on a public holiday."""

    UNKNOWN = "unknown", _("onbekend")
    CLOSED = "closed", _("dicht")
    OPEN = "open", _("open als op andere dagen")


class Weekday(IntegerChoices):
    """ISO 8601: Monday is 1."""

    MONDAY = 1, _("maandag")
    TUESDAY = 2, _("dinsdag")
    WEDNESDAY = 3, _("woensdag")
    THURSDAY = 4, _("donderdag")
    FRIDAY = 5, _("vrijdag")
    SATURDAY = 6, _("zaterdag")
    SUNDAY = 7, _("zondag")


class Confidence(TextChoices):
    HIGH = "high", _("hoog")
    MEDIUM = "medium", _("midden")
    LOW = "low", _("laag")


class ReportingPointKind(TextChoices):
    EMERGENCY = "emergency", _("alarmnummer")
    POLICE = "police", _("politie")
    INSPECTORATE = "inspectorate", _("inspectie")
    HOTLINE = "hotline", _("meldpunt")
    HELPDESK = "helpdesk", _("helpdesk")
    SHELTER_INTAKE = "shelter-intake", _("aanmelding voor opvang")
    NGO = "ngo", _("maatschappelijke organisatie")
    CHILD_PROTECTION = "child-protection", _("jeugdbescherming")
    CARE_COORDINATOR = "care-coordinator", _("zorgcoördinator")
    CHAT = "chat", _("chat")
    HEALTH = "health", _("gezondheid")
    LEGAL_AID = "legal-aid", _("juridische hulp")
    OTHER = "other", _("anders")


class AnonymityLevel(TextChoices):
    """How far a person gets without giving a name."""

    UNKNOWN = "unknown", _("onbekend")
    NONE = "none", _("niet anoniem")
    ADVICE = "advice", _("advies zonder naam")
    REPORT = "report", _("melden zonder naam")
    CHARGES = "charges", _("aangifte zonder naam")


class RegionScope(TextChoices):
    NATIONAL = "national", _("heel Nederland")
    REGION = "region", _("regio")
    MUNICIPALITY = "municipality", _("gemeente")


class RegionKind(TextChoices):
    NATIONAL = "national", _("heel Nederland")
    POLICE_UNIT = "police-unit", _("politie-eenheid")
    SAFETY_REGION = "safety-region", _("veiligheidsregio")
    CARE_COORDINATION_AREA = "care-coordination-area", _("zorgcoördinatiegebied")
    LEAD_MUNICIPALITY = "lead-municipality", _("centrumgemeente")
    VEILIG_THUIS_REGION = "veilig-thuis-region", _("Veilig Thuis-regio")
    MUNICIPALITY = "municipality", _("gemeente")
    CARIBBEAN_NETHERLANDS = "caribbean-netherlands", _("Caribisch Nederland")
    ABROAD = "abroad", _("buitenland")


class Role(TextChoices):
    NATIONAL_DESK = "national-desk", _("landelijk eerste aanspreekpunt")
    EMERGENCY = "emergency", _("hulp bij direct gevaar")
    FOCAL_POINT_CROSS_BORDER = "focal-point-cross-border", _("aanspreekpunt voor het buitenland")
    AUTHORITY = "authority", _("opsporing of toezicht")


class ReferralAction(TextChoices):
    """What a rule does with desks."""

    PIN = "pin", _("zet vooraan")
    PIN_IF_OPEN = "pin-if-open", _("zet vooraan als het open is")
    BESIDE = "beside", _("zet naast de vorige")
    PREFER = "prefer", _("geef voorrang")
    EXCLUDE = "exclude", _("laat weg")
    NOT_FIRST = "not-first", _("nooit als eerste")
    ORDER = "order", _("volgorde van soorten")


class ReferralScope(TextChoices):
    REGIONAL = "regional", _("in de regio")
    NATIONAL = "national", _("in heel Nederland")


class QuestionKind(TextChoices):
    CHOICE = "choice", _("één antwoord")
    SEVERAL = "several", _("meer antwoorden")
    PLACE = "place", _("een plaats")


class VerificationMethod(TextChoices):
    PHONE_CALL = "phone-call", _("gebeld")
    EMAIL = "email", _("gemaild")
    VISIT = "visit", _("langs geweest")
    OWN_STATEMENT = "own-statement", _("het contactpunt zegt het zelf")
    PUBLIC_SOURCE = "public-source", _("nagekeken in een openbare bron")


class WarningSeverity(TextChoices):
    DANGER = "danger", _("gevaar")
    CAUTION = "caution", _("let op")


class TextDirection(TextChoices):
    LEFT_TO_RIGHT = "ltr", _("van links naar rechts")
    RIGHT_TO_LEFT = "rtl", _("van rechts naar links")


class SearchConfig(TextChoices):
    """Names of PostgreSQL's text search configurations."""

    SIMPLE = "simple", _("geen woordenboek")
    DUTCH = "dutch", _("Nederlands")
    ENGLISH = "english", _("Engels")
    ROMANIAN = "romanian", _("Roemeens")
    SPANISH = "spanish", _("Spaans")
    HUNGARIAN = "hungarian", _("Hongaars")
    FRENCH = "french", _("Frans")
    ARABIC = "arabic", _("Arabisch")
    PORTUGUESE = "portuguese", _("Portugees")
    TURKISH = "turkish", _("Turks")
