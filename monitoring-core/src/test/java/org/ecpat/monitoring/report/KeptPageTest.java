package org.ecpat.monitoring.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Truth;
import org.ecpat.monitoring.scoring.Acceptance;
import org.ecpat.monitoring.scoring.AcceptedInstrument;
import org.ecpat.monitoring.scoring.CommitmentPolicy;
import org.ecpat.monitoring.scoring.CommitmentScore;
import org.ecpat.monitoring.scoring.CommitmentSummary;
import org.ecpat.monitoring.scoring.Commitments;
import org.ecpat.monitoring.scoring.Fulfilment;
import org.ecpat.monitoring.scoring.KeptCommitment;
import org.ecpat.monitoring.scoring.KeptGroup;
import org.ecpat.monitoring.scoring.OverdueCommitment;
import org.ecpat.monitoring.scoring.StageGap;
import org.ecpat.monitoring.scoring.StateCommitments;
import org.ecpat.monitoring.table.Reason;
import org.junit.jupiter.api.Test;

/** Pages on one commitment that is measured and one that is not, in two states. */
class KeptPageTest {
  private static final LocalDate DUE = LocalDate.of(2009, 12, 31);
  private static final StageGap LAW = gap(100, 60.04, 1);
  private static final StageGap PRACTICE = gap(60.04, 20, 1);

  private static StageGap gap(double from, double to, int over) {
    return new StageGap(OptionalDouble.of(from), OptionalDouble.of(to), over);
  }

  private static CommitmentScore score(String id, double value, double coverage) {
    return new CommitmentScore(
        id, OptionalDouble.of(value), Optional.empty(), OptionalDouble.of(coverage));
  }

  private static CommitmentScore none(String id, Reason reason) {
    return new CommitmentScore(
        id, OptionalDouble.empty(), Optional.of(reason), OptionalDouble.empty());
  }

  private static StateCommitments ireland() {
    return StateCommitments.builder()
        .state("IRL")
        .name(Text.of("Ireland").with("fr", "Irlande"))
        .addAcceptances(new AcceptedInstrument("T", Acceptance.RESERVED, Truth.TRUE))
        .overall(new KeptGroup(score("overall", 46.7, 0.5), LAW, PRACTICE))
        .addForces(new KeptGroup(score("binding", 46.7, 0.5), LAW, PRACTICE))
        .addKinds(score("structural", 60.04, 1))
        .addThemes(
            new KeptGroup(score("care", 46.7, 0.5), LAW, PRACTICE),
            new KeptGroup(none("far", Reason.NOT_APPLICABLE), StageGap.NONE, StageGap.NONE))
        .addInstruments(new KeptGroup(score("T", 46.7, 0.5), LAW, PRACTICE))
        .addCommitments(
            new KeptCommitment(
                score("T-1", 46.7, 0.5),
                Fulfilment.PARTLY_KEPT,
                OptionalDouble.of(100),
                OptionalDouble.of(60.04),
                OptionalDouble.of(20),
                Optional.of(DUE)),
            new KeptCommitment(
                none("R-1", Reason.NOT_APPLICABLE),
                Fulfilment.NOT_APPLICABLE,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty()))
        .addOverdue(
            new OverdueCommitment("T-1", DUE, Fulfilment.PARTLY_KEPT),
            new OverdueCommitment("T-2", DUE, Fulfilment.UNMEASURED))
        .build();
  }

  private static StateCommitments japan() {
    return StateCommitments.builder()
        .state("JPN")
        .name(Text.of("Japan"))
        .addAcceptances(new AcceptedInstrument("T", Acceptance.UNKNOWN, Truth.UNKNOWN))
        .overall(new KeptGroup(none("overall", Reason.NO_DATA), StageGap.NONE, StageGap.NONE))
        .build();
  }

  private static CommitmentSummary summary(String id) {
    return new CommitmentSummary(
        id,
        OptionalDouble.of(46.7),
        Map.of(Fulfilment.PARTLY_KEPT, 1, Fulfilment.UNKNOWN, 1),
        1,
        LAW,
        PRACTICE);
  }

  private static Commitments kept() {
    return Commitments.builder()
        .header(Samples.header())
        .policy(CommitmentPolicy.BOUND)
        .addStates(ireland(), japan())
        .overall(summary("overall"))
        .addForces(summary("binding"))
        .addInstruments(summary("T"))
        .addThemes(summary("care"))
        .addCommitments(summary("T-1"))
        .addUnmeasured("T-2")
        .addUnmeasuredInstruments("U")
        .build();
  }

