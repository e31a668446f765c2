package io.scenariomarket.award;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import io.scenariomarket.selection.Criterion;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Sent;
import io.scenariomarket.shared.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Award rounds for programs. Terms, points and the jury's decision are given by people, on the
 * pages.
 */
@RestController
@RequestMapping("/api")
@Tag(name = "Awards", description = "Rounds in which cases and organisations are awarded")
class RoundApi {

  private final RoundManagement rounds;
  private final Nominating nominating;
  private final RoundViews views;
  private final Certificates certificates;

  RoundApi(
      RoundManagement rounds, Nominating nominating, RoundViews views, Certificates certificates) {
    this.rounds = rounds;
    this.nominating = nominating;
    this.views = views;
    this.certificates = certificates;
  }

  /** A round; what is not there yet is left out. */
  @Schema(name = "AwardRound")
  record RoundLine(
      UUID id,
      long version,
      String title,
      RoundStage stage,
      Instant stageSince,
      List<String> kinds,
      int awards,
      Instant deadline,
      @Nullable Integer number,
      @Nullable Instant publishedAt) {

    static RoundLine of(AwardRound round) {
      return new RoundLine(
          round.id(),
          round.revision(),
          round.title(),
          round.stage(),
          round.stageSince(),
          round.kinds(),
          round.awards(),
          round.deadline(),
          round.number(),
          round.publishedAt());
    }
  }

  /**
   * A round with its terms and result.
   *
   * @param decision of the jury; left out before the result is public
   * @param nominations those that you may read
   * @param actions what you can do now
   */
  @Schema(name = "AwardRoundDetail")
  record RoundView(
      RoundLine round,
      String terms,
      List<Criterion> criteria,
      @Nullable String decision,
      List<NominationView> winners,
      List<NominationView> nominations,
      List<RoundAction> actions) {

    static RoundView of(RoundViews.Shown shown) {
      var round = shown.round();
      return new RoundView(
          RoundLine.of(round),
          round.terms(),
          round.criteria(),
          round.stage() == RoundStage.PUBLISHED || shown.inside() != null ? round.decision() : null,
          shown.winners().stream()
              .filter(each -> each.nominee() != null)
              .map(NominationView::won)
              .toList(),
          shown.nominations().stream().map(NominationView::of).toList(),
          shown.can());
    }
  }

  /**
   * A nomination.
   *
   * @param words why it was nominated; for those who may read that
   * @param check what the formal check said; for the same
   * @param outcome what it is awarded for, or why not
   */
  @Schema(name = "AwardNomination")
  record NominationView(
      UUID id,
      NomineeKind kind,
      UUID item,
      String title,
      List<OrganisationId> parties,
      NominationState state,
      @Nullable String words,
      @Nullable String check,
      @Nullable String outcome) {

    static NominationView of(RoundViews.Line line) {
      var one = line.nomination();
      var said = line.state() == one.state() ? one.outcomeWords() : null;
      return view(line, one.words(), one.checkWords(), said);
    }

    /** As everybody may read it. */
    static NominationView won(RoundViews.Line line) {
      return view(line, null, null, line.nomination().outcomeWords());
    }

    private static NominationView view(
        RoundViews.Line line,
        @Nullable String words,
        @Nullable String check,
        @Nullable String outcome) {
      var one = line.nomination();
      return new NominationView(
          one.id(),
          one.kind(),
          one.item(),
          one.title(),
          one.parties(),
          line.state(),
          words,
          check,
          outcome);
    }
  }

  /** A nomination that is made. */
  @Schema(name = "AwardNominating")
  record Nominated(@Nullable NomineeKind kind, @Nullable UUID item, @Nullable String words) {}

  /** What a formal check says; the version is that of the nomination. */
  @Schema(name = "AwardCheck")
  record Checked(@Nullable Long version, @Nullable Boolean admitted, @Nullable String words) {}

  /**
   * A move.
   *
   * @param words why it is called off; for that alone
   * @param deadline until when nominations are taken; to extend that alone
   */
  @Schema(name = "AwardMove")
  record Moved(@Nullable Long version, @Nullable String words, @Nullable Instant deadline) {}

  /** What a certificate says. */
  @Schema(name = "AwardCertificate")
  record CertificateView(
      String number, String title, List<String> names, UUID round, Instant publishedAt) {}

  @GetMapping("/awards")
  @Operation(summary = "The award rounds that you may read, what goes on first")
  PageOf<RoundLine> list(
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      Viewer viewer) {
    return rounds.list(Math.max(page, 0), PageOf.size(size), viewer).map(RoundLine::of);
  }

  @GetMapping("/awards/{id}")
  @Operation(summary = "One of them, with its terms, its result, and your nominations")
  RoundView get(@PathVariable UUID id, Viewer viewer) {
    return RoundView.of(views.show(rounds.get(id, viewer), viewer));
  }

  @PostMapping("/awards/{id}/moves/{action}")
  @Operation(
      summary = "Lead one on; send the version that you read",
      description = "CALL, EXTEND, OPEN_SCORING, CLOSE_SCORING, PUBLISH or CANCEL.")
  RoundView move(
      @PathVariable UUID id,
      @PathVariable RoundAction action,
      @RequestBody Moved sent,
      Viewer viewer) {
    rounds.toDo(id, RoundManagement.toMove(action), viewer);
    var move =
        new RoundManagement.Move(Sent.version(sent.version()), sent.words(), sent.deadline());
    return RoundView.of(views.show(rounds.move(id, action, move, viewer), viewer));
  }

  @PostMapping("/awards/{id}/nominations")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Nominate a public case of yours, or your organisation")
  RoundView nominate(@PathVariable UUID id, @RequestBody Nominated sent, Viewer viewer) {
    nominating.nominate(id, sent.kind(), sent.item(), Text.orEmpty(sent.words()), viewer);
    return get(id, viewer);
  }

  @DeleteMapping("/awards/{id}/nominations/{nomination}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Take a nomination back, before the deadline")
  void withdraw(@PathVariable UUID id, @PathVariable UUID nomination, Viewer viewer) {
    nominating.withdraw(id, nomination, viewer);
  }

  @PutMapping("/awards/{id}/nominations/{nomination}/check")
  @Operation(summary = "Say whether a nomination is as the terms ask, and why")
  RoundView check(
      @PathVariable UUID id,
      @PathVariable UUID nomination,
      @RequestBody Checked sent,
      Viewer viewer) {
    nominating.toCheck(id, nomination, viewer);
    if (sent.admitted() == null) {
      throw Refusal.invalid("admitted", "award.check.missing");
    }
    nominating.check(
        id,
        nomination,
        Sent.version(sent.version()),
        sent.admitted(),
        Text.orEmpty(sent.words()),
        viewer);
    return get(id, viewer);
  }

  @Limited(Limit.VERIFICATION)
  @GetMapping("/certificates")
  @Operation(summary = "What the certificate of a code says, if there is one")
  CertificateView verify(@RequestParam(defaultValue = "") String code) {
    var found =
        certificates.find(code).orElseThrow(() -> Refusal.notFound("award.certificate.not-found"));
    return new CertificateView(
        found.number(),
        found.nomination().title(),
        found.nomination().names(),
        found.round().id(),
        Objects.requireNonNull(found.round().publishedAt()));
  }
}
