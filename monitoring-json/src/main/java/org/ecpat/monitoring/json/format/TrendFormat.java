package org.ecpat.monitoring.json.format;

import static org.ecpat.monitoring.json.codec.Codecs.DATE;
import static org.ecpat.monitoring.json.codec.Codecs.ID;
import static org.ecpat.monitoring.json.codec.Codecs.NUMBER;
import static org.ecpat.monitoring.json.codec.Entity.boxed;
import static org.ecpat.monitoring.json.codec.Entity.unboxed;
import static org.ecpat.monitoring.json.format.CommonFormat.TEXT;
import static org.ecpat.monitoring.json.format.KeptFormat.COUNT;

import java.util.Map;
import org.ecpat.monitoring.json.codec.Codec;
import org.ecpat.monitoring.json.codec.Codecs;
import org.ecpat.monitoring.json.codec.Entity;
import org.ecpat.monitoring.json.codec.Fields;
import org.ecpat.monitoring.json.codec.ObjectCodec;
import org.ecpat.monitoring.json.codec.Scalar;
import org.ecpat.monitoring.progress.GroupTrend;
import org.ecpat.monitoring.progress.NodeTrend;
import org.ecpat.monitoring.progress.Projection;
import org.ecpat.monitoring.progress.StateTrends;
import org.ecpat.monitoring.progress.Trend;
import org.ecpat.monitoring.progress.TrendCounts;
import org.ecpat.monitoring.progress.TrendObstacle;
import org.ecpat.monitoring.progress.TrendPoint;
import org.ecpat.monitoring.progress.TrendStatus;
import org.ecpat.monitoring.progress.TrendTarget;
import org.ecpat.monitoring.progress.Trends;

/** Trends over some rounds, and where they lead. */
final class TrendFormat {
  private static final Scalar<TrendStatus> STATUS = Codecs.words(TrendStatus.class);
  private static final Codec<TrendPoint> POINT = point();

  static final ObjectCodec<Trends> TRENDS =
      Entity.of(
              "trends",
              "The trends of all states over some rounds, judged by a rule.",
              Trends::builder,
              Trends.Builder::build)
          .required(
              "header",
              BoardFormat.HEADER,
              Trends::header,
              Trends.Builder::header,
              "What the board of the current round says about itself.")
          .required(
              "request",
              TrendRequestFormat.REQUEST,
              Trends::request,
              Trends.Builder::request,
              "What was asked.")
          .list(
              "rollUps",
              counts(),
              Trends::rollUps,
              Trends.Builder::rollUps,
              "How many states have which trend: of the whole, the goals, then the indicators.")
          .list(
              "groups",
              counts(),
              Trends::groups,
              Trends.Builder::groups,
              "How many states have which trend of the indicators below a goal taken together.")
          .list(
              "states",
              state(),
              Trends::states,
              Trends.Builder::states,
              "The states of the current round, in order of code.")
          .codec();

  private TrendFormat() {}

  private static Codec<TrendCounts> counts() {
    var fields =
        Fields.<TrendCounts>of("trend counts", "How many states have which trend.").inOneLine();
    var node =
        fields.required("node", ID, TrendCounts::node, "The id of the indicator, goal or whole.");
    var statuses =
        fields.usual(
            "statuses",
            Codecs.map(STATUS, COUNT),
            Map.of(),
            TrendCounts::statuses,
            "The number of states by status.");
    var without =
        fields.usual(
            "without", COUNT, 0, TrendCounts::without, "The number of states without a trend.");
    return fields.codec(v -> new TrendCounts(v.get(node), v.get(statuses), v.get(without)));
  }

  private static Codec<StateTrends> state() {
    var fields = Fields.<StateTrends>of("state trends", "The trends of one state.");
    var state = fields.required("state", ID, StateTrends::state, "The code of the state.");
    var name = fields.required("name", TEXT, StateTrends::name, "Its name.");
    var nodes =
        fields.list(
            "nodes",
            node(),
            StateTrends::nodes,
            "The whole, the goals, then the indicators with a scale of numbers.");
    var groups =
        fields.list(
            "groups",
            group(),
            StateTrends::groups,
            "For each goal, the trends of the indicators below it taken together.");
    var leftOut =
        fields.list(
            "leftOut",
            ProgressFormat.LEFT_OUT,
            StateTrends::leftOut,
            "The indicators that the trend of the whole leaves out.");
    return fields.codec(
        v ->
            new StateTrends(
                v.get(state), v.get(name), v.get(nodes), v.get(groups), v.get(leftOut)));
  }

