package org.ecpat.monitoring.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.commitment.Commitment;
import org.ecpat.monitoring.commitment.Force;
import org.ecpat.monitoring.commitment.Instrument;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.report.Block.Cell;
import org.ecpat.monitoring.scoring.CommitmentPolicy;
import org.ecpat.monitoring.scoring.StageGap;

/** The words that pages about promises share. */
final class KeptWords {
  private final Context context;

  KeptWords(Context context) {
    this.context = context;
  }

  /** Where the commitments of an instrument count. */
  String policy(CommitmentPolicy policy) {
    if (policy.equals(CommitmentPolicy.OPEN)) {
      return context.say("kept.policy-open");
    }
    String words =
        policy.counted().stream()
            .map(a -> context.wording().word("acceptance", a))
            .collect(Collectors.joining(", "));
    return context.say("kept.policy", words);
  }

  /** The whole, a force or a kind of indicators. */
  String group(String id) {
    if (id.equals(Framework.OVERALL)) {
      return context.say("kept.all");
    }
    return Arrays.stream(Force.values())
        .filter(f -> Wording.key(f).equals(id))
        .map(f -> context.wording().word("force", f))
        .findFirst()
        .or(
            () ->
                Arrays.stream(IndicatorKind.values())
                    .filter(k -> Wording.key(k).equals(id))
                    .map(k -> context.wording().word("kind", k))
                    .findFirst())
        .orElse(id);
  }

  /** An instrument with its title. */
  String instrument(String id) {
    return found(f -> f.instrument(id).map(Instrument::title)).map(t -> id + ": " + t).orElse(id);
  }

  /** A commitment with what is promised. */
  String commitment(String id) {
    return found(f -> f.commitment(id).map(Commitment::text)).map(t -> id + ": " + t).orElse(id);
  }

  /** What a commitment promises; a dash if the framework is not given. */
  String promise(String id) {
    return found(f -> f.commitment(id).map(Commitment::text)).orElse(Context.NOTHING);
  }

  /** The whole, or the title of a goal. */
  String node(String id) {
    return id.equals(Framework.OVERALL) ? context.say("quality.whole") : context.label(id);
  }

  private Optional<String> found(Function<Framework, Optional<Text>> text) {
    return context.report().framework().flatMap(text).map(context.wording()::text);
  }

  /** Both ends of a gap. */
  String gap(StageGap gap) {
    return gap.from().isPresent() && gap.to().isPresent()
        ? context.say(
            "from-to",
            context.figures().number(gap.from().getAsDouble()),
            context.figures().number(gap.to().getAsDouble()))
        : Context.NOTHING;
  }

  String number(OptionalDouble value) {
    return value.isPresent() ? context.figures().number(value.getAsDouble()) : Context.NOTHING;
  }

  String count(int count) {
    return context.figures().exact(count);
  }

  List<Cell> cells(String... texts) {
    return Arrays.stream(texts).map(Cell::of).toList();
  }

  /** The sources to name. */
  void sources(List<Block> blocks) {
    blocks.addAll(new SourceList(context).of(Stream.of()));
  }
}
