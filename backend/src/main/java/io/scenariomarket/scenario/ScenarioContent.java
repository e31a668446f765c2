package io.scenariomarket.scenario;

import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.Levels;
import io.scenariomarket.identity.Withheld;
import io.scenariomarket.identity.Withholdable;
import io.scenariomarket.posting.PostingContent;
import io.scenariomarket.shared.Contact;
import io.scenariomarket.shared.Day;
import io.scenariomarket.shared.Refusal;
import io.scenariomarket.shared.Text;
import io.scenariomarket.vocabulary.TermCheck;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.work.Decision;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;

/**
 * Everything that the owner of a need writes. Controlled terms are the vocabulary's Chinese terms;
 * money is in 万元 (ten thousand yuan).
 *
 * @param title what is sought, in a line
 * @param grade 综合性重大, 行业集成式 or 小切口
 * @param kind 场景机会 or one of the two boards of technical needs
 * @param tracks industry tracks, several possible
 * @param direction level-2 field within a track
 * @param park the park where it takes place
 * @param place the place in words
 * @param leadDepartment the department in charge
 * @param background how things stand
 * @param problem what is to be solved
 * @param requirements what is asked for, item by item; may be empty
 * @param expectedResult what success looks like
 * @param dataOpened data and resources that the owner opens
 * @param dataSensitivity 公开, 受限 or 敏感
 * @param budgetMin least budget; {@code null} with {@code budgetMax} is 待定, to be settled
 * @param budgetMax greatest budget
 * @param startDate planned first day
 * @param endDate planned last day
 * @param cooperation forms of cooperation that suit
 * @param dealTerms forms of payment that suit
 * @param leastMaturity least maturity that a solution must have
 * @param requiredQualifications qualifications that a supplier must hold
 * @param regionsAccepted regions from which suppliers are accepted; empty is any
 * @param contact whom to call, shown to both sides once they agree
 * @param source how the need came to the market
 * @param sourceSentence the sentence of the document that it came from
 * @param validUntil last day on which offers are welcome
 * @param confidentialDetails what only some may read; never public
 * @param confidentialInMatching whether the owner agrees that what is not public counts for the
 *     ranking of matches; it is quoted to nobody who may not read it
 * @param confidentiality who may read which part, by its name; what is left out is public, contact
 *     and confidential details are shown after both sides agreed to talk
 */
