from probe import source, sink

client = None
created = []


def get_client(key=None):
    global client
    if client is None:
        created.append("client")
        client = {"key": key}
    return client


sink(client)
get_client(source())
sink(get_client()["key"])
sink(created)
sink(get_client("other")["key"])
