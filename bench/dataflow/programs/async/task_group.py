import asyncio
from probe import source, sink


class Store:
    def __init__(self):
        self.rows = {}

    async def put(self, key, value):
        await asyncio.sleep(0)
        self.rows[key] = value

    async def get(self, key, default=None):
        return self.rows.get(key, default)


async def main():
    store = Store()
    async with asyncio.TaskGroup() as group:
        group.create_task(store.put("a", source()))
        group.create_task(store.put("b", "plain"))
        reading = group.create_task(store.get("zz", "none"))
    sink(await store.get("a"))
    sink(await store.get("b"))
    sink(reading.result())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(boom(source()))
    except* ValueError as errors:
        sink(str(errors.exceptions[0]))
    async with asyncio.timeout(5):
        sink(await store.get("c", source()))


async def boom(text):
    raise ValueError(text)


asyncio.run(main())
