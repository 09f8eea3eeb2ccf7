from probe import source, sink
import asyncio


class Connection:
    def __init__(self, key):
        self.key = key
        self.state = "new"

    async def __aenter__(self):
        self.state = "open"
        return self

    async def __aexit__(self, *exc):
        self.state = "closed"

    async def send(self, text):
        return self.key + text


async def main():
    async with Connection(source()) as connection:
        sink(await connection.send("hi"))
        sink(connection.state)
    async with Connection("k") as other:
        sink(await other.send("hi"))
        sink(await other.send(source()))


asyncio.run(main())
