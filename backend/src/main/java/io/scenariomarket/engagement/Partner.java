package io.scenariomarket.engagement;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import io.scenariomarket.supplier.Capability;
import io.scenariomarket.supplier.CapabilityId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An organisation that the supplier of an engagement asked to bid together with it.
 *
 * @param contribution what it is to do, at most {@value #MAX_WORDS} characters
 * @param capabilityId the capability that it brings; {@code null} for none in particular
 * @param capabilityName what that was called when it was asked
 * @param words what was said to the last step; {@code null} for nothing
 */
@Table("engagement_partner")
public record Partner(
    @Id UUID id,
    @Version @Nullable Long version,
    @Column("engagement_id") EngagementId engagement,
    OrganisationId organisation,
    String contribution,
    @Nullable CapabilityId capabilityId,
    @Nullable String capabilityName,
    PartnerState state,
    @Nullable String words,
    Instant invitedAt,
    Instant stateSince) {

  /** The greatest length of what is said, in characters. */
  public static final int MAX_WORDS = 1000;

  static Partner invited(
      UUID id,
      EngagementId engagement,
      OrganisationId organisation,
      String contribution,
      @Nullable Capability offer,
      Instant now) {
    return new Partner(
        id,
        null,
        engagement,
        organisation,
        said("contribution", contribution, true),
        offer == null ? null : offer.id(),
        offer == null ? null : offer.title(),
        PartnerState.INVITED,
        null,
        now,
        now);
  }

  /** The same after a step. */
  Partner moved(PartnerAction action, @Nullable String words, Instant now) {
    return new Partner(
        id,
        version,
        engagement,
        organisation,
        contribution,
        capabilityId,
        capabilityName,
        action.to(),
        Text.orNull(said("words", words, false)),
        invitedAt,
        now);
  }

  /** Counts its changes from 0. */
  public long number() {
    return version == null ? 0 : version;
  }

  /** The address of the page where it is answered, without the server. */
  public String address() {
    return "/partnerships/" + id;
  }

  private static String said(String field, @Nullable String typed, boolean needed) {
    var text = Text.orEmpty(typed);
    if (needed && text.isEmpty()) {
      throw Refusal.invalid(field, "engagement.partner." + field + ".missing");
    }
    if (text.length() > MAX_WORDS) {
      throw Refusal.invalid(field, "engagement.words.long", MAX_WORDS);
    }
    return text;
  }
}
