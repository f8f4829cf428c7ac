// The Python part of the shop: a uv workspace with a service and the library it needs. The lockfile is uv's own.

/** The library's rule for discounts: from how many pieces on there is one. */
export function discount(pieces: number): string {
  return `def discount(pieces: int, cents: int) -> int:
    """Cents to take off an order."""
    return cents // 10 if pieces >= ${pieces} else 0
`;
}

export const python: Readonly<Record<string, string>> = {
  'pyproject.toml': `[tool.uv.workspace]
members = ["services/*", "libs/*"]
`,
  'uv.lock': `version = 1
revision = 5
requires-python = ">=3.11"

[manifest]
members = [
    "orders",
    "pricing",
]

[[package]]
name = "orders"
version = "0.1.0"
source = { editable = "services/orders" }
dependencies = [
    { name = "pricing" },
]

[package.metadata]
requires-dist = [{ name = "pricing", editable = "libs/pricing" }]

[[package]]
name = "pricing"
version = "0.1.0"
source = { editable = "libs/pricing" }
`,
  'libs/pricing/pyproject.toml': `[project]
name = "pricing"
version = "0.1.0"
requires-python = ">=3.11"

[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
`,
  'libs/pricing/src/pricing/__init__.py': discount(10),
  'services/orders/pyproject.toml': `[project]
name = "orders"
version = "0.1.0"
requires-python = ">=3.11"
dependencies = ["pricing"]

[tool.uv.sources]
pricing = { workspace = true }

[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
`,
  'services/orders/src/orders/__init__.py': `from pricing import discount


def total(pieces: int, cents: int) -> int:
    return cents - discount(pieces, cents)
`,
  'services/orders/src/orders/gen/shop/v1/order_pb2.py': `from dataclasses import dataclass


@dataclass(frozen=True)
class Order:
    id: str
    cents: int
`,
};
