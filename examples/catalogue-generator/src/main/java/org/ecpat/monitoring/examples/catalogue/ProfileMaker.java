package org.ecpat.monitoring.examples.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.FrameworkVersion;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.Placement;
import org.ecpat.monitoring.framework.Profile;
import org.ecpat.monitoring.framework.Reweighting;

/** Makes the profiles: variants of a framework. */
final class ProfileMaker {
  private final Inputs inputs;

  ProfileMaker(Inputs inputs) {
    this.inputs = inputs;
  }

  /** The profile that makes a framework with these indicators of a base. */
  Profile between(Framework base, String id, IndicatorTable table) {
    Map<String, Indicator> wanted =
        table.indicators().stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
    List<String> without = new ArrayList<>();
    List<Reweighting> weights = new ArrayList<>();
    for (Indicator indicator : base.indicators()) {
      Indicator variant = wanted.get(indicator.id());
      if (variant == null) {
        without.add(indicator.id());
      } else if (!variant.equals(indicator)) {
        weights.add(reweighting(indicator, variant));
      }
    }
    return document(base, id)
        .without(without)
        .weights(weights)
        .indicators(added(base, table))
        .placements(placements(base, table))
        .build();
  }

  /** The profile that a table of changes describes, with a table of the indicators it adds. */
  Profile changing(Framework base, String id, IndicatorTable added) {
    Table changes = inputs.curated("profiles").where("profile", id);
    return document(base, id)
        .without(changes.where("change", "without").rows().stream().map(r -> r.text("id")).toList())
        .weights(
            changes.where("change", "weight").rows().stream()
                .map(
                    row ->
                        new Reweighting(
                            row.text("id"),
                            row.number("weight"),
                            row.translation("reason"),
                            Optional.empty()))
                .toList())
        .indicators(added.indicators())
        .placements(placements(base, added))
        .build();
  }

  private Profile.Builder document(Framework base, String id) {
    Row document = inputs.curated("documents").only("document", id + ".framework");
    return Profile.builder()
        .id(id)
        .version(document.text("version"))
        .title(document.translated("title"))
        .description(document.translation("description"))
        .certainty(document.certainty())
        .base(FrameworkVersion.of(base));
  }

  private static Reweighting reweighting(Indicator base, Indicator variant) {
    Reweighting weight =
        new Reweighting(
            base.id(),
            variant.weight(),
            variant.weightRationale(),
            Optional.of(variant.certainty()).filter(c -> c != base.certainty()));
    Indicator made =
        Indicator.builder()
            .from(base)
            .weight(weight.weight())
            .weightRationale(weight.rationale())
            .certainty(weight.certainty().orElse(base.certainty()))
            .build();
    if (!made.equals(variant)) {
      throw new IllegalStateException(
          "indicator '" + base.id() + "' differs from that of the base in more than its weight");
    }
    return weight;
  }

  private static List<Indicator> added(Framework base, IndicatorTable table) {
    return table.indicators().stream().filter(i -> base.indicator(i.id()).isEmpty()).toList();
  }

  private static List<Placement> placements(Framework base, IndicatorTable table) {
    return base.goals().stream()
        .map(
            goal ->
                Placement.of(
                    goal.id(),
                    table.of(goal.id()).stream()
                        .filter(id -> base.indicator(id).isEmpty())
                        .toList()))
        .filter(placement -> !placement.indicators().isEmpty())
        .toList();
  }
}
