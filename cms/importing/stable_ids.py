import uuid


def stable_id(collection: str, key: str) -> uuid.UUID:
    """The id of the object with that key: the same on every installation, and the same again after a deletion."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"urn:information-point:{collection}:{key}")
