package io.scenariomarket.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who is responsible for what a document states.
 *
 * @param lead in charge
 * @param supporting who supports them
 */
record Units(List<String> lead, List<String> supporting) {

  static final Units NONE = new Units(List.of(), List.of());

  /** How a list of them without labels says who leads. */
  enum Order {
    /** Nothing is said: all of them are responsible. */
    ALL,
    /** Whoever stands before the comma leads. */
    COMMA,
    /** Whoever stands first leads. */
    FIRST;

    private static final Pattern BY_COMMA = Pattern.compile("逗号(?:之)?前[^。]{0,8}(?:牵头|负责)");
    private static final Pattern BY_PLACE =
        Pattern.compile("(?:排名?|列|位列|排在)(?:在)?(?:第一|首位|最前)[^。]{0,8}牵头|(?:第一个|首个|首位)[^。]{0,6}牵头");

    /** What a document says of its lists. */
    static Order of(String text) {
      if (BY_COMMA.matcher(text).find()) {
        return COMMA;
      }
      return BY_PLACE.matcher(text).find() ? FIRST : ALL;
    }
  }

  Units {
    lead = List.copyOf(lead);
    supporting = List.copyOf(supporting);
  }

  boolean isEmpty() {
    return lead.isEmpty() && supporting.isEmpty();
  }

  /** What is said here, or else what is said there. */
  Units or(Units other) {
    return new Units(
        lead.isEmpty() ? other.lead : lead, supporting.isEmpty() ? other.supporting : supporting);
  }

  Units and(Units other) {
    return new Units(both(lead, other.lead), both(supporting, other.supporting));
  }

  private static List<String> both(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
  }

  /** Reads the lists of a document by the operator's words. */
  static final class Reader {

    private static final Pattern REMARK = Pattern.compile("[。;,](?:逗号|排名|列在?|按|下同|第一|首位).*$");
    private static final Pattern BRACKETS = Pattern.compile("^[(【\\[〔](.*)[)】\\]〕]$");

    /** 「由甲局牵头，乙局、丙局配合」, 「由甲局会同乙局推进」. */
    private static final Pattern CHARGED =
        Pattern.compile(
            "^(?:(?:以上|上述|该|此|本)?(?:项|任务|工作|场景|项目|内容)*)?由(?<lead>[^,;]{2,60}?)"
                + "(?:(?:牵头|负责|主责|主办|承担)(?:推进|实施|落实|组织|建设|统筹)*(?:,?(?:由|会同)?(?<support>[^,;]{2,80}?)等?(?:配合|协同|协办|协助|参与)(?:实施|推进|落实)?)?"
                + "|会同(?<with>[^,;]{2,60}?)(?:共同)?(?:推进|实施|落实|负责|建设)?)$");

    private static final Pattern LEADS = Pattern.compile("牵头|主责|主办|Lead");

    /** What those do who are named, behind their names. */
    private static final String DOES =
        "(?:按|依|根据|在各自)?职责(?:分工|范围内)?负责|分别|共同|具体|牵头|负责|配合|参与|协同|协助|协办|支持";

    /** 「甲局牵头,乙局、丙局按职责分工负责」: whoever stands behind supports, whatever that is called. */
    private static final Pattern LED =
        Pattern.compile("^(?<lead>.+?)牵头(?:负责|实施|推进|落实)*[,、]?(?<rest>[^,、].*)$");

    /** Whoever it may be. */
    private static final Pattern VAGUE =
        Pattern.compile("^(?:在|对|从|以|于|将|为|把|各|有关|相关|责任|用户|本|该|其他|组织|新闻|鼓励|支持|引导)|各级|干部");

    private static final int LONGEST = 30;
    private static final int MOST = 30;

    private final Pattern label;
    private final Pattern supporting;
    private final Pattern suffix;
    private final Order order;

