"""Shapes of botocore's service models, and JMESPath expressions walked through them."""

ANY = object()  # what cannot be known: the inside of a map, the result of a function
# Functions and how many arguments they take.
CALLABLE = {"contains": 2, "ends_with": 2, "join": 2, "length": 1, "not_null": None, "sort": 1, "sort_by": 2, "starts_with": 2, "values": 1,
            "to_string": 1}


class Unfit(Exception):
    """An expression does not fit the shape it is applied to."""


class Elements:
    """The elements of a projection, each of this shape."""

    def __init__(self, shape):
        self.shape = shape


def is_list(shape):
    return shape is not ANY and not isinstance(shape, (Elements, dict)) and shape.type_name == "list"


def field(shape, name):
    if shape is ANY:
        return ANY
    if isinstance(shape, dict):
        if name not in shape:
            raise Unfit(f"there is no {name}")
        return shape[name]
    if shape.type_name == "map":
        return shape.value
    if shape.type_name != "structure":
        raise Unfit(f"{name} of what has no members")
    if name not in shape.members:
        raise Unfit(f"{shape.name} has no {name}")
    return shape.members[name]


def project(shape, right):
    """A projection of elements of this shape, followed by an expression on each."""
    return Elements(walk(right, shape))


def element(shape):
    if isinstance(shape, Elements):
        return shape.shape
    if shape is ANY:
        return ANY
    if not is_list(shape):
        raise Unfit("what is no list is taken apart")
    return shape.member


def flatten(shape):
    inner = element(shape)
    return element(inner) if isinstance(inner, Elements) or is_list(inner) else inner


def function(node, shape):
    name, count = node["value"], len(node["children"])
    if name not in CALLABLE:
        raise Unfit(f"the function {name} is not among those that are used")
    if CALLABLE[name] not in (None, count):
        raise Unfit(f"{name} takes {CALLABLE[name]} arguments")
    results = [shape if child["type"] == "expref" else walk(child, shape) for child in node["children"]]
    for child in node["children"]:
        if child["type"] == "expref":
            walk(child["children"][0], element(results[0]))
    return results[0] if name in ("not_null", "sort", "sort_by") else ANY


def walk(node, shape):
    """The shape of an expression's result; raises Unfit."""
    kind, children = node["type"], node["children"]
    if kind in ("identity", "current"):
        return shape
    if kind == "field":
        return field(shape, node["value"])
    if kind == "literal":
        return ANY
    if kind == "index":
        return element(shape)
    if kind in ("subexpression", "pipe", "index_expression"):
        for child in children:
            shape = walk(child, shape)
        return shape
    if kind == "flatten":
        return Elements(flatten(walk(children[0], shape)))
    if kind == "projection":
        return project(element(walk(children[0], shape)), children[1])
    if kind == "filter_projection":
        inner = element(walk(children[0], shape))
        walk(children[2], inner)
        return project(inner, children[1])
    if kind in ("comparator", "and_expression", "or_expression", "not_expression"):
        results = [walk(child, shape) for child in children]
        return results[-1] if kind in ("and_expression", "or_expression") else ANY
    if kind == "multi_select_list":
        results = [walk(child, shape) for child in children]
        return Elements(results[0] if len(results) == 1 else ANY)
    if kind == "multi_select_dict":
        return {child["value"]: walk(child["children"][0], shape) for child in children}
    if kind == "function_expression":
        return function(node, shape)
    raise Unfit(f"'{kind}' is not among the forms that are used")
