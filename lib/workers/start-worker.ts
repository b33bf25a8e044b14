/** Makes a worker and the port that it is talked to through. The addresses stand here in full: bundlers look for them. */
export function startEngineWorker(parallel: number): { worker: Worker; port: MessagePort } {
  const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' })
  const { port1, port2 } = new MessageChannel()
  worker.postMessage({ port: port2, parallel }, [port2])
  return { worker, port: port1 }
}

export function startDecodeWorker(): { worker: Worker; port: MessagePort } {
  const worker = new Worker(new URL('./decode.worker.ts', import.meta.url), { type: 'module' })
  const { port1, port2 } = new MessageChannel()
  worker.postMessage({ port: port2 }, [port2])
  return { worker, port: port1 }
}

export function startShareWorker(): Worker {
  return new Worker(new URL('./share.worker.ts', import.meta.url), { type: 'module' })
}
