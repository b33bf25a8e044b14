const modules = new Map<string, WebAssembly.Module>()

/**
 * A new instance of a module in base64, which is compiled once. Null where the environment does not let WebAssembly be compiled:
 * then TypeScript does the work.
 */
export function wasmInstance(module: string): WebAssembly.Instance | null {
  if (typeof WebAssembly === 'undefined') return null
  try {
    const compiled = modules.get(module) ?? new WebAssembly.Module(fromBase64(module))
    modules.set(module, compiled)
    return new WebAssembly.Instance(compiled)
  } catch (error) {
    // forbidden by the page's policy, without what the module needs, or too large for a page's main thread
    if (error instanceof WebAssembly.CompileError || error instanceof RangeError) return null
    throw error
  }
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
}
