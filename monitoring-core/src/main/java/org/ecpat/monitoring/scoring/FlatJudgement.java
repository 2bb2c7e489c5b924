package org.ecpat.monitoring.scoring;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Truth;
import org.ecpat.monitoring.methodology.ByScore;
import org.ecpat.monitoring.methodology.Cap;
import org.ecpat.monitoring.methodology.Classifier;
import org.ecpat.monitoring.methodology.Criterion;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.Ranking;
import org.ecpat.monitoring.methodology.RatingRules;
import org.ecpat.monitoring.table.Bounds;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Decimals;
import org.ecpat.monitoring.table.Ranker;
import org.ecpat.monitoring.table.Reason;
import org.ecpat.monitoring.table.Ties;
import org.jspecify.annotations.Nullable;

/** Rates and ranks a table into arrays: what {@link Judgement} does, without its objects. */
final class FlatJudgement {
  /** The rank of every row, NaN for those that are not rated. */
  final double[] ranks;

  /** The band of every row, -1 for those that are not rated. */
  final int[] bands;

  private final Baseline base;
  private final ScoreTable table;
  private final Changes changes;
  private final Ranking ranking;
  private final double sign;
  private final List<Cap> caps;

  /** What gives the band before caps; empty where the bounds of the bands do. */
  private final Optional<Classifier> classifier;

  private final double[] bounds;
  private final int[] limits;
  private final FlatCoverage coverage;
  private final Ranker ranker;
  private final double[] keys;
  private @Nullable Coverage shares;
  private @Nullable BoundsRun boundsRun;

  FlatJudgement(Baseline base, ScoreTable table, Changes changes) {
    this.base = base;
    this.table = table;
    this.changes = changes;
    Methodology methodology = base.methodology();
    this.ranking = methodology.ranking();
    this.sign = ranking.order() == Ranking.Order.HIGHEST_FIRST ? 1 : -1;
    Optional<RatingRules> rating = methodology.rating();
    this.caps = rating.map(RatingRules::caps).orElse(List.of());
    Optional<RatingRules> byScore = rating.filter(r -> r.classification() instanceof ByScore);
    this.classifier =
        rating
            .filter(r -> byScore.isEmpty())
            .map(r -> r.classification().classifier(r, ranking.order()));
    this.bounds =
        byScore.map(RatingRules::bands).orElse(List.of()).stream()
            .skip(1)
            .mapToDouble(band -> Decimals.settle(band.atLeast().orElseThrow()))
            .toArray();
    this.limits = caps.stream().mapToInt(c -> rating.orElseThrow().index(c.atMost())).toArray();
    this.coverage = new FlatCoverage(base.layout, table, methodology.minimumCoverage());
    int rows = table.input.rows();
    this.ranker = new Ranker(rows);
    this.ranks = new double[rows];
    this.bands = new int[rows];
    this.keys = new double[rows];
  }

  /** Takes note that the scores of indicators are others than before. */
  void readIndicators() {
    coverage.read();
  }

  void judge() {
    shares = null;
    boundsRun = null;
    Column overall = table.overall();
    for (int row = 0; row < keys.length; row++) {
      boolean rated = overall.has(row) && coverage.isEnough(row);
      bands[row] = rated ? band(row, overall.value(row)) : -1;
      keys[row] = bands[row] >= 0 ? sign * compared(overall.value(row)) : Double.NaN;
    }
    if (ranking.by() == Ranking.By.RATING_THEN_SCORE) {
      ranker.descending(keys, Ties.DENSE, keys);
      for (int row = 0; row < keys.length; row++) {
        keys[row] = sign * bands[row] * (keys.length + 1) - keys[row];
      }
    }
    ranker.descending(keys, ranking.ties(), ranks);
  }

  private double compared(double score) {
    return ranking.digits().isPresent()
        ? Decimals.round(score, ranking.digits().getAsInt(), java.math.RoundingMode.HALF_UP)
        : Decimals.settle(score);
  }

  /** The band under the caps that hold; -1 if there is no class. */
  private int band(int row, double score) {
    int band =
        classifier.isPresent() ? classifier.get().band(new Facts(row)).orElse(-1) : reached(score);
    for (int c = 0; c < limits.length && band >= 0; c++) {
      if (truth(c, caps.get(c), row) == Truth.TRUE) {
        band = sign > 0 ? StrictMath.min(band, limits[c]) : StrictMath.max(band, limits[c]);
      }
    }
    return band;
  }

  /** The last band whose settled bound a score reaches. */
  private int reached(double score) {
    double settled = Decimals.settle(score);
    int band = 0;
    for (int i = 0; i < bounds.length; i++) {
      band = settled >= bounds[i] ? i + 1 : band;
    }
    return band;
  }

  private Truth truth(int index, Cap cap, int row) {
    return base.caps.isFixed(index) && !(changes.any() && changes.any(row))
        ? base.caps.of(index, row)
        : cap.when().test(new Facts(row));
  }

  private Coverage shares() {
    Coverage known = shares;
    if (known == null) {
      known = Coverage.of(base.layout, table, Gaps.of(base.layout, table));
      shares = known;
    }
    return known;
  }

  /** What criteria can ask about one state in this run. */
  private final class Facts implements Criterion.Results {
    private final int row;

    Facts(int row) {
      this.row = row;
    }

    @Override
    public Optional<Answer> answer(String indicator) {
      return base.layout
          .slot(indicator)
          .flatMap(
              leaf -> Optional.ofNullable(changes.get(leaf, row)).or(() -> base.answer(leaf, row)));
    }

    @Override
    public boolean isNotApplicable(String node) {
      return base.layout
          .slot(node)
          .map(slot -> table.columns[slot].is(row, Reason.NOT_APPLICABLE))
          .orElse(false);
    }

    @Override
    public OptionalDouble score(String node) {
      return table.score(node, row);
    }

    @Override
    public Optional<Bounds> bounds(String node) {
      if (boundsRun == null) {
        boundsRun = BoundsRun.of(base.layout, base.evaluation, table, Gaps.of(base.layout, table));
      }
      BoundsRun run = boundsRun;
      return base.layout
          .slot(node)
          .flatMap(s -> run.bounds(s, row).or(() -> shares().certain(s, row)));
    }

    @Override
    public OptionalDouble coverage(String node) {
      Coverage all = shares();
      double share = base.layout.slot(node).map(slot -> all.share(slot, row)).orElse(Double.NaN);
      return Double.isNaN(share) ? OptionalDouble.empty() : OptionalDouble.of(share);
    }
  }
}
