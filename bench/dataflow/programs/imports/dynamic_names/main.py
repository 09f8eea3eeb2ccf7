from probe import source, sink
import importlib
import sys

KIND = "vault"
module = importlib.import_module(f"stores.{KIND}")
sink(module.read())
other = importlib.import_module("." + "memory", "stores")
sink(other.read())
third = __import__("stores.memory", fromlist=["memory"])
sink(third.read())
sink(sys.modules["stores.vault"].read())
