import { INCIDENTS_PATH, type IncidentHead, type SharedIncident } from '@/lib/incident/remote'
import { words } from '@/lib/language/words'
import { RemoteError } from './remote-error'
import { refusal } from './requests'

/**
 * Uploads a sealed incident; the same can be sent again until the server has said that it has it. An XMLHttpRequest, because `fetch`
 * tells nothing of how far an upload is. Throws a RemoteError, or an AbortError.
 */
export async function sendIncident(
  head: IncidentHead,
  sealed: Blob,
  signal: AbortSignal,
  onProgress: (bytes: number) => void,
): Promise<SharedIncident> {
  // As bytes: what is sent can then be looked at in the browser's own tools.
  const body = await new Blob([JSON.stringify(head), '\n', sealed]).arrayBuffer()
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', INCIDENTS_PATH)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.onprogress = (event) => onProgress(event.loaded)
    request.onerror = () => reject(new RemoteError('offline', words.remote.offline))
    request.ontimeout = request.onerror
    request.onabort = () => reject(signal.reason)
    request.onload = () => {
      if (request.status !== 201) reject(refusal(request.status, request.responseText))
      else resolve(JSON.parse(request.responseText) as SharedIncident)
    }
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(body)
  })
}
