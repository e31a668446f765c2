package io.scenariomarket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import io.scenariomarket.engagement.CapabilityStories;
import io.scenariomarket.engagement.Engagement;
import io.scenariomarket.engagement.EngagementAction;
import io.scenariomarket.engagement.EngagementDecision;
import io.scenariomarket.engagement.EngagementManagement;
import io.scenariomarket.engagement.TwoSides;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.work.ItemRef;
import io.scenariomarket.work.OwnWork;
import io.scenariomarket.work.Work;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What an organisation sees of all that it has in the market. */
@MarketTest
@Transactional
class OwnSideTests {

  @Autowired TwoSides market;
  @Autowired EngagementManagement engagements;
  @Autowired OwnWork own;
  @Autowired CapabilityStories stories;
  @Autowired Pages pages;

  private Viewer buyer;
  private Viewer seller;
  private Engagement invited;

  @BeforeEach
  void invite() {
    buyer = market.owner();
    seller = market.owner();
    var need = market.need(TwoSides.home(buyer));
    var offer = market.offer(TwoSides.home(seller), "");
    invited = engagements.begin(EngagementAction.INVITE, need.id(), offer.id(), null, buyer);
  }

  @Test
  void tellsEachSideWhoseTurnItIs() {
    assertThat(items(OwnWork.Whose.OURS, seller)).containsExactly(invited.ref());
    assertThat(items(OwnWork.Whose.OTHERS, buyer)).containsExactly(invited.ref());
    assertThat(items(OwnWork.Whose.OURS, buyer)).isEmpty();
    assertThat(items(OwnWork.Whose.NOBODY, seller))
        .containsExactly(ItemRef.capability(invited.pair().capabilityId().value()));

    engagements.move(
        invited.id(), EngagementAction.AGREE, EngagementDecision.on(invited.version()), seller);

    assertThat(items(OwnWork.Whose.OURS, buyer)).containsExactly(invited.ref());
    assertThat(items(OwnWork.Whose.OURS, seller)).containsExactly(invited.ref());
  }

  @Test
  void showsNothingOfOthers() {
    var stranger = market.owner();

    assertThat(own.list(null, null, 0, 50, stranger)).allMatch(each -> each.total() == 0);
    assertThat(stories.of(10, 10, stranger)).isEmpty();
    assertThat(stories.of(10, 10, buyer)).isEmpty();
    assertThat(stories.of(10, 10, Viewer.taskForce("test"))).isEmpty();
  }

  @Test
  void tellsOfACapabilityWhoAskedForItAndWhatCameOfIt() {
    var other = market.need(TwoSides.home(market.owner()));
    engagements.begin(
        EngagementAction.EXPRESS_INTEREST, other.id(), invited.pair().capabilityId(), null, seller);

    var story = stories.of(10, 10, seller).getFirst();
    assertThat(story.total()).isEqualTo(2);
    assertThat(story.asked()).isEqualTo(1);
    assertThat(story.latest().getFirst().engagement()).isEqualTo(invited.id().value());
    assertThat(story.latest())
        .extracting(CapabilityStories.Line::asked)
        .containsExactly(true, false);

    engagements.move(
        invited.id(), EngagementAction.AGREE, EngagementDecision.on(invited.version()), seller);
    assertThat(stories.of(10, 10, seller).getFirst().asked()).isZero();
    assertThat(stories.of(10, 1, seller).getFirst().latest()).hasSize(1);
  }

  @Test
  void leadsEverybodyToADeskOfTheirOwn() {
    assertThat(first("taskforce")).isEqualTo("/desk/board");
    assertThat(first("enterprise")).isEqualTo("/desk/mine");
    assertThat(Pages.text(pages.getAs("supplier", "/desk/mine"))).contains("轮到我方");
  }

  private String first(String account) {
    return String.valueOf(Pages.response(pages.getAs(account, "/desk")).getRedirectedUrl());
  }

  private List<ItemRef> items(OwnWork.Whose whose, Viewer viewer) {
    return own.list(null, whose, 0, 50, viewer).getFirst().items().stream()
        .map(Work::item)
        .toList();
  }
}
