package org.ecpat.monitoring.json.codec;

import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Parsers and generators of our own, whatever a host does with Jackson. */
final class Json {
  /**
   * Reads strictly within the limits, and NaN as a token, so that it becomes a finding like others.
   */
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          .streamReadConstraints(within(Limits.USUAL))
          .streamWriteConstraints(
              StreamWriteConstraints.builder().maxNestingDepth(Limits.USUAL.depth()).build())
          .build();

  private Json() {}

  /** The same with other limits. */
  static JsonFactory factory(Limits limits) {
    return limits.equals(Limits.USUAL)
        ? FACTORY
        : FACTORY.rebuild().streamReadConstraints(within(limits)).build();
  }

  private static StreamReadConstraints within(Limits limits) {
    return StreamReadConstraints.builder()
        .maxNestingDepth(limits.depth() + 1)
        .maxStringLength(limits.string())
        .maxNameLength(limits.name())
        .maxNumberLength(limits.number())
        .build();
  }

  /** A context that writes with a layout. */
  static ObjectWriteContext writing(Layout layout) {
    return new ObjectWriteContext.Base() {
      @Override
      public boolean hasPrettyPrinter() {
        return true;
      }

      @Override
      public PrettyPrinter getPrettyPrinter() {
        return layout;
      }
    };
  }
}
