package io.scenariomarket.promotion;

import io.scenariomarket.engagement.EngagementId;
import io.scenariomarket.engagement.EngagementManagement;
import io.scenariomarket.engagement.EngagementState;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.OrganisationPart;
import io.scenariomarket.scenario.ScenarioState;
import io.scenariomarket.work.Item;
import io.scenariomarket.work.ItemPart;
import io.scenariomarket.work.ItemRef;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What pages of others tell of cases. */
@Configuration(proxyBeanMethods = false)
class CaseParts {

  private static final int MOST = 10;

  /** On the page of an organisation, the public cases in which it took part. */
  @Bean
  @Order(40)
  OrganisationPart casesOfOrganisation(CaseLibrary library) {
    return new OrganisationPart() {

      @Override
      public String template() {
        return "promotion/some";
      }

      @Override
      public Optional<List<CaseLibrary.Line>> content(
          OrganisationId organisation, Viewer viewer, Locale locale) {
        return some(library, organisation.value());
      }
    };
  }

  private static Optional<List<CaseLibrary.Line>> some(CaseLibrary library, UUID about) {
    return Optional.of(library.about(about, MOST)).filter(each -> !each.isEmpty());
  }

  /** On the page of a need or a capability, the public cases of it. */
  @Component
  @Order(40)
  static class OfItem implements ItemPart {

    private final CaseLibrary library;

    OfItem(CaseLibrary library) {
      this.library = library;
    }

    @Override
    public Place place() {
      return Place.BELOW;
    }

    @Override
    public String template() {
      return "promotion/some";
    }

    @Override
    public Optional<List<CaseLibrary.Line>> content(Item item, Viewer viewer) {
      return switch (item.ref().type()) {
        case ItemRef.SCENARIO -> done(item) ? some(library, item.ref().id()) : Optional.empty();
        case ItemRef.CAPABILITY -> some(library, item.ref().id());
        default -> Optional.empty();
      };
    }
  }

  /** Whether a need has come so far that there can be a case of it. */
  private static boolean done(Item need) {
    return need.state() == ScenarioState.COMPLETED || need.state() == ScenarioState.PROMOTED;
  }

  /** On the page of an engagement, its case, or how to begin one. */
  @Component
  @Order(70)
  static class OfEngagement implements ItemPart {

    private final CaseManagement cases;
    private final EngagementManagement engagements;

    OfEngagement(CaseManagement cases, EngagementManagement engagements) {
      this.cases = cases;
      this.engagements = engagements;
    }

    /**
     * The case of an engagement.
     *
     * @param told {@code null} while there is none, which the reader can begin
     */
    record Glance(UUID engagement, @Nullable Case told) {}

    @Override
    public Place place() {
      return Place.ABOVE;
    }

    @Override
    public String template() {
      return "promotion/glance";
    }

    @Override
    public Optional<Glance> content(Item item, Viewer viewer) {
      if (item.state() != EngagementState.ACCEPTED) {
        return Optional.empty();
      }
      var id = new EngagementId(item.ref().id());
      var told = cases.of(id, viewer);
      return told.isPresent() || begins(id, viewer)
          ? Optional.of(new Glance(id.value(), told.orElse(null)))
          : Optional.empty();
    }

    private boolean begins(EngagementId id, Viewer viewer) {
      return engagements.find(id, viewer).filter(each -> cases.begins(each, viewer)).isPresent();
    }
  }
}
