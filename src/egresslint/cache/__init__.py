"""What one run leaves for the next: sealed entries in a folder of the user's, found again by their keys.

An entry is bytes under a kind and a key. What is damaged, half written, swapped or made by somebody else has
no valid seal and counts as absent, so that the cache can cost time and never change a result. What entries
mean, and which key makes one valid, is the business of `scan`, which alone uses this package.
"""
