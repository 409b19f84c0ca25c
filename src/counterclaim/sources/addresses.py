"""Which addresses of the network may be reached: public ones, at the ports of the web."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from counterclaim.model.errors import UnreadableDocument

WEB_PORTS = frozenset((80, 443))

_PUBLIC_V6 = ip_network("2000::/3")
# What lies in it and leads elsewhere, or nowhere; IPv4-mapped, NAT64, local and multicast lie outside.
_NOT_PUBLIC_V6 = tuple(
    map(
        ip_network,
        (
            "2001::/23",  # Teredo and other protocols
            "2001:db8::/32",  # documentation
            "2002::/16",  # 6to4: an IPv4 address, perhaps a private one
            "3fff::/20",  # documentation
        ),
    )
)
_NOT_PUBLIC_V4 = tuple(map(ip_network, ("192.0.0.0/24", "192.88.99.0/24", "198.18.0.0/15")))


class Unreachable(UnreadableDocument):
    """An address that may not be connected to."""


class Reach:
    """What may be connected to: public addresses at ports 80 and 443, and what whoever made it allows."""

    def __init__(self, *allowed: tuple[str, int]) -> None:
        self._allowed = frozenset(allowed)

    def check(self, address: str, port: int, host: str) -> None:
        """Make sure that an address may be connected to.

        Raises:
            Unreachable: it may not.
        """
        if (address, port) in self._allowed:
            return
        if not is_public(address):
            raise Unreachable(
                f"{host}: leads to {address}, which is no public address; save the page and name the file"
            )
        if port not in WEB_PORTS:
            raise Unreachable(f"{host}: port {port} is not read; only 80 and 443 are")

    def port_allowed(self, port: int) -> bool:
        """Whether any address may be connected to at a port."""
        return port in WEB_PORTS or any(port == other for _, other in self._allowed)


def is_public(address: str) -> bool:
    """Whether an address is one of the public network, and does not carry another one within.

    >>> [is_public(a) for a in ("93.184.215.14", "10.0.0.1", "100.64.0.1", "169.254.169.254", "224.0.0.1")]
    [True, False, False, False, False]
    >>> [is_public(a) for a in ("2606:4700::11", "::ffff:93.184.215.14", "64:ff9b::1", "2002:a00::", "::1")]
    [True, False, False, False, False]
    """
    try:
        ip = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, IPv6Address):
        return ip in _PUBLIC_V6 and not any(ip in network for network in _NOT_PUBLIC_V6)
    return _is_public_v4(ip)


def _is_public_v4(ip: IPv4Address) -> bool:
    special = ip.is_multicast or ip.is_reserved or ip.is_unspecified or not ip.is_global
    return not special and not any(ip in network for network in _NOT_PUBLIC_V4)
