package org.ecpat.monitoring.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecpat.monitoring.Source;
import org.ecpat.monitoring.observation.Confidentiality;
import org.ecpat.monitoring.observation.Evidence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.scoring.Basis;
import org.ecpat.monitoring.scoring.Scorecard;

/** Names what a page rests on. */
record SourceList(Context context) {

  /**
   * The sources under their heading: those that the evidence shown and the published ratings rest
   * on in full, then the ids of the others, on which framework, states and methodology rest.
   *
   * <p>Where no evidence names a source, all in full. Never those that only evidence left out rests
   * on. Nothing if there is none.
   */
  List<Block> of(List<Scorecard> cards) {
    Stream<Basis> bases =
        cards.stream()
            .flatMap(card -> card.scores().stream())
            .flatMap(score -> score.basis().stream());
    return blocks(bases, ofVerdicts(cards));
  }

  /** The sources of what some answers rest on, as {@link #of(List)} has them. */
  List<Block> of(Stream<Basis> bases) {
    return blocks(bases, Stream.of());
  }

  private List<Block> blocks(Stream<Basis> bases, Stream<Source> ofVerdicts) {
    Set<String> open = new HashSet<>();
    Set<String> hidden = new HashSet<>();
    bases
        .flatMap(SourceList::evidence)
        .forEach(
            e ->
                e.source()
                    .ifPresent(s -> (context.shown(List.of(e)).isEmpty() ? hidden : open).add(s)));
    hidden.removeAll(open);
    List<Source> known =
        context.header().sources().stream().filter(s -> !hidden.contains(s.id())).toList();
    List<Source> cited = cited(known, open, ofVerdicts);
    List<String> lines = new ArrayList<>(cited.stream().map(SourceList::citation).toList());
    List<String> others = known.stream().filter(s -> !cited.contains(s)).map(Source::id).toList();
    if (!others.isEmpty()) {
      lines.add(context.say("sources.others", String.join(", ", others)));
    }
    return lines.isEmpty()
        ? List.of()
        : List.of(new Block.Heading(2, context.say("sources")), new Block.Items(lines));
  }

  private List<Source> cited(List<Source> known, Set<String> open, Stream<Source> ofVerdicts) {
    boolean asked = context.report().evidence() == Confidentiality.RESTRICTED;
    Stream<Source> ofEvidence =
        Stream.concat(
            known.stream().filter(s -> open.isEmpty() || open.contains(s.id())),
            context.header().restrictedSources().stream()
                .filter(s -> asked && open.contains(s.id())));
    return Stream.concat(ofEvidence, ofVerdicts).distinct().toList();
  }

  private Stream<Source> ofVerdicts(List<Scorecard> cards) {
    Set<String> used =
        cards.stream()
            .flatMap(card -> context.published(card.state()).stream())
            .flatMap(verdict -> verdict.sources().stream())
            .collect(Collectors.toSet());
    return context.report().verdicts().stream()
        .flatMap(v -> v.sources().stream())
        .filter(s -> used.contains(s.id()));
  }

  private static Stream<Evidence> evidence(Basis basis) {
    return Stream.concat(
        basis.evidence().stream(),
        basis.beside().stream().map(Observation::evidence).flatMap(List::stream));
  }

  /** A source as it asks to be named, after its id. */
  private static String citation(Source source) {
    String link = source.link().map(l -> ", " + l).orElse("");
    String licence = source.licence().map(l -> ", " + l).orElse("");
    return "[" + source.id() + "] " + source.citation() + link + licence;
  }
}
