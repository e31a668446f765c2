package io.scenariomarket.promotion;

import io.scenariomarket.engagement.Part;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.scenario.Requirement.Indicator;
import io.scenariomarket.shared.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases as programs get them. */
@Component
class CaseApiViews {

  private final CaseLibrary library;
  private final Validator validator;

  CaseApiViews(CaseLibrary library, Validator validator) {
    this.library = library;
    this.validator = validator;
  }

  /** An organisation that took part. */
  @Schema(name = "CaseParty")
  record Party(UUID id, String name) {}

  /** A case in a list. */
  record CaseLine(
      UUID id,
      String title,
      CaseState state,
      List<String> tracks,
      Party needOwner,
      Party supplier,
      @Nullable Instant publishedAt) {

    static CaseLine of(CaseLibrary.Line line) {
      var told = line.told();
      return new CaseLine(
          told.id(),
          told.title(),
          told.state(),
          told.tracks(),
          new Party(told.needOwner().value(), line.needOwner()),
          new Party(told.supplier().value(), line.supplier()),
          told.publishedAt());
    }
  }

  /**
   * A figure.
   *
   * @param before how it was before, in words
   */
  @Schema(name = "CaseFigure")
  record FigureView(
      String requirement,
      @Nullable String before,
      @Nullable Indicator asked,
      @Nullable Indicator promised,
      @Nullable String promise,
      @Nullable Indicator measured,
      @Nullable String words) {

    static FigureView of(CaseFigure figure) {
      return new FigureView(
          figure.requirement(),
          figure.before(),
          figure.asked(),
          figure.promised(),
          figure.promise(),
          figure.measured(),
          figure.words());
    }
  }

  /** What a side said to whether it may be public. */
  @Schema(name = "CaseConsent")
  record ConsentView(
      Part side,
      Consent.Answer answer,
      int edition,
      @Nullable String wording,
      @Nullable String words,
      Instant at) {}

  /**
   * A case.
   *
   * @param edition counts from 1 what both sides are asked to agree to
   * @param consents for the two sides and the task force; empty for others
   */
  record CaseView(
      CaseLine line,
      long version,
      int edition,
      String problem,
      String solution,
      @Nullable String effects,
      @Nullable String evidence,
      List<FigureView> figures,
      @Nullable String park,
      @Nullable String organisationClass,
      UUID scenarioId,
      UUID capabilityId,
      LocalDate acceptedOn,
      List<ConsentView> consents) {}

  CaseView show(Case told, Viewer viewer) {
    var said = told.said();
    return new CaseView(
        CaseLine.of(library.named(List.of(told)).getFirst()),
        told.version(),
        told.edition(),
        said.problem(),
        said.solution(),
        said.effects(),
        said.evidence(),
        told.shown().stream().map(FigureView::of).toList(),
        told.park(),
        told.needClass(),
        told.scenarioId().value(),
        told.capabilityId().value(),
        told.acceptedOn(),
        viewer.may(Permission.READ_CASE, told.parties())
            ? told.consents().stream()
                .map(
                    each ->
                        new ConsentView(
                            each.side(),
                            each.answer(),
                            each.edition(),
                            each.wording(),
                            each.words(),
                            each.at()))
                .toList()
            : List.of());
  }

  /**
   * What somebody sent, once it is in order.
   *
   * @throws Refusal when something is missing or too long
   */
  CaseContent checked(CaseContent said) {
    var faults =
        validator.validate(said).stream()
            .map(
                each ->
                    new Refusal.Field(
                        each.getPropertyPath().toString(), "case.said.refused", List.of()))
            .toList();
    if (!faults.isEmpty()) {
      throw Refusal.invalid(faults);
    }
    return said;
  }
}
