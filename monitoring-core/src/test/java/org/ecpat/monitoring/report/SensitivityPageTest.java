package org.ecpat.monitoring.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.robustness.ComponentImportance;
import org.ecpat.monitoring.robustness.Estimate;
import org.ecpat.monitoring.robustness.FactorEffect;
import org.ecpat.monitoring.robustness.Interval;
import org.ecpat.monitoring.robustness.Omission;
import org.ecpat.monitoring.robustness.Output;
import org.ecpat.monitoring.robustness.OutputIndices;
import org.ecpat.monitoring.robustness.RankCheckup;
import org.ecpat.monitoring.robustness.RankReversal;
import org.ecpat.monitoring.robustness.Sensitivity;
import org.ecpat.monitoring.robustness.SobolIndex;
import org.ecpat.monitoring.robustness.SobolIndices;
import org.ecpat.monitoring.robustness.SobolRequest;
import org.ecpat.monitoring.robustness.StateMove;
import org.ecpat.monitoring.robustness.Transitivity;
import org.ecpat.monitoring.table.Reason;
import org.junit.jupiter.api.Test;

class SensitivityPageTest {

  private static Sensitivity sensitivity() {
    SobolIndices indices =
        new SobolIndices(
            List.of(
                new SobolIndex(
                    "weights", new Estimate(0.1, 0.05, 0.15), new Estimate(0.2, 0.15, 0.255)),
                new SobolIndex(
                    "missing", new Estimate(0.704, 0.6, 0.8), new Estimate(0.85, 0.7, 0.95))),
            15.27,
            4,
            512,
            0,
            List.of(
                Finding.warning("constant-factor", "factor 'answers'", "")
                    .rule("something of it must vary; it is left out")
                    .build()));
    return new Sensitivity(
        SobolRequest.of(1), List.of(new OutputIndices(Output.meanRankChange(), indices)));
  }

  @Test
  void putsWhatMattersMostFirst() {
    assertThat(Report.standard().sensitivity(sensitivity()).plain().lines())
        .containsExactly(
            "Which uncertainty matters most",
            "==============================",
            "",
            "Mean distance of ranks from those without uncertainty",
            "-----------------------------------------------------",
            "",
            "Mean 15.3, standard deviation 2.0, from 512 rows of the design.",
            "",
            "what varies  with others     between  alone     between",
            "-----------  -----------  ----------  -----  ----------",
            "missing             85 %  70 to 95 %   70 %  60 to 80 %",
            "weights             20 %  15 to 26 %   10 %   5 to 15 %",
            "",
            "- warning constant-factor: factor 'answers': something of it must vary; it is left out.",
            "",
            "Shares of the variance: “alone” is the first-order Sobol index, “with others” the total"
                + " one, which",
            "counts shared shares for each. If the rows were drawn anew, 90 % of the estimates would"
                + " lie between",
            "the ends.");
    assertThat(Report.builder().locale(Locale.FRENCH).build().sensitivity(sensitivity()).markdown())
        .startsWith("# Quelle incertitude compte le plus\n");
  }

  @Test
  void showsOneFactorAtATime() {
    List<FactorEffect> effects =
        List.of(
            new FactorEffect("weights", Output.rankOf("IRL"), 3, new Interval(1, 3, 7), 0),
            new FactorEffect("weights", Output.scoreOf("IRL"), 60, new Interval(55, 60, 62), 0));
    assertThat(Report.standard().effects(effects).plain().lines())
        .containsSequence(
            "what varies  of what       without   5 %  median  95 %",
            "-----------  ------------  -------  ----  ------  ----",
            "weights      Rank of IRL       3.0   1.0     3.0   7.0",
            "weights      Score of IRL     60.0  55.0    60.0  62.0");
  }

  private static StateMove move(String state, double before, double after) {
    return new StateMove(
        state,
        OptionalDouble.of(50),
        OptionalDouble.of(40),
        OptionalDouble.of(before),
        OptionalDouble.of(after));
  }

  private static RankCheckup checkup(List<RankReversal> reversals, Transitivity transitivity) {
    return new RankCheckup(
        List.of(
            new Omission("law", List.of(move("IRL", 1, 1), move("JPN", 2, 2))),
            new Omission("plan", List.of(move("IRL", 1, 1), move("JPN", 2, 5)))),
        reversals,
        transitivity,
        List.of(
            new ComponentImportance(
                "overall",
                "prevention",
                0.5,
                OptionalDouble.of(0.934),
                Optional.empty(),
                OptionalDouble.of(0.87)),
            new ComponentImportance(
                "overall",
                "care",
                0.5,
                OptionalDouble.empty(),
                Optional.of(Reason.CANNOT_COMPUTE),
                OptionalDouble.empty())));
  }

  @Test
  void saysWhatRanksOwe() {
    RankCheckup clear = checkup(List.of(), new Transitivity(3, 0, List.of(), Optional.of("IRL")));
    assertThat(Report.standard().checkup(clear).plain().lines())
        .containsSequence(
            "without  mean change of rank  moves farthest  rank before  rank after",
            "-------  -------------------  --------------  -----------  ----------",
            "plan                     1.5  JPN                       2           5",
            "law                      0.0  –                         –           –")
        .containsSequence(
            "of         part        weight          importance  correlation",
            "---------  ----------  ------  ------------------  -----------",
            "the whole  prevention    50 %                93 %        0.870",
            "the whole  care          50 %  cannot be computed            –")
        .containsSequence(
            "- No two states change places if another one is away.",
            "- Majorities of indicators form no cycle; beats all others: IRL.");
  }

  @Test
  void saysWhereThereIsNoOneOrder() {
    RankCheckup twisted =
        checkup(
            List.of(new RankReversal("JPN", 1, List.of(new RankReversal.Turned("IRL", "FRA")))),
            new Transitivity(4, 1, List.of(List.of("FRA", "IRL", "JPN")), Optional.empty()));
    assertThat(Report.standard().checkup(twisted).plain().lines())
        .containsSequence(
            "- States whose absence turns the order of others: 1, with pairs turned: JPN (1).",
            "- Cycles of three states in majorities of indicators: 1, such as FRA > IRL > JPN; beats"
                + " all others:",
            "  –.");
  }
}
