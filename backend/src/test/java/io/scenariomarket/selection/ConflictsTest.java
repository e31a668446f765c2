package io.scenariomarket.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.selection.Conflicts.Found;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConflictsTest {

  private static final OrganisationId LEAD = new OrganisationId(new UUID(0, 1));
  private static final OrganisationId PARTNER = new OrganisationId(new UUID(0, 2));
  private static final OrganisationId OTHER = new OrganisationId(new UUID(0, 3));

  private record Bid(UUID id, String title, List<OrganisationId> parties) implements Assessed {
    @Override
    public boolean namedIn(String text) {
      return false;
    }
  }

  private final Bid joint = new Bid(new UUID(1, 1), "联合体", List.of(LEAD, PARTNER));
  private final Bid alone = new Bid(new UUID(1, 2), "单独", List.of(OTHER));

  @Test
  void isThereForWhoeverBelongsToTheLeadOrAPartner() {
    assertThat(Conflicts.of(joint, Set.of(LEAD), List.of())).contains(new Found.Member());
    assertThat(Conflicts.of(joint, Set.of(PARTNER, OTHER), List.of())).contains(new Found.Member());
    assertThat(Conflicts.of(alone, Set.of(LEAD, PARTNER), List.of())).isEmpty();
  }

  @Test
  void isThereForTheCandidateForWhichItWasDeclared() {
    var declared = List.of(new Conflict(joint.id(), "曾任其顾问"));
    assertThat(Conflicts.of(joint, Set.of(), declared)).contains(new Found.Declared("曾任其顾问"));
    assertThat(Conflicts.of(alone, Set.of(), declared)).isEmpty();
  }

  @Test
  void isNotLessForBeingDeclared() {
    assertThat(Conflicts.of(joint, Set.of(LEAD), List.of(new Conflict(joint.id(), "同事"))))
        .contains(new Found.Member());
  }
}
