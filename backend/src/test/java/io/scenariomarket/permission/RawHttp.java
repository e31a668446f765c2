package io.scenariomarket.permission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** HTTP as bytes: sends what no client library lets through. */
final class RawHttp {

  private static final int MOST = 20 << 20;
  private static final int PATIENCE = 60_000;

  private final int port;

  RawHttp(int port) {
    this.port = port;
  }

  /** An answer: the status, everything before the body, and the body. */
  record Answer(int status, String head, String body) {}

  Answer send(String method, String target, Map<String, List<String>> headers, byte[] body)
      throws IOException {
    var head = new StringBuilder();
    head.append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
    head.append("Host: localhost:").append(port).append("\r\nConnection: close\r\n");
    headers.forEach(
        (name, values) ->
            values.forEach(value -> head.append(name).append(": ").append(value).append("\r\n")));
    head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE);
      try {
        socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().write(body);
        socket.getOutputStream().flush();
      } catch (SocketException _) {
        // The server has answered before it read everything, which is its right.
      }
      return read(socket);
    }
  }

  private static Answer read(Socket socket) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var buffer = new byte[1 << 16];
    try {
      for (int n; bytes.size() < MOST && (n = socket.getInputStream().read(buffer)) > 0; ) {
        bytes.write(buffer, 0, n);
      }
    } catch (SocketException _) {
      // Closed with something unread.
    }
    var text = bytes.toString(StandardCharsets.UTF_8);
    var end = text.indexOf("\r\n\r\n");
    if (!text.startsWith("HTTP/1.1 ") || end < 0) {
      return new Answer(0, text, "");
    }
    return new Answer(
        Integer.parseInt(text.substring(9, 12)), text.substring(0, end), text.substring(end + 4));
  }
}
