package io.scenariomarket.extraction;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells who says something from what they say: whose need it is. */
final class Attribution {

  /** What leads up to a name. */
  private static final Pattern LINKS = Pattern.compile("^(?:会上|现场|随后|紧接着|接着|其中|同时|据|来自)*,?");

  /** 「“沙尘一来就停机。”某园区负责人介绍，…」. */
  private static final Pattern QUOTE =
      Pattern.compile("^“(?<says>[^“”]{4,})”,?(?<who>[^,。“”]{0,40})[,。]?(?<rest>.*)$");

  private static final Pattern APART = Pattern.compile("[-—_·/@|(\\s]");

  private static final int SHORTEST = 3;
  private static final int LONGEST = 20;

  private final Lexicon lexicon;
  private final Pattern leads;
  private final Pattern says;
  private final Pattern acts;
  private final Pattern position;
  private final Pattern nobody;

  Attribution(Lexicon lexicon, MiningWords.Speakers words) {
    this.lexicon = lexicon;
    var said = MiningWords.anyOf(words.says());
    this.leads =
        Pattern.compile(
            "^(?<who>[^,;:。“”\\d]{2,26}?)(?:在会上|也|还|则|就|都|率先|首先|明确|集中|普遍)*"
                + said
                + "(?:说|道|了)?(?:[,:]\\s*|(?=“))");
    this.says = Pattern.compile("(?<=.)" + said + "(?:说|道)?$");
    this.acts = Pattern.compile("^(?<who>[\\p{IsHan}()]{3,20}?)" + MiningWords.anyOf(words.does()));
    this.position =
        Pattern.compile(
            "(?:公司)?的?"
                + MiningWords.anyOf(words.positions())
                + "\\p{IsHan}{0,4}(?:第[一二三]个\\p{IsHan}{0,4})?$|\\p{IsHan}总$");
    this.nobody =
        Pattern.compile(
            "^" + MiningWords.anyOf(words.nobody()) + "|(?:强调|要求|建议|市长|局长|书记|记者|们|等)$|[的是了和与把被靠]");
  }

  /**
   * A sentence without whoever says it.
   *
   * @param said what is said, sentence by sentence
   * @param owner whose need it is; empty where nobody is named that could have one
   */
  record Said(List<Piece> said, Optional<String> owner) {}

  Said read(Piece whole) {
    var links = LINKS.matcher(whole.text());
    var sentence = links.find() ? whole.cut(links.end()) : whole;
    var quote = QUOTE.matcher(sentence.text());
    if (quote.matches()) {
      var quoted = Cuts.sentences(sentence.cut(quote.start("says"), quote.end("says")));
      var rest = sentence.cut(quote.start("rest")).strip();
      return new Said(
          Stream.concat(quoted.stream(), Stream.of(rest).filter(each -> !each.isEmpty())).toList(),
          organisation(quote.group("who")));
    }
    var leads = this.leads.matcher(sentence.text());
    if (leads.find()) {
      var owner = organisation(leads.group("who"));
      if (owner.isPresent() || position.matcher(leads.group("who")).find()) {
        return new Said(List.of(sentence.cut(leads.end())), owner);
      }
    }
    var acts = this.acts.matcher(sentence.text());
    var owner =
        acts.find() && lexicon.enterprise(acts.group("who"))
            ? organisation(acts.group("who"))
            : Optional.<String>empty();
    return new Said(List.of(whole), owner);
  }

  /** Whether a clause says no more than who has said the others. */
  boolean says(String clause) {
    return clause.length() < LONGEST && says.matcher(clause).find();
  }

  /** The organisation of whoever is named with it: 「蓝湾渔业总经理某某」, 「某五金-孙总」. */
  Optional<String> organisation(String named) {
    var who = APART.split(named.strip(), 2)[0].strip();
    var said = says.matcher(who).replaceFirst("");
    var bare = position.matcher(said).replaceFirst("");
    var held = !bare.equals(said);
    // A surname may stand before a position.
    var shorter = bare.isEmpty() ? bare : bare.substring(0, bare.length() - 1);
    var name = held && !lexicon.enterprise(bare) && lexicon.enterprise(shorter) ? shorter : bare;
    var known = lexicon.actor(name) || lexicon.enterprise(name) || held || named.contains("-");
    return known
            && name.length() >= SHORTEST
            && name.length() <= LONGEST
            && !nobody.matcher(name).find()
        ? Optional.of(name)
        : Optional.empty();
  }
}
