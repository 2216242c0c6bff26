"""Makes moto answer faster, without changing what: what it works out anew for each request is worked out once.

An update's expression is a tree of a few hundred nodes that it walks ten times, and at each node it asks whether that
is one, which of abstract classes is dear. Here each class is asked once.
"""

from collections.abc import Iterable
from functools import cache
from typing import Any

from moto.core import responses
from moto.dynamodb.parsing.ast_nodes import (  # type: ignore[attr-defined]
    DepthFirstTraverser,
    Expression,
    Node,
    UpdateExpressionFunction,
)
from moto.sqs import models

from local.patches import Patches


def install(patches: Patches) -> None:
    """Put the fast paths in."""
    patches.put(responses, "camelcase_to_underscores", cache(vars(responses)["camelcase_to_underscores"]))
    patches.put(responses, "method_names_from_class", cache(vars(responses)["method_names_from_class"]))
    patches.put(models, "camelcase_to_underscores", cache(vars(models)["camelcase_to_underscores"]))
    patches.put(DepthFirstTraverser, "traverse_node_recursively", _traverse)
    patches.put(Node, "find_clauses", _find_clauses)


def _traverse(self: Any, node: Any, child_id: int = -1) -> Any:
    """Visit a tree, children first, as moto does."""
    kind: Any = type(node)
    if not _is_node(kind):
        return node
    parent = node.parent
    for place, child in enumerate(node.children or ()):
        self.pre_processing_of_child(node, place)
        _traverse(self, child, place)
    if _is_processed(type(self), kind, self):
        node = self.process(node)
        node.parent = parent
        if parent:
            parent.children[child_id] = node
    return node


def _find_clauses(self: Any, wanted: Iterable[type]) -> list[Any]:
    """Return the nodes of some classes, in the order in which they stand."""
    found: list[Any] = []
    for child in self.children or ():
        kind: Any = type(child)
        if kind in wanted:
            found.append(child)
        elif _holds_clauses(kind):
            found += _find_clauses(child, wanted)
    return found


@cache
def _is_node(kind: Any) -> bool:
    return issubclass(kind, Node)


@cache
def _holds_clauses(kind: Any) -> bool:
    return issubclass(kind, (Expression, UpdateExpressionFunction))


_processed: dict[tuple[type, type], bool] = {}


def _is_processed(walker: type, kind: type, self: Any) -> bool:
    """Tell whether a walk changes nodes of a class; that is the same for every walk of its kind."""
    known = _processed.get((walker, kind))
    if known is None:
        known = _processed[walker, kind] = issubclass(kind, self.nodes_to_be_processed())
    return known
