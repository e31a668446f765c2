package io.scenariomarket.selection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutliersTest {

  @Test
  void standsApartByTheDeviationFromTheMedian() {
    // Median 6.75, MAD 0.5: 3.5 × 0.5 / 0.6745 = 2.59 points are the limit.
    assertThat(Outliers.among(new double[] {6.5, 7, 7, 7.5, 6, 4}))
        .containsExactly(false, false, false, false, false, true);
    assertThat(Outliers.among(new double[] {6.5, 7, 7.5, 7.5, 6.5, 9}))
        .as("2 points are within it")
        .containsOnly(false);
  }

  @Test
  void standsApartWhereAllOthersAgree() {
    assertThat(Outliers.among(new double[] {8, 8, 8, 8, 3}))
        .containsExactly(false, false, false, false, true);
  }

  @Test
  void doesNotFindFaultWithAPoint() {
    assertThat(Outliers.among(new double[] {8, 8, 8, 8, 8, 8, 9})).containsOnly(false);
  }

  @Test
  void findsNoneAmongTwoNorWhereAllAreApart() {
    assertThat(Outliers.among(new double[] {0, 10})).containsOnly(false);
    assertThat(Outliers.among(new double[] {1, 4, 7, 10})).containsOnly(false);
    assertThat(Outliers.among(new double[] {})).isEmpty();
  }
}
