import asyncio

from probe import source, sink


def traced(function):
    async def wrapper(*args):
        result = await function(*args)
        return {"args": len(args), "result": result}

    return wrapper


@traced
async def fetch(text):
    return text


async def main():
    reply = await fetch(source())
    sink(reply["result"])
    sink(reply["args"])
    plain = await fetch("x")
    sink(plain)
    both = await asyncio.gather(fetch("a"), fetch(source()))
    sink(both[0])
    sink(both[1])


asyncio.run(main())
