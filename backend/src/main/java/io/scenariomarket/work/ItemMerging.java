package io.scenariomarket.work;

import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Brings a change together with what somebody else saved meanwhile. */
@Component
public class ItemMerging {

  private final Versions versions;
  private final JsonMapper json;

  ItemMerging(Versions versions, JsonMapper json) {
    this.versions = versions;
    this.json = json;
  }

  /**
   * Merges.
   *
   * @param item what was changed
   * @param base the version from which the editor began; where the history does not have it, every
   *     difference is taken for theirs and the editor's both
   * @param wanted whether the editor goes on with what waits of it, where something does
   * @param theirs what is saved now
   * @param mine what the editor wants to save
   */
  public Merge merge(ItemRef item, long base, boolean wanted, Object theirs, Object mine) {
    JsonNode saved = json.valueToTree(theirs);
    var began = versions.of(item, base).map(wanted ? ItemVersion::wanted : ItemVersion::content);
    return Merge.of(began.orElseGet(json::createObjectNode), saved, json.valueToTree(mine));
  }

  /** What is meant by a merged content. */
  public <C> C content(Merge merge, Class<C> type) {
    return json.treeToValue(merge.merged(), type);
  }

  /** A content with one field as another has it. */
  public <C> C taking(String field, C mine, C theirs, Class<C> type) {
    ObjectNode tree = json.valueToTree(mine);
    JsonNode saved = json.valueToTree(theirs);
    if (saved.has(field)) {
      tree.set(field, saved.get(field));
    }
    return json.treeToValue(tree, type);
  }
}
