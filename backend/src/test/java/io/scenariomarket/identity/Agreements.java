package io.scenariomarket.identity;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/** Who has agreed to talk with the owner about an item, as a test says. */
public class Agreements implements Counterparts {

  private record Agreement(UUID item, OrganisationId counterpart) {}

  private final Set<Agreement> all = ConcurrentHashMap.newKeySet();

  /** What a bean that needs them is given outside of an application. */
  static ObjectProvider<Counterparts> provided(Counterparts... counterparts) {
    return new ObjectProvider<>() {
      @Override
      public Stream<Counterparts> stream() {
        return Stream.of(counterparts);
      }
    };
  }

  /** The owner of an item and another organisation agree to talk about it. */
  public void agree(UUID item, OrganisationId counterpart) {
    all.add(new Agreement(item, counterpart));
  }

  @Override
  public Set<UUID> agreed(Collection<? extends Owned> items, Set<OrganisationId> organisations) {
    return items.stream()
        .map(Owned::itemId)
        .filter(item -> organisations.stream().anyMatch(o -> all.contains(new Agreement(item, o))))
        .collect(Collectors.toSet());
  }
}
