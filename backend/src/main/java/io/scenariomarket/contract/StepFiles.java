package io.scenariomarket.contract;

import io.scenariomarket.attachment.AttachedTo;
import io.scenariomarket.attachment.Carrier;
import io.scenariomarket.engagement.Part;
import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The files that a supplier reports a milestone with: whoever reads the contract reads them, and
 * the supplier takes them back until the milestone is confirmed.
 */
@Component
class StepFiles implements AttachedTo {

  /** The type of milestones among what carries attachments. */
  static final String TYPE = "milestone";

  /** Both sides: they have a contract. */
  private static final Confidentiality LEVEL = Confidentiality.AFTER_INTEREST;

  private final Contracts stored;
  private final ContractManagement contracts;

  StepFiles(Contracts stored, ContractManagement contracts) {
    this.stored = stored;
    this.contracts = contracts;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Optional<Carrier> find(UUID id, Viewer viewer) {
    return stored.withEvidence(id).flatMap(contract -> carrier(contract, id, viewer));
  }

  private Optional<Carrier> carrier(Contract contract, UUID evidence, Viewer viewer) {
    try {
      var engagement = contracts.engagement(contract.id(), viewer);
      var reached =
          contract.progress().steps().stream()
              .filter(each -> evidence.equals(each.evidence()))
              .anyMatch(each -> each.state() == StepState.REACHED);
      return Optional.of(
          new Carrier(
              contract.organisation(Part.SUPPLIER),
              contract.title(),
              contract.ref().address(),
              !reached
                  && engagement.state().signed()
                  && contracts.sides(engagement, viewer).contains(Part.SUPPLIER),
              Set.of(LEVEL),
              List.of(LEVEL)));
    } catch (Refusal _) {
      return Optional.empty();
    }
  }
}
