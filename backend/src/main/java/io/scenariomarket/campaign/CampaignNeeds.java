package io.scenariomarket.campaign;

import io.scenariomarket.identity.Levels;
import io.scenariomarket.scenario.ScenarioContent;
import io.scenariomarket.shared.Contact;
import io.scenariomarket.shared.Text;
import io.scenariomarket.vocabulary.TermRole;
import io.scenariomarket.vocabulary.Vocabulary;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins the needs that answer a campaign, with what the campaign itself says of them. */
@Component
class CampaignNeeds {

  private static final int LONGEST_TITLE = 200;

  private final Vocabulary vocabulary;

  CampaignNeeds(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** What a member goes on with. */
  ScenarioContent draft(Campaign campaign, String title) {
    return need(campaign, title, null, campaign.theme(), null, Contact.NONE, Levels.LEAST);
  }

  /** What was sent in without an account. */
  ScenarioContent lead(Campaign campaign, Submission said, Levels levels) {
    return need(
        campaign,
        said.title(),
        "征集“" + campaign.theme() + "”收到，提交单位：" + said.organisation(),
        said.problem(),
        said.expectedResult(),
        new Contact(said.name(), said.phone(), said.email()),
        levels);
  }

  private ScenarioContent need(
      Campaign campaign,
      String title,
      @Nullable String background,
      String problem,
      @Nullable String expectedResult,
      Contact contact,
      Levels levels) {
    return new ScenarioContent(
        Text.first(title, LONGEST_TITLE),
        null,
        vocabulary.term(TermRole.OPPORTUNITY),
        campaign.tracks().size() == 1 ? campaign.tracks() : List.of(),
        null,
        null,
        null,
        null,
        background,
        problem,
        List.of(),
        expectedResult,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(),
        contact,
        vocabulary.term(TermRole.SUBMITTED),
        null,
        null,
        null,
        false,
        levels);
  }
}
