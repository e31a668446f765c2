package io.scenariomarket.vocabulary;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.scenariomarket.shared.ConfigurationFault;
import io.scenariomarket.shared.OperatorFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MapperFeature;

/** The vocabulary file as the operator writes it. */
final class VocabularyFile {

  private static final TypeReference<Map<String, List<Entry>>> LISTS = new TypeReference<>() {};

  private VocabularyFile() {}

  /** What a qualification is of. */
  enum Subject {
    ORGANISATION,
    PRODUCT
  }

  /** One line of a list. */
  record Entry(
      @Nullable String term,
      @Nullable String en,
      @Nullable List<String> aliases,
      @Nullable List<Entry> directions,
      @Nullable String park,
      @Nullable String within,
      @Nullable List<String> implies,
      @Nullable List<Integer> trl,
      @Nullable Subject of,
      @Nullable List<String> said,
      @Nullable Pattern number,
      @Nullable Boolean lasting,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          @Nullable List<TermRole> role) {

    Term toTerm(TermKind kind, int rank, @Nullable String parent) {
      var name = term == null ? "" : term.strip();
      return new Term(
          kind,
          name,
          en == null ? name : en,
          Stream.concat(given(aliases).stream(), levels()).toList(),
          rank,
          parent == null ? within : parent,
          given(implies),
          park,
          given(role),
          of == Subject.PRODUCT
              ? Optional.of(
                  new ProductCertificate(
                      given(said), Optional.ofNullable(number), Boolean.TRUE.equals(lasting)))
              : Optional.empty());
    }

    /** The technology readiness levels that it covers, as people write them. */
    private Stream<String> levels() {
      return trl == null || trl.isEmpty()
          ? Stream.empty()
          : IntStream.rangeClosed(trl.getFirst(), trl.getLast())
              .boxed()
              .flatMap(level -> Stream.of("TRL" + level, "TRL " + level));
    }
  }

  /**
   * Reads a vocabulary.
   *
   * @throws ConfigurationFault when it cannot be used, with all that has to be changed
   */
  static Vocabulary read(Path file) {
    var lists = OperatorFile.read(file, LISTS, MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS);
    var terms = terms(lists);
    var faults = VocabularyFaults.of(lists.keySet(), terms);
    if (!faults.isEmpty()) {
      throw new ConfigurationFault(file, faults);
    }
    return new Vocabulary(terms);
  }

  /** All terms of the file in its order; directions come out of their tracks. */
  private static List<Term> terms(Map<String, List<Entry>> lists) {
    var terms = new ArrayList<Term>();
    for (var kind : TermKind.values()) {
      var entries = given(lists.get(kind.key()));
      for (int rank = 0; rank < entries.size(); rank++) {
        var term = entries.get(rank).toTerm(kind, rank, null);
        terms.add(term);
        for (var direction : given(entries.get(rank).directions())) {
          terms.add(direction.toTerm(TermKind.DIRECTION, terms.size(), term.term()));
        }
      }
    }
    return terms;
  }

  private static <T> List<T> given(@Nullable List<T> all) {
    return all == null ? List.of() : List.copyOf(all);
  }
}
