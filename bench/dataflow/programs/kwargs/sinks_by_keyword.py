from probe import source, sink

secret = source()
public = "fine"
sink(text=secret)
sink(text=public)
sink(*[public, secret])
sink(*[public, public])
sink(**{"text": public, "note": secret})
sink(**{"text": public})
