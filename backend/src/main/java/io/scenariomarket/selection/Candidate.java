package io.scenariomarket.selection;

import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.shared.Text;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One that can be selected, as it was when the scoring began.
 *
 * @param engagement the engagement that brought it here
 * @param capabilityId the capability that is offered
 * @param title what the capability is called
 * @param supplier whose it is
 * @param supplierName what the supplier is called
 * @param partnerIds the organisations that bid together with it
 * @param partners what these are called, in the same order
 * @param brief what assessors read of it, at most {@value #MAX_BRIEF} characters; empty for nothing
 * @param outcome what became of it; {@code null} before the decision
 * @param outcomeReason why, in the words that its supplier gets; {@code null} before the decision
 */
@Table("selection_candidate")
record Candidate(
    UUID engagement,
    UUID capabilityId,
    String title,
    OrganisationId supplier,
    String supplierName,
    List<String> partnerIds,
    List<String> partners,
    String brief,
    @Nullable Outcome outcome,
    @Nullable String outcomeReason)
    implements Assessed {

  static final int MAX_BRIEF = 4000;

  /** What became of a candidate. */
  enum Outcome {
    SELECTED,
    /** It works on beside others towards the same milestones, until one is kept. */
    RACING,
    NOT_SELECTED,
    /** It was not there any more. */
    LEFT
  }

  Candidate {
    brief = Text.orEmpty(brief);
    partnerIds = List.copyOf(partnerIds);
    partners = List.copyOf(partners);
  }

  static Candidate of(Engagement engagement, Bidders.Behind behind, @Nullable String brief) {
    var pair = engagement.pair();
    return new Candidate(
        engagement.id().value(),
        pair.capabilityId().value(),
        pair.capabilityName(),
        pair.supplier(),
        behind.supplier(),
        behind.partners().stream().map(OrganisationId::toString).toList(),
        behind.names(),
        brief == null ? "" : brief,
        null,
        null);
  }

  /** The same with what became of it. */
  Candidate ended(Outcome outcome, @Nullable String reason) {
    return new Candidate(
        engagement,
        capabilityId,
        title,
        supplier,
        supplierName,
        partnerIds,
        partners,
        brief,
        outcome,
        reason);
  }

  @Override
  public boolean namedIn(String text) {
    return Stream.concat(Stream.of(supplierName), partners.stream()).anyMatch(text::contains);
  }

  @Override
  public UUID id() {
    return engagement;
  }

  @Override
  public List<OrganisationId> parties() {
    return Stream.concat(Stream.of(supplier), partnerIds.stream().map(OrganisationId::of)).toList();
  }
}
