package io.scenariomarket.extraction;

import io.scenariomarket.sheet.Amount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What clauses tell beside what is wanted: the problem, the money, the day, who is in charge, the
 * data. What is not sure is left open.
 */
final class Details {

  private static final Pattern PROBLEM =
      Pattern.compile(
          "^(?:有效|切实|重点|着力|主要|,)*(?:(?:解决|破解|缓解|消除|克服|化解|改变|针对|聚焦|面对)(?<what>.{4,100}?)(?:等|的|,|突出|一系列)*(?:问题|难题|痛点|堵点|难点|瓶颈|短板|困难|现状|矛盾|隐患|风险|情况|状况|局面|弊端)"
              + "|(?:解决|破解|缓解|消除|化解)(?<short>.{4,100}?(?:[难慢差低高大长多弱]|不[足准清畅及稳])))$");

  /** What somebody gives for what they need: 「可开放三年的运行数据和试验场地」. */
  private static final Pattern OPENED =
      Pattern.compile(
          "^(?:我们|企业|公司|我院|我司|我厂|本院|医院|集团|该企业|单位|甲方|我方|我局|我校)?(?:可以?|能够?|愿意?|同意|将)(?:向[^,]{2,12})?(?:开放|提供|共享)(?<what>[^,]*(?:数据|环境|场景|资料|接口|记录|场地|样本|样品|产线|机房|实验室|试验台|病例|用地|试验|试用|试点|图纸|影像|现场)[^,]*)$");

  private static final Pattern CHARGED =
      Pattern.compile(
          "^由?(?<who>[^,;\\d]{2,40}?)(?:要|须|具体|共同|分别|分头)?(?:牵头|负责|主责|主办|承担)(?:推进|实施|落实|组织|建设|统筹|搭建|开发|推动)*(?<part>(?<=负责).{2,})?$"
              + "|^由(?<does>[^,;\\d]{2,40}?)(?:具体|共同|分头|统一)?(?:组织)?实施$");

  private static final Pattern SUPPORT =
      Pattern.compile(
          "^由?(?<who>[^,;]{2,60}?)等?(?:要|积极|密切|做好)*(?:配合|协助|协同|参与|支持)(?:推进|实施|落实|工作)*$");

  private static final Pattern TOGETHER =
      Pattern.compile("^(?<who>[^,;]{2,20}?)(?:要|须)?会同(?<with>[^,;]{2,40}?)(?:要|尽快|抓紧)?$");

  /** 「会议要求市水务局尽快引入…」, 「同意某集团在…开展」. */
  private static final Pattern ORDERED =
      Pattern.compile(
          "^(?:会议)?(?:(?:原则)?同意|要求|责成|明确)(?<who>[^,;]{2,20}?)(?:要|应|须|尽快|抓紧|加快|年内)*(?<what>(?:在|对|以|用|引[入进]|开展|建设|采用|利用|搭建|推进|研究|试点).+)$"
              + "|^(?<actor>[^,;]{2,20}?)(?:要|须|应|尽快|抓紧|加快|尽早)+(?<done>(?:在|对|以|用|引[入进]|开展|建设|采用|利用|搭建).+)$");

  private static final Pattern ASKED = Pattern.compile("^(?:我们?|本人)?(?:建议|请|要求|希望)?由?");

  private static final Pattern AGREED = Pattern.compile("^(?:会议)?(?:(?:原则)?同意|要求)(?=.{4})");

  private final Units.Reader reader;
  private final Deadlines deadlines;
  private final List<String> problems = new ArrayList<>();
  private Units units = Units.NONE;
  private Amount budget = Amount.OPEN;
  private @Nullable LocalDate end;
  private @Nullable String data;

  Details(Units.Reader reader, Deadlines deadlines) {
    this.reader = reader;
    this.deadlines = deadlines;
  }

  List<String> problems() {
    return problems;
  }

  Units units() {
    return units;
  }

  Amount budget() {
    return budget;
  }

  @Nullable LocalDate end() {
    return end;
  }

  @Nullable String data() {
    return data;
  }

  /** Takes in what a clause tells of these; what is left of it says what is wanted, or why. */
  Piece take(Piece clause) {
    var text = clause.text();
    var problem = PROBLEM.matcher(text);
    if (problem.matches()) {
      problems.add(problem.group("what") == null ? problem.group("short") : problem.group("what"));
      return nothing(clause);
    }
    var money = Budget.in(text);
    if (money.isPresent() || Budget.source(text)) {
      budget = budget.equals(Amount.OPEN) ? money.orElse(Amount.OPEN) : budget;
      return nothing(clause);
    }
    var opened = OPENED.matcher(text);
    if (opened.matches()) {
      data = opened.group("what");
      return nothing(clause);
    }
    if (charged(text)) {
      return nothing(clause);
    }
    return deadlines.in(text).map(day -> by(day, clause)).orElseGet(() -> ordered(clause));
  }

  private static Piece nothing(Piece clause) {
    return clause.cut(clause.text().length());
  }

  private boolean charged(String text) {
    var labelled = reader.charged(text);
    if (labelled.isPresent()) {
      units = units.and(labelled.get());
      return true;
    }
    var lead = CHARGED.matcher(text);
    if (lead.matches()) {
      var who = lead.group("who") == null ? lead.group("does") : lead.group("who");
      if (reader.named(who).isPresent()) {
        // Who is in charge of a part of it leads nothing.
        if (lead.group("part") == null) {
          units = units.and(new Units(named(who), List.of()));
        }
        return true;
      }
    }
    var support = SUPPORT.matcher(text);
    if (support.matches() && reader.vague(support.group("who"))) {
      return true;
    }
    if (support.matches() && reader.named(support.group("who")).isPresent()) {
      units = units.and(new Units(List.of(), named(support.group("who"))));
      return true;
    }
    var together = TOGETHER.matcher(text);
    if (together.matches() && reader.named(together.group("who")).isPresent()) {
      units = units.and(new Units(named(together.group("who")), named(together.group("with"))));
      return true;
    }
    return false;
  }

  private List<String> named(String names) {
    return reader.named(ASKED.matcher(names).replaceFirst("")).orElse(List.of());
  }

  private Piece by(Deadlines.Found day, Piece clause) {
    end = end == null ? day.end() : end;
    var before = day.before();
    var who = before.isEmpty() ? Optional.<List<String>>empty() : reader.named(before);
    if (who.isPresent()) {
      units = units.and(new Units(who.get(), List.of()));
    }
    if (before.isEmpty() || who.isPresent()) {
      return ordered(clause.cut(clause.text().length() - day.behind().length()));
    }
    return day.behind().isEmpty() ? ordered(clause.cut(0, before.length())) : clause;
  }

  private Piece ordered(Piece clause) {
    var ordered = ORDERED.matcher(clause.text());
    if (ordered.matches()) {
      var first = ordered.group("who") != null;
      var who = ordered.group(first ? "who" : "actor");
      var what = first ? ordered.start("what") : ordered.start("done");
      if (reader.named(who).isPresent()) {
        units = units.and(new Units(named(who), List.of()));
        return clause.cut(what);
      }
    }
    var agreed = AGREED.matcher(clause.text());
    return agreed.find() ? clause.cut(agreed.end()) : clause;
  }
}
