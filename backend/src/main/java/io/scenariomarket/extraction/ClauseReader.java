package io.scenariomarket.extraction;

import java.util.List;
import java.util.regex.Pattern;

/** Finds what one clause states, with what those before it have said of the circumstances. */
final class ClauseReader {

  private static final Pattern RESULT =
      Pattern.compile("^(?:实现|形成|构筑|成为|确保|保障|从而|使|为.+(?:奠定|做好|提供|支撑))");
  private static final Pattern OPENS_SCENARIO =
      Pattern.compile("在(?<what>.{2,40}?)(?:方面|领域)?(?:协调)?(?:开发|开放|搭建|打造)应用场景$");
  private static final Pattern WITH_SUBJECT =
      Pattern.compile(
          "^(?:支持|推动|推进|引导|鼓励|组织)(?<who>.{2,60}?)(?<does>开展|开拓|开发|建设|发挥|联合|参与|与).{2,}$");
  private static final Pattern TOGETHER =
      Pattern.compile("^与(?<who>.{2,40}?)(?:联合|合作|共同)(?<rest>.+)$");
  private static final Pattern IN_FIELDS =
      Pattern.compile("^在(?<where>.{2,120}?)等?(?:细分|重点)?领域(?<does>突破|攻克|研发)(?<what>.{2,16})$");
  private static final Pattern WANTED = Pattern.compile("(?:征集|谋划).*场景");
  private static final Pattern NO_FIELDS = Pattern.compile("(?:需求|特点|趋势|源头|原则|要求|路径|机遇|建设)$");

  /** Fields in which something is put to use, or for which something is made. */
  private static final Pattern FIELDS =
      Pattern.compile("(?:领域|场景|行业|环节|方面|方向)(?:的?(?:应用|需求|示范|典型应用))?$");

  private static final int SHORT = 10;
  private static final int LONGEST_STRENGTH = 50;
  private static final int LONGEST_MEANS = 12;

  private final Setting setting;
  private final Lexicon lexicon;
  private final Names names;
  private final Enumeration enumeration;
  private final Applications applications;
  private final Titles titles;
  private final FieldTitles fieldTitles;
  private final Asides asides;
  private final Actors actors;
  private final NamedNeeds named;

  ClauseReader(Setting setting, Names names) {
    this.setting = setting;
    this.lexicon = setting.lexicon();
    this.names = names;
    this.enumeration = new Enumeration(setting.lexicon()::generic);
    this.applications = new Applications(enumeration);
    this.titles = new Titles(lexicon);
    this.fieldTitles = new FieldTitles(lexicon, titles);
    this.asides = new Asides(setting);
    this.actors = new Actors(lexicon, names);
    this.named = new NamedNeeds(setting, enumeration);
  }

  /**
   * Reads a clause.
   *
   * @param next the clause behind it, empty behind the last
   * @param so what the clauses before it have said, and takes in what this one says
   * @param drafts takes what is stated
   */
  void read(Piece whole, String next, Circumstances so, List<Draft> drafts) {
    var clause = setting.details().take(asides.withoutLeadIn(whole));
    if (clause.isEmpty()
        || named.read(clause, next, drafts)
        || asides.take(clause, so, !drafts.isEmpty())
        || named.list(clause, drafts)) {
      return;
    }
    var rest = actors.without(clause, so);
    var withSubject = WITH_SUBJECT.matcher(rest.text());
    if (withSubject.matches()) {
      var found = names.in(withSubject.group("who"), true).names();
      if (!found.isEmpty()) {
        so.organisations(found);
        rest = rest.cut(withSubject.start("does"));
        if (withSubject.group("does").equals("发挥")) {
          strength(found, rest.text().substring(2), clause, so, drafts);
          return;
        }
      }
    }
    var together = TOGETHER.matcher(rest.text());
    if (together.matches()) {
      so.organisations(names.in(together.group("who"), true).names());
      rest = rest.cut(together.start("rest"));
    }
    var full = rest;
    rest = lexicon.withoutAdverbs(rest);
    var opens = OPENS_SCENARIO.matcher(rest.text());
    if (opens.find()) {
      so.subject(opens.group("what"));
      return;
    }
    var inFields = IN_FIELDS.matcher(rest.text());
    if (inFields.matches()) {
      for (var item : enumeration.items(rest.cut(inFields.start("where"), inFields.end("where")))) {
        var done = inFields.group("what") + inFields.group("does");
        drafts.add(titles.need(item, done, clause));
      }
      return;
    }
    var reliance = lexicon.reliance(rest.text());
    var subject = lexicon.subject(rest.text());
    if (!reliance.isEmpty()) {
      reliance(rest, reliance, clause, so, drafts);
    } else if (!subject.isEmpty()) {
      subject(rest, subject, next, clause, so, drafts);
    } else {
      statement(full, clause, so, "", drafts);
    }
  }

  private void reliance(
      Piece rest, String word, Piece clause, Circumstances so, List<Draft> drafts) {
    var verb =
        lexicon.endsAsStrength(rest.text())
            ? -1
            : lexicon.innerVerb(rest.text(), word.length() + 1);
    var frame = verb < 0 ? rest : rest.cut(0, verb);
    var found = names.in(frame.text().substring(word.length()), true);
    so.organisations(found.names());
    if (!found.strength().isEmpty()) {
      strength(found.names(), found.strength(), clause, so, drafts);
    }
    if (verb >= 0) {
      var from = drafts.size();
      statement(rest.cut(verb), clause, so, "", drafts);
      if (found.names().isEmpty()) {
        byMeans(frame.text().substring(word.length()), from, drafts);
      }
    }
  }

