from probe import source, sink

token = source()
sink("%s" % token)
sink("%s/%s" % ("a", token))
sink("%(user)s" % {"user": "ana"})
sink("%(key)s" % {"key": token})
sink("%d" % len(token))
sink("%r" % (token,))
