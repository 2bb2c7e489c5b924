package org.ecpat.monitoring.examples.commandline;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;
import org.ecpat.monitoring.Source;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.csv.Tables;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.Level;
import org.ecpat.monitoring.framework.LevelScale;
import org.ecpat.monitoring.observation.Evidence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.scoring.Exercise;

/**
 * Spreadsheets of yes, partial and no, saved as CSV: a state a row, a question a column.
 *
 * @param files the tables, one for each round or all rounds in one
 * @param year the year of a table that names none, neither in a column {@code round} nor in the
 *     name of its file
 * @param title what the exercise is called; after the first file unless given
 * @param groups a table with a state a row and a kind of group a column
 * @param source where the answers come from
 * @param judging how answers become ratings
 */
public record Questionnaire(
    List<Path> files,
    OptionalInt year,
    Optional<String> title,
    Optional<Path> groups,
    Optional<String> source,
    Judging judging) {
  private static final Pattern YEAR = Pattern.compile("(?<![0-9])(19|20)[0-9]{2}(?![0-9])");
  private static final Set<String> PLAIN = Set.of("state", "round", "name");
  private static final String SOURCE = "spreadsheet";

  /** What other columns than questions are often called, and what they are to be called. */
  private static final Map<String, String> MEANT =
      Map.of("year", "round", "année", "round", "año", "round", "period", "round", "code", "state");

  /** What columns with words about the answers are often called. */
  private static final Set<String> REMARKS =
      Set.of(
          "comment",
          "comments",
          "note",
          "notes",
          "remark",
          "remarks",
          "source",
          "sources",
          "commentaire",
          "commentaires",
          "remarque",
          "remarques",
          "comentario",
          "comentarios",
          "observaciones",
          "notas",
          "fuente");

  private static final LevelScale SCALE =
      LevelScale.of(
          level("no", 0, "non", "no"),
          level("partial", 50, "partiel", "parcial"),
          level("yes", 100, "oui", "sí"));

  /** Copies the files. */
  public Questionnaire {
    files = List.copyOf(files);
  }

  /** One table, or several whose names have their years, judged in the usual way. */
  public static Questionnaire of(Path... files) {
    return new Questionnaire(
        List.of(files),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Judging.usual());
  }

  /** The same, with a year for tables that name none. */
  public Questionnaire in(int ofAll) {
    return new Questionnaire(files, OptionalInt.of(ofAll), title, groups, source, judging);
  }

  /**
   * Framework, methodology and observations.
   *
   * @throws InvalidInputException with all that is wrong in a table
   */
  public Exercise exercise() {
    List<List<List<String>>> tables = tables();
    States states = states(tables);
    groups.ifPresent(states::group);
    Framework framework = framework(questions(tables), states);
    List<Round> rounds =
        IntStream.range(0, files.size())
            .mapToObj(i -> round(files.get(i), tables.get(i).get(0)))
            .toList();
    List<Observation> observations =
        each(i -> Tables.reader().observations(framework, rounds.get(i), files.get(i))).stream()
            .flatMap(List::stream)
            .toList();
    return new Exercise(framework, judging.methodology(framework), documented(observations));
  }

  private static States states(List<List<List<String>>> tables) {
    States states = new States();
    tables.forEach(states::add);
    return states;
  }

  /** Names that are probably misspelt: most others are in the catalogue, and these are not. */
  public List<String> doubts() {
    return states(tables()).doubts();
  }

  private Observations documented(List<Observation> observations) {
    Observations.Builder all = Observations.builder().id("answers").framework("spreadsheet");
    source.ifPresent(s -> all.addSources(Source.builder().id(SOURCE).title(Text.of(s)).build()));
    return all.observations(
            source.isEmpty() ? observations : observations.stream().map(this::documented).toList())
        .build();
  }

  private Observation documented(Observation observation) {
    return Observation.builder()
        .from(observation)
        .addEvidence(
            Evidence.builder().method(Evidence.Method.QUESTIONNAIRE).source(SOURCE).build())
        .build();
  }

  /** Findings that say which of several tables they are about. */
  private List<Finding> named(List<Finding> findings, Path file) {
    return files.size() == 1
        ? findings
        : findings.stream()
            .map(
                f ->
                    Finding.builder()
                        .from(f)
                        .subject("table '" + file.getFileName() + "', " + f.subject())
                        .build())
            .toList();
  }

  private List<List<List<String>>> tables() {
    return each(i -> cells(files.get(i)));
  }

  /** What is read from each table, by its place; what is wrong in any is said at once. */
  private <T> List<T> each(IntFunction<T> read) {
    List<T> all = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      try {
        all.add(read.apply(i));
      } catch (InvalidInputException e) {
        findings.addAll(named(e.findings(), files.get(i)));
      }
    }
    InvalidInputException.throwIfErrors(findings);
    return all;
  }

  private static List<List<String>> cells(Path file) {
    try {
      return Tables.reader().cells(file);
    } catch (InvalidInputException e) {
      boolean titled =
          e.findings().size() > 1
              && e.findings().stream().allMatch(f -> f.code().equals("row-length"));
      throw titled ? underATitle(file, e.findings().get(0)) : e;
    }
  }

  /** Every row is longer than the first: the first is a title, not the names of columns. */
  private static InvalidInputException underATitle(Path file, Finding first) {
    return new InvalidInputException(
        String.valueOf(file.getFileName()),
        List.of(
            Finding.builder()
                .from(first)
                .subject("table")
                .rule("the first row must have the names of all columns")
                .remedy("If a title stands above them, delete its row.")
                .build()));
  }

  private Round round(Path file, List<String> header) {
    Matcher named = YEAR.matcher(String.valueOf(file.getFileName()));
    boolean hasName = named.find();
    if (year.isPresent() && (files.size() == 1 || !hasName)) {
      return round(year.getAsInt());
    } else if (hasName) {
      return round(Integer.parseInt(named.group()));
    } else if (header.stream().anyMatch("round"::equalsIgnoreCase)) {
      return round(1);
    }
    throw new InvalidInputException(
        Finding.error("round", "table '" + file.getFileName() + "'", "")
            .rule("must say which year its answers speak about")
            .remedy(
                "Add --year 2026, put the year into the name of the file, or add a column 'round'.")
            .build());
  }

  private static Round round(int year) {
    return Round.of(Integer.toString(year), LocalDate.of(year, 12, 31));
  }

  /** The questions of all tables, in the order in which they are met. */
  private static Set<String> questions(List<List<List<String>>> tables) {
    Set<String> questions = new LinkedHashSet<>();
    for (List<List<String>> table : tables) {
      List<String> header = table.get(0);
      int state = States.column(header);
      for (int i = 0; i < header.size(); i++) {
        if (i != state && !PLAIN.contains(States.plain(header.get(i)))) {
          questions.add(checked(header.get(i)));
        }
      }
    }
    return questions;
  }

  private static String checked(String column) {
    String plain = States.plain(column);
    Optional<String> meant = Optional.ofNullable(MEANT.get(plain));
    if (meant.isPresent() || REMARKS.contains(plain)) {
      throw new InvalidInputException(
          Finding.error("column", "column '" + column + "'", "")
              .rule("is no question")
              .remedy(
                  meant.map(m -> "Call it '" + m + "', or leave it out.").orElse("Leave it out."))
              .build());
    }
    return column;
  }

  private Framework framework(Set<String> questions, States states) {
    boolean inGoals = questions.stream().allMatch(q -> q.indexOf(':') > 0);
    Map<String, List<String>> goals = new LinkedHashMap<>();
    List<Indicator> indicators = new ArrayList<>();
    for (String question : questions) {
      String id = "q" + (indicators.size() + 1);
      int end = inGoals ? question.indexOf(':') : -1;
      String goal = inGoals ? question.substring(0, end).strip() : "All questions";
      goals.computeIfAbsent(goal, g -> new ArrayList<>()).add(id);
      indicators.add(
          Indicator.builder()
              .from(Indicator.of(id, question, IndicatorKind.STRUCTURAL, SCALE))
              .label(Text.of(question.substring(end + 1).strip()))
              .build());
    }
    List<Goal> all = new ArrayList<>();
    goals.forEach(
        (goal, ids) ->
            all.add(Goal.of("goal" + (all.size() + 1), goal, ids.toArray(String[]::new))));
    return Framework.builder()
        .id("spreadsheet")
        .title(Text.of(title.orElseGet(this::name)))
        .states(states.register())
        .goals(all)
        .indicators(indicators)
        .build();
  }

  /** The name of the first file, without its ending and its year. */
  private String name() {
    String file = String.valueOf(files.get(0).getFileName()).replaceFirst("\\.[A-Za-z]+$", "");
    String words = YEAR.matcher(file).replaceAll("").replaceAll("[-_ ]+", " ").strip();
    return words.isEmpty()
        ? "Questions of a spreadsheet"
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static Level level(String id, double points, String french, String spanish) {
    return new Level(id, Text.of(id).with("fr", french).with("es", spanish), points);
  }
}
