package io.scenariomarket.permission;

import io.scenariomarket.Api;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where what is planted can be read: once for each thing that an address can be about. */
final class PlantedAddresses {

  private static final String NOBODY = new UUID(0, 0).toString();

  private PlantedAddresses() {}

  /** The addresses that a pattern stands for. */
  static List<String> of(String pattern, Planted planted) {
    if (pattern.endsWith("/attachments")) {
      return Stream.of("scenario", "capability", "organisation")
          .flatMap(
              type ->
                  planted.ids(type.equals("capability") ? "capabilities" : type + "s").stream()
                      .map(id -> pattern + "?itemType=" + type + "&itemId=" + id))
          .toList();
    }
    if (!pattern.contains("{")) {
      return List.of(pattern);
    }
    if (pattern.contains("lists/{kind}")) {
      return planted.ids("lists").stream().flatMap(list -> listAddresses(pattern, list)).toList();
    }
    if (pattern.contains("lists/{id}") || pattern.contains("drafts/{id}")) {
      return planted.ids("drafts").stream().map(id -> pattern.replace("{id}", id)).toList();
    }
    if (pattern.contains("{meeting}")) {
      return planted.ids("meetings").stream()
          .map(path -> pattern.replace("{id}/meetings/{meeting}", path))
          .toList();
    }
    if (pattern.contains("{followUp}")) {
      return planted.ids("follow-ups").stream()
          .map(path -> pattern.replace("{id}/follow-ups/{followUp}", path))
          .toList();
    }
    if (pattern.endsWith("/find")) {
      return planted.ids(pattern.contains("scenarios") ? "scenarios" : "capabilities").stream()
          .map(id -> pattern.replace("{id}", id) + Api.query("q", "康复训练"))
          .toList();
    }
    if (pattern.endsWith("/compare") && pattern.contains("{id}")) {
      return compared(pattern, planted);
    }
    if (pattern.contains("{capability}") || pattern.contains("{scenario}")) {
      return pairs(pattern, planted);
    }
    if (pattern.contains("{question}")) {
      // Each of them at its own need.
      return planted.ids("questions").stream()
          .map(path -> pattern.replace("{id}/questions/{question}", path))
          .toList();
    }
    return Stream.of(
            "scenarios",
            "capabilities",
            "organisations",
            "attachments",
            "engagements",
            "partnerships",
            "races",
            "boards",
            "awards",
            "contracts",
            "cases",
            "selections")
        .filter(noun -> pattern.contains(noun + "/{id}"))
        .flatMap(noun -> planted.ids(noun).stream())
        .map(
            id ->
                pattern
                    .replace("{id}", id)
                    .replace("{action}", action(pattern))
                    .replace("{nomination}", NOBODY)
                    .replace("{step}", "0")
                    .replace("{deed}", deed(pattern)))
        .map(address -> address.replace("{engagement}", NOBODY).replace("{milestone}", "0"))
        .toList();
  }

  private static String action(String pattern) {
    return pattern.contains("boards") ? "PASS" : pattern.contains("awards") ? "CALL" : "RETURN";
  }

  private static String deed(String pattern) {
    return pattern.contains("outcome")
        ? "UPHOLD"
        : pattern.contains("amendment") ? "REFUSE" : "CONFIRM";
  }

  /** Everything planted, in pairs of what is of the same kind. */
  private static List<String> pairs(String pattern, Planted planted) {
    var needs = planted.ids("scenarios");
    var offers = planted.ids("capabilities");
    var ofNeed = pattern.contains("{capability}");
    return IntStream.range(0, Math.max(needs.size(), offers.size()))
        .mapToObj(
            i -> {
              var need = needs.get(i % needs.size());
              var offer = offers.get(i % offers.size());
              return pattern
                  .replace("{id}", ofNeed ? need : offer)
                  .replace("{capability}", offer)
                  .replace("{scenario}", need);
            })
        .toList();
  }

  /** Each planted item, with all those that can be compared for it, five at a time. */
  private static List<String> compared(String pattern, Planted planted) {
    var ofNeed = pattern.contains("/scenarios/");
    var others = planted.ids(ofNeed ? "capabilities" : "scenarios");
    return planted.ids(ofNeed ? "scenarios" : "capabilities").stream()
        .flatMap(
            id ->
                IntStream.iterate(0, i -> i < others.size(), i -> i + 4)
                    .mapToObj(i -> others.stream().skip(i).limit(5))
                    .map(
                        five ->
                            five.map(other -> (ofNeed ? "capability=" : "scenario=") + other)
                                .collect(
                                    Collectors.joining(
                                        "&", pattern.replace("{id}", id) + "?", ""))))
        .toList();
  }

  /** In every format that is text; the others are made of the same entries. */
  private static Stream<String> listAddresses(String pattern, String list) {
    var parts = list.split("/");
    return Stream.of("list.csv", "list.atom", "list.jsonld")
        .map(
            file ->
                pattern
                    .replace("{kind}", parts[0])
                    .replace("{number}", parts[1])
                    .replace("{edition}", parts[2])
                    .replace("{file}", file))
        .distinct();
  }
}
