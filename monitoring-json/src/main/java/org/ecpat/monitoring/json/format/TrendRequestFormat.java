package org.ecpat.monitoring.json.format;

import static org.ecpat.monitoring.json.codec.Codecs.DATE;
import static org.ecpat.monitoring.json.codec.Codecs.ID;
import static org.ecpat.monitoring.json.codec.Codecs.NUMBER;

import java.util.TreeMap;
import org.ecpat.monitoring.json.codec.Codec;
import org.ecpat.monitoring.json.codec.Codecs;
import org.ecpat.monitoring.json.codec.Entity;
import org.ecpat.monitoring.json.codec.Scalar;
import org.ecpat.monitoring.progress.ProjectionMethod;
import org.ecpat.monitoring.progress.TrendRequest;
import org.ecpat.monitoring.progress.TrendRule;

/** What is asked of trends. */
final class TrendRequestFormat {
  static final Scalar<TrendRule> RULE = Codecs.words(TrendRule.class);
  static final Scalar<ProjectionMethod> METHOD = Codecs.words(ProjectionMethod.class);

  static final Codec<TrendRequest> REQUEST =
      Entity.of(
              "trend request",
              "By which rule trends are judged, from when to when, and towards what.",
              TrendRequest::builder,
              TrendRequest.Builder::build)
          .required(
              "base",
              EvidenceFormat.ROUND,
              TrendRequest::base,
              TrendRequest.Builder::base,
              "The round to start from; where it has no value, the next later one counts.")
          .required(
              "current",
              EvidenceFormat.ROUND,
              TrendRequest::current,
              TrendRequest.Builder::current,
              "The round to end with.")
          .usual(
              "rule",
              RULE,
              TrendRule.OPEN_SDG,
              TrendRequest::rule,
              TrendRequest.Builder::rule,
              "The rule.")
          .optional(
              "deadline",
              DATE,
              TrendRequest::deadline,
              TrendRequest.Builder::deadline,
              "The day by which targets are to be reached.")
          .map(
              "targets",
              ID,
              NUMBER,
              request -> new TreeMap<>(request.targets()),
              TrendRequest.Builder::targets,
              "What is to be reached, by indicator, goal or overall.")
          .map(
              "limits",
              ID,
              NUMBER,
              request -> new TreeMap<>(request.limits()),
              TrendRequest.Builder::limits,
              "The natural ends of values in the desired direction.")
          .optionalNumber(
              "floor",
              NUMBER,
              TrendRequest::floor,
              TrendRequest.Builder::floor,
              "What takes the place of a base or target of 0; above 0.")
          .usual(
              "projection",
              METHOD,
              ProjectionMethod.LINEAR,
              TrendRequest::projection,
              TrendRequest.Builder::projection,
              "How trends are carried on to the deadline.")
          .codec();

  private TrendRequestFormat() {}
}
