import type {
  ProbeId,
  ProbeOutcome,
  ProbeResult,
  ProbeWeight,
  SelfCheckVerdict,
} from '../../../model/self-check';

type Weights = Readonly<Partial<Record<ProbeOutcome, ProbeWeight>>>;

const STOPS: Weights = { missing: 'stops', failed: 'stops' };
const LIMITS: Weights = { missing: 'limits', failed: 'limits' };

/**
 * What each outcome means for us; what is not here does not matter, or the adapter lives with it. What
 * stops and was not done leaves the verdict open.
 */
const NEEDED: Readonly<Partial<Record<ProbeId, Weights>>> = {
  features: STOPS,
  roots: STOPS,
  'members-application': STOPS,
  'members-workbook': STOPS,
  'members-worksheet': STOPS,
  'members-range': STOPS,
  address: STOPS,
  'values-write': STOPS,
  'value-cell': STOPS,
  'value-row': STOPS,
  'value-column': STOPS,
  'value-block': STOPS,
  'value-empty': STOPS,
  'value-empty-block': STOPS,
  'empty-sheet': STOPS,
  'formula-block': STOPS,
  clipboard: LIMITS,
  'service-ApiEvent': LIMITS,
  'service-DebugTools': LIMITS,
  'service-FileSystem': LIMITS,
  ready: LIMITS,
  scratch: LIMITS,
  'value-boolean': LIMITS,
  'value-error': LIMITS,
  'value-date': LIMITS,
  'value-long-text': LIMITS,
  'formula-write': LIMITS,
  'formula-constant': LIMITS,
  'text-format': LIMITS,
  'mixed-format': LIMITS,
  colour: LIMITS,
  'mixed-colour': LIMITS,
  areas: LIMITS,
  'sheet-name': LIMITS,
  'sheet-states': LIMITS,
  'sheet-delete': LIMITS,
  'undo-group': LIMITS,
  events: LIMITS,
  'xml-parts': LIMITS,
  'workbook-copy': LIMITS,
  'time-access': { ...LIMITS, odd: 'limits' },
  'time-large-block': { ...LIMITS, odd: 'limits' },
  'scratch-closed': LIMITS,
  'front-again': LIMITS,
};

/** Whether the program can be used, and on which results that rests. */
export function verdictOn(results: readonly ProbeResult[]): SelfCheckVerdict {
  const having = (weight: ProbeWeight): ProbeId[] =>
    results.filter(({ id, outcome }) => NEEDED[id]?.[outcome] === weight).map(({ id }) => id);
  const stopping = having('stops');
  if (stopping.length > 0) return { usable: 'no', because: stopping };
  const done = results.filter(({ outcome }) => outcome !== 'skipped').map(({ id }) => id);
  const undone = (Object.keys(NEEDED) as ProbeId[]).filter(
    (id) => NEEDED[id] === STOPS && done.indexOf(id) < 0,
  );
  if (undone.length > 0) return { usable: 'open', because: undone };
  const limiting = having('limits');
  return { usable: limiting.length > 0 ? 'limited' : 'yes', because: limiting };
}
