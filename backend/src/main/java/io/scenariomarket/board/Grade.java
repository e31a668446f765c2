package io.scenariomarket.board;

/** How well what was awarded was done (绩效评价). */
enum Grade {
  /** 优秀. */
  EXCELLENT,
  /** 良好. */
  GOOD,
  /** 合格. */
  PASSED,
  /** 不合格. */
  FAILED
}
