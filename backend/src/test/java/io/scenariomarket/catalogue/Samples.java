package io.scenariomarket.catalogue;

import io.scenariomarket.catalogue.Entry.Fact;
import io.scenariomarket.catalogue.Entry.Item;
import io.scenariomarket.catalogue.PresentItem.Standing;
import io.scenariomarket.identity.OrganisationId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** Lists and items to try things with. */
final class Samples {

  static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  private Samples() {}

  static Item item(String title, String track) {
    return new Item(
        UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8)),
        3,
        "/scenarios/" + title.length(),
        title,
        owner(),
        new Label("医院", "医院"),
        List.of(new Label(track, track)),
        new Label("华苑科技园", "华苑科技园"),
        new Label("小切口", "小切口"),
        "治疗师不足，一人照看两名患者。",
        List.of("运动意图识别准确率不低于 85 %（准确率 ≥ 85 %）"),
        List.of(new Fact("预算", "80–120 万元"), new Fact("合作方式", "联合研发、采购")),
        new BigDecimal("80"),
        new BigDecimal("120.5"),
        LocalDate.of(2026, 12, 31),
        "页面清晰，可小步快走");
  }

  static ListedOwner owner() {
    return new ListedOwner(new OrganisationId(new UUID(1, 2)), "天津市海河医院", "医院", "华苑科技园");
  }

  /** Entries with these titles, in this order; {@code null} for one that was taken down. */
  static List<Entry> entries(@Nullable String... titles) {
    return IntStream.range(0, titles.length)
        .mapToObj(
            at -> {
              var title = titles[at];
              return new Entry(at + 1, title == null ? null : item(title, "脑机接口"));
            })
        .toList();
  }

  static MarketList published(ListKind kind) {
    var text =
        new ListText(
            "场景机会清单", "面向全国征集解决方案。", LocalDate.of(2026, 11, 23), LocalDate.of(2027, 5, 22));
    var list = MarketList.draft(kind, text, "curator", NOON);
    list.publish(new ListNumber(null, 1), "curator", NOON);
    return list;
  }

  static PrintedList printed(List<Entry> entries) {
    var list = published(ListKind.SCENARIO);
    return new PrintedList(
        list,
        "场景机会清单（第 1 批）",
        "https://market.example.com" + list.path(),
        entries,
        null,
        Locale.SIMPLIFIED_CHINESE);
  }

  static PresentItem present(
      UUID id, Standing standing, boolean ownerApproved, @Nullable LocalDate validUntil) {
    return new PresentItem(
        id,
        1,
        "题目",
        standing.name(),
        standing,
        owner(),
        ownerApproved,
        validUntil,
        List.of(),
        JsonNodeFactory.instance.objectNode());
  }
}