public record ScenarioContent(
    @NotBlank @Size(max = 200) String title,
    @Nullable String grade,
    @Nullable String kind,
    @Size(max = 7) List<String> tracks,
    @Size(max = 100) @Nullable String direction,
    @Nullable String park,
    @Size(max = 200) @Nullable String place,
    @Size(max = 100) @Nullable String leadDepartment,
    @Size(max = 5000) @Nullable String background,
    @NotBlank @Size(max = 5000) String problem,
    @Size(max = 50) @MappedCollection(idColumn = "scenario_id", keyColumn = "position")
        List<@Valid Requirement> requirements,
    @Size(max = 5000) @Nullable String expectedResult,
    @Size(max = 2000) @Nullable String dataOpened,
    @Nullable String dataSensitivity,
    @DecimalMin("0") @Digits(integer = 10, fraction = 4) @Nullable BigDecimal budgetMin,
    @DecimalMin("0") @Digits(integer = 10, fraction = 4) @Nullable BigDecimal budgetMax,
    @Day @Nullable LocalDate startDate,
    @Day @Nullable LocalDate endDate,
    @Size(max = 20) List<String> cooperation,
    @Size(max = 20) List<String> dealTerms,
    @Nullable String leastMaturity,
    @Size(max = 20) List<@Size(max = 100) String> requiredQualifications,
    @Size(max = 40) List<@Size(max = 100) String> regionsAccepted,
    @Valid @Embedded.Empty Contact contact,
    @Nullable String source,
    @Size(max = 2000) @Nullable String sourceSentence,
    @Day @Nullable LocalDate validUntil,
    @Size(max = 5000) @Nullable String confidentialDetails,
    boolean confidentialInMatching,
    @Embedded.Empty Levels confidentiality)
    implements PostingContent<ScenarioContent> {

  public ScenarioContent {
    title = Text.line(title);
    grade = Text.orNull(grade);
    kind = Text.orNull(kind);
    tracks = Text.list(tracks);
    direction = Text.orNull(direction);
    park = Text.orNull(park);
    place = Text.orNull(place);
    leadDepartment = Text.orNull(leadDepartment);
    background = Text.orNull(background);
    problem = Text.orEmpty(problem);
    requirements = requirements == null ? List.of() : List.copyOf(requirements);
    expectedResult = Text.orNull(expectedResult);
    dataOpened = Text.orNull(dataOpened);
    dataSensitivity = Text.orNull(dataSensitivity);
    cooperation = Text.list(cooperation);
    dealTerms = Text.list(dealTerms);
    leastMaturity = Text.orNull(leastMaturity);
    requiredQualifications = Text.list(requiredQualifications);
    regionsAccepted = Text.list(regionsAccepted);
    contact = contact == null ? Contact.NONE : contact;
    source = Text.orNull(source);
    sourceSentence = Text.orNull(sourceSentence);
    confidentialDetails = Text.orNull(confidentialDetails);
    confidentiality = confidentiality == null ? Levels.LEAST : confidentiality;
  }

  @Override
  public List<String> topics() {
    return park == null ? tracks : Stream.concat(tracks.stream(), Stream.of(park)).toList();
  }

  @Override
  public List<Withholdable> parts() {
    return List.of(ScenarioPart.values());
  }

  @Override
  public void checkTogether(TermCheck check) {
    if (inverted(budgetMin, budgetMax)) {
      check.reject("budgetMax", "scenario.budget.inverted");
    }
    if (inverted(startDate, endDate)) {
      check.reject("endDate", "scenario.dates.inverted");
    }
  }

  private static <T extends Comparable<? super T>> boolean inverted(
      @Nullable T from, @Nullable T to) {
    return from != null && to != null && from.compareTo(to) > 0;
  }

  @Override
  public void checkPublic(Decision decision) {
    var empty = ScenarioQuality.of(this).blocking();
    if (!empty.isEmpty() && !decision.reasoned()) {
      throw Refusal.invalid(
          "reason",
          "quality.approve.reason",
          new DefaultMessageSourceResolvable("quality." + empty.getFirst().name()));
    }
  }

  @Override
  public ScenarioContent inTerms(TermCheck check) {
    return new ScenarioContent(
        title,
        check.one("grade", TermKind.GRADE, grade),
        check.one("kind", TermKind.KIND, kind),
        check.all("tracks", TermKind.TRACK, tracks),
        check.one("direction", TermKind.DIRECTION, direction),
        check.one("park", TermKind.PARK, park),
        place,
        leadDepartment,
        background,
        problem,
        requirements,
        expectedResult,
        dataOpened,
        check.one("dataSensitivity", TermKind.SENSITIVITY, dataSensitivity),
        budgetMin,
        budgetMax,
        startDate,
        endDate,
        check.all("cooperation", TermKind.COOPERATION, cooperation),
        check.all("dealTerms", TermKind.DEAL_TERMS, dealTerms),
        check.one("leastMaturity", TermKind.MATURITY, leastMaturity),
        check.all("requiredQualifications", TermKind.QUALIFICATION, requiredQualifications),
        check.all("regionsAccepted", TermKind.REGION, regionsAccepted),
        contact,
        check.one("source", TermKind.SOURCE, source),
        sourceSentence,
        validUntil,
        confidentialDetails,
        confidentialInMatching,
        confidentiality);
  }

  @Override
  public ScenarioContent readableBy(Predicate<Confidentiality> mayRead) {
    return new ScenarioContent(
        title,
        grade,
        kind,
        tracks,
        direction,
        park,
        only(ScenarioPart.PLACE, place, mayRead),
        only(ScenarioPart.LEAD_DEPARTMENT, leadDepartment, mayRead),
        only(ScenarioPart.BACKGROUND, background, mayRead),
        problem,
        requirements.stream().filter(each -> mayRead.test(each.confidentiality())).toList(),
        only(ScenarioPart.EXPECTED_RESULT, expectedResult, mayRead),
        only(ScenarioPart.DATA_OPENED, dataOpened, mayRead),
        dataSensitivity,
        only(ScenarioPart.BUDGET, budgetMin, mayRead),
        only(ScenarioPart.BUDGET, budgetMax, mayRead),
        only(ScenarioPart.PERIOD, startDate, mayRead),
        only(ScenarioPart.PERIOD, endDate, mayRead),
        cooperation,
        dealTerms,
        leastMaturity,
        requiredQualifications,
        regionsAccepted,
        mayRead.test(confidentiality.of(ScenarioPart.CONTACT)) ? contact : Contact.NONE,
        source,
        sourceSentence,
        validUntil,
        only(ScenarioPart.CONFIDENTIAL_DETAILS, confidentialDetails, mayRead),
        confidentialInMatching,
        confidentiality.readableBy(mayRead));
  }

  @Override
  public List<Withheld> withheldFrom(Predicate<Confidentiality> mayRead) {
    var parts =
        Arrays.stream(ScenarioPart.values())
            .filter(this::given)
            .map(part -> new Withheld(part.key(), confidentiality.of(part)));
    var passages =
        requirements.stream().map(each -> new Withheld("requirements", each.confidentiality()));
    return Stream.concat(parts, passages)
        .filter(each -> !mayRead.test(each.level()))
        .distinct()
        .toList();
  }

  private <T> @Nullable T only(
      ScenarioPart part, @Nullable T value, Predicate<Confidentiality> mayRead) {
    return mayRead.test(confidentiality.of(part)) ? value : null;
  }

  private boolean given(ScenarioPart part) {
    return switch (part) {
      case BUDGET -> budgetMin != null || budgetMax != null;
      case PERIOD -> startDate != null || endDate != null;
      case BACKGROUND -> background != null;
      case EXPECTED_RESULT -> expectedResult != null;
      case DATA_OPENED -> dataOpened != null;
      case PLACE -> place != null;
      case LEAD_DEPARTMENT -> leadDepartment != null;
      case CONTACT -> !contact.equals(Contact.NONE);
      case CONFIDENTIAL_DETAILS -> confidentialDetails != null;
    };
  }
}
