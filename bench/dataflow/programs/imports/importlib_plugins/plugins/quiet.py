def run(text):
    return "quiet"
