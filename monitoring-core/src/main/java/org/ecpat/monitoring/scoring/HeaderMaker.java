package org.ecpat.monitoring.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.Source;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.methodology.Classification;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.RatingRules;
import org.ecpat.monitoring.observation.Confidentiality;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;

/** Says of a board what was judged, by what, and how to read it. */
record HeaderMaker(Framework framework, Methodology methodology, Layout layout) {

  BoardHeader header(
      Observations observations, Round round, ScoreTable table, List<Finding> findings) {
    List<Source> restricted = restricted(observations);
    return BoardHeader.builder()
        .framework(framework.id())
        .frameworkVersion(framework.version())
        .methodology(methodology.id())
        .methodologyVersion(methodology.version())
        .observations(observations.id())
        .observationsVersion(observations.version())
        .round(round)
        .range(methodology.range())
        .order(methodology.ranking().order())
        .printedDigits(methodology.printedDigits())
        .bands(methodology.rating().map(RatingRules::bands).orElse(List.of()))
        .classification(
            methodology
                .rating()
                .map(RatingRules::classification)
                .orElseGet(Classification::byScore))
        .caps(methodology.rating().map(RatingRules::caps).orElse(List.of()))
        .nodes(layout.places.stream().map(Place::node).toList())
        .parameters(parameters(table))
        .sources(sources(observations, restricted))
        .restrictedSources(restricted)
        .findings(ofRound(observations, round, findings))
        .build();
  }

  private Map<String, Map<String, Double>> parameters(ScoreTable table) {
    Map<String, Map<String, Double>> parameters = new TreeMap<>();
    for (int leaf = 0; leaf < layout.leaves.size(); leaf++) {
      Map<String, Double> fitted = table.fits[leaf].parameters();
      if (!fitted.isEmpty()) {
        parameters.put(layout.leaves.get(leaf).id(), fitted);
      }
    }
    return parameters;
  }

  private Collection<Source> sources(Observations observations, List<Source> restricted) {
    Map<String, Source> sources = new LinkedHashMap<>();
    definitions().forEach(s -> sources.putIfAbsent(s.id(), s));
    observations.sources().stream()
        .filter(s -> !restricted.contains(s))
        .forEach(s -> sources.putIfAbsent(s.id(), s));
    return sources.values();
  }

  /** The sources of framework, states and methodology, which are open. */
  private Stream<Source> definitions() {
    return Stream.of(framework.sources(), framework.states().sources(), methodology.sources())
        .flatMap(List::stream);
  }

  private List<Source> restricted(Observations observations) {
    Set<String> ids = observations.restrictedSources();
    Set<String> open = definitions().map(Source::id).collect(Collectors.toSet());
    return observations.sources().stream()
        .filter(s -> ids.contains(s.id()) && !open.contains(s.id()))
        .toList();
  }

  /**
   * The findings on the round, without their places, which would follow the document's order.
   *
   * <p>Those on restricted evidence are left out, as a board that is computed without it has none.
   */
  private static List<Finding> ofRound(
      Observations observations, Round round, List<Finding> findings) {
    List<Finding> some = new ArrayList<>();
    for (Finding finding : findings) {
      String[] place = finding.place().split("/", -1);
      boolean onObservation = place.length > 2 && place[1].equals("observations");
      if (!onObservation || isShown(observations, round, place)) {
        some.add(Finding.builder().from(finding).place("").build());
      }
    }
    some.sort(Comparator.comparing(Finding::text));
    return some;
  }

  private static boolean isShown(Observations observations, Round round, String[] place) {
    Observation observation = observations.observations().get(Integer.parseInt(place[2]));
    boolean onEvidence = place.length > 4 && place[3].equals("evidence");
    return observation.round().equals(round)
        && (!onEvidence
            || observation.evidence().get(Integer.parseInt(place[4])).confidentiality()
                == Confidentiality.PUBLIC);
  }
}
