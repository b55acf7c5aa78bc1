"""Tells schemathesis who it is: staff on staff's calls, a customer elsewhere."""

import base64
import os

import schemathesis
from hypothesis import strategies

from client import Client

# The smallest pictures there are; what is none is tested where the API is.
PICTURES = {
    "image/png": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "image/webp": "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==",
}
for kind in ("image/jpeg", "image/png", "image/webp"):
    files = [base64.b64decode(text) for text in PICTURES.values()]
    schemathesis.openapi.media_type(kind, strategies.sampled_from(files))

# A catalogue that is right; what is wrong with others is tested where the API is.
CATALOGUE = (
    "category,category_name_de,category_name_en,slug,name_de,name_en,sku,price,vat_rate,stock\r\n"
    "fuzz,Krimskrams,Odds and ends,fuzz-{0},Ding {0},Thing {0},FUZZ-{0},{1}.99,19,{1}\r\n")
schemathesis.openapi.media_type("text/csv", strategies.builds(
    lambda number, price: CATALOGUE.format(number, price).encode(),
    strategies.integers(1, 9), strategies.integers(1, 99)))

CUSTOMER, STAFF = os.environ["FUZZ_CUSTOMER_TOKEN"], os.environ["FUZZ_STAFF_TOKEN"]


@schemathesis.auth(refresh_interval=None)
class Person:
    def get(self, case, context):
        path = context.operation.path
        if "/staff" in path:
            return STAFF
        if path.endswith(("/users", "/sessions", "/sessions/current")):
            # These calls end the session they come with, so each gets one of its own.
            return Client(os.environ["FUZZ_URL"]).register().token
        return CUSTOMER

    def set(self, case, data, context):
        case.headers["Authorization"] = f"Bearer {data}"
