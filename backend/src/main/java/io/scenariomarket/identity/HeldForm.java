package io.scenariomarket.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A form that was not taken, because the session of its page had ended or somebody else has signed
 * in since, as it was sent. It is held by the page that answers, and nowhere else: nobody finds it
 * but whoever looks at that page, and nothing has to expire.
 *
 * @param address where it was sent
 * @param fields what was sent, but for the tokens of the old page
 * @param writer on whose page it was written, as {@link CurrentUser#reader()}; {@code null} for a
 *     visitor
 */
public record HeldForm(String address, List<Field> fields, @Nullable String writer) {

  /** Field of every form: whose page it is on, as {@link CurrentUser#reader()}. */
  public static final String READER = "_reader";

  /** Field of a form that was held: who wrote it. */
  private static final String WRITER = "_writer";

  /** Field by which somebody else sends it as their own, knowing that they do. */
  static final String INSTEAD = "_instead";

  /** More than any form of the market has, in characters. */
  private static final int LONGEST = 500_000;

  /** The page gives new ones. */
  private static final Set<String> TOKENS = Set.of("_csrf", "_once", READER, WRITER, INSTEAD);

  /** One value of one field. */
  public record Field(String name, String value) {}

  /** The form in a request; {@code null} where it has files, or is longer than any form. */
  static @Nullable HeldForm of(HttpServletRequest request) {
    var type = request.getContentType();
    if (type == null || !type.startsWith("application/x-www-form-urlencoded")) {
      return null;
    }
    var fields =
        request.getParameterMap().entrySet().stream()
            .filter(field -> !TOKENS.contains(field.getKey()))
            .flatMap(
                field ->
                    Arrays.stream(field.getValue()).map(value -> new Field(field.getKey(), value)))
            .toList();
    var length = fields.stream().mapToInt(each -> each.name().length() + each.value().length());
    return length.sum() > LONGEST
        ? null
        : new HeldForm(request.getRequestURI(), fields, writer(request));
  }

  /** Whether somebody else than {@code reader} wrote it. */
  public boolean byOther(@Nullable String reader) {
    return writer != null && !writer.equals(reader);
  }

  /** Whether a request sends what somebody else wrote, and does not say so. */
  static boolean ofOther(HttpServletRequest request, @Nullable String reader) {
    var writer = writer(request);
    return writer != null
        && !writer.equals(reader)
        && (reader == null || !reader.equals(request.getParameter(INSTEAD)));
  }

  /**
   * What was held before says who wrote it, since it is sent from a page of whoever looks at it.
   */
  private static @Nullable String writer(HttpServletRequest request) {
    var before = request.getParameter(WRITER);
    return before == null ? request.getParameter(READER) : before;
  }
}
