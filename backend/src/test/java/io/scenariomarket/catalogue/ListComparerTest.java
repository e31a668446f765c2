package io.scenariomarket.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.mockito.Mockito.mock;

import io.scenariomarket.catalogue.Entry.Item;
import io.scenariomarket.vocabulary.Vocabulary;
import io.scenariomarket.web.Messages;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ListComparerTest {

  private final ListComparer comparer = new ListComparer(words(), JsonMapper.shared());

  @Test
  void tellsWhatWasAddedRemovedAndMoved() {
    var compared =
        compare(Samples.entries("甲", "乙", "丙", "丁"), Samples.entries("丁", "甲", "丙", "戊"));
    assertThat(compared.added()).extracting(each -> each.item().title()).containsExactly("戊");
    assertThat(compared.removed()).extracting(each -> each.item().title()).containsExactly("乙");
    assertThat(compared.moved())
        .extracting(each -> each.before().position(), each -> each.after().position())
        .containsExactly(tuple(4, 1));
    assertThat(compared.changed()).isEmpty();
    assertThat(compared.same()).isEqualTo(2);
  }

  @Test
  void tellsWhichFieldsChanged() {
    var before = Samples.item("甲", "脑机接口");
    var after =
        new Item(
            before.id(),
            before.version() + 1,
            before.path(),
            "甲（改）",
            before.owner(),
            before.organisationClass(),
            before.tracks(),
            before.park(),
            before.grade(),
            before.text(),
            List.of("准确率不低于 90 %"),
            before.facts(),
            before.moneyMin(),
            BigDecimal.TEN,
            before.validUntil(),
            null);
    var compared = compare(List.of(new Entry(1, before)), List.of(new Entry(1, after)));
    assertThat(compared.changed().getFirst().differences())
        .extracting(difference -> difference.field())
        .containsExactlyInAnyOrder("场景名称", "具体要求", "专班推荐语");
    assertThat(compared.same()).isZero();
  }

  @Test
  void tellsNothingOfWhatWasTakenDown() {
    assertThat(compare(Samples.entries("甲", null), Samples.entries("甲", null)).nothing()).isTrue();
  }

  private ListComparison compare(List<Entry> before, List<Entry> after) {
    return comparer.compare(ListKind.SCENARIO, before, after, Locale.SIMPLIFIED_CHINESE);
  }

  static ListWords words() {
    return new ListWords(Messages.messageSource(), mock(Vocabulary.class), Clock.systemUTC());
  }
}
