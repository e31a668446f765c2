package io.scenariomarket.sheet;

import io.scenariomarket.analysis.Folding;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which comes first: 04/03/2026 is in March, or in April, and 27-03-26 in 2027, or in 2026. */
public enum DayOrder {
  DAY_FIRST,
  MONTH_FIRST,
  YEAR_FIRST;

  /**
   * Three numbers that are a day: the year last, or of two digits and so perhaps first.
   *
   * @param full whether the year has four digits
   */
  record Numbers(int first, int second, int third, boolean full) {

    private static final Pattern FORM =
        Pattern.compile(
            "(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})|(\\d{1,2})([-/])(\\d{1,2})\\6(\\d{1,2})");

    /** Two digits are a year of these. */
    private static final int FIRST_YEAR = 2020;

    private static final int LAST_YEAR = 2059;

    static Optional<Numbers> of(String text) {
      var found = FORM.matcher(text);
      if (!found.matches()) {
        return Optional.empty();
      }
      var full = found.group(1) != null;
      var group = full ? 1 : 5;
      return Optional.of(
          new Numbers(
              Integer.parseInt(found.group(group)),
              Integer.parseInt(found.group(group + 2)),
              Integer.parseInt(found.group(group + 3)),
              full));
    }

    /** The orders in which they are a day. */
    EnumSet<DayOrder> orders() {
      var orders = EnumSet.noneOf(DayOrder.class);
      for (var order : values()) {
        if (in(order).isPresent()) {
          orders.add(order);
        }
      }
      return orders;
    }

    /** The day in an order; without one, where there is only one that it can be. */
    Optional<LocalDate> day(@Nullable DayOrder order) {
      if (order != null && !(full && order == YEAR_FIRST)) {
        return in(order);
      }
      var days = new ArrayList<LocalDate>();
      orders().forEach(each -> in(each).filter(day -> !days.contains(day)).ifPresent(days::add));
      return days.size() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
    }

    private Optional<LocalDate> in(DayOrder order) {
      return switch (order) {
        case DAY_FIRST -> day(third, second, first);
        case MONTH_FIRST -> day(third, first, second);
        case YEAR_FIRST -> full ? Optional.empty() : day(first, second, third);
      };
    }

    private Optional<LocalDate> day(int year, int month, int day) {
      var whole = full ? year : year + FIRST_YEAR / 100 * 100;
      try {
        return full || whole >= FIRST_YEAR && whole <= LAST_YEAR
            ? Optional.of(LocalDate.of(whole, month, day))
            : Optional.empty();
      } catch (DateTimeException _) {
        return Optional.empty();
      }
    }

    /** Whether it is in one of these years in an order, if that is in question. */
    private boolean among(Set<Integer> years, DayOrder order) {
      return full || in(order).filter(day -> years.contains(day.getYear())).isPresent();
    }
  }

  /** A year in full. */
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d{2}(?!\\d)");

  /** Whether the order of a cell's numbers matters. */
  public static boolean matters(String cell) {
    return Numbers.of(first(cell)).isPresent();
  }

  /**
   * The order of a column: the one in which all of its days are days, or of several the one that
   * takes years of two digits for years that others of the column say in full; empty where that
   * decides nothing.
   */
  public static Optional<DayOrder> of(Collection<String> cells) {
    var numbers =
        cells.stream()
            .flatMap(cell -> Numbers.of(first(cell)).stream())
            .filter(each -> !each.orders().isEmpty())
            .toList();
    var orders = EnumSet.allOf(DayOrder.class);
    for (var each : numbers) {
      var possible = each.orders();
      if (each.full) {
        // It says nothing of years of two digits.
        possible.add(YEAR_FIRST);
      }
      orders.retainAll(possible);
    }
    if (numbers.stream().allMatch(Numbers::full)) {
      orders.remove(YEAR_FIRST);
    }
    if (orders.size() > 1) {
      var years = years(cells);
      var likely = EnumSet.copyOf(orders);
      likely.removeIf(order -> numbers.stream().anyMatch(each -> !each.among(years, order)));
      orders = likely.isEmpty() ? orders : likely;
    }
    return orders.size() == 1 ? Optional.of(orders.iterator().next()) : Optional.empty();
  }

  private static Set<Integer> years(Collection<String> cells) {
    return cells.stream()
        .flatMap(cell -> YEAR.matcher(cell).results())
        .map(found -> Integer.valueOf(found.group()))
        .collect(Collectors.toSet());
  }

  /** Without the time of the day. */
  private static String first(String cell) {
    return Folding.fold(cell).strip().replaceFirst("\\s.*", "");
  }
}
