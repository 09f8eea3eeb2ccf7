from probe import source, sink


class NotFound(KeyError):
    pass


def lookup(key):
    if key == "missing":
        raise NotFound("missing")
    if key == "bad":
        raise TypeError(source())
    return key


def status(key):
    try:
        value = lookup(key)
    except NotFound:
        return "not found"
    except (TypeError, ValueError) as error:
        return str(error)
    except Exception:
        return source()
    else:
        return value
    finally:
        log.append(key)


def fallback(value):
    try:
        return int(value)
    except ValueError:
        return value


def overridden():
    try:
        return source()
    finally:
        return "finally"


def assigned_in_try():
    value = "before"
    try:
        value = source()
        raise ValueError
    except ValueError:
        pass
    return value


def assigned_after_raise():
    value = "before"
    try:
        raise ValueError
        value = source()
    except ValueError:
        pass
    return value


def cleaned_in_handler():
    value = source()
    try:
        raise ValueError
    except ValueError:
        value = "clean"
    return value


log = []
sink(status("missing"))
sink(status("bad"))
sink(status("ok"))
sink(log)
sink(fallback("1"))
sink(fallback(source()))
sink(overridden())
sink(assigned_in_try())
sink(assigned_after_raise())
sink(cleaned_in_handler())
