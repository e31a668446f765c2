package io.scenariomarket.contract;

import io.scenariomarket.contract.Outcome.Result;
import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.limits.Limit;
import io.scenariomarket.limits.Limited;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Sent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Contracts for programs, each under the id of its engagement. */
@RestController
@RequestMapping("/api/contracts/{id}")
@Tag(name = "Contracts", description = "What two sides agree on, and how far it is kept")
class ContractApi {

  private final ContractManagement contracts;
  private final Fulfilment fulfilment;
  private final Outcomes outcomes;
  private final ContractApiViews views;

  ContractApi(
      ContractManagement contracts,
      Fulfilment fulfilment,
      Outcomes outcomes,
      ContractApiViews views) {
    this.contracts = contracts;
    this.fulfilment = fulfilment;
    this.outcomes = outcomes;
    this.views = views;
  }

  /**
   * What a contract is to say.
   *
   * @param version of the contract that was read; -1 where there is none yet
   */
  @Schema(name = "ContractDrafting")
  record Drafting(@Nullable Long version, @Valid @NotNull @Nullable ContractContent content) {}

  /**
   * A confirmation.
   *
   * @param edition that was read
   */
  @Schema(name = "ContractConfirmation")
  record Confirmation(int edition) {}

  /**
   * A figure that was measured.
   *
   * @param figure which of the contract's figures, counted from 0
   * @param value what came out
   * @param unit of the value
   * @param words how it was measured, or what came out
   */
  @Schema(name = "MeasuredFigure")
  record MeasuredFigure(
      int figure,
      @Digits(integer = 20, fraction = 12) @Nullable BigDecimal value,
      @Size(max = 30) @Nullable String unit,
      @Size(max = 1000) @Nullable String words) {}

  /**
   * The report of a milestone.
   *
   * @param version of the contract that was read
   */
  @Schema(name = "MilestoneReport")
  record Reporting(
      @Nullable Long version,
      @Size(max = 4000) @Nullable String words,
      @Size(max = 50) @Nullable List<@Valid MeasuredFigure> measured) {}

  /**
   * What is said to something.
   *
   * @param version of the contract that was read
   * @param words why, or what is to be known
   * @param on the day of a payment; today where not said
   */
  @Schema(name = "ContractDeed")
  record Said(@Nullable Long version, @Nullable String words, @Nullable LocalDate on) {}

  /**
   * What came of it.
   *
   * @param version of the contract that was read
   * @param lessons what was learned; has to be said where it failed
   * @param next what to try next
   */
  @Schema(name = "ContractOutcomeProposal")
  record Proposing(
      @Nullable Long version,
      @NotNull @Nullable Result result,
      @Nullable String lessons,
      @Nullable String next) {}

  /**
   * What was learned, for the history of the need.
   *
   * @param words nothing has to be said
   */
  @Schema(name = "ContractRelisting")
  record Learned(@Nullable String words) {}

  @GetMapping
  @Operation(summary = "What it says and how far it is kept, with what you can do")
  ContractApiViews.ContractView get(@PathVariable EngagementId id, Viewer viewer) {
    return views.show(id, viewer);
  }

  @PutMapping
  @Operation(summary = "Draft it, or change what it says; send the version that you read")
  ContractApiViews.ContractView draft(
      @PathVariable EngagementId id, @Valid @RequestBody Drafting drafting, Viewer viewer) {
    var content = Objects.requireNonNull(drafting.content());
    contracts.draft(id, content, Sent.version(drafting.version()), viewer);
    return views.show(id, viewer);
  }

  @PostMapping("/confirmation")
  @Operation(summary = "Confirm the edition that you read; once both sides have, it is signed")
  ContractApiViews.ContractView confirm(
      @PathVariable EngagementId id, @RequestBody Confirmation confirmation, Viewer viewer) {
    contracts.confirm(id, confirmation.edition(), viewer);
    return views.show(id, viewer);
  }

  @PostMapping("/steps/{step}/report")
  @Operation(
      summary = "Report that a milestone is reached, with what was measured",
      description = "Steps count from 0. What was reported of it before is replaced.")
  ContractApiViews.ContractView report(
      @PathVariable EngagementId id,
      @PathVariable int step,
      @Valid @RequestBody Reporting reporting,
      Viewer viewer) {
    var contract = fulfilment.get(id, step, viewer);
    var measured =
        Objects.requireNonNullElse(reporting.measured(), List.<MeasuredFigure>of()).stream()
            .map(each -> measured(contract, step, each))
            .toList();
    var report = new Report(reporting.words(), measured);
    fulfilment.report(id, step, report, List.of(), Sent.version(reporting.version()), viewer);
    return views.show(id, viewer);
  }

  @Limited(Limit.UPLOAD)
  @PostMapping(value = "/steps/{step}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary = "Add files to the report of a milestone, until it is confirmed",
      description = "The content of a file is had from /api/attachments/ with its id.")
  ContractApiViews.ContractView attach(
      @PathVariable EngagementId id,
      @PathVariable int step,
      @RequestParam(required = false) @Nullable List<MultipartFile> file,
      Viewer viewer) {
    var files = Objects.requireNonNullElse(file, List.<MultipartFile>of());
    fulfilment.attach(id, step, files, viewer);
    return views.show(id, viewer);
  }

  private static Measured measured(Contract contract, int step, MeasuredFigure sent) {
    var figures = contract.terms().figures();
    if (sent.figure() < 0 || sent.figure() >= figures.size()) {
      throw Refusal.invalid("measured", "contract.figure.unknown");
    }
    return figures
        .get(sent.figure())
        .measured(step, sent.figure(), sent.value(), sent.unit(), sent.words());
  }

  @PostMapping("/steps/{step}/{deed}")
  @Operation(summary = "Confirm a milestone, send it back, or say that it was paid or not")
  ContractApiViews.ContractView act(
      @PathVariable EngagementId id,
      @PathVariable int step,
      @PathVariable StepDeed deed,
      @RequestBody Said said,
      Viewer viewer) {
    var words = new Fulfilment.Said(said.words(), said.on());
    fulfilment.act(id, step, deed, words, Sent.version(said.version()), viewer);
    return views.show(id, viewer);
  }

  @PostMapping("/outcome")
  @Operation(summary = "Say what came of it, for the supplier to agree")
  ContractApiViews.ContractView propose(
      @PathVariable EngagementId id, @Valid @RequestBody Proposing proposing, Viewer viewer) {
    var proposal =
        new Outcomes.Proposal(
            Objects.requireNonNull(proposing.result()), proposing.lessons(), proposing.next());
    outcomes.propose(id, proposal, Sent.version(proposing.version()), viewer);
    return views.show(id, viewer);
  }

  @PostMapping("/outcome/{deed}")
  @Operation(summary = "Agree to what is said to have come of it, object, or settle it")
  ContractApiViews.ContractView answer(
      @PathVariable EngagementId id,
      @PathVariable OutcomeDeed deed,
      @RequestBody Said said,
      Viewer viewer) {
    outcomes.act(id, deed, said.words(), Sent.version(said.version()), viewer);
    return views.show(id, viewer);
  }

  @PostMapping("/relisting")
  @Operation(summary = "Seek suppliers again for the need of a contract that failed")
  ContractApiViews.ContractView relist(
      @PathVariable EngagementId id, @RequestBody Learned learned, Viewer viewer) {
    outcomes.relist(id, learned.words(), viewer);
    return views.show(id, viewer);
  }
}
