from probe import source, sink


def validate(text):
    if not text:
        raise ValueError("empty")
    return "ok"


def submit(text):
    try:
        status = validate(text)
    except ValueError as error:
        status = str(error)
        text = "none"
    return status, text


status, text = submit(source())
sink(status)
sink(text)
status, text = submit("")
sink(status)
sink(text)
