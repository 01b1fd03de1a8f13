"""What the shop does: prices, orders, and where an order goes."""
import re
import uuid
from decimal import ROUND_HALF_UP, Decimal

PRODUCTS = {"chair": Decimal("49.00"), "desk": Decimal("189.00"), "lamp": Decimal("24.50")}
CURRENCIES = ("EUR", "USD", "GBP")
MOST_PIECES = 100
ORDER = re.compile(r"/orders/([A-Za-z0-9-]{1,64})")


class Problem(Exception):
    def __init__(self, status, text):
        super().__init__(text)
        self.status, self.text = status, text


class Shop:
    def __init__(self, ledger, sessions, rates, shipments):
        self.ledger, self.sessions, self.rates, self.shipments = ledger, sessions, rates, shipments

    def get(self, path, session):
        path, _, query = path.partition("?")
        if path == "/health":
            return 200, {"status": "ok"}
        if path == "/products":
            return 200, {"products": self.products(self.currency(query, session))}
        found = ORDER.fullmatch(path)
        if not found:
            raise Problem(404, "not found")
        order = self.ledger.order(found.group(1))
        if order is None:
            raise Problem(404, "no such order")
        return 200, order

    def post(self, path, document, session):
        if path != "/orders":
            raise Problem(404, "not found")
        order = self.read_order(document, session)
        self.ledger.add(order)
        # The order is in the ledger: should this fail, the customer hears of it and may try again with the same id.
        self.shipments.send({"orderId": order["orderId"], "product": order["product"], "quantity": order["quantity"]})
        return 201, order

    def currency(self, query, session):
        """What is asked for, and otherwise what the session had asked for last."""
        asked = dict(part.partition("=")[::2] for part in query.split("&")).get("currency", "")
        if not asked:
            return self.sessions.get(session, "currency") or "EUR"
        if asked not in CURRENCIES:
            raise Problem(400, f"currency must be one of {', '.join(CURRENCIES)}")
        self.sessions.put(session, "currency", asked)
        return asked

    def products(self, currency):
        rate = Decimal(1) if currency == "EUR" else self.rates.of(currency)
        return {name: f"{cents(price * rate)} {currency}" for name, price in PRODUCTS.items()}

    def read_order(self, document, session):
        product, quantity = document.get("product"), document.get("quantity", 1)
        if product not in PRODUCTS:
            raise Problem(400, f"product must be one of {', '.join(PRODUCTS)}")
        if type(quantity) is not int or not 1 <= quantity <= MOST_PIECES:
            raise Problem(400, f"quantity must be a whole number from 1 to {MOST_PIECES}")
        identifier = document.get("orderId", f"order-{uuid.uuid4()}")
        if not isinstance(identifier, str) or not ORDER.fullmatch(f"/orders/{identifier}"):
            raise Problem(400, "orderId must be 1 to 64 letters, digits or dashes")
        return {"orderId": identifier, "product": product, "quantity": quantity, "session": session[:64],
                "total": str(cents(PRODUCTS[product] * quantity))}


def cents(amount):
    return amount.quantize(Decimal("0.01"), ROUND_HALF_UP)
