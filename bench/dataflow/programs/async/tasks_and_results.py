import asyncio

from probe import source, sink


async def fetch(key):
    await asyncio.sleep(0)
    return {"secret": source(), "plain": "p"}[key]


async def test_gather():
    a, b = await asyncio.gather(fetch("secret"), fetch("plain"))
    sink(a)
    sink(b)


async def test_tasks():
    first = asyncio.create_task(fetch("plain"))
    second = asyncio.create_task(fetch("secret"))
    sink(await first)
    sink(await second)


async def test_wait_for():
    sink(await asyncio.wait_for(fetch("secret"), 1))
    sink(await asyncio.wait_for(fetch("plain"), 1))


async def test_not_awaited_value():
    task = asyncio.ensure_future(fetch("secret"))
    await task
    sink(task.done())
    sink(task.result())


async def test_named():
    results = {}

    async def put(name, key):
        results[name] = await fetch(key)

    await asyncio.gather(put("x", "plain"), put("y", "secret"))
    sink(results["x"])
    sink(results["y"])


async def main():
    await test_gather()
    await test_tasks()
    await test_wait_for()
    await test_not_awaited_value()
    await test_named()


asyncio.run(main())
