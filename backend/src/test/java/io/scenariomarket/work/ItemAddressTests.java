package io.scenariomarket.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.MarketTest;
import io.scenariomarket.Pages;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** Addresses that every kind of items has, and what has no such kind. */
@MarketTest
class ItemAddressTests {

  private static final String SOME = UUID.randomUUID().toString();

  @Autowired Pages pages;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/scenarios/ID/history",
        "/scenarios/x/history",
        "/engagements/ID/history",
        "/inventions/ID/history",
        "/lists/ID/history",
        "/organisations/ID/moves/APPROVE",
        "/scenarios/ID/moves/APPROVE"
      })
  void nameNothingThatThereIsNot(String address) {
    assertThat(pages.getAs("taskforce", address.replace("ID", SOME)))
        .hasStatus(404)
        .bodyText()
        .contains("</html>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"comments", "assignment", "owner?organisation=x&version=0", "moves/X"})
  void doNothingToThatEither(String what) {
    for (var kind : new String[] {"inventions", "organisations", "capabilities"}) {
      assertThat(pages.postAs("taskforce", "/%s/%s/%s".formatted(kind, SOME, what)))
          .as(kind)
          .hasStatus(404);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/scenarios/new",
        "/capabilities/new",
        "/scenarios/ID/edit",
        "/capabilities/ID/edit",
        "/scenarios/ID/questions",
        "/scenarios/ID/questions/ID"
      })
  void keepWhatIsTypedWhereAFormSaysSo(String address) {
    assertThat(keep(address.replace("ID", SOME))).hasStatus(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/scenarios/ID",
        "/scenarios/x/edit",
        "/organisations/ID/edit",
        "/capabilities/ID/questions",
        "//elsewhere.example.com/scenarios/new"
      })
  void keepNothingElsewhere(String address) {
    assertThat(keep(address.replace("ID", SOME))).hasStatus(404);
  }

  private MockMvcRequestBuilder keep(String address) {
    return pages.postAs("enterprise", "/typed-forms").param("address", address);
  }
}
