package io.scenariomarket.expert;

/** In which languages somebody reads what is to be assessed. */
enum Language {
  ZH,
  EN,
  JA,
  DE,
  FR,
  RU,
  KO
}
