from probe import source, sink

region = "eu"
globals()["api_key"] = source()
globals()["city"] = "Porto"
sink(api_key)
sink(city)
sink(region)
sink(globals()["region"])
sink(globals()["api_key"])
