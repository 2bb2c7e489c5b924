package org.ecpat.monitoring.examples.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.FileOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ecpat.monitoring.commitment.Commitment;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.observation.Verdicts;
import org.ecpat.monitoring.robustness.Factors;
import org.ecpat.monitoring.robustness.RobustnessRequest;
import org.ecpat.monitoring.scoring.Exercise;
import org.ecpat.monitoring.scoring.Scorecard;

/**
 * A static site of an exercise: pages that need neither a server nor a network.
 *
 * <pre>{@code
 * Path index = Site.of(Catalog.open("public-record"), Round.of(2022), Optional.of(Catalog.verdicts()))
 *     .write(Path.of("target", "site"));
 * }</pre>
 *
 * @param exercise what is judged
 * @param round the round that is shown
 * @param verdicts what others published, to stand beside it
 * @param rounds the rounds of which those before are shown as its history
 * @param regions the kind of the groups by which states stand together on the overview
 * @param robustness what is varied to see which ranks and ratings hold; empty varies nothing
 */
public record Site(
    Exercise exercise,
    Round round,
    Optional<Verdicts> verdicts,
    List<Round> rounds,
    String regions,
    Optional<RobustnessRequest> robustness) {

  /** The languages of a site, in the order in which they are offered. */
  public static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("es"));

  private static final String TEMPLATES = "org.ecpat.monitoring.examples.site.templates";
  private static final List<String> ASSETS = List.of("site.css", "site.js");

  /** Copies the rounds. */
  public Site {
    rounds = List.copyOf(rounds);
  }

  /** A site of a round with all rounds before it, by regions. */
  public static Site of(Exercise exercise, Round round, Optional<Verdicts> verdicts) {
    List<Round> rounds = Rounds.of(exercise.methodology(), exercise.observations()).all();
    return new Site(
        exercise, round, verdicts, rounds, "region", Optional.of(varied(exercise.framework())));
  }

  /** Weights within a quarter, one indicator left out, and answers as sure as their assessors. */
  public static RobustnessRequest varied(Framework framework) {
    RobustnessRequest.Builder request = RobustnessRequest.builder();
    request.addFactors(Factors.weightsWithin(0.25), Factors.answers(1));
    if (framework.indicators().stream().filter(i -> i.weight() > 0).count() > 1) {
      request.addFactors(Factors.leaveIndicatorOut(framework));
    }
    return request.build();
  }

  /**
   * Scores the exercise and writes all pages.
   *
   * @return the page to begin with
   */
  public Path write(Path folder) {
    Results results = Results.of(exercise, verdicts, round, rounds, robustness);
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, Site.class.getClassLoader(), TEMPLATES);
    try {
      create(folder.resolve("assets"));
      for (String asset : ASSETS) {
        copy(asset, folder.resolve("assets").resolve(asset));
      }
      Files.writeString(
          folder.resolve("assets").resolve("bands.css"),
          Ratings.css(results.board().header().bands()));
      List<Context> contexts = LANGUAGES.stream().map(l -> new Context(results, l)).toList();
      contexts.parallelStream()
          .map(c -> new Language(engine, c, folder.resolve(c.words().tag())))
          .forEach(language -> language.write(regions));
      Path index = folder.resolve("index.html");
      List<Start> starts = contexts.stream().map(Start::of).toList();
      render(engine, index, "start.jte", Map.of("starts", starts));
      return index;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The way into one language.
   *
   * @param tag its tag
   * @param language its own name
   * @param title the title of the site in it
   */
  public record Start(String tag, String language, String title) {
    static Start of(Context context) {
      Words words = context.words();
      return new Start(words.tag(), words.say("language"), words.text(context.framework().title()));
    }
  }

  private static void create(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(String asset, Path file) throws IOException {
    try (InputStream bytes = Site.class.getResourceAsStream(asset)) {
      if (bytes == null) {
        throw new IllegalStateException("no resource " + asset);
      }
      Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void render(
      TemplateEngine engine, Path file, String template, Map<String, Object> parameters) {
    try (FileOutput output = new FileOutput(file, StandardCharsets.UTF_8)) {
      engine.render(template, parameters, output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The pages of one language. */
  private record Language(TemplateEngine engine, Context context, Path folder) {

    void write(String regions) {
      create(folder);
      OverviewPage overview = new OverviewPage(context, regions);
      page("overview", "index.html", overview.title(), overview);
      for (Scorecard card : context.board().cards()) {
        CardPage page = new CardPage(context, card);
        page("card", context.stateFile(card.state()).orElseThrow(), page.name(), page);
      }
      if (!context.framework().commitments().isEmpty()) {
        page(
            "commitments",
            "commitments.html",
            context.words().say("nav.commitments"),
            new CommitmentsPage(context));
      }
      for (Commitment commitment : context.framework().commitments()) {
        CommitmentPage page = new CommitmentPage(context, commitment);
        page("commitment", page.file(), page.id(), page);
      }
      page(
          "methodology",
          "methodology.html",
          context.words().say("nav.methodology"),
          new MethodologyPage(context));
    }

    private void page(String template, String file, String title, Object page) {
      Frame frame = Frame.of(context, file, title);
      render(
          engine,
          folder.resolve(file),
          template + ".jte",
          Map.of("frame", frame, "words", context.words(), "page", page));
    }
  }
}
