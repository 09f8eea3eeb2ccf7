from probe import source, sink

headers = {"host": "localhost", "token": source()}
for key in headers:
    sink(key)
for value in headers.values():
    sink(value)
for key, value in headers.items():
    sink(key)
    sink(f"{key}: {value}")
sink(list(headers))
sink(list(headers.values()))
sink(sorted(headers.items()))
sink(list(headers.keys()))
sink(len(headers))
