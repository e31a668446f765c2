package io.scenariomarket.subscription;

import io.scenariomarket.shared.PublicAddress;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Links that stop the digests of one search without signing in. They name the search and are signed
 * (HMAC-SHA256, cut to 128 bits), so that nobody stops another's by guessing.
 */
@Component
class StopLinks {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY = 32;
  private static final int ID = 16;
  private static final int SIGNATURE = 16;

  private final JdbcClient jdbc;
  private final PublicAddress address;

  StopLinks(JdbcClient jdbc, PublicAddress address) {
    this.jdbc = jdbc;
    this.address = address;
  }

  /** The full address of the page that stops a search. */
  String of(UUID search) {
    return address.of("/searches/stop/" + token(search));
  }

  String token(UUID search) {
    var id = bytes(search);
    var token = ByteBuffer.allocate(ID + SIGNATURE).put(id).put(signature(id)).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /** The search that a token names; empty for one that the market has not signed. */
  Optional<UUID> read(String token) {
    try {
      var bytes = Base64.getUrlDecoder().decode(token);
      if (bytes.length != ID + SIGNATURE) {
        return Optional.empty();
      }
      var id = Arrays.copyOf(bytes, ID);
      var signature = Arrays.copyOfRange(bytes, ID, bytes.length);
      var buffer = ByteBuffer.wrap(id);
      return MessageDigest.isEqual(signature, signature(id))
          ? Optional.of(new UUID(buffer.getLong(), buffer.getLong()))
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private byte[] signature(byte[] id) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key(), ALGORITHM));
      return Arrays.copyOf(mac.doFinal(id), SIGNATURE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The key of this market; whichever instance needs it first makes it. */
  private byte[] key() {
    var kept = jdbc.sql("select key from stop_key").query(byte[].class).optional();
    if (kept.isPresent()) {
      return kept.get();
    }
    var made = new byte[KEY];
    new SecureRandom().nextBytes(made);
    jdbc.sql("insert into stop_key (key) values (?) on conflict do nothing").param(made).update();
    return jdbc.sql("select key from stop_key").query(byte[].class).single();
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(ID)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
