from probe import source, sink

filters = [str.strip, lambda text: "***", str.upper]
secret = source()
applied = [function(secret) for function in filters]
sink(applied[1])
sink(applied[0])
sink({function.__name__: function("x") for function in filters})
partials = [lambda text, suffix=suffix: text + suffix for suffix in ("a", "b")]
sink([partial("x") for partial in partials])
sink([partial(secret) for partial in partials])
sink([partial("x", suffix=secret) for partial in partials])
