package io.scenariomarket.claims;

import io.scenariomarket.claims.Lexicon.Mention;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a passage states, by its sentence and by the figure in its fields. */
final class StatementReader {

  private final Lexicon lexicon;
  private final Units units;
  private final FigureReader figures;
  private final Names names;
  private final Properties properties;

  StatementReader(
      Lexicon lexicon, Units units, FigureReader figures, Names names, Properties properties) {
    this.lexicon = lexicon;
    this.units = units;
    this.figures = figures;
    this.names = names;
    this.properties = properties;
  }

  /** What a passage states, by its sentence and by the figure in its fields. */
  Reading reading(String text, @Nullable Indicator indicator) {
    var clauses = Clause.of(Excepted.denied(text));
    var stated = new ArrayList<Reading.Stated>();
    var scene = new ArrayList<Figure>();
    Figure before = null;
    for (var i = 0; i < clauses.size(); i++) {
      var clause = clauses.get(i);
      if (i > 0 && clauses.get(i - 1).sentence() != clause.sentence()) {
        scene.clear();
        before = null;
      }
      var all = figures.read(clause);
      all.stream().filter(each -> each.role() == Figure.Role.CIRCUMSTANCE).forEach(scene::addFirst);
      var around = sentence(clauses, i);
      for (var figure : all) {
        if (figure.role() == Figure.Role.CIRCUMSTANCE && !clause.aside()) {
          properties
              .environment(figure)
              .map(
                  each ->
                      stated(
                          each, indicator, Circumstances.of(List.of(clause), List.of(), lexicon)))
              .ifPresent(stated::add);
        }
        if (figure.role() == Figure.Role.CIRCUMSTANCE || clause.aside()) {
          continue;
        }
        var named = figure;
        if (figure.name().isEmpty()
            && lexicon.startOf(figure.behind()).isEmpty()
            && before != null
            && before.unit().comparable(figure.unit())) {
          named = figure.named(before.name());
        } else if (before == null && properties.of(List.of(), figure).isEmpty()) {
          named = Topic.named(figure, clauses, figures);
        }
        before = named;
        var one = stated(named, indicator, Circumstances.of(around, List.copyOf(scene), lexicon));
        stated.add(one);
        if (one.property().isEmpty() && !one.fields() && !named.unit().bare()) {
          scene.addLast(named); // 海拔 4500 m 的电站: it may tell under which circumstances.
        }
      }
    }
    if (indicator != null
        && stated.stream().noneMatch(each -> figures.same(each.figure(), indicator))) {
      stated.addFirst(fields(indicator, clauses));
    }
    return reading(Lexicon.lower(Notation.plain(text)), clauses, stated);
  }

  private Reading reading(String text, List<Clause> clauses, List<Reading.Stated> stated) {
    var bySentence =
        clauses.stream()
            .collect(
                Collectors.groupingBy(
                    Clause::sentence,
                    LinkedHashMap::new,
                    Collectors.mapping(Clause::text, Collectors.joining("，"))));
    var pieces =
        clauses.stream()
            .map(
                clause ->
                    new Reading.Piece(
                        clause,
                        Lexicon.lower(clause.text()),
                        Lexicon.lower(Objects.requireNonNull(bySentence.get(clause.sentence()))),
                        lexicon.in(clause.text())))
            .toList();
    var phrases = new BitSet();
    lexicon.phrases(text).keySet().forEach(phrases::set);
    return new Reading(
        text,
        SaidReader.joined(text),
        pieces,
        List.copyOf(stated),
        bySentence.values().stream()
            .distinct()
            .map(each -> new Reading.Sentence(each, Stance.of(each), Level.in(each, lexicon)))
            .toList(),
        pieces.stream()
            .flatMap(each -> each.mentions().stream())
            .map(Mention::property)
            .collect(Collectors.toUnmodifiableSet()),
        phrases,
        SaidReader.certified(text));
  }

  /** The clauses of the same sentence up to one, which set its scene, and the asides of it. */
  private static List<Clause> sentence(List<Clause> clauses, int upTo) {
    var sentence = clauses.get(upTo).sentence();
    var before = clauses.subList(0, upTo + 1).stream().filter(each -> each.sentence() == sentence);
    var asides =
        clauses.subList(upTo + 1, clauses.size()).stream()
            .filter(each -> each.sentence() == sentence && each.aside());
    return Stream.concat(asides, before).toList();
  }

  private Reading.Stated stated(
      Figure figure, @Nullable Indicator indicator, Circumstances circumstances) {
    var names = new ArrayList<String>();
    var scene = circumstances;
    if (indicator != null && figures.same(figure, indicator)) {
      var own = FieldName.of(indicator.name(), figures);
      names.add(own.name());
      scene = circumstances.and(own.scene());
    }
    if (!figure.name().isBlank()) {
      names.add(figure.name());
    }
    var known =
        indicator != null && figures.same(figure, indicator) && written(figure, indicator)
            ? figure.in(units.of(indicator.unit()))
            : figure;
    return new Reading.Stated(
        this.names.called(names),
        indicator != null && figures.same(figure, indicator),
        known,
        properties.of(names, known),
        figure.clause().stance(),
        scene);
  }

  private Reading.Stated fields(Indicator indicator, List<Clause> clauses) {
    var own = FieldName.of(indicator.name(), figures);
    var name = own.name();
    var figure = Figure.ofFields(name, indicator, units);
    return new Reading.Stated(
        names.called(List.of(name)),
        true,
        figure,
        properties.of(List.of(name), figure),
        Stance.HELD,
        Circumstances.of(clauses, own.scene(), lexicon));
  }

  /** Whether a figure has the unit of the fields, of which a part may be unknown: %FS. */
  private static boolean written(Figure figure, Indicator indicator) {
    var unit = indicator.unit() == null ? "" : Notation.plain(indicator.unit());
    return figure.unit().bare()
        || unit.length() > figure.unit().written().length()
            && (figure.unit().written() + figure.behind()).startsWith(unit);
  }
}
