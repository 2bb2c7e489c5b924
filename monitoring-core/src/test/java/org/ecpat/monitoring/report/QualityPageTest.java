package org.ecpat.monitoring.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Confidentiality;
import org.ecpat.monitoring.observation.Evidence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.robustness.DataQuality;
import org.ecpat.monitoring.scoring.Scoring;
import org.junit.jupiter.api.Test;

class QualityPageTest {
  private static final Round ROUND = Round.of(2022);

  private static Indicator indicator(String id) {
    return Indicator.builder()
        .id(id)
        .question(Text.of(id))
        .kind(IndicatorKind.OUTCOME)
        .scale(NumberScale.between(0, 10))
        .build();
  }

  private static final Framework FRAMEWORK =
      Framework.builder()
          .id("f")
          .title(Text.of("Two goals").with("fr", "Deux objectifs"))
          .addIndicators(indicator("a"), indicator("b"))
          .addGoals(Goal.of("one", "Prevention", "a"), Goal.of("two", "Care", "b"))
          .build();

  private static Observation.Builder answer(String state, String indicator, double value) {
    return Observation.builder().from(Observation.of(state, indicator, ROUND, Answer.of(value)));
  }

  private static Evidence old(Confidentiality confidentiality, int year) {
    return Evidence.builder()
        .method(Evidence.Method.DOCUMENT)
        .collectedOn(LocalDate.of(year, 1, 2))
        .confidentiality(confidentiality)
        .build();
  }

  private static DataQuality quality() {
    Observations observations =
        Observations.builder()
            .id("o")
            .framework("f")
            .addObservations(
                answer("S0", "a", 1).addEvidence(old(Confidentiality.PUBLIC, 2010)).build(),
                answer("S1", "a", 2).addEvidence(old(Confidentiality.RESTRICTED, 2011)).build(),
                answer("S2", "a", 3.5).build(),
                answer("S0", "b", 2).build(),
                answer("S1", "b", 1).build())
            .build();
    return DataQuality.of(
        Scoring.plan(FRAMEWORK, Methodology.of("m", "M", FRAMEWORK)), observations, ROUND);
  }

  @Test
  void printsWhatTheDataAreLike() {
    assertThat(Report.of(FRAMEWORK).quality(quality()).plain().lines())
        .containsSequence(
            "Data quality: Two goals, round 2022",
            "===================================",
            "",
            "Observations o; states 3, indicators 2, reference date 2022-12-31.")
        .containsSequence(
            "goal        questions  answered  share  not answered",
            "----------  ---------  --------  -----  --------------",
            "the whole           6         5   83 %  not assessed 1",
            "Prevention          3         3  100 %",
            "Care                3         2   67 %  not assessed 1")
        .containsSequence(
            "The states with the smallest share of answers:",
            "",
            "state  questions  answered  share  not answered",
            "-----  ---------  --------  -----  --------------",
            "S2             2         1   50 %  not assessed 1")
        .containsSequence(
            "indicator  n   min    Q1  median    Q3   max  mean  s.d.  skew  kurt",
            "---------  -  ----  ----  ------  ----  ----  ----  ----  ----  ----",
            "a          3  1.00  1.50    2.00  2.75  3.50  2.17  1.26  0.59     –",
            "b          2  1.00  1.25    1.50  1.75  2.00  1.50  0.71     –     –")
        .containsSequence(
            "first       second  both below  n  Pearson  Spearman  Kendall",
            "----------  ------  ----------  -  -------  --------  -------",
            "Prevention  Care    the whole   2    -1.00     -1.00    -1.00")
        .containsSequence(
            "goal       parts  n  Cronbach’s α",
            "---------  -----  -  ------------",
            "the whole      2  2             –")
        .endsWith(
            "Expired before the reference date: 0. Collected more than 5 years before it: 2.",
            "",
            "- S0, a: collected 2010-01-02");
  }

  @Test
  void showsRestrictedEvidenceOnlyIfAsked() {
    Report open = Report.builder().evidence(Confidentiality.RESTRICTED).build();
    assertThat(open.quality(quality()).plain().lines())
        .contains("- S1, a: collected 2011-01-02", "Data quality: f, round 2022");
  }

  @Test
  void speaksFrench() {
    Report french = Report.builder().framework(FRAMEWORK).locale(Locale.FRENCH).build();
    assertThat(french.quality(quality()).markdown().lines().toList())
        .contains("# Qualité des données : Deux objectifs, cycle 2022")
        .containsAll(List.of("| objectif | questions | réponses | part | sans réponse |"));
  }
}
