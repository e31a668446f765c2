package io.scenariomarket.claims;

import io.scenariomarket.claims.Lexicon.Mention;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether what is stated is a statement of the very property, of the very object, asked for. */
final class Sameness {

  /** How far before a figure its name may end. */
  private static final int NEAR = 8;

  private static final Pattern TIME = Pattern.compile("(\\p{IsHan}{2})(?:时间|时长|周期|用时)$");
  private static final Pattern SYMBOL = Pattern.compile("[A-Za-z][A-Za-z0-9]+");
  private static final Pattern DOING = Pattern.compile("^(?:以?内|之内|即?可|就能?|后|完成|实现)+");

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
    if (anyPair(claim, stated, this::abbreviated)) {
      return Degree.YES;
    }
    var asked = claim.property();
    var given = stated.property();
    if (asked.isPresent() && given.isPresent()) {
      return asked.equals(given) || general(claim, stated) ? Degree.YES : Degree.NO;
    }
    if (anyPair(claim, stated, names::equal) || given.isEmpty() && done(claim, stated)) {
      return Degree.YES;
    }
    var counted = claim.figure().unit().family().equals(Measure.COUNT);
    return anyPair(claim, stated, names::alike)
            || counted && anyPair(claim, stated, (one, other) -> other.endsWith(one))
        ? Degree.ALIKE
        : Degree.NO;
  }

  private boolean abbreviated(String one, String other) {
    return lexicon.acronym().within(lexicon.ending(other), one).isPresent()
        || lexicon.acronym().within(lexicon.ending(one), other).isPresent();
  }

  /** 25 分钟恢复运行 is a 恢复时间 of 25 minutes. */
  private static boolean done(Claim.Measured claim, Reading.Stated stated) {
    return claim.names().stream()
        .map(TIME::matcher)
        .filter(Matcher::find)
        .anyMatch(
            time ->
                DOING.matcher(stated.figure().behind()).replaceFirst("").startsWith(time.group(1)));
  }

  private static boolean anyPair(
      Claim.Measured claim, Reading.Stated stated, BiPredicate<String, String> test) {
    return claim.names().stream()
        .anyMatch(asked -> stated.names().stream().anyMatch(given -> test.test(asked, given)));
  }

  /** 误差 is 定位误差 where nothing else is said, and the other way about. */
  private boolean general(Claim.Measured claim, Reading.Stated stated) {
    return covers(stated.names(), claim.names()) || covers(claim.names(), stated.names());
  }

  /** Whether names are nothing but a property, with which some other name ends. */
  private boolean covers(List<String> general, List<String> special) {
    return !general.isEmpty()
        && general.stream()
            .allMatch(
                name ->
                    lexicon
                        .endOf(name)
                        .filter(end -> names.modifier(name.substring(0, end.start())).isEmpty())
                        .map(end -> name.substring(end.start()))
                        .filter(end -> special.stream().anyMatch(other -> other.endsWith(end)))
                        .isPresent());
  }

  /** Whether a figure is one of the object asked about, as far as either says. */
  boolean sameObject(Claim.Measured claim, Reading.Stated stated) {
    var figure = stated.figure();
    var clause = Lexicon.lower(figure.clause().text());
    var before = clause.substring(0, Math.min(Math.max(0, figure.start()), clause.length()));
    var accessory = lexicon.accessory(before);
    if (accessory.isPresent() && !claim.context().contains(accessory.get())) {
      return false;
    }
    // What the fields of both sides call alike is no matter of the words around it.
    var told = stated.names().stream().findFirst().orElse("");
    var asked = claim.names().getFirst();
    if (asked.equals(told)
        || lexicon.acronym().within(told, asked).filter(at -> at == 0).isPresent()) {
      // What the fields of both sides call the same needs no more words to be the same.
      return true;
    }
    // Fields tell what is measured; the sentence beside them may name more than that.
    return stated.names().stream()
        .limit(stated.fields() ? 1 : stated.names().size())
        .allMatch(name -> sameObject(claim, Lexicon.lower(name)));
  }

  private boolean sameObject(Claim.Measured claim, String name) {
    if (lexicon.exclude(claim.context(), name)) {
      return false;
    }
    var head =
        claim.names().stream()
            .flatMap(asked -> lexicon.acronym().within(lexicon.ending(name), asked).stream())
            .findFirst()
            .or(() -> lexicon.endOf(name).map(Mention::start))
            .orElseGet(() -> name.length() - shared(claim, name));
    var before = name.substring(0, head);
    var of = before.lastIndexOf('的');
    var own = names.modifier(before.substring(of + 1));
    if (own.isEmpty()
        && names.bare(before.substring(of + 1)).filter(word -> other(claim, word)).isPresent()) {
      return false;
    }
    if (own.isPresent()) {
      return !qualified(claim)
          || lexicon.object(own.get(), claim.context())
          || claim.property().filter(each -> each.called(own.get())).isPresent();
    }
    var owner = of < 0 ? List.<String>of() : names.words(before.substring(0, of));
    return owner.isEmpty()
        || !qualified(claim)
        || owner.stream().anyMatch(word -> lexicon.object(word, claim.context()));
  }

  /** Whether a claim has another word of one character before its property: 氧含量 is no 碳含量. */
  private boolean other(Claim.Measured claim, String word) {
    var asked =
        claim.names().stream()
            .map(
                name ->
                    names.bare(
                        name.substring(0, lexicon.endOf(name).map(Mention::start).orElse(0))))
            .flatMap(Optional::stream)
            .toList();
    return !asked.isEmpty() && !asked.contains(word);
  }

  /** How many characters a name ends with like one of the claim; all where only the words agree. */
  private int shared(Claim.Measured claim, String name) {
    return claim.names().stream()
        .mapToInt(asked -> names.ending(asked, name))
        .filter(length -> length > 2)
        .max()
        .orElse(0);
  }

  /** Whether the claim says itself of what it is. */
  private boolean qualified(Claim.Measured claim) {
    return claim.names().stream()
            .map(
                name ->
                    names.modifier(
                        name.substring(0, lexicon.endOf(name).map(Mention::start).orElse(0))))
            .anyMatch(Optional::isPresent)
        || !names.words(claim.topic()).isEmpty();
  }

  /** Whether a passage names the property without giving a figure for it. */
  boolean mentioned(Claim.Measured claim, Reading reading) {
    return reading.clauses().stream()
        .anyMatch(
            clause ->
                claim.property().isPresent() && named(claim, clause, reading)
                    || claim.names().stream().anyMatch(name -> mentioned(name, claim, clause)));
  }

  private boolean mentioned(String name, Claim.Measured claim, Clause clause) {
    var text = Lexicon.lower(clause.text());
    return claim.property().isEmpty() && name.length() > 2 && text.contains(names.head(name))
        || SYMBOL.matcher(name).matches()
            && Pattern.compile("(?<![a-z])" + Pattern.quote(Lexicon.lower(name)) + "(?![a-z])")
                .matcher(text)
                .find()
        || names
            .prefixes(text)
            .anyMatch(words -> lexicon.acronym().within(words, name).isPresent());
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