  @Test
  void theWholeLeadsFromMeansToWhatIsOverdueAndUnmeasured() {
    assertThat(Report.standard().commitments(kept()).plain())
        .startsWith(
            """
            How far promises are kept: sample, round 2010
            =============================================

            Framework sample 1, methodology plain-means 2, observations notes 1, reference date 2010-12-31.

            An agreement counts from the day it is in force (a declaration: adopted), for states that it is open
            to and whose position is: bound, bound, with reservations, adopted.
            """)
        .contains(
            """
            what               mean  states  fully  so far  partly  not  unknown  overdue  law gap  practice gap
            -----------------  ----  ------  -----  ------  ------  ---  -------  -------  -------  ------------
            all commitments    46.7       1      0       0       1    0        1        1     40.0          40.0
            binding            46.7       1      0       0       1    0        1        1     40.0          40.0
            agreements
            """)
        .contains(
            """
            what                accepted to law  states  law to practice  states
            ------------------  ---------------  ------  ---------------  ------
            all commitments        100.0 → 60.0       1      60.0 → 20.0       1
            binding agreements     100.0 → 60.0       1      60.0 → 20.0       1
            """)
        .contains(
            """
            commitment  due         how far          states
            ----------  ----------  ---------------  ------
            T-1         2009-12-31  partly kept: 1   IRL
            T-2         2009-12-31  not measured: 1  IRL
            """)
        .contains(
            """
            - Agreements of which no commitment is measured (1): U
            - Commitments (1): T-2
            """);
  }

  @Test
  void aStateIsShownWithItsPositionsAndEachCommitment() {
    assertThat(Report.standard().commitments(kept(), "IRL").plain())
        .startsWith("Ireland (IRL), how far promises are kept: sample, round 2010\n")
        .contains(
            """
            what                   kept  coverage  accepted to law  law to practice
            ---------------------  ----  --------  ---------------  ---------------
            all commitments        46.7      50 %     100.0 → 60.0      60.0 → 20.0
            binding agreements     46.7      50 %     100.0 → 60.0      60.0 → 20.0
            structural indicators  60.0     100 %                –                –
            care                   46.7      50 %     100.0 → 60.0      60.0 → 20.0
            T                      46.7      50 %     100.0 → 60.0      60.0 → 20.0
            """)
        .contains(
            """
            agreement  position                  counts
            ---------  ------------------------  ------
            T          bound, with reservations  yes
            """)
        .contains(
            """
            commitment  kept  coverage  how far      accepted  in law  in practice
            ----------  ----  --------  -----------  --------  ------  -----------
            T-1         46.7      50 %  partly kept     100.0    60.0         20.0

            Did not count for the state: R-1.
            """)
        .contains(
            """
            - T-1, due 2009-12-31, partly kept: –
            - T-2, due 2009-12-31, not measured: –
            """);
    assertThat(Report.standard().commitments(kept(), "JPN").plain())
        .contains("all commitments  no data")
        .contains("Nothing is overdue.");
  }

  @Test
  void theWordsAreThoseOfTheLanguage() {
    Report french = Report.builder().locale(Locale.FRENCH).build();
    assertThat(french.commitments(kept(), "IRL").plain())
        .startsWith("Irlande (IRL), dans quelle mesure les promesses sont tenues : sample")
        .contains("T-1, pour le 2009-12-31, tenu en partie : –")
        .contains("46,7");
    Report spanish = Report.builder().locale(Locale.forLanguageTag("es")).build();
    assertThat(spanish.commitments(kept()).markdown())
        .startsWith("# Cuánto se cumplen las promesas: sample, ciclo 2010\n")
        .contains("## Vencido en la fecha de referencia");
  }

  @Test
  void aStateThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> Report.standard().commitments(kept(), "IRE"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error unknown-state: commitments of sample in round 2010: the state must be among"
                + " those measured; found 'IRE'. Did you mean 'IRL'?");
  }

  @Test
  void theOpenPolicyAndNothingOverdueAreSaid() {
    Commitments open =
        Commitments.builder()
            .from(kept())
            .policy(CommitmentPolicy.OPEN)
            .states(List.of(japan()))
            .unmeasured(List.of())
            .unmeasuredInstruments(List.of())
            .build();
    assertThat(Report.standard().commitments(open).plain())
        .contains("for every state that it is\nopen to, whatever its position.\n")
        .contains("Nothing is overdue.\n")
        .doesNotContain("What no indicator measures");
  }
}
