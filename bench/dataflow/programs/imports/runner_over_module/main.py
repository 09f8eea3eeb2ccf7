import cases

for name in sorted(vars(cases)):
    if name.startswith("test_"):
        getattr(cases, name)()
