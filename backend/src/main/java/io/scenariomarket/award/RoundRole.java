package io.scenariomarket.award;

/** As what somebody acts in an award round. */
enum RoundRole {
  /** The task force, unless they belong to who is nominated. */
  TASKFORCE,
  /** Who can nominate their organisation, or a case in which it took part. */
  NOMINATOR,
  /** An expert who was named to judge. */
  JUDGE
}
