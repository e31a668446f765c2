package io.scenariomarket.columns;

import io.scenariomarket.sheet.Amount;
import io.scenariomarket.sheet.Amount.Unit;
import io.scenariomarket.sheet.DayOrder;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the amounts or days of a column are read, where a cell by itself does not say.
 *
 * @param unit what a number without a unit counts; {@code null} where nobody knows
 * @param unitAsked whether there are such numbers and the heading does not say what they count
 * @param order of day and month where the year stands last; {@code null} where nobody knows
 * @param orderAsked whether there are such days
 * @param year of days that say none
 */
public record ColumnReading(
    @Nullable Unit unit,
    boolean unitAsked,
    @Nullable DayOrder order,
    boolean orderAsked,
    @Nullable Integer year) {

  /** Below this no sum of yuan is a budget, and from a hundred times as much no 万元 are one. */
  private static final BigDecimal LEAST_YUAN = BigDecimal.valueOf(1000);

  private static final BigDecimal MOST_TEN_THOUSANDS = BigDecimal.valueOf(100_000);

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d{2}(?!\\d)");

  /** What one piece costs may be small in yuan, too. */
  private static final Pattern PRICE = Pattern.compile("价|(?i)price|cost");

  /**
   * What a column says of itself.
   *
   * @param thisYear the year of days where none in the column says one; {@code null} to read none
   */
  public static ColumnReading of(String heading, List<String> texts, @Nullable Integer thisYear) {
    var named = Unit.ofHeading(heading).orElse(null);
    var bare =
        texts.stream()
            .filter(ColumnReading::bare)
            .filter(text -> !Amount.foreign(heading, text))
            .toList();
    return new ColumnReading(
        named == null ? guess(heading, bare, texts).orElse(null) : named,
        named == null && !bare.isEmpty(),
        DayOrder.of(texts).orElse(null),
        texts.stream().anyMatch(DayOrder::matters),
        year(texts).orElse(thisYear));
  }

  /** Whether a cell is an amount only once it is known what its number counts. */
  public static boolean bare(String text) {
    return Amount.read(text, null, null).isEmpty() && Amount.read(text, Unit.YUAN).isPresent();
  }

  /** By size: what is too small for a sum in yuan, or too large for one in 万元. */
  private static Optional<Unit> guess(String heading, List<String> bare, List<String> all) {
    var numbers = bare.stream().flatMap(text -> number(text).stream()).toList();
    var signed =
        all.stream()
            .anyMatch(
                text ->
                    Amount.read(text, null, null).isPresent()
                        && number(text).isPresent()
                        && !text.contains("万")
                        && !text.contains("亿"));
    if (numbers.isEmpty()) {
      return Optional.empty();
    }
    var least = numbers.stream().min(Comparator.naturalOrder()).orElseThrow();
    var most = numbers.stream().max(Comparator.naturalOrder()).orElseThrow();
    if (least.compareTo(LEAST_YUAN) >= 0 && (most.compareTo(MOST_TEN_THOUSANDS) >= 0 || signed)) {
      return Optional.of(Unit.YUAN);
    }
    return most.compareTo(LEAST_YUAN) < 0 && !signed && !PRICE.matcher(heading).find()
        ? Optional.of(Unit.TEN_THOUSAND_YUAN)
        : Optional.empty();
  }

  /** The number that stands there, in yuan if it were that. */
  private static Optional<BigDecimal> number(String text) {
    return Amount.read(text, Unit.YUAN)
        .map(amount -> amount.max() == null ? amount.min() : amount.max())
        .map(value -> value.movePointRight(4));
  }

  /** The year that most days of the column are in. */
  private static Optional<Integer> year(List<String> texts) {
    return texts.stream()
        .flatMap(text -> YEAR.matcher(text).results().map(MatchResult::group).distinct())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(most -> Integer.valueOf(most.getKey()));
  }

  /** The amount that a cell says. */
  public Optional<Amount> amount(String text) {
    return Amount.read(text, unitAsked ? null : unit, unit)
        .filter(amount -> !(unitAsked && bare(text) && beyondBelief(amount)));
  }

  /** A number that is no sum in 万元 although the others of its column are. */
  private boolean beyondBelief(Amount amount) {
    return unit == Unit.TEN_THOUSAND_YUAN
        && amount.max() != null
        && amount.max().compareTo(MOST_TEN_THOUSANDS) >= 0;
  }

  /** The same as somebody answered what was asked. */
  public ColumnReading answered(@Nullable Unit unit, @Nullable DayOrder order) {
    return new ColumnReading(
        unitAsked && unit != null ? unit : this.unit,
        unitAsked,
        orderAsked && order != null ? order : this.order,
        orderAsked,
        year);
  }
}
