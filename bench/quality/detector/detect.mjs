// Names what is in a picture: a line of JSON a file, {file, scores: {kind: score, ...}}, greatest score first.
// The detector is CenterNet on COCO's 80 kinds, as the package @vladmandic/human carries it. A kind's score is the
// maximum of its map over the grid: how sure the detector is that there is one of it anywhere, 0 to 1.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import jpeg from 'jpeg-js'
import { PNG } from 'pngjs'
import * as tf from '@tensorflow/tfjs-core'
import { loadGraphModel } from '@tensorflow/tfjs-converter'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import '@tensorflow/tfjs-backend-cpu'

const PACKAGES = fileURLToPath(new URL('node_modules/', import.meta.url))
const SIZE = 512
const TOP = 10
const BACKGROUND = 255
const KINDS = [
  'person', 'bicycle', 'car', 'motorcycle', 'airplane', 'bus', 'train', 'truck', 'boat', 'traffic light',
  'fire hydrant', 'stop sign', 'parking meter', 'bench', 'bird', 'cat', 'dog', 'horse', 'sheep', 'cow', 'elephant',
  'bear', 'zebra', 'giraffe', 'backpack', 'umbrella', 'handbag', 'tie', 'suitcase', 'frisbee', 'skis', 'snowboard',
  'sports ball', 'kite', 'baseball bat', 'baseball glove', 'skateboard', 'surfboard', 'tennis racket', 'bottle',
  'wine glass', 'cup', 'fork', 'knife', 'spoon', 'bowl', 'banana', 'apple', 'sandwich', 'orange', 'broccoli', 'carrot',
  'hot dog', 'pizza', 'donut', 'cake', 'chair', 'couch', 'potted plant', 'bed', 'dining table', 'toilet', 'tv',
  'laptop', 'mouse', 'remote', 'keyboard', 'cell phone', 'microwave', 'oven', 'toaster', 'sink', 'refrigerator', 'book',
  'clock', 'vase', 'scissors', 'teddy bear', 'hair drier', 'toothbrush'
]
const USAGE = `usage: detect.mjs [--kinds KIND,KIND...] [--backend wasm|cpu] PICTURE...
A line of JSON for each picture (PNG or JPEG): its ${TOP} likeliest kinds, and the kinds named, with their scores.
Kinds: ${KINDS.join(', ')}`

function fail (message) {
  console.error(message)
  process.exit(2)
}

function arguments_ (words) {
  const asked = { kinds: [], backend: null, files: [] }
  for (let i = 0; i < words.length; i++) {
    if (words[i] === '--help') {
      console.log(USAGE)
      process.exit(0)
    } else if (words[i] === '--kinds') {
      asked.kinds = (words[++i] ?? fail(USAGE)).split(',').map((kind) => kind.trim())
    } else if (words[i] === '--backend') {
      asked.backend = words[++i] ?? fail(USAGE)
    } else if (words[i].startsWith('--')) {
      fail(USAGE)
    } else {
      asked.files.push(words[i])
    }
  }
  const unknown = asked.kinds.filter((kind) => !KINDS.includes(kind))
  if (unknown.length > 0) fail(`no kind of COCO's: ${unknown.join(', ')}\n${USAGE}`)
  if (asked.files.length === 0) fail(USAGE)
  return asked
}

/** {width, height, data}: RGBA, eight bits each; profiles and EXIF's orientation are not heeded. */
function decode (file) {
  try {
    const bytes = readFileSync(file)
    return bytes[0] === 0x89 ? PNG.sync.read(bytes) : jpeg.decode(bytes, { useTArray: true, maxMemoryUsageInMB: 2048 })
  } catch (error) {
    return fail(`${file}: ${error.message}`)
  }
}

/** For each of `to` samples the first source sample and the weights of a triangle that widens as the picture shrinks. */
function taps (from, to) {
  const step = from / to
  const reach = Math.max(1, step)
  return Array.from({ length: to }, (_, i) => {
    const centre = (i + 0.5) * step - 0.5
    const first = Math.max(0, Math.ceil(centre - reach))
    const last = Math.min(from - 1, Math.floor(centre + reach))
    const weights = []
    for (let j = first; j <= last; j++) weights.push(1 - Math.abs(j - centre) / reach)
    const sum = weights.reduce((a, b) => a + b, 0)
    return { first, weights: weights.map((w) => w / sum) }
  })
}

/** The picture over white, scaled to fit 512 x 512 and in the middle of it, 0 to 255. */
function square ({ width, height, data }) {
  const scale = SIZE / Math.max(width, height)
  const w = Math.max(1, Math.round(width * scale))
  const h = Math.max(1, Math.round(height * scale))
  const across = taps(width, w)
  const down = taps(height, h)
  const narrow = new Float32Array(height * w * 3)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < w; x++) {
      const { first, weights } = across[x]
      for (let j = 0; j < weights.length; j++) {
        const at = (y * width + first + j) * 4
        const alpha = data[at + 3] / 255
        for (let c = 0; c < 3; c++) {
          narrow[(y * w + x) * 3 + c] += weights[j] * (data[at + c] * alpha + BACKGROUND * (1 - alpha))
        }
      }
    }
  }
  const out = new Float32Array(SIZE * SIZE * 3)
  const left = (SIZE - w) >> 1
  const top = (SIZE - h) >> 1
  for (let y = 0; y < h; y++) {
    const { first, weights } = down[y]
    for (let i = 0; i < w * 3; i++) {
      let sum = 0
      for (let j = 0; j < weights.length; j++) sum += weights[j] * narrow[(first + j) * w * 3 + i]
      out[((top + y) * SIZE + left) * 3 + i] = sum
    }
  }
  return out
}

async function start (backend) {
  setWasmPaths(PACKAGES + '@tensorflow/tfjs-backend-wasm/dist/')
  const names = backend === null ? ['wasm', 'cpu'] : [backend]
  for (const name of names) {
    if (await tf.setBackend(name).catch(() => false)) return load()
  }
  return fail(`no back end of TensorFlow.js starts: ${names.join(', ')}`)
}

function load () {
  const folder = PACKAGES + '@vladmandic/human/models/'
  const model = JSON.parse(readFileSync(folder + 'centernet.json', 'utf8'))
  const weights = readFileSync(folder + 'centernet.bin')
  return loadGraphModel(tf.io.fromMemory({
    modelTopology: model.modelTopology,
    format: model.format,
    signature: model.signature,
    weightSpecs: model.weightsManifest.flatMap((group) => group.weights),
    weightData: weights.buffer.slice(weights.byteOffset, weights.byteOffset + weights.byteLength)
  }))
}

/** A score for each kind. */
function look (model, picture) {
  const best = tf.tidy(() => {
    const input = tf.tensor4d(square(picture), [1, SIZE, SIZE, 3])
    return tf.max(model.execute({ 'tower_0/images': input }, 'tower_0/keypoints'), [0, 1, 2])
  })
  const scores = best.dataSync()
  best.dispose()
  return KINDS.map((kind, i) => [kind, Number(scores[i].toFixed(4))])
}

const asked = arguments_(process.argv.slice(2))
const model = await start(asked.backend)
for (const file of asked.files) {
  const scores = look(model, decode(file)).sort((a, b) => b[1] - a[1])
  const shown = scores.filter(([kind], rank) => rank < TOP || asked.kinds.includes(kind))
  console.log(JSON.stringify({ file, scores: Object.fromEntries(shown) }))
}
