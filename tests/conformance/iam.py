"""What policies allow, worked out as IAM does (IAM user guide, "Policy evaluation logic" and "Condition operators")."""
import re


def as_list(value):
    return value if isinstance(value, list) else [value]


def matches(pattern, text, fold=False):
    """A pattern in which * is any run of characters and ? is one."""
    expression = "".join(".*" if c == "*" else "." if c == "?" else re.escape(c) for c in str(pattern))
    return re.fullmatch(expression, str(text), re.S | (re.I if fold else 0)) is not None


def arn_matches(pattern, arn):
    """Part by part: a wildcard does not reach into the next part of an ARN."""
    wanted, parts = str(pattern).split(":", 5), str(arn).split(":", 5)
    return len(wanted) == len(parts) and all(matches(*pair) for pair in zip(wanted, parts))


COMPARED = {
    "StringEquals": lambda wanted, value: str(wanted) == str(value),
    "StringEqualsIgnoreCase": lambda wanted, value: str(wanted).lower() == str(value).lower(),
    "StringLike": matches,
    "ArnEquals": arn_matches,
    "ArnLike": arn_matches,
    "Bool": lambda wanted, value: str(wanted).lower() == str(value).lower(),
}
NEGATED = {"StringNotEquals": "StringEquals", "StringNotLike": "StringLike", "ArnNotEquals": "ArnEquals", "ArnNotLike": "ArnLike",
           "StringNotEqualsIgnoreCase": "StringEqualsIgnoreCase"}


def compared(operator, key, wanted, context):
    """One operator on one key. A key has one value, a list of values, or is absent."""
    quantifier, _, plain = operator.rpartition(":")
    is_optional = plain.endswith("IfExists")
    plain = plain[:-len("IfExists")] if is_optional else plain
    value = next((each for name, each in context.items() if name.lower() == key.lower()), None)
    if plain == "Null":
        return (value is None) == (str(as_list(wanted)[0]).lower() == "true")
    if value is None:
        return is_optional or plain in NEGATED or quantifier == "ForAllValues"
    compare = COMPARED[NEGATED.get(plain, plain)]
    found = [any(compare(each, one) for each in as_list(wanted)) for one in as_list(value)]
    if plain in NEGATED:
        found = [not each for each in found]
    return any(found) if quantifier == "ForAnyValue" else all(found)


def holds(condition, context):
    return all(compared(operator, key, wanted, context) for operator, keys in (condition or {}).items() for key, wanted in keys.items())


def applies(statement, action, resource, context):
    actions, resources = statement.get("Action"), statement.get("Resource", "*")
    if actions is not None and not any(matches(each, action, fold=True) for each in as_list(actions)):
        return False
    if actions is None and any(matches(each, action, fold=True) for each in as_list(statement["NotAction"])):
        return False
    return any(matches(each, resource) for each in as_list(resources)) and holds(statement.get("Condition"), context)


def is_named(statement, principal):
    """Whether a statement of a resource policy is about a principal: (kind, name), such as ("Service", "sns.amazonaws.com")."""
    named = statement.get("Principal")
    if named == "*":
        return True
    kind, name = principal
    return any(each in ("*", name) for each in as_list((named or {}).get(kind, [])))


def verdict(policies, action, resource, context, principal=None):
    """True: allowed. False: denied by a statement. None: nothing is said."""
    statements = [statement for policy in policies for statement in as_list(policy["Statement"])
                  if (principal is None or is_named(statement, principal)) and applies(statement, action, resource, context)]
    if any(statement["Effect"] == "Deny" for statement in statements):
        return False
    return True if statements else None
