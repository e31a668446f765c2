package io.scenariomarket.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scenariomarket.shared.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriteriaTest {

  private static List<Criterion> weighing(int... weights) {
    return IntStream.range(0, weights.length)
        .mapToObj(at -> new Criterion("标准" + at, "越高越好", weights[at]))
        .toList();
  }

  private static List<String> faults(List<Criterion> criteria) {
    var faults = new java.util.ArrayList<String>();
    assertThatThrownBy(() -> Criteria.checked(criteria))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> refusal.fields().forEach(each -> faults.add(each.field() + each.message())));
    return faults;
  }

  @Test
  void takesTwoToTwelveThatMakeUpAHundred() {
    assertThat(Criteria.checked(weighing(40, 60))).hasSize(2);
    assertThat(Criteria.checked(weighing(9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 1))).hasSize(12);
  }

  @Test
  void refusesOtherSumsAndNumbers() {
    assertThat(faults(weighing(40, 59))).containsExactly("criteriaselection.criteria.sum");
    assertThat(faults(List.of())).contains("criteriaselection.criteria.count");
    assertThat(faults(weighing(100)))
        .containsExactly(
            "criteriaselection.criteria.count", "criteria[0].weightselection.criterion.weight");
    assertThat(faults(weighing(8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 4)))
        .containsExactly("criteriaselection.criteria.count");
    assertThat(faults(weighing(Integer.MAX_VALUE, Integer.MAX_VALUE, 102)))
        .as("no overflow makes a hundred of it")
        .contains("criteriaselection.criteria.sum");
  }

  @Test
  void wantsEachToSayWhatItMeansOnce() {
    assertThat(faults(List.of(new Criterion("价格", "低者优", 50), new Criterion(" 价格 ", "", 50))))
        .containsExactly(
            "criteria[1].nameselection.criterion.twice",
            "criteria[1].meaningselection.criterion.meaning");
  }

  @ParameterizedTest
  @CsvSource({
    "0, true",
    "0.5, true",
    "10, true",
    "10.0, true",
    "7.25, false",
    "10.5, false",
    "-0.5, false"
  })
  void takesHalfPointsUpToTen(BigDecimal points, boolean possible) {
    assertThat(Score.possible(points)).isEqualTo(possible);
  }
}
