package io.scenariomarket.claims;

import io.scenariomarket.claims.Judgement.Ground;
import io.scenariomarket.claims.MeasuredJudge.Answer;
import java.util.List;
import java.util.Optional;
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

  private static final Pattern CERTIFICATE =
      Pattern.compile("证书?|认证|许可|资质|备案|认可|标志|批件|批复|注册|密评|测评|名录|目录|公告|登记|专利|协议");

  private static final Pattern CERTIFIED =
      Pattern.compile("证|认可|许可|资质|备案|标志|批|注册|登记|通过|取得|获|列入|纳入|入选|持有|签|具备|专利");

  private static final Pattern ONLY = Pattern.compile("[仅只](?:支持|能|有|提供|限|适用|兼容|具备|可)");

  private static final double ABOUT_SENTENCE = 0.5;
  private static final double ABOUT_PASSAGE = 0.5;

  /** What must not be done, other than what must not happen (不起火), which no doing denies. */
  private static final Pattern FORBIDDEN =
      Pattern.compile("不得|不许|不允许|不接受|禁止|严禁|不能|不可|不应|不含|不使用|不依赖|不调用|不采用");

  private static final Pattern WITHOUT = Pattern.compile("不接受|[无不毋][需须]|不必|不依赖|免(?!费|疫)");
  private static final Pattern NEEDS = Pattern.compile("(?<![无不毋必])(?:需要?(?!求)|必须|须)|依赖");

  private final Lexicon lexicon;

  SaidJudge(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  Answer judge(Claim.Levelled claim, Reading reading) {
    var asked = claim.level();
    for (var sentence : reading.sentences()) {
      var levels =
          Level.in(sentence, lexicon).stream()
              .filter(level -> level.scale().equals(asked.scale()))
              .toList();
      if (levels.isEmpty() && !asked.named(sentence, lexicon)) {
        continue;
      }
      var stance = Stance.of(sentence);
      if (stance != Stance.HELD) {
        return new Answer(Verdict.CONTRADICTED, ground(stance), sentence);
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
  Answer judge(Claim.Said claim, Reading reading, double likeness) {
    if (reading.clauses().isEmpty()) {
      return Answer.SILENT;
    }
    var text = reading.text();
    var share = share(claim.words(), text);
    var denial = denial(claim, reading, share, likeness);
    if (denial.isPresent()) {
      return denial.get();
    }
    var said = claim.items().all().stream().filter(item -> said(item, text)).toList();
    if (!said.isEmpty()) {
      return said.size() >= claim.items().needed()
          ? new Answer(Verdict.COVERED, Ground.MET, "")
          : new Answer(Verdict.PARTLY, Ground.PART, named(said));
    }
    var codes = SaidReader.joined(text);
    if (claim.codes().stream().anyMatch(code -> !codes.contains(code) && !has(text, code))) {
      return only(claim, reading)
          ? new Answer(Verdict.CONTRADICTED, Ground.DENIED, "")
          : Answer.SILENT;
    }
    if (CERTIFICATE.matcher(claim.text()).find() && !certified(claim, text)) {
      return Answer.SILENT;
    }
    var phrased = lexicon.phrased(Lexicon.lower(claim.text()), text);
    var length = claim.words().stream().mapToInt(String::length).sum();
    var weight = Math.min(1, 2.0 * phrased / Math.max(1, length));
    var score = likeness + WORDS * share + PHRASE * weight;
    if (score < COVERS || claim.stance() == Stance.DENIED && weight == 0 && !denies(reading)) {
      return Answer.SILENT;
    }
    // Of several things none was found by its name, and one sentence may mean only some of them.
    return claim.items().all().isEmpty()
        ? new Answer(Verdict.COVERED, Ground.MET, "")
        : new Answer(Verdict.PARTLY, Ground.NEAR, "");
  }

  private boolean said(Items.Item item, String text) {
    return item.key().isEmpty() ? share(item.words(), text) >= ABOUT_CLAUSE : has(text, item.key());
  }

  private static String named(List<Items.Item> items) {
    return items.stream()
        .map(item -> item.key().isEmpty() ? String.join("", item.words()) : item.key())
        .collect(Collectors.joining("、"));
  }

  /** Whether what is told is said to be all that there is: 仅支持 RTU. */
  private boolean only(Claim.Said claim, Reading reading) {
    return reading.clauses().stream()
        .filter(clause -> ONLY.matcher(clause.text()).find())
        .anyMatch(clause -> share(claim.words(), Lexicon.lower(clause.text())) > 0);
  }

  private static boolean denies(Reading reading) {
    return reading.clauses().stream().anyMatch(each -> each.stance() == Stance.DENIED);
  }

  /** Whether a text tells of a certificate that has most words of the one asked for. */
  private boolean certified(Claim.Said claim, String text) {
    var own =
        claim.words().stream()
            .filter(word -> !CERTIFICATE.matcher(word).find() && !lexicon.object(word))
            .toList();
    return CERTIFIED.matcher(text).find() && (own.isEmpty() || share(own, text) >= ABOUT_CLAUSE);
  }

  /** What is denied, put off, or done although it must not be. */
  private Optional<Answer> denial(
      Claim.Said claim, Reading reading, double share, double likeness) {
    if (claim.stance() == Stance.DENIED) {
      if (likeness >= PENDING_NEAR && needed(claim, reading)) {
        return Optional.of(new Answer(Verdict.CONTRADICTED, Ground.FAILS, ""));
      }
      return denies(reading) || share < ABOUT_PASSAGE || !FORBIDDEN.matcher(claim.text()).find()
          ? Optional.empty()
          : Optional.of(new Answer(Verdict.CONTRADICTED, Ground.FAILS, ""));
    }
    return reading.clauses().stream()
        .filter(clause -> denies(claim, clause, reading, likeness))
        .findFirst()
        .map(clause -> new Answer(Verdict.CONTRADICTED, ground(clause.stance()), clause.text()));
  }

  /** Whether something is needed where it must do without. */
  private static boolean needed(Claim.Said claim, Reading reading) {
    return WITHOUT.matcher(claim.text()).find()
        && reading.clauses().stream()
            .filter(each -> each.stance() == Stance.HELD)
            .anyMatch(each -> NEEDS.matcher(each.text()).find());
  }

  private boolean denies(Claim.Said claim, Clause clause, Reading reading, double likeness) {
    if (clause.stance() == Stance.HELD) {
      return false;
    }
    var denied = clause.stance() == Stance.DENIED;
    // Other words for it will not do: 不开颅 denies no 无创.
    var about = Lexicon.lower(denied ? Stance.object(clause.text()) : clause.text());
    var named = claim.words().stream().filter(about::contains).count();
    var here = claim.words().isEmpty() ? 0 : (double) named / claim.words().size();
    return Stream.concat(claim.aliases().stream(), claim.codes().stream()).anyMatch(about::contains)
        || here >= ABOUT_CLAUSE
        || here > 0 && likeness >= (denied ? NEAR : PENDING_NEAR)
        || (!denied || here > 0)
            && share(claim.words(), reading.sentence(clause)) >= ABOUT_SENTENCE;
  }

  private double share(List<String> words, String text) {
    var lower = Lexicon.lower(text);
    return words.isEmpty()
        ? 0
        : (double) words.stream().filter(word -> has(lower, word)).count() / words.size();
  }

  private boolean has(String text, String word) {
    return lexicon.object(word, text);
  }

  private static Ground ground(Stance stance) {
    return stance == Stance.PENDING ? Ground.PENDING : Ground.DENIED;
  }
}
