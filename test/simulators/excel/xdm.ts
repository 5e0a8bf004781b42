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

/** Where a page of the add-in is, and in which conversation with it. */
export interface XdmPeer {
  readonly window: Window;
  readonly conversation: string;
}

const RESPONSE = 1;
const FOR_CALLING = 0;
const FOR_EVENTING = 1;
const ERROR_IN_HANDLING = -2;

/**
 * Hands over every request that comes from the add-in's origin. A request is never left open, because
 * office.js waits for some of them for ever.
 */
export function answerRequests(addinOrigin: string, handle: XdmHandler): void {
  window.addEventListener('message', (event) => {
    const request = event.origin === addinOrigin ? parseRequest(event.data) : null;
    const source = event.source as Window | null;
    if (!request || !source) return;
    const { _actionName, _conversationId: conversation, _correlationId } = request;
    void outcome(handle, request).then((result) =>
      post({ window: source, conversation }, addinOrigin, {
        _actionName,
        _correlationId,
        _responseType: FOR_CALLING,
        ...result,
      }),
    );
  });
}

/** Tells a page of something that it has registered for. @param registration its correlation id */
export function pushEvent(
  peer: XdmPeer,
  addinOrigin: string,
  actionName: string,
  registration: number,
  data: unknown,
): void {
  post(peer, addinOrigin, {
    _actionName: actionName,
    _correlationId: registration,
    _responseType: FOR_EVENTING,
    _data: data,
    _errorCode: 0,
  });
}

function post({ window: target, conversation }: XdmPeer, origin: string, message: object): void {
  const envelope = {
    _messageType: RESPONSE,
    _conversationId: conversation,
    _origin: location.origin,
    _serializerVersion: 1,
    ...message,
  };
  target.postMessage(JSON.stringify(envelope), origin);
}

async function outcome(handle: XdmHandler, request: XdmRequest) {
  try {
    return { _data: (await handle(request)) ?? null, _errorCode: 0 };
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
