package io.scenariomarket.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A form whose session had ended, as it was sent. It is held by the page that answers, and nowhere
 * else: nobody finds it but whoever looks at that page, and nothing has to expire.
 *
 * @param address where it was sent
 * @param fields what was sent, but for the tokens of the old page
 */
public record HeldForm(String address, List<Field> fields) {

  /** More than any form of the market has, in characters. */
  private static final int LONGEST = 500_000;

  /** The page gives new ones. */
  private static final Set<String> TOKENS = Set.of("_csrf", "_once");

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
    return length.sum() > LONGEST ? null : new HeldForm(request.getRequestURI(), fields);
  }
}
