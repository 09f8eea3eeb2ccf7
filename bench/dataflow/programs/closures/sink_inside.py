from probe import source, sink


def outer(secret, public):
    def emit_secret():
        sink(secret)

    def emit_public():
        sink(public)

    def emit_both(extra):
        sink(extra)
        sink([secret, extra])

    emit_secret()
    emit_public()
    emit_both(public)


outer(source(), "open")
