package io.scenariomarket.conversation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds in plain text the addresses of pages that a reader may want to follow. */
final class LinkedText {

  /** Addresses are written in these characters alone, so Chinese words after one are not of it. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)\\bhttps?://[a-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]+");

  private static final Pattern AFTER = Pattern.compile("[.,;:!?'\\])*]+$");

  private LinkedText() {}

  /**
   * A part of a text.
   *
   * @param address where it leads; {@code null} for mere words
   */
  record Part(String text, @Nullable String address) {}

  /** The parts of a text, in their order; put together they are the text. */
  static List<Part> of(String text) {
    var parts = new ArrayList<Part>();
    var from = 0;
    var found = ADDRESS.matcher(text);
    while (found.find()) {
      var address = AFTER.matcher(found.group()).replaceAll("");
      if (leads(address)) {
        add(parts, text.substring(from, found.start()));
        parts.add(new Part(address, address));
        from = found.start() + address.length();
      }
    }
    add(parts, text.substring(from));
    return parts;
  }

  private static void add(List<Part> parts, String words) {
    if (!words.isEmpty()) {
      parts.add(new Part(words, null));
    }
  }

  /**
   * Whether a text is the address of a page. What stands before an at sign looks like the host that
   * it is not.
   */
  static boolean leads(String address) {
    if (!ADDRESS.matcher(address).matches()) {
      return false;
    }
    try {
      var uri = new URI(address);
      return uri.getHost() != null && uri.getRawUserInfo() == null;
    } catch (URISyntaxException _) {
      return false;
    }
  }
}
