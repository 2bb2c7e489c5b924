package org.ecpat.monitoring.scoring;

import java.util.List;
import java.util.Map;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.Source;
import org.ecpat.monitoring.internal.ValueStyle;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.methodology.Cap;
import org.ecpat.monitoring.methodology.Classification;
import org.ecpat.monitoring.methodology.Ranking;
import org.ecpat.monitoring.observation.Round;
import org.ecpat.monitoring.table.Range;
import org.immutables.value.Value;

/** What a scoreboard says about itself: what was judged, by what, and how to read it. */
@ValueStyle
@Value.Immutable
public interface BoardHeader {

  /** The id of the framework. */
  String framework();

  /** The version of the framework. */
  String frameworkVersion();

  /** The id of the methodology. */
  String methodology();

  /** The version of the methodology. */
  String methodologyVersion();

  /** The id of the observations. */
  String observations();

  /** The version of the observations. */
  String observationsVersion();

  /** The round. */
  Round round();

  /** The score range. */
  Range range();

  /** Which end of the scores is better; the highest unless the methodology says otherwise. */
  @Value.Default
  default Ranking.Order order() {
    return Ranking.Order.HIGHEST_FIRST;
  }

  /** The digits after the point that tables print. */
  int printedDigits();

  /** The bands of the rating, the lowest first. */
  List<Band> bands();

  /** How states come into bands; by score unless given. */
  @Value.Default
  default Classification classification() {
    return Classification.byScore();
  }

  /** The caps on the rating. */
  List<Cap> caps();

  /** The nodes of the tree, the whole first, each goal before what is below it. */
  List<Node> nodes();

  /** The fitted parameters of the normalisations, by indicator. */
  Map<String, Map<String, Double>> parameters();

  /** The sources of framework, methodology and observations, whose makers ask to be named. */
  List<Source> sources();

  /** The sources that only restricted evidence rests on; shown with that evidence alone. */
  List<Source> restrictedSources();

  /** What is doubtful in the input. */
  List<Finding> findings();

  /** A builder without any attribute set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link BoardHeader}. */
  final class Builder extends ImmutableBoardHeader.Builder {
    /** Starts without any attribute set. */
    public Builder() {}
  }
}
