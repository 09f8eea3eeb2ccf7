from probe import source, sink


def publish(topic, /, message, *, key=None, headers=None):
    sink(topic)
    sink(message)
    sink(key)
    sink(headers)


secret = source()
publish("orders", "created", headers={"trace": secret}, key="k1")
