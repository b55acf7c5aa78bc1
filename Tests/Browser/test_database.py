"""What must survive lives in the database: it is killed, and it is shared."""

import pytest

import shop


@pytest.fixture
def database():
    with shop.Database("killed") as database:
        yield database


def test_everything_survives_a_killed_database(database, open_window):
    with shop.Server("killed", database.url) as server:
        customer = open_window(server.url)
        customer.register()
        customer.go()
        customer.open_first_available("product-card")
        customer.add_to_cart()
        number = customer.order()
        customer.go()
        name = customer.open_first_available("product-card")
        product_page = customer.page.url
        customer.add_to_cart(2)

        database.kill()
        customer.go()
        assert customer.page.goto(product_page).status == 200
        assert customer.page.goto(f"{customer.site}/cart").status == 503
        assert shop.status_of(f"{server.url}/livez") == 200
        assert shop.status_of(f"{server.url}/readyz") == 200
        assert shop.status_of(f"{server.url}/readyz?write") == 503

        database.start()
        shop.wait_until(
            lambda: shop.status_of(f"{server.url}/readyz?write") == 200,
            "the server to accept writes again", seconds=30)
        customer.expect_signed_in()
        assert customer.cart() == {name: 2}
        assert customer.order_numbers() == [number]
        assert customer.order() != number


def test_servers_share_sessions_carts_and_orders(database, open_window):
    with shop.Server("first", database.url) as first, shop.Server("second", database.url) as second:
        # Cookies do not tell ports apart, so one window carries its session from server to server.
        customer = open_window(first.url)
        customer.register()
        customer.go()
        name = customer.open_first_available("product-card")
        customer.add_to_cart()

        customer.site = f"{second.url}/de"
        customer.expect_signed_in()
        assert customer.cart() == {name: 1}
        number = customer.order()

        customer.site = f"{first.url}/de"
        assert customer.order_numbers() == [number]
        customer.log_out()

        customer.site = f"{second.url}/de"
        customer.expect_signed_out()
