package io.scenariomarket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A table is read and written by the module alone whose migrations create it. Others ask that
 * module, or keep what its events tell them.
 */
class TableOwnershipTest {

  private static final Path ROOT = Path.of(System.getProperty("market.root", "."));
  private static final Path SOURCES = ROOT.resolve("backend/src/main/java/io/scenariomarket");
  private static final Path MIGRATIONS = ROOT.resolve("backend/src/main/resources/db/migration");

  private static final Pattern CREATED =
      Pattern.compile("create table (?:if not exists )?(\\w+)", Pattern.CASE_INSENSITIVE);

  /** A text block, or strings that are put together. */
  private static final Pattern STRING =
      Pattern.compile(
          "\"\"\"\\n"
              + "(?<block>.*?)\"\"\"|(?<line>\"(?:\\\\.|[^\"\\\\\\n"
              + "])*\"(?:\\s*\\+\\s*\"(?:\\\\.|[^\"\\\\\\n"
              + "])*\")*)",
          Pattern.DOTALL);

  private static final Pattern STATEMENT =
      Pattern.compile("\\b(?:select|insert|update|delete|from|join)\\b", Pattern.CASE_INSENSITIVE);

  /** Where a statement names a table, or several with commas between. */
  private static final Pattern TABLES =
      Pattern.compile(
          "\\b(?:from|join|into|update|using|truncate)\\s+(?<tables>TABLE(?:\\s*,\\s*TABLE)*)"
              .replace("TABLE", "\\w+(?:\\s+(?:as\\s+)?(?!using|join)\\w+)?"),
          Pattern.CASE_INSENSITIVE);

  /** Where a statement leaves it to something else to name the table. */
  private static final Pattern OPEN =
      Pattern.compile(
          "(?<!:)\\b(?:from|join|into|(?<!for )update)\\s+(?:$|\\S*%)", Pattern.CASE_INSENSITIVE);

  /** Where statements are made for a table that the module of an aggregate names. */
  private static final Set<String> MADE_FOR_OTHERS =
      Set.of(
          // The kind of a posting names the table of its own module.
          "posting/PostingTable.java",
          "posting/PersonalPostings.java",
          // Spring Data names the tables of the aggregate that its module reads.
          "shared/BulkRelations.java");

  /** Tables that identity's migrations made before organisations had a module of their own. */
  private static final Set<String> OF_ORGANISATION =
      Set.of("organisation", "membership", "invitation", "integration");

  private final Map<String, String> owners = owners();

  @Test
  void everyModuleReadsItsOwnTablesAlone() {
    assertThat(sources().flatMap(this::foreign)).isEmpty();
  }

  @Test
  void tablesAreNamedWhereTheyAreRead() {
    assertThat(
            sources()
                .filter(file -> !MADE_FOR_OTHERS.contains(name(file)))
                .filter(file -> statements(file).anyMatch(text -> OPEN.matcher(text).find()))
                .map(TableOwnershipTest::name))
        .isEmpty();
  }

  @Test
  void foreignTablesAreFoundHoweverTheyAreNamed() {
    assertThat(
            Stream.of(
                    "\"select 1 from scenario\"",
                    "\"select a from\"\n + \" scenario where b\"",
                    "\"\"\"\nselect a from work_item w,\n  Scenario s\n\"\"\"",
                    "\"insert into scenario (id)\"",
                    "\"update scenario set a = 1\"",
                    "\"select exists (select from scenario)\"",
                    "\"delete from work_item using scenario s\"")
                .map(code -> tables(statements(code)).filter(isForeign("work")).toList()))
        .allMatch(found -> found.size() == 1);
    assertThat(
            Stream.of("\"select 1 from \" + table", "\"select a from %s where b\"")
                .flatMap(TableOwnershipTest::statements))
        .allMatch(text -> OPEN.matcher(text).find());
    assertThat(tables(statements("\"A lead from scenario mining\", \"select 1 from scenario_a\"")))
        .noneMatch(isForeign("scenario"));
  }

  private Stream<String> foreign(Path file) {
    return tables(statements(file))
        .filter(isForeign(module(file)))
        .map(table -> name(file) + ": " + table + " of " + owners.get(table));
  }

  private Predicate<String> isForeign(String module) {
    return table -> owners.containsKey(table) && !module.equals(owners.get(table));
  }

  private static Stream<String> tables(Stream<String> statements) {
    return statements
        .flatMap(statement -> TABLES.matcher(statement).results())
        .map(found -> found.group("tables"))
        .flatMap(named -> Stream.of(named.split(",")))
        .map(named -> named.strip().split("\\s+")[0].toLowerCase());
  }

  private static Stream<String> statements(Path file) {
    return statements(read(file));
  }

  private static Stream<String> statements(String code) {
    return STRING
        .matcher(code)
        .results()
        .map(TableOwnershipTest::text)
        .filter(text -> STATEMENT.matcher(text).find());
  }

  private static String text(MatchResult string) {
    return string.group("block") != null
        ? string.group("block")
        : string.group("line").replaceAll("\"\\s*\\+\\s*\"", "").replace("\"", "");
  }

  private static Map<String, String> owners() {
    return files(MIGRATIONS, ".sql")
        .flatMap(
            file ->
                CREATED
                    .matcher(read(file))
                    .results()
                    .map(created -> created.group(1))
                    .map(table -> Map.entry(table, owner(table, module(MIGRATIONS, file)))))
        .distinct()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String owner(String table, String creator) {
    return OF_ORGANISATION.contains(table) ? "organisation" : creator;
  }

  private static Stream<Path> sources() {
    return files(SOURCES, ".java");
  }

  private static String module(Path source) {
    return module(SOURCES, source);
  }

  private static String module(Path root, Path file) {
    return root.relativize(file).getName(0).toString();
  }

  private static String name(Path source) {
    return SOURCES.relativize(source).toString();
  }

  private static Stream<Path> files(Path root, String ending) {
    try (var files = Files.walk(root)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
      return found.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
