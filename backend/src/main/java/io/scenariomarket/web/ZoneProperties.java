package io.scenariomarket.web;

import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the market calls itself in this zone.
 *
 * @param name the name in the top bar of Chinese pages
 * @param nameEn the same for English pages
 */
@ConfigurationProperties("market.zone")
record ZoneProperties(
    @DefaultValue("场景集市") String name, @DefaultValue("Scenario Market") String nameEn) {

  String nameIn(Locale locale) {
    return locale.getLanguage().equals("en") ? nameEn : name;
  }
}
