const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5)

/**
 * Runs all contenders by turns, after one round that does not count, and prints for each but the last, the opponent of the
 * others, the median of its speed and of the ratios round by round.
 */
export async function compare(title, bytes, contenders) {
  const times = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]))
  for (let round = 0; round <= ROUNDS; round++)
    for (const [name, run] of Object.entries(contenders)) {
      const time = await timed(run)
      if (round > 0) times[name].push(time)
    }
  const names = Object.keys(contenders)
  const opponent = names.pop()
  for (const name of names) {
    const ratios = times[name].map((time, i) => times[opponent][i] / time)
    console.log(
      `${title}: ${name} ${speed(bytes, times[name])}, ${opponent} ${speed(bytes, times[opponent])}, ${median(ratios).toFixed(2)} times as fast (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`,
    )
  }
}

/** What a run takes by its own word, or else by the clock. */
async function timed(run) {
  const from = performance.now()
  return (await run())?.milliseconds ?? performance.now() - from
}

function speed(bytes, times) {
  return `${Math.round(bytes / 1000 / median(times))} MB/s`
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1]
}
