import heapq
import itertools
from probe import source, sink


class Job:
    def __init__(self, name, action, *args, priority=5, retries=0):
        self.name, self.action, self.args = name, action, args
        self.priority, self.retries = priority, retries

    def __lt__(self, other):
        return self.priority < other.priority


class Scheduler:
    def __init__(self):
        self.queue = []
        self.results = {}
        self.failures = []

    def add(self, job):
        heapq.heappush(self.queue, job)
        return job

    def run(self):
        while self.queue:
            job = heapq.heappop(self.queue)
            try:
                self.results[job.name] = job.action(*job.args)
            except Exception as error:
                if job.retries:
                    job.retries -= 1
                    self.add(job)
                else:
                    self.failures.append((job.name, str(error)))
        return self.results


def fail(text):
    raise RuntimeError(text)


scheduler = Scheduler()
scheduler.add(Job("upper", str.upper, "plain"))
scheduler.add(Job("load", source, priority=1))
scheduler.add(Job("bad", fail, "broken", retries=1))
results = scheduler.run()
sink(results["upper"])
sink(results["load"])
sink(scheduler.failures)
sink("bad" in results)
scheduler.add(Job("worse", fail, source()))
scheduler.run()
sink(scheduler.failures)
sink([name for name, _ in scheduler.failures])
sink(sorted(scheduler.results))
