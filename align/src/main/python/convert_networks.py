#!/usr/bin/python3
"""convert_networks.py OUTPUT: makes the resource `networks.bin` out of the npm package @mediapipe/face_mesh (Apache-2.0).

Needs python3 with numpy, and npm to fetch the package. Two TensorFlow Lite models lie in the package's packed assets; their
hashes are checked. They are cut to what finding eyes and mouths takes, and written as four networks of four kinds of layer:

  detector   BlazeFace short range: any picture of sides that divide by 16 -> scores and boxes at strides 8 and 16
  face       attention mesh, up to the 468 points: 192 x 192 -> features 48 x 48 x 32, points, face flag
  leftIris   16 x 16 x 32 cut from the features about the left eye -> five points; the first is the pupil
  rightIris  the same for the right one

Layout, big-endian: int magic, byte networks; of each: string name, short layers; of each layer: byte kind, short input (0 is the
network's input, k the output of layer k), then
  kind 0 convolution: short outputs, inputs, byte rows, columns, stride, same; halves [row][column][input][output], halves bias[output]
  kind 1 depthwise:   short channels, byte rows, columns, stride, same; halves [row][column][channel], halves bias[channel]
  kind 2 largest of 2 x 2: nothing
  kind 3 sum:         short other; the narrower one counts as 0 in the channels that it lacks
and of kinds 0, 1 and 3: short slopes, halves slope[channel]: what a number below zero is multiplied by, none where it stays. After the
layers, byte outputs, and short layer of each. At the end: for either eye, short corner, corner, short count, points: which mesh points enclose it.
Halves are floats of 16 bits; weights and biases are rounded to them as the models themselves hold them.
"""
import hashlib, os, struct, subprocess, sys, tarfile, tempfile
import numpy as np

PACKAGE = '@mediapipe/face_mesh@0.4.1657299874'
ASSETS = 'package/face_mesh_solution_packed_assets.data'
DETECTOR = (3757224, 3986256, '3bc182eb9f33925d9e58b5c8d59308a760f4adea8f282370e428c51212c26633')
MESH = (0, 2495952, '883b7411747bac657c30c462d305d312e9dec6adbf8b85e2f5d8d722fca9455d')
MAGIC = 0x4E46464E
ADD, CONCATENATION, CONV, DEPTHWISE, DEQUANTIZE, POOL, MUL, RELU, RESHAPE, CUSTOM, PAD, SLICE, PRELU, DENSIFY = \
    0, 2, 3, 4, 6, 17, 18, 19, 22, 32, 34, 45, 54, 124
TYPES = {0: '<f4', 1: '<f2', 2: '<i4'}


class Table:
    """A table of a FlatBuffer; fields by their number in the schema of TensorFlow Lite."""

    def __init__(self, data, at):
        self.data, self.at = data, at
        self.fields = at - struct.unpack_from('<i', data, at)[0]
        self.length = struct.unpack_from('<H', data, self.fields)[0]

    def place(self, field):
        entry = 4 + 2 * field
        offset = struct.unpack_from('<H', self.data, self.fields + entry)[0] if entry < self.length else 0
        return self.at + offset if offset else None

    def number(self, field, code, otherwise=0):
        place = self.place(field)
        return otherwise if place is None else struct.unpack_from('<' + code, self.data, place)[0]

    def target(self, field):
        place = self.place(field)
        return None if place is None else place + struct.unpack_from('<I', self.data, place)[0]

    def table(self, field):
        target = self.target(field)
        return None if target is None else Table(self.data, target)

    def array(self, field, kind):
        target = self.target(field)
        if target is None:
            return np.zeros(0, kind)
        return np.frombuffer(self.data, kind, struct.unpack_from('<I', self.data, target)[0], target + 4)

    def tables(self, field):
        target = self.target(field)
        count = 0 if target is None else struct.unpack_from('<I', self.data, target)[0]
        places = [target + 4 + 4 * k for k in range(count)]
        return [Table(self.data, p + struct.unpack_from('<I', self.data, p)[0]) for p in places]


