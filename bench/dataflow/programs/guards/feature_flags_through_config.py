from probe import source, sink

FLAGS = {"share": False, "debug": True}
DEFAULT_MODE = "safe"


class Settings:
    share_notes = False
    level = 2

    def __init__(self, **overrides):
        for key, value in overrides.items():
            setattr(self, key, value)


def payload(note, settings):
    if settings.share_notes:
        return {"note": note}
    return {"note": "[hidden]"}


def by_flag(note):
    return note if FLAGS["share"] else "hidden"


def by_debug(note):
    if not FLAGS.get("debug"):
        return "hidden"
    return note


def by_mode(note, mode=DEFAULT_MODE):
    if mode == "raw":
        return note
    elif mode in ("safe", "strict"):
        return "safe"
    return note


secret = source()
sink(payload(secret, Settings()))
sink(payload(secret, Settings(share_notes=True)))
sink(by_flag(secret))
sink(by_debug(secret))
sink(by_mode(secret))
sink(by_mode(secret, "raw"))
sink(by_mode(secret, mode="strict"))
sink(secret if Settings.level > 3 else "low")
