package io.scenariomarket.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The characters that a TrueType font shows, each glyph for one character.
 *
 * <p>A font may show several characters with one glyph: the radical ⼀ (U+2F00) with that of 一, the
 * rare 㬵 with that of 胶. PDFBox takes the lowest code point of a glyph for its text, so whoever
 * searches or copies from a document would get the rare character: here the usual one stays.
 */
final class CharacterMap {

  /** What text in Chinese and English is usually written with, then what comes first. */
  private static final Comparator<Integer> USUAL =
      Comparator.<Integer, Boolean>comparing(c -> !isIn("windows-1252", c))
          .thenComparing(c -> !isIn("GBK", c))
          .thenComparing(Comparator.naturalOrder());

  // The parts of a TrueType file, as the OpenType specification numbers them.
  private static final int TABLES_AT = 12;
  private static final int TABLE_RECORD = 16;
  private static final int HEADER = 12;
  private static final short WINDOWS = 3;
  private static final short FULL_UNICODE = 10;
  private static final short SEGMENTED_COVERAGE = 12;
  private static final int GROUPS_AT = 16;
  private static final int GROUP = 12;

  private final Map<Integer, Integer> glyphs;
  private final Map<Integer, Integer> usual;

  private CharacterMap(Map<Integer, Integer> glyphs, Map<Integer, Integer> usual) {
    this.glyphs = glyphs;
    this.usual = usual;
  }

  /** Reads that of a font. */
  static CharacterMap of(byte[] font) {
    try (var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
      var map = parsed.getUnicodeCmapLookup();
      var glyphs = new TreeMap<Integer, Integer>();
      var usual = new HashMap<Integer, Integer>();
      for (int c = ' '; c <= Character.MAX_CODE_POINT; c++) {
        var glyph = map.getGlyphId(c);
        if (glyph > 0) {
          glyphs.put(c, glyph);
          usual.merge(glyph, c, (one, other) -> USUAL.compare(one, other) <= 0 ? one : other);
        }
      }
      return new CharacterMap(glyphs, usual);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The character with the same glyph that is shown in this one's place, itself where usual. */
  int usual(int character) {
    return usual.getOrDefault(glyphs.getOrDefault(character, 0), 0);
  }

  boolean shows(int character) {
    return usual(character) == character;
  }

  /** A font with this map, put behind its other tables, in place of its own. */
  byte[] in(byte[] font) {
    var table = table();
    var start = (font.length + 3) / 4 * 4;
    var changed = ByteBuffer.wrap(Arrays.copyOf(font, start + table.length));
    changed.put(start, table);
    for (int i = 0; i < changed.getShort(4); i++) {
      int record = TABLES_AT + i * TABLE_RECORD;
      if (new String(font, record, 4, StandardCharsets.US_ASCII).equals("cmap")) {
        changed.putInt(record + 8, start).putInt(record + 12, table.length);
      }
    }
    return changed.array();
  }

  private byte[] table() {
    List<Integer> shown = new ArrayList<>(glyphs.keySet());
    shown.removeIf(c -> !shows(c));
    int length = GROUPS_AT + shown.size() * GROUP;
    var table = ByteBuffer.allocate(HEADER + length);
    table.putShort((short) 0).putShort((short) 1);
    table.putShort(WINDOWS).putShort(FULL_UNICODE).putInt(HEADER);
    table.putShort(SEGMENTED_COVERAGE).putShort((short) 0);
    table.putInt(length).putInt(0).putInt(shown.size());
    for (int c : shown) {
      table.putInt(c).putInt(c).putInt(glyphs.getOrDefault(c, 0));
    }
    return table.array();
  }

  private static boolean isIn(String charset, int c) {
    return Charset.forName(charset).newEncoder().canEncode(Character.toString(c));
  }
}
