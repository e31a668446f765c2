package io.scenariomarket.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** Which addresses belong to one client. */
final class ClientNetwork {

  /** Whoever has one IPv6 address has as many as they like with the same first 64 bits. */
  private static final int PREFIX_BYTES = 8;

  private ClientNetwork() {}

  /** The address itself, or the first half of an IPv6 address. */
  static String of(String address) {
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address wide
          ? HexFormat.of().formatHex(wide.getAddress(), 0, PREFIX_BYTES)
          : address;
    } catch (IllegalArgumentException _) {
      return address;
    }
  }
}
