package io.scenariomarket.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EncoderTest {

  @Test
  void closeMeaningsHaveCloseVectors() {
    var training = Server.ENCODER.encode("脑机接口康复训练");
    var system = Server.ENCODER.encode("面向卒中患者的脑机接口康复系统");
    var solar = Server.ENCODER.encode("钙钛矿太阳能电池");
    assertThat(Encoder.cosine(training, training)).isCloseTo(1, within(1e-5));
    assertThat(Encoder.cosine(training, system)).isGreaterThan(Encoder.cosine(training, solar));
  }

  @Test
  void traditionalCharactersHaveTheVectorOfSimplifiedOnes() {
    assertThat(Server.ENCODER.encode("腦機接口")).isEqualTo(Server.ENCODER.encode("脑机接口"));
  }

  @Test
  void aTextBeyondTheWindowIsCutOffAndAnEmptyOneAllowed() {
    assertThat(Server.ENCODER.encode("脑机接口".repeat(1000))).hasSize(Encoder.DIMENSIONS);
    assertThat(Server.ENCODER.encode("")).hasSize(Encoder.DIMENSIONS);
  }

  @Test
  void aProfileLeansTowardsTheTitle() {
    var title = new float[] {1, 0};
    var body = new float[] {0, 1};
    assertThat(Encoder.profile(title, body)[0]).isCloseTo(0.832f, within(0.001f));
    assertThat(Encoder.profile(title, null)).isEqualTo(title);
  }

  @Test
  void onlyWhatIsNotCachedIsEncoded() {
    var encoded = new AtomicInteger();
    var counting =
        new Encoder() {
          @Override
          public String model() {
            return "counting";
          }

          @Override
          public float[] encode(String text) {
            return new float[] {encoded.incrementAndGet()};
          }
        };
    var behind = new MemoryVectorCache(10);
    try (var first = new CachedEncoder(counting, new MemoryVectorCache(10, behind), 2);
        var second = new CachedEncoder(counting, new MemoryVectorCache(10, behind), 2)) {
      first.encodeAll(List.of("一", "二", "一"));
      assertThat(encoded).hasValue(2);
      assertThat(second.encodeAll(List.of("二", "三"))).hasSize(2);
      assertThat(encoded).hasValue(3);
    }
    var key = VectorCache.Key.of("counting", "一");
    assertThat(behind.get(List.of(key))).containsOnlyKeys(key);
    assertThat(behind.get(List.of())).isEqualTo(Map.of());
  }
}
