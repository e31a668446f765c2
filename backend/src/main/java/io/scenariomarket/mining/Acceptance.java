package io.scenariomarket.mining;

import io.scenariomarket.analysis.Folding;
import io.scenariomarket.extraction.CandidateKind;
import io.scenariomarket.extraction.Figures;
import io.scenariomarket.extraction.Statement;
import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.Levels;
import io.scenariomarket.identity.OrganisationId;
import io.scenariomarket.identity.Viewer;
import io.scenariomarket.organisation.Organisation;
import io.scenariomarket.organisation.OrganisationManagement;
import io.scenariomarket.scenario.Requirement;
import io.scenariomarket.scenario.ScenarioAction;
import io.scenariomarket.scenario.ScenarioContent;
import io.scenariomarket.scenario.ScenarioId;
import io.scenariomarket.scenario.ScenarioManagement;
import io.scenariomarket.scenario.ScenarioState;
import io.scenariomarket.shared.Contact;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import io.scenariomarket.supplier.CapabilityAction;
import io.scenariomarket.supplier.CapabilityContent;
import io.scenariomarket.supplier.CapabilityId;
import io.scenariomarket.supplier.CapabilityManagement;
import io.scenariomarket.supplier.CapabilityState;
import io.scenariomarket.vocabulary.TermRole;
import io.scenariomarket.vocabulary.Vocabulary;
import io.scenariomarket.work.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns accepted candidates into what the market deals in: leads of the zone's own organisation,
 * and drafts of capabilities. They speak Chinese, as the documents do.
 */
@Component
class Acceptance {

  private static final String UNDONE = "采用有误，已由挖掘人收回。";
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_SENTENCE = 2000;
  private static final int LONGEST_TEXT = 5000;

  private final ScenarioManagement scenarios;
  private final CapabilityManagement capabilities;
  private final OrganisationManagement organisations;
  private final Vocabulary vocabulary;

  Acceptance(
      ScenarioManagement scenarios,
      CapabilityManagement capabilities,
      OrganisationManagement organisations,
      Vocabulary vocabulary) {
    this.scenarios = scenarios;
    this.capabilities = capabilities;
    this.organisations = organisations;
    this.vocabulary = vocabulary;
  }

  /** What a candidate became. */
  record Item(String type, UUID id) {}

  /**
   * Posts a candidate.
   *
   * @param text of the document that it stands in
   */
  Item post(Candidate candidate, String text, Viewer viewer) {
    var says = candidate.says();
    var sentence = candidate.sentence(text);
    if (candidate.capability()) {
      var owner = owner(says.owner());
      var posted =
          capabilities.post(
              Optional.of(owner), capability(says, sentence), CapabilityState.DRAFT, viewer);
      return new Item("capability", posted.id().value());
    }
    var posted =
        scenarios.post(
            Optional.of(organisations.zone().id()),
            scenario(says, sentence),
            ScenarioState.LEAD,
            viewer);
    return new Item("scenario", posted.id().value());
  }

  /** Who has a capability, where the market knows them; otherwise the zone keeps it for them. */
  private OrganisationId owner(@Nullable String name) {
    return Optional.ofNullable(name)
        .flatMap(organisations::named)
        .filter(Organisation::approved)
        .orElseGet(organisations::zone)
        .id();
  }

  /**
   * Takes back what was posted: a lead is rejected and a draft archived, so that their history
   * stays.
   *
   * @throws Refusal when somebody has gone on with it
   */
  void takeBack(boolean capability, UUID item, Viewer viewer) {
    if (capability) {
      var draft = capabilities.get(new CapabilityId(item), viewer);
      if (draft.state() != CapabilityState.DRAFT) {
        throw Refusal.conflict("mining.undo.gone-on");
      }
      capabilities.move(
          draft.id(), CapabilityAction.ARCHIVE, Decision.on(draft.version(), UNDONE), viewer);
    } else {
      var lead = scenarios.get(new ScenarioId(item), viewer);
      if (lead.state() != ScenarioState.LEAD) {
        throw Refusal.conflict("mining.undo.gone-on");
      }
      scenarios.move(lead.id(), ScenarioAction.REJECT, Decision.on(lead.version(), UNDONE), viewer);
    }
  }

  private ScenarioContent scenario(Statement c, String sentence) {
    return new ScenarioContent(
        Text.shortened(c.title(), LONGEST_TITLE),
        c.grade(),
        c.kind() == CandidateKind.SCENARIO ? vocabulary.term(TermRole.OPPORTUNITY) : null,
        c.tracks(),
        c.direction(),
        c.park(),
        c.place(),
        c.lead(),
        background(c),
        c.problem() == null
            ? Text.shortened(Folding.foldText(sentence), LONGEST_TEXT)
            : c.problem(),
        c.requirements().stream().map(Acceptance::requirement).toList(),
        c.expectedResult(),
        c.dataOpened(),
        null,
        c.budgetMin(),
        c.budgetMax(),
        null,
        c.endDate(),
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(),
        Contact.NONE,
        vocabulary.term(TermRole.MINED),
        Text.shortened(sentence, LONGEST_SENTENCE),
        null,
        null,
        false,
        Levels.LEAST);
  }

  private static Requirement requirement(String text) {
    var figure = Figures.of(text).orElse(null);
    return new Requirement(text, Requirement.Priority.MUST, figure, Confidentiality.PUBLIC);
  }

  private CapabilityContent capability(Statement c, String sentence) {
    return new CapabilityContent(
        Text.shortened(c.title(), LONGEST_TITLE),
        vocabulary.term(TermRole.TECHNOLOGY),
        c.tracks(),
        c.direction(),
        Text.shortened(Folding.foldText(sentence), LONGEST_TEXT)
            + "\n\n"
            + vocabulary.term(TermRole.MINED)
            + "："
            + Text.shortened(sentence, LONGEST_SENTENCE),
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        Contact.NONE,
        null,
        false,
        Levels.LEAST);
  }

  private static @Nullable String background(Statement c) {
    var lines = new ArrayList<String>();
    if (c.background() != null) {
      lines.add(c.background());
    }
    if (c.owner() != null) {
      lines.add("文中写明的需求单位：" + c.owner());
    }
    if (!c.supporting().isEmpty()) {
      lines.add("配合单位：" + String.join("、", c.supporting()));
    }
    if (!c.supply().isEmpty()) {
      lines.add("文中提到的可能供给方：" + String.join("、", c.supply()));
    }
    if (!c.demand().isEmpty()) {
      lines.add("文中提到的可能需求方：" + String.join("、", c.demand()));
    }
    return lines.isEmpty() ? null : Text.shortened(String.join("\n", lines), LONGEST_TEXT);
  }
}
