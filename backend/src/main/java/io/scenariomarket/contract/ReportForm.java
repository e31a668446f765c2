package io.scenariomarket.contract;

import io.scenariomarket.shared.FormErrors;
import io.scenariomarket.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The report of a milestone as it was typed.
 *
 * @param version the version that was read
 * @param words what is said to it
 * @param measured what was measured, in the order of the figures of the contract
 */
record ReportForm(@Nullable Long version, @Nullable String words, List<MeasuredRow> measured) {

  ReportForm {
    measured = FormErrors.rows(measured, MeasuredRow.EMPTY);
  }

  /**
   * What was measured of a figure, as it was typed.
   *
   * @param value the figure
   * @param unit of the value
   * @param words how it was measured, or what came out
   */
  record MeasuredRow(@Nullable String value, @Nullable String unit, @Nullable String words) {

    static final MeasuredRow EMPTY = new MeasuredRow(null, null, null);
  }

  /** The form, filled with what was reported before. */
  static ReportForm of(Contract contract, int step) {
    var figures = contract.terms().figures();
    return new ReportForm(
        contract.version(),
        contract.progress().step(step).words(),
        IntStream.range(0, figures.size())
            .mapToObj(
                at ->
                    contract.progress().measured().stream()
                        .filter(each -> each.step() == step && each.figure() == at)
                        .findFirst()
                        .map(ReportForm::row)
                        .orElseGet(() -> new MeasuredRow(null, unit(figures.get(at)), null)))
            .toList());
  }

  private static MeasuredRow row(Measured each) {
    var value = each.measured();
    return value == null
        ? new MeasuredRow(null, null, each.words())
        : new MeasuredRow(FormErrors.typed(value.value()), value.unit(), each.words());
  }

  private static @Nullable String unit(AcceptanceFigure figure) {
    var wanted = figure.promised() == null ? figure.asked() : figure.promised();
    return wanted == null ? null : wanted.unit();
  }

  /** What it means for a milestone, without the rows that nobody has filled in. */
  Report read(Contract contract, int step, FormErrors errors) {
    var figures = contract.terms().figures();
    var rows = new ArrayList<Measured>();
    for (var at = 0; at < Math.min(measured.size(), figures.size()); at++) {
      var row = measured.get(at);
      var value = errors.decimal("measured[" + at + "].value", row.value());
      if (value != null || Text.orNull(row.words()) != null) {
        rows.add(figures.get(at).measured(step, at, value, row.unit(), row.words()));
      }
    }
    return new Report(words, rows);
  }

  /** As many rows as the contract has figures, whatever was sent. */
  ReportForm padded(int figures) {
    var rows = new ArrayList<>(measured.subList(0, Math.min(measured.size(), figures)));
    while (rows.size() < figures) {
      rows.add(MeasuredRow.EMPTY);
    }
    return new ReportForm(Objects.requireNonNullElse(version, -1L), words, rows);
  }
}
