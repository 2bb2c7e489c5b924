package org.ecpat.monitoring.json.format;

import java.util.List;
import java.util.Set;
import org.ecpat.monitoring.Source;
import org.ecpat.monitoring.json.codec.Codec;
import org.ecpat.monitoring.json.codec.Input;
import org.ecpat.monitoring.json.codec.Output;
import org.ecpat.monitoring.json.codec.Shape;
import org.ecpat.monitoring.observation.Confidentiality;
import org.jspecify.annotations.Nullable;

/**
 * A source with the confidentiality of what rests on it, so that it is left out with that.
 *
 * @param source the source
 * @param confidentiality restricted if only restricted evidence rests on it
 */
public record CitedSource(Source source, Confidentiality confidentiality) {

  /** Written as the source alone. */
  static final Codec<CitedSource> CODEC = new Alone();

  static List<CitedSource> of(List<Source> sources, Set<String> restricted) {
    return sources.stream()
        .map(
            s ->
                new CitedSource(
                    s,
                    restricted.contains(s.id())
                        ? Confidentiality.RESTRICTED
                        : Confidentiality.PUBLIC))
        .toList();
  }

  static List<CitedSource> restricted(List<Source> sources) {
    return sources.stream().map(s -> new CitedSource(s, Confidentiality.RESTRICTED)).toList();
  }

  static List<Source> sources(List<CitedSource> cited) {
    return cited.stream().map(CitedSource::source).toList();
  }

  private record Alone() implements Codec<CitedSource> {
    @Override
    public @Nullable CitedSource read(Input in) {
      Source source = CommonFormat.SOURCE.read(in);
      return source == null ? null : new CitedSource(source, Confidentiality.PUBLIC);
    }

    @Override
    public void write(CitedSource value, Output out) {
      CommonFormat.SOURCE.write(value.source(), out);
    }

    @Override
    public Shape shape() {
      return CommonFormat.SOURCE.shape();
    }
  }
}
