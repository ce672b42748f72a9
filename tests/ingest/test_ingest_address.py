import time

import pytest

from analyzer.errors import IngestError
from analyzer.ingest.address import is_public, system_resolver, vetted_addresses

PRIVATE = [
    "127.0.0.1", "127.8.9.1", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "100.64.0.1", "169.254.169.254", "168.63.129.16", "192.0.0.8",
    "192.0.2.1", "192.88.99.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1",
    "fd12::1", "fec0::1", "ff02::1", "ff0e::1", "2001:db8::1", "3fff::1", "5f00::1", "100::1", "2001::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
    "::ffff:169.254.169.254", "::127.0.0.1", "2002:7f00:1::", "2002:0a00:1::1", "2002:c0a8:101::1", "64:ff9b::127.0.0.1", "64:ff9b::10.0.0.1",
    "64:ff9b:1::8.8.8.8", "", "localhost", "8.8.8.8.8", "08.8.8.8",
]  # fmt: skip
PUBLIC = ["8.8.8.8", "103.10.10.1", "172.15.0.1", "172.32.0.1", "2606:4700::1111", "::ffff:8.8.8.8", "2002:808:808::1", "64:ff9b::8.8.8.8"]


@pytest.mark.parametrize("address", PRIVATE)
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_addresses_that_are_public(address: str) -> None:
    assert is_public(address)


def rows(*addresses: str) -> list[tuple[object, ...]]:
    return [(2, 1, 6, "", (address, 80)) for address in addresses]


def ask(host: str, *addresses: str) -> list[tuple[object, ...]]:
    return vetted_addresses(host, 80, seconds=1, resolve=lambda _host, _port: rows(*addresses), is_allowed=is_public)


def test_all_addresses_come_back_in_order() -> None:
    assert ask("situs.id", "8.8.8.8", "8.8.4.4") == rows("8.8.8.8", "8.8.4.4")


def test_one_private_address_among_public_ones_is_enough() -> None:
    with pytest.raises(IngestError, match="bukan situs umum"):
        ask("situs.id", "8.8.8.8", "10.0.0.1")


def test_no_address_is_told() -> None:
    with pytest.raises(IngestError, match="tidak ditemukan"):
        ask("situs.id")


@pytest.mark.parametrize("error", [OSError("no such host"), UnicodeError("label too long")])
def test_a_failing_lookup_is_told(error: Exception) -> None:
    def fail(_host: str, _port: int) -> list[tuple[object, ...]]:
        raise error

    with pytest.raises(IngestError, match="tidak ditemukan"):
        vetted_addresses("situs.id", 80, seconds=1, resolve=fail, is_allowed=is_public)


def test_a_lookup_that_hangs_ends_in_time() -> None:
    def hang(_host: str, _port: int) -> list[tuple[object, ...]]:
        time.sleep(1)
        return []

    started = time.monotonic()
    with pytest.raises(TimeoutError):
        vetted_addresses("situs.id", 80, seconds=0.05, resolve=hang, is_allowed=is_public)
    assert time.monotonic() - started < 0.5


@pytest.mark.parametrize("host", ["localhost", "127.1", "2130706433", "0x7f000001", "017700000001", "0177.0.0.1", "0"])
def test_the_systems_own_reading_of_strange_hosts_is_what_counts(host: str) -> None:
    assert not any(is_public(str(row[4][0])) for row in system_resolver(host, 80))
