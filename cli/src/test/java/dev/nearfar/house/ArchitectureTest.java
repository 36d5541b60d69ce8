package dev.nearfar.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Which module may use what. It lives in `cli`, the one module that has all others on its class path; what core may
/// use outside itself stands in its `module-info.java`.
class ArchitectureTest {
    // Functions whose results differ between machines: Java allows `Math` one ulp of freedom, and engines use it.
    private static final Set<String> UNREPEATABLE = Set.of(
            "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "expm1", "log",
            "log10", "log1p", "pow", "cbrt", "hypot");

    private static final JavaClasses NEARFAR = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.nearfar");

    @Test
    void modulesUseOnlyThoseBelowThem() {
        check(layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("core")
                .definedBy("dev.nearfar.core..")
                .layer("files")
                .definedBy("dev.nearfar.files..")
                .layer("align")
                .definedBy("dev.nearfar.align..")
                .layer("judge")
                .definedBy("dev.nearfar.judge..")
                .layer("pipeline")
                .definedBy("dev.nearfar.pipeline..")
                .layer("app")
                .definedBy("dev.nearfar.app..")
                .layer("cli")
                .definedBy("dev.nearfar.cli..")
                .whereLayer("core")
                .mayNotAccessAnyLayer()
                .whereLayer("files")
                .mayOnlyAccessLayers("core")
                .whereLayer("align")
                .mayOnlyAccessLayers("core")
                .whereLayer("judge")
                .mayOnlyAccessLayers("core")
                .whereLayer("pipeline")
                .mayOnlyAccessLayers("core", "align", "judge")
                .whereLayer("app")
                .mayOnlyAccessLayers("core", "files", "align", "judge", "pipeline")
                .whereLayer("cli")
                .mayOnlyAccessLayers("core", "app"));
    }

    @Test
    void packagesHaveNoCycles() {
        check(slices().matching("dev.nearfar.(**)").should().beFreeOfCycles());
    }

    @Test
    void coreKnowsNothingOfPresetsButInMethods() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.nearfar.core..")
                .and()
                .resideOutsideOfPackages(
                        "dev.nearfar.core.methods..",
                        "dev.nearfar.core.recipe..",
                        "dev.nearfar.core.placement..",
                        "dev.nearfar.core.result..",
                        "dev.nearfar.core.external..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.nearfar.core.methods..", "dev.nearfar.core.recipe.."));
    }

    @Test
    void onlyMethodsDecideByPreset() {
        check(noClasses()
                .that()
                .resideInAnyPackage("dev.nearfar.align..", "dev.nearfar.judge..", "dev.nearfar.files..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.nearfar.core.methods.."));
    }

    @Test
    void onlyCoreUsesItsKernels() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.nearfar.core..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.nearfar.core.kernel.."));
    }

    @Test
    void onlyFilesKnowsImageIoAndAwt() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.nearfar.files..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.imageio..", "java.awt.."));
    }

    @Test
    void onlyAppKnowsJson() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.nearfar.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson.."));
    }

    @Test
    void onlyTheCommandEndsTheProcess() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.nearfar.cli..")
                .should()
                .accessTargetWhere(describe(
                        "it ends the process",
                        access -> isOwnedBy(access, System.class, Runtime.class)
                                && Set.of("exit", "halt").contains(access.getName()))));
    }

    @Test
    void picturesAndTheirMeasuresAreTheSameEverywhere() {
        check(noClasses()
                .that()
                .resideInAnyPackage("dev.nearfar.core..", "dev.nearfar.align..", "dev.nearfar.judge..")
                .should()
                .accessTargetWhere(describe(
                        "it differs between machines (take StrictMath or a polynomial of ours)",
                        access -> UNREPEATABLE.contains(access.getName().toLowerCase(Locale.ROOT))
                                && (isOwnedBy(access, Math.class)
                                        || access.getTargetOwner()
                                                .getName()
                                                .equals("jdk.incubator.vector.VectorOperators")))));
    }

    @Test
    void staticFieldsAreFinal() {
        check(fields().that().areStatic().should().beFinal());
    }

    @Test
    void namesSayWhatAClassIs() {
        check(noClasses().should().haveNameMatching(".*(Utils?|Manager|Impl|Helpers?)"));
    }

    private static boolean isOwnedBy(JavaAccess<?> access, Class<?>... owners) {
        return Set.of(owners).stream().anyMatch(access.getTargetOwner()::isEquivalentTo);
    }

    private static void check(ArchRule rule) {
        rule.check(NEARFAR);
    }
}
