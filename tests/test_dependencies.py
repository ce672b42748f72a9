"""What the product runs on: pinned, agreeing with each other, and under licences that we allow. Known holes need the network and are not looked up here."""

import re
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

_PIN = re.compile(r"[A-Za-z0-9_.-]+==[0-9][A-Za-z0-9.]*(?:\s+#.*)?")
# Permissive licences, and the weak copyleft that only asks for changes to its own files (MPL). Words as the packages' metadata writes them.
_ALLOWED = (
    "mit", "mit-cmu", "bsd", "bsd-2-clause", "bsd-3-clause", "0bsd", "3-clause bsd license", "the bsd 2-clause license", "bsd license", "apache-2.0",
    "apache license 2.0", "apache license, version 2.0", "apache software license", "psfl", "psf-2.0", "python software foundation license",
    "mpl-1.1", "mpl-2.0", "zlib", "cc0-1.0", "cnri-python", "mit license", "mozilla public license 2.0 (mpl 2.0)",
    "mozilla public license 1.1 (mpl 1.1)", "isc", "unlicense",
)  # fmt: skip
_STRONG = re.compile(r"\b[al]?gpl|general public", re.IGNORECASE)


def pinned(root: Path, name: str) -> list[str]:
    lines = (line.strip() for line in (root / name).read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line and not line.startswith(("#", "-r "))]


def wanted(dist: Distribution) -> Iterator[Requirement]:
    """What a distribution needs here, without extras."""
    environment = default_environment() | {"extra": ""}
    for line in dist.requires or ():
        requirement = Requirement(line)
        if not requirement.marker or requirement.marker.evaluate({key: str(value) for key, value in environment.items()}):
            yield requirement


@pytest.fixture(scope="module")
def product(root: Path) -> dict[str, Distribution]:
    """Every distribution that requirements.txt brings, by its canonical name."""
    found: dict[str, Distribution] = {}
    waiting = [Requirement(line.split("#")[0]) for line in pinned(root, "requirements.txt")]
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        if name not in found:
            found[name] = distribution(requirement.name)
            waiting += wanted(found[name])
    return found


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_everything_is_pinned(root: Path, name: str) -> None:
    lines = pinned(root, name)
    assert len(lines) >= 5
    assert [line for line in lines if not _PIN.fullmatch(line)] == []


def test_installed_are_the_pins(root: Path) -> None:
    for line in pinned(root, "requirements.txt"):
        requirement = Requirement(line.split("#")[0])
        assert requirement.specifier.contains(distribution(requirement.name).version, prereleases=True), line


def test_installed_agree_with_each_other(product: dict[str, Distribution]) -> None:
    """What `pip check` looks at, for the product's own packages."""
    for name, dist in product.items():
        for requirement in wanted(dist):
            try:
                version = distribution(requirement.name).version
            except PackageNotFoundError:
                pytest.fail(f"{name} needs {requirement}, which is not installed")
            assert requirement.specifier.contains(version, prereleases=True), f"{name} needs {requirement}, installed is {version}"


def licence_of(dist: Distribution) -> str:
    """The licence expression, else the classifiers, else the old field where it is one line."""
    metadata = dist.metadata
    if metadata.get("License-Expression"):
        return str(metadata["License-Expression"])
    classifiers = [c.split(" :: ")[-1] for c in metadata.get_all("Classifier", []) if c.startswith("License :: ") and c != "License :: OSI Approved"]
    return " OR ".join(classifiers) or str(metadata.get("License", "")).strip().split("\n")[0]


def allowed(licence: str) -> bool:
    """Every part of an AND, one part of an OR."""
    if licence.lower() in _ALLOWED or licence.strip("() ").lower() in _ALLOWED:
        return True
    either = re.split(r" OR ", licence.strip("() "))
    if len(either) > 1:
        return any(map(allowed, either))
    both = re.split(r" AND ", licence)
    return len(both) > 1 and all(map(allowed, both))


def test_licences_are_allowed(product: dict[str, Distribution], root: Path) -> None:
    table = dict(re.findall(r"^\| ([\w.-]+) \| [^|]+ \| ([^|]+) \|$", (root / "docs" / "licences.md").read_text(encoding="utf-8"), re.MULTILINE))
    listed = {canonicalize_name(name) for name in table}
    assert len(product) > 40
    assert sorted(set(product) - listed) == [], "add them to docs/licences.md"
    for name, dist in product.items():
        said = next(licence for other, licence in table.items() if canonicalize_name(other) == name).strip()
        assert said in (*licence_of(dist).split(" OR "), licence_of(dist), str(dist.metadata.get("License", "")).strip().split("\n")[0]), name
    refused = {name: licence_of(dist) for name, dist in product.items() if not allowed(licence_of(dist))}
    # Altair's metadata holds its whole licence text (BSD, 3 clauses), which begins with the copyright.
    assert {name: licence for name, licence in refused.items() if not (name == "altair" and licence.startswith("Copyright (c)"))} == {}


def test_no_strong_copyleft_without_a_choice(product: dict[str, Distribution]) -> None:
    strong = {name for name, dist in product.items() if _STRONG.search(licence_of(dist))}
    assert strong <= {"tld"}, "tld offers MPL beside them"


@pytest.mark.parametrize("licence", ["GPL-3.0-only", "AGPL-3.0-or-later", "MIT AND GPL-2.0-only", "", "Proprietary", "LGPL-3.0-only"])
def test_the_list_refuses(licence: str) -> None:
    assert not allowed(licence)
