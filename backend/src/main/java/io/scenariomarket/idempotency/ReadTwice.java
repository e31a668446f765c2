package io.scenariomarket.idempotency;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A request of a program whose body is read once to be known again, and once more to be served. */
final class ReadTwice extends HttpServletRequestWrapper {

  private final byte[] fingerprint;
  private final byte[] body;

  private ReadTwice(HttpServletRequest request, byte[] fingerprint, byte[] body) {
    super(request);
    this.fingerprint = fingerprint;
    this.body = body;
  }

  /** Files stay where the server has put them; any other body is held in memory. */
  static ReadTwice of(HttpServletRequest request) throws IOException, ServletException {
    var asked = new Fingerprint().target(request);
    if (RepeatedRequestFilter.multipart(request)) {
      return new ReadTwice(
          request, asked.fields(request, Set.of()).files(request).value(), new byte[0]);
    }
    var body = request.getInputStream().readAllBytes();
    return new ReadTwice(request, asked.add(body).value(), body);
  }

  /** Digest of what is asked. */
  byte[] fingerprint() {
    return fingerprint;
  }

  @Override
  public ServletInputStream getInputStream() {
    var bytes = new ByteArrayInputStream(body);
    return new ServletInputStream() {
      @Override
      public int read() {
        return bytes.read();
      }

      @Override
      public int read(byte[] into, int offset, int length) {
        return bytes.read(into, offset, length);
      }

      @Override
      public boolean isFinished() {
        return bytes.available() == 0;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException("Bodies are read in one go");
      }
    };
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }
}
