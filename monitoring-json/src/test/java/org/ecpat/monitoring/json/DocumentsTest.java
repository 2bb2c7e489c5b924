package org.ecpat.monitoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.commitment.Group;
import org.ecpat.monitoring.commitment.Membership;
import org.ecpat.monitoring.commitment.State;
import org.ecpat.monitoring.commitment.StateRegister;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.framework.IndicatorKind;
import org.ecpat.monitoring.framework.Level;
import org.ecpat.monitoring.framework.LevelScale;
import org.ecpat.monitoring.framework.YesNoScale;
import org.ecpat.monitoring.observation.Absence;
import org.ecpat.monitoring.observation.Confidentiality;
import org.ecpat.monitoring.observation.Evidence;
import org.ecpat.monitoring.observation.Observation;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Round;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {
  static final Framework FRAMEWORK =
      Framework.builder()
          .id("small")
          .title(Text.of("A small one").with("fr", "Un petit"))
          .states(
              StateRegister.builder()
                  .addStates(State.of("IRL", "Ireland"), State.of("KEN", "Kenya"))
                  .addGroups(
                      Group.builder()
                          .id("EU")
                          .name(Text.of("European Union"))
                          .addMembers(Membership.of("IRL"))
                          .build())
                  .build())
          .addGoals(Goal.of("protection", "Children are protected", "helpline", "law"))
          .addIndicators(
              Indicator.of(
                  "helpline",
                  "Is there a helpline?",
                  IndicatorKind.STRUCTURAL,
                  YesNoScale.yesIsGood()),
              Indicator.of(
                  "law",
                  "How far does the law go?",
                  IndicatorKind.STRUCTURAL,
                  LevelScale.of(Level.of("none", 0), Level.of("all", 2.5))))
          .build();

  private static final Round ROUND = Round.of(2010);

  static final Observations OBSERVATIONS =
      Observations.builder()
          .id("seen")
          .framework("small")
          .addObservations(
              Observation.builder()
                  .from(Observation.of("IRL", "helpline", ROUND, Answer.of(true)))
                  .addEvidence(evidence(Confidentiality.RESTRICTED, "secret"))
                  .addEvidence(evidence(Confidentiality.PUBLIC, "open"))
                  .build(),
              Observation.builder()
                  .from(Observation.of("KEN", "helpline", ROUND, Absence.NO_DATA))
                  .addEvidence(evidence(Confidentiality.RESTRICTED, "secret"))
                  .build())
          .build();

  private static Evidence evidence(Confidentiality confidentiality, String summary) {
    return Evidence.builder()
        .method(Evidence.Method.INTERVIEW)
        .summary(Text.of(summary))
        .confidentiality(confidentiality)
        .build();
  }

  @Test
  void aDocumentLooksLikeThis() {
    assertThat(Documents.text(FRAMEWORK))
        .isEqualTo(
            """
            {
              "format": "ecpat-monitoring/framework",
              "version": "1.0",
              "id": "small",
              "title": {"text": "A small one", "fr": "Un petit"},
              "states": {
                "states": [
                  {"code": "IRL", "name": "Ireland"},
                  {"code": "KEN", "name": "Kenya"}
                ],
                "groups": [
                  {
                    "id": "EU",
                    "name": "European Union",
                    "members": [
                      "IRL"
                    ]
                  }
                ]
              },
              "goals": [
                {
                  "id": "protection",
                  "title": "Children are protected",
                  "indicators": ["helpline", "law"]
                }
              ],
              "indicators": [
                {
                  "id": "helpline",
                  "question": "Is there a helpline?",
                  "kind": "structural",
                  "scale": {"type": "yes-no"}
                },
                {
                  "id": "law",
                  "question": "How far does the law go?",
                  "kind": "structural",
                  "scale": {
                    "type": "levels",
                    "levels": [
                      {"id": "none", "points": 0},
                      {"id": "all", "points": 2.5}
                    ]
                  }
                }
              ]
            }
            """);
  }

  @Test
  void restrictedEvidenceIsLeftOutUnlessAskedForByName() {
    assertThat(Documents.text(OBSERVATIONS))
        .isEqualTo(
            """
            {
              "format": "ecpat-monitoring/observations",
              "version": "1.0",
              "id": "seen",
              "framework": "small",
              "observations": [
                {"state": "IRL", "indicator": "helpline", "round": "2010", "answer": true, "evidence": [{"method": "interview", "summary": "open"}]},
                {"state": "KEN", "indicator": "helpline", "round": "2010", "absence": "no-data"}
              ]
            }
            """);
    String all = Documents.writer().including(Confidentiality.RESTRICTED).text(OBSERVATIONS);
    assertThat(Documents.read(Observations.class, all)).isEqualTo(OBSERVATIONS);
  }

  @Test
  void filesAreWrittenWholeAndReplaced(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("framework.json");
    Files.writeString(file, "old");
    Documents.write(FRAMEWORK, file);
    assertThat(Documents.read(Framework.class, file)).isEqualTo(FRAMEWORK);
    assertThat(Files.readString(file)).isEqualTo(Documents.text(FRAMEWORK));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.toList()).isEqualTo(List.of(file));
    }
  }
}
