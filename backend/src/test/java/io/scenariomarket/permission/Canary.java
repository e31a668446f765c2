package io.scenariomarket.permission;

import java.util.EnumSet;
import java.util.Set;

/**
 * A text that stands nowhere else, planted where only some may read it.
 *
 * @param text what is looked for in everything that anybody gets
 * @param where it was planted
 * @param readers the roles that may read it
 * @param indexed whether the search engine may hold it, for those readers
 */
record Canary(String text, String where, Set<Role> readers, boolean indexed) {

  /** The owner's members and the task force. */
  static final Set<Role> INSIDE = EnumSet.of(Role.MEMBER, Role.MANAGER, Role.OWNER, Role.TASKFORCE);

  /** The same and the operator. */
  static final Set<Role> INSIDE_AND_OPERATOR =
      EnumSet.of(Role.MEMBER, Role.MANAGER, Role.OWNER, Role.TASKFORCE, Role.ADMIN);

  /** Who runs the organisation. */
  static final Set<Role> RUNNING = EnumSet.of(Role.MANAGER, Role.OWNER);
}
