TRAIL = []
SIZES = []


def on_saved(text, size=0, **_):
    TRAIL.append(text)
    SIZES.append(size)
    return size


def on_loaded(text, **_):
    return text.strip()


def install(hooks):
    hooks.on("saved", on_saved)
    hooks.on("loaded", on_loaded, len_of)


def len_of(text, **_):
    return len(text)
