package org.ecpat.monitoring.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Truth;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.methodology.ClassTest;
import org.ecpat.monitoring.methodology.Classification;
import org.ecpat.monitoring.methodology.Criterion;
import org.ecpat.monitoring.methodology.DecisionTable;
import org.ecpat.monitoring.methodology.ElectreTri;
import org.ecpat.monitoring.methodology.LimitProfile;
import org.ecpat.monitoring.methodology.MissingPolicy;
import org.ecpat.monitoring.methodology.MrSort;
import org.ecpat.monitoring.methodology.SortingCriterion;
import org.ecpat.monitoring.scoring.BoardHeader;
import org.ecpat.monitoring.scoring.Rating;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.Scorecard;
import org.junit.jupiter.api.Test;

/** What a card says of tests made by hand, and how a board says ratings are to be read. */
class ClassGroundsTest {
  private static final SortingCriterion[] CRITERIA = {
    SortingCriterion.of("plan", 1, LimitProfile.of("some", 20), LimitProfile.of("notable", 50)),
    SortingCriterion.of("school", 1, LimitProfile.of("some", 20), LimitProfile.of("notable", 50))
  };
  private static final MrSort MR_SORT = (MrSort) Classification.mrSort(0.75, CRITERIA);
  private static final ElectreTri PESSIMISTIC =
      (ElectreTri) Classification.electreTri(0.75, ElectreTri.Procedure.PESSIMISTIC, CRITERIA);
  private static final ElectreTri OPTIMISTIC =
      (ElectreTri) Classification.electreTri(0.75, ElectreTri.Procedure.OPTIMISTIC, CRITERIA);
  private static final DecisionTable TABLE =
      (DecisionTable)
          Classification.decisionTable(
              "slow",
              row("law", "notable", Text.of("the law is fair").with("fr", "la loi est juste")),
              row("plan", "some", Text.of("there is a plan")));

  private static DecisionTable.Row row(String id, String band, Text why) {
    Criterion yes = new Criterion.AnswerIs(id, List.of(Answer.of(true)));
    return new DecisionTable.Row(id, yes, band, why);
  }

  private static ClassGrounds grounds(Classification classification, Locale locale) {
    BoardHeader header =
        BoardHeader.builder().from(Samples.header()).classification(classification).build();
    return new ClassGrounds(new Context(Report.builder().locale(locale).build(), header));
  }

  private static List<String> lines(Classification classification, ClassTest... tests) {
    return lines(classification, Locale.ENGLISH, tests);
  }

  private static List<String> lines(
      Classification classification, Locale locale, ClassTest... tests) {
    return grounds(classification, locale)
        .lines(Rating.builder().band("slow").uncapped("slow").addTests(tests).build());
  }

  private static ClassTest.Builder test(String band, Truth holds, double share) {
    return ClassTest.builder().of(band).holds(holds).concordance(share).credibility(share);
  }

  @Test
  void aMajorityIsNamedWithItsShare() {
    ClassTest missed = test("notable", Truth.FALSE, 0.7499).addSupporting("plan").build();
    ClassTest forbidden =
        test("some", Truth.FALSE, 0)
            .concordance(0.8)
            .addSupporting("plan")
            .addVetoing("school")
            .build();
    ClassTest reached = test("some", Truth.TRUE, 1).addSupporting("plan", "school").build();
    assertThat(lines(MR_SORT, missed, forbidden, reached))
        .containsExactly(
            "● notable progress is not reached: 74.99 % of the weight supports it (National plan);"
                + " 75 % is needed.",
            "◐ some progress is not reached: 80 % of the weight supports it (National plan), but a"
                + " veto forbids it: Teaching.",
            "◐ some progress is reached: 100 % of the weight supports it (National plan, Teaching);"
                + " 75 % is needed.");
  }

  @Test
  void credibilityAndVetoesAreNamed() {
    ClassTest weakened =
        test("notable", Truth.FALSE, 0.12).addSupporting("plan").addVetoing("school").build();
    assertThat(lines(PESSIMISTIC, weakened, test("some", Truth.TRUE, 0.8).build()))
        .containsExactly(
            "● notable progress is not reached: its credibility is 12 %; 75 % is needed. For it:"
                + " National plan. Weakened by a veto: Teaching.",
            "◐ some progress is reached with a credibility of 80 %; 75 % is needed. For it: –.");
    assertThat(
            lines(
                OPTIMISTIC,
                test("some", Truth.TRUE, 1).reverse(0).build(),
                test("notable", Truth.FALSE, 0.4).reverse(0.9).build()))
        .containsExactly(
            "◐ some progress is reached: its profile is not preferred (credibility of the profile"
                + " over the state 0 %, of the state over the profile 100 %; 75 % is needed).",
            "● notable progress is not reached: its profile is preferred (credibility of the profile"
                + " over the state 90 %, of the state over the profile 40 %; 75 % is needed).");
  }

  @Test
  void whatHasNoScoreIsNamedOnce() {
    ClassTest one = test("notable", Truth.FALSE, 0).addMissing("school").build();
    ClassTest two = test("some", Truth.FALSE, 0).addMissing("school").build();
    assertThat(lines(MR_SORT, one, two))
        .hasSize(3)
        .endsWith("Left out, because there is no score: Teaching.");
    assertThat(lines(MR_SORT.withMissing(MissingPolicy.WORST), one, two))
        .hasSize(3)
        .endsWith("Counted as the worst, because there is no score: Teaching.");
  }

