import contextvars
import queue
import threading
from concurrent.futures import ThreadPoolExecutor, as_completed
from probe import source, sink

secret = source()
inbox = queue.Queue()
results = {}


def work(name, payload=None, *, out):
    out[name] = inbox.get() if payload is None else payload


inbox.put(secret)
threads = [
    threading.Thread(target=work, args=("a",), kwargs={"out": results}),
    threading.Thread(target=work, args=("b", "plain"), kwargs={"out": results}),
]
for thread in threads:
    thread.start()
    thread.join()
sink(results["a"])
sink(results["b"])
sink(inbox.empty())


class Worker(threading.Thread):
    def __init__(self, text):
        super().__init__()
        self.text = text
        self.result = ""

    def run(self):
        self.result = self.text.upper()


worker = Worker(secret)
worker.start()
worker.join()
sink(worker.result)
quiet = Worker("q")
quiet.start()
quiet.join()
sink(quiet.result)
with ThreadPoolExecutor(2) as pool:
    future = pool.submit(str.upper, secret)
    sink(future.result())
    sink(list(pool.map(len, [secret])))
    sink(list(pool.map(str.strip, ["a", secret])))
    sink([done.result() for done in as_completed([pool.submit(lambda text: "x", secret)])])
    future = pool.submit(str.lower, secret)
    future.add_done_callback(lambda done: sink(done.result()))
local = threading.local()
local.user = secret
sink(local.user)
current = contextvars.ContextVar("current", default="none")
sink(current.get())
token = current.set(secret)
sink(current.get())
current.reset(token)
sink(current.get())
context = contextvars.copy_context()
sink(context.run(lambda value: value, secret))
