package io.scenariomarket.supplier;

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
import io.scenariomarket.organisation.OrganisationProfile;
import io.scenariomarket.posting.PostingIndexer;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.TermRole;
import io.scenariomarket.vocabulary.Vocabulary;
import java.time.LocalDate;
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

  Versioned document(
      Capability capability, Organisation supplier, Achievement achievement, LocalDate today) {
    // Whoever finds it may not have an account: what is not public is not in the index at all.
    var content = capability.content().readableBy(Confidentiality.PUBLIC::equals);
    var document =
        new IndexDocument(
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
                qualifications(content, supplier.profile(), today),
                vocabulary.rank(TermKind.MATURITY, content.maturity()),
                capability.createdAt(),
                capability.updatedAt()),
            special(content, achievement));
    return new Versioned(
        document,
        PostingIndexer.version(capability.version(), supplier.version()) + achievement.version());
  }

  /** What its supplier is qualified for, and what it is itself; neither stands for the other. */
  private List<String> qualifications(
      CapabilityContent content, OrganisationProfile supplier, LocalDate today) {
    return Stream.concat(
            supplier.qualifications().stream().filter(each -> !vocabulary.ofProduct(each)),
            content.certificates().stream()
                .filter(each -> each.holds(today))
                .map(Certificate::kind))
        .distinct()
        .toList();
  }

  private SpecialFields special(CapabilityContent content, Achievement achievement) {
    var staged = vocabulary.term(TermRole.ACHIEVEMENT).equals(content.kind());
    return SpecialFields.none()
        .with("stage", staged ? achievement.stage() : null)
        .with("deliveryDays", content.deliveryDays())
        .with("capacity", content.capacity())
        .with("lastCheckedOn", content.lastCheckedOn());
  }

  /** All that is searched and matched of a capability besides its name, one paragraph a line. */
  public static String body(CapabilityContent content) {
    return Stream.of(
            Stream.of(content.description()),
            sentences(content).stream()
                .filter(sentence -> !sentence.kind().equals("description"))
                .map(Sentence::text))
        .flatMap(texts -> texts)
        .collect(Collectors.joining("\n"));
  }

  /** The sentences of a capability that can be evidence, each with who may read it. */
  public static List<Sentence> sentences(CapabilityContent content) {
    var all = new ArrayList<Sentence>();
    Sentences.of(content.description(), PASSAGE_LENGTH)
        .forEach(text -> all.add(new Sentence(text, "description", Confidentiality.PUBLIC)));
    content
        .indicators()
        .forEach(i -> all.add(new Sentence(i.sentence(), "indicator", i.confidentiality())));
    add(all, content, CapabilityPart.FITS_SCENARIOS, content.fitsScenarios());
    content.cases().forEach(c -> all.add(new Sentence(c.sentence(), "case", c.confidentiality())));
    content
        .certificates()
        .forEach(c -> all.add(new Sentence(c.sentence(), "certificate", c.confidentiality())));
    add(all, content, CapabilityPart.INTELLECTUAL_PROPERTY, content.intellectualProperty());
    add(all, content, CapabilityPart.COMPATIBILITY, content.compatibility());
    var details = Sentences.of(content.confidentialDetails(), PASSAGE_LENGTH);
    add(all, content, CapabilityPart.CONFIDENTIAL_DETAILS, details);
    return all;
  }

  private static void add(
      List<Sentence> all, CapabilityContent content, CapabilityPart part, List<String> texts) {
    var level = content.confidentiality().of(part);
    texts.forEach(text -> all.add(new Sentence(text, part.key(), level)));
  }

  private static List<Passage> passages(CapabilityContent content) {
    return sentences(content).stream().map(each -> new Passage(each.text(), each.kind())).toList();
  }

  private static Set<String> terms(CapabilityContent content) {
    var terms = new HashSet<>(content.tracks());
    if (content.direction() != null) {
      terms.add(content.direction());
    }
    return terms;
  }
}
