package io.scenariomarket.shared;

import java.time.ZoneId;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the market calls itself in this zone.
 *
 * @param name the name in the top bar of Chinese pages
 * @param nameEn the same for English pages
 * @param timeZone where a day begins and ends, and when what happens every morning happens
 * @param taskForce the name of the organisation to which belongs what the task force finds
 */
@ConfigurationProperties("market.zone")
public record ZoneProperties(
    @DefaultValue("场景集市") String name,
    @DefaultValue("Scenario Market") String nameEn,
    @DefaultValue("Asia/Shanghai") ZoneId timeZone,
    @DefaultValue("场景工作专班") String taskForce) {

  /** The name in a language. */
  public String nameIn(Locale locale) {
    return locale.getLanguage().equals("en") ? nameEn : name;
  }
}
