import store

__all__ = ["fetch", "PUBLIC"]
PUBLIC = "public"
HIDDEN = "hidden"


def fetch(key):
    from store import items

    return items.get(key, "absent")
