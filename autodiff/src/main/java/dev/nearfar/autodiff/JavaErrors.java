package dev.nearfar.autodiff;

import dev.nearfar.core.external.Device;
import dev.nearfar.core.external.ErrorFunctionException;
import dev.nearfar.core.external.ErrorLanguage;
import dev.nearfar.core.external.ErrorSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;

/// Error functions in files of Java: `Mine.java` holds the public class `Mine`, an [ErrorFunction].
public final class JavaErrors implements ErrorLanguage {
    private static final String ENDING = ".java";

    @Override
    public boolean takes(String fileName) {
        return fileName.endsWith(ENDING);
    }

    @Override
    public ErrorSource compile(String fileName, String text, Device device, int threads) {
        var name = fileName.substring(0, fileName.length() - ENDING.length());
        var type = new Compilation(fileName, text).type(name);
        return new TorchErrors(made(fileName, type), device, threads);
    }

    private static ErrorFunction made(String fileName, Class<?> type) {
        if (!ErrorFunction.class.isAssignableFrom(type) || Modifier.isAbstract(type.getModifiers())) {
            throw new ErrorFunctionException(
                    "%s: %s must be a class that implements dev.nearfar.autodiff.ErrorFunction, does not"
                            .formatted(fileName, type.getSimpleName()));
        }
        try {
            return (ErrorFunction) type.getConstructor().newInstance();
        } catch (NoSuchMethodException | IllegalAccessException | InstantiationException e) {
            throw new ErrorFunctionException(
                    "%s: %s must be public with a public constructor without parameters, is not"
                            .formatted(fileName, type.getSimpleName()),
                    e);
        } catch (InvocationTargetException | ExceptionInInitializerError e) {
            throw failed(fileName, e.getCause() == null ? e : e.getCause());
        }
    }

    private static ErrorFunctionException failed(String fileName, Throwable cause) {
        return new ErrorFunctionException(
                "%s: failed%s: %s".formatted(fileName, Reasons.place(cause, fileName), Reasons.of(cause)), cause);
    }
}
