from layer_two import *
from layer_one import make
