package org.ecpat.monitoring.json;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses JSON =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  @Test
  void everyPackageIsNullMarked() {
    classes().that().resideInAPackage("org..").should(liveInNullMarkedPackage()).check(JSON);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("org.ecpat.(**)").should().beFreeOfCycles().check(JSON);
  }

  @Test
  void nothingIsPrinted() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(JSON);
  }

  @Test
  void clockAndDiceAreLeftAlone() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\..*(Clock|Random|UUID)")
        .orShould()
        .accessTargetWhere(target(nameMatching("now|currentTimeMillis|nanoTime")))
        .check(JSON);
  }

  private static ArchCondition<JavaClass> liveInNullMarkedPackage() {
    return new ArchCondition<>("live in a package whose package-info is @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
          events.add(violated(type, type.getPackageName() + " is not @NullMarked"));
        }
      }
    };
  }
}
