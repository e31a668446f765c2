package io.scenariomarket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A TCP relay in front of a server, for tests that want the server to be away for a while. */
public final class Relay {

  private static final int BACKLOG = 50;

  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ServerSocket entrance;
  private final int target;
  private volatile boolean cut;

  Relay(int target) {
    this.target = target;
    try {
      this.entrance = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return entrance.getLocalPort();
  }

  /** Ends every connection, and each further one at once. */
  public void cut() {
    cut = true;
    open.forEach(Relay::close);
  }

  /** Lets connections through again. */
  public void restore() {
    cut = false;
  }

  private void serve() {
    try {
      while (true) {
        var from = entrance.accept();
        open.add(from);
        if (cut) {
          close(from);
        } else {
          var to = new Socket(InetAddress.getLoopbackAddress(), target);
          open.add(to);
          Thread.ofVirtual().start(() -> copy(from, to));
          Thread.ofVirtual().start(() -> copy(to, from));
        }
      }
    } catch (IOException e) {
      open.forEach(Relay::close);
    }
  }

  private void copy(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // Cut, or one side has gone: the other goes, too.
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
