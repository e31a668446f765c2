package io.scenariomarket.claims;

import io.scenariomarket.claims.Demand.Joint;
import io.scenariomarket.claims.Lexicon.Mention;
import io.scenariomarket.claims.Lexicon.Property;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what sentences and figures claim, of what is asked for and of what is offered. */
final class ClaimReader {

  private static final Pattern COVERS = Pattern.compile("覆盖|涵盖|范围|全|适用|适应|量程");
  private static final Pattern WITHIN = Pattern.compile("控制在|介于|保持在|维持在|粒径|含量|pH|PH");

  private final Lexicon lexicon;
  private final Units units;
  private final FigureReader figures;
  private final Names names;
  private final Properties properties;
  private final SaidReader said;

  ClaimReader(Lexicon lexicon, Units units, Names names, SaidReader said) {
    this.lexicon = lexicon;
    this.units = units;
    this.figures = new FigureReader(lexicon, units);
    this.names = names;
    this.properties = new Properties(lexicon, units, names);
    this.said = said;
  }

  /** What a requirement asks for, by its sentence and by the figure in its fields. */
  Demand demand(String text, @Nullable Indicator indicator) {
    var clauses = Clause.of(text);
    var claims = new ArrayList<Claim>();
    var found = new ArrayList<Figure>();
    clauses.stream().filter(clause -> !clause.aside()).map(figures::read).forEach(found::addAll);
    var scene = found.stream().filter(each -> each.role() == Figure.Role.CIRCUMSTANCE).toList();
    var asked = asked(found, indicator);
    var context = Lexicon.lower(Notation.plain(text));
    if (indicator != null) {
      claims.add(fields(indicator, text, context, clauses, scene, found));
    }
    for (var figure : asked) {
      claims.add(
          measured(
              figure.clause().text(),
              List.of(figure.name()),
              "",
              context,
              figure,
              around(figure, clauses, asked, scene)));
    }
    if (claims.isEmpty()) {
      claims.addAll(said.claims(clauses));
    }
    return new Demand(text, claims, claims.size() < 2 ? Joint.LISTED : Joint.of(context));
  }

  /** The circumstances of one of several figures: those of its clause, and of clauses without. */
  private Circumstances around(
      Figure figure, List<Clause> clauses, List<Figure> asked, List<Figure> scene) {
    var others =
        asked.stream()
            .map(Figure::clause)
            .filter(clause -> !clause.equals(figure.clause()))
            .collect(Collectors.toSet());
    return Circumstances.asked(
        clauses.stream().filter(clause -> !others.contains(clause)).toList(),
        scene.stream().filter(each -> !others.contains(each.clause())).toList(),
        lexicon,
        names);
  }

  /** The figures of a sentence that are asked for, but for that which the fields have too. */
  private List<Figure> asked(List<Figure> found, @Nullable Indicator indicator) {
    return found.stream()
        .filter(each -> each.role() != Figure.Role.CIRCUMSTANCE)
        .filter(each -> indicator == null || !same(each, indicator))
        .filter(each -> compared(each) || indicator == null && named(each))
        .filter(each -> !each.name().isBlank() || properties.of(List.of(), each).isPresent())
        .toList();
  }

  private boolean same(Figure figure, Indicator indicator) {
    var unit = units.of(indicator.unit());
    var measure = figure.rate().filter(unit::comparable).orElse(figure.unit());
    return equal(measure.convert(figure.value(), unit).orElse(figure.value()), indicator.value())
        || equal(figure.value(), indicator.value());
  }

  /** Whether a figure has the unit of the fields, of which a part may be unknown: %FS. */
  private static boolean written(Figure figure, Indicator indicator) {
    var unit = indicator.unit() == null ? "" : Notation.plain(indicator.unit());
    return figure.unit().bare()
        || unit.length() > figure.unit().written().length()
            && (figure.unit().written() + figure.behind()).startsWith(unit);
  }

  private static boolean equal(BigDecimal one, BigDecimal other) {
    return one.compareTo(other) == 0;
  }

  private static boolean compared(Figure figure) {
    return figure.relation() != Relation.EQUAL || figure.form() != Figure.Form.SINGLE;
  }

  private boolean named(Figure figure) {
    return lexicon.endOf(figure.name()).isPresent() || lexicon.startOf(figure.behind()).isPresent();
  }

