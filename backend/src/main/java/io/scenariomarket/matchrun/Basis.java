package io.scenariomarket.matchrun;

import io.scenariomarket.matching.MatchEngine;
import io.scenariomarket.shared.MarketProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * What a run is made with, beside the items.
 *
 * @param day on which conditions are checked: a certificate may have run out by the next
 * @param model the weights
 * @param encoder of the texts
 * @param vocabulary SHA-256 of the operator's vocabulary, in its first digits
 * @param rules the same of the words and units by which claims are judged
 */
record Basis(LocalDate day, String model, String encoder, String vocabulary, String rules) {

  private static final int DIGITS = 12;

  /** What is in force now, as the files are that the engine was made from at start. */
  static Basis now(LocalDate day, MatchEngine engine, MarketProperties market) {
    var config = market.config();
    return new Basis(
        day,
        engine.version(),
        engine.encoder(),
        digest(config.resolve("vocabulary.yml")),
        digest(config.resolve("claims.yml"), config.resolve("units.yml")));
  }

  /** Whether another one judges alike, but for what depends on the day. */
  boolean judgesAs(Basis other) {
    return model.equals(other.model)
        && encoder.equals(other.encoder)
        && vocabulary.equals(other.vocabulary)
        && rules.equals(other.rules);
  }

  private static String digest(Path... files) {
    var digest = sha256();
    try {
      for (var file : files) {
        digest.update(Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
