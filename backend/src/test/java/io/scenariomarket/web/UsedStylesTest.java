package io.scenariomarket.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is left of a stylesheet. */
class UsedStylesTest {

  private final UsedStyles styles = new UsedStyles(Set.of("btn", "card"));

  @Test
  void keepsRulesForClassesThatPagesName() {
    assertThat(styles.of(".btn,.alert{color:red}.alert .btn{x:y}.card:not(.alert){a:b}p{c:d}", ""))
        .isEqualTo(".btn{color:red}.card:not(.alert){a:b}p{c:d}");
  }

  @Test
  void keepsOnlyThoseMediaWithSomethingLeft() {
    assertThat(styles.of("@media print{.alert{a:b}}@media (min-width:1px){.btn{a:b}}", ""))
        .isEqualTo("@media (min-width:1px){.btn{a:b}}");
  }

  @Test
  void keepsCustomPropertiesThatSomethingRefersTo() {
    assertThat(
            styles.of(":root{--a:1;--b:var(--c);--c:2;--d:3}.btn{color:var(--b)}", "x{y:var(--d)}"))
        .isEqualTo(":root{--b:var(--c);--c:2;--d:3}.btn{color:var(--b)}");
  }

  @Test
  void keepsFramesThatRunAndReadsBracesInTexts() {
    assertThat(
            styles.of(
                "@charset \"UTF-8\";/*! a{} */@keyframes spin{to{a:b}}@keyframes blink{to{a:b}}"
                    + ".btn{animation:1s spin;content:\"}\"}",
                ""))
        .isEqualTo("@keyframes spin{to{a:b}}.btn{animation:1s spin;content:\"}\"}");
  }
}
