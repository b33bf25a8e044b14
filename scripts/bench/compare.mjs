const ROUNDS = 5

/** Runs both by turns, after one round that does not count, and prints the median of each and of the ratios pair by pair. */
export async function compare(title, bytes, contenders) {
  const [[ours, run], [theirs, opponent]] = Object.entries(contenders)
  const times = { ours: [], theirs: [] }
  for (let round = 0; round <= ROUNDS; round++) {
    const pair = { ours: await timed(run), theirs: await timed(opponent) }
    if (round > 0) for (const side of ['ours', 'theirs']) times[side].push(pair[side])
  }
  const ratios = times.ours.map((time, i) => times.theirs[i] / time)
  console.log(
    `${title}: ${ours} ${speed(bytes, times.ours)}, ${theirs} ${speed(bytes, times.theirs)}, ${median(ratios).toFixed(2)} times as fast (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`,
  )
}

async function timed(work) {
  const from = performance.now()
  await work()
  return performance.now() - from
}

function speed(bytes, times) {
  return `${Math.round(bytes / 1000 / median(times))} MB/s`
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1]
}
