package io.scenariomarket.claims;

import io.scenariomarket.claims.Judgement.Ground;
import io.scenariomarket.claims.MeasuredJudge.Answer;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges what is asked for without a figure by what a passage states. */
final class SaidJudge {

  /** Score from which a statement says what is asked for; tuned on judged pairs, as below. */
  private static final double COVERS = 0.74;

  /** Likeness from which what is denied in some word of it is about what is asked for. */
  private static final double NEAR = 0.68;

  /** Likeness from which what is put off is about what is asked for. */
  private static final double PENDING_NEAR = 0.55;

  /** What words in common add to the likeness of the sentences, by the share of them. */
  private static final double WORDS = 0.2;

  /** What phrases that say the same add where they are half of what is asked for or more. */
  private static final double PHRASE = 0.25;

  /** Share of words from which a clause or a sentence is about what is asked for. */
  private static final double ABOUT_CLAUSE = 0.5;

  private static final Pattern ONLY = Pattern.compile("[仅只](?:支持|能|有|提供|限|适用|兼容|具备|可)");

  private static final double ABOUT_SENTENCE = 0.5;
  private static final double ABOUT_PASSAGE = 0.5;

  /** What must not be done, other than what must not happen (不起火), which no doing denies. */
  private static final Pattern FORBIDDEN =
      Pattern.compile("不得|不许|不允许|不接受|禁止|严禁|不能|不可|不应|不含|不使用|不依赖|不调用|不采用");

  private static final Pattern WITHOUT =
      Pattern.compile("不接受|[无不毋][需须]|不必|不依赖|免(?!费|疫)|无人(?=值守|看管|照看|干预)");
  private static final Pattern NEEDS =
      Pattern.compile("(?<![无不毋必只仅])(?:需要?(?!求)|必须|须)|依赖|每.{0,6}(?:更换|维护|校准|清洗|加注|标定|保养|补充)|定期");

  private final Lexicon lexicon;

