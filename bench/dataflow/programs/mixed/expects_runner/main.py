import importlib

from testlib import run_all

for name in ("arguments", "containers"):
    module = importlib.import_module(name)
    run_all(module)
