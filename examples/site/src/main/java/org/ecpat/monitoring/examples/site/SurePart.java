package org.ecpat.monitoring.examples.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.robustness.Factor;
import org.ecpat.monitoring.robustness.Interval;
import org.ecpat.monitoring.robustness.Robustness;
import org.ecpat.monitoring.robustness.StateRobustness;

/**
 * How sure the rank and the rating of a state are.
 *
 * @param facts the same in sentences
 * @param ratings how often each rating came out, the best first
 * @param inWords the chart of the ratings in words
 */
public record SurePart(List<String> facts, List<OverviewPage.Share> ratings, String inWords) {

  static Optional<SurePart> of(Context context, String state) {
    return context
        .results()
        .robustness()
        .flatMap(
            all ->
                all.state(state)
                    .filter(s -> s.unratedProbability() < 1 || s.rank().isPresent())
                    .map(s -> of(context, all, s)));
  }

  private static SurePart of(Context context, Robustness all, StateRobustness state) {
    Words words = context.words();
    List<String> facts = new ArrayList<>();
    if (state.rank().isPresent() && state.ranks().isPresent()) {
      facts.add(
          words.say(
              "sure.ranks",
              words.percent(all.request().coverage()),
              words.interval(state.ranks().get())));
    }
    state.scores().map(i -> scores(words, i)).ifPresent(facts::add);
    facts.add(words.word("stability", state.stability()));
    List<OverviewPage.Share> ratings = ratings(context, state);
    return new SurePart(
        facts,
        ratings,
        ratings.stream()
            .map(s -> words.say("sure.rating", s.rating().label(), s.percent()))
            .collect(Collectors.joining("; ")));
  }

  private static String scores(Words words, Interval scores) {
    return words.say("sure.scores", words.number(scores.low()), words.number(scores.high()));
  }

  private static List<OverviewPage.Share> ratings(Context context, StateRobustness state) {
    List<OverviewPage.Share> shares = new ArrayList<>();
    double at = 0;
    for (int i = context.header().bands().size() - 1; i >= 0; i--) {
      Band band = context.header().bands().get(i);
      double share = state.ratingProbabilities().getOrDefault(band.id(), 0.0);
      at = add(context, shares, context.ratings().shown(band), share, at);
    }
    add(context, shares, context.ratings().unrated(), state.unratedProbability(), at);
    return shares;
  }

  private static double add(
      Context context,
      List<OverviewPage.Share> shares,
      Ratings.Shown rating,
      double share,
      double at) {
    if (share > 0) {
      shares.add(
          new OverviewPage.Share(
              rating, 0, context.words().percent(share), Bar.length(at), Bar.length(100 * share)));
    }
    return at + 100 * share;
  }

  /** What was varied, and how often. */
  static String request(Words words, Robustness all) {
    return words.say(
        "sure.request",
        all.request().replicates(),
        all.request().factors().stream()
            .map(f -> factor(words, f))
            .collect(Collectors.joining(", ")));
  }

  private static String factor(Words words, Factor factor) {
    return words.find("factor." + factor.name()).orElseGet(() -> Clean.text(factor.name()));
  }
}
