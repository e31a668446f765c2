package io.scenariomarket.catalogue;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.jspecify.annotations.Nullable;

/** Writes text into Word documents. */
final class WordText {

  /** What every Chinese office program has or replaces by its own. */
  private static final String CHINESE = "Microsoft YaHei";

  private static final String LATIN = "Arial";

  private WordText() {}

  /**
   * Adds a text to a paragraph; its line breaks stay.
   *
   * @param points size of the letters
   * @param colour as six hexadecimal digits; {@code null} for black
   */
  static void write(
      XWPFParagraph paragraph, String text, int points, boolean bold, @Nullable String colour) {
    paragraph.setSpacingAfter(0);
    var run = paragraph.createRun();
    run.setFontFamily(LATIN);
    run.setFontFamily(CHINESE, FontCharRange.eastAsia);
    run.setFontSize(points);
    run.setBold(bold);
    if (colour != null) {
      run.setColor(colour);
    }
    var lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(lines[i], i);
    }
  }
}
