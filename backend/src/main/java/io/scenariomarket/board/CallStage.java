package io.scenariomarket.board;

import java.util.List;

/** How far a need on a board is. */
enum CallStage {
  /** 技术筛选: the task force looks whether it belongs on the board. */
  SCREENING,
  /** 榜单发布: it passed, and is to be called for. */
  SCREENED,
  /** 揭榜: bids are taken until the deadline. */
  OPEN,
  /** 评审: the bids are compared. */
  REVIEW,
  /** 定帅: who is to do it is announced, and can be objected to. */
  AWARDED,
  /** 任务签订: the two sides agree on a contract. */
  SIGNING,
  /** 里程碑考核: the work goes on, and is measured by its milestones. */
  WORKING,
  /** 绩效评价: what came of it is graded. */
  GRADED,
  /** 论证驳回: it did not pass the screening. */
  REJECTED,
  /** 流标: nobody bid, or no bid fits. */
  FAILED,
  /** 已终止: it was called off. */
  ENDED;

  /** The way to the end that everybody wants, in its order. */
  static final List<CallStage> WAY =
      List.of(SCREENING, SCREENED, OPEN, REVIEW, AWARDED, SIGNING, WORKING, GRADED);

  /** Whether something is still to come. */
  public boolean goesOn() {
    return WAY.contains(this) && this != GRADED;
  }
}
