package io.scenariomarket.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the names of organisations in what a statement relies on. */
final class Names {

  private static final int LONGEST = 24;

  /** What stands around a name and is none of it. */
  private static final Pattern AROUND =
      Pattern.compile("^(?:以及|及|和|与|国内|区内|本地|以|由)|(?:等|为引领|为代表)$");

  private static final Pattern OF_KIND_AND =
      Pattern.compile("等[^、]{0,8}?(?:机构|企业|高校|平台|院校)(?:以及|及|和|、)");

  private final Pattern suffix;
  private final Pattern kinds;
  private final Pattern strengths;
  private final Set<String> known;

  /**
   * Finds names by the operator's words.
   *
   * @param known names that the market or the document has already, folded
   */
  Names(MiningWords words, Set<String> known) {
    this.suffix = Pattern.compile(MiningWords.anyOf(words.organisations()) + "(?:\\([^)]*\\))?$");
    this.kinds = Pattern.compile("等.{0,14}" + MiningWords.anyOf(words.organisationKinds()));
    this.strengths = Pattern.compile(MiningWords.anyOf(words.strengths()) + "$");
    this.known = Set.copyOf(known);
  }

  /**
   * The organisations that circumstances name, and what they are named for.
   *
   * @param names the organisations in order
   * @param strength what they have or can do, empty where nothing is said of it
   */
  record Found(List<String> names, String strength) {}

  /**
   * Reads what follows 依托, 借助 … up to the verb.
   *
   * @param reliance whether that is only said of organisations, so that names need not look like
   *     one
   */
  Found in(String whole, boolean reliance) {
    var text = OF_KIND_AND.matcher(whole).replaceAll("、");
    var only = owner(text);
    if (!only.isEmpty() && text.startsWith("在", only.length()) && strengths.matcher(text).find()) {
      return new Found(List.of(only), text.substring(only.length() + 1));
    }
    var names = new LinkedHashSet<String>();
    var strength = "";
    var parts = Cuts.at(new Piece(text, 0), c -> c == '、').stream().map(Piece::text).toList();
    var ofKind =
        kinds.matcher(text).find()
            || reliance
                && text.indexOf('等') > 0
                && (strengths.matcher(text).find()
                    || parts.stream().anyMatch(part -> named(tidy(part))));
    for (var i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      var last = i == parts.size() - 1;
      var end = part.indexOf('等');
      var head = end > 0 ? part.substring(0, end) : part;
      var behind = end > 0 ? part.substring(end + 1) : "";
      for (var each : head.split("以及|及(?!其)|和", -1)) {
        var name = tidy(each);
        if (named(name) || ofKind && (!last || end > 0) && plausible(name)) {
          names.add(name);
        } else if (last || end > 0) {
          var owner = owner(each);
          if (!owner.isEmpty()) {
            names.add(owner);
            behind = each.substring(each.indexOf(owner) + owner.length()) + behind;
          }
        }
      }
      if (last && strengths.matcher(behind).find()) {
        strength = behind;
      }
    }
    return new Found(new ArrayList<>(names), strength);
  }

  /** The name with which a text begins: 「麒麟国产操作系统技术优势」. */
  private String owner(String text) {
    for (var i = Math.min(text.length() - 1, LONGEST); i >= 2; i--) {
      var name = tidy(text.substring(0, i));
      if (named(name) && text.startsWith(name)) {
        return name;
      }
    }
    return "";
  }

  private boolean named(String name) {
    return known.contains(name)
        || name.length() > 2 && name.length() <= LONGEST && suffix.matcher(name).find();
  }

  private static boolean plausible(String name) {
    return name.length() >= 2 && name.length() <= LONGEST;
  }

  private static String tidy(String name) {
    return AROUND.matcher(name.strip()).replaceAll("").strip();
  }
}
