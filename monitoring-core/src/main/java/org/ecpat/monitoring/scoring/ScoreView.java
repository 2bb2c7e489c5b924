package org.ecpat.monitoring.scoring;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecpat.monitoring.methodology.Prepared;
import org.ecpat.monitoring.table.Bounds;
import org.ecpat.monitoring.table.Column;
import org.ecpat.monitoring.table.Reason;

/** A cell of a board's columns as a score. */
final class ScoreView extends Score {
  private final CardView card;
  private final int index;
  private final Place place;

  ScoreView(CardView card, int index, Place place) {
    this.card = card;
    this.index = index;
    this.place = place;
  }

  @Override
  public String node() {
    return place.node().id();
  }

  @Override
  public Optional<String> parent() {
    return place.node().parent();
  }

  @Override
  public OptionalDouble value() {
    return value(column());
  }

  @Override
  public Optional<Reason> reason() {
    return column().reason(card.row());
  }

  @Override
  public OptionalDouble raw() {
    return isLeaf()
        ? value(card.results().table.input.answers(place.slot()))
        : OptionalDouble.empty();
  }

  @Override
  public OptionalDouble coverage() {
    return card.results().share(place.slot(), card.row());
  }

  @Override
  public Optional<Bounds> bounds() {
    return card.results().bounds.bounds(place.slot(), card.row());
  }

  @Override
  public Optional<Reason> unbounded() {
    return column().is(card.row(), Reason.NOT_APPLICABLE) || bounds().isPresent()
        ? Optional.empty()
        : Optional.of(Reason.NOT_BOUNDED);
  }

  @Override
  public double nominalWeight() {
    return card.nominalWeight(index);
  }

  @Override
  public double weight() {
    return card.explanation().weight(index);
  }

  @Override
  public double pathWeight() {
    return card.explanation().pathWeight(index);
  }

  @Override
  public OptionalDouble available() {
    return card.explanation().available(index);
  }

  @Override
  public OptionalDouble lost() {
    return card.explanation().lost(index);
  }

  @Override
  public double contribution() {
    return card.explanation().contribution(index);
  }

  @Override
  public List<Step> steps() {
    return card.explanation().steps(index);
  }

  @Override
  public Optional<Basis> basis() {
    if (!isLeaf()) {
      return Optional.empty();
    }
    List<Prepared> prepared = card.results().table.input.prepared(place.slot(), card.row());
    Optional<Basis> basis = card.results().basis(place.slot(), card.row());
    return prepared.isEmpty()
        ? basis
        : basis.map(b -> Basis.builder().from(b).preparation(prepared).build());
  }

  private boolean isLeaf() {
    return card.results().layout.isLeaf(place.slot());
  }

  private Column column() {
    return card.results().table.columns[place.slot()];
  }

  private OptionalDouble value(Column column) {
    double value = column.value(card.row());
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
