#!/usr/bin/env python3
"""Checks the OpenAPI document and has schemathesis fuzz the API of a server on memory, with all its checks.

    fuzz.py [--report JUNIT.xml] [--seed N] [schemathesis options]
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys
import urllib.request

FOLDER = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER.parent / "Browser"))

import openapi_spec_validator  # noqa: E402
import shop  # noqa: E402
from client import Client  # noqa: E402
from payprovider import PayProvider  # noqa: E402


def buyable(client):
    """The SKU of something in stock."""
    products = client.expect(200, "GET", "/products?limit=24")["products"]
    return next(
        variant["sku"] for product in products for variant in product["variants"]
        if variant["availability"] == "in_stock")


def prepared_environment(server):
    """Gives the fuzzer a customer with an order and a cart, and a member of staff."""
    customer = Client(server.url).register()
    sku = buyable(customer)
    customer.add(sku)
    status, order = customer.order()
    assert status == 201, order
    customer.add(sku)
    staff = Client(server.url).log_in(shop.STAFF_EMAIL, server.staff_password)
    return {
        **os.environ,
        "FUZZ_URL": server.url, "FUZZ_CUSTOMER_TOKEN": customer.token,
        "FUZZ_STAFF_TOKEN": staff.token,
        "SCHEMATHESIS_HOOKS": "hooks", "PYTHONPATH": str(FOLDER),
    }


def without_list_limits(schema):
    """The same document without the most items of lists: a list of a hundred objects takes the generator
    minutes. That too long ones are refused is tested where the API is."""
    if isinstance(schema, list):
        return [without_list_limits(part) for part in schema]
    if isinstance(schema, dict):
        return {name: without_list_limits(part) for name, part in schema.items() if name != "maxItems"}
    return schema


def with_webhooks_to_nobody(document):
    """The same document with webhooks that go to names nobody has: an accepted one is sent to."""
    url = document["components"]["schemas"]["WebhookInput"]["properties"]["url"]
    url["pattern"] = r"^https://[a-z]{1,20}\.invalid(/[a-z0-9]{0,20}){0,3}$"
    return document


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--report", type=pathlib.Path)
    parser.add_argument("--seed", default="1")
    options, others = parser.parse_known_args()
    leavings = shop.RUN / "fuzzer"
    leavings.mkdir(parents=True, exist_ok=True)
    bank = "Kontor;DE02 1203 0000 0000 2020 51;BYLADEM1001"
    with PayProvider(shop.free_port()) as provider, \
            shop.Server("api", SHOP_PAYMENT_URL=provider.url, SHOP_BANK=bank) as server:
        with urllib.request.urlopen(f"{server.url}/api/v1/openapi.json", timeout=10) as response:
            document = json.load(response)
        openapi_spec_validator.validate(document)
        copy = leavings / "openapi.json"
        copy.write_text(json.dumps(with_webhooks_to_nobody(without_list_limits(document))))
        report = ["--report-junit-path", str(options.report.resolve())] if options.report else []
        return subprocess.run(
            [str(pathlib.Path(sys.executable).with_name("schemathesis")), "run", str(copy),
             "--url", f"{server.url}/api/v1",
             "--checks", "all", "--max-examples", "15", "--max-failures", "40",
             "--request-timeout", "20", "--seed", options.seed, "--generation-database", "none",
             "--no-color", *report, *others],
            env=prepared_environment(server), cwd=leavings, stdin=subprocess.DEVNULL,
            check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
