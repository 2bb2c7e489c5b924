package org.ecpat.monitoring.json;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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

  /** A host on another Jackson, or on none, can call everything but the module for Jackson 3. */
  @Test
  void theDoorNamesNoTypeOfJackson() {
    methods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat(areOfferedApartFrom(MonitoringModule.class))
        .should(nameNoTypeOf("tools.jackson", "com.fasterxml", "de.siegmar"))
        .check(JSON);
  }

  private static DescribedPredicate<JavaClass> areOfferedApartFrom(Class<?> one) {
    return DescribedPredicate.describe(
        "are offered to hosts",
        type ->
            List.of("org.ecpat.monitoring.json", "org.ecpat.monitoring.csv")
                    .contains(type.getPackageName())
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.isEquivalentTo(one));
  }

  private static ArchCondition<JavaMethod> nameNoTypeOf(String... packages) {
    return new ArchCondition<>("name no type of Jackson") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        Stream.concat(
                method.getAllInvolvedRawTypes().stream(),
                method.getExceptionTypes().stream().map(JavaType::toErasure))
            .filter(type -> Stream.of(packages).anyMatch(type.getName()::startsWith))
            .forEach(type -> events.add(violated(method, method + " names " + type.getName())));
      }
    };
  }

  /** What is in a document leads to no class, no network and no file. */
  @Test
  void readingOpensNothingAndLoadsNoClass() {
    noClasses()
        .that()
        .resideInAnyPackage("..json.codec..", "..json.format..")
        .or()
        .haveSimpleNameEndingWith("Deserializer")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net..", "java.nio.file..", "java.rmi..", "javax..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.io\\.(File.*|ObjectInputStream)|java\\.lang\\.ClassLoader")
        .orShould()
        .accessTargetWhere(target(nameMatching("forName|loadClass|newInstance|defineClass")))
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
