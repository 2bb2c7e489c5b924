package org.ecpat.monitoring.observation;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.RandomAccess;
import java.util.function.Consumer;
import org.ecpat.monitoring.framework.Answer;

/**
 * Very many observations in little memory: a list that keeps columns of numbers, without evidence.
 *
 * <p>Evidence and notes are left out; all else is kept. Each observation takes 28 bytes, besides
 * the names and the combinations of other properties, which are kept once, and ids, where
 * observations have them. {@link #get(int)} makes an observation anew, equal to the one that was
 * added but for what is left out. Unmodifiable.
 */
public final class ObservationColumns extends AbstractList<Observation> implements RandomAccess {
  private static final int CHUNK = 1 << 14;
  private static final int QUANTITY = -1;

  private final List<Chunk> chunks;
  private final int size;
  private final Dictionary<String> states;
  private final Dictionary<String> indicators;
  private final Dictionary<Round> rounds;
  private final Dictionary<Object> answers;
  private final Dictionary<Rest> rests;
  private final Map<Integer, String> ids;
  private final Map<Integer, String> supersedes;

  private ObservationColumns(Builder builder) {
    chunks = List.copyOf(builder.chunks);
    size = builder.size;
    states = builder.states;
    indicators = builder.indicators;
    rounds = builder.rounds;
    answers = builder.answers;
    rests = builder.rests;
    ids = Map.copyOf(builder.ids);
    supersedes = Map.copyOf(builder.supersedes);
  }

  /** Starts without observations. */
  public static Builder builder() {
    return new Builder();
  }

  /** The number of observations. */
  @Override
  public int size() {
    return size;
  }

  /**
   * The observation at an index, without evidence and note.
   *
   * @throws IndexOutOfBoundsException if the index is negative or not below the size
   */
  @Override
  public Observation get(int index) {
    Objects.checkIndex(index, size);
    Chunk chunk = chunks.get(index / CHUNK);
    int i = index % CHUNK;
    Rest rest = rests.value(chunk.rests[i]);
    Observation.Builder observation =
        Observation.builder()
            .id(Optional.ofNullable(ids.get(index)))
            .state(states.value(chunk.states[i]))
            .indicator(indicators.value(chunk.indicators[i]))
            .round(rounds.value(chunk.rounds[i]))
            .qualifiers(rest.qualifiers)
            .confidence(rest.confidence)
            .assessor(rest.assessor)
            .recordedOn(rest.recordedOn)
            .supersedes(Optional.ofNullable(supersedes.get(index)))
            .disaggregation(rest.disaggregation);
    answer(chunk, i, observation);
    return observation.build();
  }

  private void answer(Chunk chunk, int i, Observation.Builder observation) {
    if (chunk.answers[i] == QUANTITY) {
      observation.answer(Answer.of(chunk.values[i]));
      return;
    }
    Object found = answers.value(chunk.answers[i]);
    if (found instanceof Absence absence) {
      observation.absence(absence);
    } else {
      observation.answer((Answer) found);
    }
  }

  /** Adds observations, one after the other. */
  public static final class Builder implements Consumer<Observation> {
    private final List<Chunk> chunks = new ArrayList<>();
    private final Dictionary<String> states = new Dictionary<>();
    private final Dictionary<String> indicators = new Dictionary<>();
    private final Dictionary<Round> rounds = new Dictionary<>();
    private final Dictionary<Object> answers = new Dictionary<>();
    private final Dictionary<Rest> rests = new Dictionary<>();
    private final Map<Integer, String> ids = new HashMap<>();
    private final Map<Integer, String> supersedes = new HashMap<>();
    private int size;

    private Builder() {}

    /** Adds an observation, without its evidence and note. */
    @Override
    public void accept(Observation observation) {
      int i = size % CHUNK;
      if (i == 0) {
        chunks.add(new Chunk());
      }
      Chunk chunk = chunks.get(chunks.size() - 1);
      chunk.states[i] = states.index(observation.state());
      chunk.indicators[i] = indicators.index(observation.indicator());
      chunk.rounds[i] = rounds.index(observation.round());
      chunk.rests[i] = rests.index(Rest.of(observation));
      answer(observation, chunk, i);
      observation.id().ifPresent(id -> ids.put(size, id));
      observation.supersedes().ifPresent(id -> supersedes.put(size, id));
      size++;
    }

    private void answer(Observation observation, Chunk chunk, int i) {
      Answer answer = observation.answer().orElse(null);
      if (answer instanceof Answer.Quantity quantity) {
        chunk.answers[i] = QUANTITY;
        chunk.values[i] = quantity.value();
      } else {
        chunk.answers[i] =
            answers.index(answer == null ? observation.absence().orElseThrow() : answer);
      }
    }

    /** The list of what was added; nothing can be added after that. */
    public ObservationColumns build() {
      return new ObservationColumns(this);
    }
  }

  /** The properties that few observations have, or many have alike. */
  private record Rest(
      List<Qualifier> qualifiers,
      OptionalDouble confidence,
      Optional<String> assessor,
      Optional<LocalDate> recordedOn,
      Map<String, String> disaggregation) {
    private static final Rest NONE =
        new Rest(List.of(), OptionalDouble.empty(), Optional.empty(), Optional.empty(), Map.of());

    static Rest of(Observation observation) {
      return isNone(observation) ? NONE : all(observation);
    }

    /** Whether there is nothing to keep, as in most of very many observations. */
    private static boolean isNone(Observation observation) {
      return observation.qualifiers().isEmpty()
          && observation.confidence().isEmpty()
          && observation.assessor().isEmpty()
          && observation.recordedOn().isEmpty()
          && observation.disaggregation().isEmpty();
    }

    private static Rest all(Observation observation) {
      return new Rest(
          observation.qualifiers(),
          observation.confidence(),
          observation.assessor(),
          observation.recordedOn(),
          observation.disaggregation());
    }
  }

  /** Some rows of all columns. */
  private static final class Chunk {
    private final int[] states = new int[CHUNK];
    private final int[] indicators = new int[CHUNK];
    private final int[] rounds = new int[CHUNK];
    private final int[] answers = new int[CHUNK];
    private final int[] rests = new int[CHUNK];
    private final double[] values = new double[CHUNK];
  }

  /** Numbers for values that come again and again. */
  private static final class Dictionary<T> {
    private final Map<T, Integer> indices = new HashMap<>();
    private final List<T> values = new ArrayList<>();
    private int last = -1;

    /** The number of a value; often that of the observation before, which is looked at first. */
    int index(T value) {
      if (last < 0 || !values.get(last).equals(value)) {
        last = found(value);
      }
      return last;
    }

    private int found(T value) {
      Integer known = indices.putIfAbsent(value, values.size());
      if (known == null) {
        values.add(value);
        return values.size() - 1;
      }
      return known;
    }

    T value(int index) {
      return values.get(index);
    }
  }
}
