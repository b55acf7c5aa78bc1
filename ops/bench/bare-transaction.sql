CREATE DATABASE IF NOT EXISTS bare;
USE bare;
CREATE TABLE IF NOT EXISTS cart LIKE shop.cart;
CREATE TABLE IF NOT EXISTS stock LIKE shop.stock;
CREATE TABLE IF NOT EXISTS stock_movement LIKE shop.stock_movement;
CREATE TABLE IF NOT EXISTS orders LIKE shop.orders;
CREATE TABLE IF NOT EXISTS order_line LIKE shop.order_line;
CREATE TABLE IF NOT EXISTS order_event LIKE shop.order_event;
CREATE TABLE IF NOT EXISTS ledger LIKE shop.ledger;
CREATE TABLE IF NOT EXISTS outbox LIKE shop.outbox;
CREATE TABLE IF NOT EXISTS sample LIKE shop.orders;
INSERT INTO stock SELECT sku, 1000000, 0, version, changed_at FROM shop.stock WHERE sku IN ({skus});
INSERT INTO sample SELECT * FROM shop.orders LIMIT 1;
-- The transaction
SET @id = UNHEX(CONCAT(LPAD(HEX(FLOOR(UNIX_TIMESTAMP(SYSDATE(6)) * 1000000)), 16, '0'), LEFT(SHA1(UUID()), 16)));
SET @sku = CONCAT('BENCH-', FLOOR(RAND() * {articles}));
BEGIN;
INSERT INTO cart VALUES (@id, @id, 'guest', NULL, 2, 0);
INSERT INTO orders
SELECT @id, LEFT(SHA1(@id), 11), @id, @id, owner_kind, HEX(@id), fingerprint, email, name, street, postcode, city, country,
    language, shipping, payment, goods, shipping_fee, total, vat, state, payment_state, fulfilment_state, placed_at, version
FROM sample;
INSERT INTO order_line VALUES (@id, 0, @sku, 'bench-orders', 'Benchmark', 1, 990, 0, 990, 1900);
INSERT INTO order_event VALUES (@id, 1, 'placed', 'customer', NULL, 0);
INSERT INTO outbox (id, order_id, event, at) VALUES (@id, @id, 'placed', 0);
INSERT INTO ledger VALUES (@id, 'claim', 990, 0);
INSERT INTO stock_movement VALUES (@id, @sku, 'reserved', 1, @id, 0);
UPDATE stock SET reserved = reserved + 1, version = version + 1 WHERE sku = @sku AND on_hand - reserved >= 1;
COMMIT;
