from probe import source, sink

token = source()
name = "ana"
sink(f"{token}")
sink(f"{name}: {len(token)}")
sink(f"{token!r:>60}")
sink(f"{name=}")
sink(f"{token=}")
sink(f"{{token}}")
