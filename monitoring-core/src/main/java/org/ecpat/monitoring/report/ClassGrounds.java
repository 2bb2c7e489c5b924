package org.ecpat.monitoring.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.ecpat.monitoring.framework.Truth;
import org.ecpat.monitoring.methodology.ClassTest;
import org.ecpat.monitoring.methodology.Classification;
import org.ecpat.monitoring.methodology.DecisionTable;
import org.ecpat.monitoring.methodology.ElectreTri;
import org.ecpat.monitoring.methodology.MissingPolicy;
import org.ecpat.monitoring.methodology.MrSort;
import org.ecpat.monitoring.scoring.Rating;

/**
 * Says how states come into bands that do not follow from the score, and why one is in its band.
 */
final class ClassGrounds {
  private final Context context;
  private final Classification classification;

  ClassGrounds(Context context) {
    this.context = context;
    this.classification = context.header().classification();
  }

  /** How to read ratings by this classification; empty where they follow from the score. */
  Optional<String> reading() {
    if (classification instanceof MrSort sort) {
      return Optional.of(context.say("class.mr-sort", share(sort.majority())));
    }
    if (classification instanceof ElectreTri sort) {
      String key = "class.electre-tri." + Wording.key(sort.procedure());
      return Optional.of(context.say(key, share(sort.cuttingLevel())));
    }
    if (classification instanceof DecisionTable table) {
      return Optional.of(context.say("class.decision-table", rows(table)));
    }
    return Optional.empty();
  }

  private String rows(DecisionTable table) {
    List<String> rows = new ArrayList<>();
    table.rows().forEach(r -> rows.add(context.say("class.row", why(r), context.band(r.band()))));
    table
        .otherwise()
        .map(band -> context.say("class.otherwise", context.band(band)))
        .ifPresent(rows::add);
    return String.join("; ", rows);
  }

  private String why(DecisionTable.Row row) {
    return context.wording().text(row.why());
  }

  /** Why a state is in its band before caps, a line for each test, and what was left out. */
  List<String> lines(Rating rating) {
    List<String> lines = new ArrayList<>();
    if (classification instanceof MrSort sort) {
      rating.tests().forEach(test -> lines.add(majority(test, sort.majority())));
      missing(rating, sort.missing()).ifPresent(lines::add);
    } else if (classification instanceof ElectreTri sort) {
      rating.tests().forEach(test -> lines.add(credibility(test, sort)));
      missing(rating, sort.missing()).ifPresent(lines::add);
    } else if (classification instanceof DecisionTable table) {
      rating.tests().forEach(test -> lines.add(row(test, table)));
      rest(rating, table).ifPresent(lines::add);
    }
    return lines;
  }

  private String majority(ClassTest test, double needed) {
    String band = context.band(test.of());
    String nodes = nodes(test.supporting());
    if (!test.vetoing().isEmpty()) {
      String share = share(test.concordance().orElse(0));
      return context.say("class.forbidden", band, share, nodes, nodes(test.vetoing()));
    }
    return context.say(
        "class.majority." + Wording.key(test.holds()),
        band,
        against(test.concordance(), needed, test.holds()),
        nodes,
        share(needed));
  }

  private String credibility(ClassTest test, ElectreTri sort) {
    double needed = sort.cuttingLevel();
    boolean forward = sort.procedure() == ElectreTri.Procedure.PESSIMISTIC;
    String band = context.band(test.of());
    String said =
        forward
            ? context.say(
                "class.credibility." + Wording.key(test.holds()),
                band,
                against(test.credibility(), needed, test.holds()),
                share(needed),
                nodes(test.supporting()))
            : context.say(
                "class.preferred." + Wording.key(test.holds()),
                band,
                share(test.reverse().orElse(0)),
                share(test.credibility().orElse(0)),
                share(needed));
    return test.vetoing().isEmpty()
        ? said
        : context.say("class.weakened", said, nodes(test.vetoing()));
  }

  private Optional<String> missing(Rating rating, MissingPolicy policy) {
    return rating.tests().stream()
        .map(ClassTest::missing)
        .filter(nodes -> !nodes.isEmpty())
        .findFirst()
        .map(
            nodes ->
                context.say(
                    policy == MissingPolicy.WORST ? "class.counted-as-worst" : "class.left-out",
                    nodes(nodes)));
  }

  private String row(ClassTest test, DecisionTable table) {
    Optional<DecisionTable.Row> row =
        table.rows().stream().filter(r -> r.id().equals(test.of())).findFirst();
    return context.say(
        "class.holds." + Wording.key(test.holds()),
        row.map(this::why).orElse(test.of()),
        row.map(r -> context.band(r.band())).orElse(Context.NOTHING));
  }

  /** What decided where no row holds, or where the worst of several counts. */
  private Optional<String> rest(Rating rating, DecisionTable table) {
    boolean open = rating.tests().stream().anyMatch(t -> t.holds() == Truth.UNKNOWN);
    if (open && table.missing() == MissingPolicy.WORST) {
      return Optional.of(context.say("class.worst", context.band(rating.uncapped())));
    }
    boolean decided = rating.tests().stream().anyMatch(t -> t.holds() == Truth.TRUE);
    return decided
        ? Optional.empty()
        : table.otherwise().map(band -> context.say("class.no-row", context.band(band)));
  }

  private String nodes(List<String> nodes) {
    return nodes.isEmpty()
        ? Context.NOTHING
        : nodes.stream().map(context::label).collect(Collectors.joining(", "));
  }

  private String share(double share) {
    return context.say("percent", context.figures().percent(share));
  }

  /** A share that is enough or not, printed so that it can be seen. */
  private String against(OptionalDouble share, double needed, Truth enough) {
    double value = share.orElse(0);
    return enough == Truth.TRUE
        ? share(value)
        : context.say("percent", context.figures().percentBelow(value, needed));
  }
}
