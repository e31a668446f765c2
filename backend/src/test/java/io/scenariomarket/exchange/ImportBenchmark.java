package io.scenariomarket.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.GarbageCollectionNotificationInfo;
import io.scenariomarket.MarketTest;
import io.scenariomarket.Unique;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * How long an import takes, and how much memory. It is not one of the tests: it is run by hand, on
 * a quiet machine, with {@code mvn -pl backend -am verify -Dtest=ImportBenchmark
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@MarketTest
class ImportBenchmark {

  /** Rows of one organisation. */
  private static final int EACH = 20;

  @Autowired ImportRequests imports;

  @ParameterizedTest
  @ValueSource(ints = {500, 2_500, 10_000})
  void importsManyRows(int rows) throws Exception {
    var content = sheet(rows);
    var heap = new HeapWatch();

    var began = System.nanoTime();
    var checked = imports.checked("taskforce", content);
    var dryRun = since(began);
    assertThat(checked.at("/counts/REFUSED").asInt()).isZero();

    began = System.nanoTime();
    var done = imports.confirmed("taskforce", checked);
    var run = since(began);
    assertThat(done.at("/counts/REFUSED").asInt()).isZero();

    began = System.nanoTime();
    JsonNode again = imports.checked("taskforce", content);
    var dryRunAgain = since(began);
    assertThat(again.at("/counts/UNCHANGED").asInt()).isGreaterThanOrEqualTo(rows);

    System.out.printf(
        Locale.ROOT,
        "%,d rows of %,d organisations: upload and dry run %.1f s, import %.1f s, dry run again"
            + " %.1f s, greatest heap after a collection %,d MB%n",
        rows,
        rows / EACH,
        seconds(dryRun),
        seconds(run),
        seconds(dryRunAgain),
        heap.greatest());
  }

  private static byte[] sheet(int rows) throws IOException {
    var mark = Unique.word();
    try (var workbook = new SXSSFWorkbook();
        var bytes = new ByteArrayOutputStream()) {
      var sheet = workbook.createSheet("需求");
      cells(sheet.createRow(0), "场景类型", "序号", "场景机会名称", "单位名称", "合作需求", "联系方式", "预算（万元）");
      for (int i = 1; i <= rows; i++) {
        cells(
            sheet.createRow(i),
            "脑机接口",
            String.valueOf(i),
            "康复训练机器人%s第%d项".formatted(mark, i),
            "第%d康复医院%s".formatted(i / EACH, mark),
            "上肢康复训练缺少客观评价，要求意图识别准确率不低于 %d%%，单次佩戴不超过 10 分钟。".formatted(80 + i % 20),
            "张三 13800138000",
            "100-300");
      }
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static void cells(Row row, String... texts) {
    for (var text : texts) {
      row.createCell(Math.max(row.getLastCellNum(), 0)).setCellValue(text);
    }
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  /** What is really held, as it stands after each collection of what is not. */
  private static final class HeapWatch {

    private final AtomicLong greatest = new AtomicLong();

    HeapWatch() {
      ManagementFactory.getGarbageCollectorMXBeans()
          .forEach(
              collector ->
                  ((NotificationEmitter) collector)
                      .addNotificationListener((event, _) -> look(event), null, null));
    }

    private void look(Notification event) {
      var after =
          GarbageCollectionNotificationInfo.from((CompositeData) event.getUserData())
              .getGcInfo()
              .getMemoryUsageAfterGc();
      var held =
          ManagementFactory.getMemoryPoolMXBeans().stream()
              .filter(pool -> pool.getType() == MemoryType.HEAP)
              .mapToLong(pool -> after.get(pool.getName()).getUsed())
              .sum();
      greatest.accumulateAndGet(held, Math::max);
    }

    /** In MB. */
    long greatest() {
      return greatest.get() / (1 << 20);
    }
  }
}
