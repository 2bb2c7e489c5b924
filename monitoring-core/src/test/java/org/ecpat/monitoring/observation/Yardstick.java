package org.ecpat.monitoring.observation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.ecpat.monitoring.Source;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.commitment.Force;
import org.ecpat.monitoring.commitment.Group;
import org.ecpat.monitoring.commitment.Instrument;
import org.ecpat.monitoring.commitment.InstrumentKind;
import org.ecpat.monitoring.commitment.Membership;
import org.ecpat.monitoring.commitment.Position;
import org.ecpat.monitoring.commitment.PositionRegister;
import org.ecpat.monitoring.commitment.Stand;
import org.ecpat.monitoring.commitment.State;
import org.ecpat.monitoring.commitment.StateRegister;
import org.ecpat.monitoring.framework.Condition;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.Level;
import org.ecpat.monitoring.framework.LevelScale;
import org.ecpat.monitoring.framework.NumberScale;
import org.ecpat.monitoring.framework.PositionScale;
import org.ecpat.monitoring.framework.Scale;
import org.ecpat.monitoring.framework.YesNoScale;

/** A small framework with one indicator of each kind, and observations to hold against it. */
final class Yardstick {
  static final LocalDate ADOPTED = LocalDate.of(2000, 5, 25);
  static final LocalDate AS_OF = LocalDate.of(2012, 6, 30);

  private Yardstick() {}

  static Framework framework() {
    return Framework.builder()
        .id("yardstick")
        .title(Text.of("A yardstick"))
        .states(states())
        .addInstruments(
            instrument("OPSC").openFrom(ADOPTED.plusDays(10)).build(),
            instrument("ACRWC").addOpenTo("AU").build())
        .addGoals(Goal.of("all", "All", "law", "level", "share", "bound", "african"))
        .addIndicators(
            indicator("law", YesNoScale.yesIsGood()).build(),
            indicator("level", levels()).build(),
            indicator("share", NumberScale.between(0, 100).in(Text.of("% of children"))).build(),
            indicator("bound", PositionScale.of("OPSC")).build(),
            indicator("african", PositionScale.of("ACRWC")).build(),
            indicator("in-africa", YesNoScale.yesIsGood())
                .condition(new Condition.InGroup("AU"))
                .build(),
            indicator("if-bound", YesNoScale.yesIsGood())
                .condition(new Condition.HasStand("OPSC", Set.of(Stand.BOUND)))
                .build())
        .build();
  }

  private static StateRegister states() {
    State sudan =
        State.builder()
            .code("SSD")
            .name(Text.of("South Sudan"))
            .existsFrom(LocalDate.of(2011, 7, 9))
            .build();
    return StateRegister.builder()
        .addStates(State.of("IRL", "Ireland"), State.of("KEN", "Kenya"), sudan)
        .addGroups(
            Group.builder()
                .id("AU")
                .name(Text.of("African Union"))
                .addMembers(Membership.of("KEN"))
                .addMembers(
                    new Membership("SSD", Optional.of(LocalDate.of(2011, 7, 28)), Optional.empty()))
                .build())
        .build();
  }

  private static LevelScale levels() {
    return LevelScale.of(
        new Level("none", Text.of("None"), 0),
        new Level("some", Text.of("Some"), 1),
        new Level("full", Text.of("Full"), 2));
  }

  private static Instrument.Builder instrument(String id) {
    return Instrument.builder()
        .id(id)
        .title(Text.of(id))
        .kind(InstrumentKind.TREATY)
        .force(Force.BINDING)
        .adopted(ADOPTED);
  }

  private static Indicator.Builder indicator(String id, Scale scale) {
    return Indicator.builder()
        .id(id)
        .question(Text.of("What is it?"))
        .kind(IndicatorKind.STRUCTURAL)
        .scale(scale);
  }

  static Source source(String id) {
    return Source.builder().id(id).title(Text.of("A record")).build();
  }

  static Observations.Builder observations() {
    return Observations.builder().id("o").framework("yardstick").addSources(source("record"));
  }

  /** Complete for Ireland and Kenya up to the as-of date. */
  static PositionRegister.Builder register() {
    return PositionRegister.builder()
        .id("treaties")
        .title(Text.of("Treaty positions"))
        .asOf(AS_OF)
        .addInstruments("OPSC", "ACRWC")
        .addCompleteFor("IRL", "KEN");
  }

  static Position.Builder position(String state, String instrument) {
    return Position.builder().state(state).instrument(instrument);
  }
}
