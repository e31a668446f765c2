package io.scenariomarket.mining;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the clauses of a sentence so far have said of the circumstances of the next ones. */
final class Circumstances {

  private static final Pattern DATA = Pattern.compile("(?:利用|开放|基于|部分|相关)(.*数据(?:资源)?)");

  private final Set<String> organisations = new LinkedHashSet<>();
  private final List<String> background = new ArrayList<>();
  private final List<String> results = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private @Nullable String data;

  /** What is put to use, where a clause named it and the next one names the fields. */
  private String subject = "";

  /** Fields that a clause named: statements if nothing is said of what is done in them. */
  private List<Draft> waiting = List.of();

  private boolean beside;

  /** Fields for which the next clause makes something. */
  private List<Enumeration.Item> fields = List.of();

  private List<String> lead = List.of();
  private List<String> supporting = List.of();

  private final List<String> figures = new ArrayList<>();

  private Passed.@Nullable Reason reason;

  /** Why a clause states nothing; the first one counts. */
  void pass(Passed.Reason why) {
    reason = reason == null ? why : reason;
  }

  Passed.Reason reason() {
    return reason == null ? Passed.Reason.NOTHING : reason;
  }

  void fields(List<Enumeration.Item> items) {
    fields = List.copyOf(items);
  }

  List<Enumeration.Item> fields() {
    return fields;
  }

  /** Who is charged with what the sentence states. */
  void lead(String who) {
    lead = lead.isEmpty() ? List.of(who) : lead;
  }

  boolean charged() {
    return !lead.isEmpty();
  }

  void support(List<String> names) {
    supporting = List.copyOf(names);
  }

  Units units() {
    return new Units(lead, supporting);
  }

  void figures(List<String> found) {
    figures.addAll(found);
  }

  List<String> figures() {
    return figures;
  }

  /** Who is relied on for what the next clause says. */
  private List<String> able = List.of();

  void able(List<String> owners) {
    able = List.copyOf(owners);
  }

  List<String> takeAble() {
    var owners = able;
    able = List.of();
    return owners;
  }

  void wait(List<Draft> fields, boolean stated) {
    waiting = List.copyOf(fields);
    beside = stated;
  }

  List<Draft> waiting() {
    return waiting;
  }

  /** Whether what waits is a statement of its own, whatever else is said. */
  boolean statedBeside() {
    return beside;
  }

  void forget() {
    waiting = List.of();
  }

  void organisations(List<String> names) {
    organisations.addAll(names);
  }

  void background(String text) {
    background.add(text);
    var found = DATA.matcher(text);
    if (text.contains("数据") && found.find()) {
      data = found.group(1);
    }
  }

  /** What is to be overcome. */
  void problem(String text) {
    problems.add(text);
  }

  @Nullable String problem() {
    return joined(problems);
  }

  void data(String text) {
    data = text;
  }

  /**
   * What a clause says that states nothing itself.
   *
   * @param behind whether it follows a statement, of which it tells what is to come; otherwise it
   *     leads up to one
   */
  void aside(String text, boolean behind) {
    (behind ? results : background).add(text);
  }

  void result(String text) {
    results.add(text);
  }

  void subject(String text) {
    subject = text;
  }

  String subject() {
    return subject;
  }

  Set<String> organisations() {
    return organisations;
  }

  @Nullable String backgroundText() {
    return joined(background);
  }

  @Nullable String resultText() {
    return joined(results);
  }

  @Nullable String data() {
    return data;
  }

  private static @Nullable String joined(List<String> texts) {
    return texts.isEmpty() ? null : String.join("；", texts);
  }
}
