"""Prints the arguments of the calls in a program that make an integration, by the names of the resources."""

import ast
import json
import sys

CLASSES = ("Apigatewayv2Integration", "Integration")


def name_of(node):
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", None)


def value_of(node):
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return value_of(node.left) + value_of(node.right)
    if isinstance(node, ast.Dict):
        return {value_of(key): value_of(value) for key, value in zip(node.keys, node.values)}
    if isinstance(node, ast.List):
        return [value_of(item) for item in node.elts]
    if isinstance(node, ast.Call) and name_of(node.func) not in ("str", "lookup", "dynamic"):
        return {keyword.arg: value_of(keyword.value) for keyword in node.keywords}
    if isinstance(node, (ast.Name, ast.Attribute, ast.Call)):
        return "<" + ast.unparse(node) + ">"
    return ast.literal_eval(node)


def resources_of(text):
    found = {}
    for node in ast.walk(compile(text, "program.py", "exec", ast.PyCF_ONLY_AST)):
        if isinstance(node, ast.Call) and name_of(node.func) in CLASSES:
            name = [value_of(argument) for argument in node.args][-1]
            found[name] = {keyword.arg: value_of(keyword.value) for keyword in node.keywords}
    compile(text, "program.py", "exec")
    return found


programs = json.load(sys.stdin)
json.dump([resources_of(text) for text in programs], sys.stdout)
