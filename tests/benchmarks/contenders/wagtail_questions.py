"""`fields` of Wagtail's API for the same content as ours, without anything beside it."""

TERMS = "audiences(_,code),needs(_,code),exploitation_forms(_,code)"
SOURCES = "sources(_,url,title,dated_on,retrieved_on)"
PAGE = f"*,{TERMS},{SOURCES}"
SUMMARY = f"_,id,type,locale,last_published_at,translation_key,title,neutral_title,summary,{TERMS}"
DESK = (
    f"*,{TERMS},{SOURCES},organisation(_,name,website),verifications(_,verified_on,method,due_on),"
    "channels(_,channel(*,weekly_hours(_,weekday,opens,closes),exceptions(_,date,is_closed,opens,closes)))"
)
