package io.scenariomarket.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.work.ItemTab.Tab;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.ui.ConcurrentModel;

/** What modules add to the pages about items, in their order and to whom it is there. */
class ItemSectionsTest {

  private static final Item NEED =
      new Item(
          ItemRef.scenario(UUID.randomUUID()),
          "上肢康复训练",
          List.of(new OrganisationId(UUID.randomUUID())),
          Stage.AGREED,
          0,
          List.of(),
          false,
          List.of());

  private final ConcurrentModel page = new ConcurrentModel();

  @Test
  void areTabsOfWhatTheItemHas() {
    var answers = new Tab("answers", NEED.ref().address() + "/answers");
    var cases = new Tab("cases", NEED.ref().address() + "/cases");
    var sections =
        new ItemSections(
            List.of(
                (_, _, _) -> Optional.of(answers),
                (_, _, viewer) -> viewer.subject().map(_ -> new Tab("mine", "/mine")),
                (_, _, _) -> Optional.of(cases)),
            List.of());

    sections.addTabs(page, NEED.ref(), NEED.parties(), Viewer.VISITOR);

    assertThat(page.getAttribute("tabs")).isEqualTo(List.of(answers, cases));
  }

  @Test
  void arePartsAtTheirPlaces() {
    var sections =
        new ItemSections(
            List.of(),
            List.of(
                part(ItemPart.Place.BELOW, "case/panel", Optional.of(NEED.title())),
                part(ItemPart.Place.ABOVE, "talk/panel", Optional.of(3)),
                part(ItemPart.Place.BELOW, "nothing/panel", Optional.empty())));

    sections.addTo(page, NEED, Viewer.VISITOR);

    assertThat(page.getAttribute("above"))
        .isEqualTo(List.of(new ItemSections.Shown("talk/panel", 3)));
    assertThat(page.getAttribute("below"))
        .isEqualTo(List.of(new ItemSections.Shown("case/panel", NEED.title())));
  }

  private static ItemPart part(ItemPart.Place place, String template, Optional<?> content) {
    return new ItemPart() {
      @Override
      public Place place() {
        return place;
      }

      @Override
      public String template() {
        return template;
      }

      @Override
      public Optional<?> content(Item item, Viewer viewer) {
        return content;
      }
    };
  }
}
