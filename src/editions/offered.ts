/**
 * Where a page or the command line leaves the data pack before anything asks for an edition. Nothing is
 * imported here: a page hands it over before it has loaded what reads it.
 */
let offered: unknown = null;
let asked = false;

/**
 * @param raw the contents of a data file; `null`: there is none; `undefined`: it should have come, and did not
 * @throws Error when the editions were made already, of the data that ship
 */
export function offerData(raw: unknown): void {
  if (asked) throw new Error('the data pack is offered too late');
  offered = raw;
}

/** What was offered, for good: later offers are refused. */
export function takeOffered(): unknown {
  asked = true;
  return offered;
}
