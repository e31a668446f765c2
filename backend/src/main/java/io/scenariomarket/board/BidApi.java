package io.scenariomarket.board;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.supplier.CapabilityId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Bids for needs on the boards, for programs. */
@RestController
@RequestMapping("/api/boards/{id}")
@Tag(name = "Boards", description = "Technical needs for which organisations compete")
class BidApi {

  private final BidManagement bids;
  private final BidViews views;
  private final CallManagement calls;

  BidApi(BidManagement bids, BidViews views, CallManagement calls) {
    this.bids = bids;
    this.views = views;
    this.calls = calls;
  }

  /**
   * The bids for a need as far as you may read them.
   *
   * @param count how many there are, whoever reads
   */
  @Schema(name = "BoardBids")
  record BidsView(int count, List<BidView> bids) {}

  /** A bid; the budget is in 10,000 yuan. */
  @Schema(name = "BoardBid")
  record BidView(
      UUID id,
      long version,
      OrganisationId organisation,
      String bidder,
      @Nullable CapabilityId capability,
      String plan,
      String team,
      @Nullable BigDecimal budget,
      @Nullable String partners,
      Instant handedInAt,
      Instant changedAt,
      @Nullable UUID engagement,
      boolean awarded) {

    static BidView of(BidViews.ShownBid shown) {
      var bid = shown.bid();
      var content = bid.content();
      return new BidView(
          bid.id(),
          bid.version(),
          bid.organisation(),
          shown.bidder(),
          content.capability(),
          content.plan(),
          content.team(),
          content.budget(),
          content.partners(),
          bid.handedInAt(),
          bid.changedAt(),
          bid.engagement(),
          bid.awarded());
    }
  }

  /**
   * A bid to be handed in.
   *
   * @param organisation which bids; not sent where you act for one alone
   * @param version of the bid that was read; not sent where there was none
   */
  @Schema(name = "BoardBidding")
  record Sent(
      @Nullable OrganisationId organisation, @Nullable Long version, @Valid BidContent content) {}

  @GetMapping("/bids")
  @Operation(
      summary = "The bids that you may read",
      description =
          "Before the deadline that is your own; after it the owner of the need and the task force"
              + " read all of them.")
  BidsView bids(@PathVariable UUID id, Viewer viewer) {
    var bidding = views.toRead(calls.get(id, viewer), viewer);
    return new BidsView(bidding.count(), bidding.bids().stream().map(BidView::of).toList());
  }

  @PutMapping("/bid")
  @Operation(summary = "Hand a bid in until the deadline, in place of what you bid before")
  BidView handIn(@PathVariable UUID id, @Valid @RequestBody Sent sent, Viewer viewer) {
    var whose = bids.whose(id, Optional.ofNullable(sent.organisation()), viewer);
    var bid = bids.handIn(id, whose, sent.version(), sent.content(), viewer);
    return BidView.of(views.shown(List.of(bid), viewer).getFirst());
  }

  @DeleteMapping("/bid")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Withdraw a bid until the deadline")
  void withdraw(
      @PathVariable UUID id,
      @RequestParam Optional<OrganisationId> organisation,
      @RequestParam(defaultValue = "0") long version,
      Viewer viewer) {
    bids.withdraw(id, bids.whose(id, organisation, viewer), version, viewer);
  }
}
