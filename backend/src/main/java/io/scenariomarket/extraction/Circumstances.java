package io.scenariomarket.extraction;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the clauses of a sentence so far have said of the circumstances of the next ones. */
final class Circumstances {

  private final Set<String> organisations = new LinkedHashSet<>();

  /** What is put to use, where a clause named it and the next one names the fields. */
  private String subject = "";

  /** Fields that a clause named: statements if nothing is said of what is done in them. */
  private List<Draft> waiting = List.of();

  private boolean beside;

  /** Fields for which the next clause makes something. */
  private List<Enumeration.Item> fields = List.of();

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

  void subject(String text) {
    subject = text;
  }

  String subject() {
    return subject;
  }

  Set<String> organisations() {
    return organisations;
  }
}
