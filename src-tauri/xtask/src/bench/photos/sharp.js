// The peer's side: node --eval THIS -- MODULE VERB OUT FILE…
const [module, verb, out, ...files] = process.argv.slice(1)
const sharp = require(module)
const path = require('node:path')
const os = require('node:os')

const stem = (file) => path.join(out, path.parse(file).name)

async function thumbnail(file) {
  await sharp(file)
    .rotate()
    .resize(320, 320, { fit: 'inside' })
    .jpeg({ quality: 80 })
    .toFile(`${stem(file)}-320.jpg`)
}

const web = (file) => sizes(file, [480, 960, 1600], { jpeg: 80, webp: 80 })

// The pictures of an exported page.
const page = (file) => sizes(file, [480, 720, 1080, 1600], { jpeg: 85, webp: 78 })

// Decoded once, as ours is: the smaller sizes are made from the largest.
async function sizes(file, widths, quality) {
  const { data, info } = await sharp(file)
    .rotate()
    .resize({ width: 1600 })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const raw = { width: info.width, height: info.height, channels: info.channels }
  for (const width of widths) {
    const sized = sharp(data, { raw }).resize({ width })
    await Promise.all([
      sized.clone().jpeg({ quality: quality.jpeg }).toFile(`${stem(file)}-${width}.jpg`),
      sized.clone().webp({ quality: quality.webp, effort: 4 }).toFile(`${stem(file)}-${width}.webp`),
    ])
  }
}

async function main() {
  const work = { thumbnails: thumbnail, web, page }[verb]
  const waiting = files.slice()
  // As many photos at a time as there are cores, and one thread for each.
  sharp.concurrency(1)
  const hands = os.availableParallelism()
  await Promise.all(
    Array.from({ length: hands }, async () => {
      for (let file = waiting.shift(); file; file = waiting.shift()) await work(file)
    }),
  )
}

main().catch((error) => {
  console.error(error)
  process.exit(1)
})
