import asyncio

from probe import source, sink


async def fetch(text):
    await asyncio.sleep(0)
    return text


def block(text):
    return text.upper()


async def main():
    secret = source()
    sink(await asyncio.gather(fetch("a"), fetch(secret)))
    sink(await asyncio.to_thread(block, secret))
    sink(await asyncio.wait_for(fetch("x"), 1))
    task = asyncio.create_task(fetch(secret))
    sink(await task)
    done, _ = await asyncio.wait([asyncio.create_task(fetch("b"))])
    sink([item.result() for item in done])
    queue = asyncio.Queue()
    await queue.put(secret)
    sink(await queue.get())


asyncio.run(main())
