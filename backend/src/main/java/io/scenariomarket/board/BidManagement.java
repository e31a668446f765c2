package io.scenariomarket.board;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Permission;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.shared.PageOf;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.supplier.Capability;
import io.scenariomarket.supplier.CapabilityManagement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes bids until the deadline, and shows them after it. Nothing is told of a bid before that, not
 * even who handed one in: the audit trail and the log of mails name people, so they get to know of
 * bids when the bids are opened.
 */
@Service
@Transactional
class BidManagement {

  private final Bids bids;
  private final CallManagement calls;
  private final CapabilityManagement capabilities;
  private final CallRoles roles;
  private final Clock clock;

  BidManagement(
      Bids bids,
      CallManagement calls,
      CapabilityManagement capabilities,
      CallRoles roles,
      Clock clock) {
    this.bids = bids;
    this.calls = calls;
    this.capabilities = capabilities;
    this.roles = roles;
    this.clock = clock;
  }

  /** The bids that the viewer may read: their own, and after the deadline all, for who may. */
  @Transactional(readOnly = true)
  List<Bid> of(BoardCall call, Viewer viewer) {
    return bids.read(call.id(), bidding(viewer), reads(call, viewer), clock.instant());
  }

  /** The bid of one of the viewer's organisations. */
  @Transactional(readOnly = true)
  Optional<Bid> own(BoardCall call, OrganisationId organisation, Viewer viewer) {
    return viewer.may(Permission.BID, organisation)
        ? bids.read(call.id(), List.of(organisation), false, clock.instant()).stream().findFirst()
        : Optional.empty();
  }

  /** How many bids there are, which is all that others get to know before the deadline. */
  @Transactional(readOnly = true)
  int count(BoardCall call) {
    return bids.count(call.id());
  }

  /** Whether the viewer reads what was bid, once the deadline has passed. */
  static boolean reads(BoardCall call, Viewer viewer) {
    return viewer.may(Permission.READ_BIDS, call.owner());
  }

  /** The organisations for which the viewer can bid. */
  static List<OrganisationId> bidding(Viewer viewer) {
    return viewer.organisations(Permission.BID);
  }

  /**
   * The organisation that is named; where none is, one of the viewer's that bid, or that can.
   *
   * @throws Refusal when there is no such call that the viewer may read, or no organisation for
   *     which they can bid
   */
  @Transactional(readOnly = true)
  OrganisationId whose(UUID id, Optional<OrganisationId> named, Viewer viewer) {
    var call = calls.get(id, viewer);
    var own = roles.competing(viewer);
    if (!CallAction.BID.by(roles.of(call.owner(), viewer, own))) {
      throw Refusal.forbidden("board.bid.forbidden");
    }
    return named
        .or(
            () ->
                of(call, viewer).stream().map(Bid::organisation).filter(own::contains).findFirst())
        .or(() -> own.stream().findFirst())
        .filter(own::contains)
        .orElseThrow(() -> Refusal.forbidden("board.bid.forbidden"));
  }

  /**
   * The call, for somebody who hands in, changes or withdraws a bid of an organisation.
   *
   * @throws Refusal when the viewer cannot compete for it, or the deadline has passed
   */
  BoardCall toBid(UUID id, CallAction action, OrganisationId organisation, Viewer viewer) {
    var call = calls.toDo(id, action, viewer);
    if (!roles.competing(viewer).contains(organisation)) {
      throw Refusal.forbidden("board.bid.forbidden");
    }
    return call;
  }

  /** What an organisation can build a bid on. */
  @Transactional(readOnly = true)
  List<Capability> offers(OrganisationId organisation, Viewer viewer) {
    return capabilities.list(Optional.of(organisation), 0, PageOf.MAX_SIZE, viewer).items().stream()
        .filter(each -> each.state().published())
        .toList();
  }

  /**
   * Hands a bid in, or another version of it.
   *
   * @param version of the bid that was read; {@code null} where there was none
   * @throws Refusal as {@link #toBid}; when the capability is none that can be offered, or somebody
   *     of the organisation changed the bid in between
   */
  Bid handIn(
      UUID id,
      OrganisationId organisation,
      @Nullable Long version,
      BidContent content,
      Viewer viewer) {
    var call = toBid(id, CallAction.BID, organisation, viewer);
    if (offers(organisation, viewer).stream()
        .noneMatch(each -> each.id().equals(content.capability()))) {
      throw Refusal.invalid("capability", "board.bid.capability.missing");
    }
    var before = own(call, organisation, viewer);
    if (before.map(Bid::version).filter(each -> !each.equals(version)).isPresent()
        || before.isEmpty() && version != null) {
      throw Refusal.changedInBetween();
    }
    var now = clock.instant();
    var bid =
        new Bid(
            before.map(Bid::id).orElseGet(UUID::randomUUID),
            before.map(Bid::version).orElse(0L),
            id,
            organisation,
            content,
            before.map(Bid::handedInAt).orElse(now),
            now,
            null,
            false);
    if (!bids.save(bid)) {
      throw Refusal.changedInBetween();
    }
    return own(call, organisation, viewer).orElseThrow();
  }

  /**
   * Withdraws a bid, of which nothing stays.
   *
   * @throws Refusal as {@link #toBid}; when there is no bid, or somebody changed it in between
   */
  void withdraw(UUID id, OrganisationId organisation, long version, Viewer viewer) {
    var call = toBid(id, CallAction.WITHDRAW_BID, organisation, viewer);
    var bid =
        own(call, organisation, viewer).orElseThrow(() -> Refusal.notFound("board.bid.not-found"));
    if (!bids.remove(bid.id(), version)) {
      throw Refusal.changedInBetween();
    }
  }
}
