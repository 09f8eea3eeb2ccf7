import asyncio
from contextlib import asynccontextmanager, AsyncExitStack
from probe import source, sink


@asynccontextmanager
async def session(name):
    log = []
    try:
        yield {"name": name, "log": log}
    finally:
        log.append("closed")


class Client:
    def __init__(self, token):
        self.token = token

    async def __aenter__(self):
        self.headers = {"auth": self.token, "kind": "k"}
        return self

    async def __aexit__(self, kind, error, trace):
        self.headers = {}
        return kind is KeyError


def on_done(results, task):
    results.append(task.result())


async def value():
    return source()


async def main():
    async with session(source()) as one, session("plain") as two:
        sink(one["name"])
        sink(two["name"])
    sink(two["log"])
    async with Client(source()) as client:
        sink(client.headers["auth"])
        sink(client.headers["kind"])
    sink(client.headers)
    async with AsyncExitStack() as stack:
        entered = await stack.enter_async_context(Client("plain"))
        sink(entered.token)
    results = []
    task = asyncio.ensure_future(value())
    task.add_done_callback(lambda done: on_done(results, done))
    await task
    await asyncio.sleep(0)
    sink(results)


asyncio.run(main())
