package org.ecpat.monitoring.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ecpat.monitoring.Source;
import org.ecpat.monitoring.commitment.Group;
import org.ecpat.monitoring.commitment.State;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.json.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpreadsheetTest {
  private static final Path DOCUMENTS = Path.of("documents");
  private static final String SAMPLE = DOCUMENTS.resolve("answers.csv").toString();

  @TempDir private Path folder = Path.of("");

  @Test
  void aSpreadsheetBecomesABoardAndCards() throws Exception {
    Result result =
        Result.of(new Spreadsheet(), SAMPLE, "--year", "2026", "--out", folder.toString());
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains(
            """
            rank  state          score     bounds  coverage  rating         possible
            ----  -------------  -----  ---------  --------  -------------  --------
              1=  RUR Ruritania   87.5       87.5     100 %  ● 75 and more  ●
              1=  UTO Utopia      87.5       87.5     100 %  ● 75 and more  ●
               3  ARC Arcadia     50.0  37.5–62.5      75 %  ◑ 50–75        ◔–◑
               4  ERE Erewhon      0.0   0.0–33.3      67 %  ○ 0–25         ○–◔
            """)
        .endsWith(
            "The board and the cards to look at: "
                + folder.resolve("pages").resolve("index.html")
                + "\n");
    assertThat(folder.resolve("pages/fr/state-UTO.html")).content().contains("Utopia");
    assertThat(folder.resolve("board.csv"))
        .content()
        .startsWith("state,name,round,score,low,high,coverage,rating,rank,goal1,q1,q2,q3,q4\r\n")
        .contains("RUR,Ruritania,2026,87.5,87.5,87.5,1,from-75,1,87.5,100,100,50,100\r\n");
    Result again =
        Result.of(
            new ScoreFiles(),
            "--framework",
            folder.resolve("framework.json").toString(),
            "--methodology",
            folder.resolve("methodology.json").toString(),
            "--observations",
            folder.resolve("observations.json").toString(),
            "--round",
            "2026");
    assertThat(again.out()).isEqualTo(Files.readString(folder.resolve("scoreboard.json")));
  }

  /**
   * The invented visits: thirty states, twelve questions of three goals, two years, as Excel in a
   * French locale saves them. The figures of Costaguana are counted by hand: in 2026 prevention
   * 87.5 (partial, yes, yes, yes), protection 87.5 (yes, yes, partial, yes), help 100 over the
   * three questions that are answered.
   */
  @Test
  void twoYearsOfThirtyStatesBecomeCardsWithGoalsRegionsAndChange() throws Exception {
    Result result =
        Result.of(
            new Spreadsheet(),
            DOCUMENTS.resolve("visits-2026.csv").toString(),
            DOCUMENTS.resolve("visits-2024.csv").toString(),
            "--groups",
            DOCUMENTS.resolve("regions.csv").toString(),
            "--title",
            "Our visits",
            "--source",
            "Reports of our visits",
            "--bands",
            "slow, some=50, notable=75",
            "--coverage",
            "60",
            "--out",
            folder.toString());
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .startsWith("Our visits, round 2026\n")
        .contains("States ranked: 29. Not rated: 1.")
        .contains("   1  COS Costaguana        91.7  83.3–91.7      92 %  ● notable")
        .contains("LAP Laputa  100.0  8.3–100.0       8 %  not rated: coverage 8 % of 60 %");
    Framework framework = Documents.read(Framework.class, folder.resolve("framework.json"));
    assertThat(framework.goals())
        .extracting(g -> g.title().value())
        .containsExactly("Prevention", "Protection", "Helping children");
    assertThat(framework.states().groups())
        .extracting(g -> g.name().value())
        .containsExactlyInAnyOrder("North", "South", "Islands");
    String card = Files.readString(folder.resolve("pages/en/state-ZEM.html"));
    assertThat(card).contains("Reports of our visits", "2024", "Change since then");
    assertThat(folder.resolve("pages/en/index.html")).content().contains("Islands");
  }

  @Test
  void knownStatesHaveTheirCodesNamesAndRegions() throws Exception {
    Path file =
        write("visits-2026.csv", "État;Plan ?\nThaïlande;oui\nkenya;VRAI\nFrnace;non\nTHA;\n");
    Result result = Result.of(new Spreadsheet(), file.toString(), "--out", folder.toString());
    assertThat(result.err())
        .isEqualTo(
            "'Frnace' is not in the catalogue's list of states, and stands for itself. Did you"
                + " mean 'France'?\n");
    Framework framework = Documents.read(Framework.class, folder.resolve("framework.json"));
    assertThat(framework.states().states())
        .extracting(State::code)
        .containsExactly("THA", "KEN", "FRN");
    assertThat(framework.states().groups())
        .extracting(Group::id)
        .containsExactlyInAnyOrder("un-africa", "un-asia");
    assertThat(framework.states().sources())
        .as("what the compilers remember of organisations is no source of a card")
        .extracting(Source::id)
        .containsExactly("country-codes");
    assertThat(folder.resolve("pages/es/index.html")).content().contains("Tailandia", "África");
  }

  /** Names as people and as the United Nations write them, beside those of the catalogue. */
  @Test
  void statesMayBeCalledOtherwise() throws Exception {
    Path file =
        write(
            "mine-2026.csv",
            """
            Country,Plan?
            United States,yes
            Cote d'Ivoire,no
            Ivory Coast,
            Viet Nam,yes
            Bosnia and Herzegovina,no
            Saint Kitts and Nevis,no
            Russian Federation,no
            Kenya,yes
            """);
    Result result = Result.of(new Spreadsheet(), file.toString(), "--out", folder.toString());
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .contains("USA United States", "CIV Cote d'Ivoire", "VNM Vietnam", "KNA Saint Kitts and");
    assertThat(Documents.read(Framework.class, folder.resolve("framework.json")).states().states())
        .extracting(State::code)
        .containsExactly("USA", "CIV", "VNM", "BIH", "KNA", "RUS", "KEN");
  }

  @Test
  void mistakesInSeveralTablesAreSaidAtOnceWithTheirTables() throws Exception {
    isRefused(
        """
        error cell (line 2, column 2): table 'a-2025.csv', column 'Plan?' of 'A': must be an answer on the scale; found 'soon'. Known: 'no', 'partial', 'yes'.
        error duplicate-observation (line 3): table 'b-2026.csv', row of 'A': must not answer again what another row has answered for that state and round. The first is in line 2; delete one of the two.
        """,
        write("a-2025.csv", "State;Plan?;Law?\nA;soon;no\n").toString(),
        write("b-2026.csv", "State;Plan?;Law?\nA;yes;no\nA;yes;no\n").toString());
    isRefused(
        """
        error duplicate-column (line 1, column 3): table 'c-2025.csv', column 'Plan?': must be there once.
        error empty-table: table 'd-2026.csv', table: must have a row of names.
        """,
        write("c-2025.csv", "State;Plan?;Plan?\nA;yes;no\n").toString(),
        write("d-2026.csv", "").toString());
  }

  @Test
  void roundsMayStandInAColumnAndCodesDoNotCollide() throws Exception {
    Path file =
        write(
            "mine.csv",
            """
            State,round,Plan?
            Borduria,2024,no
            Borduria,2025,yes
            Bordeland,2025,y
            Bo,2025,n
            """);
    Result result = Result.of(new Spreadsheet(), file.toString(), "--out", folder.toString());
    assertThat(result.out())
        .contains("round 2025", "1=  BOD Bordeland  100.0", "1=  BOR Borduria   100.0", "BO1 Bo");
  }

  @Test
  void mistakesAreNamedByRowAndColumn() throws Exception {
    Path file =
        write("mine.csv", "Pays;Numéro vert ?\nRuritanie;oui\nUtopie;n/a\nArcadie;peut-être\n");
    isRefused(
        """
        error ambiguous-absence (line 3, column 2): column 'Numéro vert ?' of 'Utopie': must say why there is no answer; found 'n/a'. Write not-applicable, no-data, withheld, unresolved or not-assessed, or leave it empty.
        error cell (line 4, column 2): column 'Numéro vert ?' of 'Arcadie': must be an answer on the scale; found 'peut-être'. Known: 'no', 'partial', 'yes'.
        """,
        file.toString(),
        "--year=2026");
  }

  @Test
  void whatSpreadsheetsOftenHaveIsAnsweredWithWhatToDo() throws Exception {
    isRefused(
        "error row-length (line 2, column 2): table: the first row must have the names of all"
            + " columns. If a title stands above them, delete its row.\n",
        write("titled-2026.csv", "Our visits;;\nState;Plan?;Law?\nA;yes;no\nB;no;no\n").toString());
    isRefused(
        "error round: table 'mine.csv': must say which year its answers speak about. Add --year"
            + " 2026, put the year into the name of the file, or add a column 'round'.\n",
        write("mine.csv", "State;Plan?\nA;yes\n").toString());
    isRefused(
        "error column: column 'Year': is no question. Call it 'round', or leave it out.\n",
        write("mine.csv", "State;Year;Plan?\nA;2026;yes\n").toString());
    isRefused(
        "error column: column 'Notes': is no question. Leave it out.\n",
        write("mine-2026.csv", "State;Plan?;Notes\nA;yes;Seen in May\n").toString());
    Path latin = folder.resolve("latin-2026.csv");
    Files.write(latin, "State;Numéro?\nA;yes\n".getBytes(StandardCharsets.ISO_8859_1));
    isRefused(
        "error encoding (line 1): table: must be in UTF-8; found letters of another encoding, such"
            + " as Windows-1252. Save it again as 'CSV UTF-8'.\n",
        latin.toString());
    Path good = write("good-2026.csv", "State;Plan?\nA;yes\n");
    isRefused(
        "error band-bound: band 'b': every band but the first must say from which score on it"
            + " counts. Write it as in slow, some=50, notable=75.\n",
        good.toString(),
        "--bands=a,b");
    isRefused(
        "Option --coverage: must be from 0 to 100, not 400.\nTry --help.\n",
        good.toString(),
        "--coverage=400");
    isRefused(
        "error unknown-state: table of groups: must name states that have answers; found 'C'."
            + " Known: 'A'.\n",
        good.toString(),
        "--groups=" + write("groups.csv", "state,region\nC,North\n"));
  }

  @Test
  void bandsAreReadFromTheirWords() {
    assertThat(Judging.of("very slow, some=50, notable = 75.5", 0.6).bands())
        .extracting(b -> b.id() + b.symbol().orElseThrow() + b.atLeast().orElse(-1))
        .containsExactly("very-slow○-1.0", "some◑50.0", "notable●75.5");
    assertThat(Judging.usual().bands())
        .extracting(b -> b.symbol().orElseThrow())
        .isEqualTo(List.of("○", "◔", "◑", "●"));
  }

  private void isRefused(String message, String... args) {
    Object[] all =
        Stream.concat(Stream.of(args), Stream.of("--out=" + folder.resolve("out"))).toArray();
    Result result = Result.of(new Spreadsheet(), all);
    assertThat(result.err()).isEqualTo(message);
    assertThat(result.code()).isEqualTo(2);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
