"""The questions to the published tables. One answer is one SELECT, so that all of it is of the same moment.

Each question is asked in two ways: without bodies, for the versions an ETag is made of, and with them. Bodies are
read by primary key at the very end, so that no sort or join carries them.
"""
