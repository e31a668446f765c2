package io.scenariomarket.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.scenariomarket.claims.Indicator;
import io.scenariomarket.claims.Relation;
import io.scenariomarket.claims.Verdict;
import io.scenariomarket.matching.Discretion;
import io.scenariomarket.matching.Evidence;
import io.scenariomarket.matching.Match;
import io.scenariomarket.matching.MatchEngine;
import io.scenariomarket.matching.ModelJudge;
import io.scenariomarket.matching.Need;
import io.scenariomarket.matching.Offer;
import io.scenariomarket.matching.Side;
import io.scenariomarket.matching.Statement;
import io.scenariomarket.shared.Command.CommandException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A requirement and a piece of evidence with the verdict that people gave.
 *
 * @param verdict COVERED, PARTLY or NOT_COVERED
 * @param why in words; begins with {@link #CONTRADICTS} where NOT_COVERED is more than silence
 * @param kind of difficulty
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record VerdictCase(
    String id, Said requirement, Said evidence, String verdict, String why, String kind) {

  /** How the reason begins where the evidence contradicts. */
  private static final String CONTRADICTS = "不满足";

  private static final Side SIDE = new Side("", "", "", "", "", Set.of());

  private static final JsonMapper JSON = new JsonMapper();

  /** A sentence, a figure in fields, or both. */
  record Said(String text, @Nullable Given indicator) {

    @Nullable Indicator figure() {
      return Optional.ofNullable(indicator).flatMap(Given::indicator).orElse(null);
    }
  }

  /**
   * A figure in fields; a range is a text such as "-40～60". What is no number, such as a day,
   * stands in the sentence alone.
   */
  record Given(String name, @Nullable String comparator, String value, @Nullable String unit) {

    private static final Pattern FIGURE =
        Pattern.compile(
            "\\s*(NUMBER)(?:\\s*[～~]\\s*(NUMBER))?\\s*"
                .replace("NUMBER", "[-+]?\\d{1,20}(?:\\.\\d{1,12})?(?:[eE][-+]?\\d{1,2})?"));

    Optional<Indicator> indicator() {
      return Optional.of(FIGURE.matcher(value))
          .filter(Matcher::matches)
          .map(ends -> new Indicator(name, relation(), number(ends, 1), upper(ends), unit));
    }

    private static BigDecimal number(Matcher ends, int end) {
      return new BigDecimal(ends.group(end));
    }

    private static @Nullable BigDecimal upper(Matcher ends) {
      return ends.group(2) == null ? null : number(ends, 2);
    }

    private Relation relation() {
      return switch (comparator == null ? "=" : comparator) {
        case ">=" -> Relation.AT_LEAST;
        case ">" -> Relation.MORE;
        case "<=" -> Relation.AT_MOST;
        case "<" -> Relation.LESS;
        default -> Relation.EQUAL;
      };
    }
  }

  /** A case with the verdict that the judge gives. */
  record Judged(VerdictCase of, Verdict expected, Match.Requirement found) {

    Verdict given() {
      return found.verdict();
    }

    /** {@code id<TAB>expected<TAB>verdict}. */
    String line() {
      return String.join("\t", of.id, of.verdict, name(given()));
    }

    /** Whether the three verdicts that people gave agree. */
    boolean right() {
      return name(expected).equals(name(given()));
    }

    /** What was judged and how, for whoever wants to know why. */
    String explanation() {
      return "%s %s → %s%n    %s%n    %s%n    %s%n    %s%n"
          .formatted(
              of.id, expected, given(), of.requirement, of.evidence, of.why, found.findings());
    }

    private static String name(Verdict verdict) {
      return switch (verdict) {
        case COVERED, PARTLY -> verdict.name();
        case CONTRADICTED, SILENT -> "NOT_COVERED";
      };
    }
  }

  /**
   * Reads cases, one in a line.
   *
   * @throws CommandException when the file is not there or a line is no case
   */
  static List<VerdictCase> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new CommandException("There is no file " + file);
    }
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> !line.isBlank())
          .map(line -> JSON.readValue(line, VerdictCase.class))
          .toList();
    } catch (JacksonException e) {
      throw new CommandException(file + " holds no cases: " + e.getOriginalMessage());
    }
  }

  /**
   * The verdict that the market would show on the card of a match.
   *
   * @param model a language model that judges what the rules leave open
   */
  Judged judge(MatchEngine engine, Optional<ModelJudge> model) {
    var asked = requirement.figure();
    var given = evidence.figure();
    var need = new Need(SIDE, List.of(new Statement(requirement.text, asked)), Need.Terms.NONE);
    var passage = new Evidence(evidence.text, "description", Discretion.OPEN, given);
    var offer = new Offer(SIDE, List.of(passage), Offer.Terms.UNKNOWN);
    var match = engine.rank(need, List.of(offer)).items().getFirst();
    var judged = model.map(judge -> judge.judge(need, offer, match)).orElse(match);
    return new Judged(this, expected(), judged.requirements().getFirst());
  }

  private Verdict expected() {
    return switch (verdict) {
      case "COVERED" -> Verdict.COVERED;
      case "PARTLY" -> Verdict.PARTLY;
      default -> why.startsWith(CONTRADICTS) ? Verdict.CONTRADICTED : Verdict.SILENT;
    };
  }
}
