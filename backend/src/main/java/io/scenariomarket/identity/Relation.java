package io.scenariomarket.identity;

/** How whoever asks stands to the zone, or to the organisation that an item belongs to. */
public enum Relation {
  /** Everybody, without an account. */
  ANYONE,
  /** Everybody with an account. */
  SIGNED_IN,
  /** A member of an organisation that has agreed with the owner to talk about the item. */
  COUNTERPART,
  /** A member of the organisation, in whatever role. */
  MEMBER,
  /** One who runs the organisation: its owners and administrators. */
  MANAGER,
  /** An owner of the organisation. */
  OWNER,
  /** The zone's task force, 场景工作专班. */
  TASKFORCE,
  /** A reviewer, 专家智库. */
  EXPERT,
  /** The committee, 领导小组. */
  LEADER,
  /** The operator of the installation. */
  ADMIN
}
