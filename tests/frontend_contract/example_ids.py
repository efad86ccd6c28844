"""Ids that stay the same from run to run."""

import uuid


def fixed_id(name: str) -> uuid.UUID:
    return uuid.uuid5(uuid.NAMESPACE_URL, f"urn:example:{name}")
