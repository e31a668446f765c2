package io.scenariomarket.limits;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.scenariomarket.MarketApplication;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;

/** Nothing that costs much is answered as often as anybody likes. */
class LimitedTest {

  private static final JavaClasses MARKET =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackagesOf(MarketApplication.class);

  /** What searches the indexes or ranks. */
  private static final List<String> COSTLY =
      List.of(
          "MarketSearch", "Suggestions", "Matching", "WhatIfs", "Polishing", "Pairs", "PairFinder");

  private static final DescribedPredicate<JavaMethod> ANSWERS =
      DescribedPredicate.describe(
          "answer requests", method -> method.isMetaAnnotatedWith(RequestMapping.class));

  @Test
  void whatTakesFilesIsLimited() {
    methods()
        .that(ANSWERS)
        .and(
            DescribedPredicate.describe(
                "take files",
                method ->
                    method.getRawParameterTypes().stream()
                        .anyMatch(type -> type.isAssignableTo(MultipartFile.class))))
        .should(beAnnotatedWith(Limited.class))
        .check(MARKET);
  }

  @Test
  void whatSearchesOrRanksIsLimited() {
    methods()
        .that(ANSWERS)
        .and(
            DescribedPredicate.describe(
                "search or rank",
                method ->
                    method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> COSTLY.contains(call.getTargetOwner().getSimpleName()))))
        .should(beAnnotatedWith(Limited.class))
        .check(MARKET);
  }
}
