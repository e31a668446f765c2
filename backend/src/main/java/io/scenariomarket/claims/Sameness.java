package io.scenariomarket.claims;

import io.scenariomarket.claims.Lexicon.Mention;
import io.scenariomarket.claims.Lexicon.Property;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Whether what is stated is a statement of the very property, of the very object, asked for. */
final class Sameness {

  /** How far before a figure its name may end. */
  private static final int NEAR = 8;

  private final Lexicon lexicon;
  private final Names names;

  Sameness(Lexicon lexicon, Names names) {
    this.lexicon = lexicon;
    this.names = names;
  }

  /** How sure it is that two names are names of one thing. */
  enum Degree {
    NO,
    /** Close in writing: enough where the figures can be compared. */
    ALIKE,
    YES
  }

  Degree same(Claim.Measured claim, Reading.Stated stated) {
    var degree = sameName(claim, stated);
    return degree != Degree.NO && sameObject(claim, stated) ? degree : Degree.NO;
  }

  private Degree sameName(Claim.Measured claim, Reading.Stated stated) {
    var asked = claim.property();
    var given = stated.property();
    if (asked.isPresent() && given.isPresent()) {
      return asked.equals(given) || general(asked.get(), given.get(), claim, stated)
          ? Degree.YES
          : Degree.NO;
    }
    if (anyPair(claim, stated, names::equal)) {
      return Degree.YES;
    }
    return anyPair(claim, stated, names::alike) ? Degree.ALIKE : Degree.NO;
  }

  private static boolean anyPair(
      Claim.Measured claim, Reading.Stated stated, BiPredicate<String, String> test) {
    return claim.names().stream()
        .anyMatch(asked -> stated.names().stream().anyMatch(given -> test.test(asked, given)));
  }

  /** 误差 is 定位误差 where nothing else is said, and the other way about. */
  private boolean general(
      Property asked, Property given, Claim.Measured claim, Reading.Stated stated) {
    return ends(asked, given) && stated.names().stream().allMatch(name -> bare(name, given))
        || ends(given, asked) && claim.names().stream().allMatch(name -> bare(name, asked));
  }

  private static boolean ends(Property special, Property general) {
    return special.names().stream()
        .anyMatch(name -> general.names().stream().anyMatch(name::endsWith));
  }

  private boolean bare(String name, Property property) {
    var end = lexicon.endOf(name).filter(each -> each.property().equals(property));
    return end.isPresent() && names.modifier(name.substring(0, end.get().start())).isEmpty();
  }

  private boolean sameObject(Claim.Measured claim, Reading.Stated stated) {
    var figure = stated.figure();
    var clause = Lexicon.lower(figure.clause().text());
    var before = clause.substring(0, Math.min(Math.max(0, figure.start()), clause.length()));
    var accessory = lexicon.accessory(before);
    if (accessory.isPresent() && !claim.context().contains(accessory.get())) {
      return false;
    }
    return stated.names().stream()
        .allMatch(name -> sameObject(claim, Lexicon.lower(name), stated.property()));
  }

  private boolean sameObject(Claim.Measured claim, String name, Optional<Property> property) {
    if (lexicon.exclude(claim.context(), name)) {
      return false;
    }
    var head = lexicon.endOf(name).map(Mention::start).orElse(name.length());
    var before = name.substring(0, head);
    var of = before.lastIndexOf('的');
    var own = names.modifier(before.substring(of + 1));
    if (own.isPresent()) {
      return !qualified(claim) || lexicon.object(own.get(), claim.context());
    }
    var owner = of < 0 ? List.<String>of() : names.words(before.substring(0, of));
    return owner.isEmpty()
        || !qualified(claim)
        || owner.stream().anyMatch(word -> lexicon.object(word, claim.context()));
  }

  /** Whether the claim says itself of what it is. */
  private boolean qualified(Claim.Measured claim) {
    return claim.names().stream()
        .map(
            name ->
                names.modifier(
                    lexicon.endOf(name).map(end -> name.substring(0, end.start())).orElse("")))
        .anyMatch(Optional::isPresent);
  }

  /** Whether a passage names the property without giving a figure for it. */
  boolean mentioned(Claim.Measured claim, Reading reading) {
    return reading.clauses().stream()
        .anyMatch(
            clause ->
                claim.property().isPresent()
                    ? named(claim, clause, reading)
                    : claim.names().stream()
                        .filter(name -> name.length() > 2)
                        .anyMatch(name -> clause.text().contains(name)));
  }

  private boolean named(Claim.Measured claim, Clause clause, Reading reading) {
    var text = Lexicon.lower(clause.text());
    return Objects.requireNonNullElse(reading.mentions().get(clause), List.<Mention>of()).stream()
        .filter(mention -> claim.property().filter(mention.property()::equals).isPresent())
        .filter(
            mention -> reading.figures().stream().noneMatch(each -> names(each, clause, mention)))
        .anyMatch(
            mention -> {
              var modifier = names.modifier(text.substring(0, mention.start()));
              return modifier.isEmpty()
                  || !qualified(claim)
                  || lexicon.object(modifier.get(), claim.context());
            });
  }

  /** Whether a mention is the name of a figure, which was judged as such. */
  private static boolean names(Reading.Stated stated, Clause clause, Mention mention) {
    return stated.figure().role() == Figure.Role.VALUE
        && stated.figure().clause().equals(clause)
        && mention.end() <= stated.figure().start()
        && stated.figure().start() - mention.end() <= NEAR;
  }
}
