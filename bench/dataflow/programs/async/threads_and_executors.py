import asyncio
import functools
from concurrent.futures import ThreadPoolExecutor
from probe import source, sink


def work(text, times=1, *, suffix=""):
    return text * times + suffix


async def main():
    sink(await asyncio.to_thread(work, source()))
    sink(await asyncio.to_thread(work, "plain", 2))
    sink(await asyncio.to_thread(work, "plain", suffix=source()))
    loop = asyncio.get_running_loop()
    sink(await loop.run_in_executor(None, work, source()))
    sink(await loop.run_in_executor(None, lambda: "plain"))
    sink(await loop.run_in_executor(None, functools.partial(work, "x", suffix=source())))
    future = loop.create_future()
    loop.call_soon(future.set_result, source())
    sink(await future)
    box = []
    loop.call_soon(box.append, "plain")
    await asyncio.sleep(0)
    sink(box)
    loop.call_soon(lambda: box.append(source()))
    await asyncio.sleep(0)
    sink(box)


asyncio.run(main())
with ThreadPoolExecutor() as pool:
    sink(list(pool.map(work, ["a", source()])))
    sink(pool.submit(work, "a", 2).result())
    futures = {pool.submit(work, text): text for text in ("a", source())}
    sink([future.result() for future in futures])
