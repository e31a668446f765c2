package io.scenariomarket.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fonts that are embedded in documents, each family in both weights: Noto Sans SC (SIL Open
 * Font License 1.1), and for the signs that it lacks, such as ₂ and ✔, DejaVu Sans (Bitstream Vera
 * licence).
 */
enum PrintFont {
  CHINESE(PrintFont.NOTO, 400, "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf"),
  CHINESE_BOLD(PrintFont.NOTO, 700, "/fonts/ttf/NotoSansSC/NotoSansSC-Bold.ttf"),
  SIGNS(PrintFont.DEJAVU, 400, "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf"),
  SIGNS_BOLD(PrintFont.DEJAVU, 700, "/net/sf/jasperreports/fonts/dejavu/DejaVuSans-Bold.ttf");

  private static final String NOTO = "Noto Sans SC";
  private static final String DEJAVU = "DejaVu Sans";

  /** The families as CSS names them: what the first lacks is taken from the next. */
  static final String FAMILIES = "'" + NOTO + "', '" + DEJAVU + "'";

  private final String family;
  private final int weight;
  private final String file;
  private @Nullable CharacterMap characters;

  PrintFont(String family, int weight, String file) {
    this.family = family;
    this.weight = weight;
    this.file = file;
  }

  String family() {
    return family;
  }

  /** As in CSS. */
  int weight() {
    return weight;
  }

  /** What it shows; read when the first document is printed. */
  synchronized CharacterMap characters() {
    if (characters == null) {
      characters = CharacterMap.of(bytes());
    }
    return characters;
  }

  /** The font's file, ready to be embedded. */
  InputStream open() {
    return new ByteArrayInputStream(characters().in(bytes()));
  }

  private byte[] bytes() {
    try (var in = Objects.requireNonNull(PrintFont.class.getResourceAsStream(file), file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
