from probe import source, sink
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "src"))

from billing.gateway import charge, receipt

sink(charge(source()))
sink(receipt(source()))
sink(charge("4111"))
