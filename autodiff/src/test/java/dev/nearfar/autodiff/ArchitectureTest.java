package dev.nearfar.autodiff;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// What the house's rules (in `cli`, which does not see this module) say of error functions.
class ArchitectureTest {
    private static final JavaClasses NEARFAR = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.nearfar");

    @Test
    void autodiffUsesOnlyCore() {
        noClasses()
                .that()
                .resideInAPackage("dev.nearfar.autodiff..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.nearfar.core.kernel..",
                        "dev.nearfar.files..",
                        "dev.nearfar.align..",
                        "dev.nearfar.judge..",
                        "dev.nearfar.app..",
                        "dev.nearfar.cli..",
                        "java.awt..",
                        "javax.imageio..")
                .check(NEARFAR);
    }

    @Test
    void onlyAutodiffKnowsPyTorch() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.nearfar.autodiff..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ai.djl..", "dev.nearfar.autodiff..")
                .check(NEARFAR);
    }

    @Test
    void staticFieldsAreFinal() {
        fields().that().areStatic().should().beFinal().check(NEARFAR);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Manager|Impl|Helpers?)")
                .check(NEARFAR);
    }
}
