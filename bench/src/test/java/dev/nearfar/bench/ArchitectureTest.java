package dev.nearfar.bench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// What the house's rules (in `cli`, which does not see this module) say of benchmarks.
class ArchitectureTest {
    @Test
    void benchmarksAreNoFrontEnd() {
        noClasses()
                .that()
                .resideInAPackage("dev.nearfar.bench..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.nearfar.files..", "dev.nearfar.cli..", "java.awt..", "javax.imageio..")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.nearfar.bench"));
    }
}