def dense(values, shape, sparsity):
    """A sparse constant written out: levels of the traversal, each dense or in compressed rows."""
    order = sparsity.array(0, '<i4')
    blocks = sparsity.array(1, '<i4')
    levels = []
    for level in sparsity.tables(2):
        read = lambda kind, field: level.table(field).array(0, {1: '<i4', 2: '<u2', 3: 'u1'}[level.number(kind, 'b')])
        levels.append((level.number(1, 'i'), None if level.number(0, 'b') == 0 else (read(2, 3), read(4, 5))))
    size = [1] * len(shape)
    for axis, (length, _) in zip(order, levels):
        if axis >= len(shape):
            size[blocks[axis - len(shape)]] = length
    result = np.zeros(shape, values.dtype)

    def walk(level, index, place):
        if level == len(levels):
            result[tuple(index)] = values[place]
            return
        length, compressed = levels[level]
        axis = order[level]
        if compressed is None:
            steps = [(i, place * length + i) for i in range(length)]
        else:
            starts, indices = compressed
            steps = [(int(indices[k]), k) for k in range(int(starts[place]), int(starts[place + 1]))]
        for i, next_place in steps:
            moved = list(index)
            if axis < len(shape):
                moved[axis] += i * size[axis]
            else:
                moved[blocks[axis - len(shape)]] += i
            walk(level + 1, moved, next_place)

    walk(0, [0] * len(shape), 0)
    return result


class Model:
    """The operations of a model, by the tensor that each makes, and its constants."""

    def __init__(self, data):
        root = Table(data, struct.unpack_from('<I', data, 0)[0])
        codes = [max(c.number(0, 'b'), c.number(3, 'i')) for c in root.tables(1)]
        buffers = [b.array(0, 'u1') for b in root.tables(4)]
        graph = root.tables(2)[0]
        self.constants, self.makers = {}, {}
        for index, tensor in enumerate(graph.tables(0)):
            buffer = buffers[tensor.number(2, 'I')]
            if len(buffer):
                shape = tuple(tensor.array(0, '<i4'))
                values = np.frombuffer(buffer.tobytes(), TYPES[tensor.number(1, 'b')])
                sparsity = tensor.table(6)
                self.constants[index] = dense(values, shape, sparsity) if sparsity else values.reshape(shape)
        for operation in graph.tables(3):
            code = codes[operation.number(0, 'I')]
            inputs = [int(i) for i in operation.array(1, '<i4')]
            output = int(operation.array(2, '<i4')[0])
            if code in (DENSIFY, DEQUANTIZE) and inputs[0] in self.constants:
                self.constants[output] = self.constants[inputs[0]]
            else:
                self.makers[output] = (code, inputs, operation.table(4), operation.array(5, 'u1').tobytes())


class Writer:
    """One network out of part of a model."""

    def __init__(self, model, start):
        self.model, self.numbers, self.layers = model, {start: 0}, []

    def of(self, tensor):
        """The number of the layer that makes a tensor, written after all that it needs."""
        if tensor in self.numbers:
            return self.numbers[tensor]
        code, inputs, options, _ = self.model.makers[tensor]
        slopes = None
        if code == PRELU:
            slopes = self.model.constants[inputs[1]].ravel()
        if code in (RELU, PRELU):
            positive = code == RELU
            code, inputs, options, _ = self.model.makers[inputs[0]]
            if positive:
                slopes = np.zeros(self.channels(code, inputs))
        activation = b'\0\0' if slopes is None else struct.pack('>h', len(slopes)) + halves(slopes)
        if code == CONV:
            weights = self.model.constants[inputs[1]]
            outputs, rows, columns, channels = weights.shape
            body = (struct.pack('>bhhhbbbb', 0, self.of(inputs[0]), outputs, channels, rows, columns,
                                options.number(1, 'i'), 1 - options.number(0, 'b'))
                    + halves(weights.transpose(1, 2, 3, 0)) + halves(self.model.constants[inputs[2]]))
        elif code == DEPTHWISE:
            weights = self.model.constants[inputs[1]]
            _, rows, columns, channels = weights.shape
            body = (struct.pack('>bhhbbbb', 1, self.of(inputs[0]), channels, rows, columns,
                                options.number(1, 'i'), 1 - options.number(0, 'b'))
                    + halves(weights) + halves(self.model.constants[inputs[2]]))
        elif code == POOL:
            assert options.number(3, 'i') == options.number(4, 'i') == options.number(1, 'i') == 2
            body, activation = struct.pack('>bh', 2, self.of(inputs[0])), b''
        elif code == ADD:
            body = struct.pack('>bhh', 3, *(self.of(self.unpadded(i)) for i in inputs))
        else:
            raise ValueError('no layer for operation %d' % code)
        self.layers.append(body + activation)
        self.numbers[tensor] = len(self.layers)
        return self.numbers[tensor]

    def channels(self, code, inputs):
        """Of a convolution as many as biases, of a sum as many as its second input has."""
        if code in (CONV, DEPTHWISE):
            return len(self.model.constants[inputs[2]])
        code, inputs, _, _ = self.model.makers[inputs[1]]
        return self.channels(code, inputs)

    def unpadded(self, tensor):
        code, inputs, _, _ = self.model.makers.get(tensor, (None, None, None, None))
        return inputs[0] if code == PAD else tensor

    def bytes(self, name, outputs):
        numbers = [self.of(output) for output in outputs]
        return (struct.pack('>H', len(name)) + name.encode() + struct.pack('>h', len(self.layers)) + b''.join(self.layers)
                + struct.pack('>b', len(numbers)) + struct.pack('>%dh' % len(numbers), *numbers))


