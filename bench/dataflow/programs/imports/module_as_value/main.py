from probe import source, sink
import json_backend
import memory_backend

BACKENDS = {"json": json_backend, "memory": memory_backend}


def read(name):
    return BACKENDS[name].read()


def use(backend):
    return backend.read()


sink(BACKENDS["json"].read())
sink(BACKENDS["memory"].read())
sink(use(json_backend))
sink(use(memory_backend))
sink(read("json"))
