package io.scenariomarket.catalogue;

import io.scenariomarket.catalogue.Entry.Item;
import io.scenariomarket.sheet.Column;
import io.scenariomarket.sheet.CsvWriter;
import io.scenariomarket.sheet.SheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A list as a sheet: first the columns that people expect in their order, then the others. */
@Component
class ListSheet {

  private final ListWords words;

  ListSheet(ListWords words) {
    this.words = words;
  }

  /** Writes a workbook. */
  void workbook(PrintedList list, OutputStream out) throws IOException {
    SheetWriter.write(
        out,
        words.text(list.locale(), "list.kind." + list.list().kind()),
        list.title(),
        columns(list),
        list.entries().stream());
  }

  /** Writes comma-separated values. */
  void csv(PrintedList list, OutputStream out) throws IOException {
    CsvWriter.write(out, columns(list), list.entries().stream());
  }

  private List<Column<Entry>> columns(PrintedList list) {
    var locale = list.locale();
    var columns = new ArrayList<Column<Entry>>();
    columns.add(column(list, "type", 18, item -> tracks(item, locale)));
    columns.add(new Column<>(words.text(locale, "list.column.position"), 6, Entry::position));
    columns.add(
        new Column<>(
            words.text(locale, "list.column.title." + list.list().kind()),
            36,
            entry ->
                entry.item() == null
                    ? words.text(locale, "list.taken-down")
                    : entry.item().title()));
    columns.add(column(list, "organisation", 28, item -> item.owner().name()));
    columns.add(column(list, "text." + list.list().kind(), 60, ListSheet::text));
    columns.add(
        column(
            list,
            "contact",
            44,
            item -> words.text(locale, "list.contact", list.link(item.path()))));
    columns.add(column(list, "organisationClass", 12, item -> label(item.organisationClass())));
    columns.add(column(list, "park", 16, item -> label(item.park())));
    columns.add(column(list, "grade." + list.list().kind(), 12, item -> label(item.grade())));
    columns.add(column(list, "moneyMin", 12, Item::moneyMin));
    columns.add(column(list, "moneyMax", 12, Item::moneyMax));
    columns.add(column(list, "facts", 40, ListSheet::facts));
    columns.add(column(list, "note", 30, Item::note));
    columns.add(column(list, "version", 8, Item::number));
    columns.add(column(list, "id", 38, Item::id));
    return columns;
  }

  private Column<Entry> column(
      PrintedList list, String key, int width, Function<Item, @Nullable Object> cell) {
    return new Column<>(
        words.text(list.locale(), "list.column." + key),
        width,
        entry -> entry.item() == null ? null : cell.apply(entry.item()));
  }

  private String tracks(Item item, Locale locale) {
    return item.tracks().stream()
        .map(Label::label)
        .collect(Collectors.joining(words.text(locale, "list.comma")));
  }

  /** What is sought or offered, and below it the requirements or figures one by one. */
  static String text(Item item) {
    return Stream.concat(Stream.of(item.text()), item.points().stream().map(point -> "• " + point))
        .collect(Collectors.joining("\n"));
  }

  private static String facts(Item item) {
    return item.facts().stream()
        .map(fact -> fact.label() + "：" + fact.value())
        .collect(Collectors.joining("\n"));
  }

  private static @Nullable String label(@Nullable Label label) {
    return label == null ? null : label.label();
  }
}
