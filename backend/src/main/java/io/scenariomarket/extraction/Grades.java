package io.scenariomarket.extraction;

import io.scenariomarket.vocabulary.Term;
import io.scenariomarket.vocabulary.TermKind;
import io.scenariomarket.vocabulary.TermRole;
import io.scenariomarket.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the grade of a scenario is proposed.
 *
 * @param words those that speak for a grade, by the grade
 * @param otherwise the grade of what has none of them
 */
record Grades(Map<String, List<String>> words, String otherwise) {

  private static final Logger log = LoggerFactory.getLogger(Grades.class);

  /**
   * What an operator's file says of grades; those that the vocabulary does not have are left out.
   */
  static Grades of(Map<String, List<String>> said, Vocabulary vocabulary) {
    var words = new LinkedHashMap<String, List<String>>();
    said.forEach(
        (grade, speaking) ->
            vocabulary
                .find(TermKind.GRADE, grade)
                .ifPresentOrElse(
                    term -> words.put(term.term(), speaking), () -> tell(grade, vocabulary)));
    return new Grades(words, vocabulary.term(TermRole.SMALL));
  }

  private static void tell(String grade, Vocabulary vocabulary) {
    log.warn(
        "mining.yml, grades: {} is left out, since it is no grade of vocabulary.yml; write {}",
        grade,
        vocabulary.terms(TermKind.GRADE).stream()
            .map(Term::term)
            .collect(Collectors.joining(", ")));
  }
}
