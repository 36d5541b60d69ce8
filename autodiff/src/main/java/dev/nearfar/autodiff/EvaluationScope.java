package dev.nearfar.autodiff;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.pytorch.engine.PtNDArray;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/// The tensors of one evaluation, which are given back at its end, and the memory that their numbers lie in, which must stay until
/// then.
///
/// A number, as in `x.mul(0.1)`, becomes a tensor on memory that Java owns, and DJL lets go of that memory when the product is
/// made. PyTorch still refers to it for the way back; once the garbage collector has taken it, gradients are wrong. So every such memory
/// is held on to here. DJL (0.35.1) has no way to ask for this but its own fields.
final class EvaluationScope extends NDScope {
    private static final VarHandle TENSORS = field(NDScope.class, "resources", IdentityHashMap.class);
    private static final VarHandle MEMORY = field(PtNDArray.class, "dataRef", ByteBuffer.class);

    private final List<ByteBuffer> held = new ArrayList<>();

    EvaluationScope() {
        TENSORS.set(this, new Tensors());
    }

    @Override
    public void close() {
        super.close();
        held.clear();
    }

    private static VarHandle field(Class<?> owner, String name, Class<?> type) {
        try {
            return MethodHandles.privateLookupIn(owner, MethodHandles.lookup()).findVarHandle(owner, name, type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "DJL must be version 0.35.1, whose tensors keep their memory in " + name, e);
        }
    }

    /// Hears of every tensor when it is made.
    private final class Tensors extends IdentityHashMap<NDArray, NDArray> {
        private static final long serialVersionUID = 1;

        @Override
        public NDArray put(NDArray tensor, NDArray same) {
            if (tensor instanceof PtNDArray && MEMORY.get(tensor) instanceof ByteBuffer memory) {
                held.add(memory);
            }
            return super.put(tensor, same);
        }
    }
}
