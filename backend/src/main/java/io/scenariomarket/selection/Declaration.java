package io.scenariomarket.selection;

import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an assessor says of their conflicts of interest.
 *
 * @param none whether they have none; {@code null} where they do not say
 * @param conflicts those that they have, where they know who takes part
 * @param organisations to whom they are tied and how, one a line, where they do not know; at most
 *     {@value #MAX_ORGANISATIONS} characters
 */
public record Declaration(
    @Nullable Boolean none, List<Conflict> conflicts, @Nullable String organisations) {

  static final int MAX_ORGANISATIONS = 2000;

  public Declaration {
    organisations = Text.orNull(organisations);
  }

  boolean clear() {
    return Boolean.TRUE.equals(none);
  }

  /** The names of the organisations, one each. */
  List<String> names() {
    return organisations == null
        ? List.of()
        : Text.list(List.of(organisations.split("[\\n;；、]"))).stream()
            .map(line -> Text.line(line.split("[:：]", 2)[0]))
            .filter(name -> name.length() > 1)
            .toList();
  }

  /**
   * Checks it.
   *
   * @throws Refusal when nothing is said, both is said, or a reason is missing or too long
   */
  public void check() {
    var faults = new ArrayList<Refusal.Field>();
    if (none == null) {
      faults.add(fault("none", "selection.declaration.missing"));
    } else if (none && (!conflicts.isEmpty() || organisations != null)) {
      faults.add(fault("none", "selection.declaration.both"));
    } else if (!none && conflicts.isEmpty() && names().isEmpty()) {
      faults.add(fault("none", "selection.declaration.which"));
    }
    if (organisations != null && organisations.length() > MAX_ORGANISATIONS) {
      faults.add(fault("organisations", "selection.words-needed", MAX_ORGANISATIONS));
    }
    for (var at = 0; at < conflicts.size(); at++) {
      var reason = conflicts.get(at).reason();
      if (reason.isEmpty() || reason.length() > Conflict.MAX_REASON) {
        faults.add(
            fault(
                "reasons[" + conflicts.get(at).candidate() + "]",
                "selection.words-needed",
                Conflict.MAX_REASON));
      }
    }
    if (!faults.isEmpty()) {
      throw Refusal.invalid(faults);
    }
  }

  private static Refusal.Field fault(String field, String message, Object... arguments) {
    return new Refusal.Field(field, message, List.of(arguments));
  }
}
