package org.ecpat.monitoring.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Cards whose rating comes from a decision table, with imputed answers and an unmeasured duty. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClassifiedSiteTest {
  @TempDir private static Path folder = Path.of("");

  @BeforeAll
  void write() {
    Invented.classified().write(folder);
  }

  private static Document page(String file) throws IOException {
    return Jsoup.parse(folder.resolve(file).toFile(), "UTF-8");
  }

  @Test
  void aCardSaysWhichTestsDecidedItsClass() throws IOException {
    assertThat(page("en/state-UTO.html").select(".verdict h3 + .facts li").eachText())
        .containsExactly("So, and therefore ● notable progress: victims are not prosecuted");
    assertThat(page("fr/state-RUR.html").select(".verdict h3 + .facts li").eachText())
        .containsExactly(
            "Faux : les victimes ne sont pas poursuivies",
            "Vrai, donc ◑ des progrès : il y a au moins un projet de plan");
    assertThat(page("es/state-ARC.html").select(".verdict h3 + .facts li").eachText())
        .startsWith("Se ignora; ● progreso notable si es así: no se procesa a las víctimas");
  }

  @Test
  void theMethodologySaysHowStatesComeIntoClasses() throws IOException {
    Document page = page("en/methodology.html");
    assertThat(page.select("#bands ~ p").eachText())
        .containsExactly(
            "Decision table, of which the first row that holds decides: victims are not"
                + " prosecuted: ● notable progress; there is a draft of a plan at least:"
                + " ◑ some progress; otherwise ○ slow progress.");
    assertThat(page.select("#bands + table td").eachText()).containsOnly("by its class");
    assertThat(page("en/state-UTO.html").select(".gauge .zone"))
        .as("no bands along the line of the score")
        .isEmpty();
  }

  /**
   * Arcadia has no number of schools: the others have 85 and 90, and the mean of the two is 87.5.
   */
  @Test
  void theGroundOfAnImputationIsInTheLanguageOfThePage() throws IOException {
    assertThat(page("en/state-ARC.html").select(".indicators .note").eachText())
        .contains("imputed by impute-mean: 87.5 (mean of 2 states)");
    assertThat(page("fr/state-ARC.html").select(".indicators .note").eachText())
        .contains("imputé par impute-mean : 87,5 (moyenne de 2 États)");
    assertThat(page("es/state-ARC.html").select(".indicators .note").eachText())
        .contains("imputado por impute-mean: 87,5 (media de 2 Estados)");
  }

  /**
   * Of the plan and the schools Utopia has 100 and 85. What nobody measures is overdue too when its
   * day has passed: nothing says that it is kept.
   */
  @Test
  void whatIsOverdueAndNotMeasuredIsListed() throws IOException {
    assertThat(page("en/state-UTO.html").select("ul.promises").get(0).select("li").eachText())
        .containsExactly(
            "◐ partly kept: 92.5 PACT-1 Have a plan due by December 31, 2020",
            "? not measured PACT-9 Train every officer due by December 31, 2021");
    assertThat(page("en/commitment-PACT-9.html").select(".facts li").eachText())
        .contains("to be done by December 31, 2021", "overdue in 4 states");
  }
}
