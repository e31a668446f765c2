package io.scenariomarket.supplier;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.scenariomarket.identity.Confidentiality;
import io.scenariomarket.shared.Text;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A figure that a capability reaches.
 *
 * @param name what is measured
 * @param value the figure
 * @param unit its unit, if it has one
 * @param evidence how it is proven, such as a test report
 * @param confidentiality who may read it; everybody where not said
 */
@Schema(name = "CapabilityIndicator")
@Table("capability_indicator")
public record Indicator(
    @NotBlank @Size(max = 100) String name,
    @NotNull @Digits(integer = 20, fraction = 12) BigDecimal value,
    @Size(max = 30) @Nullable String unit,
    @Size(max = 500) @Nullable String evidence,
    Confidentiality confidentiality) {

  public Indicator {
    name = Text.orEmpty(name);
    unit = Text.orNull(unit);
    evidence = Text.orNull(evidence);
    confidentiality = confidentiality == null ? Confidentiality.PUBLIC : confidentiality;
  }

  /** What a figure does not have, such as a comparator, is refused rather than lost. */
  @JsonAnySetter
  private void refuse(String unknown, Object value) {
    throw new IllegalArgumentException(unknown);
  }

  /** The figure as people write it, such as "响应时间 50 ms（检测报告）". */
  public String sentence() {
    var figure = name + " " + value.toPlainString() + (unit == null ? "" : " " + unit);
    return evidence == null ? figure : figure + "（" + evidence + "）";
  }
}
