package io.scenariomarket.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Noto Sans SC as it is embedded in documents (SIL Open Font License 1.1).
 *
 * <p>The font shows radicals such as ⼀ (U+2F00) with the glyph of the ordinary character 一. PDFBox
 * takes the lowest code point of a glyph for its text, so whoever searches or copies from the
 * document would get the radicals: here they are taken out of the character map.
 */
enum ChineseFont {
  REGULAR("NotoSansSC-Regular.ttf", 400),
  BOLD("NotoSansSC-Bold.ttf", 700);

  /** CJK Radicals Supplement and Kangxi Radicals. */
  private static final int FIRST_RADICAL = 0x2E80;

  private static final int LAST_RADICAL = 0x2FDF;

  // The parts of a TrueType file that are read, as the OpenType specification numbers them.
  private static final int TABLES_AT = 12;
  private static final int TABLE_RECORD = 16;
  private static final int ENCODING_RECORD = 8;
  private static final int SEGMENTED_COVERAGE = 12;
  private static final int GROUPS_AT = 16;
  private static final int GROUP = 12;

  private final String file;
  private final int weight;

  ChineseFont(String file, int weight) {
    this.file = file;
    this.weight = weight;
  }

  /** As in CSS. */
  int weight() {
    return weight;
  }

  /** The font's file, ready to be embedded. */
  InputStream open() {
    try (var in =
        Objects.requireNonNull(
            ChineseFont.class.getResourceAsStream("/fonts/ttf/NotoSansSC/" + file), file)) {
      var font = in.readAllBytes();
      dropRadicals(ByteBuffer.wrap(font));
      return new ByteArrayInputStream(font);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void dropRadicals(ByteBuffer font) {
    int tables = font.getShort(4);
    for (int i = 0; i < tables; i++) {
      int record = TABLES_AT + i * TABLE_RECORD;
      var name = new byte[4];
      font.get(record, name);
      if (new String(name, StandardCharsets.US_ASCII).equals("cmap")) {
        dropFromMaps(font, font.getInt(record + 8));
      }
    }
  }

  private static void dropFromMaps(ByteBuffer font, int cmap) {
    int maps = font.getShort(cmap + 2);
    for (int i = 0; i < maps; i++) {
      int map = cmap + font.getInt(cmap + 4 + i * ENCODING_RECORD + 4);
      if (font.getShort(map) == SEGMENTED_COVERAGE) {
        dropFromGroups(font, map);
      }
    }
  }

  /** Leaves of each run of radicals its first one, and lets that show the missing glyph. */
  private static void dropFromGroups(ByteBuffer font, int map) {
    int groups = font.getInt(map + 12);
    for (int i = 0; i < groups; i++) {
      int group = map + GROUPS_AT + i * GROUP;
      int first = font.getInt(group);
      if (first >= FIRST_RADICAL && first <= LAST_RADICAL) {
        font.putInt(group + 4, first);
        font.putInt(group + 8, 0);
      }
    }
  }
}
