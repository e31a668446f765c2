package io.scenariomarket.scenario;

import io.scenariomarket.shared.Contact;
import io.scenariomarket.shared.Text;
import io.scenariomarket.vocabulary.TermCheck;
import io.scenariomarket.vocabulary.TermKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    @Size(max = 20) List<String> cooperation,
    @Size(max = 20) List<String> dealTerms,
    @Nullable String leastMaturity,
    @Size(max = 20) List<@Size(max = 100) String> requiredQualifications,
    @Size(max = 40) List<@Size(max = 100) String> regionsAccepted,
    @Valid @Embedded.Empty Contact contact,
    @Nullable String source,
    @Size(max = 2000) @Nullable String sourceSentence,
    @Nullable LocalDate validUntil) {

  public ScenarioContent {
    title = Text.orEmpty(title);
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
  }

  /** The same with every controlled term written as the vocabulary has it. */
  ScenarioContent inTerms(TermCheck check) {
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
        validUntil);
  }

  /** The same for readers who may not see whom to call. */
  ScenarioContent withoutContact() {
    return new ScenarioContent(
        title,
        grade,
        kind,
        tracks,
        direction,
        park,
        place,
        leadDepartment,
        background,
        problem,
        requirements,
        expectedResult,
        dataOpened,
        dataSensitivity,
        budgetMin,
        budgetMax,
        startDate,
        endDate,
        cooperation,
        dealTerms,
        leastMaturity,
        requiredQualifications,
        regionsAccepted,
        Contact.NONE,
        source,
        sourceSentence,
        validUntil);
  }
}
