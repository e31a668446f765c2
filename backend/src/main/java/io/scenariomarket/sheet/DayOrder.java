package io.scenariomarket.sheet;

import io.scenariomarket.analysis.Folding;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which comes first where the year stands last: 04/03/2026 is in March, or in April. */
public enum DayOrder {
  DAY_FIRST,
  MONTH_FIRST;

  /** Three numbers that are a day, the year last. */
  record Numbers(int first, int second, int year) {

    private static final Pattern FORM =
        Pattern.compile(
            "(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})|(\\d{1,2})([-/])(\\d{1,2})\\6([2-5]\\d)");

    static Optional<Numbers> of(String text) {
      var found = FORM.matcher(text);
      if (!found.matches()) {
        return Optional.empty();
      }
      var group = found.group(1) == null ? 5 : 1;
      var year = Integer.parseInt(found.group(group + 3));
      return Optional.of(
          new Numbers(
              Integer.parseInt(found.group(group)),
              Integer.parseInt(found.group(group + 2)),
              year < 100 ? 2000 + year : year));
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
      if (order != null) {
        return in(order);
      }
      var days = new ArrayList<LocalDate>();
      orders().forEach(each -> in(each).filter(day -> !days.contains(day)).ifPresent(days::add));
      return days.size() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
    }

    private Optional<LocalDate> in(DayOrder order) {
      try {
        return Optional.of(
            order == DAY_FIRST
                ? LocalDate.of(year, second, first)
                : LocalDate.of(year, first, second));
      } catch (DateTimeException _) {
        return Optional.empty();
      }
    }
  }

  /** Whether the order of a cell's numbers matters. */
  public static boolean matters(String cell) {
    return Numbers.of(first(cell)).isPresent();
  }

  /** The order of a column: the one in which all of its days are days; empty for both or none. */
  public static Optional<DayOrder> of(Collection<String> cells) {
    var orders = EnumSet.allOf(DayOrder.class);
    cells.stream()
        .flatMap(cell -> Numbers.of(first(cell)).stream())
        .map(Numbers::orders)
        .filter(each -> !each.isEmpty())
        .forEach(orders::retainAll);
    return orders.size() == 1 ? Optional.of(orders.iterator().next()) : Optional.empty();
  }

  /** Without the time of the day. */
  private static String first(String cell) {
    return Folding.fold(cell).strip().replaceFirst("\\s.*", "");
  }
}
