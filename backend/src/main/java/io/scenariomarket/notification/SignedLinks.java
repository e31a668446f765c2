package io.scenariomarket.notification;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tokens for links in mails that do something without signing in. They carry what they are about,
 * signed (HMAC-SHA256, cut to 128 bits), so that nobody comes by another's by guessing. Whoever
 * makes them gives what they carry a form that tells them from those of others.
 */
@Component
public class SignedLinks {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY = 32;
  private static final int SIGNATURE = 16;

  private final JdbcClient jdbc;

  SignedLinks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A token that carries something; it can stand in an address as it is. */
  public String token(byte[] content) {
    var token =
        ByteBuffer.allocate(content.length + SIGNATURE).put(content).put(signature(content));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
  }

  /** What a token carries; empty for one that the market has not signed. */
  public Optional<byte[]> read(String token) {
    try {
      var bytes = Base64.getUrlDecoder().decode(token);
      if (bytes.length <= SIGNATURE) {
        return Optional.empty();
      }
      var content = Arrays.copyOf(bytes, bytes.length - SIGNATURE);
      var signature = Arrays.copyOfRange(bytes, content.length, bytes.length);
      return MessageDigest.isEqual(signature, signature(content))
          ? Optional.of(content)
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private byte[] signature(byte[] content) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key(), ALGORITHM));
      return Arrays.copyOf(mac.doFinal(content), SIGNATURE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The key of this market; whichever instance needs it first makes it. */
  private byte[] key() {
    var kept = jdbc.sql("select key from signing_key").query(byte[].class).optional();
    if (kept.isPresent()) {
      return kept.get();
    }
    var made = new byte[KEY];
    new SecureRandom().nextBytes(made);
    jdbc.sql("insert into signing_key (key) values (?) on conflict do nothing")
        .param(made)
        .update();
    return jdbc.sql("select key from signing_key").query(byte[].class).single();
  }
}
