package io.scenariomarket.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.MarketTest;
import io.scenariomarket.identity.Agreements;
import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.identity.Viewers;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Who may read, add and change which attachment. */
@MarketTest
class AttachmentPermissionTests extends AttachmentRequests {

  @Autowired Agreements agreements;
  @Autowired Viewers viewers;

  @ParameterizedTest
  @EnumSource(Confidentiality.class)
  void showsWhatIsPublishedToWhomItsLevelSays(Confidentiality level) throws Exception {
    var need = need("PUBLISHED");
    var id = added(upload("enterprise", "scenario", need, level, "报告.pdf", Samples.pdf()));

    assertThat(status("enterprise", id)).isEqualTo(200);
    assertThat(status("taskforce", id)).isEqualTo(200);
    var open = level == Confidentiality.PUBLIC;
    for (var stranger : new String[] {"supplier", "expert", "leader", "admin", ""}) {
      assertThat(status(stranger, id)).as(stranger).isEqualTo(open ? 200 : 404);
      assertThat(list(stranger, "scenario", need).toString().contains(id)).isEqualTo(open);
    }
    assertThat(pages.get("/scenarios/" + need))
        .bodyText()
        .satisfies(text -> assertThat(text.contains("报告.pdf")).isEqualTo(open));
    assertThat(pages.getAs("enterprise", "/scenarios/" + need)).bodyText().contains("报告.pdf");
  }

  @ParameterizedTest
  @EnumSource(Confidentiality.class)
  void showsWhatIsMeantForCounterpartsToWhomTheOwnerAgreedWith(Confidentiality level)
      throws Exception {
    var need = need("PUBLISHED");
    var id = added(upload("enterprise", "scenario", need, level, "报告.pdf", Samples.pdf()));
    var supplier = viewers.absent(api.subject("supplier")).home().orElseThrow();

    agreements.agree(UUID.fromString(need), supplier);

    var shown = level != Confidentiality.ORGANISATION;
    assertThat(status("supplier", id)).isEqualTo(shown ? 200 : 404);
    assertThat(list("supplier", "scenario", need).toString().contains(id)).isEqualTo(shown);
    assertThat(pages.getAs("supplier", "/scenarios/" + need))
        .bodyText()
        .satisfies(text -> assertThat(text.contains("报告.pdf")).isEqualTo(shown));
    assertThat(status("expert", id)).isEqualTo(level == Confidentiality.PUBLIC ? 200 : 404);
  }

  @ParameterizedTest
  @EnumSource(Confidentiality.class)
  void showsNothingOfADraftToOthers(Confidentiality level) throws Exception {
    var draft = need("DRAFT");
    var id = added(upload("enterprise", "scenario", draft, level, "报告.pdf", Samples.pdf()));

    assertThat(status("enterprise", id)).isEqualTo(200);
    assertThat(status("taskforce", id)).isEqualTo(200);
    for (var stranger : new String[] {"supplier", "expert", "leader", "admin", ""}) {
      assertThat(status(stranger, id)).as(stranger).isEqualTo(404);
      assertThat(list(stranger, "scenario", draft).at("/status").asInt()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"supplier", "expert", "leader", "admin"})
  void letsNobodyElseAddChangeOrRemove(String stranger) throws Exception {
    var need = need("PUBLISHED");
    var id = added(upload("enterprise", "scenario", need, "报告.pdf"));

    assertThat(upload(stranger, "scenario", need, "报告.pdf").statusCode()).isEqualTo(403);
    var path = "/api/attachments/" + id;
    assertThat(api.putAs(stranger, path, "{\"level\": \"ORGANISATION\"}").status()).isEqualTo(403);
    assertThat(api.send(Optional.of(stranger), "DELETE", path, "").status()).isEqualTo(403);
    assertThat(pages.postAs(stranger, "/attachments/" + id + "/delete")).hasStatus(403);
  }

  @Test
  void needsAnAccountToChangeAnything() throws Exception {
    var id = added(upload("enterprise", "scenario", need("PUBLISHED"), "报告.pdf"));
    assertThat(api.send(Optional.empty(), "DELETE", "/api/attachments/" + id, "").status())
        .isEqualTo(401);
    assertThat(pages.request(Optional.empty(), HttpMethod.POST, "/attachments/" + id + "/delete"))
        .hasStatus(302);
    assertThat(status("", id)).isEqualTo(200);
  }

  @Test
  void keepsProofForTheOrganisationTheTaskForceAndTheOperator() throws Exception {
    var organisation = organisation();
    var proof = Confidentiality.ORGANISATION;
    var id =
        added(upload("enterprise", "organisation", organisation, proof, "执照.pdf", Samples.pdf()));

    for (var reader : new String[] {"enterprise", "taskforce", "admin"}) {
      assertThat(status(reader, id)).as(reader).isEqualTo(200);
    }
    for (var stranger : new String[] {"supplier", "expert", "leader", ""}) {
      assertThat(status(stranger, id)).as(stranger).isEqualTo(404);
      assertThat(list(stranger, "organisation", organisation).toString()).doesNotContain(id);
    }
    assertThat(pages.get("/organisations/" + organisation)).bodyText().doesNotContain("执照.pdf");
    assertThat(pages.getAs("enterprise", "/organisations/" + organisation))
        .bodyText()
        .contains("执照.pdf");
    var open =
        upload(
            "enterprise",
            "organisation",
            organisation,
            Confidentiality.PUBLIC,
            "a.pdf",
            Samples.pdf());
    assertThat(open.statusCode()).isEqualTo(422);
    assertThat(open.body()).contains("\"field\":\"level\"");
  }

  @Test
  void isClosedForTypesThatNobodyOwns() throws Exception {
    var item = UUID.randomUUID().toString();
    assertThat(upload("taskforce", "engagement", item, "a.pdf").statusCode()).isEqualTo(404);
    assertThat(list("taskforce", "engagement", item).at("/status").asInt()).isEqualTo(404);
  }
}
