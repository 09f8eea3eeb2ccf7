from probe import source, sink

name, note, width = "ann", source(), 30
sink(f"{name!r:>{width}}")
sink(f"{note!r:>{width}}")
sink(f"{len(note):05d}")
sink(f"{name=}")
sink(f"{note=}")
sink(f"{f'{note}'}")
sink(f"{name if note else ''}")
sink(f"{note if name else ''}")
sink(f"{ {'a': note, 'b': name}['b'] }")
sink(f"{'-'.join([name, note])}")
sink(f"{(lambda: note)()}")
sink(f"{note and name}")
sink(f"{note or name}")
sink(f"{name or note}")
