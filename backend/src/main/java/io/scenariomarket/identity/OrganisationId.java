package io.scenariomarket.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Identifies an organisation. */
public record OrganisationId(@JsonValue UUID value) {

  @JsonCreator
  public OrganisationId {}

  /** Reads an id as it stands in an address; refuses anything that is not a UUID. */
  public static OrganisationId of(String text) {
    return new OrganisationId(UUID.fromString(text));
  }

  /** Ids as a statement takes them. */
  public static UUID[] values(Collection<OrganisationId> ids) {
    return ids.stream().map(OrganisationId::value).toArray(UUID[]::new);
  }

  /** What {@link #values} made of ids, as the database gives it back. */
  public static List<OrganisationId> list(Array values) throws SQLException {
    return Arrays.stream((UUID[]) values.getArray()).map(OrganisationId::new).toList();
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
