package org.ecpat.monitoring.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.Source;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.RatingRules;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;

/** Says of a board what was judged, by what, and how to read it. */
record HeaderMaker(Framework framework, Methodology methodology, Layout layout) {

  BoardHeader header(
      Observations observations, Round round, ScoreTable table, List<Finding> findings) {
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
        .caps(methodology.rating().map(RatingRules::caps).orElse(List.of()))
        .nodes(layout.places.stream().map(Place::node).toList())
        .parameters(parameters(table))
        .sources(sources(observations))
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

  private Collection<Source> sources(Observations observations) {
    Map<String, Source> sources = new LinkedHashMap<>();
    framework.sources().forEach(s -> sources.putIfAbsent(s.id(), s));
    framework.states().sources().forEach(s -> sources.putIfAbsent(s.id(), s));
    methodology.sources().forEach(s -> sources.putIfAbsent(s.id(), s));
    observations.sources().forEach(s -> sources.putIfAbsent(s.id(), s));
    return sources.values();
  }

  /** The findings on the round, without their places, which would follow the document's order. */
  private static List<Finding> ofRound(
      Observations observations, Round round, List<Finding> findings) {
    List<Finding> some = new ArrayList<>();
    for (Finding finding : findings) {
      String[] place = finding.place().split("/", -1);
      boolean onObservation = place.length > 2 && place[1].equals("observations");
      if (!onObservation
          || observations.observations().get(Integer.parseInt(place[2])).round().equals(round)) {
        some.add(Finding.builder().from(finding).place("").build());
      }
    }
    some.sort(Comparator.comparing(Finding::text));
    return some;
  }
}
