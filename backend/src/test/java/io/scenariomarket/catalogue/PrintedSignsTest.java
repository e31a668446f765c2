package io.scenariomarket.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever people write is printed, and can be searched for and copied. */
class PrintedSignsTest {

  private static final String SIGNS =
      """
      ₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜᵢⱼᵣᵤᵥ⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵃᵇᶜᵈᵉ
      ±×÷≤≥≈≠≡∞µμΩ℃℉‰‱%№①⑳ⅣⅫ㎡㎥㎏㎜㏑½¼¾°′″√∑∏∫∂∆∈∩∪⊂⊕∥∠△
      →←↑↓↔⇒⇔⇌⟶■□●○◆◇★☆✓✔✕✖✗✘☐☑☒※§¶†‡•·…—–‑“”‘’«»€£¥￥™®©
      αβγδεζηθλμπρστφχψωΑΒΓΔΘΛΠΣΦΨΩ ÀÉÑÖØÅßæœçčďěłńřšťůžğışđþ
      АБВЖЩЪЫЭЮЯабвжщъыэюяёЁїє あいアイウガパー一〇々〆㐂㈱㊣㊙ｱ！％＆＜＞＠胶产户青黄
      """;

  @Test
  void everySignThatWeCanThinkOf() throws IOException {
    assertThat(lost(SIGNS)).isEmpty();
  }

  @Test
  void everySignOfTheSampleData() throws IOException {
    var text = new StringBuilder();
    try (var files = Files.walk(Path.of(System.getProperty("market.root", "."), "config"))) {
      for (var file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
        text.append(Files.readString(file));
      }
    }
    assertThat(text).isNotEmpty();
    assertThat(lost(text.toString())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "CO₂ 与 10⁶ 次, CO₂与10⁶次",
    "⼈⼯智能⻚㬵, 人工智能页胶",
    "e\u0301 与 ﬁ, é与fi",
    "𠮷林🚀, 〔U+20BB7〕林〔U+1F680〕",
    "\uE123\uD840零\u0001, 〔U+E123〕〔U+D840〕零",
    "𝑥𝟏 한, x1〔U+D55C〕",
    "3⅐ 与 \uD801\uDF80, 3⅐与〔U+10780〕",
    "a﹤b<i>#, a﹤b<i>#"
  })
  void aRareSignIsPrintedAsAnEquivalentOrHasAReadableMark(String given, String printed)
      throws IOException {
    assertThat(print(given)).contains("1" + printed + "版本");
  }

  /** Those of a text that cannot be read in its document. */
  private static Set<String> lost(String text) throws IOException {
    var signs =
        text.codePoints()
            .filter(c -> c != '#' && !Character.isWhitespace(c) && !Character.isSpaceChar(c))
            .mapToObj(PrintedSignsTest::readable)
            .collect(Collectors.toCollection(TreeSet::new));
    var printed = print(String.join("", signs));
    assertThat(printed).doesNotContain("#", "〔U+");
    printed.codePoints().mapToObj(PrintedSignsTest::readable).forEach(signs::remove);
    return signs;
  }

  private static String readable(int sign) {
    return Normalizer.normalize(Character.toString(sign), Form.NFC);
  }

  private static String print(String title) throws IOException {
    var file = new ByteArrayOutputStream();
    new PdfDocument(new PrintedPages(ListFormatsTest.templates()), ListComparerTest.words())
        .write(Samples.printed(Samples.entries(title)), file);
    try (var document = Loader.loadPDF(file.toByteArray())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    }
  }
}