  private Claim.Measured fields(
      Indicator indicator,
      String text,
      String context,
      List<Clause> clauses,
      List<Figure> scene,
      List<Figure> found) {
    var twin = found.stream().filter(each -> same(each, indicator)).findFirst();
    var names = new LinkedHashSet<String>();
    var own = FieldName.of(indicator.name(), figures);
    names.add(own.name());
    twin.map(Figure::name).filter(name -> !name.isBlank()).ifPresent(names::add);
    var about =
        indicator.relation() == Relation.EQUAL
            && twin.map(Figure::relation).filter(Relation.ABOUT::equals).isPresent();
    var clause = new Clause(own.name(), -1, false);
    var form =
        indicator.high() != null
            ? Figure.Form.RANGE
            : twin.map(Figure::form)
                .filter(Figure.Form.TOLERANCE::equals)
                .orElse(Figure.Form.SINGLE);
    var figure =
        new Figure(
            clause,
            0,
            0,
            own.name(),
            "",
            form,
            about ? Relation.ABOUT : indicator.relation(),
            indicator.value(),
            indicator.high(),
            units.of(indicator.unit()),
            null,
            Figure.Role.VALUE);
    var others =
        Stream.concat(
                scene.stream().filter(each -> !same(each, indicator)),
                own.scene().stream().filter(each -> scene.stream().noneMatch(each::alike)))
            .toList();
    var circumstances = Circumstances.asked(clauses, others, lexicon, this.names);
    return measured(
        text.isBlank() ? indicator.name() : text,
        List.copyOf(names),
        twin.isPresent() ? "" : context,
        context + " " + Lexicon.lower(clause.text()),
        figure,
        circumstances);
  }

  private Claim.Measured measured(
      String text,
      List<String> names,
      String topic,
      String context,
      Figure figure,
      Circumstances circumstances) {
    var property = properties.of(names, figure);
    var low = property.map(Property::lowIsBetter).orElse(false);
    var relation = figure.relation();
    if (relation == Relation.EQUAL
        && figure.form() == Figure.Form.SINGLE
        && figure.clause().sentence() >= 0) {
      relation = low ? Relation.AT_MOST : Relation.AT_LEAST;
    }
    var meant =
        new Figure(
            figure.clause(),
            figure.start(),
            figure.end(),
            figure.name(),
            figure.behind(),
            figure.form(),
            relation.towards(low),
            figure.value(),
            figure.other(),
            figure.unit(),
            figure.per(),
            figure.role());
    var covers =
        figure.form() == Figure.Form.RANGE
            && (COVERS.matcher(context).find() || !WITHIN.matcher(context).find());
    var under =
        figure.unit().written().endsWith("°C") ? circumstances.withoutTemperature() : circumstances;
    return new Claim.Measured(text, names, topic, context, property, meant, covers, under);
  }

  /** What a passage states, by its sentence and by the figure in its fields. */
  Reading reading(String text, @Nullable Indicator indicator) {
    var clauses = Clause.of(text);
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
        if (figure.role() == Figure.Role.CIRCUMSTANCE || clause.aside()) {
          continue;
        }
        var named = figure;
        if (figure.name().isEmpty()
            && lexicon.startOf(figure.behind()).isEmpty()
            && before != null
            && before.unit().comparable(figure.unit())) {
          named = figure.named(before.name());
        }
        before = named;
        stated.add(stated(named, indicator, Circumstances.of(around, List.copyOf(scene), lexicon)));
      }
    }
    if (indicator != null && stated.stream().noneMatch(each -> same(each.figure(), indicator))) {
      stated.addFirst(fields(indicator, clauses));
    }
    var mentions = new HashMap<Clause, List<Mention>>();
    clauses.forEach(clause -> mentions.put(clause, lexicon.in(clause.text())));
    return new Reading(Lexicon.lower(Notation.plain(text)), clauses, stated, mentions);
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
    if (indicator != null && same(figure, indicator)) {
      var own = FieldName.of(indicator.name(), figures);
      names.add(own.name());
      scene = circumstances.and(own.scene());
    }
    if (!figure.name().isBlank()) {
      names.add(figure.name());
    }
    var known =
        indicator != null && same(figure, indicator) && written(figure, indicator)
            ? figure.in(units.of(indicator.unit()))
            : figure;
    return new Reading.Stated(
        names, known, properties.of(names, known), figure.clause().stance(), scene);
  }

  private Reading.Stated fields(Indicator indicator, List<Clause> clauses) {
    var own = FieldName.of(indicator.name(), figures);
    var name = own.name();
    var figure =
        new Figure(
            new Clause(name, -1, false),
            0,
            0,
            name,
            "",
            indicator.high() == null ? Figure.Form.SINGLE : Figure.Form.RANGE,
            indicator.relation(),
            indicator.value(),
            indicator.high(),
            units.of(indicator.unit()),
            null,
            Figure.Role.VALUE);
    return new Reading.Stated(
        List.of(name),
        figure,
        properties.of(List.of(name), figure),
        Stance.HELD,
        Circumstances.of(clauses, own.scene(), lexicon));
  }
}