  SaidJudge(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  Answer judge(Claim.Levelled claim, Reading reading) {
    var asked = claim.level();
    for (var sentence : reading.sentences()) {
      var levels =
          sentence.levels().stream().filter(level -> level.scale().equals(asked.scale())).toList();
      if (levels.isEmpty() && !asked.named(sentence.text(), lexicon)) {
        continue;
      }
      if (sentence.stance() != Stance.HELD) {
        return new Answer(Verdict.CONTRADICTED, ground(sentence.stance()), sentence.text());
      }
      if (levels.isEmpty()) {
        return new Answer(Verdict.PARTLY, Ground.NO_FIGURE, "");
      }
      var best = levels.stream().filter(level -> level.reaches(asked)).findFirst();
      return best.map(
              level ->
                  new Answer(
                      Verdict.COVERED, Ground.MET, level.written() + " ≥ " + asked.written()))
          .orElseGet(
              () ->
                  new Answer(
                      Verdict.CONTRADICTED,
                      Ground.FAILS,
                      levels.getFirst().written() + " ＜ " + asked.written()));
    }
    return Answer.SILENT;
  }

  /**
   * Judges by words in common, by phrases that say the same, by what is denied, and by meaning.
   *
   * @param likeness of the requirement and the passage, -1 to 1; 0 where it is not known
   */
  Answer judge(Claim.Said claim, Reading reading, DoubleSupplier likeness) {
    if (reading.pieces().isEmpty()) {
      return Answer.SILENT;
    }
    var answer = answer(claim, reading, likeness);
    var counted = claim.numbers().stream().allMatch(each -> each.matcher(reading.text()).find());
    // What was not read as a figure is met by no words that leave its number out.
    return answer.verdict() == Verdict.COVERED && !counted
        ? new Answer(Verdict.PARTLY, Ground.NEAR, "")
        : answer;
  }

  private Answer answer(Claim.Said claim, Reading reading, DoubleSupplier likeness) {
    var text = reading.text();
    var share = Word.share(claim.words(), text);
    var denial = denial(claim, reading, share, likeness);
    if (denial.isPresent() && !otherwise(claim, reading)) {
      return denial.get();
    }
    if (!claim.items().all().isEmpty()) {
      var said = claim.items().all().stream().filter(item -> said(item, claim, reading)).toList();
      if (!said.isEmpty()) {
        return said.size() >= claim.items().needed()
            ? new Answer(Verdict.COVERED, Ground.MET, "")
            : new Answer(Verdict.PARTLY, Ground.PART, named(said));
      }
    }
    if (claim.codes().stream()
        .anyMatch(code -> !reading.codes().contains(code) && !lexicon.object(code, text))) {
      return only(claim, reading)
          ? new Answer(Verdict.CONTRADICTED, Ground.DENIED, "")
          : Answer.SILENT;
    }
    if (claim.certificate() && !certified(claim, reading)) {
      return Answer.SILENT;
    }
    var weight = weight(claim, reading);
    if (claim.stance() == Stance.DENIED && weight == 0 && !reading.denies()
        || likeness.getAsDouble() + WORDS * share + PHRASE * weight < COVERS) {
      return Answer.SILENT;
    }
    // Of several things none was found by its name, and one sentence may mean only some of them.
    return claim.items().all().isEmpty()
        ? new Answer(Verdict.COVERED, Ground.MET, "")
        : new Answer(Verdict.PARTLY, Ground.NEAR, "");
  }

  /** How much of what is asked for are phrases that the passage has by some name, 0 to 1. */
  private static double weight(Claim.Said claim, Reading reading) {
    var phrased = 0;
    for (var phrase : claim.phrases().entrySet()) {
      if (reading.phrases().get(phrase.getKey())) {
        phrased += phrase.getValue();
      }
    }
    var length = claim.words().stream().mapToInt(word -> word.text().length()).sum();
    return Math.min(1, 2.0 * phrased / Math.max(1, length));
  }

  /** Whether enough of several things are there whatever is said of the others: one of two. */
  private static boolean otherwise(Claim.Said claim, Reading reading) {
    var items = claim.items();
    return items.needed() > 0
        && items.needed() < items.all().size()
        && items.all().stream()
                .filter(
                    item ->
                        reading.pieces().stream()
                            .filter(piece -> piece.clause().stance() == Stance.HELD)
                            .anyMatch(piece -> said(item, piece.lower())))
                .count()
            >= items.needed();
  }

  /** Whether a passage says one of several things; of what must not be, that it is not. */
  private static boolean said(Items.Item item, Claim.Said claim, Reading reading) {
    return claim.stance() == Stance.DENIED && reading.denies()
        ? reading.pieces().stream()
            .filter(piece -> piece.clause().stance() == Stance.DENIED)
            .anyMatch(piece -> said(item, piece.lower()))
        : said(item, reading.text()) || said(item, reading.codes());
  }

  private static boolean said(Items.Item item, String text) {
    return item.key() == null
        ? Word.share(item.words(), text) >= ABOUT_CLAUSE
        : item.key().in(text);
  }

  private static String named(List<Items.Item> items) {
    return items.stream()
        .map(
            item ->
                item.key() == null
                    ? item.words().stream().map(Word::text).collect(Collectors.joining())
                    : item.key().text())
        .collect(Collectors.joining("、"));
  }

  /** Whether what is told is said to be all that there is: 仅支持 RTU. */
  private static boolean only(Claim.Said claim, Reading reading) {
    return reading.pieces().stream()
        .filter(piece -> ONLY.matcher(piece.clause().text()).find())
        .anyMatch(piece -> Word.share(claim.words(), piece.lower()) > 0);
  }

  /** Whether a passage tells of a certificate that has most words of the one asked for. */
  private static boolean certified(Claim.Said claim, Reading reading) {
    return reading.certified()
        && (claim.own().isEmpty() || Word.share(claim.own(), reading.text()) >= ABOUT_CLAUSE);
  }

  /** What is denied, put off, or done although it must not be. */
  private static Optional<Answer> denial(
      Claim.Said claim, Reading reading, double share, DoubleSupplier likeness) {
    if (needed(claim, reading) && likeness.getAsDouble() >= PENDING_NEAR) {
      return Optional.of(new Answer(Verdict.CONTRADICTED, Ground.FAILS, ""));
    }
    if (claim.stance() == Stance.DENIED) {
      if (claim.none() && some(claim, reading)) {
        return Optional.of(new Answer(Verdict.CONTRADICTED, Ground.FAILS, ""));
      }
      return share < ABOUT_PASSAGE || reading.denies() || !FORBIDDEN.matcher(claim.text()).find()
          ? Optional.empty()
          : Optional.of(new Answer(Verdict.CONTRADICTED, Ground.FAILS, ""));
    }
    for (var piece : reading.pieces()) {
      var stance = piece.clause().stance();
      if (stance != Stance.HELD && denies(claim, piece, likeness)) {
        return Optional.of(new Answer(Verdict.CONTRADICTED, ground(stance), piece.clause().text()));
      }
    }
    return Optional.empty();
  }

  /** Whether a passage counts some of what there must be none of: 去年投诉 3 起. */
  private static boolean some(Claim.Said claim, Reading reading) {
    return reading.figures().stream()
        .map(Reading.Stated::figure)
        .filter(figure -> figure.unit().counts() && figure.value().signum() > 0)
        .anyMatch(
            figure ->
                Word.share(claim.words(), Lexicon.lower(figure.clause().text())) >= ABOUT_CLAUSE);
  }

  /** Whether something is needed where it must do without. */
  private static boolean needed(Claim.Said claim, Reading reading) {
    return WITHOUT.matcher(claim.text()).find()
        && reading.pieces().stream()
            .map(Reading.Piece::clause)
            .filter(each -> each.stance() == Stance.HELD)
            .anyMatch(each -> NEEDS.matcher(each.text()).find());
  }

  private static boolean denies(Claim.Said claim, Reading.Piece piece, DoubleSupplier likeness) {
    var denied = piece.clause().stance() == Stance.DENIED;
    // Other words for it will not do: 不开颅 denies no 无创.
    var about = denied ? Lexicon.lower(Stance.object(piece.clause().text())) : piece.lower();
    var named = claim.words().stream().filter(word -> about.contains(word.text())).count();
    var here = claim.words().isEmpty() ? 0 : (double) named / claim.words().size();
    return Stream.concat(claim.aliases().stream(), claim.codes().stream()).anyMatch(about::contains)
        || here >= ABOUT_CLAUSE
        || here > 0 && likeness.getAsDouble() >= (denied ? NEAR : PENDING_NEAR)
        || (!denied || here > 0) && Word.share(claim.words(), piece.sentence()) >= ABOUT_SENTENCE;
  }

  private static Ground ground(Stance stance) {
    return stance == Stance.PENDING ? Ground.PENDING : Ground.DENIED;
  }
}