  /** 「利用无人机开展河道巡查」 is 无人机河道巡查. */
  private void byMeans(String means, int from, List<Draft> drafts) {
    var what = means.replaceFirst("(?:等|的)?(?:先进|新一代)?(?:技术|手段|方式|设备|产品)?(?:等|来)?$", "");
    if (what.length() < 2
        || what.length() > LONGEST_MEANS
        || what.contains("、")
        || lexicon.generic(what)) {
      return;
    }
    for (var i = from; i < drafts.size(); i++) {
      var draft = drafts.get(i);
      if (draft.kind() == CandidateKind.SCENARIO && !draft.title().contains(what)) {
        drafts.set(i, draft.titled(what + draft.title()));
      }
    }
  }

  private void subject(
      Piece rest, String word, String next, Piece clause, Circumstances so, List<Draft> drafts) {
    var uses = applications.read(rest, so.subject());
    if (!uses.isEmpty()) {
      uses.forEach(use -> drafts.add(scenario(use, clause)));
      return;
    }
    var whole = lexicon.endsAsStrength(rest.text()) || NO_FIELDS.matcher(rest.text()).find();
    var verb = whole ? -1 : lexicon.innerVerb(rest.text(), word.length() + 1);
    var frame = verb < 0 ? rest : rest.cut(0, verb);
    var object = frame.cut(word.length());
    var found = names.in(object.text(), false);
    so.organisations(found.names());
    var items = enumeration.items(object);
    if (!found.names().isEmpty()) {
      if (!found.strength().isEmpty()) {
        strength(found.names(), found.strength(), clause, so, drafts);
      }
    } else if (FIELDS.matcher(object.text()).find()) {
      so.fields(items);
    }
    var done = verb < 0 ? "" : done(rest, verb);
    if (found.names().isEmpty()
        && !done.isEmpty()
        && items.size() > 1
        && lexicon.generic(done)
        && !lexicon.endsAsScenario(done)) {
      items.forEach(item -> drafts.add(titles.need(item, done, clause)));
      return;
    } else if (found.names().isEmpty()
        && verb < 0
        && items.size() > 1
        && !NO_FIELDS.matcher(object.text()).find()) {
      if (WANTED.matcher(next).find()) {
        items.forEach(item -> drafts.add(titles.wanted(item, clause)));
      } else {
        so.wait(fieldTitles.fields(items, clause), lexicon.endsAsNeed(object.text()));
      }
    }
    if (verb >= 0) {
      var about = Wording.withoutQuantity(object.text());
      var narrow = about.length() <= SHORT && !about.contains("、");
      statement(rest.cut(verb), clause, so, narrow ? about : "", drafts);
    }
  }

  private String done(Piece rest, int verb) {
    return lexicon.verbs(rest.cut(verb)).object().text();
  }

  private static Draft scenario(Applications.Use use, Piece clause) {
    return new Draft(CandidateKind.SCENARIO, use.title(), use.piece(), clause, "");
  }

  /** What owners can do is said here, or with what they are relied on for next. */
  private void strength(
      List<String> owners, String what, Piece clause, Circumstances so, List<Draft> drafts) {
    var said = owners.stream().flatMap(each -> titles.capability(each, what, clause).stream());
    var found = said.toList();
    drafts.addAll(found);
    if (found.isEmpty()) {
      so.able(owners);
    }
  }

  private void statement(
      Piece piece, Piece clause, Circumstances so, String about, List<Draft> drafts) {
    var verbs = lexicon.verbs(piece);
    var inner = verbs.any() ? actors.without(verbs.object(), so) : verbs.object();
    if (inner.from() > verbs.object().from()) {
      read(inner, "", so, drafts);
      return;
    }
    if (verbs.any() && lexicon.place(inner)) {
      subject(inner, lexicon.subject(inner.text()), "", clause, so, drafts);
      return;
    }
    if (setting.exclusions().policy(verbs.object().text())
        && verbs.object().text().indexOf('等') < 0) {
      so.pass(Passed.Reason.GOVERNANCE);
      return;
    }
    var uses = uses(piece, verbs, so);
    if (!uses.isEmpty()) {
      uses.forEach(use -> drafts.add(scenario(use, clause)));
      return;
    }
    var items = enumeration.items(verbs.object());
    var result = RESULT.matcher(lexicon.withoutAdverbs(piece).text()).find();
    var inFields = fieldTitles.made(so.fields(), verbs, items, clause);
    if (!inFields.isEmpty()) {
      so.fields(List.of());
      so.forget();
      drafts.addAll(inFields);
      return;
    }
    if (lexicon.endsAsGoal(piece.text()) || result && items.size() < 2) {
      so.pass(Passed.Reason.RESULT);
      return;
    }
    var found = titles.of(verbs, items, about, clause);
    if (found.isEmpty()) {
      so.pass(why(verbs));
    } else if (!so.statedBeside()) {
      so.forget();
    }
    drafts.addAll(found);
    if (!found.isEmpty()
        && !titles.keepsVerb(verbs)
        && verbs.object().text().length() <= LONGEST_STRENGTH) {
      for (var owner : so.takeAble()) {
        titles.capability(owner, verbs.object().text(), clause).ifPresent(drafts::add);
      }
    }
  }

  private Passed.Reason why(Verbs verbs) {
    if (!verbs.any()) {
      return Passed.Reason.NOTHING;
    }
    return setting.exclusions().policy(verbs.object().text())
        ? Passed.Reason.GOVERNANCE
        : Passed.Reason.GENERIC;
  }

  private List<Applications.Use> uses(Piece piece, Verbs verbs, Circumstances so) {
    var withoutVerbs = applications.read(verbs.object(), so.subject());
    return withoutVerbs.isEmpty()
        ? applications.read(lexicon.withoutAdverbs(piece), so.subject())
        : withoutVerbs;
  }
}