def halves(values):
    return np.asarray(values).astype('>f2').tobytes()


def eye_points(custom):
    """The corners and the enclosing points of an eye, from a FlexBuffer map with these keys."""
    def unsigned(at, width):
        return int.from_bytes(custom[at:at + width], 'little')

    def follow(at, width):
        return at - unsigned(at, width)

    root_width = custom[-1]
    root = len(custom) - 2 - root_width
    width = 1 << (custom[-2] & 3)
    start = follow(root, root_width)
    count = unsigned(start - width, width)
    keys = follow(start - 3 * width, width)
    key_width = unsigned(start - 2 * width, width)
    found = {}
    for k in range(count):
        key = follow(keys + k * key_width, key_width)
        name = custom[key:custom.index(0, key)].decode()
        packed = custom[start + count * width + k]
        place, kind, inner = start + k * width, packed >> 2, 1 << (packed & 3)
        if kind == 1:
            found[name] = unsigned(place, width)
        elif kind == 10:
            vector = follow(place, width)
            items = unsigned(vector - inner, inner)
            found[name] = [unsigned(vector + i * inner, inner) for i in range(items)]
        elif 11 <= kind <= 12:
            vector = follow(place, width)
            items = unsigned(vector - inner, inner)
            found[name] = [unsigned(vector + i * inner, inner) for i in range(items)]
    assert found['output_width'] == found['output_height'] == 16
    points = found['subset_idxs']
    return struct.pack('>hhh%dh' % len(points), found['left_rotation_idx'], found['right_rotation_idx'], len(points), *points)


def part(assets, start, end, sha256):
    data = assets[start:end]
    assert hashlib.sha256(data).hexdigest() == sha256, 'the package has changed'
    return Model(data)


def main():
    with tempfile.TemporaryDirectory() as folder:
        packed = subprocess.run(['npm', 'pack', '--silent', PACKAGE], cwd=folder, capture_output=True, text=True, check=True)
        with tarfile.open(os.path.join(folder, packed.stdout.split()[-1])) as archive:
            assets = archive.extractfile(ASSETS).read()
    detector = part(assets, *DETECTOR)
    mesh = part(assets, *MESH)
    result = struct.pack('>ib', MAGIC, 4)
    result += Writer(detector, 0).bytes('detector', [160, 163, 166, 169])
    result += Writer(mesh, 0).bytes('face', [35, 186, 710])
    result += Writer(mesh, 200).bytes('leftIris', [690])
    result += Writer(mesh, 201).bytes('rightIris', [696])
    result += eye_points(mesh.makers[197][3]) + eye_points(mesh.makers[198][3])
    with open(sys.argv[1], 'wb') as file:
        file.write(result)
    print(len(result), 'bytes, SHA-256', hashlib.sha256(result).hexdigest())


if __name__ == '__main__':
    main()
