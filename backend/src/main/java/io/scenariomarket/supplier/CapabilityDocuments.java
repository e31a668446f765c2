package io.scenariomarket.supplier;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.Organisation;
import io.scenariomarket.index.CapabilityDocument;
import io.scenariomarket.index.Content;
import io.scenariomarket.index.Listing;
import io.scenariomarket.index.Owner;
import io.scenariomarket.index.Passage;
import io.scenariomarket.index.Sentences;
import io.scenariomarket.index.Versioned;
import io.scenariomarket.index.Visibility;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the document of a capability. */
@Component
public class CapabilityDocuments {

  private static final int PASSAGE_LENGTH = 120;

  private final CapabilityFacts facts;
  private final Vocabulary vocabulary;

  CapabilityDocuments(CapabilityFacts facts, Vocabulary vocabulary) {
    this.facts = facts;
    this.vocabulary = vocabulary;
  }

  Versioned<CapabilityDocument> document(Capability capability, Organisation supplier) {
    // Whoever finds it may not have an account: what is not public is not in the index at all.
    var content = capability.content().readableBy(Confidentiality.PUBLIC::equals);
    var document =
        new CapabilityDocument(
            capability.id().toString(),
            new Owner(
                supplier.id().toString(),
                supplier.name(),
                supplier.profile().organisationClass(),
                supplier.profile().tier()),
            new Listing(
                capability.state().published() && supplier.approved()
                    ? Visibility.PUBLIC
                    : Visibility.ORGANISATION,
                capability.state().name(),
                capability.sample()),
            new Content(content.name(), body(content), passages(content), terms(content)),
            facts.facts(
                content,
                supplier.profile(),
                vocabulary.rank(TermKind.MATURITY, content.maturity()),
                capability.createdAt(),
                capability.updatedAt()),
            content.deliveryDays(),
            content.capacity(),
            content.lastCheckedOn());
    return new Versioned<>(document, version(capability.version(), supplier.version()));
  }

  /** Both versions only grow, so their sum does; documents count from 1. */
  static long version(long capability, long supplier) {
    return capability + supplier + 1;
  }

  /** All that is searched and matched of a capability besides its name, one paragraph a line. */
  public static String body(CapabilityContent content) {
    return Stream.of(
            Stream.of(content.description()),
            passages(content).stream()
                .filter(passage -> !passage.kind().equals("description"))
                .map(Passage::text))
        .flatMap(texts -> texts)
        .collect(Collectors.joining("\n"));
  }

  /** The sentences of a capability that can be evidence. */
  public static List<Passage> passages(CapabilityContent content) {
    var passages = new ArrayList<Passage>();
    Sentences.of(content.description(), PASSAGE_LENGTH)
        .forEach(text -> passages.add(new Passage(text, "description")));
    content.indicators().forEach(each -> passages.add(new Passage(each.sentence(), "indicator")));
    content.fitsScenarios().forEach(text -> passages.add(new Passage(text, "fitsScenarios")));
    content.cases().forEach(each -> passages.add(new Passage(each.sentence(), "case")));
    content
        .intellectualProperty()
        .forEach(text -> passages.add(new Passage(text, "intellectualProperty")));
    content.compatibility().forEach(text -> passages.add(new Passage(text, "compatibility")));
    return passages;
  }

  private static Set<String> terms(CapabilityContent content) {
    var terms = new HashSet<>(content.tracks());
    if (content.direction() != null) {
      terms.add(content.direction());
    }
    return terms;
  }
}
