package io.scenariomarket.claims;

import io.scenariomarket.claims.Demand.Joint;
import io.scenariomarket.claims.Lexicon.Property;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a requirement asks for, by its sentence and by the figure in its fields. */
final class DemandReader {

  private static final Pattern COVERS = Pattern.compile("覆盖|涵盖|范围|全|适用|适应|量程");
  private static final Pattern WITHIN = Pattern.compile("控制[在到于]|介于|保持|维持|恒定|稳定在|粒径|含量|pH|PH");

  private final Lexicon lexicon;
  private final Units units;
  private final FigureReader figures;
  private final Names names;
  private final Properties properties;
  private final SaidReader said;

  DemandReader(
      Lexicon lexicon,
      Units units,
      FigureReader figures,
      Names names,
      Properties properties,
      SaidReader said) {
    this.lexicon = lexicon;
    this.units = units;
    this.figures = figures;
    this.names = names;
    this.properties = properties;
    this.said = said;
  }

  /** What a requirement asks for, by its sentence and by the figure in its fields. */
  Demand demand(String text, @Nullable Indicator indicator) {
    var clauses = Clause.of(text);
    var claims = new ArrayList<Claim>();
    var found = new ArrayList<Figure>();
    clauses.stream()
        .filter(clause -> !clause.aside())
        .flatMap(clause -> figures.read(clause).stream())
        .map(each -> compared(each) && unknown(each) ? Topic.named(each, clauses, figures) : each)
        .forEach(found::add);
    var scene = found.stream().filter(each -> each.role() == Figure.Role.CIRCUMSTANCE).toList();
    var levels = said.levels(clauses);
    var asked = asked(found, indicator).stream().filter(each -> !within(each, levels)).toList();
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
              without(context, figure, asked),
              figure,
              around(figure, clauses, asked, scene)));
    }
    if (claims.isEmpty()) {
      claims.addAll(levels.isEmpty() ? said.claims(clauses) : levels);
    } else {
      var told =
          Stream.concat(asked.stream(), twins(found, indicator)).map(Figure::clause).toList();
      claims.addAll(said.beside(clauses.stream().filter(each -> !told.contains(each)).toList()));
    }
    return new Demand(text, claims, joint(claims, context));
  }

  /** The words around a figure but for the names of the others: of what each is, they say alone. */
  private static String without(String context, Figure figure, List<Figure> asked) {
    var own = Lexicon.lower(figure.name());
    return asked.stream()
        .map(each -> Lexicon.lower(each.name()))
        .filter(name -> name.length() > 1 && !own.contains(name) && !name.contains(own))
        .reduce(context, (text, name) -> text.replace(name, ""));
  }

  /** How claims belong together; one marking such as Ex IIC T4 has all its levels at once. */
  private static Joint joint(List<Claim> claims, String context) {
    var texts = claims.stream().map(Claim::text).distinct().count();
    var marked = texts == 1 && claims.stream().allMatch(Claim.Levelled.class::isInstance);
    return claims.size() < 2 ? Joint.LISTED : marked ? Joint.TOGETHER : Joint.of(context);
  }

  /** Whether a number is that of a level: 三级, Grade 1. */
  private static boolean within(Figure figure, List<Claim.Levelled> levels) {
    return levels.stream()
        .filter(each -> each.text().equals(figure.clause().text()))
        .map(each -> each.level().written())
        .anyMatch(
            level -> {
              var at = figure.clause().text().indexOf(level);
              return at >= 0 && figure.start() < at + level.length() && at < figure.end();
            });
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
        .filter(each -> indicator == null || !figures.same(each, indicator))
        .filter(each -> !each.unit().counts() || !each.name().contains("、"))
        .filter(each -> compared(each) || indicator == null && named(each))
        .filter(each -> !each.name().isBlank() || !unknown(each))
        .toList();
  }

  private Stream<Figure> twins(List<Figure> found, @Nullable Indicator indicator) {
    return found.stream().filter(each -> indicator != null && figures.same(each, indicator));
  }

  /** Whether neither its unit nor what stands behind a figure tells what it is of. */
  private boolean unknown(Figure figure) {
    return properties.of(List.of(), figure).isEmpty();
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
    var twin = found.stream().filter(each -> figures.same(each, indicator)).findFirst();
    var names = new LinkedHashSet<String>();
    var own = FieldName.of(indicator.name(), figures);
    names.add(own.name());
    twin.map(Figure::name).filter(name -> !name.isBlank()).ifPresent(names::add);
    var about =
        indicator.relation() == Relation.EQUAL
            && twin.map(Figure::relation).filter(Relation.ABOUT::equals).isPresent();
    var form =
        indicator.high() != null
            ? Figure.Form.RANGE
            : twin.map(Figure::form)
                .filter(Figure.Form.TOLERANCE::equals)
                .orElse(Figure.Form.SINGLE);
    var figure =
        Figure.ofFields(own.name(), indicator, units)
            .written(form)
            .related(about ? Relation.ABOUT : indicator.relation());
    var others =
        Stream.concat(
                scene.stream().filter(each -> !figures.same(each, indicator)),
                own.scene().stream().filter(each -> scene.stream().noneMatch(each::alike)))
            .toList();
    var circumstances = Circumstances.asked(clauses, others, lexicon, this.names);
    return measured(
        text.isBlank() ? indicator.name() : text,
        List.copyOf(names),
        twin.isPresent() ? "" : context,
        context + " " + Lexicon.lower(own.name()),
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
    var low =
        property.map(Property::lowIsBetter).orElseGet(() -> properties.lowByNature(names, figure));
    var relation = figure.relation();
    if (relation == Relation.EQUAL
        && figure.form() == Figure.Form.SINGLE
        && figure.clause().sentence() >= 0) {
      relation = low ? Relation.AT_MOST : Relation.AT_LEAST;
    }
    var meant = figure.related(relation.towards(low));
    var covers =
        figure.form() == Figure.Form.RANGE
            && (COVERS.matcher(context).find() || !WITHIN.matcher(context).find());
    var under =
        figure.unit().written().endsWith("°C") ? circumstances.withoutTemperature() : circumstances;
    return new Claim.Measured(
        text,
        this.names.called(names),
        this.names.hints(names, property.isPresent(), topic),
        topic,
        context,
        property,
        low,
        meant,
        covers,
        under);
  }
}
