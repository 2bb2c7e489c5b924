package org.ecpat.monitoring.json.format;

import static org.ecpat.monitoring.json.codec.Codecs.ID;
import static org.ecpat.monitoring.json.codec.Codecs.NUMBER;
import static org.ecpat.monitoring.json.codec.Codecs.SHARE;
import static org.ecpat.monitoring.json.codec.Codecs.WORDING;
import static org.ecpat.monitoring.json.format.CommonFormat.CERTAINTY;
import static org.ecpat.monitoring.json.format.CommonFormat.SOURCE;
import static org.ecpat.monitoring.json.format.CommonFormat.TEXT;
import static org.ecpat.monitoring.json.format.RatingFormat.DIGITS;

import java.util.List;
import java.util.TreeMap;
import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.json.codec.Codec;
import org.ecpat.monitoring.json.codec.Codecs;
import org.ecpat.monitoring.json.codec.Entity;
import org.ecpat.monitoring.json.codec.Fields;
import org.ecpat.monitoring.json.codec.Forms;
import org.ecpat.monitoring.json.codec.JsonType;
import org.ecpat.monitoring.json.codec.ObjectCodec;
import org.ecpat.monitoring.methodology.Aggregation;
import org.ecpat.monitoring.methodology.Aggregations;
import org.ecpat.monitoring.methodology.FitOn;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.Methods;
import org.ecpat.monitoring.methodology.MissingPolicy;
import org.ecpat.monitoring.methodology.NodeRules;
import org.ecpat.monitoring.methodology.Normalization;
import org.ecpat.monitoring.methodology.Normalizations;
import org.ecpat.monitoring.methodology.Population;
import org.ecpat.monitoring.methodology.Preparation;
import org.ecpat.monitoring.methodology.Ranking;
import org.ecpat.monitoring.methodology.Reconciliation;
import org.ecpat.monitoring.methodology.Reconciliations;
import org.ecpat.monitoring.methodology.Weighting;
import org.ecpat.monitoring.methodology.Weightings;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.table.Range;

/** Methodologies, with the methods that are known. */
final class MethodologyFormat {
  private static final Codec<Population> POPULATION = population();
  private static final Codec<FitOn> FIT_ON = fitOn();

  private final StrategyFormat strategies;
  private final RulesFormat rules;

  MethodologyFormat(Methods methods) {
    strategies = new StrategyFormat(methods);
    rules = new RulesFormat(strategies);
  }

