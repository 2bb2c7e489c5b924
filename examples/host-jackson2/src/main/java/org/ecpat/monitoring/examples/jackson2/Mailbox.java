package org.ecpat.monitoring.examples.jackson2;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.json.Catalog;
import org.ecpat.monitoring.json.Documents;

/** Sends documents inside messages that the host's own Jackson 2 reads and writes. */
public final class Mailbox {
  private final ObjectMapper mapper =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  /** Prints what became of a framework on its way through a message. */
  public static void main(String[] args) throws JsonProcessingException {
    Mailbox mailbox = new Mailbox();
    Framework sent = Catalog.framework("public-record");
    String message = mailbox.send("Bangkok", sent);
    Framework received = mailbox.receive(message);
    System.out.printf(
        "A message of %d characters by %s: %s, equal to what was sent: %s%n",
        message.length(), mailbox.sender(message), received.title(), received.equals(sent));
  }

  /** A message of the host's own, with a document in it as JSON. */
  String send(String sender, Object document) throws JsonProcessingException {
    ObjectNode message = mapper.createObjectNode().put("sent_by", sender);
    message.set("content", mapper.readTree(Documents.text(document)));
    return mapper.writeValueAsString(message);
  }

  /** The framework in a message. */
  Framework receive(String message) throws JsonProcessingException {
    JsonNode content = mapper.readTree(message).get("content");
    return Documents.read(Framework.class, mapper.writeValueAsString(content));
  }

  String sender(String message) throws JsonProcessingException {
    return mapper.readTree(message).get("sent_by").asText();
  }
}
