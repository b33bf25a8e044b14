import { startShareWorker } from './start-worker.ts'

let spare: Worker | null = null

/** Starts a share worker before one is asked for: later the network may be gone. */
export function startShareWorkerAhead(): void {
  if (spare !== null) return
  const worker = startShareWorker()
  worker.onerror = (event) => {
    event.preventDefault()
    if (spare === worker) spare = null
  }
  spare = worker
}

export function takeShareWorker(): Worker {
  const worker = spare ?? startShareWorker()
  spare = null
  return worker
}
