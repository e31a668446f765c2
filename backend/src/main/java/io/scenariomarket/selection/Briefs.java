package io.scenariomarket.selection;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Checks what assessors are to read of candidates. */
final class Briefs {

  private Briefs() {}

  /**
   * Checks them.
   *
   * @param needed whether assessors have nothing else to go by
   * @throws Refusal that names each that is missing or too long, such as {@code briefs[2].text}
   */
  static void check(Map<UUID, String> briefs, List<Engagement> candidates, boolean needed) {
    var faults = new ArrayList<Refusal.Field>();
    for (var at = 0; at < candidates.size(); at++) {
      var brief = Text.orEmpty(briefs.get(candidates.get(at).id().value()));
      var field = "briefs[%d].text".formatted(at);
      if (needed && brief.isEmpty()) {
        faults.add(new Refusal.Field(field, "selection.brief.missing", List.of()));
      }
      if (brief.length() > Candidate.MAX_BRIEF) {
        faults.add(new Refusal.Field(field, "selection.brief.long", List.of(Candidate.MAX_BRIEF)));
      }
    }
    if (!faults.isEmpty()) {
      throw Refusal.invalid(faults);
    }
  }
}
