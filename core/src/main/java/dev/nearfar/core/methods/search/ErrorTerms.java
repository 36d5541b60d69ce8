package dev.nearfar.core.methods.search;

import dev.nearfar.core.external.ErrorInputs;
import dev.nearfar.core.external.ErrorSource;
import dev.nearfar.core.external.ErrorTask;
import dev.nearfar.core.objective.Part;
import dev.nearfar.core.objective.Term;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.recipe.Recipe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The terms of a recipe's error functions from elsewhere.
///
/// @param recipe resolved; it says which there are, and their weights
/// @param inputs who makes their terms, in the recipe's order
public record ErrorTerms(Recipe recipe, ErrorInputs inputs, Workers workers) {
    /// Checks their number.
    ///
    /// @throws IllegalArgumentException if there are not as many as the recipe names
    public ErrorTerms {
        int named = recipe.error().list().size();
        if (inputs.sources().size() != named) {
            throw new IllegalArgumentException("error must come with as many functions as the recipe names, %d, were %d"
                    .formatted(named, inputs.sources().size()));
        }
    }

    /// Whether there are none.
    public boolean isEmpty() {
        return inputs.sources().isEmpty();
    }

    /// The terms for canvases in the shape and precision of the pictures.
    ///
    /// @param pictures nearest first
    public List<Term> of(List<? extends Planes> pictures) {
        var precision = pictures.getFirst().precision();
        var extras = new LinkedHashMap<String, Planes>();
        inputs.extras().forEach((name, picture) -> extras.put(name, picture.toPlanes(precision)));
        var terms = new ArrayList<Term>();
        for (int index = 0; index < inputs.sources().size(); index++) {
            var spec = recipe.error().list().get(index);
            var task = new ErrorTask(
                    new Part(spec.id(), spec.weight()), List.copyOf(pictures), extras, recipe.geometry(), workers);
            terms.add(inputs.sources().get(index).term(task));
        }
        return List.copyOf(terms);
    }

    /// What computes, the method's own engine first.
    public String engine(String own) {
        return Stream.concat(Stream.of(own), inputs.sources().stream().map(ErrorSource::engine))
                .distinct()
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /// The widest of all.
    public OptionalDouble tolerance(Precision precision) {
        return inputs.sources().stream()
                .map(source -> source.tolerance(precision))
                .flatMapToDouble(OptionalDouble::stream)
                .max();
    }
}
