package io.scenariomarket.claims;

import io.scenariomarket.claims.Lexicon.Mention;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleBiFunction;
import java.util.regex.Pattern;

/** Whether what is stated is a statement of the very property, of the very object, asked for. */
final class Sameness {

  /** How far before a figure its name may end. */
  private static final int NEAR = 8;

  /** Cosine from which sentences are near enough for their names to be compared by meaning. */
  private static final double NEAR_SENTENCES = 0.55;

  /** Cosine from which names mean the same, opposites aside; tuned on judged pairs. */
  private static final double NEAR_NAMES = 0.745;

  private static final Pattern DOING = Pattern.compile("^(?:以?内|之内|即?可|就能?|后|完成|实现)+");

  private final Lexicon lexicon;
  private final Names names;
  private final ToDoubleBiFunction<String, String> meaning;

  Sameness(Lexicon lexicon, Names names, ToDoubleBiFunction<String, String> meaning) {
    this.lexicon = lexicon;
    this.names = names;
    this.meaning = meaning;
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
    var one = claim.called();
    var other = stated.called();
    if ((one.acronym() || other.acronym()) && anyPair(claim, stated, this::abbreviated)) {
      return Degree.YES;
    }
    var asked = claim.property();
    var given = stated.property();
    if (asked.isPresent() && given.isPresent()) {
      return asked.equals(given) || general(one, other) ? Degree.YES : Degree.NO;
    }
    var near = one.near(other);
    if (near && one.cores().stream().anyMatch(core -> equal(core, other))
        || given.isEmpty() && done(claim, stated)) {
      return Degree.YES;
    }
    var counted = claim.figure().unit().family().equals(Measure.COUNT);
    return near && alike(one, other)
            || counted && anyPair(claim, stated, (name, said) -> said.endsWith(name))
        ? Degree.ALIKE
        : Degree.NO;
  }

  /** Whether the sentences are near enough, and at most one of the names is in a list. */
  boolean perhaps(Claim.Measured claim, Reading.Stated stated, DoubleSupplier likeness) {
    return (claim.property().isEmpty() || stated.property().isEmpty())
        && !claim.figure().unit().bare()
        && likeness.getAsDouble() >= NEAR_SENTENCES;
  }

  /** Whether two names mean the same, and no word of one is the opposite of one of the other. */
  boolean sameMeaning(Claim.Measured claim, Reading.Stated stated) {
    return anyPair(
            claim,
            stated,
            (asked, given) ->
                asked.length() > 1
                    && given.length() > 1
                    && !lexicon.exclusions().opposite(asked, given)
                    && meaning.applyAsDouble(asked, given) >= NEAR_NAMES)
        && sameObject(claim, stated);
  }

  private static boolean equal(String core, Called other) {
    return other.cores().stream().anyMatch(each -> Names.equal(core, each));
  }

  private boolean alike(Called one, Called other) {
    for (var i = 0; i < one.names().size(); i++) {
      for (var j = 0; j < other.names().size(); j++) {
        if (names.alike(
            one.names().get(i), other.names().get(j), one.cores().get(i), other.cores().get(j))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean abbreviated(String one, String other) {
    return lexicon.acronym().within(lexicon.ending(other), one).isPresent()
        || lexicon.acronym().within(lexicon.ending(one), other).isPresent();
  }

  /** 25 分钟恢复运行 is a 恢复时间 of 25 minutes. */
  private static boolean done(Claim.Measured claim, Reading.Stated stated) {
    if (claim.hints().doings().isEmpty()) {
      return false;
    }
    var behind = DOING.matcher(stated.figure().behind()).replaceFirst("");
    return claim.hints().doings().stream().anyMatch(behind::startsWith);
  }

  private static boolean anyPair(
      Claim.Measured claim, Reading.Stated stated, BiPredicate<String, String> test) {
    return claim.names().stream()
        .anyMatch(asked -> stated.names().stream().anyMatch(given -> test.test(asked, given)));
  }

  /** 误差 is 定位误差 where nothing else is said, and the other way about. */
  private static boolean general(Called one, Called other) {
    return covers(other.general(), one.names()) || covers(one.general(), other.names());
  }

  /** Whether names are nothing but a property, with which some other name ends. */
  private static boolean covers(List<String> general, List<String> special) {
    return !general.isEmpty()
        && general.stream().allMatch(end -> special.stream().anyMatch(name -> name.endsWith(end)));
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
    if (lexicon.exclusions().apart(claim.context(), name)) {
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
      return !claim.hints().qualified()
          || lexicon.object(own.get(), claim.context())
          || claim.property().filter(each -> each.called(own.get())).isPresent();
    }
    var owner = of < 0 ? List.<String>of() : names.words(before.substring(0, of));
    return owner.isEmpty()
        || !claim.hints().qualified()
        || owner.stream().anyMatch(word -> lexicon.object(word, claim.context()));
  }

  /** Whether a claim has another word of one character before its property: 氧含量 is no 碳含量. */
  private boolean other(Claim.Measured claim, String word) {
    var asked = claim.hints().bare();
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

  /** Whether a passage names the property without giving a figure for it. */
  boolean mentioned(Claim.Measured claim, Reading reading) {
    var known = claim.property().filter(reading.properties()::contains).isPresent();
    for (var piece : reading.pieces()) {
      if (known && named(claim, piece, reading) || mentioned(claim.hints(), piece.lower())) {
        return true;
      }
    }
    return false;
  }

  private boolean mentioned(Claim.Hints hints, String text) {
    return hints.heads().stream().anyMatch(text::contains)
        || hints.symbols().stream().anyMatch(symbol -> symbol.in(text))
        || !hints.acronyms().isEmpty()
            && names.prefixes(text).stream()
                .anyMatch(
                    words ->
                        hints.acronyms().stream()
                            .anyMatch(name -> lexicon.acronym().within(words, name).isPresent()));
  }

  private boolean named(Claim.Measured claim, Reading.Piece piece, Reading reading) {
    return piece.mentions().stream()
        .filter(mention -> claim.property().filter(mention.property()::equals).isPresent())
        .filter(
            mention ->
                reading.figures().stream().noneMatch(each -> names(each, piece.clause(), mention)))
        .anyMatch(
            mention -> {
              var modifier = names.modifier(piece.lower().substring(0, mention.start()));
              return modifier.isEmpty()
                  || !claim.hints().qualified()
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
