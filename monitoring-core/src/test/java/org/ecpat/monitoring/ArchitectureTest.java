package org.ecpat.monitoring;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String ROOT = "org.ecpat.monitoring";
  private static final String INTERNAL = ROOT + ".internal";

  /** The way of the data: each package uses only those before it. */
  private static final List<String> ORDER =
      List.of(
          INTERNAL,
          ROOT,
          ROOT + ".commitment",
          ROOT + ".framework",
          ROOT + ".observation",
          ROOT + ".table",
          ROOT + ".methodology",
          ROOT + ".scoring",
          ROOT + ".progress",
          ROOT + ".robustness",
          ROOT + ".report");

  private static final Path CLASSES = Path.of("target", "classes");
  private static final JavaClasses CORE = new ClassFileImporter().importPath(CLASSES);

  @Test
  void packagesUseOnlyEarlierOnes() {
    classes().that().resideInAPackage(ROOT + "..").should(useOnlyEarlierPackages()).check(CORE);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("org.ecpat.(**)").should().beFreeOfCycles().check(CORE);
  }

  @Test
  void everyPackageIsNullMarked() {
    classes().that().resideInAPackage(ROOT + "..").should(liveInNullMarkedPackage()).check(CORE);
  }

  @Test
  void everyPackageButInternalIsExported() {
    Set<String> exported =
        module().descriptor().exports().stream()
            .filter(not(Exports::isQualified))
            .map(Exports::source)
            .collect(toSet());
    Set<String> open =
        CORE.stream()
            .filter(type -> !type.getSimpleName().endsWith("-info"))
            .map(JavaClass::getPackageName)
            .filter(name -> !top(name).equals(INTERNAL))
            .collect(toSet());
    assertThat(exported).isEqualTo(open);
  }

  @Test
  void jacksonStaysOutside() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("tools.jackson..", "com.fasterxml..")
        .check(CORE);
  }

  @Test
  void nothingIsPrinted() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CORE);
  }

  @Test
  void noStaticStateIsKept() {
    fields().that().areStatic().should().beFinal().allowEmptyShould(true).check(CORE);
  }

  @Test
  void clockDiceAndMachineAreLeftAlone() {
    noClasses().should().accessTargetWhere(new MachineAccess()).check(CORE);
  }

  private static ModuleReference module() {
    return ModuleFinder.of(CLASSES).findAll().iterator().next();
  }

  private static ArchCondition<JavaClass> useOnlyEarlierPackages() {
    return new ArchCondition<>("use only packages that come before their own in " + ORDER) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!ORDER.contains(top(type.getPackageName()))) {
          events.add(
              violated(type, type.getName() + " is in a package without a place in the order"));
        }
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          String target = dependency.getTargetClass().getPackageName();
          if (target.startsWith(ROOT) && place(target) > place(type.getPackageName())) {
            events.add(violated(type, dependency.getDescription()));
          }
        }
      }
    };
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

  private static int place(String packageName) {
    return ORDER.indexOf(top(packageName));
  }

  /** The package itself, or for one nested deeper the package of the order that holds it. */
  private static String top(String packageName) {
    int end = packageName.indexOf('.', Math.min(packageName.length(), ROOT.length() + 1));
    return end < 0 ? packageName : packageName.substring(0, end);
  }
}
