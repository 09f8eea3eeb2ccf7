import asyncio
from probe import source, sink


async def fetch(value, delay=0):
    await asyncio.sleep(delay)
    return value


async def main():
    a, b = await asyncio.gather(fetch(source()), fetch("plain"))
    sink(a)
    sink(b)
    results = await asyncio.gather(*[fetch(x) for x in ("p", "q")])
    sink(results)
    results = await asyncio.gather(*(fetch(x) for x in ("p", source())))
    sink(results)
    failed = await asyncio.gather(fail(source()), fetch("x"), return_exceptions=True)
    sink(str(failed[0]))
    sink(failed[1])
    task = asyncio.create_task(fetch(source()), name="job")
    sink(task.get_name())
    sink(await task)
    sink(task.result())
    sink(await asyncio.wait_for(fetch("plain"), 1))
    sink(await asyncio.wait_for(fetch(source()), timeout=1))


async def fail(text):
    raise ValueError(text)


asyncio.run(main())
