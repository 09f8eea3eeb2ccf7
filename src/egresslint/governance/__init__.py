"""What a repository declares about its accounts, and what that means for a call.

`load` reads the file, `judge` says which terms a call meets, `integrity` says what is wrong with the
declarations themselves. Knows nothing of Python code: a call arrives as `facts.Call`.
"""
