package org.ecpat.monitoring.json.format;

import static org.ecpat.monitoring.json.codec.Codecs.ID;
import static org.ecpat.monitoring.json.codec.Codecs.NUMBER;
import static org.ecpat.monitoring.json.codec.Codecs.SHARE;
import static org.ecpat.monitoring.json.codec.Codecs.WEIGHT;
import static org.ecpat.monitoring.json.codec.Entity.boxed;
import static org.ecpat.monitoring.json.codec.Entity.unboxed;
import static org.ecpat.monitoring.json.format.CommonFormat.TEXT;

import org.ecpat.monitoring.framework.Direction;
import org.ecpat.monitoring.framework.Truth;
import org.ecpat.monitoring.json.codec.Codec;
import org.ecpat.monitoring.json.codec.Codecs;
import org.ecpat.monitoring.json.codec.Entity;
import org.ecpat.monitoring.json.codec.Fields;
import org.ecpat.monitoring.json.codec.ObjectCodec;
import org.ecpat.monitoring.json.codec.Variants;
import org.ecpat.monitoring.methodology.ByScore;
import org.ecpat.monitoring.methodology.ClassTest;
import org.ecpat.monitoring.methodology.Classification;
import org.ecpat.monitoring.methodology.DecisionTable;
import org.ecpat.monitoring.methodology.ElectreTri;
import org.ecpat.monitoring.methodology.LimitProfile;
import org.ecpat.monitoring.methodology.MissingPolicy;
import org.ecpat.monitoring.methodology.MrSort;
import org.ecpat.monitoring.methodology.SortingCriterion;

/** How states come into bands, and what was tried on the way. */
final class ClassificationFormat {
  private static final Codec<SortingCriterion> CRITERION = sortingCriterion();

  static final Codec<Classification> CLASSIFICATION =
      Variants.<Classification>of(
              "classification", "How a state comes into one of the bands of a rating, before caps.")
          .with("by-score", ByScore.class, byScore())
          .with("mr-sort", MrSort.class, mrSort())
          .with("electre-tri", ElectreTri.class, electreTri())
          .with("decision-table", DecisionTable.class, decisionTable());

  static final Codec<ClassTest> TEST =
      Entity.of(
              "class test",
              "One test on the way to a class: of the profile of a band, or of a row of a table.",
              ClassTest::builder,
              ClassTest.Builder::build)
          .inOneLine()
          .required(
              "of", ID, ClassTest::of, ClassTest.Builder::of, "The id of the band or of the row.")
          .required(
              "holds",
              Codecs.words(Truth.class),
              ClassTest::holds,
              ClassTest.Builder::holds,
              "Whether the band is reached, or the row holds.")
          .optionalNumber(
              "concordance",
              SHARE,
              ClassTest::concordance,
              ClassTest.Builder::concordance,
              "The share of the weight that says the state is as good as the profile.")
          .optionalNumber(
              "credibility",
              SHARE,
              ClassTest::credibility,
              ClassTest.Builder::credibility,
              "The credibility that the state outranks the profile, after vetoes.")
          .optionalNumber(
              "reverse",
              SHARE,
              ClassTest::reverse,
              ClassTest.Builder::reverse,
              "The credibility that the profile outranks the state.")
          .list(
              "supporting",
              ID,
              ClassTest::supporting,
              ClassTest.Builder::supporting,
              "The criteria that speak for it in full or in part.")
          .list(
              "vetoing",
              ID,
              ClassTest::vetoing,
              ClassTest.Builder::vetoing,
              "The criteria whose veto lowers the credibility.")
          .list(
              "missing",
              ID,
              ClassTest::missing,
              ClassTest.Builder::missing,
              "The criteria without a score, left out or counted as the worst.")
          .codec();

  private ClassificationFormat() {}

  private static ObjectCodec<ByScore> byScore() {
    return Fields.<ByScore>of("by-score", "By the lower bounds of the bands, which are scores.")
        .inOneLine()
        .codec(v -> new ByScore());
  }

  private static ObjectCodec<MrSort> mrSort() {
    var fields =
        Fields.<MrSort>of(
            "mr-sort",
            "The best band whose limit profile a majority of the weight reaches without a veto.");
    var majority =
        fields.required(
            "majority",
            NUMBER,
            MrSort::majority,
            "The share of the weight that is enough, from 0.5 to 1.");
    var missing =
        fields.usual(
            "missing",
            RulesFormat.MISSING,
            MissingPolicy.SKIP,
            MrSort::missing,
            "What a criterion without a score means.");
    var criteria = fields.list("criteria", CRITERION, MrSort::criteria, "What is compared.");
    return fields.codec(v -> new MrSort(v.get(criteria), v.get(majority), v.get(missing)));
  }

