"""Follows data through the program: an abstract interpreter over the IR.

Calls are interpreted in the context of their caller with the values at hand, so that callables, clients,
constants and data are one kind of value everywhere. It performs no reading: modules come through a port.
"""
