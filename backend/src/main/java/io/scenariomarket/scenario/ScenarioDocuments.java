package io.scenariomarket.scenario;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.index.Content;
import io.scenariomarket.index.IndexDocument;
import io.scenariomarket.index.Listing;
import io.scenariomarket.index.Owner;
import io.scenariomarket.index.Passage;
import io.scenariomarket.index.Sentences;
import io.scenariomarket.index.SpecialFields;
import io.scenariomarket.index.Versioned;
import io.scenariomarket.index.Visibility;
import io.scenariomarket.organisation.Organisation;
import io.scenariomarket.posting.PostingIndexer;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the document of a scenario. */
@Component
public class ScenarioDocuments {

  private static final int PASSAGE_LENGTH = 120;

  private final ScenarioFacts facts;
  private final Vocabulary vocabulary;

  ScenarioDocuments(ScenarioFacts facts, Vocabulary vocabulary) {
    this.facts = facts;
    this.vocabulary = vocabulary;
  }

  Versioned document(Scenario scenario, Organisation owner) {
    // Whoever finds it may not have an account: what is not public is not in the index at all.
    var content = scenario.content().readableBy(Confidentiality.PUBLIC::equals);
    var document =
        new IndexDocument(
            scenario.id().toString(),
            new Owner(
                owner.id().toString(),
                owner.name(),
                owner.profile().organisationClass(),
                owner.profile().tier()),
            new Listing(
                scenario.state().published() && owner.approved()
                    ? Visibility.PUBLIC
                    : Visibility.ORGANISATION,
                scenario.state().name(),
                scenario.sample()),
            new Content(content.title(), body(content), passages(content), terms(content)),
            facts.facts(
                content,
                vocabulary.rank(TermKind.MATURITY, content.leastMaturity()),
                scenario.createdAt(),
                scenario.updatedAt()),
            special(content));
    return new Versioned(document, PostingIndexer.version(scenario.version(), owner.version()));
  }

  private static SpecialFields special(ScenarioContent content) {
    return SpecialFields.none()
        .with("grade", content.grade())
        .with("leadDepartment", content.leadDepartment())
        .with("sensitivity", content.dataSensitivity())
        .with("validUntil", content.validUntil());
  }

  /** All that is searched and matched of a scenario besides its title, one paragraph a line. */
  public static String body(ScenarioContent content) {
    return Stream.of(
            Stream.of(content.problem()),
            content.requirements().stream().map(Requirement::text),
            Stream.of(content.expectedResult(), content.background(), content.dataOpened()),
            Stream.of(content.place(), content.leadDepartment(), content.confidentialDetails()))
        .flatMap(texts -> texts)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("\n"));
  }

  private static List<Passage> passages(ScenarioContent content) {
    var passages = new ArrayList<Passage>();
    content.requirements().forEach(each -> passages.add(new Passage(each.text(), "requirement")));
    Sentences.of(content.problem(), PASSAGE_LENGTH)
        .forEach(text -> passages.add(new Passage(text, "problem")));
    Sentences.of(content.expectedResult(), PASSAGE_LENGTH)
        .forEach(text -> passages.add(new Passage(text, "expectedResult")));
    return passages;
  }

  private static Set<String> terms(ScenarioContent content) {
    var terms = new HashSet<>(content.tracks());
    if (content.direction() != null) {
      terms.add(content.direction());
    }
    return terms;
  }
}
