package dev.nearfar.studio;

import dev.nearfar.app.MixResult;
import dev.nearfar.app.preview.Previewing;
import dev.nearfar.core.methods.Mixer;
import dev.nearfar.core.optimise.Evaluation;
import dev.nearfar.files.model.PictureFile;
import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.pipeline.Readings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One mix from its order to its end, and what there is to tell of it meanwhile.
final class MixJob extends Task {
    /// A canvas of more is not measured unasked: it would keep the picture waiting.
    private static final long MOST_PIXELS_MEASURED = 1 << 20;

    private final String id;
    private final MixOrder order;
    private final Pictures pictures;
    private final Previewing previewing;
    private MixState state = MixState.QUEUED;
    private int evaluation;
    private int evaluations;
    private long begin;
    private long nanos;
    private List<String> notes = List.of();
    private Optional<Problem> problem = Optional.empty();
    private Optional<FinishedMix> result = Optional.empty();

    /// @param bytes that it takes at most
    MixJob(String id, MixOrder order, Pictures pictures, Previewing previewing, long bytes) {
        super(bytes);
        this.id = id;
        this.order = order;
        this.pictures = pictures;
        this.previewing = previewing;
    }

    String id() {
        return id;
    }

    MixOrder order() {
        return order;
    }

    /// What there is to tell now.
    synchronized MixStatus status() {
        long spent = state == MixState.RUNNING ? System.nanoTime() - begin : nanos;
        return new MixStatus(id, order, state, evaluation, evaluations, spent, notes, problem, result);
    }

    /// What there is to tell once it is more than was told, or the time is over.
    synchronized MixStatus statusAfter(MixState toldState, int toldEvaluation, long milliseconds)
            throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        for (long rest = milliseconds; rest > 0 && state == toldState && evaluation == toldEvaluation; ) {
            wait(rest);
            rest = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
        return status();
    }

    /// Waits until it has ended.
    synchronized void awaitEnd() {
        try {
            while (!state.isEnd()) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// What was made.
    ///
    /// @throws Refusal 409 while it is not done, 410 where it ended without a picture
    synchronized FinishedMix result() {
        return result.orElseThrow(() -> state.isEnd()
                ? Refusal.of(410, "the mix must be done, was " + state)
                : Refusal.of(409, "the mix must be done, is " + state));
    }

    @Override
    void work(Mixer mixer) throws PictureFileException {
        started();
        var told = new ArrayList<String>();
        var files = files(told);
        MixResult made;
        if (order.preview().isPresent()) {
            var recipe = order.mixing().asked().recipe();
            made = previewing.make(recipe, files, order.preview().get(), mixer, this::evaluated);
            told.addAll(made.hybrid().report().notes());
        } else {
            made = order.mixing().make(files, mixer, told::add, this::evaluated);
        }
        var report = made.hybrid().report();
        boolean isMeasured =
                order.preview().isEmpty() && (long) report.width() * report.height() <= MOST_PIXELS_MEASURED;
        var readings = isMeasured ? made.readings(mixer.workers()) : Optional.<Readings>empty();
        done(new FinishedMix(made, order.format(), readings), told);
    }

    private List<PictureFile> files(List<String> told) throws PictureFileException {
        var files = new ArrayList<PictureFile>();
        for (int index = 0; index < order.pictures().size(); index++) {
            var file = pictures.read(
                    order.pictures().get(index), order.mixing().asked().recipe().background());
            var name = index == 0 ? "near picture" : index == order.pictures().size() - 1 ? "far picture" : "picture";
            file.notes().forEach(note -> told.add(name + ": " + note));
            files.add(file);
        }
        return files;
    }

    private synchronized void started() {
        state = MixState.RUNNING;
        begin = System.nanoTime();
        notifyAll();
    }

    private boolean evaluated(Evaluation now) {
        synchronized (this) {
            evaluation = now.number();
            evaluations = now.of();
            notifyAll();
        }
        return !isCancelled();
    }

    private synchronized void done(FinishedMix made, List<String> told) {
        result = Optional.of(made);
        notes = List.copyOf(told);
    }

    @Override
    synchronized void ended(@Nullable Throwable thrown) {
        nanos = begin == 0 ? 0 : System.nanoTime() - begin;
        if (thrown == null) {
            state = MixState.DONE;
        } else if (thrown instanceof CancellationException) {
            state = MixState.CANCELLED;
            result = Optional.empty();
        } else {
            state = MixState.FAILED;
            problem = Optional.of(Problems.of(thrown));
        }
        notifyAll();
    }
}
