from probe import source, sink
import asyncio


class Client:
    def __init__(self, token):
        self.token = token
        self.last = None

    async def headers(self):
        return {"auth": self.token, "accept": "json"}

    async def get(self, path):
        headers = await self.headers()
        self.last = path
        return headers["auth"], headers["accept"]


async def main():
    client = Client(source())
    auth, accept = await client.get("/users")
    sink(auth)
    sink(accept)
    sink(client.last)
    await client.get(source())
    sink(client.last)


asyncio.run(main())
