package io.scenariomarket.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.MarketTest;
import io.scenariomarket.identity.Confidentiality;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

/** What becomes of an attachment, from its upload to the sweep. */
@MarketTest
class AttachmentTests extends AttachmentRequests {

  @Autowired AttachmentStore store;
  @Autowired OrphanSweep sweep;

  @Test
  void sendsItSoThatABrowserOnlySavesIt() throws Exception {
    var id = added(upload("enterprise", "scenario", need("PUBLISHED"), "检测 报告.pdf"));
    for (var address : new String[] {"/attachments/" + id, "/api/attachments/" + id}) {
      var sent = get(address);
      assertThat(sent.statusCode()).isEqualTo(200);
      assertThat(sent.body()).isEqualTo(new String(Samples.pdf(), StandardCharsets.UTF_8));
      assertThat(header(sent, "Content-Type")).isEqualTo("application/pdf");
      assertThat(header(sent, "Content-Length")).isEqualTo("" + Samples.pdf().length);
      assertThat(header(sent, "Content-Disposition"))
          .startsWith("attachment;")
          .contains("filename*=UTF-8''%E6%A3%80%E6%B5%8B%20%E6%8A%A5%E5%91%8A.pdf");
      assertThat(header(sent, "X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(header(sent, "Content-Security-Policy")).contains("sandbox", "default-src 'none'");
      assertThat(header(sent, "Cache-Control")).isEqualTo("private, no-store");
      var again = get(address, "If-None-Match", header(sent, "ETag"));
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(header(again, "ETag")).isEqualTo(header(sent, "ETag"));
    }
  }

  @Test
  void saysSoWhereTheStoreHasLostTheContent() throws Exception {
    var content = Samples.text("丢失的内容 " + UUID.randomUUID());
    var id =
        added(
            upload(
                "enterprise",
                "scenario",
                need("PUBLISHED"),
                Confidentiality.PUBLIC,
                "a.txt",
                content));
    store.delete(
        jdbc.sql("select sha256 from attachment where id = ?")
            .param(UUID.fromString(id))
            .query(String.class)
            .single());
    var sent = get("/attachments/" + id, "Accept", "text/html");
    assertThat(sent.statusCode()).isEqualTo(404);
    assertThat(sent.body()).contains("<html", "内容暂时取不到");
    assertThat(header(sent, "Content-Disposition")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "../../etc/passwd.pdf | passwd.pdf",
        "a%22b%0D%0AX-Evil: 1.pdf | a%22b%0D%0AX-Evil_ 1.pdf",
        "脑机接口（第 2 版）.pdf | 脑机接口（第 2 版）.pdf"
      })
  void makesNamesHarmless(String sent, String kept) throws Exception {
    var id = added(upload("enterprise", "scenario", need("PUBLISHED"), sent));
    var download = get("/attachments/" + id);
    assertThat(download.headers().map()).doesNotContainKey("X-Evil");
    assertThat(header(download, "Content-Disposition"))
        .endsWith(URLEncoder.encode(kept, StandardCharsets.UTF_8).replace("+", "%20"));
  }

  @ParameterizedTest
  @CsvSource({"a.html", "a.pdf"})
  void refusesWebPagesInWordsUnderAnyName(String name) throws Exception {
    var html = Samples.text("<html><script>alert(1)</script></html>");
    var need = need("PUBLISHED");
    var refused = upload("enterprise", "scenario", need, Confidentiality.PUBLIC, name, html);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("\"field\":\"file\"", "PDF");
    assertThat(list("enterprise", "scenario", need).size()).isZero();
  }

  @Test
  void refusesWhatIsTooLargeInWordsAndKeepsThePage() throws Exception {
    var need = need("PUBLISHED");
    var tooLarge = new byte[(int) properties.maxFileSize().toBytes() + (1 << 20)];
    System.arraycopy(Samples.pdf(), 0, tooLarge, 0, Samples.pdf().length);

    var refused = upload("enterprise", "scenario", need, Confidentiality.PUBLIC, "a.pdf", tooLarge);
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(header(refused, "Content-Type")).startsWith("application/problem+json");
    assertThat(refused.body()).contains("太大");

    var form = "/attachments?itemType=scenario&itemId=" + need;
    var page = post(form, Optional.empty(), "a.pdf", tooLarge, "text/html");
    assertThat(page.statusCode()).isEqualTo(413);
    assertThat(page.body()).contains("<html", "20 MB", "/scenarios/" + need);

    var slightly = new byte[(int) properties.maxFileSize().toBytes() + 1];
    System.arraycopy(Samples.pdf(), 0, slightly, 0, Samples.pdf().length);
    var counted = upload("enterprise", "scenario", need, Confidentiality.PUBLIC, "a.pdf", slightly);
    assertThat(counted.statusCode()).isIn(413, 422);
    assertThat(list("enterprise", "scenario", need).size()).isZero();
  }

  @Test
  void keepsThePageWhenAFormIsRefused() throws Exception {
    var need = need("PUBLISHED");
    var address = "/attachments?itemType=scenario&itemId=" + need + "&level=AFTER_INTEREST";
    var refused =
        pages
            .postAs("enterprise", address)
            .multipart()
            .file(new MockMultipartFile("file", "a.pdf", "application/pdf", Samples.image("png")));
    assertThat(refused).hasStatus(422).bodyText().contains("PNG", "a.pdf", "AFTER_INTEREST");
    assertThat(pages.postAs("enterprise", address)).hasStatus(422);

    var accepted =
        pages
            .postAs("enterprise", address)
            .multipart()
            .file(new MockMultipartFile("file", "a.png", "text/html", Samples.image("png")));
    assertThat(accepted).hasStatus(302).redirectedUrl().isEqualTo("/scenarios/" + need);
    assertThat(list("enterprise", "scenario", need).at("/0/mediaType").asString())
        .isEqualTo("image/png");
  }

  @Test
  void limitsHowManyAnItemAndHowMuchAnOrganisationHas() throws Exception {
    var need = need("DRAFT");
    for (int i = 0; i < properties.maxFiles(); i++) {
      added(upload("enterprise", "scenario", need, i + ".pdf"));
    }
    var tooMany = upload("enterprise", "scenario", need, "more.pdf");
    assertThat(tooMany.statusCode()).isEqualTo(422);
    assertThat(tooMany.body()).contains("20");

    var other = need("DRAFT");
    var greedy = added(upload("enterprise", "scenario", other, "a.pdf"));
    jdbc.sql("update attachment set size = ? where id = ?")
        .params(properties.maxTotal().toBytes(), UUID.fromString(greedy))
        .update();
    var tooMuch = upload("enterprise", "scenario", other, "b.pdf");
    jdbc.sql("delete from attachment where id = ?").param(UUID.fromString(greedy)).update();
    assertThat(tooMuch.statusCode()).isEqualTo(422);
    assertThat(tooMuch.body()).contains("500 MB");
  }

  @Test
  void writesDownEveryChangeWithoutTheName() throws Exception {
    var id = added(upload("enterprise", "scenario", need("PUBLISHED"), "张三的简历.pdf"));
    var path = "/api/attachments/" + id;
    assertThat(api.putAs("enterprise", path, "{\"level\": \"ORGANISATION\"}").status())
        .isEqualTo(200);
    assertThat(status("supplier", id)).isEqualTo(404);
    assertThat(api.send(Optional.of("taskforce"), "DELETE", path, "").status()).isEqualTo(204);
    assertThat(status("enterprise", id)).isEqualTo(404);

    var trail = api.getAs("admin", "/api/audit?itemId=" + id);
    assertThat(trail.body().findValuesAsString("action"))
        .containsExactly("attachment.removed", "attachment.level-changed", "attachment.added");
    assertThat(trail.body().at("/items/1/before/level").asString()).isEqualTo("PUBLIC");
    assertThat(trail.body().at("/items/1/after/level").asString()).isEqualTo("ORGANISATION");
    assertThat(trail.raw().body()).doesNotContain("张三");
  }

  @Test
  void sweepsAwayOnlyWhatNothingHasAnyMore() throws Exception {
    var need = need("DRAFT");
    var kept = contentOf(added(upload("enterprise", "scenario", need, "kept.pdf")));
    var id =
        added(
            upload(
                "enterprise",
                "scenario",
                need,
                Confidentiality.PUBLIC,
                "x.txt",
                Samples.text("废弃 " + need)));
    var gone = contentOf(id);
    api.send(Optional.of("enterprise"), "DELETE", "/api/attachments/" + id, "");
    sweep.nightly();
    assertThat(gone).as("within a day").exists();

    for (var file : new Path[] {kept, gone}) {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    }
    sweep.nightly();
    assertThat(gone).doesNotExist();
    assertThat(kept).exists();
  }

  private Path contentOf(String id) {
    var hash =
        jdbc.sql("select sha256 from attachment where id = ?")
            .param(UUID.fromString(id))
            .query(String.class)
            .single();
    return properties.directory().resolve(hash.substring(0, 2)).resolve(hash);
  }
}
