import { reason, type Reason } from '../../../model/reason';
import type { XmlElement } from '../../xml/walk';
import { CONTAINERS } from './body-places';
import type { WrittenBody } from './written-body';

/** Where an element of a paragraph stands. */
export interface Surroundings {
  /** Why nothing may be written there; `null` where it may. */
  readonly why: Reason | null;
  /** It is part of what somebody inserted and nobody has accepted yet. */
  readonly inserted: boolean;
}

/** Looks at what stands around a run, or around a paragraph that gets its first one. */
export function surroundings(body: WrittenBody, element: XmlElement): Surroundings {
  let why: Reason | null = null;
  let inserted = false;
  let inParagraph = element.name !== 'p';
  for (let at = element.parent; at; at = at.parent) {
    if (at.name === 'p') inParagraph = false;
    else if (inParagraph) {
      if (!CONTAINERS.has(at.name)) why ??= reason('revise.not-plain');
      if (at.name === 'ins' || at.name === 'moveTo') inserted = true;
    }
    if (body.isBoundControl(at)) why ??= reason('revise.control');
    // A copy of it stands beside it, for programs that know less.
    if (at.name === 'Choice') why ??= reason('revise.text-box');
  }
  return { why, inserted };
}
