package org.ecpat.monitoring.methodology;

import java.util.List;
import org.ecpat.monitoring.Names;
import org.ecpat.monitoring.framework.Scale;
import org.ecpat.monitoring.table.Decimals;

/** Finds what a rating says about bands, nodes and answers that there are not. */
final class RatingValidator {
  private final MethodologyValidator all;
  private final RatingRules rating;
  private final List<String> bands;
  private final List<String> worstFirst;

  RatingValidator(MethodologyValidator all, RatingRules rating, Ranking.Order order) {
    this.all = all;
    this.rating = rating;
    this.bands = rating.bands().stream().map(Band::id).toList();
    this.worstFirst = rating.worstFirst(order).stream().map(Band::id).toList();
  }

  void check() {
    for (int i = 0; i < rating.caps().size(); i++) {
      Cap cap = rating.caps().get(i);
      String place = "/rating/caps/" + i;
      knownBand(place + "/atMost", cap.atMost());
      checkCriterion(place + "/when", cap.when());
    }
    String place = "/rating/classification";
    if (rating.classification() instanceof MrSort sort) {
      checkSorting(place, sort.criteria());
    } else if (rating.classification() instanceof ElectreTri sort) {
      checkSorting(place, sort.criteria());
    } else if (rating.classification() instanceof DecisionTable table) {
      checkTable(place, table);
    }
  }

  private void knownBand(String place, String band) {
    all.known("unknown-band", place, band, bands);
  }

  private void checkTable(String place, DecisionTable table) {
    for (int i = 0; i < table.rows().size(); i++) {
      DecisionTable.Row row = table.rows().get(i);
      knownBand(place + "/rows/" + i + "/band", row.band());
      checkCriterion(place + "/rows/" + i + "/when", row.when());
    }
    table.otherwise().ifPresent(band -> knownBand(place + "/otherwise", band));
  }

  private void checkSorting(String place, List<SortingCriterion> criteria) {
    for (int c = 0; c < criteria.size(); c++) {
      SortingCriterion criterion = criteria.get(c);
      String at = place + "/criteria/" + c;
      all.knownNode(at + "/node", criterion.node());
      if (all.isUnused(criterion.node())) {
        all.error(
            "unused-indicator",
            at + "/node",
            "a criterion needs an indicator of a goal",
            "'" + criterion.node() + "'",
            "Let a goal use it, with the weight 0 if it is not to be scored.");
      }
      checkProfiles(at + "/profiles", criterion);
    }
  }

  private void checkProfiles(String place, SortingCriterion criterion) {
    List<LimitProfile> profiles = criterion.profiles();
    List<String> named = profiles.stream().map(LimitProfile::band).toList();
    for (int p = 0; p < profiles.size(); p++) {
      String band = named.get(p);
      knownBand(place + "/" + p + "/band", band);
      if (band.equals(worstFirst.get(0))) {
        all.error(
            "profile-of-worst",
            place + "/" + p + "/band",
            "the worst band has no profile: whoever reaches no other is in it",
            "'" + band + "'",
            "Leave it out.");
      }
    }
    for (String band : worstFirst.subList(1, worstFirst.size())) {
      if (!named.contains(band)) {
        all.error(
            "missing-profile",
            place,
            "needs a profile of band '" + band + "', as of every band but the worst",
            named.toString(),
            named.stream()
                .filter(name -> !bands.contains(name))
                .filter(name -> Names.nearest(name, List.of(band)).isPresent())
                .map(name -> "Was '" + name + "' meant for it?")
                .findFirst()
                .orElse("Add one."));
      }
    }
    checkOrder(place, criterion);
  }

  /** Profiles of better bands must not ask for less: otherwise the bands would have no order. */
  private void checkOrder(String place, SortingCriterion criterion) {
    List<LimitProfile> ordered =
        criterion.profiles().stream()
            .filter(p -> worstFirst.contains(p.band()))
            .sorted(
                (a, b) ->
                    Integer.compare(worstFirst.indexOf(a.band()), worstFirst.indexOf(b.band())))
            .toList();
    for (int i = 1; i < ordered.size(); i++) {
      LimitProfile below = ordered.get(i - 1);
      LimitProfile above = ordered.get(i);
      if (!Decimals.reaches(criterion.sign() * above.value(), criterion.sign() * below.value())) {
        all.error(
            "profile-order",
            place + "/" + criterion.profiles().indexOf(above) + "/value",
            "must ask for no less than the band below, '"
                + below.band()
                + "' with "
                + below.value(),
            "'" + above.band() + "' with " + above.value(),
            criterion.sign() > 0
                ? "Give the better band the higher value, or say that lower is better."
                : "Give the better band the lower value, or say that higher is better.");
      }
    }
  }

  private void checkCriterion(String place, Criterion criterion) {
    if (criterion instanceof Criterion.AnswerIs c) {
      all.known("unknown-indicator", place + "/indicator", c.indicator(), all.indicators());
      all.framework().indicator(c.indicator()).ifPresent(i -> checkAnswers(place, c, i.scale()));
    } else if (criterion instanceof Criterion.ScoreBelow c) {
      all.knownNode(place + "/node", c.node());
    } else if (criterion instanceof Criterion.CoverageBelow c) {
      all.knownNode(place + "/node", c.node());
    } else if (criterion instanceof Criterion.AllOf c) {
      checkAll(place, c.criteria());
    } else if (criterion instanceof Criterion.AnyOf c) {
      checkAll(place, c.criteria());
    } else if (criterion instanceof Criterion.Not c) {
      checkCriterion(place + "/criterion", c.criterion());
    }
  }

  private void checkAll(String place, List<Criterion> criteria) {
    for (int i = 0; i < criteria.size(); i++) {
      checkCriterion(place + "/criteria/" + i, criteria.get(i));
    }
  }

  private void checkAnswers(String place, Criterion.AnswerIs criterion, Scale scale) {
    for (int i = 0; i < criterion.answers().size(); i++) {
      if (!scale.accepts(criterion.answers().get(i))) {
        all.error(
            "answer-does-not-fit",
            place + "/answers/" + i,
            "an answer must fit the scale of indicator '" + criterion.indicator() + "'",
            "'" + criterion.answers().get(i).text() + "'",
            "Valid: " + scale.valid() + ".");
      }
    }
  }
}
