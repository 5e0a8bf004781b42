/**
 * The envelope in which office.js and its host page talk: `postMessage` with JSON text. The numbers
 * are the protocol's own. Only the half that a host needs.
 */

export interface XdmRequest {
  readonly _messageType: 0;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionType: 0 | 1 | 2;
  readonly _data: unknown;
}

/** What the host answers an action with; throws what the add-in is to get as an error. */
export type XdmHandler = (request: XdmRequest) => unknown;

const ERROR_IN_HANDLING = -2;

/**
 * Answers every request that comes from the add-in's origin. A request is never left open, because
 * office.js waits for some of them for ever.
 */
export function answerRequests(addinOrigin: string, handle: XdmHandler): void {
  window.addEventListener('message', (event) => {
    const request = event.origin === addinOrigin ? parseRequest(event.data) : null;
    if (!request || !event.source) return;
    const { _actionName, _conversationId, _correlationId } = request;
    const answer = {
      _messageType: 1,
      _actionName,
      _conversationId,
      _correlationId,
      _origin: location.origin,
      _responseType: 0,
      _serializerVersion: 1,
      ...outcome(handle, request),
    };
    event.source.postMessage(JSON.stringify(answer), { targetOrigin: addinOrigin });
  });
}

function outcome(handle: XdmHandler, request: XdmRequest) {
  try {
    return { _data: handle(request) ?? null, _errorCode: 0 };
  } catch (error) {
    return { _data: String(error), _errorCode: ERROR_IN_HANDLING };
  }
}

/** Other scripts post messages too; theirs are no requests. */
function parseRequest(data: unknown): XdmRequest | null {
  if (typeof data !== 'string') return null;
  try {
    const message = JSON.parse(data) as Partial<XdmRequest>;
    return message._messageType === 0 ? (message as XdmRequest) : null;
  } catch {
    return null;
  }
}
