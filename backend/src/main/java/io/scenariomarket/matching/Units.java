package io.scenariomarket.matching;

import io.scenariomarket.analysis.Folding;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Converts between units of the same quantity. */
final class Units {

  private static final Map<String, Unit> KNOWN = new HashMap<>();

  static {
    define(
        "time",
        "ns=1e-9 us=1e-6 μs=1e-6 微秒=1e-6 ms=1e-3 毫秒=1e-3 s=1 秒=1 min=60 分钟=60 h=3600 小时=3600"
            + " d=86400 天=86400 日=86400 周=604800 月=2592000 个月=2592000 年=31536000");
    define(
        "length",
        "nm=1e-9 纳米=1e-9 um=1e-6 μm=1e-6 微米=1e-6 mm=1e-3 毫米=1e-3 cm=1e-2 厘米=1e-2 m=1 米=1 km=1e3"
            + " 公里=1e3 千米=1e3");
    define("mass", "ug=1e-9 mg=1e-6 毫克=1e-6 g=1e-3 克=1e-3 kg=1 公斤=1 千克=1 t=1e3 吨=1e3 万吨=1e7");
    define("power", "w=1 瓦=1 kw=1e3 千瓦=1e3 兆瓦=1e6 mw=1e6 gw=1e9");
    define("energy", "wh=1 kwh=1e3 度=1e3 千瓦时=1e3 mwh=1e6 兆瓦时=1e6 gwh=1e9");
    define("ratio", "%=1e-2 ‰=1e-3 ppm=1e-6");
    define("money", "元=1 万元=1e4 万=1e4 亿元=1e8 亿=1e8");
    define("frequency", "hz=1 khz=1e3 mhz=1e6 ghz=1e9 次/秒=1");
    define("data", "b=1 kb=1e3 mb=1e6 gb=1e9 tb=1e12 pb=1e15");
    define("rate", "bps=1 kbps=1e3 mbps=1e6 gbps=1e9");
    define("voltage", "mv=1e-3 v=1 伏=1 kv=1e3");
    define("pressure", "pa=1 kpa=1e3 mpa=1e6");
    define("temperature", "℃=1 °c=1 摄氏度=1 度c=1");
    define("area", "m2=1 ㎡=1 平方米=1 亩=666.67 公顷=1e4 km2=1e6 平方公里=1e6");
  }

  private Units() {}

  /**
   * Converts a value; empty where the units do not measure the same quantity or are not known.
   *
   * @param from unit of the value; {@code null} for a plain number
   */
  static Optional<BigDecimal> convert(
      BigDecimal value, @Nullable String from, @Nullable String to) {
    var left = name(from);
    var right = name(to);
    if (left.equals(right)) {
      return Optional.of(value);
    }
    var source = KNOWN.get(left);
    var target = KNOWN.get(right);
    if (source == null || target == null || !source.quantity().equals(target.quantity())) {
      return Optional.empty();
    }
    var factor = source.factor().divide(target.factor(), MathContext.DECIMAL64);
    return Optional.of(value.multiply(factor));
  }

  private static String name(@Nullable String unit) {
    return unit == null ? "" : Folding.fold(unit).strip();
  }

  private static void define(String quantity, String units) {
    for (var unit : units.split(" ")) {
      var parts = unit.split("=");
      KNOWN.put(Folding.fold(parts[0]), new Unit(quantity, new BigDecimal(parts[1])));
    }
  }

  private record Unit(String quantity, BigDecimal factor) {}
}
