"""Tells schemathesis who it is: staff on staff's calls, a customer elsewhere."""

import os

import schemathesis

from client import Client

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