  ObjectCodec<Methodology> methodology() {
    Codec<NodeRules> nodes = rules.nodeRules();
    return Entity.of(
            "methodology",
            "How observations become scores: a named, versioned value.",
            Methodology::builder,
            Methodology.Builder::build)
        .required(
            "id",
            ID,
            Methodology::id,
            Methodology.Builder::id,
            "The name by which results refer to it.")
        .usual(
            "contentVersion",
            WORDING,
            "1",
            Methodology::version,
            Methodology.Builder::version,
            "The version of its content.")
        .required("title", TEXT, Methodology::title, Methodology.Builder::title, "The title.")
        .optional(
            "description",
            TEXT,
            Methodology::description,
            Methodology.Builder::description,
            "What it does and why.")
        .required(
            "framework",
            ID,
            Methodology::framework,
            Methodology.Builder::framework,
            "The id of the framework it is for.")
        .usual(
            "certainty",
            CERTAINTY,
            Certainty.PUBLISHED,
            Methodology::certainty,
            Methodology.Builder::certainty,
            "How sure it is that this is how the exercise was judged.")
        .list(
            "sources",
            SOURCE,
            Methodology::sources,
            Methodology.Builder::sources,
            "The publications it rests on.")
        .usual(
            "range",
            RatingFormat.RANGE,
            Range.PERCENT,
            Methodology::range,
            Methodology.Builder::range,
            "The score range.")
        .list(
            "populations",
            POPULATION,
            Methodology::populations,
            Methodology.Builder::populations,
            "The states of each round; a round not listed is about those with an observation.")
        .list(
            "preparation",
            strategies.of(Preparation.class),
            Methodology::preparation,
            Methodology.Builder::preparation,
            "What is done to values before they become scores, in this order.")
        .usual(
            "normalization",
            strategies.of(Normalization.class),
            Normalizations.byScale(),
            Methodology::normalization,
            Methodology.Builder::normalization,
            "How values become scores.")
        .usual(
            "fitOn",
            FIT_ON,
            FitOn.thisRound(),
            Methodology::fitOn,
            Methodology.Builder::fitOn,
            "Which rounds normalisations are fitted on.")
        .usual(
            "weighting",
            strategies.of(Weighting.class),
            Weightings.declared(),
            Methodology::weighting,
            Methodology.Builder::weighting,
            "How children are weighted.")
        .usual(
            "aggregation",
            strategies.of(Aggregation.class),
            Aggregations.arithmeticMean(),
            Methodology::aggregation,
            Methodology.Builder::aggregation,
            "How scores are aggregated.")
        .usual(
            "missing",
            RulesFormat.MISSING,
            MissingPolicy.SKIP,
            Methodology::missing,
            Methodology.Builder::missing,
            "What a missing child means.")
        .usual(
            "threshold",
            SHARE,
            0.0,
            Methodology::threshold,
            Methodology.Builder::threshold,
            "The least share of children with a value, below which a node has none.")
        .list(
            "levels",
            nodes,
            Methodology::levels,
            Methodology.Builder::levels,
            "Rules for all nodes of a level: the first for the whole, the second for the top goals, and so on.")
        .map(
            "nodes",
            ID,
            nodes,
            m -> new TreeMap<>(m.nodes()),
            Methodology.Builder::nodes,
            "Rules for single nodes, by the id of a goal or overall.")
        .map(
            "indicators",
            ID,
            rules.indicatorRules(),
            m -> new TreeMap<>(m.indicators()),
            Methodology.Builder::indicators,
            "Rules for single indicators, by id.")
        .usual(
            "minimumCoverage",
            SHARE,
            0.0,
            Methodology::minimumCoverage,
            Methodology.Builder::minimumCoverage,
            "The least coverage, from 0 to 1, below which a state is not rated.")
        .optional(
            "rating",
            RatingFormat.RATING,
            Methodology::rating,
            Methodology.Builder::rating,
            "The rating; without it states are ranked by score alone.")
        .usual(
            "ranking",
            RatingFormat.RANKING,
            Ranking.DEFAULT,
            Methodology::ranking,
            Methodology.Builder::ranking,
            "How states are put in order.")
        .usual(
            "reconciliation",
            strategies.of(Reconciliation.class),
            Reconciliations.latest(),
            Methodology::reconciliation,
            Methodology.Builder::reconciliation,
            "How the observations of several assessors become one.")
        .optionalNumber(
            "reservedPoints",
            NUMBER,
            Methodology::reservedPoints,
            Methodology.Builder::reservedPoints,
            "The points of a state that is bound with reservations; those of bound unless given.")
        .usual(
            "printedDigits",
            DIGITS,
            1,
            Methodology::printedDigits,
            Methodology.Builder::printedDigits,
            "The digits after the point that tables print; not part of any value.")
        .codec();
  }

  private static Codec<Population> population() {
    var fields =
        Fields.<Population>of("population", "The states that a round is about.").inOneLine();
    var round = fields.required("round", ID, Population::round, "The id of the round.");
    var states = fields.list("states", ID, Population::states, "Their codes.");
    return fields.codec(v -> new Population(v.get(round), v.get(states)));
  }

  private static Codec<FitOn> fitOn() {
    var frozen = Fields.<Round>of("fit on", "One frozen round.").inOneLine();
    var round = frozen.required("frozen", EvidenceFormat.ROUND, r -> r, "The frozen round.");
    return Forms.<FitOn>of("fit on", "Which rounds normalisations are fitted on.")
        .with(
            JsonType.STRING,
            Codecs.words(FitOn.Rounds.class, List.of(FitOn.Rounds.THIS, FitOn.Rounds.ALL)),
            fit -> fit.rounds() != FitOn.Rounds.FROZEN,
            rounds -> rounds == FitOn.Rounds.ALL ? FitOn.allRounds() : FitOn.thisRound(),
            FitOn::rounds)
        .with(
            JsonType.OBJECT,
            frozen.codec(v -> v.get(round)),
            fit -> true,
            FitOn::round,
            fit -> fit.frozen().orElseThrow());
  }
}
