from probe import source, sink


class Client:
    def __init__(self):
        self.log = []

    def post(self, url, data=None, json=None, headers=None):
        self.log.append((url, data, json, headers))
        return {"url": url, "payload": json or data}


def post_json(client, url, payload, **options):
    return client.post(url, json=payload, **options)


def post_form(client, url, payload, **options):
    options["data"] = payload
    return client.post(url, **options)


client = Client()
sink(post_json(client, "/a", source())["url"])
sink(post_json(client, "/a", source())["payload"])
sink(client.log[0][1])
sink(client.log[0][2])
quiet = Client()
post_form(quiet, "/b", "ok", headers={"auth": source()})
sink(quiet.log[0][1])
sink(quiet.log[0][3])
sink(quiet.log[0][0])
