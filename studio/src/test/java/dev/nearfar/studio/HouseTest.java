package dev.nearfar.studio;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// What `ArchitectureTest` in `cli` says of the other modules, of this one, which the command does not have on its class path.
class HouseTest {
    private static final JavaClasses NEARFAR = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.nearfar");

    @Test
    void theStudioUsesWhatIsBelowIt() {
        noClasses()
                .that()
                .resideInAPackage("dev.nearfar.studio..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.nearfar.cli..",
                        "dev.nearfar.align..",
                        "dev.nearfar.core.kernel..",
                        "javax.imageio..",
                        "java.awt..")
                .check(NEARFAR);
    }

    @Test
    void nothingBelowKnowsTheStudio() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.nearfar.studio..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.nearfar.studio..", "io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
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
