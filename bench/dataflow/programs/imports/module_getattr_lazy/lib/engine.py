class Engine:
    def run(self, text):
        return {"out": text}
