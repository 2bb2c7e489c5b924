package org.ecpat.monitoring.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Spoils a JSON document in one to three places: some changes matter, some do not. */
final class Mutation {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String VALUES =
      """
      [null, true, false, 0, 1, -1, 5, 0.5, 1.5, 2010, 2010.0, 1e17, -0.0, 1e-7, "", " ",
       "x", "a b", "published", "2010", "0200", "2010-02-28", "2010-02-30", "2000-02-29",
       "1900-02-29", "2010-13-01", "\\u00a0", "\\u2003", "x\\u202e", "1.7", "2.0", "bound", "yes",
       [], {}, [1], ["x"], ["x", "x"], {"type": "x"}, {"text": "x"}, {"text": "x", "FR": "y"},
       {"id": "x"}, [null], {"x": [{"y": null}]}]
      """;

  private final Random random;
  private final List<JsonNode> pool = new ArrayList<>();

  Mutation(Random random) {
    this.random = random;
    MAPPER.readTree(VALUES).forEach(pool::add);
    pool.add(MAPPER.getNodeFactory().stringNode("é".repeat(201)));
    pool.add(MAPPER.getNodeFactory().stringNode("\uD83D\uDE00".repeat(200)));
  }

  /** A spoiled copy. */
  JsonNode of(JsonNode document) {
    JsonNode copy = document.deepCopy();
    for (int i = random.nextInt(3); i >= 0; i--) {
      List<JsonNode> containers = containers(copy);
      change(containers.get(random.nextInt(containers.size())), containers);
    }
    return copy;
  }

  private static List<JsonNode> containers(JsonNode root) {
    List<JsonNode> found = new ArrayList<>(List.of(root));
    for (int i = 0; i < found.size(); i++) {
      found
          .get(i)
          .forEach(
              child -> {
                if (child.isContainer()) {
                  found.add(child);
                }
              });
    }
    return found;
  }

  private void change(JsonNode container, List<JsonNode> all) {
    if (container instanceof ObjectNode object) {
      change(object, all);
    } else if (container instanceof ArrayNode array && !array.isEmpty()) {
      change(array, all);
    }
  }

  private void change(ObjectNode object, List<JsonNode> all) {
    List<String> names = new ArrayList<>(object.propertyNames());
    String name = names.isEmpty() ? "x" : names.get(random.nextInt(names.size()));
    switch (random.nextInt(6)) {
      case 0 -> object.remove(name);
      case 1 -> object.set(name + "x", object.path(name));
      case 2 -> object.set(somewhere(all), any());
      default -> object.set(name, random.nextInt(4) == 0 ? other(all) : any());
    }
  }

  private void change(ArrayNode array, List<JsonNode> all) {
    int index = random.nextInt(array.size());
    switch (random.nextInt(4)) {
      case 0 -> array.remove(index);
      case 1 -> array.add(array.get(random.nextInt(array.size())).deepCopy());
      default -> array.set(index, random.nextInt(4) == 0 ? other(all) : any());
    }
  }

  private JsonNode any() {
    return pool.get(random.nextInt(pool.size())).deepCopy();
  }

  private JsonNode other(List<JsonNode> all) {
    return all.get(random.nextInt(all.size())).deepCopy();
  }

  private String somewhere(List<JsonNode> all) {
    JsonNode some = all.get(random.nextInt(all.size()));
    List<String> names = new ArrayList<>(some.propertyNames());
    return names.isEmpty() ? "x" : names.get(random.nextInt(names.size()));
  }
}
