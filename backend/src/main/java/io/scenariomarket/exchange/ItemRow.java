package io.scenariomarket.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of an import in words.
 *
 * @param sheet name of the sheet
 * @param row number of the row
 * @param type what it is
 * @param title what it is called
 * @param organisation whose it is, as the row says
 * @param outcome what is done with it
 * @param address of its page; {@code null} where there is none
 * @param undone what became of it when the import was undone
 * @param problems why it is refused
 */
public record ItemRow(
    String sheet,
    int row,
    String type,
    String title,
    String organisation,
    String outcome,
    @Nullable String address,
    @Nullable String undone,
    List<ProblemText> problems) {

  /**
   * Why a row is refused.
   *
   * @param column letters of the column at fault, such as {@code D}; {@code null} for the whole row
   * @param index of the column from 0; −1 for the whole row
   * @param heading what stands above it
   * @param message what is wrong and what to do
   */
  public record ProblemText(
      @Nullable String column, int index, @Nullable String heading, String message) {

    /** In one line, as the workbook with the marks has it. */
    public String line() {
      return heading == null ? message : heading + "：" + message;
    }
  }
}
