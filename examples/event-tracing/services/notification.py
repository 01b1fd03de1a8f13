"""Tells the customer how things stand. Which events those are is said by the rules of the topology."""
import events

SENTENCES = {
    "Payment Processed": "your payment has arrived",
    "Inventory Updated": "your order is being packed",
    "Delivery Failed": "we are looking into your order",
}


def handler(event, _context):
    sentence = SENTENCES[event["detail-type"]]
    events.log("customer told", event, orderId=event["detail"].get("orderId"), sentence=sentence)
    return sentence
