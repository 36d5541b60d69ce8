package dev.nearfar.autodiff;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;

/// The classes of `core`: what a list of oracles must not leave out.
public final class CoreClasses {
    private CoreClasses() {}

    /// All that implement an interface.
    public static Set<Class<?>> that(Class<?> type) {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.nearfar.core")
                        .stream()
                        .filter(each -> each.isAssignableTo(type) && !each.isInterface())
                        .filter(each -> !each.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::reflect)
                        .collect(Collectors.toSet());
    }
}
