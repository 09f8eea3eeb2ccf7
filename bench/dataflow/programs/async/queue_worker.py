import asyncio

from probe import source, sink


async def producer(queue, items):
    for item in items:
        await queue.put(item)
    await queue.put(None)


async def collect(queue):
    got = []
    while True:
        item = await queue.get()
        if item is None:
            break
        got.append(item)
    return got


async def run(items):
    queue = asyncio.Queue()
    _, got = await asyncio.gather(producer(queue, items), collect(queue))
    return got


async def future_set_elsewhere():
    loop = asyncio.get_running_loop()
    a, b = loop.create_future(), loop.create_future()
    a.set_result(source())
    b.set_result("plain")
    sink(await a)
    sink(await b)


async def locked(store, lock, key, value):
    async with lock:
        store[key] = value


async def main():
    sink(await run(["a", "b"]))
    sink(await run(["a", source()]))
    await future_set_elsewhere()
    store, lock = {}, asyncio.Lock()
    await locked(store, lock, "k", source())
    await locked(store, lock, "o", "plain")
    sink(store["o"])
    sink(store["k"])


if __name__ == "__main__":
    asyncio.run(main())
