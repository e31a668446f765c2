package io.scenariomarket.selection;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.shared.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds who is tied to what they assess: by what they say, and by where they belong. */
@Component
public class Ties {

  private final OrganisationManagement organisations;

  Ties(OrganisationManagement organisations) {
    this.organisations = organisations;
  }

  /**
   * What somebody has said by now.
   *
   * @param conflicts those that they declared
   * @param organisations to whom they said that they are tied; {@code null} for nobody
   */
  public record Said(List<Conflict> conflicts, @Nullable String organisations) {}

  /**
   * What somebody has said once they say more without knowing who takes part. Nothing is taken
   * back: whoever tries names out would find out.
   *
   * @throws Refusal when they say that there is nothing, and said before that there is
   */
  public Said more(
      Collection<? extends Assessed> candidates, Said before, Declaration declaration) {
    if (declaration.clear() && before.organisations() != null) {
      throw Refusal.invalid("none", "selection.declaration.kept");
    }
    var conflicts = new ArrayList<>(before.conflicts());
    named(candidates, declaration).stream()
        .filter(each -> conflicts.stream().noneMatch(it -> it.candidate().equals(each.candidate())))
        .forEach(conflicts::add);
    return new Said(conflicts, joined(before.organisations(), declaration.organisations()));
  }

  private static @Nullable String joined(@Nullable String before, @Nullable String now) {
    return before == null || now != null && now.contains(before)
        ? now
        : now == null ? before : before + "\n" + now;
  }

  /** The conflicts that lie in being tied to some organisations. */
  private List<Conflict> named(Collection<? extends Assessed> candidates, Declaration declaration) {
    var found = new ArrayList<Conflict>();
    for (var name : declaration.names()) {
      var ids = organisations.naming(name);
      for (var candidate : candidates) {
        if (Conflicts.belongs(candidate, ids) || candidate.namedIn(name)) {
          found.add(new Conflict(candidate.id(), name));
        }
      }
    }
    return found;
  }

  /**
   * Which candidates which assessors cannot assess, and why: by assessor, then by candidate.
   *
   * @param declared what each assessor declared, by subject
   */
  public Map<String, Map<UUID, Conflicts.Found>> of(
      Collection<? extends Assessed> candidates, Map<String, List<Conflict>> declared) {
    List<OrganisationId> parties =
        candidates.stream().flatMap(each -> each.parties().stream()).toList();
    var members = organisations.affiliated(parties);
    var all = new HashMap<String, Map<UUID, Conflicts.Found>>();
    declared.forEach(
        (assessor, conflicts) -> {
          var own = members.getOrDefault(assessor, Set.of());
          var found = new HashMap<UUID, Conflicts.Found>();
          for (var candidate : candidates) {
            Conflicts.of(candidate, own, conflicts)
                .ifPresent(conflict -> found.put(candidate.id(), conflict));
          }
          all.put(assessor, found);
        });
    return all;
  }
}
