package io.scenariomarket.promotion;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.engagement.Part;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.work.ItemRef;
import io.scenariomarket.work.Tracked;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A typical case: what came of an engagement, told for others. An engagement has one at most.
 *
 * @param edition counts from 1 what both sides are asked to agree to
 * @param said what it says in words
 * @param tracks those of the need
 * @param park that of the need; {@code null} for none
 * @param needClass the class of the organisation whose need it was; {@code null} for none
 * @param figures all of the acceptance record that may be told
 * @param consents what the sides said to it, in their order
 * @param acceptedOn when both sides accepted what was done
 * @param author the subject of who began it; {@code null} for a sample
 * @param publishedAt since when everybody may read it; {@code null} while they may not
 */
@Table("typical_case")
record Case(
    @Id UUID id,
    @Version @Nullable @Column("version") Long saved,
    EngagementId engagementId,
    ScenarioId scenarioId,
    CapabilityId capabilityId,
    OrganisationId needOwner,
    OrganisationId supplier,
    CaseState state,
    int edition,
    @Embedded.Empty CaseContent said,
    List<String> tracks,
    @Nullable String park,
    @Nullable String needClass,
    @MappedCollection(idColumn = "case_id", keyColumn = "position") List<CaseFigure> figures,
    @MappedCollection(idColumn = "case_id", keyColumn = "position") List<Consent> consents,
    LocalDate acceptedOn,
    @Nullable String author,
    boolean sample,
    @Nullable Instant publishedAt,
    Instant createdAt,
    Instant updatedAt)
    implements Tracked {

  /** Its type among items of all kinds. */
  static final String TYPE = "case";

  private static final int FEW_FIGURES = 3;

  /** What its versions hold. */
  private record Content(@JsonUnwrapped CaseContent said, List<CaseFigure> figures) {}

  @Override
  public ItemRef ref() {
    return new ItemRef(TYPE, id);
  }

  @Override
  public String title() {
    return said.title();
  }

  @Override
  public List<OrganisationId> parties() {
    return List.of(needOwner, supplier);
  }

  @Override
  public List<OrganisationId> awaited() {
    return state == CaseState.CONSENT
        ? Stream.of(Part.NEED, Part.SUPPLIER)
            .filter(side -> given(side).isEmpty())
            .map(this::organisation)
            .toList()
        : parties();
  }

  @Override
  public long version() {
    return saved == null ? 0 : saved;
  }

  @Override
  public Object content() {
    return new Content(said, shown());
  }

  @Override
  public List<String> topics() {
    return tracks;
  }

  @Override
  public ItemRef about() {
    return ItemRef.scenario(scenarioId.value());
  }

  @Override
  public @Nullable LocalDate validUntil() {
    return null;
  }

  /** The figures that it shows. */
  List<CaseFigure> shown() {
    return figures.stream().filter(CaseFigure::shown).toList();
  }

  /** A few figures that it shows and that were measured, for a list of cases. */
  public List<CaseFigure> measured() {
    return figures.stream()
        .filter(each -> each.shown() && each.measured() != null)
        .limit(FEW_FIGURES)
        .toList();
  }

  /** The organisation of a side. */
  OrganisationId organisation(Part side) {
    return side == Part.NEED ? needOwner : supplier;
  }

  /** The consent of a side to what it says now, while it holds. */
  Optional<Consent> given(Part side) {
    return consents.stream()
        .filter(each -> each.side() == side)
        .reduce((_, later) -> later)
        .filter(each -> each.answer() == Consent.Answer.GIVEN && each.edition() == edition);
  }

  /** Whether both sides agree to what it says now. */
  boolean agreed() {
    return given(Part.NEED).isPresent() && given(Part.SUPPLIER).isPresent();
  }

  Case saying(CaseContent words, List<CaseFigure> chosen, Instant now) {
    return with(state, edition, words, chosen, consents, publishedAt, now);
  }

  Case answered(Consent consent) {
    var all = new ArrayList<>(consents);
    all.add(consent);
    return with(state, edition, said, figures, all, publishedAt, consent.at());
  }

  /** In another state; what both sides have to be asked about anew is another edition. */
  Case moved(CaseState to, Instant now) {
    return with(
        to,
        to == CaseState.DRAFT ? edition + 1 : edition,
        said,
        figures,
        consents,
        to == CaseState.PUBLISHED ? now : null,
        now);
  }

  private Case with(
      CaseState state,
      int edition,
      CaseContent said,
      List<CaseFigure> figures,
      List<Consent> consents,
      @Nullable Instant publishedAt,
      Instant now) {
    return new Case(
        id,
        saved,
        engagementId,
        scenarioId,
        capabilityId,
        needOwner,
        supplier,
        state,
        edition,
        said,
        tracks,
        park,
        needClass,
        figures,
        consents,
        acceptedOn,
        author,
        sample,
        publishedAt,
        createdAt,
        now);
  }
}