    Reader(MiningWords words, Order order) {
      var lead = words.fields().getOrDefault(Field.LEAD, List.of());
      var support = words.fields().getOrDefault(Field.SUPPORTING, List.of());
      var both = new ArrayList<>(lead);
      both.addAll(support);
      this.label = Pattern.compile(MiningWords.anyOf(both) + ":|由(?=[^,。;]{2,60}?牵头)");
      this.supporting = Pattern.compile(MiningWords.anyOf(support));
      this.suffix =
          Pattern.compile(
              ".*"
                  + MiningWords.anyOf(words.bureaus())
                  + "(?:\\([^)]*\\))?(?:等)?(?:"
                  + DOES
                  + ")*");
      this.order = order;
    }

    /** What a sentence names, where it says by a label or a verb who is responsible. */
    Optional<Units> charged(String sentence) {
      var bare = BRACKETS.matcher(sentence.strip()).replaceFirst("$1");
      var labels = label.matcher(bare);
      return labels.lookingAt() && labels.group().endsWith(":") ? read(bare) : inWords(bare);
    }

    private Optional<Units> inWords(String text) {
      var charged = CHARGED.matcher(text);
      if (!charged.matches()) {
        return Optional.empty();
      }
      var lead = names(charged.group("lead"));
      var beside =
          charged.group("support") == null ? charged.group("with") : charged.group("support");
      return !lead.isEmpty() && lead.stream().allMatch(this::known)
          ? Optional.of(new Units(lead, beside == null ? List.of() : names(beside)))
          : Optional.empty();
    }

    /** Those whom a text names, where it names nothing but departments and the like. */
    Optional<List<String>> named(String text) {
      var names = VAGUE.matcher(text).find() ? List.<String>of() : names(text);
      return !names.isEmpty() && names.stream().allMatch(this::known)
          ? Optional.of(names)
          : Optional.empty();
    }

    /** Whether a text means whoever it may concern. */
    boolean vague(String text) {
      return VAGUE.matcher(text).find() && suffix.matcher(text).matches();
    }

    private boolean known(String name) {
      return suffix.matcher(name).matches();
    }

    /** What a text names, where it does nothing but name who is responsible. */
    Optional<Units> read(String text) {
      var inner = BRACKETS.matcher(text.strip()).replaceFirst("$1");
      var bare = REMARK.matcher(inner).replaceFirst("");
      var labels = label.matcher(bare);
      if (labels.lookingAt() && bare.charAt(labels.end() - 1) == ':') {
        return Optional.of(labelled(bare));
      }
      var parts = names(bare);
      return !parts.isEmpty() && parts.stream().allMatch(this::known)
          ? Optional.of(unlabelled(bare, parts))
          : Optional.empty();
    }

    private Units labelled(String text) {
      var units = NONE;
      // Beside whoever leads, those responsible support.
      var led = LEADS.matcher(text).find();
      var labels = label.matcher(text);
      while (labels.find()) {
        var next = label.matcher(text);
        var end = next.find(labels.end()) ? next.start() : text.length();
        var named = names(text.substring(labels.end(), end));
        units =
            units.and(
                supporting.matcher(labels.group()).find()
                        || led && !LEADS.matcher(labels.group()).find()
                    ? new Units(List.of(), named)
                    : new Units(named, List.of()));
      }
      return units;
    }

    private Units unlabelled(String text, List<String> parts) {
      var led = LED.matcher(text);
      if (led.matches() && led.group("rest").indexOf("牵头") < 0) {
        return new Units(names(led.group("lead")), names(led.group("rest")));
      }
      var comma = text.indexOf(',');
      return switch (order) {
        case COMMA ->
            comma < 0
                ? new Units(parts, List.of())
                : new Units(names(text.substring(0, comma)), names(text.substring(comma)));
        case FIRST -> new Units(parts.subList(0, 1), parts.subList(1, parts.size()));
        case ALL -> new Units(parts, List.of());
      };
    }

    private static List<String> names(String text) {
      var names = new ArrayList<String>();
      for (var part : text.split("[、,;。:|]")) {
        var name = part.strip().replaceFirst("(?:" + DOES + "|等)+$", "");
        if (!name.isEmpty()) {
          names.add(name);
        }
      }
      return names.size() > MOST || names.stream().anyMatch(each -> each.length() > LONGEST)
          ? List.of()
          : names;
    }
  }
}