  private static Codec<NodeTrend> node() {
    var fields =
        Fields.<NodeTrend>of("node trend", "The trend of an indicator, a goal or the whole.")
            .inOneLine();
    var node =
        fields.required("node", ID, NodeTrend::node, "The id of the indicator, goal or whole.");
    var trend = fields.optional("trend", trend(), NodeTrend::trend, "The trend.");
    var obstacle =
        fields.optional(
            "obstacle",
            Codecs.words(TrendObstacle.class),
            NodeTrend::obstacle,
            "Why there is none.");
    var projection =
        fields.optional(
            "projection",
            projection(),
            NodeTrend::projection,
            "Where it leads, if there is a target.");
    return fields.codec(
        v -> new NodeTrend(v.get(node), v.get(trend), v.get(obstacle), v.get(projection)));
  }

  private static Codec<Trend> trend() {
    var fields =
        Fields.<Trend>of("trend", "How good the way from one value to another is.").inOneLine();
    var rule =
        fields.required("rule", TrendRequestFormat.RULE, Trend::rule, "The rule that judged it.");
    var base = fields.required("base", POINT, Trend::base, "The value it starts from.");
    var current = fields.required("current", POINT, Trend::current, "The value now.");
    var growth =
        fields.required("growth", NUMBER, Trend::growth, "The compound annual growth rate.");
    var required =
        fields.optional(
            "required",
            NUMBER,
            t -> boxed(t.required()),
            "The rate that would reach the target by its deadline.");
    var measure =
        fields.optional(
            "measure",
            NUMBER,
            t -> boxed(t.measure()),
            "What the thresholds of the rule are compared with.");
    var score = fields.required("score", NUMBER, Trend::score, "The score by the rule.");
    var status = fields.required("status", STATUS, Trend::status, "The same in one word.");
    return fields.codec(
        v ->
            new Trend(
                v.get(rule),
                v.get(base),
                v.get(current),
                v.get(growth),
                unboxed(v.get(required)),
                unboxed(v.get(measure)),
                v.get(score),
                v.get(status)));
  }

  private static Codec<TrendPoint> point() {
    var fields = Fields.<TrendPoint>of("trend point", "A value on a day.").inOneLine();
    var date = fields.required("date", DATE, TrendPoint::date, "The day it speaks about.");
    var value = fields.required("value", NUMBER, TrendPoint::value, "The value.");
    return fields.codec(v -> new TrendPoint(v.get(date), v.get(value)));
  }

  private static Codec<Projection> projection() {
    var fields =
        Fields.<Projection>of(
                "projection", "Where a value will be at a deadline if its trend goes on.")
            .inOneLine();
    var method =
        fields.required(
            "method",
            TrendRequestFormat.METHOD,
            Projection::method,
            "How the trend is carried on.");
    var target = fields.required("target", target(), Projection::target, "What is to be reached.");
    var value = fields.required("value", NUMBER, Projection::value, "The value then.");
    var outlook =
        fields.required(
            "outlook",
            Codecs.words(Projection.Outlook.class),
            Projection::outlook,
            "Whether that reaches the target.");
    return fields.codec(
        v -> new Projection(v.get(method), v.get(target), v.get(value), v.get(outlook)));
  }

  private static Codec<TrendTarget> target() {
    var fields = Fields.<TrendTarget>of("trend target", "A value to be reached.").inOneLine();
    var value = fields.required("value", NUMBER, TrendTarget::value, "The value.");
    var by = fields.required("by", DATE, TrendTarget::by, "The deadline.");
    return fields.codec(v -> new TrendTarget(v.get(value), v.get(by)));
  }

  private static Codec<GroupTrend> group() {
    var fields =
        Fields.<GroupTrend>of("group trend", "The trends of some indicators taken together.")
            .inOneLine();
    var node = fields.required("node", ID, GroupTrend::node, "The id of the goal above them.");
    var trends =
        fields.required(
            "trends",
            Codecs.whole(1, Integer.MAX_VALUE),
            GroupTrend::trends,
            "Of how many trends it is made.");
    var score = fields.required("score", NUMBER, GroupTrend::score, "The mean score.");
    var status = fields.required("status", STATUS, GroupTrend::status, "The same in one word.");
    return fields.codec(
        v -> new GroupTrend(v.get(node), v.get(trends), v.get(score), v.get(status)));
  }
}
