package org.ecpat.monitoring.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecpat.monitoring.json.Catalog;
import org.ecpat.monitoring.observation.Round;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The site of the public record, used by hand and keyboard in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteBrowserTest {
  private static final Path PICTURES = Path.of("target", "screenshots");

  @TempDir private static Path folder = Path.of("");

  private Path site = folder;
  private Path invented = folder;
  private Path classified = folder;
  private Optional<Browser> opened = Optional.empty();

  @BeforeAll
  void open() {
    site = folder.resolve("public-record");
    invented = folder.resolve("invented");
    Site.of(Catalog.open("public-record"), Round.of(2022), Optional.of(Catalog.verdicts()))
        .write(site);
    Invented.site().write(invented);
    classified = folder.resolve("classified");
    Invented.classified().write(classified);
    opened = Optional.of(Browser.open(folder.resolve("profile")));
  }

  @AfterAll
  void close() {
    opened.ifPresent(Browser::close);
  }

  @BeforeEach
  void desktop() {
    browser().size(1280, 1000);
  }

  private Browser browser() {
    return opened.orElseThrow();
  }

  @Test
  void columnsSortByClickAndByKeyboard() {
    browser().go(site.resolve("en/index.html"));
    assertThat(browser().texts("table.board tbody th a")).startsWith("Sri Lanka", "Montenegro");
    browser().find("th[data-sort=score] button").click();
    assertThat(browser().find("th[data-sort=score]").getDomAttribute("aria-sort"))
        .isEqualTo("descending");
    assertThat(browser().texts("table.board tbody td:nth-child(3)")).startsWith("100.0");
    WebElement name = browser().find("th[data-sort=name] button");
    name.sendKeys(Keys.ENTER);
    assertThat(browser().texts("table.board tbody th a")).startsWith("Afghanistan", "Albania");
    assertThat(browser().find(".found").getText()).isEqualTo("Sorted by State");
    name.sendKeys(Keys.SPACE);
    assertThat(browser().texts("table.board tbody th a")).startsWith("Zimbabwe", "Zambia");
    assertThat(browser().find("th[data-sort=name]").getDomAttribute("aria-sort"))
        .isEqualTo("descending");
  }

  @Test
  void statesAreFoundByNameRegionAndRating() {
    browser().go(site.resolve("fr/index.html"));
    assertThat(browser().find(".found").getText()).isEqualTo("142 États affichés");
    browser().find("#find").sendKeys("thail");
    assertThat(browser().texts("table.board tbody th a")).containsExactly("Thaïlande");
    browser().find("#find").clear();
    browser().find("#find").sendKeys("cote");
    assertThat(browser().texts("table.board tbody th a")).containsExactly("Côte d’Ivoire");
    browser().find("#find").sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
    new Select(browser().find("#in-group")).selectByVisibleText("Europe");
    assertThat(browser().find(".found").getText()).isEqualTo("8 États affichés");
    new Select(browser().find("#in-band")).selectByIndex(1);
    assertThat(browser().find(".found").getText()).isEqualTo("3 États affichés");
    assertThat(browser().texts("table.board tbody .code")).containsExactly("MNE", "MKD", "MDA");
  }

  @Test
  void aCardOpensChangesLanguageAndIsPrintedWhole() {
    browser().go(site.resolve("en/index.html"));
    browser().find("table.board a[href='state-THA.html']").click();
    assertThat(browser().find("h1").getText()).isEqualTo("Thailand THA");
    browser().screenshot(PICTURES.resolve("card-desktop.png"));
    browser().find(".languages a[lang=es]").click();
    assertThat(browser().address()).endsWith("/es/state-THA.html");
    assertThat(browser().find("h1").getText()).isEqualTo("Tailandia THA");
    browser().find(".languages a[lang=fr]").click();
    assertThat(browser().find("h1").getText()).isEqualTo("Thaïlande THA");
    assertThat(
            browser()
                .run(
                    "window.print = () => (window.printed = true);"
                        + "document.querySelector('button.print').click(); return window.printed;"))
        .isEqualTo(true);
    String paper = browser().print(PICTURES.resolve("card.pdf"));
    assertThat(paper)
        .contains("Thaïlande", "dossier solide", "Engagements tenus et en retard")
        .contains("Article 3")
        .doesNotContain("Imprimer cette fiche", "Español");
  }

  @Test
  void theKeyboardAloneFindsACardAndOpensWhatIsFolded() {
    browser().go(site.resolve("en/index.html"));
    browser().press(Keys.TAB);
    assertThat(browser().focused().getText()).isEqualTo("Skip to the content");
    browser().press(Keys.ENTER);
    assertThat(browser().address()).endsWith("#main");
    browser().focus("#find");
    browser().press("thai");
    browser().press(Keys.TAB, Keys.TAB, Keys.TAB);
    for (int i = 0; i < 8 && !"Thailand".equals(browser().focused().getText()); i++) {
      browser().press(Keys.TAB);
    }
    assertThat(browser().focused().getText()).isEqualTo("Thailand");
    browser().press(Keys.ENTER);
    assertThat(browser().address()).endsWith("/en/state-THA.html");
    assertThat(browser().texts("details .promises li")).isEmpty();
    browser().focus("details summary");
    browser().press(Keys.ENTER);
    assertThat(browser().texts("details .promises li")).isNotEmpty();
  }

  @Test
  void whatHasNoValueStandsLastInBothDirections() {
    browser().go(site.resolve("en/index.html"));
    WebElement score = browser().find("th[data-sort=score] button");
    score.click();
    assertThat(last("table.board tbody th a")).isEqualTo("Taiwan");
    score.click();
    assertThat(browser().texts("table.board tbody td:nth-child(3)")).startsWith("23.6", "24.2");
    assertThat(last("table.board tbody th a")).isEqualTo("Taiwan");
  }

  private String last(String selector) {
    List<String> texts = browser().texts(selector);
    return texts.get(texts.size() - 1);
  }

  static Stream<Arguments> pages() {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("overview", "index.html");
    kinds.put("card", "state-ALB.html");
    kinds.put("card-unrated", "state-CHN.html");
    kinds.put("commitments", "commitments.html");
    kinds.put("commitment", "commitment-OPSC-3.html");
    kinds.put("methodology", "methodology.html");
    return Stream.concat(
        Stream.of(Arguments.of("index.html", "start")),
        Stream.of("en", "fr", "es")
            .flatMap(
                tag ->
                    kinds.entrySet().stream()
                        .map(
                            kind ->
                                Arguments.of(
                                    tag + "/" + kind.getValue(), kind.getKey() + "-" + tag))));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void noPageHasABarrier(String page, String picture) {
    browser().go(site.resolve(page));
    assertThat(browser().violations()).isEmpty();
    browser().screenshot(PICTURES.resolve(picture + "-desktop.png"));
    browser().size(320, 700);
    browser().go(site.resolve(page));
    assertThat(browser().run("return document.documentElement.scrollWidth <= window.innerWidth"))
        .as("fits 320 pixels, as WCAG 2.2 asks in 1.4.10")
        .isEqualTo(true);
    browser().size(390, 844);
    browser().go(site.resolve(page));
    assertThat(browser().violations()).isEmpty();
    browser().screenshot(PICTURES.resolve(picture + "-phone.png"));
    assertThat(browser().complaints()).isEmpty();
  }

  @Test
  void theBoardIsPrintedWithoutWhatOnlyAScreenNeeds() {
    browser().go(site.resolve("es/index.html"));
    String paper = browser().print(PICTURES.resolve("overview.pdf"));
    assertThat(paper)
        .contains("Tailandia", "Medias de los grupos", "Organizaciones", "Unión Africana")
        .doesNotContain("English", "Buscar");
  }

  @ParameterizedTest
  @ValueSource(strings = {"index", "state-RUR", "state-UTO", "state-___X__b_", "commitment-PACT-2"})
  void textsThatMeanHarmDoNothing(String page) {
    browser().go(invented.resolve("en").resolve(page + ".html"));
    assertThat(browser().run("return document.scripts.length")).isEqualTo(1L);
    assertThat(browser().run("return document.images.length")).isEqualTo(0L);
    assertThat(browser().violations()).isEmpty();
    assertThat(browser().complaints()).isEmpty();
  }

  /** Ratings of a decision table, what was imputed, and an overdue duty that nobody measures. */
  @ParameterizedTest
  @ValueSource(strings = {"en/state-ARC", "fr/state-RUR", "es/methodology", "en/commitment-PACT-9"})
  void noPageOfClassesHasABarrier(String page) {
    browser().go(classified.resolve(page + ".html"));
    assertThat(browser().violations()).isEmpty();
    browser().screenshot(PICTURES.resolve("classes-" + page.replace('/', '-') + ".png"));
    assertThat(browser().complaints()).isEmpty();
  }

  /** On a phone rows are blocks, and stay rows of a table with their heads for those who listen. */
  @Test
  void onAPhoneTheTablesOfACardAreReadDownward() {
    browser().size(390, 844);
    browser().go(site.resolve("en/state-ALB.html"));
    assertThat(
            browser().run("return getComputedStyle(document.querySelector('.stack tr')).display"))
        .isEqualTo("grid");
    assertThat(
            browser()
                .run(
                    "return [...document.querySelectorAll('.scroll')].every((box) =>"
                        + " box.scrollWidth <= box.clientWidth)"))
        .as("no table has to be moved sideways")
        .isEqualTo(true);
    assertThat(
            browser().run("return document.querySelector('.indicators td.number').dataset.label"))
        .isEqualTo("Score");
    assertThat(browser().find(".indicators").getAriaRole()).isEqualTo("table");
    assertThat(browser().find(".indicators tbody tr").getAriaRole()).isEqualTo("row");
    assertThat(browser().find(".indicators tbody th").getAriaRole()).isEqualTo("rowheader");
  }

  @Test
  void nothingIsAskedOfANetwork() {
    browser().go(site.resolve("en/state-THA.html"));
    Object loaded =
        browser()
            .run(
                "return [...document.querySelectorAll('link, script')].map((e) => e.href ||"
                    + " e.src)");
    assertThat((List<?>) loaded)
        .hasSize(3)
        .allSatisfy(address -> assertThat(address.toString()).startsWith("file:"));
    assertThat(browser().complaints()).isEmpty();
  }
}