  private static ObjectCodec<ElectreTri> electreTri() {
    var fields =
        Fields.<ElectreTri>of(
            "electre-tri",
            "The band whose limit profile a state outranks with enough credibility.");
    var level =
        fields.required(
            "cuttingLevel",
            NUMBER,
            ElectreTri::cuttingLevel,
            "The credibility that is enough, from 0.5 to 1.");
    var procedure =
        fields.usual(
            "procedure",
            Codecs.words(ElectreTri.Procedure.class),
            ElectreTri.Procedure.PESSIMISTIC,
            ElectreTri::procedure,
            "From which end the bands are tried: pessimistic from the best, optimistic from the worst.");
    var missing =
        fields.usual(
            "missing",
            RulesFormat.MISSING,
            MissingPolicy.SKIP,
            ElectreTri::missing,
            "What a criterion without a score means.");
    var criteria = fields.list("criteria", CRITERION, ElectreTri::criteria, "What is compared.");
    return fields.codec(
        v -> new ElectreTri(v.get(criteria), v.get(level), v.get(procedure), v.get(missing)));
  }

  private static Codec<SortingCriterion> sortingCriterion() {
    var fields =
        Fields.<SortingCriterion>of(
            "sorting criterion",
            "One criterion of a sorting method: a score, its weight, and what each band asks of it.");
    var node =
        fields.required(
            "node", ID, SortingCriterion::node, "The id of an indicator or goal, or overall.");
    var weight =
        fields.usual(
            "weight",
            WEIGHT,
            1.0,
            SortingCriterion::weight,
            "Its weight; with 0 it takes no part.");
    var direction =
        fields.usual(
            "direction",
            Codecs.words(Direction.class),
            Direction.HIGHER_IS_BETTER,
            SortingCriterion::direction,
            "Which end of the score is the good one.");
    var profiles =
        fields.list(
            "profiles",
            profile(),
            SortingCriterion::profiles,
            "The limit profile of every band but the worst.");
    return fields.codec(
        v -> new SortingCriterion(v.get(node), v.get(weight), v.get(direction), v.get(profiles)));
  }

  private static Codec<LimitProfile> profile() {
    var fields =
        Fields.<LimitProfile>of(
                "limit profile",
                "What a band asks of one criterion; thresholds are distances from it.")
            .inOneLine();
    var band = fields.required("band", ID, LimitProfile::band, "The id of the band.");
    var value =
        fields.required("value", NUMBER, LimitProfile::value, "The score that the band asks for.");
    var indifference =
        fields.usual(
            "indifference",
            NUMBER,
            0.0,
            LimitProfile::indifference,
            "The distance below it that does not matter.");
    var preference =
        fields.usual(
            "preference",
            NUMBER,
            0.0,
            LimitProfile::preference,
            "The distance from which on the criterion does not speak for the band.");
    var veto =
        fields.optional(
            "veto",
            NUMBER,
            p -> boxed(p.veto()),
            "The distance from which on the criterion forbids the band.");
    return fields.codec(
        v ->
            new LimitProfile(
                v.get(band),
                v.get(value),
                v.get(indifference),
                v.get(preference),
                unboxed(v.get(veto))));
  }

  private static ObjectCodec<DecisionTable> decisionTable() {
    var fields =
        Fields.<DecisionTable>of(
            "decision-table",
            "Rows of a condition and a band, of which the first that holds decides.");
    var missing =
        fields.usual(
            "missing",
            RulesFormat.MISSING,
            MissingPolicy.SKIP,
            DecisionTable::missing,
            "What a row that is not known means before the one that decides.");
    var rows = fields.required("rows", Codecs.list(row()), DecisionTable::rows, "The rows.");
    var otherwise =
        fields.optional(
            "otherwise",
            ID,
            DecisionTable::otherwise,
            "The id of the band where no row holds; without it such a state has no class.");
    return fields.codec(v -> new DecisionTable(v.get(rows), v.get(otherwise), v.get(missing)));
  }

  private static Codec<DecisionTable.Row> row() {
    var fields = Fields.<DecisionTable.Row>of("row", "A condition and the band where it holds.");
    var id =
        fields.required("id", ID, DecisionTable.Row::id, "The name by which results refer to it.");
    var when =
        fields.required(
            "when", CriterionFormat.CRITERION, DecisionTable.Row::when, "The condition.");
    var band = fields.required("band", ID, DecisionTable.Row::band, "The id of the band.");
    var why =
        fields.required(
            "why", TEXT, DecisionTable.Row::why, "The condition in words, for readers.");
    return fields.codec(
        v -> new DecisionTable.Row(v.get(id), v.get(when), v.get(band), v.get(why)));
  }
}
