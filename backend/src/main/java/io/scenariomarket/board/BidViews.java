package io.scenariomarket.board;

import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.supplier.CapabilityManagement;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Bids for a need on a board as somebody may see them. */
@Component
class BidViews {

  private final BidManagement bids;
  private final CallViews calls;
  private final OrganisationManagement organisations;
  private final CapabilityManagement capabilities;

  BidViews(
      BidManagement bids,
      CallViews calls,
      OrganisationManagement organisations,
      CapabilityManagement capabilities) {
    this.bids = bids;
    this.calls = calls;
    this.organisations = organisations;
    this.capabilities = capabilities;
  }

  /**
   * What somebody gets to know of the bids for a call.
   *
   * @param count how many there are
   * @param bids those that they may read
   * @param own whether these are their own
   * @param mayBid whether they can hand one in now, or change theirs
   * @param reads whether they read all of them once the deadline has passed
   */
  record Bidding(int count, List<ShownBid> bids, boolean own, boolean mayBid, boolean reads) {}

  /**
   * A bid.
   *
   * @param bidder what the organisation is called
   * @param offer what the capability is called on which it builds; empty where it is gone
   */
  record ShownBid(Bid bid, String bidder, String offer) {}

  Bidding bidding(BoardCall call, Viewer viewer) {
    var readable = bids.of(call, viewer);
    var own = BidManagement.bidding(viewer);
    return new Bidding(
        call.published() ? bids.count(call) : 0,
        shown(readable, viewer),
        readable.stream().anyMatch(each -> own.contains(each.organisation())),
        calls.can(call, viewer).contains(CallAction.BID),
        BidManagement.reads(call, viewer));
  }

  /**
   * The same for somebody who came to read bids.
   *
   * @throws Refusal when they can read none
   */
  Bidding toRead(BoardCall call, Viewer viewer) {
    var bidding = bidding(call, viewer);
    if (!bidding.reads() && bidding.bids().isEmpty()) {
      throw Refusal.forbidden("board.bids.forbidden");
    }
    return bidding;
  }

  List<ShownBid> shown(List<Bid> some, Viewer viewer) {
    var names = organisations.names(some.stream().map(Bid::organisation).toList());
    var offers =
        capabilities.visible(
            some.stream()
                .map(each -> Objects.requireNonNull(each.content().capability()))
                .distinct()
                .toList(),
            viewer);
    return some.stream()
        .map(
            each -> {
              var offer = offers.get(Objects.requireNonNull(each.content().capability()));
              return new ShownBid(
                  each,
                  names.getOrDefault(each.organisation(), ""),
                  offer == null ? "" : offer.content().name());
            })
        .toList();
  }
}
