package io.scenariomarket.idempotency;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import java.util.TreeMap;

/** SHA-256 of the parts of a request, each with its length, so that no two run together. */
final class Fingerprint {

  private final MessageDigest digest;

  Fingerprint() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every Java platform has it.
    }
  }

  Fingerprint add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  Fingerprint add(byte[] bytes) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
    return this;
  }

  /** Adds where a request goes. */
  Fingerprint target(HttpServletRequest request) {
    var query = request.getQueryString();
    return add(request.getMethod()).add(request.getRequestURI()).add(query == null ? "" : query);
  }

  /** Adds the fields of a form, but for those that say nothing. */
  Fingerprint fields(HttpServletRequest request, Set<String> but) {
    new TreeMap<>(request.getParameterMap())
        .forEach(
            (name, values) -> {
              if (!but.contains(name)) {
                add(name);
                for (var value : values) {
                  add(value);
                }
              }
            });
    return this;
  }

  /** Adds the files of a form. */
  Fingerprint files(HttpServletRequest request) throws IOException, ServletException {
    for (var part : request.getParts()) {
      var file = part.getSubmittedFileName();
      if (file != null) {
        add(part.getName()).add(file).add(Long.toString(part.getSize()));
        try (var content = part.getInputStream();
            var sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
          content.transferTo(sink);
        }
      }
    }
    return this;
  }

  byte[] value() {
    return digest.digest();
  }
}
