name = "shop"
token = "none"
