package dev.nearfar.app.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.nearfar.app.Failure;
import dev.nearfar.app.StandardStreams;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What was measured, as text.
public enum BenchReport {
    /// For people: a line a figure.
    TABLE {
        @Override
        String of(BenchResults results) {
            return BenchTable.of(results);
        }
    },
    /// For programs: one object whose fields are the record's components.
    JSON {
        @Override
        String of(BenchResults results) {
            return json(results);
        }
    };

    /// More digits than any clock is good for.
    private static final MathContext DIGITS = new MathContext(7);

    /// Writes the text to standard output.
    ///
    /// @throws Failure if it does not take all of it
    public void write(BenchResults results, StandardStreams streams) throws Failure {
        streams.write(of(results));
    }

    abstract String of(BenchResults results);

    private static String json(BenchResults results) {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            json.writeStartObject();
            for (var component : BenchResults.class.getRecordComponents()) {
                json.writeFieldName(component.getName());
                writeValue(value(component, results), json);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private static Object value(RecordComponent component, BenchResults results) {
        try {
            return component.getAccessor().invoke(results);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's accessor must answer, failed: " + component.getName(), e);
        }
    }

    private static void writeValue(Object value, JsonGenerator json) throws IOException {
        switch (value) {
            case Integer number -> json.writeNumber(number);
            case Double number -> json.writeNumber(rounded(number));
            case String text -> json.writeString(text);
            case OptionalDouble perhaps -> {
                if (perhaps.isPresent()) {
                    json.writeNumber(rounded(perhaps.getAsDouble()));
                } else {
                    json.writeNull();
                }
            }
            case OptionalInt perhaps -> {
                if (perhaps.isPresent()) {
                    json.writeNumber(perhaps.getAsInt());
                } else {
                    json.writeNull();
                }
            }
            default -> throw new IllegalStateException("a figure must be a number or a text, was " + value);
        }
    }

    private static String rounded(double number) {
        return new BigDecimal(number).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
