package org.ecpat.monitoring.examples.jshell;

import java.util.List;
import org.ecpat.monitoring.commitment.Group;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.report.Report;
import org.ecpat.monitoring.robustness.Robustness;
import org.ecpat.monitoring.scoring.CommitmentScore;
import org.ecpat.monitoring.scoring.GroupScore;
import org.ecpat.monitoring.scoring.GroupScores;
import org.ecpat.monitoring.scoring.Rank;
import org.ecpat.monitoring.scoring.Rating;
import org.ecpat.monitoring.scoring.ReasonCodes;
import org.ecpat.monitoring.scoring.Score;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scorecard;

/** Boards, cards and scores. */
final class BoardViews {
  private BoardViews() {}

  static void register(Views views) {
    views.one(Scoreboard.class, BoardViews::board);
    views.one(Scorecard.class, BoardViews::card);
    views.one(Rating.class, BoardViews::rating);
    views.one(ReasonCodes.class, BoardViews::reasons);
    views.many(Scorecard.class, BoardViews::cards);
    views.many(Score.class, BoardViews::scores);
    views.many(CommitmentScore.class, BoardViews::commitments);
    views.many(GroupScore.class, BoardViews::groupScores);
  }

  static View board(Scoreboard board) {
    return View.of(Memory.report(board.header().framework()).board(board));
  }

  /** A board with what is sure of it beside the ranks. */
  static View board(Scoreboard board, Robustness robustness) {
    Report report = Memory.report(board.header().framework());
    return View.of(Report.builder().from(report).robustness(robustness).build().board(board));
  }

  private static View card(Scorecard card) {
    return Memory.header(card)
        .map(header -> View.of(Memory.report(header.framework()).card(header, card)))
        .orElseGet(() -> scores(card.scores()));
  }

  private static View rating(Rating rating) {
    Table table = Table.of("Rating " + rating.band()).words("what", "rating");
    table.row("rating", rating.band());
    table.row("without caps", rating.uncapped());
    table.row("lowest with the missing answers", Words.of(rating.lowest()));
    table.row("highest with the missing answers", Words.of(rating.highest()));
    rating.caps().forEach(c -> table.row("cap " + c.cap(), Words.of(c.effect())));
    return table;
  }

  private static View reasons(ReasonCodes reasons) {
    Table table =
        Table.of(
                "Reasons for the score of "
                    + reasons.state()
                    + ", "
                    + Words.exact(reasons.score())
                    + " against "
                    + Words.exact(reasons.baselineScore()))
            .words("reason")
            .numbers("points");
    reasons.reasons().forEach(r -> table.row(r.code(), Words.exact(r.points())));
    return table;
  }

  private static View cards(List<Scorecard> cards) {
    Table table = Table.of(Words.count(cards.size(), "card")).numbers("rank").words("state");
    table.numbers("score", "bounds", "coverage").words("rating");
    for (Scorecard card : cards) {
      table.row(
          card.rank().map(Rank::position).map(Words::exact).orElse(Words.NOTHING),
          card.state() + " " + card.name().value(),
          Words.number(card.overall().value(), card.overall().reason()),
          Words.bounds(card.overall().bounds()),
          Words.percent(card.overall().coverage()),
          card.rating().map(Rating::band).orElse("not rated"));
    }
    return table;
  }

  private static View scores(List<Score> scores) {
    Table table = Table.of(Words.count(scores.size(), "score")).words("goal or indicator");
    table.numbers("score", "bounds", "coverage", "weight", "lost").words("answer");
    for (Score score : scores) {
      table.row(
          score.node(),
          Words.number(score.value(), score.reason()),
          Words.bounds(score.bounds()),
          Words.percent(score.coverage()),
          Words.percent(score.pathWeight()),
          Words.number(score.lost()),
          score
              .basis()
              .map(
                  b ->
                      b.answer()
                          .map(a -> a.text())
                          .or(() -> b.absence().map(Words::of))
                          .orElse(Words.NOTHING))
              .orElse(""));
    }
    return table;
  }

  private static View commitments(List<CommitmentScore> scores) {
    Table table = Table.of(Words.count(scores.size(), "commitment")).words("commitment");
    table.numbers("kept", "coverage");
    scores.forEach(
        s -> table.row(s.id(), Words.number(s.value(), s.reason()), Words.percent(s.coverage())));
    return table;
  }

  private static View groupScores(List<GroupScore> scores) {
    Table table = Table.of("Groups").numbers("mean score", "states", "coverage");
    scores.forEach(
        s -> table.row(Words.number(s.value()), "" + s.states(), Words.percent(s.coverage())));
    return table;
  }

  /** The mean of each group of a framework that has states on a board. */
  static View groups(Framework framework, Scoreboard board) {
    Table table =
        Table.of("Means of groups, round " + board.round()).words("group", "kind", "name");
    table.numbers("states", "scored", "mean");
    for (Group group : framework.states().groups()) {
      Scoreboard own = board.only(group.statesOn(board.round().date()));
      GroupScore mean = GroupScores.mean(own, Framework.OVERALL);
      if (!own.cards().isEmpty()) {
        table.row(
            group.id(),
            Words.of(group.kind()),
            group.name().value(),
            "" + own.cards().size(),
            "" + mean.states(),
            Words.number(mean.value()));
      }
    }
    return table;
  }
}
