package org.ecpat.monitoring.json.format;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecpat.monitoring.Findings;
import org.ecpat.monitoring.commitment.StateRegister;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.FrameworkMapping;
import org.ecpat.monitoring.framework.Profile;
import org.ecpat.monitoring.json.codec.Document;
import org.ecpat.monitoring.json.codec.ObjectCodec;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.methodology.Methods;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Verdicts;
import org.ecpat.monitoring.progress.BoardChange;
import org.ecpat.monitoring.progress.Comparison;
import org.ecpat.monitoring.progress.Pathway;
import org.ecpat.monitoring.progress.PathwayRequest;
import org.ecpat.monitoring.progress.ProgressReview;
import org.ecpat.monitoring.progress.Trends;
import org.ecpat.monitoring.robustness.Robustness;
import org.ecpat.monitoring.robustness.RobustnessRequest;
import org.ecpat.monitoring.scoring.Commitments;
import org.ecpat.monitoring.scoring.Edition;
import org.ecpat.monitoring.scoring.ReasonCodes;
import org.ecpat.monitoring.scoring.Scoreboard;
import org.ecpat.monitoring.scoring.WorkedExamples;

/** The kinds of documents, with the methods that methodologies can name. */
public final class Kinds {
  private static final List<Document<?>> FIXED =
      List.of(
          Document.of("framework", Framework.class, FrameworkFormat.FRAMEWORK, Framework::findings),
          Document.of("findings", Findings.class, FindingFormat.FINDINGS, f -> List.of()),
          Document.of(
              "observations", Observations.class, ObservationFormat.OBSERVATIONS, o -> List.of()),
          Document.of("profile", Profile.class, ProfileFormat.PROFILE, p -> List.of()),
          Document.of("mapping", FrameworkMapping.class, MappingFormat.MAPPING, m -> List.of()),
          Document.of("examples", WorkedExamples.class, ExampleFormat.EXAMPLES, e -> List.of()),
          Document.of("scoreboard", Scoreboard.class, BoardFormat.BOARD, b -> List.of()),
          Document.of(
              "commitments", Commitments.class, CommitmentsFormat.COMMITMENTS, c -> List.of()),
          Document.of("progress", ProgressReview.class, ProgressFormat.PROGRESS, p -> List.of()),
          Document.of("trends", Trends.class, TrendFormat.TRENDS, t -> List.of()),
          Document.of("reasons", ReasonCodes.class, ReasonsFormat.REASONS, r -> List.of()),
          Document.of("states", StateRegister.class, StatesFormat.STATES, StateRegister::findings),
          Document.of("change", BoardChange.class, ChangeFormat.CHANGE, c -> List.of()),
          Document.of("comparison", Comparison.class, ComparisonFormat.COMPARISON, c -> List.of()),
          Document.of("pathway", Pathway.class, PathwayFormat.PATHWAY, p -> List.of()),
          Document.of(
              "pathway-request", PathwayRequest.class, PathwayFormat.REQUEST, p -> List.of()),
          Document.of("verdicts", Verdicts.class, VerdictFormat.VERDICTS, Verdicts::findings));

  /** A line of the form of observations that has one a line; it has no header. */
  public static final Document<Observation> LINE =
      new Document<>(
          "observations", Observation.class, ObservationFormat.OBSERVATION, o -> List.of());

  /** What an edition says about itself, apart from its parts; it has no header of its own. */
  public static final Document<EditionHeader> EDITION_HEADER = EditionFormat.HEADER;

  private static final List<Class<?>> WITH_METHODS =
      List.of(Methodology.class, Edition.class, Robustness.class, RobustnessRequest.class);

  private static final List<Document<?>> NONE = List.of();

  private final Supplier<Methods> methods;

  private Kinds(Supplier<Methods> methods) {
    this.methods = methods;
  }

  /**
   * The kinds, where methodologies can name some methods.
   *
   * @param methods is asked only when a methodology is read or written
   */
  public static Kinds with(Supplier<Methods> methods) {
    return new Kinds(methods);
  }

  /** All kinds. */
  public List<Document<?>> all() {
    return Stream.concat(FIXED.stream(), withMethods().stream()).toList();
  }

  /** The kinds that name methods. */
  private List<Document<?>> withMethods() {
    Methods known = methods.get();
    ObjectCodec<RobustnessRequest> request = new RobustnessRequestFormat(known).request();
    return List.of(
        Document.of(
            "methodology",
            Methodology.class,
            new MethodologyFormat(known).methodology(),
            m -> List.of()),
        EditionFormat.edition(known),
        Document.of(
            "robustness",
            Robustness.class,
            new RobustnessFormat(request).robustness(),
            r -> List.of()),
        Document.of("robustness-request", RobustnessRequest.class, request, r -> List.of()));
  }

  /**
   * The kind whose values are of a type.
   *
   * @throws IllegalArgumentException if there is none
   */
  public <T> Document<T> of(Class<T> type) {
    return find(kind -> kind == type, type);
  }

  /**
   * The kind of a value.
   *
   * @throws IllegalArgumentException if there is none
   */
  public <T> Document<T> of(T value) {
    return find(kind -> kind.isInstance(value), value.getClass());
  }

  private <T> Document<T> find(Predicate<Class<?>> test, Class<?> type) {
    return Stream.of(FIXED, WITH_METHODS.stream().anyMatch(test) ? withMethods() : NONE)
        .flatMap(List::stream)
        .filter(kind -> test.test(kind.type()))
        .findFirst()
        .map(Kinds::<T>typed)
        .orElseThrow(() -> unknown(type));
  }

  @SuppressWarnings("unchecked") // the kind was found by its type
  private static <T> Document<T> typed(Document<?> kind) {
    return (Document<T>) kind;
  }

  private IllegalArgumentException unknown(Class<?> type) {
    String known =
        all().stream().map(kind -> kind.type().getSimpleName()).collect(Collectors.joining(", "));
    return new IllegalArgumentException(
        type.getName() + " is not a kind of document. Known: " + known + ".");
  }
}
