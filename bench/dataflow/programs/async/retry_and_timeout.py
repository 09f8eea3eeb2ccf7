import asyncio
from probe import source, sink


async def flaky(state, text):
    state["tries"] += 1
    await asyncio.sleep(0)
    if state["tries"] < 2:
        raise ConnectionError(text)
    return "done"


async def retry(make, attempts=3):
    last = None
    for _ in range(attempts):
        try:
            return await make(), last
        except ConnectionError as error:
            last = str(error)
    return None, last


async def main():
    state = {"tries": 0}
    result, last = await retry(lambda: flaky(state, source()))
    sink(result)
    sink(last)
    result, last = await retry(lambda: flaky({"tries": 5}, source()))
    sink(last)
    sink(result)
    try:
        await asyncio.wait_for(asyncio.sleep(1, source()), 0.001)
    except asyncio.TimeoutError as error:
        sink(type(error).__name__)
    sink(await asyncio.wait_for(asyncio.sleep(0, source()), 1))


asyncio.run(main())
