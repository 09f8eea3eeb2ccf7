from probe import source, sink

texts = ["a", source()]
pairs = [(text, len(text)) for text in texts]
sink([size for _, size in pairs])
sink([text for text, _ in pairs])
sink(pairs[0][1])
sink({size: text for text, size in pairs})
sink(list({size: text for text, size in pairs}))
records = [{"text": text, "size": len(text)} for text in texts]
sink([record["size"] for record in records])
sink([record["text"] for record in records])
