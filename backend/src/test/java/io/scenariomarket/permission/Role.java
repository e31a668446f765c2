package io.scenariomarket.permission;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who asks: the columns of the table. */
enum Role {
  VISITOR("visitor", null),
  OTHER("other organisation", "perm-other"),
  MEMBER("member", "perm-member"),
  MANAGER("administrator of the organisation", "perm-manager"),
  OWNER("owner", "perm-owner"),
  TASKFORCE("task force", "taskforce"),
  EXPERT("expert", "expert"),
  LEADER("leadership", "leader"),
  ADMIN("operator", "admin");

  private final String title;
  private final @Nullable String account;

  Role(String title, @Nullable String account) {
    this.title = title;
    this.account = account;
  }

  String title() {
    return title;
  }

  /** The account that stands for it; empty for the visitor. */
  Optional<String> account() {
    return Optional.ofNullable(account);
  }
}
