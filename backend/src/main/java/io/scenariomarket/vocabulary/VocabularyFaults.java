package io.scenariomarket.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What makes a vocabulary unusable, all of it at once, so that a file is mended in one go. */
final class VocabularyFaults {

  /** Without a term in these, nothing can be classified or said to come along. */
  private static final Set<TermKind> NEVER_EMPTY =
      EnumSet.of(TermKind.TRACK, TermKind.STAGE, TermKind.MATURITY);

  private final List<Term> terms;
  private final List<String> faults = new ArrayList<>();

  private VocabularyFaults(List<Term> terms) {
    this.terms = terms;
  }

  /** The faults of terms that stood in lists of these names. */
  static List<String> of(Set<String> lists, List<Term> terms) {
    var faults = new VocabularyFaults(terms);
    faults.lists(lists);
    terms.forEach(faults::term);
    faults.twice();
    Stream.of(TermRole.values()).forEach(faults::role);
    return faults.faults;
  }

  private void lists(Set<String> named) {
    var known =
        Arrays.stream(TermKind.values())
            .filter(kind -> kind != TermKind.DIRECTION)
            .collect(Collectors.toMap(TermKind::key, kind -> kind));
    named.stream()
        .filter(name -> !known.containsKey(name))
        .forEach(
            name ->
                faults.add(
                    "there is no list \"%s\"; the lists are %s"
                        .formatted(
                            name, String.join(", ", new java.util.TreeSet<>(known.keySet())))));
    known.forEach(
        (name, kind) -> {
          if (!named.contains(name)) {
            faults.add(
                "list %s is missing; write \"%s: []\" if it has no terms".formatted(name, name));
          } else if (NEVER_EMPTY.contains(kind) && in(kind).findAny().isEmpty()) {
            faults.add("list %s needs at least one term".formatted(name));
          }
        });
  }

  private void term(Term term) {
    if (term.term().isEmpty()) {
      faults.add("list %s: entry %d has no term".formatted(term.kind().key(), term.rank() + 1));
    }
    if (term.park() != null) {
      reference(term, "park", term.park(), TermKind.PARK);
    }
    if (term.kind() == TermKind.REGION && term.within() != null) {
      reference(term, "within", term.within(), TermKind.REGION);
    }
    term.implies().forEach(implied -> reference(term, "implies", implied, term.kind()));
    term.roles().stream()
        .filter(role -> role.list() != term.kind())
        .forEach(
            role ->
                faults.add(
                    at(term)
                        + "role %s belongs in list %s".formatted(role.key(), role.list().key())));
  }

  private void reference(Term term, String attribute, String name, TermKind list) {
    if (in(list).noneMatch(each -> each.term().equals(name))) {
      faults.add(at(term) + "%s: %s is no term of list %s".formatted(attribute, name, list.key()));
    }
  }

  private void twice() {
    var seen = new HashSet<List<Object>>();
    terms.stream()
        .filter(term -> term.kind() != TermKind.DIRECTION)
        .filter(term -> !seen.add(List.of(term.kind(), term.term())))
        .forEach(term -> faults.add(at(term) + "stands there twice; leave one of them out"));
  }

  private void role(TermRole role) {
    var players =
        in(role.list()).filter(term -> term.roles().contains(role)).map(Term::term).toList();
    if (players.size() != 1) {
      faults.add(
          "list %s: exactly one term needs \"role: %s\" (%s), and %s"
              .formatted(
                  role.list().key(),
                  role.key(),
                  role.meaning(),
                  players.isEmpty()
                      ? "none has it"
                      : "these have it: " + String.join(", ", players)));
    }
  }

  private Stream<Term> in(TermKind kind) {
    return terms.stream().filter(term -> term.kind() == kind);
  }

  private static String at(Term term) {
    return "list %s, %s: ".formatted(term.kind().key(), term.term());
  }
}
