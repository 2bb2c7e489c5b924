package org.ecpat.monitoring.json.codec;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/**
 * Two spaces a level, one line for each small thing.
 *
 * <p>What a codec declares to be flat is written in one line, so that a list of observations has an
 * observation a line and two versions of a document can be compared line by line.
 */
public final class Layout implements PrettyPrinter {
  private int depth;
  private int flat;

  /** A layout for one document. */
  public Layout() {}

  void enter(boolean isFlat) {
    flat += isFlat ? 1 : 0;
  }

  void leave(boolean isFlat) {
    flat -= isFlat ? 1 : 0;
  }

  private void line(JsonGenerator g) {
    if (flat == 0) {
      g.writeRaw('\n');
      for (int i = 0; i < depth; i++) {
        g.writeRaw("  ");
      }
    }
  }

  private void end(JsonGenerator g, int count, char bracket) {
    depth--;
    if (count > 0) {
      line(g);
    }
    g.writeRaw(bracket);
  }

  private void separate(JsonGenerator g) {
    g.writeRaw(flat == 0 ? "," : ", ");
    line(g);
  }

  @Override
  public void writeRootValueSeparator(JsonGenerator g) {
    g.writeRaw('\n');
  }

  @Override
  public void writeStartObject(JsonGenerator g) {
    g.writeRaw('{');
    depth++;
  }

  @Override
  public void beforeObjectEntries(JsonGenerator g) {
    line(g);
  }

  @Override
  public void writeObjectNameValueSeparator(JsonGenerator g) {
    g.writeRaw(": ");
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator g) {
    separate(g);
  }

  @Override
  public void writeEndObject(JsonGenerator g, int count) {
    end(g, count, '}');
  }

  @Override
  public void writeStartArray(JsonGenerator g) {
    g.writeRaw('[');
    depth++;
  }

  @Override
  public void beforeArrayValues(JsonGenerator g) {
    line(g);
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator g) {
    separate(g);
  }

  @Override
  public void writeEndArray(JsonGenerator g, int count) {
    end(g, count, ']');
  }
}
