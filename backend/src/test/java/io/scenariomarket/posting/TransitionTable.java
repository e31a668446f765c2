package io.scenariomarket.posting;

import io.scenariomarket.identity.Standing;
import io.scenariomarket.work.Decision;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who may lead the items of a kind from where to where, as it was agreed in words. */
public final class TransitionTable {

  private static final Map<String, Set<Standing>> SIDES =
      Map.of("owner", Set.of(Standing.MEMBER, Standing.OWNER), "team", Set.of(Standing.TASKFORCE));

  private final Map<String, Set<Standing>> agreed = new HashMap<>();
  private final Set<String> bySystem = new TreeSet<>();

  private TransitionTable() {}

  /**
   * A line for each transition: from, to, and who: {@code owner}, {@code team}, {@code system}, or
   * several.
   */
  public static TransitionTable of(String lines) {
    var table = new TransitionTable();
    lines.lines().map(String::strip).map(line -> line.split(" ")).forEach(table::add);
    return table;
  }

  private void add(String[] words) {
    var who = EnumSet.noneOf(Standing.class);
    for (var side : words[2].split("\\+")) {
      if (side.equals("system")) {
        bySystem.add(words[0] + " " + words[1]);
      } else {
        who.addAll(SIDES.get(side));
      }
    }
    agreed.put(words[0] + " " + words[1], who);
  }

  /** The pairs of states between which somebody may move an item, as agreed. */
  public Set<String> agreed(Standing standing) {
    var pairs = new TreeSet<String>();
    agreed.forEach(
        (pair, who) -> {
          if (who.contains(standing)) {
            pairs.add(pair);
          }
        });
    return pairs;
  }

  /** The pairs of states between which the market moves an item by itself, as agreed. */
  public Set<String> bySystem() {
    return bySystem;
  }

  /** The pairs of states between which the market moves an item by itself. */
  public static <S extends Enum<S>> Set<String> bySystem(Action<S>[] actions) {
    var pairs = new TreeSet<String>();
    for (var action : actions) {
      if (action.transition().bySystem()) {
        action.from().forEach(from -> pairs.add(from + " " + action.to()));
      }
    }
    return pairs;
  }

  /** The pairs of states between which the rule lets somebody move an item. */
  public static <S extends Enum<S> & PostingState, A extends Enum<A> & Action<S>>
      Set<String> possible(Lifecycle<S, A> rule, Collection<S> states, Standing standing) {
    var owner = Standing.toOrganisation();
    var viewer = standing.viewer();
    var pairs = new TreeSet<String>();
    for (var from : states) {
      for (var action : rule.open(from, owner, viewer)) {
        rule.check(from, action, Decision.on(0, "理由"), owner, viewer);
        pairs.add(from + " " + action.to());
      }
    }
    return pairs;
  }
}