  @Test
  void rowsAreSaidWithWhatIsNotKnown() {
    ClassTest unknown = ClassTest.of("law", Truth.UNKNOWN);
    assertThat(lines(TABLE, unknown, ClassTest.of("plan", Truth.TRUE)))
        .containsExactly(
            "Not known; ● notable progress if so: the law is fair",
            "So, and therefore ◐ some progress: there is a plan");
    assertThat(lines(TABLE, unknown, ClassTest.of("plan", Truth.FALSE)))
        .containsExactly(
            "Not known; ● notable progress if so: the law is fair",
            "Not so: there is a plan",
            "No row is known to hold, and therefore ○ slow progress.");
    assertThat(lines(TABLE.withMissing(MissingPolicy.WORST), unknown))
        .endsWith("What is not known counts as the worst, and therefore ○ slow progress.");
  }

  @Test
  void speaksFrenchAndSpanish() {
    ClassTest reached = test("some", Truth.TRUE, 1).addSupporting("plan").build();
    assertThat(lines(MR_SORT, Locale.FRENCH, reached))
        .containsExactly(
            "◐ quelques progrès est atteint : 100 % du poids est pour (National plan) ; il faut"
                + " 75 %.");
    assertThat(lines(MR_SORT, Locale.forLanguageTag("es"), reached))
        .containsExactly(
            "◐ some progress se alcanza: el 100 % del peso está a favor (National plan); hace falta"
                + " el 75 %.");
    assertThat(lines(TABLE, Locale.FRENCH, ClassTest.of("law", Truth.UNKNOWN)))
        .startsWith("On l’ignore ; ● notable progress si cela est vrai : la loi est juste");
  }

  @Test
  void aBoardSaysHowRatingsAreToBeRead() {
    assertThat(grounds(MR_SORT, Locale.ENGLISH).reading())
        .contains(
            "Majority rule (MR-Sort): the best rating for which at least 75 % of the weight is as"
                + " good as its profile, and no criterion forbids it.");
    assertThat(grounds(PESSIMISTIC, Locale.ENGLISH).reading())
        .contains(
            "ELECTRE TRI, pessimistic: the best rating whose profile the state outranks with a"
                + " credibility of at least 75 %.");
    assertThat(grounds(OPTIMISTIC, Locale.ENGLISH).reading())
        .contains(
            "ELECTRE TRI, optimistic: the best rating below the first whose profile is preferred to"
                + " the state; 75 % of credibility is needed.");
    assertThat(grounds(TABLE, Locale.ENGLISH).reading())
        .contains(
            "Decision table, of which the first row that holds decides: the law is fair: ● notable"
                + " progress; there is a plan: ◐ some progress; otherwise ○ slow progress.");
    assertThat(grounds(Classification.byScore(), Locale.ENGLISH).reading()).isEmpty();
    assertThat(lines(Classification.byScore())).isEmpty();
  }

  /** Ireland's rating is marked, and the note says of whom what is not known. */
  @Test
  void aBoardSaysWhichRowsAreNotKnown() {
    Scorecard ireland =
        Scorecard.builder()
            .from(Samples.ireland())
            .adjudications(List.of())
            .rating(
                Rating.builder()
                    .band("some")
                    .uncapped("some")
                    .addTests(ClassTest.of("law", Truth.UNKNOWN), ClassTest.of("plan", Truth.TRUE))
                    .build())
            .build();
    BoardHeader header = BoardHeader.builder().from(Samples.header()).classification(TABLE).build();
    assertThat(Report.standard().board(Scoreboard.of(header, List.of(ireland))).plain())
        .contains("◐ some progress ?")
        .contains("- ? ● notable progress if so, which is not known (IRL): the law is fair");
  }

  @Test
  void bandsOfAClassificationHaveNoBounds() {
    BoardHeader header =
        BoardHeader.builder()
            .from(Samples.header())
            .bands(List.of(Band.lowest("slow", "slow"), Band.lowest("notable", "notable")))
            .classification(TABLE)
            .build();
    assertThat(Report.standard().board(Scoreboard.of(header, Samples.board().cards())).plain())
        .contains("- Ratings: notable; slow.");
  }

  /** The words of a card are those of the report; bands by score have none. */
  @Test
  void aReportSaysThemToo() {
    BoardHeader header = BoardHeader.builder().from(Samples.header()).classification(TABLE).build();
    Rating rating =
        Rating.builder()
            .band("some")
            .uncapped("some")
            .addTests(ClassTest.of("plan", Truth.TRUE))
            .build();
    Report french = Report.builder().language("fr").build();
    assertThat(french.grounds(header, rating))
        .containsExactly("Vrai, donc ◐ quelques progrès : there is a plan");
    assertThat(french.classification(header).orElseThrow()).startsWith("Table de décision");
    assertThat(french.grounds(Samples.header(), rating)).isEmpty();
    assertThat(french.classification(Samples.header())).isEmpty();
  }

  /** Sentences name the next band, and the tests in place of points that are missing to it. */
  @Test
  void sentencesSayWhichTestsDecide() {
    BoardHeader header = BoardHeader.builder().from(Samples.header()).classification(TABLE).build();
    Rating rating =
        Rating.builder()
            .band("some")
            .uncapped("some")
            .addTests(ClassTest.of("law", Truth.FALSE), ClassTest.of("plan", Truth.TRUE))
            .build();
    Scorecard card = Scorecard.builder().from(Samples.ireland()).rating(rating).build();
    assertThat(Report.standard().sentences(Scoreboard.of(header, List.of(card)), "IRL").plain())
        .contains(
            """
            The next better rating is ● notable progress. It does not follow from the score; these tests decide:

            - Not so: the law is fair
            - So, and therefore ◐ some progress: there is a plan
            """);
  }
}
