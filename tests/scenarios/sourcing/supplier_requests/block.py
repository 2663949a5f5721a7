# A folder stands where a request's second file would go.
import os

os.makedirs("blocked/SR3-beta-electronics.csv")
