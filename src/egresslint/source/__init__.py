"""Finding files, reading them, guarding and parsing them. Nothing here knows what the code means.

The order is discover, read, decode, guard, parse; a notebook is split into cells first. Nothing in this
package imports or runs scanned code, raises on bad input, or prints: what goes wrong with a file is returned
as a failure, in the words of `source.failure`.
"""
