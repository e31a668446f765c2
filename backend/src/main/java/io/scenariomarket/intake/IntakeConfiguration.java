package io.scenariomarket.intake;

import io.scenariomarket.extraction.Extractor;
import io.scenariomarket.scenario.Telling;
import io.scenariomarket.vocabulary.Vocabulary;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes what reads people's own words. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

  @Bean
  NeedReader needReader(Extractor extractor, Vocabulary vocabulary) {
    return new NeedReader(extractor, vocabulary);
  }

  @Bean
  Telling.Reader tellingReader(NeedReader reader, Clock clock) {
    return told -> {
      var text = told.length() > NeedReader.LONGEST ? told.substring(0, NeedReader.LONGEST) : told;
      return reader.read(text, LocalDate.now(clock)).telling(text);
    };
  }
}
