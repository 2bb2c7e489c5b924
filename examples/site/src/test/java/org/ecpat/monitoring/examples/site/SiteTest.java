package org.ecpat.monitoring.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The pages of an invented exercise, as a reader and as an attacker would look at them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteTest {
  private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "xlink:href");

  @TempDir private static Path folder = Path.of("");

  private final Map<String, Document> pages = new TreeMap<>();

  @BeforeAll
  void write() throws IOException {
    Path index = Invented.site().write(folder);
    assertThat(index).isEqualTo(folder.resolve("index.html")).isRegularFile();
    for (Path file : files(folder)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      if (name.endsWith(".html")) {
        pages.put(name, Jsoup.parse(Files.readString(file)));
      }
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Document page(String name) {
    assertThat(pages).containsKey(name);
    return Objects.requireNonNull(pages.get(name));
  }

  @Test
  void everyLanguageHasTheSamePages() {
    List<String> names =
        List.of(
            "commitment-PACT-1.html",
            "commitment-PACT-2.html",
            "commitment-pact-2-2.html",
            "commitments.html",
            "index.html",
            "methodology.html",
            "state-___X__b_.html",
            "state-ARC.html",
            "state-RUR.html",
            "state-UTO.html");
    for (String language : List.of("en", "fr", "es")) {
      assertThat(
              pages.keySet().stream()
                  .filter(p -> p.startsWith(language + "/"))
                  .map(p -> p.substring(3)))
          .containsExactlyInAnyOrderElementsOf(names);
      assertThat(page(language + "/index.html").expectFirst("html").attr("lang"))
          .isEqualTo(language);
    }
  }

  @Test
  void everyLinkLeadsSomewhere() {
    List<String> lost = new ArrayList<>();
    pages.forEach(
        (name, page) -> {
          for (Element link : page.select("[href], [src]")) {
            String to = link.hasAttr("href") ? link.attr("href") : link.attr("src");
            if (!to.startsWith("https://example.org/") && !isThere(name, to)) {
              lost.add(name + ": " + to);
            }
          }
        });
    assertThat(lost).isEmpty();
  }

  private boolean isThere(String from, String to) {
    String[] parts = to.split("#", 2);
    String file =
        parts[0].isEmpty()
            ? from
            : Path.of(from).resolveSibling(parts[0]).normalize().toString().replace('\\', '/');
    Document target = pages.get(file);
    return (parts.length == 1 || target == null)
        ? Files.isRegularFile(folder.resolve(file))
        : target.getElementById(parts[1]) != null;
  }

  @Test
  void idsAreUniqueAndLabelsPointToThem() {
    pages.forEach(
        (name, page) -> {
          Set<String> ids = new HashSet<>();
          page.select("[id]").forEach(e -> assertThat(ids.add(e.id())).as(name + e.id()).isTrue());
          page.select("[aria-labelledby]")
              .forEach(e -> assertThat(ids).as(name).contains(e.attr("aria-labelledby")));
          page.select("label").forEach(e -> assertThat(ids).contains(e.attr("for")));
          assertThat(page.select("h1")).as(name).hasSize(1);
          assertThat(page.title()).as(name).isNotBlank();
        });
  }

  @Test
  void everyChartHasItsWords() {
    pages.forEach(
        (name, page) ->
            page.select("svg")
                .forEach(
                    svg ->
                        assertThat(
                                svg.attr("aria-hidden").equals("true")
                                    || (svg.attr("role").equals("img")
                                        && !svg.attr("aria-label").isBlank()))
                            .as(name + " " + svg.className())
                            .isTrue()));
    assertThat(page("en/state-UTO.html").expectFirst("svg.gauge").attr("aria-label"))
        .isEqualTo("Score 96.3 on a line from 0 to 100; bounds 96.3.");
    assertThat(page("fr/state-ARC.html").expectFirst("svg.gauge").attr("aria-label"))
        .isEqualTo("Score 50,0 sur une ligne de 0 à 100\u00a0; bornes 12,5–87,5.");
  }

  @Test
  void textsThatMeanHarmAreOnlyTexts() {
    pages.forEach(
        (name, page) -> {
          assertThat(page.select("script").stream().map(s -> s.attr("src")))
              .as(name)
              .allMatch(src -> src.equals("../assets/site.js"));
          assertThat(page.select("script").html()).as(name).isEmpty();
          assertThat(page.select("img, iframe, object, embed, style, base")).as(name).isEmpty();
          for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
              assertThat(attribute.getKey()).as(name).doesNotStartWith("on").isNotEqualTo("style");
              if (ADDRESSES.contains(attribute.getKey())) {
                assertThat(attribute.getValue()).as(name).doesNotContain("script:");
              }
            }
          }
        });
    assertThat(page("en/state-RUR.html").text())
        .contains("We thank you. </p><script>alert('harm')</script><img src=x onerror=alert(1)>");
    assertThat(page("en/commitment-PACT-2.html").expectFirst("h1").text())
        .isEqualTo("Answer every call \" onmouseover=\"alert(2)\" '");
  }

  @Test
  void nothingTurnsALineAround() throws IOException {
    for (Path file : files(folder)) {
      assertThat(Files.readString(file))
          .as(file.toString())
          .doesNotContainPattern("[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F]");
    }
  }

  @Test
  void restrictedEvidenceIsNowhere() throws IOException {
    for (Path file : files(folder)) {
      assertThat(Files.readString(file, StandardCharsets.UTF_8))
          .as(file.toString())
          .doesNotContain(Invented.SECRET)
          .doesNotContain("example.org/witness");
    }
    assertThat(page("en/methodology.html").select("#sources + ul li").eachText())
        .containsExactly("[evil] Evil", "[papers] Their paper", "[visits] Reports of our visits");
  }

  @Test
  void theBoardSaysWhoStandsWhereAndWhy() {
    Document board = page("en/index.html");
    assertThat(board.select("table.board tbody tr").eachText())
        .containsExactly(
            "1 (1) Utopia UTO 96.3 96.3 100 % n notable progress * decided otherwise: see the card"
                + " +13.8 Two stars or One star",
            "2 (2–3) Ruritania RUR 60.0 60.0 100 % ◑ some progress ≈ the rating does not always"
                + " hold – –",
            "3 (2–3) Evil </p><script>alert('harm')</script><img src=x onerror=alert(1)>\""
                + " onmouseover=\"alert(2)\" 'leftright ../X/<b> 25.0 25.0–50.0 75 % ○ slow"
                + " progress ≈ the rating does not always hold possible: ○ to ◑ – –",
            "– Arcadia ARC 50.0 12.5–87.5 25 % · not rated 25 % answered, 60 % asked for – –");
    assertThat(board.select(".region h3").eachText())
        .containsExactly("North", "South", "Other states");
    assertThat(board.expectFirst("svg.shares").attr("aria-label"))
        .isEqualTo("notable progress: 1; some progress: 1; slow progress: 1; not rated: 1");
  }

  @Test
  void aCardTellsRepliesDecisionsPromisesAndChange() {
    Document card = page("en/state-RUR.html");
    assertThat(card.select(".verdict .facts li").eachText())
        .containsExactly(
            "Score 60.0 of 100.",
            "100 % of the weight is answered.",
            "No better than ◑ some progress in any case: child victims can be prosecuted",
            "The missing answers cannot change the rating.");
    assertThat(card.select(".goal h3").eachText())
        .containsExactly("Prevention", "Awareness", "Protection");
    assertThat(card.select(".flag").eachText()).containsExactly("due by December 31, 2020");
    assertThat(card.expectFirst("#promises ~ p").text()).isEqualTo("Partly kept: 2");
    Document decided = page("en/state-UTO.html");
    assertThat(decided.select("#decisions ~ blockquote").text())
        .startsWith("◑ some progress The plan has no money.")
        .endsWith("the committee, February 1, 2027");
    assertThat(decided.select("#history ~ .scroll tbody tr").eachText())
        .containsExactly(
            "2024 82.5 82.5 100 % n notable progress +13.8 over 4 indicators; left out: 0",
            "2026 96.3 96.3 100 % n notable progress");
    assertThat(decided.select(".others .other").text())
        .startsWith("Two stars or One star (derived) between one and two");
  }

  /** Utopia's 92.5 is the mean of 100 for the plan and 85 for the schools; Arcadia is unranked. */
  @Test
  void groupsHaveMeansOfTheWholeAndOfEachGoal() {
    Document board = page("en/index.html");
    assertThat(board.select("table.groups thead th").eachText())
        .containsExactly(
            "Group", "Ranked states", "Mean score", "Prevention", "Protection", "Ratings");
    assertThat(board.select("table.groups tbody tr").eachText())
        .containsExactly("North 1 of 2 96.3 92.5 100.0", "South 1 of 1 60.0 70.0 50.0");
    assertThat(board.select("table.groups svg").eachAttr("aria-label"))
        .containsExactly("notable progress: 1; not rated: 1", "some progress: 1");
    assertThat(board.select("#in-group option").eachText())
        .containsExactly("all", "North", "South");
    assertThat(page("fr/index.html").select("#groups ~ details summary").text())
        .isEqualTo("Régions");
  }

  /**
   * Ruritania has 60: prevention (50 + 90) / 2 = 70, protection (0 + 100) / 2 = 50. With no for yes
   * on the prosecution of victims, protection is 100 and the whole 85.
   */
  @Test
  void aCardShowsTheWayToTheNextRating() {
    Document card = page("en/state-RUR.html");
    assertThat(card.expectFirst("#pathway").text()).isEqualTo("The way to n notable progress");
    assertThat(card.select(".pathway > div:first-child > ul li").eachText())
        .containsExactly(
            "A cap: child victims can be prosecuted", "The score is 60.0, and 70.0 is asked for.");
    assertThat(card.select(".ways > li").eachText())
        .containsExactly(
            "Victims can be prosecuted: yes →becomes no Then the score is 85.0 and the rating n"
                + " notable progress.");
    assertThat(card.select(".pathway tbody tr td.number").eachText())
        .containsExactly("+25.0", "+12.5", "+2.5");
    assertThat(page("en/state-ARC.html").select(".pathway > div:first-child").text())
        .contains("25 % of the weight is answered, and 60 % is asked for.")
        .contains("2 answers would do it together. Each of these 3 ways is enough:");
    assertThat(page("en/state-UTO.html").select("#pathway")).isEmpty();
  }

  @Test
  void aCardSaysWhichAnswersDifferFromTheRoundBefore() {
    Document card = page("en/state-UTO.html");
    assertThat(card.select(".turns li").eachText())
        .containsExactly(
            "▲better: Schools that teach it: 80 % of schools →becomes 85 % of schools",
            "▲better: National plan: drafted →becomes adopted");
    assertThat(page("en/state-RUR.html").select(".turns")).isEmpty();
  }

  @Test
  void aCardSaysHowSureItIs() {
    Document card = page("en/state-UTO.html");
    assertThat(card.select("#sure ~ .facts li").eachText())
        .hasSize(3)
        .startsWith("In 90 % of the repetitions the rank lies at 1.")
        .endsWith("Rank and rating hold.");
    assertThat(card.expectFirst("#sure ~ svg").attr("aria-label"))
        .isEqualTo("notable progress in 100\u00a0% of the repetitions");
    assertThat(page("es/methodology.html").select("dl dd").eachText())
        .anyMatch(
            text -> text.startsWith("1.000 repeticiones con cambios al azar: todos los pesos"));
  }

  @Test
  void textsAndNumbersAreInTheLanguageOfThePage() {
    assertThat(page("fr/index.html").expectFirst("h1").text()).isEqualTo("Aider les enfants");
    assertThat(page("es/index.html").expectFirst("h1").text()).isEqualTo("Ayudar a los niños");
    assertThat(page("fr/state-UTO.html").expectFirst(".verdict .facts li").text())
        .isEqualTo("Score 96,3 sur 100.");
    assertThat(page("es/state-UTO.html").expectFirst("h1").text()).isEqualTo("Utopía UTO");
    assertThat(page("es/index.html").select(".languages a").eachAttr("href"))
        .containsExactly("../en/index.html", "../fr/index.html", "../es/index.html");
    assertThat(page("fr/commitment-PACT-1.html").select(".facts li").eachText())
        .containsExactly(
            "traité, contraignant",
            "adopté le 25 mai 2000",
            "en vigueur depuis le 18 janvier 2002",
            "à réaliser avant le 31 décembre 2020",
            "en retard dans 4 États",
            "certitude de la formulation : publié");
  }

  @Test
  void theSameInputGivesTheSameBytes(@TempDir Path other) throws IOException {
    Invented.site().write(other);
    assertThat(files(other)).hasSameSizeAs(files(folder));
    for (Path file : files(folder)) {
      assertThat(other.resolve(folder.relativize(file))).hasSameBinaryContentAs(file);
    }
  }
}
