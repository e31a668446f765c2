package io.scenariomarket.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.scenariomarket.notification.MailBody.Block;
import io.scenariomarket.notification.MailBody.Kind;
import io.scenariomarket.notification.MailBody.Line;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the plain text of a mail becomes its page. */
class MailBodyTest {

  private static final String MARKET = "https://market.example.com/";

  @Test
  void hasParagraphsAndTheAddressThatEndsOne() {
    assertThat(blocks("您好，\n\n有新的进展。\n请查看：\n\n" + MARKET + "scenarios/1\n"))
        .containsExactly(
            new Block(Kind.PARAGRAPH, lines("您好，"), null),
            new Block(Kind.PARAGRAPH, lines("有新的进展。", "请查看："), null),
            new Block(Kind.PARAGRAPH, List.of(), MARKET + "scenarios/1"));
  }

  @Test
  void hasEntriesEachWithWhereItLeads() {
    assertThat(blocks("■ 留言（2）\n\n- 甲\n  说明\n  " + MARKET + "a\n- 乙\n\n2. 丙"))
        .containsExactly(
            new Block(Kind.HEADING, lines("留言（2）"), null),
            new Block(Kind.ENTRY, lines("甲", "说明"), MARKET + "a"),
            new Block(Kind.ENTRY, lines("乙"), null),
            new Block(Kind.ENTRY, lines("丙"), null));
  }

  @Test
  void linksTheWordsBeforeAnAddress() {
    assertThat(MailBody.of("正文\n-- \n邮件设置：" + MARKET + "c\n请不要回复", MARKET).foot())
        .containsExactly(new Line("邮件设置", MARKET + "c"), new Line("请不要回复", null));
  }

  @Test
  void linksNoAddressOfOthers() {
    assertThat(blocks("看这里：https://evil.example.com/\n\nhttps://evil.example.com/"))
        .containsExactly(
            new Block(Kind.PARAGRAPH, lines("看这里：https://evil.example.com/"), null),
            new Block(Kind.PARAGRAPH, lines("https://evil.example.com/"), null));
  }

  @Test
  void keepsItsFootApartWhateverPeopleWrite() {
    var body = MailBody.of("上\n-- \n下\n-- \n脚注", MARKET);
    assertThat(body.foot()).containsExactly(new Line("脚注", null));
    assertThat(body.blocks())
        .singleElement()
        .extracting(Block::lines)
        .isEqualTo(lines("上", "--", "下"));
    assertThat(MailBody.of("", MARKET)).isEqualTo(new MailBody(List.of(), List.of()));
  }

  private static List<Block> blocks(String text) {
    return MailBody.of(text, MARKET).blocks();
  }

  private static List<Line> lines(String... lines) {
    return Stream.of(lines).map(line -> new Line(line, null)).toList();
  }
}
